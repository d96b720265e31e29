import { UTCDateMini } from '@date-fns/utc'
import { addMonths as addMonthsTo, getISOWeek, getISOWeekYear, lastDayOfMonth as lastDayOf } from 'date-fns'

/**
 * All arithmetic on days. A day is a number, counted from 1 January 1970, or `yyyy-mm-dd`; both stand for a date of the
 * calendar, so that no time zone can enter. date-fns counts months and weeks, on dates in UTC.
 */
export type Day = number

export type YearMonthDay = { year: number; month: number; day: number }

const LENGTH = 86_400_000

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
export const MONTHS_SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** Monday first, as ISO 8601 counts. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const pad = (number: number, width: number) => String(number).padStart(width, '0')

/** `0079`, `2016`, and `-0046` for what an absurd text counts back to before the year 0 (ISO 8601). */
export const isoYear = (year: number) => `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`

/** `2016-04` */
export const isoMonth = (year: number, month: number) => `${isoYear(year)}-${pad(month, 2)}`

/** `2016-04-15` */
export function isoDay(day: Day): string {
  const { year, month, day: date } = partsOf(day)
  return `${isoMonth(year, month)}-${pad(date, 2)}`
}

/** Whether a string is a plain ISO day. */
export const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

/** A month below 1 or above 12 runs over into the years around; a day beyond the month into the next. */
export function dayOf(year: number, month: number, day: number): Day {
  // `Date.UTC` takes a year below 100 for one of the twentieth century.
  return (year >= 100 ? Date.UTC(year, month - 1, day) : new Date(Date.UTC(2000, 0, 1)).setUTCFullYear(year, month - 1, day)) / LENGTH
}

/** The day of a plain ISO day, whatever follows it: `dayNumber('1970-01-02') === 1`. */
export const dayNumber = (iso: string): Day => dayOf(+iso.slice(0, 4), +iso.slice(5, 7), +iso.slice(8, 10))

/** Days from 1 March 0 to 1 January 1970; of four hundred years, of a hundred and of four. */
const TO_1970 = 719_468,
  FOUR_HUNDRED = 146_097,
  HUNDRED = 36_524,
  FOUR = 1461

/** By whole numbers alone, for it is asked millions of times: years that begin in March have their odd day at the end. */
export function partsOf(day: Day): YearMonthDay {
  const all = Math.floor(day) + TO_1970,
    era = Math.floor(all / FOUR_HUNDRED),
    inEra = all - era * FOUR_HUNDRED,
    year = Math.floor(
      (inEra - Math.floor(inEra / (FOUR - 1)) + Math.floor(inEra / HUNDRED) - Math.floor(inEra / (FOUR_HUNDRED - 1))) / 365,
    ),
    inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100)),
    fromMarch = Math.floor((5 * inYear + 2) / 153),
    month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return { year: year + era * 400 + (month > 2 ? 0 : 1), month, day: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1 }
}

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The Monday on or before a day. */
export const monday = (day: Day): Day => day - weekdayOf(day) + 1

/** `weekday('2016-04-15') === 'Friday'` */
export const weekday = (iso: string): string => WEEKDAYS[weekdayOf(dayNumber(iso)) - 1]!

const dateOf = (day: Day) => new UTCDateMini(day * LENGTH)
const numberOf = (date: Date): Day => date.getTime() / LENGTH

/** A day so many months away; the 31st becomes the last day of a shorter month. */
export const addMonths = (day: Day, months: number): Day => numberOf(addMonthsTo(dateOf(day), months))

export const lastDayOfMonth = (year: number, month: number): Day => numberOf(lastDayOf(dateOf(dayOf(year, month, 1))))

/** `2016-W15`, by ISO 8601: a week belongs to the year of its Thursday. */
export function isoWeek(day: Day): string {
  const date = dateOf(day)
  return `${isoYear(getISOWeekYear(date))}-W${pad(getISOWeek(date), 2)}`
}

/** `shiftDays('2016-03-01', -1) === '2016-02-29'` */
export const shiftDays = (iso: string, days: number): string => isoDay(dayNumber(iso) + days)

/** Days from one day to another: `daysBetween('2016-02-28', '2016-03-01') === 2`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** `15 April 2016` */
export function dayWords(day: Day): string {
  const { year, month, day: date } = partsOf(day)
  return `${date} ${MONTHS[month - 1]!} ${year}`
}

/** `Friday 15 April 2016` */
export const dayText = (iso: string): string => `${weekday(iso)} ${dayWords(dayNumber(iso))}`

/** `2016-04` of `2016-04-15`. */
export const monthOf = (iso: string) => iso.slice(0, 7)

/** Months from one to another (`yyyy-mm`), both included. */
export function months(first: string, last: string): string[] {
  const list: string[] = []
  for (
    let at = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1, month = first;
    month <= last;
    at++, month = isoMonth(Math.floor(at / 12), (at % 12) + 1)
  )
    list.push(month)
  return list
}
