import type { Weekday } from '../../times/index.ts'
import { likely, type Clue } from '../clue.ts'
import type { Placed } from '../page.ts'
import { quoted, weekdayName } from '../words.ts'

/**
 * How often the newest of the weekdays that a report tells as past lies 0, 1, 2, … 6 days before publication, and how often
 * the others do. A report that says "yesterday" or "today" keeps the weekday's name for other days (annotated stories, newswire).
 */
const NEWEST = { plain: [0.66, 0.27, 0.045, 0.01, 0.005, 0.005, 0.005], beside: [0.12, 0.53, 0.28, 0.03, 0.03, 0.005, 0.005] }
const OTHERS = { plain: [0.02, 0.26, 0.29, 0.19, 0.13, 0.08, 0.03], beside: [0.02, 0.08, 0.3, 0.28, 0.21, 0.1, 0.01] }

/** How often a single weekday that may be past lies so many days before publication. */
const PAST = [0.45, 0.27, 0.14, 0.06, 0.04, 0.02, 0.02]

/** How often a weekday told as to come lies 0, 1, 2, … 6 days after publication. */
const AHEAD = [0.08, 0.36, 0.14, 0.13, 0.11, 0.1, 0.08]

/** "later Friday" is said on that Friday, or told the day after. */
const LATER_AHEAD = [0.976, 0.004, 0.004, 0.004, 0.004, 0.004, 0.004]
const LATER_PAST = [0.8, 0.14, 0.02, 0.01, 0.01, 0.01, 0.01]

/** On a Monday, "Friday" is the last working day: its name is as often that of the newest day as "Saturday" is on a Sunday. */
const FRIDAY_ON_MONDAY = 0.12

/** Fewer reports appear at weekends. */
const WORKING = [0.16, 0.16, 0.16, 0.16, 0.16, 0.1, 0.1]

type Named = { meaning: Weekday; direction: string; text: string; line: string }

/** Clues of the weekdays named in the text: on which weekday the article appeared. */
export function weekdays(all: readonly Placed[]): Clue[] {
  const told = all.filter(({ role, time }) => (role === 'text' || role === 'dateline') && !time.quoted)
  const isBeside = told.some(
    ({ time: { meaning, rule } }) =>
      rule !== 'part:overnight' &&
      meaning.kind === 'deictic' &&
      meaning.unit === 'day' &&
      (meaning.offset === 0 || meaning.offset === -1) &&
      meaning.counted !== true,
  )
  const seen = new Set<string>(),
    back = new Map<number, Named>()
  const clues: Clue[] = []
  for (const each of told.flatMap(named)) {
    const {
      meaning: { weekday },
      direction,
      text,
      line,
    } = each
    const isLater = /^later\b/i.test(text),
      key = `${weekday} ${direction} ${isLater}`,
      name = weekdayName(weekday)
    if (seen.has(key)) continue
    seen.add(key)
    if (direction === 'past' && !isLater) back.set(weekday, each)
    else if (direction === 'future')
      clues.push(
        ahead(
          weekday,
          isLater ? LATER_AHEAD : AHEAD,
          isLater ? `${quoted(text)} is still to come on that ${name}` : `${quoted(line)} looks ahead to a ${name}`,
        ),
      )
    else
      clues.push(
        maybePast(
          weekday,
          isLater ? LATER_PAST : PAST,
          direction === 'past',
          isLater ? `${quoted(text)} is said on that ${name} or soon after` : `${quoted(line)} names a ${name}`,
        ),
      )
  }
  if (back.size) clues.unshift(past(back, isBeside ? 'beside' : 'plain'))
  return clues.length === 0 ? [] : [...clues, { name: 'weekday:working-day', says: '', weigh: ({ weekday }) => WORKING[weekday - 1]! }]
}

function named({ time: { meaning, direction, text }, line }: Placed): Named[] {
  return meaning.kind === 'weekday' && meaning.shift === undefined && meaning.of === undefined ? [{ meaning, direction, text, line }] : []
}

/** All weekdays told as past: the newest of them is near, the others are of the week before it. */
function past(back: ReadonlyMap<number, Named>, manner: keyof typeof NEWEST): Clue {
  const weekdays = [...back.keys()],
    lines = [...new Set([...back.values()].map(({ line }) => quoted(line)))]
  const weights = [1, 2, 3, 4, 5, 6, 7].map((now) => {
    const [newest, ...others] = weekdays.map((weekday) => (now - weekday + 7) % 7).sort((a, b) => a - b)
    const first = newest === 3 && now === 1 ? FRIDAY_ON_MONDAY : NEWEST[manner][newest!]!
    return others.reduce((weight, lag) => weight * OTHERS[manner][lag]!, first)
  })
  return {
    name: 'weekday:past',
    isDependent: true,
    says: `${lines.slice(0, 3).join(', ')}${lines.length > 3 ? ` and ${lines.length - 3} more` : ''} ${lines.length > 1 ? 'look' : 'looks'} back on ${weekdays.length > 1 ? weekdays.map(weekdayName).join(', ') : `a ${weekdayName(weekdays[0]!)}`}`,
    weigh: ({ weekday }) => weights[weekday - 1]!,
  }
}

/** A weekday of which the text does not say on which side it lies. */
function maybePast(weekday: number, table: readonly number[], isTold: boolean, says: string): Clue {
  return {
    name: 'weekday:near',
    isDependent: true,
    says,
    weigh: ({ weekday: now }) => {
      const lag = (now - weekday + 7) % 7
      return isTold ? table[lag]! : (table[lag]! + AHEAD[(7 - lag) % 7]!) / 2
    },
  }
}

function ahead(weekday: number, table: readonly number[], says: string): Clue {
  return { name: 'weekday:ahead', says, weigh: ({ weekday: now }) => table[(weekday - now + 7) % 7]! }
}

/** How often a picture's day, which the text names by its weekday, lies so many days before publication (newswire). */
const SCENE = [0.66, 0.22, 0.035, 0.03, 0.015, 0.015, 0.025]

/** How likely it is to publish so many days after an event whose weekday the text names. */
export const afterNamed = (lag: number): number => likely({ on: SCENE, tail: 0.01, before: 0.005 }, lag)
