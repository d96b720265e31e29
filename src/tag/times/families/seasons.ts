import { beside } from '../lexicon.ts'
import { rule, type Family, type Match, type Reading } from '../rule.ts'
import type { CalendarDate } from '../meaning.ts'
import { calendarDate, holidayOf, seasonOf, yearOf } from './fields.ts'

const date = (fields: Omit<CalendarDate, 'kind'>): Reading => ({ type: 'DATE', meaning: calendarDate(fields) })
const relativeYears: Record<string, number> = { last: -1, this: 0, next: 1 }

const isNoHoliday = new RegExp(`^ (?:${beside.holiday_before.join('|')})\\b`)

/** Seasons and holidays. */
export const seasons: Family = {
  name: 'season',
  triggers: ['season', 'holiday'],
  rules: [
    rule('of-year', '{edge}?(?:the )?{season}(?:,| of|-)? ?(?:{year}|{shortyear:yy})', ({ part }) =>
      date({ season: seasonOf(part.season!), year: yearOf(part.year ?? part.yy!) }),
    ),
    rule(
      'of-relative-year',
      '{edge}?(?:the )?{season} of (?<which>last|this|next) year',
      ({ part }) => date({ season: seasonOf(part.season!), of: { kind: 'deictic', unit: 'year', offset: relativeYears[part.which!]! } }),
      ['year'],
    ),
    rule(
      'shifted',
      '{edge}?(?:(?<last>last|this past|the past|the previous)|(?<same>this)|(?<next>next|this coming|the coming|the following)) {season}',
      ({ part }) => date({ season: seasonOf(part.season!), shift: part.last ? -1 : part.same ? 0 : 1 }),
    ),
    rule('season', '(?:the )?(?:(?:early|late|mid)[- ])?{season}', (match) =>
      isSeason(match) ? date({ season: seasonOf(match.part.season!) }) : undefined,
    ),
    rule('holiday-week', '(?<holiday>easter|christmas|thanksgiving) week', ({ part }) => date({ holiday: part.holiday, within: 'week' }), [
      'week',
    ]),
    rule('holiday', '(?:(?<last>last|this past)|(?<same>this)|(?<next>next|this coming))? ?{holiday}(?:,? {year})?', (match) => {
      const { part, after } = match
      // "Easter Island", "the Christmas tree": a name or an adjective, not the day.
      if (/^(?:christmas|easter|thanksgiving|halloween)$/.test(part.holiday!) && isNoHoliday.test(after)) return undefined
      const shift = part.last ? -1 : part.same ? 0 : part.next ? 1 : undefined
      return date({ holiday: holidayOf(part.holiday!), year: part.year ? yearOf(part.year) : undefined, shift })
    }),
  ],
}

/** "Fall", "spring" and "winter" are seasons after a preposition or an article of time, not as verbs or in names. */
function isSeason({ before, after, text, part }: Match): boolean {
  if (/\b(?:in|since|by|until|during|through|throughout|over) $/.test(before)) {
    return !/^ (?:of|in|for|to|from|by)\b/.test(after) || (part.season !== 'fall' && part.season !== 'spring')
  }
  return (
    /^(?:the )?(?:early|late|mid)[- ]/.test(text) ||
    ((part.season === 'summer' || part.season === 'winter') && text.startsWith('the ') && !/^ (?:games|olympics|palace)/.test(after))
  )
}
