import * as z from 'zod'
import { listsBeside } from '../../lexicon/beside.ts'
import type { DayPart, Season } from './meaning.ts'

const numbers = z.record(z.string(), z.number())
const words = z.array(z.string())

const read = listsBeside(import.meta.url)

/** Units as words name them; a fortnight counts as two weeks. */
const units = z.record(
  z.string(),
  z.enum(['second', 'minute', 'hour', 'day', 'week', 'fortnight', 'weekend', 'month', 'quarter', 'year', 'decade', 'century']),
)

export const calendar = read(
  'calendar',
  z.strictObject({
    months: numbers,
    month_abbreviations: numbers,
    weekdays: numbers,
    weekday_abbreviations: numbers,
    seasons: z.record(z.string(), z.enum(['SP', 'SU', 'FA', 'WI'] satisfies Season[])),
    units,
    unit_abbreviations: units,
    parts: z.record(z.string(), z.enum(['MO', 'MI', 'AF', 'EV', 'NI', 'DT'] satisfies DayPart[])),
  }),
)

export const numberWords = read(
  'numbers',
  z.strictObject({
    cardinals: numbers,
    ordinals: numbers,
    decades: numbers,
    vague: words,
    exact: numbers,
    approximate: words,
    approximate_or_preposition: words,
    stretches: words,
    measured: words,
    recorded: words,
  }),
)

/** Nouns for persons, whose age is no length of time. */
export const people = read('people', z.strictObject({ nouns: words, endings: words, except: words }))

export const zones = read('zones', words)

/** How to find a holiday in a year: a fixed date, the nth weekday of a month (and days after it), or days from Easter. */
export type Holiday = { date?: string; weekday?: [number, number, number]; plus?: number; easter?: number }
export const holidays: Record<string, Holiday> = read(
  'holidays',
  z.record(
    z.string(),
    z.strictObject({
      date: z.string().optional(),
      weekday: z.tuple([z.number(), z.number(), z.number()]).optional(),
      plus: z.number().optional(),
      easter: z.number().optional(),
    }),
  ),
)

/** Days that have become names, with their year. */
export const knownDays = read('known-days', z.array(z.strictObject({ date: z.string(), figures: z.string(), nouns: words })))

export const references = read('references', z.strictObject({ past: words, present: words, future: words }))

/** Words that tell by standing beside a time whether it is one. */
export const beside = read(
  'beside',
  z.strictObject({
    month_after: words,
    year_after: words,
    number_after: words,
    number_before: words,
    street: words,
    holiday_before: words,
  }),
)

/** Words by which a report of business is known. */
export const business = read('business', words)

/** Words for what recurs, with their TIMEX3 values. */
export const recurring = read('recurring', z.record(z.string(), z.string()))

/** Names with a word of time in them that tell no time. */
export const names = read('names', words)

/** Words that tell on which side of the publication day a time lies. */
export const directionWords = read(
  'direction',
  z.strictObject({
    ahead_verbs: words,
    control_words: words,
    object_control: words,
    ahead_words: words,
    timetable_verbs: words,
    ahead_nouns: words,
    same_past: words,
    lasting_verbs: words,
    limits: words,
    as_ahead: words,
    as_past: words,
    inviting_verbs: words,
    decreeing_verbs: words,
    bygone_nouns: words,
    calling_verbs: words,
    gathering_nouns: words,
    movements: words,
    telling_verbs: words,
    awaited_words: words,
    set_words: words,
  }),
)
