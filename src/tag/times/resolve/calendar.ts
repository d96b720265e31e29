import { holidays } from '../lexicon.ts'
import type { Season, Unit } from '../meaning.ts'
import {
  addMonths,
  dayOf,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  lastDayOfMonth,
  monday,
  partsOf,
  weekdayOf,
  type Day,
} from '../../../days.ts'

const quarterOf = (month: number): number => Math.ceil(month / 3)

const seasonStarts: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** First and last day of a season; a winter is named after the year in which it begins. */
export function seasonSpan(year: number, season: Season): [Day, Day] {
  const month = seasonStarts[season]
  return [dayOf(year, month, 1), dayOf(year, month + 3, 1) - 1]
}

/** The season in which a day lies, with its year. */
function seasonOf(day: Day): { year: number; season: Season } {
  const { year, month } = partsOf(day)
  const season = (['WI', 'SP', 'SU', 'FA'] as const)[Math.floor((month % 12) / 3)]!
  return { year: season === 'WI' && month < 3 ? year - 1 : year, season }
}

/** Western Easter Sunday (the anonymous Gregorian algorithm). */
function easter(year: number): Day {
  const a = year % 19,
    b = Math.floor(year / 100),
    c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1)
}

/** The day of a holiday in a year. */
export function holiday(name: string, year: number): Day {
  const rule = holidays[name]!
  if (rule.easter !== undefined) return easter(year) + rule.easter
  if (rule.date !== undefined) return dayOf(year, Number(rule.date.slice(0, 2)), Number(rule.date.slice(3)))
  const [nth, weekday, month] = rule.weekday!
  return nthWeekday([nth, weekday], year, month) + (rule.plus ?? 0)
}

/** The nth weekday (1 Monday) of a month, -1 the last. */
export function nthWeekday([nth, weekday]: [number, number], year: number, month: number): Day {
  if (nth < 0) {
    const last = lastDayOfMonth(year, month)
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = dayOf(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
}

/** The TIMEX3 value of the unit in which a day lies: `2016-04-15`, `2016-W15`, `2016-W15-WE`, `2016-04`, `2016-Q2`, `2016-SP`, `2016`, `201`, `20`. */
export function unitValue(day: Day, unit: Unit): string {
  const { year, month } = partsOf(day)
  switch (unit) {
    case 'week':
      return isoWeek(day)
    case 'weekend':
      return `${isoWeek(day)}-WE`
    case 'month':
      return isoMonth(year, month)
    case 'quarter':
      return `${isoYear(year)}-Q${quarterOf(month)}`
    case 'season': {
      const found = seasonOf(day)
      return `${isoYear(found.year)}-${found.season}`
    }
    case 'year':
      return isoYear(year)
    case 'decade':
      return isoYear(year).slice(0, 3)
    case 'century':
      return isoYear(year).slice(0, 2)
    default:
      return isoDay(day)
  }
}

/** A day so many units away; hours count when they make up days. */
export function addUnits(day: Day, unit: Unit, count: number): Day {
  switch (unit) {
    case 'week':
    case 'weekend':
      return day + 7 * count
    case 'month':
      return addMonths(day, count)
    case 'quarter':
    case 'season':
      return addMonths(day, 3 * count)
    case 'year':
      return addMonths(day, 12 * count)
    case 'decade':
      return addMonths(day, 120 * count)
    case 'century':
      return addMonths(day, 1200 * count)
    case 'hour':
      return day + Math.round(count / 24)
    case 'minute':
      return day + Math.round(count / 1440)
    case 'second':
      return day
    case 'day':
      return day + count
  }
}

/** First and last day of a calendar value of TIMEX3; nothing for durations, sets, vague references and values with an X. */
export function spanOf(value: string): [Day, Day] | undefined {
  const found = /^(\d{4})(?:-(?:W(\d\d)(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)|(\d\d)(?:-(\d\d))?))?(?:T.*)?$/.exec(value)
  if (!found) {
    const decade = /^\d{2,3}$/.exec(value)
    if (!decade) return undefined
    const step = value.length === 3 ? 10 : 100,
      year = Number(value) * step
    return [dayOf(year, 1, 1), dayOf(year + step, 1, 1) - 1]
  }
  const year = Number(found[1])
  if (found[2]) {
    const first = monday(dayOf(year, 1, 4)) + 7 * (Number(found[2]) - 1)
    return [found[3] ? first + 5 : first, first + 6]
  }
  if (found[4]) return [dayOf(year, 3 * Number(found[4]) - 2, 1), dayOf(year, 3 * Number(found[4]) + 1, 1) - 1]
  if (found[5]) return [dayOf(year, 6 * Number(found[5]) - 5, 1), dayOf(year, 6 * Number(found[5]) + 1, 1) - 1]
  if (found[6]) return seasonSpan(year, found[6] as Season)
  if (found[8]) {
    const day = dayOf(year, Number(found[7]), Number(found[8]))
    return [day, day]
  }
  if (found[7]) return [dayOf(year, Number(found[7]), 1), lastDayOfMonth(year, Number(found[7]))]
  return [dayOf(year, 1, 1), dayOf(year, 12, 31)]
}
