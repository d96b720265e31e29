import { recurring } from '../lexicon.ts'
import { rule, type Family, type Match, type Reading } from '../rule.ts'
import { dayOf, durationOf, monthOf, partOf, seasonOf, weekdayOf } from './fields.ts'
import { numberOf, ordinalOf } from '../numbers.ts'

const set = (value: string): Reading => ({ type: 'SET', meaning: { kind: 'set', value } })
const two = (number: number) => String(number).padStart(2, '0')

/** Not a newspaper ("the party daily", "the Daily Mail"), nor a rate ("8.5% annually", "average daily volume"). */
function isRecurring({ line, start, end, before }: Match): boolean {
  if ((start > 0 && /[A-Z]/.test(line.raw[start]!)) || /^ [A-Z]/.test(line.raw.slice(end, end + 2))) return false
  return !/(?:\d%|percent|average|[\d,]{4} [a-z]{1,30}|million|billion) $/.test(before)
}

/** Times that recur. */
export const sets: Family = {
  name: 'set',
  triggers: ['set', 'unit', 'weekday', 'part'],
  rules: [
    rule(
      'every-unit',
      '(?:once |twice |three times )?(?:every|each) (?:single )?(?<unit>second|minute|hour|day|week|month|quarter|year|decade)(?! of)',
      ({ part }) => set(part.unit === 'quarter' ? 'P1Q' : durationOf(1, part.unit!)),
      ['every', 'each'],
    ),
    rule(
      'every-number',
      'every (?:{count}|(?<other>other)|{ordinal}|(?:few|several)) {unit}s?',
      ({ part }) => {
        const count = part.count ? numberOf(part.count) : part.ordinal ? ordinalOf(part.ordinal) : part.other ? 2 : 'X'
        return count === undefined ? undefined : set(durationOf(count, part.unit!))
      },
      ['every'],
    ),
    rule(
      'every-weekday',
      '(?:every|each) (?:other )?{weekday}(?: {part})?',
      ({ part }) => set(`XXXX-WXX-${weekdayOf(part.weekday!)}${part.part ? `T${partOf(part.part)}` : ''}`),
      ['every', 'each'],
    ),
    rule('every-month', '(?:every|each) {month}', ({ part }) => set(`XXXX-${two(monthOf(part.month!))}`), ['every', 'each']),
    rule('every-season', '(?:every|each) {season}', ({ part }) => set(`XXXX-${seasonOf(part.season!)}`), ['every', 'each']),
    rule('every-part', '(?:every|each) {part}', ({ part }) => set(`XXXX-XX-XXT${partOf(part.part!)}`), ['every', 'each']),
    rule(
      'weekdays',
      '(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s|{weekday} (?<many>morning|afternoon|evening|night)s',
      ({ part }) => set(part.day ? `XXXX-WXX-${weekdayOf(part.day)}` : `XXXX-WXX-${weekdayOf(part.weekday!)}T${partOf(part.many!)}`),
      ['days', 'ings', 'oons', 'ights'],
    ),
    rule(
      'every-date',
      '(?:every|each) (?:{day} {month}|{month:month2} {day:day2})',
      ({ part }) => set(`XXXX-${two(monthOf(part.month ?? part.month2!))}-${two(dayOf(part.day ?? part.day2!))}`),
      ['every', 'each'],
    ),
    rule('weekends', '(?<=\\b(?:on|during|at) )weekdays|weekends', ({ text }) => set(text === 'weekends' ? 'XXXX-WXX-WE' : 'XXXX-WXX-WD'), [
      'weekends',
      'weekdays',
    ]),
    rule(
      'adverb',
      `(?<word>${Object.keys(recurring).join('|')})`,
      (match) => (isRecurring(match) ? set(recurring[match.part.word!]!) : undefined),
      ['ly'],
    ),
    rule('times-a', '(?<=\\b(?:once|twice|times|thrice) )(?:a|an|per) {unit}', ({ part }) => set(durationOf(1, part.unit!)), [
      'once',
      'twice',
      'times',
      'thrice',
    ]),
    // Rates ("$5 a day", "four flights a week", "24 hours a day", "24/7") measure; they tell no time.
    rule('rate', '(?:per|an?) (?:day|week|month|year|hour|minute|second|night)', ({ before }) =>
      /(?:[\d%]|\b(?:million|billion|trillion|hundred|thousand|percent|cents|dollars|two|three|four|five|six|seven|eight|nine|ten))(?: [a-z]{1,30}){0,2} $/.test(
        before.slice(-80),
      )
        ? 'block'
        : undefined,
    ),
    rule('always', '24 hours a day|(?:24|twenty-four)/(?:7|seven)|seven days a week|round the clock|around the clock', () => 'block', [
      '24',
      'seven',
      'clock',
      'twenty-four',
    ]),
  ],
}
