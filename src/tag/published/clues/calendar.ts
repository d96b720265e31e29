import type { CalendarDate, Direction } from '../../times/index.ts'
import { dayOf, spanOf, weekdayOf } from '../../times/resolve/calendar.ts'
import { likely, type Clue, type Moment, type Shape } from '../clue.ts'
import type { Placed } from '../page.ts'
import { monthName, quoted } from '../words.ts'

/**
 * How far dates without a year lie from publication: a report names them when they are near, about as often in each
 * doubling of the distance, and seldom beyond half a year (development documents). `WRONG` is the share of tenses misread.
 */
const HALF_YEAR = 180, NEAR = 3, FAR = 0.25, WRONG = 0.06

const nearness = (days: number) => (days > HALF_YEAR ? FAR : 1) / (days + NEAR)

/** Share of the side that grammar names, of the past side where it names none. */
const pastShare: Record<Direction, number> = { past: 1 - WRONG, future: WRONG, same: 0.5, unknown: 0.6 }

/** A date that names its weekday holds in a year where it falls on that day; prints err now and then. */
const WEEKDAY_ERR = 0.03

/** How often a month without a year is so many months back (told as past) or ahead; the current month is "this month". */
const MONTHS_BACK = [0.07, 0.24, 0.19, 0.09, 0.08, 0.09, 0.07, 0.04, 0.05, 0.03, 0.03, 0.02]
const MONTHS_AHEAD = [0.07, 0.28, 0.14, 0.12, 0.11, 0.06, 0.05, 0.04, 0.04, 0.03, 0.03, 0.03]

/** Years from the latest year told as past to publication: a report that names years names the last one more often than its own. */
const PAST_YEAR: Shape = { on: [0.15, 0.36, 0.14, 0.07, 0.04, 0.04, 0.03, 0.02, 0.015, 0.015, 0.01], tail: 0.1, before: 0.05, limit: 40 }
const AHEAD_YEAR: Shape = { on: [0.3, 0.36, 0.14, 0.05, 0.05], tail: 0.05, before: 0.05, limit: 40 }

const PAST_DAY: Shape = { on: [], tail: 0.96, before: 0.04, reach: 10 }
const PAST_MONTH: Shape = { on: [], tail: 0.96, before: 0.04, reach: 40 }
const AHEAD_DAY: Shape = { on: [], tail: 0.9, before: 0.1, reach: 10 }

type Dated = { meaning: CalendarDate, direction: Direction, says: string }

/** Clues of the dates that the text names, whole or in part. */
export function dates(all: readonly Placed[]): Clue[] {
  const told = all.flatMap(({ role, time: { meaning, direction, quoted: inQuotes, text }, line }): Dated[] => {
    const plain = meaning.kind === 'calendar' && meaning.of === undefined && !meaning.fiscal && (role === 'text' || role === 'archive' || role === 'caption' && meaning.day === undefined)
    if (!plain || inQuotes && meaning.year === undefined) return []
    return [{ meaning, direction, says: line.length <= 90 ? quoted(line) : quoted(text) }]
  })
  return [...once(told.filter(isMonthDay)).map(monthDay), ...once(told.filter(isMonth)).map(month), ...years(told)]
}

const isMonthDay = ({ meaning: { year, month, day, shift } }: Dated) => year === undefined && month !== undefined && day !== undefined && shift === undefined
const isMonth = ({ meaning: { year, month, day, shift } }: Dated) => year === undefined && month !== undefined && day === undefined && shift === undefined

