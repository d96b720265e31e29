import type { Day } from '../../../days.ts'
import { ofText } from '../../../memory.ts'
import type { Clue, Refused } from '../clue.ts'

/** What the order of events tells of an article: clues from dated articles, and those that contradict one another. */
export type Ordered = { clues: Clue[]; refused: Refused[] }

/** A day that the order of events sets to an article: it was published on that day or before (`until`), or on it or after (`since`). */
export type Bound = { side: 'until' | 'since'; day: Day; says: string }

/**
 * How likely a day so far beyond the bound is, to one within it: reports lag one another by a day (3 of 27 bounds of the
 * development documents, none by more), and now and then two happenings are taken for one.
 */
const BEYOND = [1, 0.5, 0.25],
  MISTAKEN = 0.03

/** Of several bounds of one kind the closest: the earliest day until, and the latest day since. */
export function closest(name: string, bounds: readonly Bound[]): Clue[] {
  const sides = [
    bounds.filter(({ side }) => side === 'until').sort((a, b) => a.day - b.day)[0],
    bounds.filter(({ side }) => side === 'since').sort((a, b) => b.day - a.day)[0],
  ]
  return sides.flatMap((bound): Clue[] => (bound ? [clue(JSON.stringify([name, bound]))] : []))
}

/** The clue of a bound, the same object whenever it is the same. */
const clue = ofText((text): Clue => {
  const [name, { side, day: bound, says }] = JSON.parse(text) as [string, Bound]
  return { name, says, weigh: ({ day }) => BEYOND[Math.max(0, side === 'until' ? day - bound : bound - day)] ?? MISTAKEN }
})
