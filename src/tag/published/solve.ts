import type { Day } from '../../days.ts'
import { momentsOf, type Clue, type Moment } from './clue.ts'

/** The narrowest range of days that holds most of what is likely, how likely that range is, and how likely each day is: by each clue, from the day `from` on, and by all. */
export type Answer = {
  first: Day
  last: Day
  mass: number
  from: Day
  weights: ReadonlyMap<Clue, Float64Array>
  likely: (day: Day) => number
}

/**
 * How likely the true day must be, by the clues' own weights, to lie inside a stated range of so many days: the wider it is the
 * more, for a wider one costs a reader little; one of weeks less, for it says less with each week that is added (newswire, each
 * dated by all others or by half of its story, and the bundled pages). Where the last part lies far from a rest of at most `SHORT`
 * days (the same date in another year), and would make the range `FARTHER` times as wide, `LEAST` is enough.
 */
const INSIDE = [
    [7, 0.9],
    [31, 0.86],
    [500, 0.92],
  ] as const,
  ALWAYS = 0.96,
  LEAST = 0.72,
  FARTHER = 5,
  SHORT = 62

/**
 * How much a clue counts that rests on the same sentences as clues of other families do: they are right or wrong together.
 * Among 0.6 to 1, 0.8 leaves the most true days inside without wider ranges (57 undated pages of 16 stories).
 */
const DEPENDENT = 0.8

/** The share by which a clue counts where clues of its family, or (unless the page itself names a day) of others, tell partly the same. */
function power(clue: Clue, clues: readonly Clue[]): number {
  const ofName = clue.shared ? clues.filter(({ name }) => name === clue.name).length : 1
  const isRepeated = clue.isDependent && !clues.some(({ anchor }) => anchor)
  return (isRepeated ? DEPENDENT : 1) / Math.sqrt(ofName)
}

/** Weighs every day of a range by all clues together. Linear in days times clues. */
export function solve(clues: readonly Clue[], first: Day, last: Day): Answer {
  const moments = momentsOf(first, last),
    weights = weightsOf(clues, moments),
    logs = new Float64Array(moments.length)
  for (const [clue, each] of weights) {
    const share = power(clue, clues)
    for (let at = 0; at < logs.length; at++) logs[at]! += share * Math.log(each[at]!)
  }
  const best = logs.reduce((a, b) => Math.max(a, b), -Infinity)
  const worth = logs.map((log) => Math.exp(log - best)),
    sum = worth.reduce((a, b) => a + b, 0)
  const shares = worth.map((share) => share / sum)
  const wide = stated(shares, first),
    dense = narrowest(shares, first, LEAST)
  const isFar = width(dense) <= SHORT && width(wide) > FARTHER * width(dense)
  return { ...(isFar ? dense : wide), from: first, weights, likely: (day) => shares[day - first] ?? 0 }
}

type Range = { first: Day; last: Day; mass: number }

const width = ({ first, last }: Range) => last - first + 1

/** The narrowest range that holds as much as one of its width must. */
function stated(shares: Float64Array, from: Day): Range {
  for (const [days, inside] of INSIDE) {
    const range = narrowest(shares, from, inside)
    if (width(range) <= days) return range
  }
  return narrowest(shares, from, ALWAYS)
}

/** The shortest run of days that holds so much of the whole; of equal ones the likeliest. */
function narrowest(shares: Float64Array, from: Day, inside: number): Range {
  let best = { first: 0, last: shares.length - 1, mass: 1 },
    sum = 0,
    start = 0
  for (let end = 0; end < shares.length; end++) {
    sum += shares[end]!
    while (start < end && sum - shares[start]! >= inside) sum -= shares[start++]!
    if (sum < inside) continue
    const shorter = end - start - (best.last - best.first)
    if (shorter < 0 || (shorter === 0 && sum > best.mass)) best = { first: start, last: end, mass: sum }
  }
  return { first: from + best.first, last: from + best.last, mass: best.mass }
}

/** How likely each clue makes each of the days. */
const weightsOf = (clues: readonly Clue[], moments: readonly Moment[]) =>
  new Map(
    clues.map((clue) => {
      const weights = new Float64Array(moments.length)
      for (let at = 0; at < weights.length; at++) weights[at] = clue.weigh(moments[at]!)
      return [clue, weights]
    }),
  )

/** How well one of the clues agrees with the range of their answer: its best day inside, as a multiple of its average day. */
export function agreement(clue: Clue, { first, last, from, weights: all }: Answer): number {
  const weights = all.get(clue)!
  let inside = 0,
    sum = 0
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at]!
    if (from + at >= first && from + at <= last) inside = Math.max(inside, weights[at]!)
  }
  return inside / (sum / weights.length)
}
