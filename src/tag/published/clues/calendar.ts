import type { TaggedSentence } from '../../../records/index.ts'
import type { Direction } from '../../times/index.ts'
import { weekdayOf, type Day } from '../../../days.ts'
import { yearly, type Clue, type Moment, type Period } from '../clue.ts'
import { starts } from '../lexicon.ts'
import { newest } from './newest.ts'
import { otherYears, years, type Dated } from './years.ts'
import type { Placed } from '../page.ts'
import { monthName, quoted } from '../words.ts'

/**
 * How far dates without a year lie from publication: a report names them when they are near, about as often in each
 * doubling of the distance, seldom beyond half a year back or two months ahead (development documents). A report that names weekdays names
 * the days of the week around it that way, so its dates lie farther off (the rule of the AP stylebook).
 */
const NEAR = 3,
  WEEK = 6,
  THIS_WEEK = 0.3
const THINNING = {
  back: [[180, 0.25]],
  ahead: [
    [127, 0.08],
    [63, 0.3],
  ],
} as const

/**
 * Plans of a report that names weekdays thin out faster: of 66, 4 are of the next five days, 42 of the three and a half weeks
 * behind these and 9 lie more than two months ahead (newswire, annotated stories). Ten days ahead they are as likely as other dates.
 */
const PLANS = {
  thisWeek: 0.15,
  like: 13,
  thinning: [
    [127, 0.3],
    [63, 0.6],
  ],
} as const

/** A date with its weekday is of the weeks around, one to come of the next (4 of 4); a limit, or the end of a break, is within the month (16 of 19; of other plans 12 of 25). */
const WITH_WEEKDAY = [21, 0.25] as const,
  NEXT_WEEK = [7, 0.5] as const,
  LIMIT = [31, 0.3] as const

/** Where grammar is misread, the day is near: "the Aug. 7 attack" beside a future verb. */
const MISREAD_SIDE = [40, 0.1] as const

function nearness(
  days: number,
  side: 'back' | 'ahead',
  namesWeekdays: boolean,
  { meaning: { weekday }, direction, isLimit }: Dated,
): number {
  const hasWeekday = weekday !== undefined,
    isOther = direction === 'future' && side === 'back',
    isBeside = namesWeekdays && !hasWeekday,
    isPlan = isBeside && side === 'ahead'
  const limits = [
    ...(isOther ? [MISREAD_SIDE] : isPlan ? PLANS.thinning : THINNING[side]),
    ...(hasWeekday ? [WITH_WEEKDAY] : []),
    ...(hasWeekday && side === 'ahead' ? [NEXT_WEEK] : []),
    ...(isLimit && side === 'ahead' ? [LIMIT] : []),
  ]
  const share = limits.reduce(
    (least, [beyond, share]) => (days > beyond ? Math.min(least, share) : least),
    isBeside && days < WEEK ? (isPlan ? PLANS.thisWeek : THIS_WEEK) : 1,
  )
  return (share * (isPlan ? Math.sqrt(PLANS.like / (days + NEAR)) : 1)) / (days + NEAR)
}

/** How often the day lies behind where grammar says so, or says that it lies ahead, or nothing. */
const pastShare: Record<Direction, number> = { past: 0.84, future: 0.04, same: 0.5, unknown: 0.6 }

/** Plans told in the articles of a story seldom lie outside its period. */
const OUTSIDE = 0.25

/** A date that names its weekday holds in a year where it falls on that day; prints err now and then. */
const WEEKDAY_ERR = 0.003

/** How often a month without a year is so many months back (told as past) or ahead; the current month is "this month". */
const MONTHS_BACK = [0.07, 0.24, 0.19, 0.09, 0.08, 0.09, 0.07, 0.04, 0.05, 0.03, 0.03, 0.02]
const MONTHS_AHEAD = [0.07, 0.28, 0.14, 0.12, 0.11, 0.06, 0.05, 0.04, 0.04, 0.03, 0.03, 0.03]

