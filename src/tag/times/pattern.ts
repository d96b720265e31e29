import { calendar, holidays, names, numberWords, references, zones } from './lexicon.ts'

/** An alternation of literal words, longest first so that "may day" wins over "may". */
function oneOf(list: Iterable<string>): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.]/g, '\\.?'))
    .join('|')
}

const months = oneOf(Object.keys(calendar.months))
const shortMonths = oneOf(Object.keys(calendar.month_abbreviations))
const weekdays = oneOf(Object.keys(calendar.weekdays))
const cardinal = oneOf(Object.keys(numberWords.cardinals))
const ordinal = oneOf(Object.keys(numberWords.ordinals))

/** What stands for `{name}` in a pattern. The text is lower case with single spaces when it is matched. */
const slots: Record<string, string> = {
  // A page's clock may set a stop behind a whole name: "May. 3, 2023".
  month: `(?:(?:${months})(?:\\.(?= \\d))?|(?:${shortMonths})\\b\\.?)`,
  weekday: `(?:${weekdays})`,
  wd: `(?:${weekdays}|(?:${oneOf(Object.keys(calendar.weekday_abbreviations))})\\b\\.?)`,
  // A day of the month, with or without its ordinal ending.
  day: '(?:(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d))',
  ordday: `(?:(?:(?:twenty|thirty)[ -])?(?:${ordinal}))`,
  year: '(?:(?:1[0-9]|20)\\d\\d(?![\\d%]|[.,:]\\d))',
  shortyear: "(?:'\\d\\d)",
  ordinal: `(?:\\d{1,4}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -])?(?:${ordinal}))`,
  number: `(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,6}(?:\\.\\d+)?(?: \\d/\\d)?|\\d/\\d|(?:(?:${cardinal})\\b(?:(?<=hundred|thousand) and |[ -])?){1,5}(?:(?<= )and (?:a|one) half)?|${oneOf(Object.keys(numberWords.exact))}|${oneOf(numberWords.vague)})`,
  // A number that is written out in figures or cardinals.
  count: `(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,6}(?:\\.\\d+)?(?: \\d/\\d)?|\\d/\\d|(?:${cardinal})(?:(?:[ -]|(?<=hundred|thousand) and )(?:${cardinal})){0,4}|half an?)`,
  vague: `(?:${oneOf(numberWords.vague)})`,
  unit: `(?:${oneOf(Object.keys(calendar.units))})`,
  shortunit: `(?:${oneOf(Object.keys(calendar.unit_abbreviations))})`,
  season: `(?:${oneOf(Object.keys(calendar.seasons))})`,
  part: `(?:${oneOf(Object.keys(calendar.parts))})`,
  zone: `(?:${oneOf(zones)})(?:[+-]\\d{1,2}(?::?\\d\\d)?)?`,
  name: `(?:${oneOf(names)})`,
  holiday: `(?:${oneOf(Object.keys(holidays))})`,
  decadeword: `(?:${oneOf(Object.keys(numberWords.decades))})`,
  past: `(?:${oneOf(references.past)})`,
  present: `(?:${oneOf(references.present)})`,
  future: `(?:${oneOf(references.future)})`,
  approx: `(?:${numberWords.approximate.join('|')}|(?:${numberWords.approximate_or_preposition.join('|')})(?! (?:the|these|this|its|his|her|their|past|last|next|coming)\\b))`,
  edge: '(?:(?:very )?(?:early|late|mid)[ -](?:in )?|(?:the )?(?:very |first |last )?(?:beginning|start|end|middle|close|latter part|turn|height|dawn|eve) of (?:the )?|(?:earlier|later) (?:in )?)',
}

/**
 * A rule's pattern as a regular expression. `{month}` is a slot and becomes a named group, `{month:to}` the same slot
 * under another name; the match begins and ends at the edge of a word, unless
 * the pattern says itself what stands before.
 */
export function compile(source: string): RegExp {
  const full = source.replace(/\{([a-z]+)(?::(\w+))?\}/g, (_, slot: string, name: string | undefined) => {
    const body = slots[slot]
    if (body === undefined) throw new Error(`Unexpected slot {${slot}} in a time pattern`)
    return `(?<${name ?? slot}>${body})`
  })
  const edge = source.startsWith('(?<=') ? '' : '\\b'
  return new RegExp(`${edge}(?:${full})(?!\\w)`, 'g')
}
