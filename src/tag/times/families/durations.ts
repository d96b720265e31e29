import { rule, type Family, type Match, type Reading } from '../rule.ts'
import { numberWords, people } from '../lexicon.ts'
import { tokenAt } from '../line.ts'
import { numberOf } from '../numbers.ts'
import { durationOf } from './fields.ts'

function duration(amount: number | 'X', unit: string): Reading {
  return { type: 'DURATION', meaning: { kind: 'duration', value: durationOf(amount, unit) } }
}

const past: Reading = { type: 'DATE', meaning: { kind: 'reference', value: 'PAST_REF' } },
  future: Reading = { type: 'DATE', meaning: { kind: 'reference', value: 'FUTURE_REF' } }
const measures = (nouns: string[]) => new RegExp(`^ of (?:[a-z]+ )?(?:${nouns.join('|')})\\b`),
  measured = measures(numberWords.measured),
  recorded = measures(numberWords.recorded)
const which = `(?:the |these |those |its |his |her |their |this )?(?:${numberWords.stretches.join('|')})`

/** Lengths of time. */
export const durations: Family = {
  name: 'duration',
  triggers: ['unit'],
  rules: [
    rule('compound', '{approx}? ?{count}[- ]{unit}s?[- ]long', ({ part }) => duration(numberOf(part.count!), part.unit!), ['long']),
    // The age of a thing is a length of time ("a nearly five-year-old war"), the age of a person is not.
    rule(
      'age',
      '{approx}? ?(?:{count}|{vague})[- ]{unit}s?[- ]olds?',
      (match) => (isAge(match) ? 'block' : duration(numberOf(match.part.count ?? 'X'), match.part.unit!)),
      ['old'],
    ),
    rule(
      'bare-age',
      '{unit}(?<many>s?)[- ]old',
      (match) => (isAge(match) ? 'block' : duration(match.part.many ? 'X' : 1, match.part.unit!)),
      ['old'],
    ),
    rule(
      'adjective',
      '{approx}? ?(?:{count}|several|multi)-{unit}(?:-a-|\\b)',
      (match) => {
        const { after, part } = match
        return /^-(?:high|low|ago|earlier|end)/.test(after) ? undefined : duration(part.count ? numberOf(part.count) : 'X', part.unit!)
      },
      ['-'],
    ),
    rule('long', '{unit}s?-?long', ({ part, text }) => duration(/s-?long/.test(text) ? 'X' : 1, part.unit!), ['long']),
    rule(
      'recent-few',
      '(?:the |these )?(?:(?<past>last|past|recent)|(?<next>next|coming)) (?:few|several|couple of|many) (?:{unit})s',
      ({ part, text }) =>
        text.includes('couple')
          ? { type: 'DURATION', meaning: { kind: 'duration', value: durationOf(2, part.unit!) } }
          : { type: 'DURATION', meaning: { kind: 'duration', value: durationOf('X', part.unit!) } },
      ['few', 'several', 'couple', 'many'],
    ),
    rule(
      'numbered',
      `{approx}? ?(?:${which} |the )?{number}(?:-| (?:or so |consecutive |straight |full |whole |more |additional |other |extra |trading |business |working |calendar |solid |long |short |good )?)(?:{unit}s?|{shortunit}s?\\.?)(?: or so)?(?: and a half)?(?![- ]olds?\\b)`,
      numbered,
    ),
    // "two years and three months", "1 hour, 20 minutes"
    rule(
      'units',
      '{approx}? ?(?:{count}|an?) {unit}s?(?:,| and|, and)? {count:more} {unit:part}s?(?! (?:ago|later|earlier|before|after)\\b)',
      ({ part }) => together(part),
      [' '],
    ),
    rule(
      'span',
      '(?:(?:the )?(?:past|last|next|coming) )?{count}(?: to |-| or ){count:to}[ -]{unit}s',
      ({ part, text }) => duration(text.includes('next') ? 'X' : numberOf(part.count!), part.unit!),
      [' to ', '-', ' or '],
    ),
    rule(
      'unit-since',
      '(?<=\\b(?:in|over|for|during|of|through) )the (?<unit>decade|year|month|week|century)(?= since\\b)',
      ({ part }) => duration(1, part.unit!),
      ['since'],
    ),
    rule('past-unit', '(?<=\\b(?:in|over|during|within|for) )(?:the )?past {unit}', ({ part }) => duration(1, part.unit!), ['past']),
    rule(
      'units-of',
      '(?<=\\b(?:after|by|for|of|in|following|despite|amid|through|with) )(?<unit>hour|day|week|month|year|decade)s(?= of\\b)',
      ({ part }) => duration('X', part.unit!),
      ['s of'],
    ),
    rule(
      'just-units',
      '(?:just|only|mere|barely) (?<unit>minute|hour|day|week|month|year|decade)s(?= (?:after|before) \\w)',
      ({ part }) => duration('X', part.unit!),
      ['after', 'before'],
    ),
    rule('idiom', 'after[- ]hours|as many (?:{unit})s', () => 'block', ['after', 'as many']),
    rule('bare-next', 'the (?:next|coming) {unit}s', ({ part }) => duration('X', part.unit!), ['the next', 'the coming']),
    rule('half', '(?:a )?half[- ](?:an? )?(?<unit>hour|day|year|century|decade|minute)', ({ part }) => duration(0.5, part.unit!), ['half']),
    rule('and-a-half', '(?:an?|one) {unit} and a half', ({ part }) => duration(1.5, part.unit!), ['half']),
    rule('unit-or-two', 'an? {unit} or two', ({ part }) => duration('X', part.unit!), ['or two']),
    rule(
      'plural',
      '(?<=\\b(?:for|in|within|after|over|take|takes|took|taken|lasted|last|lasts|spend|spent|spends|of|through|during|until|the|these|those|many|by) )(?:(?:the )?(?:early|recent|many|long|intervening|final|last|closing|coming|past) )?(?<unit>second|minute|hour|day|week|month|year|decade|centurie)s(?: (?:or|and) (?<unit2>hour|day|week|month|year|decade)s)?(?: ahead| to come)?',
      plural,
    ),
    // A length before or after an event that is named: "two days after the attack", "at least 30 days before closing".
    rule(
      'around-event',
      '{approx}? ?{number} {unit}s?(?= (?:before|after|earlier than|later than) (?!being|that\\b)\\w)',
      ({ part }) => duration(numberOf(part.number!), part.unit!),
      ['before', 'after', 'than'],
    ),
    rule(
      'some-time',
      'some time(?! (?:in|on|during|next|this|last)\\b)|a while|a long time|an undetermined period of time',
      () => ({ type: 'DURATION', meaning: { kind: 'duration', value: 'PXX' } }),
      ['time', 'while'],
    ),
    rule(
      'ages-ago',
      '(?:many |several |some |a few |)(?<unit>year|month|week|day|decade|centurie|hour|minute)s (?:(?<ago>ago|earlier)|later)',
      ({ part }) => (part.ago ? past : duration('X', part.unit!)),
      ['ago', 'earlier', 'later'],
    ),
  ],
}

