import type { Span } from '../../../records/index.ts'
import { endingAfter } from '../../../spans.ts'
import type { Candidate } from '../find.ts'
import { tokenAt, type Line } from '../line.ts'
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
  return found.flatMap((candidates, index) => {
    const refined: Refined[] = []
    for (const [at, candidate] of lists.reduce((all, step) => step(all), candidates).entries()) {
      const before = refined[at - 1]
      refined.push({
        candidate,
        direction: before && goesOn(before.candidate, candidate) ? before.direction : directionOf(candidate),
        quoted: isWithin(quoted[index]!, candidate.start),
        begins: false,
      })
      if (before) before.begins = beginsRange(before.candidate, candidate)
    }
    return refined
  })
}

/** "will be shut on Friday and Monday": the second of two weekdays lies on the side of the first, where no verb of its own follows. */
function goesOn(first: Candidate, { line, start, end, reading }: Candidate): boolean {
  return (
    first.reading.meaning.kind === 'weekday' &&
    reading.meaning.kind === 'weekday' &&
    /^ (?:and|or) (?:on )?$/.test(line.text.slice(first.end, start)) &&
    !/^(?:AUX|NOUN|PROPN|VERB)$/.test(line.tokens[tokenAt(line, end - 1) + 1]?.pos ?? '')
  )
}

/** Whether an offset lies in one of the sorted spans. */
function isWithin(spans: readonly Span[], at: number): boolean {
  const next = spans[endingAfter(spans, at)]
  return next !== undefined && next.start <= at
}
