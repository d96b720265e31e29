import { rule, type Family, type Match, type Reading } from '../rule.ts'
import type { CalendarDate } from '../meaning.ts'
import { beside, knownDays } from '../lexicon.ts'
import { tokenAt } from '../line.ts'
import { capitalised } from '../words.ts'
import { calendarDate, dayOf, isDay, monthOf, weekdayOf, yearOf } from './fields.ts'

/** A day of the calendar from named parts; nothing when there is no such day. */
function day({ part }: Match): Reading | undefined {
  const month = monthOf(part.month!),
    day = dayOf(part.day!)
  if (!isDay(month, day)) return undefined
  const year = part.year === undefined ? undefined : yearOf(part.year)
  return date({ year, month, day, weekday: part.wd === undefined ? undefined : weekdayOf(part.wd) })
}

function numeric(year: string, month: string, day: string): Reading | undefined {
  return isDay(Number(month), Number(day)) ? date({ year: yearOf(year), month: Number(month), day: Number(day) }) : undefined
}

const date = (fields: Omit<CalendarDate, 'kind'>): Reading => ({ type: 'DATE', meaning: calendarDate(fields) })

const knownFigures = knownDays.map(({ figures }) => figures).join('|'),
  knownNouns = knownDays.flatMap(({ nouns }) => nouns).join('|')

/** "9/11", "the Sept. 11 attacks": a day that has become a name. */
function knownDay({ text, part, after }: Match): Reading | undefined {
  const known = knownDays.find(
    ({ date, figures, nouns }) =>
      figures === text ||
      (part.month !== undefined &&
        Number(date.slice(5, 7)) === monthOf(part.month) &&
        Number(date.slice(8)) === dayOf(part.day!) &&
        nouns.some((noun) => after.startsWith(` ${noun}`))),
  )
  const [year, month, day] = known?.date.split('-').map(Number) ?? []
  return known && date({ year, month, day })
}

const relativeYears: Record<string, number> = { last: -1, this: 0, next: 1 }

