import type { Span, TimexType } from '../../records/index.ts'

/** Units of the calendar and the clock. */
export type Unit =
  'second' | 'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century'

/** Parts of a day as TIMEX3 writes them after `T`: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

/** Seasons as TIMEX3 writes them. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** A time of day, in hours 0 to 24. `zone` is the abbreviation as printed (`ET`, `GMT`). */
export type Clock = { hour: number; minute?: number; second?: number; zone?: string }

/** What narrows a day: a clock time or a part of the day. */
export type InDay = { clock?: Clock; part?: DayPart }

/** So many units away from the publication day: `yesterday` {day, -1}, `last week` {week, -1}, `this year` {year, 0}. `counted` when the number is said: `a year ago`, not `last year`. `years` comes on top: `ten years ago this month` {month, 0, years -10}. `near` where it is the unit just told of, if a story of the past is being told: `by the end of the year`. */
export type Deictic = InDay & { kind: 'deictic'; unit: Unit; offset: number; counted?: boolean; years?: number; near?: true }

/** So many units away from the narrated day: `the next day` {day, 1}, `a year earlier` {year, -1}, `that month` {month, 0}, `at 5 p.m.` {day, 0}. */
export type Anaphoric = InDay & { kind: 'anaphoric'; unit: Unit; offset: number; counted?: boolean }

/**
 * A weekday by name; `weekday` counts from 1 (Monday) to 7 (Sunday). `shift` is there when the text says so:
 * `last Friday` -1, `this Friday` 0, `next Friday` 1. `of` names the week: `Monday of last week`. `weeks` are counted from
 * the coming one, or back from the one before: `a week from Friday` 1, `two weeks ago Monday` -2.
 */
export type Weekday = InDay & { kind: 'weekday'; weekday: number; shift?: number; weeks?: number; of?: Deictic | Anaphoric }

/**
 * Fields of a calendar date as the text states them; what is absent is not said. `month` 1 to 12, `quarter` 1 to 4,
 * `half` 1 or 2, `decade` 198 for the 1980s (8 when only `the eighties` is said), `century` 19 for the 20th.
 * `weekday` is the one printed beside a date. `shift` as in Weekday (`last May`). `of` is the year when it is said in
 * relation (`May of last year`). `nth` counts a weekday in the month, -1 from its end (`the second Tuesday in May` [2, 2]).
 */
export type CalendarDate = InDay & {
  kind: 'calendar'
  year?: number
  month?: number
  day?: number
  quarter?: number
  half?: number
  season?: Season
  decade?: number
  century?: number
  weekday?: number
  holiday?: string
  fiscal?: boolean
  shift?: number
  nth?: [number, number]
  of?: Deictic | Anaphoric
  /** What the day lies in or ends: `the week of March 6`, `the quarter ended Sept. 30`. */
  within?: 'week' | 'quarter'
}

/** An amount of time, as an ISO 8601 duration (`P7W`, `PT24H`, `PXD` when the number is vague). */
type Duration = { kind: 'duration'; value: string }

/** Something that recurs: `every Friday` XXXX-WXX-5, `daily` P1D. */
type Recurring = { kind: 'set'; value: string }

/** A vague stretch: the past, the present, the future. */
type Reference = { kind: 'reference'; value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }

/** What a time expression says, whatever the day on which it was published. */
export type Meaning = CalendarDate | Weekday | Deictic | Anaphoric | Duration | Recurring | Reference

/** On which side of the publication day a time lies, as grammar tells; `same` means the day itself or the unit it lies in. */
export type Direction = 'past' | 'future' | 'same' | 'unknown'

/** A time expression of an article, before it is known on which day the article was published. */
export type FoundTime = Span & {
  text: string
  type: TimexType
  /** Index of the sentence. */
  sentence: number
  /** Name of the rule that found it, `family:rule`. */
  rule: string
  meaning: Meaning
  direction: Direction
  /** Stands within quotation marks: `today` is the speaker's day. */
  quoted: boolean
  approximate?: boolean
  /** Begins a range that the next expression ends: "from June to August". */
  begins?: boolean
  /** Stands behind "since": what goes on from then is not told of that day. */
  since?: boolean
}
