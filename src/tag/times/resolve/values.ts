import type { FoundTime } from '../meaning.ts'
import type { Context } from './context.ts'
import { dateValue } from './dates.ts'
import { relativeValue } from './relative.ts'
import { weekdayValue } from './weekday.ts'

/** The TIMEX3 value of an expression on a publication day. */
export function valueOf({ meaning, direction, since }: FoundTime, context: Context): string {
  switch (meaning.kind) {
    case 'calendar':
      // "idle since 9 November": what goes on is told of today, not of an old story.
      return dateValue(meaning, direction, since ? { ...context, yearSentence: undefined } : context)
    case 'weekday':
      return weekdayValue(meaning, direction, context)
    case 'deictic':
    case 'anaphoric':
      return relativeValue(meaning, direction, context)
    default:
      return meaning.value
  }
}
