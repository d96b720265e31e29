import { isoDay, partsOf, type Day } from '../times/resolve/calendar.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `2 May 2016`, as the reasons print a day. */
export function dayWords(day: Day): string {
  const { year, month, day: date } = partsOf(day)
  return `${date} ${months[month - 1]!} ${year}`
}

export const monthName = (month: number) => months[month - 1]!
export const weekdayName = (weekday: number) => weekdays[weekday - 1]!

/** `2016-05-02`, or `2016-05-01/2016-05-02`. */
export const edtf = (first: Day, last: Day): string => first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`

/** Words of the article within a reason: white space collapsed, cut when long. */
export function quoted(text: string): string {
  const plain = text.slice(0, 400).replace(/\s+/g, ' ').trim()
  return `“${plain.length > 80 ? `${plain.slice(0, 79).trimEnd()}…` : plain}”`
}
