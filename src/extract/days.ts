import { addDays, differenceInCalendarDays } from 'date-fns'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

// date-fns counts in the machine's zone; noon on both sides of any shift of clocks is still the same calendar day
const local = (day: string) => new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12)
const iso = (date: Date) => `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`

/** `shiftDays('2016-03-01', -1)` is `2016-02-29`. */
export function shiftDays(day: string, days: number): string {
  return iso(addDays(local(day), days))
}

/** Days from `from` to `to`, both yyyy-mm-dd. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(local(to), local(from))
}

/** `Friday 15 April 2016`. */
export function dayText(day: string): string {
  const date = local(day)
  return `${WEEKDAYS[date.getDay()]} ${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getFullYear()}`
}
