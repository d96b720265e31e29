import type { EventDate, Mention } from '../records/index.ts'
import type { Candidate } from './candidates.ts'
import type { Context } from './context.ts'

/** What an article says up front: content words of headline and deck, and how many sentences it has. */
export type Front = { words: Set<string>, sentences: number, first: number }

const clamp = (x: number) => Math.max(0, Math.min(1, x))

/**
 * How much an editor would want the mention on the timeline, 0 to 1: news is written with the most important first
 * (the inverted pyramid), and a fact worth an entry has a day, somebody who acts, a place or a number.
 */
export function salience(context: Context, candidate: Candidate, mention: Pick<Mention, 'participants' | 'places' | 'claims' | 'background' | 'status' | 'lemmas'>, date: EventDate, front: Front): number {
  const place = (context.index - front.first) / Math.max(1, front.sentences)
  const lead = Math.max(0, 1 - place * 1.1)
  const overlap = mention.lemmas.length ? mention.lemmas.filter((l) => front.words.has(l)).length / Math.min(8, Math.max(4, mention.lemmas.length)) : 0
  const named = mention.participants.filter((p) => p.role === 'actor' || p.role === 'recipient').length
  let score = 0.5 * candidate.weight + 0.16 * lead + 0.12 * Math.min(1, overlap)
  if (candidate.anchor && candidate.anchor.where !== 'lead' && date.precision === 'day') score += candidate.anchor.where === 'clause' ? 0.12 : 0.1
  else if (candidate.anchor || date.basis === 'relative') score += 0.07
  score += 0.05 * Math.min(2, named) / 2 + (mention.places.length ? 0.03 : 0) + (mention.claims.length ? 0.05 : 0)
  if (candidate.status === 'planned') score -= 0.04
  if (mention.background) score *= 0.4
  return Math.round(clamp(score) * 1000) / 1000
}
