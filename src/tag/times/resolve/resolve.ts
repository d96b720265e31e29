import type { TaggedSentence, Timex } from '../../../records/index.ts'
import type { Anaphoric, CalendarDate, Deictic, Direction, FoundTime, InDay, Unit, Weekday } from '../meaning.ts'
import { dayNumber, dayOf, isoDay, isoMonth, isoYear, monday, partsOf, weekdayOf, type Day } from '../../../days.ts'
import { addUnits, holiday, nthWeekday, seasonSpan, spanOf, unitValue } from './calendar.ts'
import { nearestWeekday, nearestYear } from './nearest.ts'
import { ordered } from './ranges.ts'

/** What the text has told so far: the publication day; the last day, week, month and year named; the quarter under discussion; the block that named the day; whether the expression opens its sentence. */
type Context = {
  published: Day
  day?: Day
  month?: Day
  year?: Day
  week?: Day
  quarter?: string
  block?: number
  dayBlock?: number
  daySentence?: number
  sentence?: number
  monthSentence?: number
  yearSentence?: number
  opening?: boolean
}

const two = (number: number) => String(number).padStart(2, '0')

/** Adds the clock time or part of the day: `2016-02-03T13:36`, `2016-04-30TMO`. */
function inDay(date: string, { clock, part }: InDay): string {
  if (clock) return `${date}T${two(clock.hour)}:${two(clock.minute ?? 0)}${clock.second === undefined ? '' : `:${two(clock.second)}`}`
  return part ? `${date}T${part}` : date
}

/** The quarter so many years before the one under discussion. */
function quarterAway(quarter: string, years: number): string {
  return `${isoYear(Number(quarter.slice(0, 4)) + years)}${quarter.slice(4)}`
}

function relative(meaning: Deictic | Anaphoric, direction: Direction, context: Context): string {
  const { unit, offset } = meaning
  // Where figures of a quarter are compared, "a year earlier" is the same quarter.
  if (unit === 'year' && offset === -1 && context.quarter && meaning.counted) return quarterAway(context.quarter, offset)
  if (unit === 'year' && offset === -1 && meaning.counted && context.monthSentence === context.sentence && context.month !== undefined)
    return unitValue(addUnits(context.month, 'year', -1), 'month')
  if (unit === 'quarter' && meaning.kind === 'anaphoric' && offset === 0)
    return context.quarter ?? unitValue(addUnits(context.published, 'quarter', -1), 'quarter')
  if (unit === 'weekend' && offset === 0 && meaning.kind === 'deictic')
    return unitValue(direction === 'past' ? context.published - 5 : context.published, unit)
  return inDay(unitValue(baseOf(meaning, context), unit), meaning)
}

/** A day in the unit that a relative expression names. */
function baseOf(of: Deictic | Anaphoric, context: Context): Day {
  if (of.kind === 'deictic') return addUnits(addUnits(context.published, 'year', of.years ?? 0), of.unit, of.offset)
  const hour = (of.clock ?? of.part) !== undefined && of.offset === 0
  return addUnits((hour ? dayOfHour(context) : narrated(of.unit, context)) ?? context.published, of.unit, of.offset)
}

/**
 * The day of a bare hour: the one named in the same paragraph; or, within a sentence, one of the last days told before.
 * An hour at the head of a paragraph is the time stamp of a live report, which is of the publication day.
 */
function dayOfHour({ day, dayBlock, block, daySentence, sentence, opening, published }: Context): Day | undefined {
  const near = (sentence ?? 0) - (daySentence ?? 0) <= 3 && day !== undefined && day <= published && day > published - 7
  return day !== undefined && (dayBlock === block || (!opening && near)) ? day : undefined
}

/** The narrated day, as exact as counting in this unit needs it. */
function narrated(unit: Unit, context: Context): Day | undefined {
  switch (unit) {
    case 'week':
    case 'weekend':
      return context.week
    case 'month':
    case 'quarter':
    case 'season':
      return context.month
    case 'year':
    case 'decade':
    case 'century':
      return context.year
    default:
      return context.day
  }
}

