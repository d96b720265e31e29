import type { TaggedSentence, Timex } from '../../records/index.ts'
import { find } from './find.ts'
import type { FoundTime } from './meaning.ts'
import { isoDay } from '../../days.ts'
import { spanOf } from './resolve/calendar.ts'
import { basisOf } from './resolve/basis.ts'
import { valuesOn } from './resolve/resolve.ts'
import { undatedValue } from './resolve/undated.ts'

export type * from './meaning.ts'

/** The days, both yyyy-mm-dd, between which an article was published; equal when the day is known. */
export type PublishedRange = { earliest: string; latest: string }

/** Finds the time expressions of an article, in the order of the text. What they mean does not depend on the publication day. */
export function findTimes(sentences: TaggedSentence[]): FoundTime[] {
  return find(sentences)
}

/** Two days far apart: what has the same value on both does not depend on the day of publication. */
const anyDays: PublishedRange = { earliest: '1900-01-01', latest: '2100-07-20' }

/**
 * Gives the found expressions TIMEX3 values, counted from the publication day. When that is a range, a value that
 * depends on the day becomes an EDTF interval from its value on the first day to that on the last; without one, only
 * expressions that name their year, or are counted from one that does, are placed.
 */
export function resolveTimes(found: FoundTime[], sentences: TaggedSentence[], published: PublishedRange | undefined): Timex[] {
  const { earliest, latest } = published ?? anyDays
  const first = valuesOn(found, sentences, earliest)
  const last = earliest === latest ? first : valuesOn(found, sentences, latest)
  return found.map((time, index) => {
    const basis = basisOf(time),
      approximate = time.approximate
    const { start, end, text, type, sentence, rule } = time
    const placed = published !== undefined || first.values[index] === last.values[index]
    const span = placed ? spanBetween(first.values[index]!, last.values[index]!) : undefined
    const value = placed ? between(first.values[index]!, last.values[index]!, span) : undatedValue(time)
    const counted = placed && first.days[index] === last.days[index] ? first.days[index] : undefined
    return {
      start,
      end,
      text,
      type,
      value,
      sentence,
      rule,
      ...span,
      ...(basis && { basis }),
      ...(approximate && { approximate }),
      ...(counted && { counted }),
    }
  })
}

function spanBetween(first: string, last: string): { earliest: string; latest: string } | undefined {
  const from = spanOf(first),
    to = spanOf(last)
  return from && to && { earliest: isoDay(Math.min(from[0], to[0])), latest: isoDay(Math.max(from[1], to[1])) }
}

function between(first: string, last: string, span: { earliest: string; latest: string } | undefined): string {
  return first === last || !span ? first : `${span.earliest}/${span.latest}`
}
