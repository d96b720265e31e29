import { tokenAt } from '../line.ts'
import { rule, type Family, type Match, type Reading } from '../rule.ts'
import type { Anaphoric, Deictic, Unit } from '../meaning.ts'
import { durationOf, unitOf } from './fields.ts'
import { numberOf } from '../numbers.ts'

const deictic = (unit: Unit, offset: number, more: Partial<Deictic> = {}): Reading => ({
  type: 'DATE',
  meaning: { kind: 'deictic', unit, offset, ...more },
})
const anaphoric = (unit: Unit, offset: number, more: Partial<Anaphoric> = {}): Reading => ({
  type: 'DATE',
  meaning: { kind: 'anaphoric', unit, offset, ...more },
})
const duration = (value: string): Reading => ({ type: 'DURATION', meaning: { kind: 'duration', value } })
const reference = (value: 'PAST_REF' | 'FUTURE_REF'): Reading => ({ type: 'DATE', meaning: { kind: 'reference', value } })

const days: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1 }
const steps: Record<string, number> = { last: -1, this: 0, next: 1 }
const calendarUnit = '(?<unit>day|week|weekend|month|quarter|year|decade|century)'
const early = '(?:(?:earlier|later|early|late)(?: on)? )?(?:in )?'

/** So many units before or after the publication or the narrated day. A whole number of them names a unit of the calendar; a vague or broken one only a length. */
function shifted(
  part: Record<string, string | undefined>,
  sign: number,
  make: (unit: Unit, offset: number, more?: { counted: true }) => Reading,
): Reading | undefined {
  const word = part.unit ?? part.shortunit!,
    { unit, times } = unitOf(word),
    whole = numberOf(part.number!),
    amount = whole !== 'X' && part.half ? whole + 0.5 : whole
  if (amount === 'X') return make === deictic ? reference(sign < 0 ? 'PAST_REF' : 'FUTURE_REF') : duration(durationOf('X', word))
  if (unit === 'decade' || unit === 'century')
    return make('year', Math.round(amount * sign * (unit === 'decade' ? 10 : 100)), { counted: true })
  const offset = Math.round(amount * times * sign)
  const found = Number.isInteger(amount)
    ? make(unit, offset, { counted: true })
    : make(unit === 'year' ? 'month' : unit, Math.round(amount * (unit === 'year' ? 12 : 1) * sign))
  return unit === 'hour' || unit === 'minute' || unit === 'second' ? { ...found, type: 'TIME' } : found
}

/** "USA Today reported": a capital behind a name, where the line is no headline in capitals. */
function isTitle({ line, start, end, text }: Match): boolean {
  const at = tokenAt(line, start),
    { pos } = line.tokens[at - 1] ?? {}
  return (
    /^[A-Z]/.test(line.raw.slice(start, end)) &&
    !text.includes(' ') &&
    pos === 'PROPN' &&
    line.tokens.some(({ pos: other, text: word }) => (other === 'VERB' || other === 'AUX') && word === word.toLowerCase())
  )
}

