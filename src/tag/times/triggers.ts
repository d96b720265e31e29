import { calendar, holidays, names as nameWords, numberWords, references } from './lexicon.ts'
import type { Trigger } from './rule.ts'

const plurals = (words: string[]) => words.flatMap((word) => [word, `${word}s`])
const lastWords = (phrases: string[]) => phrases.map((phrase) => phrase.match(/[a-z]+/g)!.at(-1)!)

const words: Record<Trigger, string[]> = {
  month: [...Object.keys(calendar.months), ...Object.keys(calendar.month_abbreviations)],
  weekday: plurals(Object.keys(calendar.weekdays)),
  digit: [],
  year: ['nineteen', 'eighteen', 'twenty', 'thousand', 'fiscal'],
  number: ['clock', 'm', 'am', 'pm', 'past'],
  unit: plurals([...Object.keys(calendar.units), ...Object.keys(calendar.unit_abbreviations), 'century']).concat(
    'time',
    'while',
    'daylong',
    'weeklong',
    'monthlong',
    'yearlong',
  ),
  quarter: ['quarter', 'half', 'period', 'year', 'qtr', 'q', 'h', 'prior'],
  season: Object.keys(calendar.seasons),
  part: [...plurals(Object.keys(calendar.parts)), 'noon', 'midday', 'midnight', 'tonight', 'mid'],
  holiday: lastWords(Object.keys(holidays)).concat('easter', 'christmas', 'thanksgiving'),
  decade: [...Object.keys(numberWords.decades), 'century', 'centuries'],
  deictic: ['today', 'yesterday', 'tomorrow', 'tonight'],
  reference: lastWords([...references.past, ...references.present, ...references.future]).concat('current', 'recent'),
  set: [
    'every',
    'each',
    'hourly',
    'daily',
    'nightly',
    'weekly',
    'fortnightly',
    'biweekly',
    'monthly',
    'bimonthly',
    'quarterly',
    'annually',
    'yearly',
    'biennially',
    'weekends',
    'weekdays',
  ],
  name: lastWords(nameWords),
}

const names = Object.keys(words) as Trigger[]
const classes = new Map<string, number>()
names.forEach((name, bit) => words[name].forEach((word) => classes.set(word, (classes.get(word) ?? 0) | (1 << bit))))

/** A set of trigger classes as bits. */
export function bits(triggers: Trigger[]): number {
  return triggers.reduce((sum, name) => sum | (1 << names.indexOf(name)), 0)
}

const digit = bits(['digit']),
  year = bits(['digit', 'year'])

/** The trigger classes that occur in a text, as bits. */
export function triggersOf(text: string): number {
  let found = 0
  for (const word of text.match(/[a-z]+|\d+/g) ?? [])
    found |= classes.get(word) ?? (/^\d/.test(word) ? (word.length >= 4 ? year : digit) : 0)
  return found
}