function weekday(meaning: Weekday, direction: Direction, context: Context): string {
  const { published } = context
  let day: Day
  if (meaning.weeks) day = nearestWeekday(published, meaning.weekday, weekdayOf(published), 'future') + 7 * meaning.weeks
  else if (meaning.of?.unit === 'week') day = monday(baseOf(meaning.of, context)) + meaning.weekday - 1
  else {
    const from = meaning.of ? baseOf(meaning.of, context) : published
    const back = (weekdayOf(from) - meaning.weekday + 7) % 7
    if (meaning.shift === -1) day = from - (back || 7)
    else if (meaning.shift === 1) day = from + 7 - back
    else if (meaning.shift === 0) day = direction === 'past' ? from - back : from + ((7 - back) % 7)
    else day = nearestWeekday(published, meaning.weekday, weekdayOf(published), direction)
  }
  return inDay(isoDay(day), meaning)
}

/** First and last day that the stated fields have in a year. */
function fieldsSpan(meaning: CalendarDate, year: number): [Day, Day] {
  if (meaning.holiday !== undefined) {
    const day = holiday(meaning.holiday, year)
    return [day, day]
  }
  if (meaning.season) return seasonSpan(year, meaning.season)
  if (meaning.quarter) return [dayOf(year, 3 * meaning.quarter - 2, 1), dayOf(year, 3 * meaning.quarter + 1, 1) - 1]
  if (meaning.half) return [dayOf(year, 6 * meaning.half - 5, 1), dayOf(year, 6 * meaning.half + 1, 1) - 1]
  if (meaning.day) {
    const day = dayOf(year, meaning.month!, meaning.day)
    return [day, day]
  }
  if (meaning.nth) {
    const day = nthWeekday(meaning.nth, year, meaning.month!)
    return [day, day]
  }
  if (meaning.month) return [dayOf(year, meaning.month, 1), dayOf(year, meaning.month + 1, 1) - 1]
  return [dayOf(year, 1, 1), dayOf(year, 12, 31)]
}

/** Days after its end in which a month is the one just over. */
const JUST_OVER = 20

function yearOf(meaning: CalendarDate, direction: Direction, context: Context): number {
  const { published } = context,
    now = partsOf(published).year
  if (meaning.year !== undefined) return meaning.year
  if (meaning.of) return partsOf(baseOf(meaning.of, context)).year
  const span = (year: number) => fieldsSpan(meaning, year)
  // The month just over is "last month": "last February", said in March, is the one before.
  const isMonth = meaning.month !== undefined && meaning.day === undefined && !meaning.nth
  if (meaning.shift === -1) return span(now)[1] < published - (isMonth ? JUST_OVER : 0) ? now : now - 1
  if (meaning.shift === 1) return span(now)[0] > published ? now : now + 1
  if (meaning.shift === 0) return meaning.season === 'WI' && partsOf(published).month < 3 ? now - 1 : now
  // A printed weekday fixes the year.
  if (meaning.weekday !== undefined && meaning.day) {
    const match = [now, now - 1, now + 1].find((year) => weekdayOf(span(year)[0]) === meaning.weekday)
    if (match !== undefined) return match
  }
  const told = direction === 'past' && isMonth ? toldYear(context, now) : undefined
  if (told !== undefined && span(told)[1] >= context.month!) return told
  return nearestYear(published, now, direction, span, meaning.quarter !== undefined || meaning.half !== undefined)
}

/** "The mission was given up on April 2, 2023. By early May … In June …": an earlier year that the sentence before told of, whose months go on where it left off. */
function toldYear({ month, year, sentence, yearSentence }: Context, now: number): number | undefined {
  if (month === undefined || month !== year || yearSentence === undefined || sentence === undefined || sentence - yearSentence > 1)
    return undefined
  const { year: told } = partsOf(month)
  return told < now ? told : undefined
}

/** Days between the end of a week or quarter and a day that surely lies in it: a business year may begin in any month. */
const IN_A = { week: 0, quarter: 45 }

