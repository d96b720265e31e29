import type { Bag, Sense, Words } from './words.ts'

/**
 * How likely two sentences that put something on a day of one weekday tell of one event, by what they share: the logarithm of the odds
 * is the sum of these weights, times how rare the shared words are (fitted on pairs of annotated stories). Names tell
 * little more than that the story is one.
 */
const NEITHER = -2.5,
  WEIGHTS: Readonly<Record<Sense, number>> = { name: 0.14, thing: 0.22, deed: 0.18, number: 0.12 },
  SHARE = 2.2,
  MOST_NAMES = 6

/**
 * What else the article says of the day: the weekday that both must fall on; only how far it lies from publication, in days
 * or as a month or year; or how long something was ago or before its own news, which is as a rule what the whole story turns on.
 */
export type Manner = 'weekday' | 'day' | 'span' | 'elapsed'
const MANNERS: Readonly<Record<Manner, number>> = { weekday: 0, day: -1.9, span: -0.5, elapsed: 0.5 }

/** What two sentences share, and how likely they tell of one event. */
type Alike = { odds: number; shared: string[] }

/** Weighs what two sentences share. */
export function alike(one: Bag, other: Bag, { rarity, weight }: Words, manner: Manner): Alike {
  const sums: Record<Sense, number> = { name: 0, thing: 0, deed: 0, number: 0 },
    shared: string[] = []
  for (const [word, sense] of one) {
    if (!other.has(word)) continue
    sums[sense] += rarity(word)
    shared.push(word)
  }
  if (shared.length === 0) return { odds: 0, shared }
  const all = sums.name + sums.thing + sums.deed + sums.number
  const logit =
    NEITHER +
    MANNERS[manner] +
    WEIGHTS.name * Math.min(sums.name, MOST_NAMES) +
    WEIGHTS.thing * sums.thing +
    WEIGHTS.deed * sums.deed +
    WEIGHTS.number * sums.number +
    (SHARE * all) / Math.sqrt(weight(one) * weight(other))
  return { odds: Math.exp(logit), shared }
}
