import type { CalendarDate, Deictic, Direction, Meaning } from '../../times/index.ts'
import { spanOf } from '../../times/resolve/calendar.ts'
import { likely, type Clue, type Shape } from '../clue.ts'
import type { Placed } from '../page.ts'
import { quoted } from '../words.ts'

/**
 * Years from the latest year told as past to publication: a report that names years names the last one more often than
 * its own. One that names a single year may name a distant one; several come down to the present.
 */
const PAST_YEAR: Shape = { on: [0.12, 0.26, 0.13, 0.07, 0.05, 0.04, 0.03, 0.02, 0.015, 0.015, 0.01], tail: 0.19, before: 0.12, limit: 60 }
const LAST_YEAR: Shape = { on: [0.1, 0.28, 0.21, 0.12, 0.08, 0.04, 0.03, 0.02, 0.015, 0.015, 0.01], tail: 0.04, before: 0.06, limit: 60 }
const AHEAD_YEAR: Shape = { on: [0.25, 0.33, 0.13, 0.06, 0.06], tail: 0.14, before: 0.2, limit: 40 }

/**
 * From the latest full date told as past: background as a rule, but a date with its weekday is of the days before, and
 * a report with several full dates within two months writes all its dates in full.
 */
const PAST_DAY: Shape = { on: [], tail: 0.97, before: 0.03, reach: 60 }
const WEEKDAY_DAY: Shape = { on: [0.34, 0.32, 0.1, 0.06, 0.05, 0.04, 0.03], tail: 0.04, before: 0.02, reach: 4 }
const ONE_OF_MANY: Shape = { on: [0.14, 0.14, 0.1, 0.07, 0.05, 0.05, 0.05], tail: 0.37, before: 0.03, reach: 4 }
const TOGETHER = 60

/**
 * Within a year a report leaves the year of a date out (the rule of the AP stylebook), so one that it names is another year as a
 * rule: how often it is the year of a report that names weekdays (none of 27 months, 3 of 14 days: newswire and annotated stories), and of others.
 */
const SAME_YEAR = { withWeekdays: 0.1, without: 0.4 }

const PAST_MONTH: Shape = { on: [], tail: 0.96, before: 0.04, reach: 40 }
const AHEAD_DAY: Shape = { on: [], tail: 0.9, before: 0.1, reach: 500, limit: 11000 }

/** How often a full date that the text tells as past lies after publication all the same; only the latest so many count. */
const MISREAD = 0.15,
  ENOUGH = 3

/** A date of the text, whole or in part; `isLimit`: something ends or must be done by then. */
export type Dated = { meaning: CalendarDate; direction: Direction; says: string; isLimit: boolean }

