/** First and last day, yyyy-mm-dd. */
export type Bounds = [first: string, last: string]

const DAY = 86_400_000
/** First and last month; a winter ends in February of the next year (month 14). */
const SEASONS: Record<string, [first: number, last: number]> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
const monthEnd = (year: number, month: number) => iso(Date.UTC(year, month, 0))
const two = (n: number) => String(n).padStart(2, '0')

/** The days that an EDTF or TIMEX3 calendar value covers; null for durations, sets and vague references. */
export function bounds(value: string | undefined): Bounds | null {
  if (!value) return null
  const plain = value.replace(/[~?%]/g, '')
  if (/^\[.*\]$/.test(plain)) {
    const all = plain.slice(1, -1).split(',').map(bounds)
    return all.every((each) => each !== null)
      ? [
          all.map(([first]) => first).sort()[0]!,
          all
            .map(([, last]) => last)
            .sort()
            .at(-1)!,
        ]
      : null
  }
  if (plain.includes('/')) {
    const [a, b] = plain.split('/').map((part) => bounds(part === '..' ? '' : part))
    return a && b ? [a[0], b[1]] : (a ?? b ?? null)
  }
  return calendar(plain.replace(/T.*$/, '').replace(/-XX$/, ''))
}

function calendar(value: string): Bounds | null {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return [value, value]
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value)
  if (week) {
    const fourth = Date.UTC(Number(week[1]), 0, 4)
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (Number(week[2]) - 1) * 7 * DAY
    return [iso(monday + (week[3] ? 5 * DAY : 0)), iso(monday + 6 * DAY)]
  }
  const season = /^(\d{4})-(2[1-4]|SP|SU|FA|WI)$/.exec(value)
  if (season) {
    const [first, last] = SEASONS[season[2]!]!
    return [`${season[1]}-${two(first)}-01`, monthEnd(Number(season[1]), last)]
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value)
  if (quarter) return [`${quarter[1]}-${two(Number(quarter[2]) * 3 - 2)}-01`, monthEnd(Number(quarter[1]), Number(quarter[2]) * 3)]
  const month = /^(\d{4})-(\d\d)$/.exec(value)
  if (month) return [`${value}-01`, monthEnd(Number(month[1]), Number(month[2]))]
  return /^\d{4}$/.test(value) ? [`${value}-01-01`, `${value}-12-31`] : null
}

export const same = (a: Bounds | null, b: Bounds | null) => !!a && !!b && a[0] === b[0] && a[1] === b[1]
export const within = (a: Bounds | null, b: Bounds | null) => !!a && !!b && a[0] >= b[0] && a[1] <= b[1]
export const days = (bounds: Bounds | null) => (bounds ? (Date.parse(bounds[1]) - Date.parse(bounds[0])) / DAY + 1 : Infinity)
