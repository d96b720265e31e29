import { rule, type Family, type Reading } from '../rule.ts'
import type { Anaphoric, Deictic, Weekday } from '../meaning.ts'
import { weekdayOf } from './fields.ts'

const day = (weekday: number, fields: Partial<Weekday> = {}): Reading => ({ type: 'DATE', meaning: { kind: 'weekday', weekday, ...fields } })
const week = (offset: number): Deictic => ({ kind: 'deictic', unit: 'week', offset })
const thatWeek = (offset: number): Anaphoric => ({ kind: 'anaphoric', unit: 'week', offset })

/** Days of the week. */
export const weekdays: Family = {
  name: 'weekday', triggers: ['weekday'], rules: [
    rule('of-week', '{weekday} (?:of )?(?<which>last|this|next) week|(?<which2>last|next) week,? on {weekday:other}', ({ part }) =>
      day(weekdayOf(part.weekday ?? part.other!), { of: week({ last: -1, this: 0, next: 1 }[part.which ?? part.which2!]!) }), ['week']),
    rule('of-that-week', '{weekday} (?:of )?(?:(?<that>that)|the (?<which>following|previous|same)) week', ({ part }) =>
      day(weekdayOf(part.weekday!), { of: thatWeek({ following: 1, previous: -1, same: 0 }[part.which ?? 'same']!) }), ['week']),
    rule('ago', '(?:a|one) week ago,? (?:on )?{weekday}|a week ago (?<last>last) {weekday:other}', ({ part }) => day(weekdayOf(part.weekday ?? part.other!), { of: week(-1) }), ['ago']),
    rule('from', 'a week (?:from|on) {weekday}', ({ part }) => day(weekdayOf(part.weekday!), { of: week(1) }), ['week']),
    rule('previous', '(?:the )?(?:(?<before>previous|preceding|prior)|(?<after>following)) {weekday}', ({ part }) => day(weekdayOf(part.weekday!), { shift: part.before ? -1 : 1, of: { kind: 'anaphoric', unit: 'day', offset: 0 } }), ['previous', 'preceding', 'prior', 'following']),
    rule('that', 'that (?:same )?{weekday}', ({ part }) => day(weekdayOf(part.weekday!), { of: thatWeek(0) }), ['that']),
    rule('shifted', '(?:(?<last>last|this past|the past|past)|(?<same>this)|(?<next>next|this coming|the coming|coming)) {weekday}', ({ part }) =>
      day(weekdayOf(part.weekday!), { shift: part.last ? -1 : part.same ? 0 : 1 })),
    rule('name', '(?:(?:earlier|later|early|late|first thing)(?: on)? )?{weekday}', ({ part }) => day(weekdayOf(part.weekday!))),
  ],
}
