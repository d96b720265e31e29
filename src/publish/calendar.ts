/** Calendar arithmetic on `yyyy-mm-dd`, by day numbers since 1970-01-01, so that no time zone can enter. */

const DAY = 86_400_000

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
export const MONTHS_SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Whether a string is a plain ISO day. */
export const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

/** Days since 1970-01-01: `dayNumber('1970-01-02') === 1`. */
export const dayNumber = (iso: string) => Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / DAY

/** The inverse of `dayNumber`. */
export const isoDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

export const weekday = (iso: string) => WEEKDAYS[(((dayNumber(iso) + 4) % 7) + 7) % 7]!

/** The Monday on or before a day. */
export const monday = (day: number) => day - ((((day + 3) % 7) + 7) % 7)

export const monthOf = (iso: string) => iso.slice(0, 7)

/** `nextMonth('2016-12') === '2017-01'`. */
export function nextMonth(month: string): string {
  const [year, number] = [+month.slice(0, 4), +month.slice(5, 7)]
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 4)}-${String(number + 1).padStart(2, '0')}`
}

/** Months from one to another, both included. */
export function months(first: string, last: string): string[] {
  const list: string[] = []
  for (let month = first; month <= last; month = nextMonth(month)) list.push(month)
  return list
}
