import type { Span } from '../../../records/index.ts'
import { endingAfter } from '../../../spans.ts'
import type { Candidate } from '../find.ts'
import type { Line } from '../line.ts'
import type { Direction } from '../meaning.ts'
import { directionOf } from './direction.ts'
import { join } from './join.ts'
import { continueDates, continueDurations, continueYears, inheritYears, precedeDates } from './lists.ts'
import { quotedIn } from './quotes.ts'
import { beginsRange } from './ranges.ts'

const lists = [inheritYears, precedeDates, continueDates, continueDurations, continueYears, join]

export type Refined = { candidate: Candidate; direction: Direction; quoted: boolean; begins: boolean }

/** The refiners in their order: lists and ranges are continued, a day and its hour joined, then each is given its direction. */
export function refine(lines: Line[], found: Candidate[][]): Refined[] {
  const quoted = quotedIn(lines)
  return found.flatMap((candidates, index) =>
    lists
      .reduce((all, step) => step(all), candidates)
      .map((candidate, at, all) => ({
        candidate,
        direction: directionOf(candidate),
        quoted: isWithin(quoted[index]!, candidate.start),
        begins: beginsRange(candidate, all[at + 1]),
      })),
  )
}

/** Whether an offset lies in one of the sorted spans. */
function isWithin(spans: readonly Span[], at: number): boolean {
  const next = spans[endingAfter(spans, at)]
  return next !== undefined && next.start <= at
}
