import { isoDay, MONTHS, WEEKDAYS, type Day } from '../../days.ts'

export const monthName = (month: number) => MONTHS[month - 1]!
export const weekdayName = (weekday: number) => WEEKDAYS[weekday - 1]!

/** `2016-05-02`, or `2016-05-01/2016-05-02`. */
export const edtf = (first: Day, last: Day): string => (first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`)

/** Words of the article within a reason: white space collapsed, cut when long. */
export function quoted(text: string): string {
  const plain = text.slice(0, 400).replace(/\s+/g, ' ').trim()
  return `“${plain.length > 80 ? `${plain.slice(0, 79).trimEnd()}…` : plain}”`
}
