import { monday, partsOf, weekdayOf, type Day, type YearMonthDay } from '../../../days.ts'
import type { CalendarDate, Deictic, FoundTime, Season, Weekday } from '../../times/index.ts'

/** How likely an article was published on a day (of all days, 1 in sum) where it puts an event on another one. */
export type Fit = (published: Day, told: Day) => number

/** So many days in a week; the weekday clues tell which of them is the likeliest. */
const WEEK = 7

/** "last Tuesday" and "next Tuesday": how likely so many days from that day, 1 to 13. */
const SHIFTED = [0.01, 0.02, 0.05, 0.1, 0.14, 0.18, 0.2, 0.1, 0.07, 0.05, 0.04, 0.02, 0.02]

/** "yesterday" is that day; now and then the page came out a day later than it was written, or earlier. */
const DAY = [0.9, 0.05] as const

/** How far off a distance in so many units may be, in days, above what the number itself says. */
const COUNTED: Partial<Record<Deictic['unit'], readonly [number, number]>> = { day: [1, 1], week: [7, 4], month: [30.44, 16] }

/** A week or a month that is named by its distance ("last week", "this month") lies in the calendar as named, as a rule. */
const NAMED = 0.9

/** The months of each season. */
const SEASONS: Readonly<Record<Season, readonly number[]>> = { SP: [3, 4, 5], SU: [6, 7, 8], FA: [9, 10, 11], WI: [12, 1, 2] }

/** A month or season without its year lies within one; the month of publication itself is seldom named ("this month"). */
const YEAR = 365,
  THIS_MONTH = 0.3

/** How the time that an article names for an event lies to its publication; nothing where it tells too little. */
export function distance({ meaning, direction, quoted }: FoundTime): Fit | undefined {
  if (quoted) return undefined
  if (meaning.kind === 'calendar') return calendar(meaning, direction)
  if (meaning.kind === 'weekday') return weekday(meaning, direction)
  return meaning.kind === 'deictic' && meaning.years === undefined ? deictic(meaning) : undefined
}

function weekday({ weekday, shift, weeks, of }: Weekday, direction: FoundTime['direction']): Fit | undefined {
  if (weeks !== undefined) return undefined
  if (of !== undefined) return of.kind === 'deictic' && of.unit === 'week' ? on(weekday, inWeek(of.offset)) : undefined
  if (shift !== undefined && shift !== 0)
    return on(weekday, (published, told) => SHIFTED[(shift < 0 ? published - told : told - published) - 1] ?? 0)
  const back = (days: number) => (days >= 0 && days < WEEK ? 1 / WEEK : 0)
  return on(weekday, (published, told) => {
    const behind = back(published - told),
      ahead = back(told - published)
    return direction === 'future' ? ahead : direction === 'unknown' ? (behind + ahead) / 2 : behind
  })
}

const on =
  (weekday: number, fit: Fit): Fit =>
  (published, told) =>
    weekdayOf(told) === weekday ? fit(published, told) : 0

const inWeek =
  (offset: number): Fit =>
  (published, told) =>
    monday(published) + WEEK * offset === monday(told) ? 1 / WEEK : 0

function deictic({ unit, offset, counted }: Deictic): Fit | undefined {
  if (unit === 'day' && counted !== true) return (published, told) => DAY[Math.abs(told - published - offset)] ?? 0
  if (counted === true) {
    const slack = COUNTED[unit]
    return slack && around(-offset * slack[0], slack[1])
  }
  if (unit === 'week') {
    const named = inWeek(offset)
    return (published, told) => NAMED * named(published, told) + ((1 - NAMED) / 2) * inWeek(offset - 1)(published, told)
  }
  return unit === 'month' ? inMonth(offset) : unit === 'year' ? inYear(offset) : undefined
}

function inMonth(offset: number): Fit {
  const count = ({ year, month }: YearMonthDay) => 12 * year + month
  return (published, told) => (count(partsOf(told)) === count(partsOf(published)) + offset ? NAMED / 31 : 0)
}

/** "in December", "last October", "last fall": within the year before; what lies ahead, within the year behind. */
function calendar({ month, season, shift, day, year, of, fiscal }: CalendarDate, direction: FoundTime['direction']): Fit | undefined {
  if (day !== undefined || year !== undefined || of !== undefined || fiscal) return undefined
  const months = month !== undefined ? [month] : season !== undefined ? SEASONS[season] : [],
    isAhead = direction === 'future'
  if (months.length === 0 || (direction !== 'past' && !isAhead)) return undefined
  return (published, told) => {
    const [then, now] = [partsOf(told), partsOf(published)],
      back = 12 * (now.year - then.year) + now.month - then.month,
      lag = isAhead ? -back : back
    if (!months.includes(then.month) || lag < 0 || lag > 12 || (lag === 12 && month !== undefined && shift === undefined)) return 0
    return (lag > 0 ? 1 : shift === undefined ? THIS_MONTH : 0) / YEAR
  }
}

function inYear(offset: number): Fit {
  return (published, told) => (partsOf(told).year === partsOf(published).year + offset ? NAMED / 365 : 0)
}

/** So many days after it, a few more or less. */
export function around(days: number, slack: number): Fit {
  const reach = slack + 1
  return (published, told) => Math.max(0, reach - Math.abs(published - told - days)) / reach ** 2
}