/** The latest dates told as past, and the earliest told as to come: of each fineness one. */
export function years(told: readonly Dated[], namesWeekdays: boolean): Clue[] {
  const dated = told.filter(({ meaning: { year } }) => year !== undefined && year >= 1900 && year < 2100)
  const ahead = dated.filter(({ direction }) => direction === 'future'),
    back = dated.filter(({ direction }) => direction !== 'future')
  const clue = (
    of: Dated | undefined,
    make: (year: number, first: number, last: number) => Clue['weigh'],
    name: string,
    says: string,
  ): Clue[] => {
    if (!of) return []
    const [first, last] = spanOfDate(of.meaning)
    return [{ name, says: `${of.says} ${says}`, years: [of.meaning.year!], weigh: make(of.meaning.year!, first, last), shared: true }]
  }
  const latest = (fine: (meaning: CalendarDate) => boolean) =>
    pick(
      back.filter(({ meaning }) => fine(meaning)),
      1,
    )
  const soonest = (fine: (meaning: CalendarDate) => boolean) =>
    pick(
      ahead.filter(({ meaning }) => fine(meaning)),
      -1,
    )
  const newest = latest(isWhole),
    days = [...new Set(back.filter(({ meaning }) => isWhole(meaning)).map(({ meaning }) => spanOfDate(meaning)[0]))]
      .sort((a, b) => b - a)
      .slice(0, ENOUGH)
  const shape =
    newest?.meaning.weekday !== undefined ? WEEKDAY_DAY : days[1] !== undefined && days[0]! - days[1] <= TOGETHER ? ONE_OF_MANY : PAST_DAY
  const sameYear = SAME_YEAR[namesWeekdays ? 'withWeekdays' : 'without'],
    ofYear = (year: number, now: number) => (now === year ? sameYear : 1)
  const several = new Set(back.map(({ meaning: { year } }) => year)).size > 1
  return [
    ...clue(
      newest,
      (year, first) =>
        ({ day, year: now }) =>
          likely(shape, day - first) * (shape === PAST_DAY ? ofYear(year, now) : 1),
      'year:past',
      'is the latest full date told as past: it was published then or later',
    ),
    ...clue(
      days.length > 1 ? newest : undefined,
      () =>
        ({ day }) =>
          MISREAD ** days.filter((each) => each > day).length,
      'date:told',
      'and the full dates before it put publication behind them',
    ),
    ...clue(
      latest(isMonthOfYear),
      (year, first) =>
        ({ day, year: now }) =>
          likely(PAST_MONTH, day - first) * ofYear(year, now),
      'year:past',
      'is the latest month told as past: it was published later',
    ),
    ...clue(
      latest((meaning) => !isWhole(meaning)),
      (year) =>
        ({ year: now }) =>
          likely(several ? LAST_YEAR : PAST_YEAR, now - year),
      'year:past',
      'names the latest year told as past: it was published in it or later',
    ),
    ...clue(
      soonest(isWhole),
      (_year, first) =>
        ({ day }) =>
          likely(AHEAD_DAY, first - day),
      'year:ahead',
      'is still ahead',
    ),
    ...clue(
      soonest((meaning) => !isWhole(meaning)),
      (year) =>
        ({ year: now }) =>
          likely(AHEAD_YEAR, year - now),
      'year:ahead',
      'is still ahead',
    ),
  ]
}

/** How often a sentence names one year both by its number and by its distance. */
const TWICE = 0.1

/** "opened last year where the mill of 1998 burnt": a sentence that names a year by its distance and one by its number tells of two. */
export function otherYears(all: readonly Placed[]): Clue[] {
  const told = all.filter(({ role, time }) => role === 'text' && !time.quoted)
  return told.flatMap(({ time: { meaning, text }, sentence }): Clue[] => {
    if (!isNamedYear(meaning)) return []
    const beside = told.filter((other) => other.sentence === sentence).map(({ time }) => time)
    const numbered = beside.flatMap((time) =>
      time.meaning.kind === 'calendar' && time.meaning.year !== undefined ? [{ year: time.meaning.year, text: time.text }] : [],
    )
    if (numbered.length === 0) return []
    return [
      {
        name: 'year:other',
        says: `${quoted(text)} stands beside ${numbered.map((each) => quoted(each.text)).join(', ')}: another year`,
        shared: true,
        weigh: ({ year }) => (numbered.some((each) => each.year === year + meaning.offset) ? TWICE : 1),
      },
    ]
  })
}

const isNamedYear = (meaning: Meaning): meaning is Deictic =>
  meaning.kind === 'deictic' && meaning.unit === 'year' && meaning.counted !== true && meaning.years === undefined

const isWhole = ({ day }: CalendarDate) => day !== undefined
const isMonthOfYear = ({ month, day }: CalendarDate) => month !== undefined && day === undefined

function spanOfDate({ year, month, day }: CalendarDate): [number, number] {
  const two = (number: number) => String(number).padStart(2, '0')
  return spanOf(`${year}${month === undefined ? '' : `-${two(month)}${day === undefined ? '' : `-${two(day)}`}`}`)!
}

/** The latest (1) or earliest (-1) of dates. */
function pick(all: readonly Dated[], sign: 1 | -1): Dated | undefined {
  return all.reduce<Dated | undefined>(
    (best, each) => (best === undefined || (spanOfDate(each.meaning)[0] - spanOfDate(best.meaning)[0]) * sign > 0 ? each : best),
    undefined,
  )
}