/** Dates of the calendar, whole and partial, that name a month or are written in figures. */
export const dates: Family = {
  name: 'date',
  triggers: ['month', 'digit'],
  rules: [
    rule(
      'iso',
      '(?<year>\\d{4})(?<sep>[-/])(?<mm>\\d\\d)\\k<sep>(?<dd>\\d\\d)(?:(?: |t)(?<hour>\\d\\d):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:\\.\\d+)?)?(?:z|[+-]\\d\\d:?\\d\\d)?)?',
      ({ part }) => {
        const found = numeric(part.year!, part.mm!, part.dd!)
        if (found?.meaning.kind !== 'calendar' || part.hour === undefined) return found
        const clock = { hour: Number(part.hour), minute: Number(part.minute), ...(part.second ? { second: Number(part.second) } : {}) }
        return { type: 'TIME', meaning: { ...found.meaning, clock } }
      },
      ['-', '/'],
    ),
    // American order unless the first figure can be no month.
    rule(
      'figures',
      '(?<one>\\d{1,2})(?<mark>[-/.])(?<two>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d|\\d\\d)(?![./]\\d)',
      ({ part }) =>
        Number(part.one) > 12 || part.mark !== '/' ? numeric(part.year!, part.two!, part.one!) : numeric(part.year!, part.one!, part.two!),
      ['/', '.', '-'],
    ),
    rule('known-day', `(?:${knownFigures})(?![/.-]?\\d)|{month} {day}(?= (?:${knownNouns})\\b)`, knownDay),
    rule('month-day', '(?:{wd},? )?{month} (?:the )?{day}(?:(?: ?, ?|,? of | ){year}| {shortyear:yy})?', (match) =>
      day({ ...match, part: { ...match.part, year: match.part.year ?? match.part.yy } }),
    ),
    rule('month-ordinal', '(?:{wd},? )?{month} (?:the )?{ordday:day}(?:,? {year})?', day),
    rule('day-month', '(?:{wd},? )?(?:the )?(?:{day}|{ordday:word})(?: of|-)? ?{month}(?:(?:,| of)? {year}| {shortyear:yy})?', (match) =>
      capitalised(match, 'month')
        ? day({ ...match, part: { ...match.part, day: match.part.day ?? match.part.word, year: match.part.year ?? match.part.yy } })
        : undefined,
    ),
    rule(
      'week-of',
      '(?:the )?week of {month} {day}(?:, {year})?',
      (match) => {
        const found = day(match)
        return found && { type: 'DATE', meaning: { ...(found.meaning as CalendarDate), within: 'week' } }
      },
      ['week of'],
    ),
    rule(
      'month-year',
      '{edge}?{month}(?:,? ?|,? of |-){year}',
      (match) => (capitalised(match, 'month') ? date({ month: monthOf(match.part.month!), year: yearOf(match.part.year!) }) : undefined),
      ['1', '2'],
    ),
    rule(
      'month-short-year',
      '{edge}?{month} {shortyear:year}',
      ({ part }) => date({ month: monthOf(part.month!), year: yearOf(part.year!) }),
      ["'"],
    ),
    rule(
      'day-of-year',
      '(?:{wd},? )?(?:{month} {day}|{day:day2} (?:of )?{month:month2}),? (?:of )?(?<which>last|this|next) year',
      ({ part }) => {
        const month = monthOf(part.month ?? part.month2!),
          day = dayOf(part.day ?? part.day2!)
        return isDay(month, day)
          ? date({ month, day, of: { kind: 'deictic', unit: 'year', offset: relativeYears[part.which!]! } })
          : undefined
      },
      ['year'],
    ),
    rule(
      'month-of-year',
      "{edge}?{month} (?:of )?(?<which>last|this|next) year|(?<which2>last|this|next) year's {month:month2}",
      ({ part }) =>
        date({
          month: monthOf(part.month ?? part.month2!),
          of: { kind: 'deictic', unit: 'year', offset: relativeYears[part.which ?? part.which2!]! },
        }),
      ['year'],
    ),
    rule(
      'day-of-year',
      '(?:{month} {day}|{ordday:word} (?:of )?{month:month2}),? (?:of )?(?<which>last|this|next) year',
      ({ part }) =>
        date({
          month: monthOf(part.month ?? part.month2!),
          day: dayOf(part.day ?? part.word!),
          of: { kind: 'deictic', unit: 'year', offset: relativeYears[part.which!]! },
        }),
      ['year'],
    ),
    rule(
      'month-that-year',
      '{edge}?{month} (?:of )?(?:that|the same) year',
      ({ part }) => date({ month: monthOf(part.month!), of: { kind: 'anaphoric', unit: 'year', offset: 0 } }),
      ['year'],
    ),
    rule(
      'shifted-month-day',
      '(?:(?<last>last|this past)|(?<same>this)|(?<next>next|this coming)) {month} {day}',
      (match) => {
        const found = day(match)
        return (
          found && { type: 'DATE', meaning: { ...(found.meaning as CalendarDate), shift: match.part.last ? -1 : match.part.same ? 0 : 1 } }
        )
      },
      ['last', 'this', 'next'],
    ),
    rule(
      'shifted-month',
      '(?:(?<last>last|this past|the past)|(?<same>this)|(?<next>next|this coming|the coming)) {month}',
      (match) =>
        capitalised(match, 'month')
          ? date({ month: monthOf(match.part.month!), shift: match.part.last ? -1 : match.part.same ? 0 : 1 })
          : undefined,
      ['last', 'this', 'past', 'next', 'coming'],
    ),
    rule('month', '{edge}?(?:mid-|late-|early-|pre-|post-)?{month}', (match) =>
      capitalised(match, 'month') && isMonth(match) ? date({ month: monthOf(match.part.month!) }) : undefined,
    ),
    rule(
      'ordinal-day',
      '(?<=\\bon )the (?<day>(?:[12]?\\d|3[01])(?:st|nd|rd|th))(?! \\w)',
      ({ part }) => date({ day: dayOf(part.day!), of: { kind: 'anaphoric', unit: 'month', offset: 0 } }),
      ['on the '],
    ),
  ],
}

const names = /^(?:may|march|mar|jan|jun|april|june|august|dec|sept?|oct|nov|apr|jul|feb)\.?$/
const prepositions = new Set(beside.month_after)

/** Month names that are also verbs, names of persons or parts of abbreviations need company that only a date keeps. */
function isMonth({ line, start, part, text, before }: Match): boolean {
  const month = part.month!
  if (text.length > month.length) return true
  if (!names.test(month)) return true
  const head = before.trimEnd()
  const word = /[a-z]{1,20}$/.exec(head)?.[0] ?? ''
  const after = line.raw.slice(start + month.length, start + month.length + 8)
  // A name follows a name: "April Jones", "Theresa May".
  if (/^ [A-Z][a-z]/.test(after) && !prepositions.has(word)) return false
  if (prepositions.has(word)) return true
  // An abbreviation without its period may be a name ("Jan").
  if (month.length === 3 && month !== 'may') return false
  const sentenceStart = start === 0 || /["(`'] ?$/.test(head)
  if ((month === 'may' || month === 'march') && sentenceStart) return false
  // "the annual March for Life"
  if (month === 'march' && /^ (?:for|against)\b/.test(after)) return false
  if (/^(?:april|june|may|august)$/.test(month) && line.tokens[tokenAt(line, start) - 1]?.pos === 'NOUN') return false
  return (
    !/[A-Z][a-z]*\.?(?:'s)? $/.test(line.raw.slice(Math.max(0, start - 40), start)) ||
    /^(?:the|a|an|this|that|and|or|since|but)$/.test(word)
  )
}
