import { firstWhere } from '../../../bisect.ts'
import type { Day } from '../../../days.ts'
import { dayWords } from '../../../days.ts'
import type { Clue } from '../clue.ts'

/** Something that the story puts on a day, and how likely (as odds) some sentence of an article tells of it. */
type Known = { day: Day; odds: number; says: string }

/**
 * How much likelier an article that was published after something tells of it than one before it, by the logarithm of the odds
 * that one of its sentences does (annotated stories): what it is silent on is as a rule still to come.
 */
const RATIOS = [
    [-8, 0.87],
    [-0.5, 0.66],
    [0.5, 1],
    [1, 1.15],
    [1.5, 2.2],
    [2, 2.7],
    [3, 5],
    [Infinity, 9],
  ] as const,
  MOST = 0.4,
  ENOUGH = 20

/** What an article knows and what it is silent on, together: it was published after the one and before the other. */
export function knows(told: readonly Known[]): Clue[] {
  const surest = new Map<Day, Known>()
  for (const each of told) if (each.odds >= (surest.get(each.day)?.odds ?? 0)) surest.set(each.day, each)
  const all = [...surest.values()]
  if (all.length < 2) return []
  const share = MOST * Math.min(1, ENOUGH / all.length),
    sorted = all.map(({ day, odds, says }) => ({ day, says, worth: share * Math.log(ratio(odds)) })).sort((a, b) => a.day - b.day)
  let sum = 0
  const steps = sorted.map(({ day, worth }) => ({ day, sum: (sum += worth) })),
    highest = Math.max(0, ...steps.map((step) => step.sum))
  const weigh = (day: Day) => {
    const later = firstWhere(steps.length, (at) => steps[at]!.day > day)
    return Math.exp((steps[later - 1]?.sum ?? 0) - highest)
  }
  const newest = sorted.findLast(({ worth }) => worth > 0),
    unknown = newest && sorted.find(({ day, worth }) => worth < 0 && day > newest.day)
  if (!newest) return []
  return [
    {
      name: 'story:knows',
      isDependent: true,
      says: `Of what the story puts on a day, the last thing that it seems to tell is of ${dayWords(newest.day)} (${newest.says})${unknown ? `; it is silent on ${unknown.says}, ${dayWords(unknown.day)}` : ''}`,
      weigh: ({ day }) => weigh(day),
    },
  ]
}

const ratio = (odds: number) => RATIOS.find(([below]) => Math.log(odds) < below)![1]