function calendar(meaning: CalendarDate, direction: Direction, context: Context): string {
  if (meaning.decade !== undefined) return String(meaning.decade)
  if (meaning.century !== undefined) return two(meaning.century)
  if ((meaning.day || meaning.nth) && meaning.month === undefined) {
    const { year, month } = partsOf(baseOf(meaning.of!, context))
    return inDay(isoDay(meaning.nth ? nthWeekday(meaning.nth, year, month) : dayOf(year, month, meaning.day!)), meaning)
  }
  const year = yearOf(meaning, direction, context)
  if (meaning.of?.unit === 'quarter') return `${isoYear(year)}${context.quarter?.slice(4) ?? ''}`
  const [first, last] = fieldsSpan(meaning, year)
  if (meaning.within) return unitValue(last - IN_A[meaning.within], meaning.within)
  if (meaning.day || meaning.nth || meaning.holiday !== undefined) return inDay(isoDay(first), meaning)
  if (meaning.season) return `${isoYear(year)}-${meaning.season}`
  if (meaning.quarter) return `${isoYear(year)}-Q${meaning.quarter}`
  if (meaning.half) return `${isoYear(year)}-H${meaning.half}`
  if (meaning.month) return isoMonth(year, meaning.month)
  return isoYear(year)
}

/** The TIMEX3 value of an expression on a publication day. */
function valueOf({ meaning, direction }: FoundTime, context: Context): string {
  switch (meaning.kind) {
    case 'calendar':
      return calendar(meaning, direction, context)
    case 'weekday':
      return weekday(meaning, direction, context)
    case 'deictic':
    case 'anaphoric':
      return relative(meaning, direction, context)
    default:
      return meaning.value
  }
}

/** What an expression tells about the time of what follows. A comparison ("a year earlier") leaves the quarter under discussion; the block that named the day; whether the expression opens its sentence. What goes on since a day is not of that day. */
function tell({ meaning, since }: FoundTime, value: string, context: Context): Context {
  if (meaning.kind === 'duration') return /^P\d+M$/.test(value) ? { ...context, quarter: undefined } : context
  const span = /^\d{4}/.test(value) ? spanOf(value) : undefined
  // An hour tells no new day.
  if (
    !span ||
    ('part' in meaning && meaning.kind !== 'weekday' && meaning.kind !== 'calendar') ||
    (meaning.kind === 'anaphoric' && meaning.clock)
  )
    return context
  const [day] = span,
    length = span[1] - day
  const comparison = 'counted' in meaning && meaning.counted
  const quarter = /^\d{4}-Q[1-4]$/.test(value) && !comparison ? value : context.quarter
  if (comparison && meaning.unit === 'year') return context
  return {
    ...context,
    quarter,
    year: day,
    yearSentence: context.sentence,
    ...(length < 93 ? { month: day } : {}),
    monthSentence: length > 26 && length < 31 ? context.sentence : undefined,
    ...(length < 7 ? { week: day } : {}),
    ...(length === 0 && !since ? { day, dayBlock: context.block, daySentence: context.sentence } : {}),
  }
}

const isHour = ({ meaning }: FoundTime): boolean => meaning.kind === 'anaphoric' && meaning.unit === 'day' && meaning.offset === 0

/** What may stand between an hour and its day: "10:35 a.m. (0735 GMT) on Friday", but not "that morning, dated January 22". */
const BESIDE_HOUR = /^(?:[(),]|on|of|local|time|[A-Z]{2,4})$/

const isBesideHour = (sentence: TaggedSentence | undefined, from: number, to: number): boolean =>
  sentence === undefined || sentence.tokens.every(({ start, end, text }) => start < from || end > to || BESIDE_HOUR.test(text))

