import type { Weekday } from '../../times/index.ts'
import { likely, type Clue, type Moment } from '../clue.ts'
import type { Placed } from '../page.ts'
import { quoted, weekdayName } from '../words.ts'

/**
 * How often a weekday told as past lies 0, 1, 2, … 6 days before publication. Measured on newswire and newspapers
 * (TimeBank, AQUAINT and Wikinews, development documents): the first weekday of a report is mostly its own day.
 */
const LEAD = [0.66, 0.22, 0.035, 0.03, 0.015, 0.015, 0.025]
const PAST = [0.45, 0.27, 0.14, 0.06, 0.04, 0.02, 0.02]

/** In reports that say "today" or "yesterday" the weekday's name is kept for other days. */
const PAST_BESIDE_TODAY = [0.07, 0.66, 0.12, 0.06, 0.04, 0.03, 0.02]
const PAST_BESIDE_YESTERDAY = [0.13, 0.08, 0.3, 0.27, 0.11, 0.06, 0.05]

/** How often a weekday told as to come lies 0, 1, 2, … 6 days after publication. */
const AHEAD = [0.08, 0.36, 0.14, 0.13, 0.11, 0.1, 0.08]

/** "later Friday" is said on that Friday, or told the day after. */
const LATER_AHEAD = [0.976, 0.004, 0.004, 0.004, 0.004, 0.004, 0.004]
const LATER_PAST = [0.8, 0.14, 0.02, 0.01, 0.01, 0.01, 0.01]

/** On a Monday, "Friday" is the last working day. */
const MONDAY_LOOKS_BACK = 3

/** Fewer reports appear at weekends. */
const WORKING = [0.16, 0.16, 0.16, 0.16, 0.16, 0.1, 0.1]

type Named = { meaning: Weekday; direction: string; text: string; line: string }

/** Clues of the weekdays named in the text: on which weekday the article appeared. */
export function weekdays(all: readonly Placed[]): Clue[] {
  const told = all.filter(({ role, time }) => (role === 'text' || role === 'dateline') && !time.quoted)
  const says = (offset: number) =>
    told.some(
      ({ time: { meaning } }) =>
        meaning.kind === 'deictic' &&
        meaning.unit === 'day' &&
        meaning.offset === offset &&
        meaning.part === undefined &&
        meaning.clock === undefined,
    )
  const beside = says(0) ? PAST_BESIDE_TODAY : says(-1) ? PAST_BESIDE_YESTERDAY : undefined
  const seen = new Set<string>()
  let lead = true
  const clues: Clue[] = []
  for (const {
    meaning: { weekday },
    direction,
    text,
    line,
  } of told.flatMap(named)) {
    const isLater = /^later\b/i.test(text),
      key = `${weekday} ${direction} ${isLater}`,
      name = weekdayName(weekday)
    if (seen.has(key)) continue
    seen.add(key)
    clues.push(
      direction === 'future'
        ? ahead(
            weekday,
            isLater ? LATER_AHEAD : AHEAD,
            isLater ? `${quoted(text)} is still to come on that ${name}` : `${quoted(line)} looks ahead to a ${name}`,
          )
        : past(
            weekday,
            isLater ? LATER_PAST : (beside ?? (lead ? LEAD : PAST)),
            direction === 'past',
            isLater ? `${quoted(text)} is said on that ${name} or soon after` : `${quoted(line)} looks back on a ${name}`,
          ),
    )
    lead &&= direction === 'future'
  }
  return clues.length === 0 ? [] : [...clues, { name: 'weekday:working-day', says: '', weigh: ({ weekday }) => WORKING[weekday - 1]! }]
}

function named({ time: { meaning, direction, text }, line }: Placed): Named[] {
  return meaning.kind === 'weekday' && meaning.shift === undefined && meaning.of === undefined ? [{ meaning, direction, text, line }] : []
}

function past(weekday: number, table: readonly number[], isTold: boolean, says: string): Clue {
  const weigh = ({ weekday: now }: Moment) => {
    const lag = (now - weekday + 7) % 7,
      weight = table[lag]!
    const told = lag === 3 && now === 1 ? weight * MONDAY_LOOKS_BACK : weight
    // Without a verb that tells, the day may as well lie ahead.
    return isTold ? told : (told + AHEAD[(7 - lag) % 7]!) / 2
  }
  return { name: 'weekday:past', says, weigh }
}

function ahead(weekday: number, table: readonly number[], says: string): Clue {
  return { name: 'weekday:ahead', says, weigh: ({ weekday: now }) => table[(weekday - now + 7) % 7]! }
}

/** How likely it is to publish so many days after an event whose weekday the text names. */
export const afterNamed = (lag: number): number => likely({ on: LEAD, tail: 0.01, before: 0.005 }, lag)
