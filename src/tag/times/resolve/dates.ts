import { dayOf, isoDay, isoMonth, isoYear, partsOf, weekdayOf, type Day } from '../../../days.ts'
import type { CalendarDate, Direction } from '../meaning.ts'
import { holiday, nthWeekday, seasonSpan, unitValue } from './calendar.ts'
import type { Context } from './context.ts'
import { inDay, two } from './format.ts'
import { nearestYear } from './nearest.ts'
import { baseOf } from './relative.ts'
import { toldYear } from './told.ts'

/** First and last day that the stated fields have in a year. */
function fieldsSpan(meaning: CalendarDate, year: number): [Day, Day] {
  if (meaning.holiday !== undefined) {
    const day = holiday(meaning.holiday, year)
    return [day, day]
  }
  if (meaning.season) return seasonSpan(year, meaning.season)
  if (meaning.quarter) return [dayOf(year, 3 * meaning.quarter - 2, 1), dayOf(year, 3 * meaning.quarter + 1, 1) - 1]
  if (meaning.half) return [dayOf(year, 6 * meaning.half - 5, 1), dayOf(year, 6 * meaning.half + 1, 1) - 1]
  if (meaning.day) {
    const day = dayOf(year, meaning.month!, meaning.day)
    return [day, day]
  }
  if (meaning.nth) {
    const day = nthWeekday(meaning.nth, year, meaning.month!)
    return [day, day]
  }
  if (meaning.month) return [dayOf(year, meaning.month, 1), dayOf(year, meaning.month + 1, 1) - 1]
  return [dayOf(year, 1, 1), dayOf(year, 12, 31)]
}

/** Days after its end in which a month is the one just over. */
const JUST_OVER = 20

function yearOf(meaning: CalendarDate, direction: Direction, context: Context): number {
  const { published } = context,
    now = partsOf(published).year
  if (meaning.year !== undefined) return meaning.year
  if (meaning.of) return partsOf(baseOf(meaning.of, context)).year
  const span = (year: number) => fieldsSpan(meaning, year)
  // The month just over is "last month": "last February", said in March, is the one before.
  const isMonth = meaning.month !== undefined && meaning.day === undefined && !meaning.nth
  if (meaning.shift === -1) return span(now)[1] < published - (isMonth ? JUST_OVER : 0) ? now : now - 1
  if (meaning.shift === 1) return span(now)[0] > published ? now : now + 1
  if (meaning.shift === 0) return meaning.season === 'WI' && partsOf(published).month < 3 ? now - 1 : now
  // A printed weekday fixes the year.
  if (meaning.weekday !== undefined && meaning.day) {
    const match = [now, now - 1, now + 1].find((year) => weekdayOf(span(year)[0]) === meaning.weekday)
    if (match !== undefined) return match
  }
  const told = isMonth || meaning.day ? toldYear(direction, context, span) : undefined
  return told ?? nearestYear(published, now, direction, span, meaning.quarter || meaning.half ? 'quarter' : isMonth ? 'month' : 'day')
}

/** Days between the end of a week or quarter and a day that surely lies in it: a business year may begin in any month. */
const IN_A = { week: 0, quarter: 45 }

/** The TIMEX3 value of a date of the calendar. */
export function dateValue(meaning: CalendarDate, direction: Direction, context: Context): string {
  if (meaning.decade !== undefined) return String(meaning.decade)
  if (meaning.century !== undefined) return two(meaning.century)
  if ((meaning.day || meaning.nth) && meaning.month === undefined) {
    const { year, month } = partsOf(baseOf(meaning.of!, context))
    return inDay(isoDay(meaning.nth ? nthWeekday(meaning.nth, year, month) : dayOf(year, month, meaning.day!)), meaning)
  }
  const year = yearOf(meaning, direction, context)
  if (meaning.of?.unit === 'quarter') return `${isoYear(year)}${context.quarter?.slice(4) ?? ''}`
  const [first, last] = fieldsSpan(meaning, year)
  if (meaning.within) return unitValue(last - IN_A[meaning.within], meaning.within)
  if (meaning.day || meaning.nth || meaning.holiday !== undefined) return inDay(isoDay(first), meaning)
  if (meaning.season) return `${isoYear(year)}-${meaning.season}`
  if (meaning.quarter) return `${isoYear(year)}-Q${meaning.quarter}`
  if (meaning.half) return `${isoYear(year)}-H${meaning.half}`
  if (meaning.month) return isoMonth(year, meaning.month)
  return isoYear(year)
}
