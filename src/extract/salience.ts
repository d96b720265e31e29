import type { EventDate, Mention } from '../records/index.ts'
import type { Candidate } from './candidates.ts'
import type { Context } from './context.ts'

/** What an article says up front: content words of headline and deck, and how many sentences it has. */
export type Front = { words: Set<string>, sentences: number, first: number }

const clamp = (x: number) => Math.max(0, Math.min(1, x))

/**
 * How much an editor would want the mention on the timeline, 0 to 1. A fact worth an entry has somebody who acts, a day
 * and a number; what is quoted at length is talk; headline and lead say what the story is about (the inverted pyramid).
 * The weights were fitted by hand on the gold annotations of all stories together, checked with each left out.
 */
export function salience(context: Context, candidate: Candidate, mention: Pick<Mention, 'participants' | 'places' | 'claims' | 'background' | 'status' | 'lemmas' | 'timex'>, date: EventDate, front: Front): number {
  const place = (context.index - front.first) / Math.max(1, front.sentences)
  const overlap = mention.lemmas.filter((l) => front.words.has(l)).length / Math.min(8, Math.max(4, mention.lemmas.length))
  const named = mention.participants.filter((p) => p.role === 'actor' || p.role === 'recipient').length
  const { start, end } = context.sentence
  const quotes = context.tagged.quotations.some((q) => q.direct && q.start < end && q.end > start)
  let score = 0.3 * candidate.weight + 0.05 * Math.max(0, 1 - place) + 0.08 * Math.min(1, overlap) + 0.14 * Math.min(2, named) / 2
  if (mention.timex) score += date.precision === 'day' ? 0.16 : 0.12
  if (mention.claims.length) score += 0.08
  if (mention.places.length) score += 0.05
  if (quotes) score -= 0.09
  if (mention.status === 'planned') score += 0.05
  if (mention.status === 'alleged' || mention.status === 'denied') score -= 0.035
  if (candidate.frame.type === 'OTHER') score -= 0.08
  // 0.75 is about the most that a mention can reach: spread over the whole scale
  score /= 0.75
  if (mention.background) score *= 0.4
  return Math.round(clamp(score) * 1000) / 1000
}
