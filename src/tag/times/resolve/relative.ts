import { addUnits, unitValue } from './calendar.ts'
import type { Anaphoric, Deictic, Direction, FoundTime, Unit } from '../meaning.ts'
import { isoYear, type Day } from '../../../days.ts'
import type { Context } from './context.ts'
import { inDay } from './format.ts'

/** The quarter so many years before the one under discussion. */
function quarterAway(quarter: string, years: number): string {
  return `${isoYear(Number(quarter.slice(0, 4)) + years)}${quarter.slice(4)}`
}

/** The TIMEX3 value of an expression that counts from the publication day or from the narrated one. */
export function relativeValue(meaning: Deictic | Anaphoric, direction: Direction, context: Context): string {
  const { unit, offset } = meaning
  // Where figures of a quarter are compared, "a year earlier" is the same quarter.
  if (unit === 'year' && offset === -1 && context.quarter && meaning.counted) return quarterAway(context.quarter, offset)
  if (unit === 'year' && offset === -1 && meaning.counted && context.monthSentence === context.sentence && context.month !== undefined)
    return unitValue(addUnits(context.month, 'year', -1), 'month')
  if (unit === 'quarter' && meaning.kind === 'anaphoric' && offset === 0)
    return context.quarter ?? unitValue(addUnits(context.published, 'quarter', -1), 'quarter')
  if (unit === 'weekend' && offset === 0 && meaning.kind === 'deictic')
    return unitValue(direction === 'future' ? context.published : context.published - 5, unit)
  if (meaning.kind === 'anaphoric' && unit === 'day' && offset !== 0 && isOfMonth(context)) return unitValue(context.month!, 'month')
  if (meaning.kind === 'deictic' && meaning.near && direction === 'past' && isJustTold(context))
    return unitValue(Math.min(narrated(unit, context) ?? Infinity, context.published), unit)
  // "Two days later they left", with no day told before: what is past lies no later than the publication.
  const isAhead = meaning.kind === 'anaphoric' && offset > 0 && direction !== 'future' && narrated(unit, context) === undefined
  return inDay(unitValue(isAhead ? context.published : baseOf(meaning, context), unit), meaning)
}

const isJustTold = ({ sentence, yearSentence }: Context): boolean =>
  sentence !== undefined && yearSentence !== undefined && sentence - yearSentence <= 1

/** "In April 2002 he was ousted. Two days later he was back": nothing nearer than a month was told of, and the last day is of another. */
const isOfMonth = ({ day, month, sentence, monthSentence }: Context): boolean =>
  month !== undefined &&
  monthSentence !== undefined &&
  (sentence ?? 0) - monthSentence <= 1 &&
  (day === undefined || unitValue(day, 'month') !== unitValue(month, 'month'))

/** A day in the unit that a relative expression names. */
export function baseOf(of: Deictic | Anaphoric, context: Context): Day {
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

/** The day that weeks counted from a known one arrive at: "two weeks later", "a week ago". */
export function countedDay({ meaning }: FoundTime, context: Context): Day | undefined {
  if (
    !('counted' in meaning) ||
    !meaning.counted ||
    meaning.unit !== 'week' ||
    (meaning.kind === 'anaphoric' && context.week !== context.day)
  )
    return undefined
  return baseOf(meaning, context)
}
