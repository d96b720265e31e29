import { rule, type Family, type Match, type Reading } from '../rule.ts'
import type { Anaphoric, CalendarDate, Deictic, Weekday } from '../meaning.ts'
import { tokenAt } from '../line.ts'
import { numberOf, ordinalOf } from '../numbers.ts'
import { calendarDate, monthOf, unitOf, weekdayOf, yearOf } from './fields.ts'

const day = (weekday: number, fields: Partial<Weekday> = {}): Reading => ({
  type: 'DATE',
  meaning: { kind: 'weekday', weekday, ...fields },
})
const week = (offset: number): Deictic => ({ kind: 'deictic', unit: 'week', offset })
const thatWeek = (offset: number): Anaphoric => ({ kind: 'anaphoric', unit: 'week', offset })

/** How many weeks so many units make; nothing for other units. */
function weeksIn(amount: number | 'X', unit: string): number | undefined {
  const { unit: name, times } = unitOf(unit)
  return name === 'week' && amount !== 'X' ? amount * times : undefined
}

/** "the second Tuesday in November", "the last Friday of the month". */
function nthOf({ nth, weekday, month, year, this: current, last, next }: Match['part']): Reading {
  const fields: Omit<CalendarDate, 'kind'> = {
    nth: [nth === 'last' ? -1 : ordinalOf(nth!)!, weekdayOf(weekday!)],
    month: month === undefined ? undefined : monthOf(month),
    year: year === undefined ? undefined : yearOf(year),
  }
  const shift = current ? 0 : last ? -1 : next ? 1 : undefined
  const of: Deictic | Anaphoric =
    shift === undefined ? { kind: 'anaphoric', unit: 'month', offset: 0 } : { kind: 'deictic', unit: 'month', offset: shift }
  return { type: 'DATE', meaning: calendarDate({ ...fields, ...(month ? {} : { of }) }) }
}

/** Days of the week. */
export const weekdays: Family = {
  name: 'weekday',
  triggers: ['weekday'],
  rules: [
    rule(
      'of-week',
      '{weekday} (?:of )?(?<which>last|this|next) week|(?<which2>last|next) week,? on {weekday:other}',
      ({ part }) => day(weekdayOf(part.weekday ?? part.other!), { of: week({ last: -1, this: 0, next: 1 }[part.which ?? part.which2!]!) }),
      ['week'],
    ),
    rule(
      'of-that-week',
      '{weekday} (?:of )?(?:(?<that>that)|the (?<which>following|previous|same)) week',
      ({ part }) => day(weekdayOf(part.weekday!), { of: thatWeek({ following: 1, previous: -1, same: 0 }[part.which ?? 'same']!) }),
      ['week'],
    ),
    rule(
      'ago',
      '{number} (?<unit>week|fortnight)s? ago,? (?:on |last )?{weekday}',
      ({ part }) => {
        const weeks = weeksIn(numberOf(part.number!), part.unit!)
        return weeks === undefined ? undefined : day(weekdayOf(part.weekday!), { shift: -1, weeks: -weeks })
      },
      ['ago'],
    ),
    // "born on a Tuesday" tells no day; "in a Friday interview" does.
    rule(
      'any',
      '(?<=\\bon an? ){weekday}',
      ({ line, end }) => (/^(?:NOUN|PROPN|PART|ADJ)$/.test(line.tokens[tokenAt(line, end - 1) + 1]?.pos ?? '') ? undefined : 'block'),
      ['on a'],
    ),
    rule(
      'from',
      '{count} {unit}s? (?:from|on) (?:next |this )?{weekday}|an? (?<one>week|fortnight) (?:from|on) (?:next |this )?{weekday:day}',
      ({ part }) => {
        const weeks = part.one ? weeksIn(1, part.one) : weeksIn(numberOf(part.count!), part.unit!)
        return weeks === undefined ? undefined : day(weekdayOf(part.weekday ?? part.day!), { shift: 1, weeks })
      },
      ['week', 'fortnight'],
    ),
    // British: "Tuesday week" is a week after the coming Tuesday.
    rule(
      'week',
      "{weekday} (?<unit>week|fortnight)(?![- ][a-z]|'s)",
      ({ part }) => day(weekdayOf(part.weekday!), { shift: 1, weeks: weeksIn(1, part.unit!) }),
      ['week', 'fortnight'],
    ),
    rule(
      'nth',
      '(?:the )?(?:very )?(?<nth>first|second|third|fourth|fifth|last) {weekday} (?:of|in) (?:{month}(?:,? {year})?|(?:(?<this>this)|(?<last>last)|(?<next>next)|the|that) month)',
      ({ part }) => nthOf(part),
    ),
    rule(
      'nth-of-every',
      '(?:the )?(?:first|second|third|fourth|last) {weekday} (?:of|in) (?:every|each) month',
      () => ({ type: 'SET', meaning: { kind: 'set', value: 'P1M' } }),
      ['every', 'each'],
    ),
    rule(
      'previous',
      '(?:the )?(?:(?<before>previous|preceding|prior)|(?<after>following)) {weekday}',
      ({ part }) => day(weekdayOf(part.weekday!), { shift: part.before ? -1 : 1, of: { kind: 'anaphoric', unit: 'day', offset: 0 } }),
      ['previous', 'preceding', 'prior', 'following'],
    ),
    rule('that', 'that (?:same )?{weekday}', ({ part }) => day(weekdayOf(part.weekday!), { of: thatWeek(0) }), ['that']),
    rule(
      'shifted',
      '(?:(?<last>last|this past|the past|past)|(?<same>this)|(?<next>next|this coming|the coming|coming)) {weekday}',
      ({ part }) => day(weekdayOf(part.weekday!), { shift: part.last ? -1 : part.same ? 0 : 1 }),
    ),
    rule('name', '(?:(?:earlier|later|early|late|first thing)(?: on)? )?{weekday}', ({ part }) => day(weekdayOf(part.weekday!))),
  ],
}
