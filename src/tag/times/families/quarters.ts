import { business } from '../lexicon.ts'
import { rule, type Family, type Reading } from '../rule.ts'
import type { Anaphoric, CalendarDate, Deictic } from '../meaning.ts'
import { calendarDate, monthOf, yearOf } from './fields.ts'
import { ordinalOf } from '../numbers.ts'

const date = (fields: Omit<CalendarDate, 'kind'>): Reading => ({ type: 'DATE', meaning: calendarDate(fields) })
const anaphoric = (unit: Anaphoric['unit'], offset: number): Reading => ({ type: 'DATE', meaning: { kind: 'anaphoric', unit, offset } })
const deictic = (unit: Deictic['unit'], offset: number): Reading => ({ type: 'DATE', meaning: { kind: 'deictic', unit, offset } })

const offsets: Record<string, number> = {
  last: -1,
  this: 0,
  next: 1,
  'year-ago': -1,
  'year-earlier': -1,
  'year ago': -1,
  'year earlier': -1,
  current: 0,
  'previous year': -1,
}

/** The year of a quarter or half, as its rule names it: `year`, `which` (last, this, next) or `ago` (the year-ago quarter). */
function yearFields(part: Record<string, string | undefined>): Omit<CalendarDate, 'kind'> {
  if (part.year ?? part.year2) return { year: yearOf((part.year ?? part.year2)!) }
  const which = part.which ?? part.which2
  if (which) return { of: { kind: 'deictic', unit: 'year', offset: offsets[which]! } }
  if (part.ago) return { of: { kind: 'anaphoric', unit: 'year', offset: -1, counted: true } }
  return {}
}

const whose =
  "(?:(?:the )?(?:comparable |corresponding |same )?(?:(?<ago>year-ago|year-earlier|previous year's|prior-year|prior year's) )?|the {year} |{year:year2}(?:'s)? |(?<which>last|this|next) year's |the (?:[a-z]+ )??)?"
const tail =
  '(?:(?:,? of|,| in)? (?:fiscal (?:year )?|the year )?{year:y2}| (?:of )?(?<which2>last|this|next) year|(?<ofyear> of the (?:calendar |fiscal )?year\\b))?'

// Without a year, "the first half" is of a year only where business is reported.
const isBusiness = new RegExp(`\\b(?:${business.join('|')})\\b|%`)

const numbered = (text: string | undefined) => (text === undefined ? undefined : parseInt(text, 10))

/** Quarters and halves of a year. */
export const quarters: Family = {
  name: 'quarter',
  triggers: ['quarter', 'unit'],
  rules: [
    rule(
      'numbered',
      `${whose}(?:fiscal )?(?:{edge})?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|latter)(?: fiscal)?[- ](?<unit>quarter|half|qtr\\.?)${tail}`,
      ({ part, line, start, before, after, text }) => {
        const year = yearFields({ ...part, year: part.year ?? part.y2 })
        const late = part.nth === 'last' || part.nth === 'latter',
          nth = late ? 2 : ordinalOf(part.nth!)!
        if (late && part.unit !== 'half') return undefined
        if (part.unit === 'half') {
          // "the second half" is also a part of a match: a half of a year is dated or said of a business.
          return nth > 2 ||
            (Object.keys(year).length === 0 && !part.ofyear && !text.includes('-') && !/\b(?:in|for|during|of|by) $/.test(before)) ||
            /^ (?:of (?!fiscal|the year)|minute|goal)/.test(after) ||
            (Object.keys(year).length === 0 && !part.ofyear && !isBusiness.test(line.text.slice(Math.max(0, start - 150), start + 150)))
            ? undefined
            : date({ ...year, half: nth })
        }
        return date({ ...year, quarter: nth })
      },
      ['quarter', 'half', 'qtr'],
    ),
    rule(
      'code',
      '(?:{year} )?(?<unit>[qh])(?<nth>[1-4])(?:(?: of)? {year:year2}| ?{shortyear:yy})?|(?<nth2>[1-4])(?<unit2>[qh])(?: {year:year3}| ?{shortyear:yy2})?',
      ({ part }) => {
        const year = part.year ?? part.year2 ?? part.year3 ?? part.yy ?? part.yy2,
          nth = Number(part.nth ?? part.nth2)
        const fields = year ? { year: yearOf(year) } : {}
        if ((part.unit ?? part.unit2) === 'q') return date({ ...fields, quarter: nth })
        return nth > 2 ? undefined : date({ ...fields, half: nth })
      },
      ['q', 'h1', 'h2', '1h', '2h'],
    ),
    rule(
      'same-a-year-ago',
      '(?:the )?(?:comparable |corresponding |same |like )?(?:year-ago|year-earlier|prior-year|year-before)(?: (?:quarter|period))?|the (?:quarter|period) a year (?:ago|earlier)|the (?:same|corresponding|comparable|like) (?:quarter|period)(?:,? (?:of )?(?:a|one|last|the previous|the prior) year(?: ago| earlier| before)?)?',
      () => ({ type: 'DATE', meaning: { kind: 'deictic', unit: 'year', offset: -1, counted: true } }),
      ['year'],
    ),
    rule(
      'of-year',
      '(?:the )?{year} (?:quarter|period)',
      ({ part }) => date({ year: yearOf(part.year!), of: { kind: 'anaphoric', unit: 'quarter', offset: 0 } }),
      ['quarter', 'period'],
    ),
    rule(
      'last',
      '(?:the )?(?<which>last|latest|most recent|previous|prior|preceding|current|next|this|coming|following) (?:fiscal )?(?:quarter|(?<=latest )period)',
      ({ part }) => {
        const which = part.which!
        if (/last|latest|recent/.test(which)) return deictic('quarter', -1)
        if (/previous|prior|preceding|following/.test(which)) return anaphoric('quarter', which === 'following' ? 1 : -1)
        return deictic('quarter', /current|this/.test(which) ? 0 : 1)
      },
      ['quarter', 'period'],
    ),
    // "the quarter ended Sept. 30", "the week ending on Saturday March 5"
    rule(
      'ended',
      '(?:the |its )(?:fiscal |latest )?(?<unit>quarter|week)(?= (?:that )?(?:ended|ends?|ending|to|through)(?: on| in)? (?:{wd},? )?(?:{month}(?: {day}(?:,? {year})?)?|{day:day2} {month:month2}(?: {year:year2})?)(?!\\w))',
      ({ part }) =>
        date({
          month: monthOf(part.month ?? part.month2!),
          day: numbered(part.day ?? part.day2),
          year: numbered(part.year ?? part.year2),
          within: part.unit as 'week' | 'quarter',
        }),
      ['end', 'to ', 'through'],
    ),
    rule('the-quarter', '(?:the|that) quarter(?! (?:of|mile|century|finals?|pounder|percent|point))', () => anaphoric('quarter', 0), [
      'quarter',
    ]),
  ],
}