/** Times counted from the publication day or from the day that the text is telling of. */
export const relative: Family = {
  name: 'relative',
  triggers: ['deictic', 'unit', 'part'],
  rules: [
    rule(
      'day-before-yesterday',
      'the day (?:(?<before>before yesterday)|after tomorrow)',
      ({ part }) => deictic('day', part.before ? -2 : 2),
      ['yesterday', 'tomorrow'],
    ),
    // "the leaders of tomorrow"
    rule(
      'of-tomorrow',
      "(?<=\\b(?:\\w+s|people|men|women|children|world|workforce|society|technology) of )tomorrow(?!'s)",
      () => reference('FUTURE_REF'),
      ['of tomorrow'],
    ),
    rule(
      'today',
      '(?:(?:early|earlier|late|later) )?(?<word>today|yesterday|tomorrow)',
      (match) => (isTitle(match) ? 'block' : deictic('day', days[match.part.word!]!)),
      ['today', 'yesterday', 'tomorrow'],
    ),
    rule(
      'ago',
      '{approx}? ?{number}[ -](?:{unit}|{shortunit})s?(?: or so)?(?<half> and a half)? ago',
      ({ part }) => shifted(part, -1, deictic),
      ['ago'],
    ),
    // "ten years ago today", "a year ago this month"
    rule(
      'years-ago',
      '{approx}? ?{number} years? ago,? (?:(?<word>today|yesterday|tomorrow)|(?<which>last|this|next) (?<unit>week|month))',
      ({ part }) => {
        const amount = numberOf(part.number!)
        if (typeof amount !== 'number' || !Number.isInteger(amount)) return undefined
        return part.word
          ? deictic('day', days[part.word]!, { years: -amount })
          : deictic(part.unit as Unit, steps[part.which!]!, { years: -amount })
      },
      ['ago'],
    ),
    // "a week ago today"
    rule(
      'weeks-ago',
      '{approx}? ?{number} weeks? ago,? (?<word>today|yesterday|tomorrow)',
      ({ part }) => {
        const amount = numberOf(part.number!)
        return typeof amount === 'number' && Number.isInteger(amount) ? deictic('day', days[part.word!]! - 7 * amount) : undefined
      },
      ['ago'],
    ),
    rule(
      'week-from',
      '{number} {unit}s? from (?<word>today|tomorrow)|(?<day>today|tomorrow) week',
      ({ part }) => {
        const { unit, times } = unitOf(part.unit ?? 'week'),
          amount = numberOf(part.number ?? 'a'),
          from = days[part.word ?? part.day!]!
        return amount === 'X' || (unit !== 'week' && unit !== 'day')
          ? undefined
          : deictic('day', from + amount * times * (unit === 'week' ? 7 : 1))
      },
      ['today', 'tomorrow'],
    ),
    rule('from-now', '{approx}? ?{number} {unit}s? (?:from now|hence)', ({ part }) => shifted(part, 1, deictic), ['from', 'hence']),
    rule(
      'earlier',
      '{approx}? ?{number} {unit}s?(?: or so)? (?:earlier|previously|(?:before|prior)(?! \\w))',
      ({ part }) => shifted(part, -1, anaphoric),
      ['earlier', 'before', 'prior', 'previously'],
    ),
    rule(
      'later',
      '{approx}? ?{number} {unit}s?(?: or so)? (?:later|afterwards?|after(?! \\w))',
      ({ part }) => shifted(part, 1, anaphoric),
      ['later', 'after'],
    ),
    rule(
      'the-day-before',
      'the (?<unit>day|week|month|year|night|evening|morning) (?:(?<before>before|earlier|prior)|(?<after>after|later))(?! (?!and\\b|but\\b|in\\b|at\\b|with\\b|by\\b|when\\b|as\\b)\\w)',
      ({ part }) =>
        part.unit === 'night' || part.unit === 'evening' || part.unit === 'morning'
          ? {
              type: 'TIME',
              meaning: {
                kind: 'anaphoric',
                unit: 'day',
                offset: part.before ? -1 : 1,
                part: part.unit === 'night' ? 'NI' : part.unit === 'evening' ? 'EV' : 'MO',
              },
            }
          : anaphoric(part.unit as Unit, part.before ? -1 : 1),
      ['before', 'earlier', 'prior', 'after', 'later'],
    ),
    rule(
      'last',
      `{edge}?(?:the )?(?:last|the past|this past) ${calendarUnit}(?! (?:of|and a half))`,
      ({ part, text }) => {
        const unit = part.unit as Unit
        // "the last day of", "for the last decade", "in the past week": a stretch that ends now, not the unit before this one.
        if (unit === 'day' && !text.startsWith('this past')) return undefined
        return /\bpast\b/.test(text) && unit !== 'weekend' && unit !== 'year' ? duration(durationOf(1, unit)) : deictic(unit, -1)
      },
      ['last', 'past'],
    ),
    rule('this', `{edge}?this (?:current |coming )?${calendarUnit}`, ({ part }) => deictic(part.unit as Unit, 0), ['this']),
    rule(
      'current',
      `{edge}?(?:the )?current (?<fiscal>fiscal |financial |calendar )?${calendarUnit}`,
      ({ part }) => deictic(part.unit as Unit, 0),
      ['current'],
    ),
    rule('next', `{edge}?(?:(?:next|this coming|the coming) ${calendarUnit})`, ({ part }) => deictic(part.unit as Unit, 1), [
      'next',
      'coming',
    ]),
    rule(
      'end-of',
      '(?:(?:the )?(?:very )?(?:beginning|start|end|middle|close|rest|remainder) of the (?:fiscal )?(?<unit>week|weekend|month|year|decade|century)|(?<later>earlier|later|early|late) in the (?<unit2>week|month|year|decade))',
      ({ part }) => deictic((part.unit ?? part.unit2) as Unit, 0, { near: true }),
    ),
    rule(
      'year-end',
      "(?:the )?year[- ]end|(?:the )?year's end|(?:the )?(?<month>month)(?:[- ]end|'s end)",
      ({ part }) => deictic(part.month ? 'month' : 'year', 0),
      ['end'],
    ),
    rule('weekend', '{edge}?(?:the|an?|that) (?:(?:long|holiday|bank holiday) )?weekend', () => deictic('weekend', 0), ['weekend']),
    rule('previous', `{edge}?(?:the |a )?(?:previous|preceding|prior) ${calendarUnit}`, ({ part }) => anaphoric(part.unit as Unit, -1), [
      'previous',
      'preceding',
      'prior',
    ]),
    rule('following', `{edge}?(?:the following|the next|the very next|the ensuing|the succeeding) ${calendarUnit}`, ({ part }) =>
      anaphoric(part.unit as Unit, 1),
    ),
    rule(
      'that',
      `${early}(?:that|the same|that same|that very|the very same) ${calendarUnit}`,
      ({ part }) => anaphoric(part.unit as Unit, 0),
      ['that', 'same'],
    ),
    rule('full-year', '(?:the )?(?:full|whole|entire) year', () => deictic('year', 0), ['year']),
    // "For the week, the index fell", "in the first nine months of the year"; not "the woman of the year", "for the week of March 6".
    rule(
      'of-the',
      '(?<=\\b(?:for|months of|weeks of|days of|half of|part of|so far in) )the (?<unit>week|month|year)(?! (?:of (?!\\$)|to\\b|end\\w*|ahead|that|when|in which|after|before|earlier|later)\\b|-)',
      ({ part }) => anaphoric(part.unit as Unit, 0),
    ),
    rule('year-ended', '(?:the )(?:fiscal |financial )?year(?= end(?:ed|ing|s))', () => duration('P1Y'), ['end']),
    rule(
      'fiscal-year',
      '(?:the |its |their )?(?:(?<last>last|previous|prior)|(?<next>next|coming)|current )? ?(?:fiscal|financial) year',
      ({ part, before }) => (/\ba $/.test(before) ? undefined : deictic('year', part.last ? -1 : part.next ? 1 : 0)),
      ['year'],
    ),
  ],
}