/** Clues of the dates that the text names, whole or in part. */
export function dates(all: readonly Placed[], period: Period): Clue[] {
  const told = all.flatMap(({ role, time: { meaning, direction, quoted: inQuotes, text, start }, line, sentence }): Dated[] => {
    const plain =
      meaning.kind === 'calendar' &&
      meaning.of === undefined &&
      !meaning.fiscal &&
      (role === 'text' || role === 'archive' || (role === 'caption' && meaning.day === undefined))
    if (!plain || (inQuotes && meaning.year === undefined)) return []
    return [
      {
        meaning,
        direction: isSetFor(sentence, start) ? 'future' : direction,
        says: line.length <= 90 ? quoted(line) : quoted(text),
        isLimit: direction === 'future' && isLimit(sentence, start),
      },
    ]
  })
  const namesWeekdays = all.some(({ role, time }) => role === 'text' && time.meaning.kind === 'weekday')
  const monthDays = once(told.filter(isMonthDay)),
    isPast = ({ direction }: Dated) => direction === 'past' || direction === 'unknown'
  return [
    ...newest(
      monthDays.filter(isPast).map(({ meaning: { month, day, weekday }, direction, says }) => ({
        month: month!,
        day: day!,
        ...(weekday === undefined ? {} : { weekday }),
        isTold: direction === 'past',
        says,
      })),
      namesWeekdays,
    ),
    ...monthDays.filter((each) => !isPast(each)).map((each) => monthDay(each, namesWeekdays, period)),
    ...once(told.filter(isMonth)).map(month),
    ...years(told, namesWeekdays),
    ...otherYears(all),
  ]
}

/** "The vote set for June 27", "a hearing for 30 May": what is planned for a day lies ahead, whatever the tense. */
const isSetFor = ({ tokens }: TaggedSentence, at: number) => tokens.findLast(({ end }) => end <= at)?.text.toLowerCase() === 'for'

/** How many words before a date may make it a limit. */
const REACH = 4

function isLimit({ tokens }: TaggedSentence, at: number): boolean {
  return tokens
    .filter(({ end }) => end <= at)
    .slice(-REACH)
    .some(({ lemma }) => starts.limits.includes(lemma.toLowerCase()))
}

const isMonthDay = ({ meaning: { year, month, day, shift } }: Dated) =>
  year === undefined && month !== undefined && day !== undefined && shift === undefined
const isMonth = ({ meaning: { year, month, day, shift } }: Dated) =>
  year === undefined && month !== undefined && day === undefined && shift === undefined

/** A page with more dates than this is a list of them; the first ones tell enough. */
const MOST = 24

/** Each date in each direction once, as it is first told. */
function once(all: Dated[]): Dated[] {
  return [...new Map(all.map((each) => [`${each.meaning.month}-${each.meaning.day}-${each.direction}`, each] as const).reverse()).values()]
    .reverse()
    .slice(0, MOST)
}

/** "slated to resume February 25", "Saturday, March 15": near in the direction of the tense, and in a year with that weekday. */
function monthDay(dated: Dated, namesWeekdays: boolean, period: Period): Clue {
  const {
    meaning: { month, day, weekday },
    direction,
    says,
  } = dated
  const on = yearly(month!, day!),
    share = pastShare[direction],
    far = (days: number, to: 'back' | 'ahead') => nearness(days, to, namesWeekdays, dated)
  const fits = (that: Day) => (weekday === undefined || weekdayOf(that) === weekday ? 1 : WEEKDAY_ERR)
  const weigh = ({ day: now, year }: Moment) => {
    const at = on(year),
      before = at <= now ? at : on(year - 1),
      after = at >= now ? at : on(year + 1)
    const inside = period === undefined || after <= period[1] ? 1 : OUTSIDE
    return share * far(now - before, 'back') * fits(before) + (1 - share) * far(after - now, 'ahead') * fits(after) * inside
  }
  const side = direction === 'future' ? 'lies ahead' : 'is near'
  return {
    name: 'date:month-day',
    says: `${says}: ${monthName(month!)} ${day} ${side}, and no year is named`,
    weigh,
    shared: weekday === undefined,
  }
}

/** "in September", "by March". */
function month({ meaning, direction, says }: Dated): Clue {
  const back = pastShare[direction]
  return {
    name: 'date:month',
    says: `${says}: ${monthName(meaning.month!)} ${direction === 'future' ? 'lies ahead' : direction === 'past' ? 'lies behind' : 'is near'}, and no year is named`,
    shared: true,
    weigh: ({ month: now }) =>
      back * MONTHS_BACK[(now - meaning.month! + 12) % 12]! + (1 - back) * MONTHS_AHEAD[(meaning.month! - now + 12) % 12]!,
  }
}
