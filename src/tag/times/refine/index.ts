import type { Candidate } from '../find.ts'
import type { Line } from '../line.ts'
import type { Direction } from '../meaning.ts'
import { directionOf } from './direction.ts'
import { join } from './join.ts'
import { continueDates, continueDurations } from './lists.ts'
import { quotedIn } from './quotes.ts'

export type Refined = { candidate: Candidate, direction: Direction, quoted: boolean }

/** The refiners in their order: lists and ranges are continued, a day and its hour joined, then each is given its direction. */
export function refine(lines: Line[], found: Candidate[][]): Refined[] {
  const quoted = quotedIn(lines)
  return found.flatMap((candidates, index) =>
    join(continueDurations(continueDates(candidates))).map((candidate) => ({
      candidate,
      direction: directionOf(candidate),
      quoted: quoted[index]!.some((span) => candidate.start >= span.start && candidate.end <= span.end),
    })))
}