/** The day that stands right behind a bare hour, or behind the same hour of another zone: "10:35 a.m. (0735 GMT) Friday". */
function dayBeside(found: FoundTime[], index: number, sentence: TaggedSentence | undefined, context: Context): Day | undefined {
  const time = found[index]!,
    other = found[index + 1]
  const next = other && isHour(other) && other.start - time.end <= 3 ? found[index + 2] : other,
    last = next === other ? time : other
  if (
    !isHour(time) ||
    !next ||
    next.sentence !== time.sentence ||
    next.start - last!.end > 20 ||
    !isBesideHour(sentence, last!.end, next.start)
  )
    return undefined
  const span =
    next.meaning.kind === 'weekday' || next.meaning.kind === 'calendar' || next.meaning.kind === 'deictic'
      ? spanOf(valueOf(next, context))
      : undefined
  return span && span[0] === span[1] ? span[0] : undefined
}

/** "Today" inside a quotation is the day on which it was said, where the sentence tells it outside: `"We leave tomorrow," he said on Thursday`. */
function speakersDay(found: FoundTime[], index: number, context: Context): Day | undefined {
  const { quoted, meaning, sentence } = found[index]!
  if (!quoted || meaning.kind !== 'deictic') return undefined
  for (const step of [1, -1]) {
    for (let near = index + step; found[near]?.sentence === sentence && Math.abs(near - index) <= 3; near += step) {
      const time = found[near]!
      const isDay =
        time.meaning.kind === 'weekday' ||
        (time.meaning.kind === 'calendar' && (time.meaning.day ?? time.meaning.nth) !== undefined) ||
        (time.meaning.kind === 'deictic' && time.meaning.unit === 'day')
      const span = !time.quoted && isDay && time.direction !== 'future' ? spanOf(valueOf(time, context)) : undefined
      if (span && span[1] <= context.published) return span[0]
    }
  }
  return undefined
}

/** The day that weeks counted from a known one arrive at: "two weeks later", "a week ago". */
function countedDay({ meaning }: FoundTime, context: Context): Day | undefined {
  if (
    !('counted' in meaning) ||
    !meaning.counted ||
    meaning.unit !== 'week' ||
    (meaning.kind === 'anaphoric' && context.week !== context.day)
  )
    return undefined
  return baseOf(meaning, context)
}

/** The values of an article's expressions, in order, when it was published on `day` (yyyy-mm-dd), and the days that counts of weeks arrive at. */
export function valuesOn(found: FoundTime[], sentences: TaggedSentence[], day: string): { values: string[]; days: (string | undefined)[] } {
  let context: Context = { published: dayNumber(day) }
  const values: string[] = [],
    days: (string | undefined)[] = []
  for (const [index, time] of found.entries()) {
    const sentence = sentences[time.sentence],
      first = found[index - 1]
    context = { ...context, block: sentence?.block, sentence: time.sentence, opening: sentence?.start === time.start }
    const beside = dayBeside(found, index, sentence, context)
    if (beside !== undefined) context = { ...context, day: beside, dayBlock: context.block }
    const spoken = speakersDay(found, index, context)
    const heard = spoken === undefined ? context : { ...context, published: spoken }
    let value = valueOf(time, heard)
    const counted = countedDay(time, heard)
    days.push(counted === undefined ? undefined : isoDay(counted))
    if (first?.begins) [values[index - 1], value] = ordered(first, time, values[index - 1]!, value, context.published)
    context = tell(time, value, context)
    values.push(value)
  }
  return { values, days }
}

/** How a value came about. */
export function basisOf({ meaning }: FoundTime): Timex['basis'] {
  switch (meaning.kind) {
    case 'calendar':
      return meaning.year !== undefined || meaning.decade !== undefined || meaning.century !== undefined
        ? 'explicit'
        : meaning.of?.kind === 'anaphoric'
          ? 'narrative'
          : meaning.of
            ? 'relative'
            : 'tense'
    case 'weekday':
      return meaning.of?.kind === 'anaphoric' ? 'narrative' : meaning.of || meaning.shift ? 'relative' : 'tense'
    case 'deictic':
      return 'relative'
    case 'anaphoric':
      return 'narrative'
    default:
      return undefined
  }
}
