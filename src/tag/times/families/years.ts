import { numberWords } from '../lexicon.ts'
import { rule, type Family, type Reading } from '../rule.ts'
import type { CalendarDate } from '../meaning.ts'
import { isYear } from '../years.ts'
import { calendarDate, yearOf } from './fields.ts'
import { numberOf, ordinalOf } from '../numbers.ts'

const date = (fields: Omit<CalendarDate, 'kind'>): Reading => ({ type: 'DATE', meaning: calendarDate(fields) })

const spoken = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const ones = 'one|two|three|four|five|six|seven|eight|nine'

/** Years, decades and centuries. */
export const years: Family = {
  name: 'year',
  triggers: ['digit', 'year', 'decade'],
  rules: [
    rule(
      'fiscal',
      '{edge}?(?:the )?(?:fiscal|financial)(?: year)?,? {year}|fy ?-?(?<year2>\\d{4}|\\d\\d)',
      ({ part }) => date({ year: yearOf(part.year ?? part.year2!), fiscal: true }),
      ['fiscal', 'financial', 'fy'],
    ),
    rule('the-year', '{edge}?the year {year}', ({ part }) => date({ year: yearOf(part.year!) }), ['the year']),
    rule(
      'spoken',
      `(?:the year )?(?:(?<hundreds>${spoken}) (?:(?<tens>${tens})(?:[ -](?<ones>${ones}))?|(?<teens>${spoken})|(?:oh|o)[ -]?(?<o>${ones}))|(?<=year |in |by |since )two thousand(?: and)?(?: (?<after>${ones}|${spoken}))?)`,
      ({ part, text }) => {
        if (part.hundreds === undefined) return date({ year: 2000 + (part.after ? Number(numberOf(part.after)) : 0) })
        const below = part.tens
          ? Number(numberOf(part.tens)) + (part.ones ? Number(numberOf(part.ones)) : 0)
          : Number(numberOf((part.teens ?? part.o)!))
        const year = Number(numberOf(part.hundreds)) * 100 + below
        return year >= 1400 && year < 2100 && !text.includes('undred') ? date({ year }) : undefined
      },
      ['nineteen', 'eighteen', 'seventeen', 'sixteen', 'fifteen', 'twenty', 'two thousand'],
    ),
    rule(
      'year-period',
      '(?:the |full[- ]?year )?{year}(?: (?:fiscal year|calendar year|period))',
      ({ part }) => date({ year: yearOf(part.year!) }),
      ['year', 'period'],
    ),
    rule(
      'decade',
      "(?:{edge}|the )?(?:the )?(?:(?:early|mid|late)(?:-to-(?:mid|late))?[- ])?(?:(?<century>1\\d|20)(?<ten>\\d)0'?s|'(?<ten2>\\d)0s)",
      ({ part }) => date({ decade: part.century ? Number(part.century) * 10 + Number(part.ten) : decadeOf(Number(part.ten2)) }),
      ['0s', "0's"],
    ),
    rule(
      'short-decade',
      "(?<=\\b(?:and|or|to|in|early|late|mid) |mid-)'(?<ten>\\d)0s",
      ({ part }) => date({ decade: decadeOf(Number(part.ten)) }),
      ["'"],
    ),
    rule(
      'short-year',
      "(?<=\\b(?:in|since|of|by|from|to|until|before|after|and|summer|winter|spring|fall) )(?<year>'\\d\\d)",
      ({ part }) => date({ year: yearOf(part.year!) }),
      ["'"],
    ),
    rule(
      'decade-word',
      '(?:{edge}|the )(?:the )?(?:(?:early|mid|late)[- ])?(?:(?<century>nineteen) ?-?)?{decadeword}',
      ({ part }) => date({ decade: decadeOf(numberWords.decades[part.decadeword!]!) }),
      ['ties'],
    ),
    rule(
      'century',
      '(?:{edge}|the )?(?:the )?(?:(?:early|mid|late)[- ])?{ordinal}[- ]centur(?:y|ies)',
      ({ part, after }) => {
        // Centuries before ours have no value of TIMEX3.
        if (/^ b\.?c\b/.test(after)) return 'block'
        const count = ordinalOf(part.ordinal!)
        return count !== undefined && count > 1 && count <= 30 ? date({ century: count - 1 }) : undefined
      },
      ['centur'],
    ),
    rule('from-year', '{edge}?(?:mid-|late-|early-|pre-|post-|year-end )?{year}', (match) =>
      isYear(match) ? date({ year: yearOf(match.part.year!) }) : undefined,
    ),
  ],
}

/** A decade without its century is the latest one that was over or under way when archives of news begin: the 1920s to the 1990s. */
function decadeOf(ten: number): number {
  return ten <= 1 ? 200 + ten : 190 + ten
}
