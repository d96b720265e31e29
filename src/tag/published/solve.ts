import type { Day } from '../../days.ts'
import { momentsOf, type Clue, type Moment } from './clue.ts'

/** The range of days that is stated, how likely it is, and how likely each day is: by each clue, from the day `from` on, and by all. */
export type Answer = {
  first: Day
  last: Day
  mass: number
  from: Day
  weights: ReadonlyMap<Clue, Float64Array>
  likely: (day: Day) => number
}

/**
 * A range is worth how likely it holds the true day, less so much for each factor e that it is wider: a tail is left out where it
 * would make the range much wider (the same date in another year). None need be likelier than `MOST`, for a narrower one tells
 * more, nor less than `LEAST`; but of more than `LONG` days it tells little anyhow, and more days cost nothing. With these, nine of
 * ten true days lie inside whether all others of a story are dated, half or a quarter of them (newswire).
 */
const WORTH = 0.08,
  LEAST = 0.7,
  MOST = 0.92,
  LONG = 500,
  ALWAYS = 0.96

const LEVELS = Array.from({ length: 24 }, (_, at) => LEAST + (at * (MOST - LEAST)) / 23)

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
  const parts = logs.map((log) => Math.exp(log - best)),
    sum = parts.reduce((a, b) => a + b, 0)
  const shares = parts.map((part) => part / sum)
  return {
    ...stated(shares, first, !clues.some(({ anchor }) => anchor)),
    from: first,
    weights,
    likely: (day) => shares[day - first] ?? 0,
  }
}

type Range = { first: Day; last: Day; mass: number }

const width = ({ first, last }: Range) => last - first + 1,
  worth = (range: Range) => Math.min(MOST, range.mass) - WORTH * Math.log(width(range))

/**
 * The range that is worth the most. What the text alone tells (`isTold`) never names one day: half of the days so named were those
 * beside it (newswire), for reports come out on the day that they tell of, or on the next.
 */
function stated(shares: Float64Array, from: Day, isTold: boolean): Range {
  const best = LEVELS.map((level) => narrowest(shares, from, level)).reduce((best, each) => (worth(each) > worth(best) ? each : best))
  if (width(best) > LONG) return narrowest(shares, from, ALWAYS)
  return isTold && width(best) === 1 && shares.length > 1 ? withNext(best, shares, from) : best
}

/** A day and the likelier one of those beside it. */
function withNext({ first, last, mass }: Range, shares: Float64Array, from: Day): Range {
  const [before = 0, after = 0] = [shares[first - 1 - from], shares[last + 1 - from]]
  return before > after || last - from === shares.length - 1
    ? { first: first - 1, last, mass: mass + before }
    : { first, last: last + 1, mass: mass + after }
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