function once(all: Dated[]): Dated[] {
  const seen = new Set<string>()
  return all.filter(({ meaning: { month, day }, direction }) => {
    const key = `${month}-${day}-${direction}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** "slated to resume February 25", "Saturday, March 15": near in the direction of the tense, and in a year with that weekday. */
function monthDay({ meaning: { month, day, weekday }, direction, says }: Dated): Clue {
  const share = pastShare[direction]
  const weigh = ({ day: now, year }: Moment) => {
    const at = dayOf(year, month!, day!), before = at <= now ? at : dayOf(year - 1, month!, day!), after = at >= now ? at : dayOf(year + 1, month!, day!)
    const fits = (that: number) => weekday === undefined || weekdayOf(that) === weekday ? 1 : WEEKDAY_ERR
    return share * nearness(now - before) * fits(before) + (1 - share) * nearness(after - now) * fits(after)
  }
  const side = direction === 'future' ? 'lies ahead' : direction === 'past' ? 'lies behind' : 'is near'
  return { name: 'date:month-day', says: `${says}: ${monthName(month!)} ${day} ${side}, and no year is named`, weigh, shared: weekday === undefined }
}

/** "in September", "by March". */
function month({ meaning, direction, says }: Dated): Clue {
  const back = pastShare[direction]
  return {
    name: 'date:month', says: `${says}: ${monthName(meaning.month!)} ${direction === 'future' ? 'lies ahead' : direction === 'past' ? 'lies behind' : 'is near'}, and no year is named`, shared: true,
    weigh: ({ month: now }) => back * MONTHS_BACK[(now - meaning.month! + 12) % 12]! + (1 - back) * MONTHS_AHEAD[(meaning.month! - now + 12) % 12]!,
  }
}

/** The latest dates told as past, and the earliest told as to come: of each fineness one. */
function years(told: readonly Dated[]): Clue[] {
  const dated = told.filter(({ meaning: { year } }) => year !== undefined && year >= 1900 && year < 2100)
  const ahead = dated.filter(({ direction }) => direction === 'future'), back = dated.filter(({ direction }) => direction !== 'future')
  const clue = (of: Dated | undefined, make: (year: number, first: number, last: number) => Clue['weigh'], name: string, says: string): Clue[] => {
    if (!of) return []
    const [first, last] = spanOfDate(of.meaning)
    return [{ name, says: `${of.says} ${says}`, years: [of.meaning.year!], weigh: make(of.meaning.year!, first, last), shared: true }]
  }
  const latest = (fine: (meaning: CalendarDate) => boolean) => pick(back.filter(({ meaning }) => fine(meaning)), 1)
  const soonest = (fine: (meaning: CalendarDate) => boolean) => pick(ahead.filter(({ meaning }) => fine(meaning)), -1)
  return [
    ...clue(latest(isWhole), (_year, first) => ({ day }) => likely(PAST_DAY, day - first), 'year:past', 'is the latest full date told as past: it was published later'),
    ...clue(latest(isMonthOfYear), (_year, first) => ({ day }) => likely(PAST_MONTH, day - first), 'year:past', 'is the latest month told as past: it was published later'),
    ...clue(latest(isBare), (year) => ({ year: now }) => likely(PAST_YEAR, now - year), 'year:past', 'is the latest year told as past: it was published in it or later'),
    ...clue(soonest(isWhole), (_year, first) => ({ day }) => likely(AHEAD_DAY, first - day), 'year:ahead', 'is still ahead'),
    ...clue(soonest((meaning) => !isWhole(meaning)), (year) => ({ year: now }) => likely(AHEAD_YEAR, year - now), 'year:ahead', 'is still ahead'),
  ]
}

const isWhole = ({ day }: CalendarDate) => day !== undefined
const isMonthOfYear = ({ month, day }: CalendarDate) => month !== undefined && day === undefined
const isBare = ({ month }: CalendarDate) => month === undefined

function spanOfDate({ year, month, day }: CalendarDate): [number, number] {
  const two = (number: number) => String(number).padStart(2, '0')
  return spanOf(`${year}${month === undefined ? '' : `-${two(month)}${day === undefined ? '' : `-${two(day)}`}`}`)!
}

/** The latest (1) or earliest (-1) of dates. */
function pick(all: readonly Dated[], sign: 1 | -1): Dated | undefined {
  return all.reduce<Dated | undefined>((best, each) => best === undefined || (spanOfDate(each.meaning)[0] - spanOfDate(best.meaning)[0]) * sign > 0 ? each : best, undefined)
}
