import { isoDay, monday, weekdayOf, type Day } from '../../../days.ts'
import type { Direction, Weekday } from '../meaning.ts'
import type { Context } from './context.ts'
import { inDay } from './format.ts'
import { nearestWeekday } from './nearest.ts'
import { baseOf } from './relative.ts'

/** The TIMEX3 value of a weekday. */
export function weekdayValue(meaning: Weekday, direction: Direction, context: Context): string {
  const { published } = context
  let day: Day
  if (meaning.weeks)
    day = nearestWeekday(published, meaning.weekday, weekdayOf(published), meaning.weeks > 0 ? 'future' : 'past') + 7 * meaning.weeks
  else if (meaning.of?.unit === 'week') day = monday(baseOf(meaning.of, context)) + meaning.weekday - 1
  else {
    const from = meaning.of ? baseOf(meaning.of, context) : published
    const back = (weekdayOf(from) - meaning.weekday + 7) % 7
    // "last Saturday" on a Sunday: the day before would be "yesterday"
    if (meaning.shift === -1) day = from - (back > 1 || (back && meaning.of) ? back : back + 7)
    else if (meaning.shift === 1) day = from + 7 - back
    else if (meaning.shift === 0) day = direction === 'past' ? from - back : from + ((7 - back) % 7)
    else day = nearestWeekday(published, meaning.weekday, weekdayOf(published), direction)
  }
  return inDay(isoDay(day), meaning)
}