const smaller: Partial<Record<string, string[]>> = {
  year: ['month', 'week', 'day'],
  month: ['week', 'day'],
  week: ['day'],
  day: ['hour', 'minute'],
  hour: ['minute', 'second'],
  minute: ['second'],
}

/** An amount with another in smaller units as one length: P2Y3M, P1DT12H. */
function together({ count = 'a', unit, more, part }: Match['part']): Reading | undefined {
  const first = durationOf(numberOf(count), unit!),
    second = durationOf(numberOf(more!), part!).slice(1)
  if (!smaller[unit!]?.includes(part!)) return undefined
  const value = first.startsWith('PT') ? first + second.slice(1) : first + second
  return { type: 'DURATION', meaning: { kind: 'duration', value } }
}

/** So many words at most stand between an age and the noun that it goes with, that noun included. */
const PHRASE = 10

/** Whether what is "five-year-old" is a person: a noun for one, a name, or the phrase itself ("the 6-year-old said"). */
function isAge({ line, end }: Match): boolean {
  const first = tokenAt(line, end - 1) + 1,
    following = line.tokens.slice(first, first + PHRASE),
    from = following.findIndex(({ pos }) => pos !== 'ADJ')
  if (following[from]?.pos !== 'NOUN') return true
  for (const { pos, text } of following.slice(from)) {
    if (pos !== 'NOUN' && pos !== 'PROPN') return false
    if (isPerson(text.toLowerCase())) return true
  }
  return false
}

function isPerson(noun: string): boolean {
  const single = noun.replace(/s$/, '')
  return (
    people.nouns.includes(noun) ||
    people.nouns.includes(single) ||
    (people.endings.some((ending) => single.endsWith(ending)) && !people.except.includes(single))
  )
}

function numbered(match: Match): Reading | undefined {
  const { line, part, end, start, before, text } = match
  const unit = part.unit ?? part.shortunit!
  const number = part.number!
  const plural = new RegExp(`${unit}s\\b`).test(text)
  // "a second", "the second day", "second quarter", "a minute ..." read as ordinals or idioms
  if (unit === 'second' && !plural) return undefined
  // "will last three days": a verb.
  if (text.startsWith('last ') && /\b(?:will|would|to|can|could|may|might|must|should|not|they|it|n't|'ll) $/.test(before)) return undefined
  if (/^the \S+-/.test(text)) return undefined
  // "three-quarters of the voters", "a quarter": fractions.
  if (unit === 'quarter' && /^(?:an?|one|three)$/.test(number) && !/fiscal|straight|consecutive|past|last|next|first/.test(text))
    return undefined
  if (part.shortunit !== undefined && !/\d/.test(number)) return undefined
  const amount = numberOf(number)
  if (amount === 'X' && !plural) return undefined
  // "hopes to one day run the yard"
  if (text === 'one day' && isSomeDay(match)) return future
  // "three months of pay", "40 hours of music": how much of it there is
  if (measured.test(match.after) || (durationOf(amount, unit).startsWith('PT') && recorded.test(match.after))) return undefined
  // "60 Minutes" is a title.
  if (start > 0 && /^\d+ [A-Z]/.test(line.raw.slice(start, end))) return undefined
  return duration(/ and a half$/.test(text) && amount !== 'X' ? amount + 0.5 : amount, unit)
}

/** "will one day be": at some time to come; but not "can one day suffice". */
function isSomeDay({ line, end, before }: Match): boolean {
  const next = line.tokens[tokenAt(line, end - 1) + 1]
  return (
    /\b(?:will|would|may|might|could|to|shall) $/.test(before) && (next?.pos === 'VERB' || next?.pos === 'AUX') && next.text === next.lemma
  )
}

function plural(match: Match): Reading | undefined {
  const { before, part, text } = match
  const word = /(\w{1,20}) $/.exec(before)?.[1] ?? ''
  if (part.unit === 'hour' && /^(?:the )?early/.test(text)) return undefined
  if (/^(?:the|these|those|of|by|last)$/.test(word) && !/^(?:early|recent|many|long|intervening|final|coming|past)/.test(text)) {
    // "these days" is the present; "the days" is vague but a time.
    if (
      /second|minute|hour/.test(part.unit!) ||
      (word === 'these' && part.unit === 'day') ||
      word === 'by' ||
      word === 'of' ||
      word === 'last'
    )
      return undefined
  }
  return duration('X', part.unit!)
}
