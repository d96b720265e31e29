import type { Word } from '../../tag/grammar/words.ts'
import type { Language } from '../../lexicon/language.ts'
import type { Context } from '../context.ts'

/** Newspaper headlines are short; the export contract allows 90 characters (design: at most 90). */
export const LIMIT = 90

/** Text of words `first` to `last`: white space collapsed, time expressions and unpaired quotation marks out. */
export function plain(context: Context, first: number, last: number): string {
  const { words } = context.grammar
  const { text } = context.tagged.article
  let line = '',
    before: Word | undefined
  for (const w of words.slice(first, last + 1)) {
    const own = text.slice(w.start, w.end)
    line += (before && before.end < w.start && !joined(before, w) ? ' ' : '') + (w.name ? own : printed(own))
    before = w
  }
  return unquoted(line.replace(/\s+/g, ' ').trim())
}

/** "£ 12", "3 %", "workers ' union": what a page has set apart and print does not. */
const joined = (before: Word, w: Word) =>
  w.text === '%' || /^\p{Lu}{0,3}[£€$¥]$/u.test(before.text) || (w.pos === 'PART' && /^['’]/.test(w.text))

/** "pro - Norwegian" as one word, "' s" as an ending, quotation marks as print has them. */
const printed = (text: string) =>
  // most words have none of these marks
  !/[-\u2010\u2011'’`]/.test(text)
    ? text
    : text
        .replace(/^(?:``|'')$/, '"')
        .replace(/(?<=[\p{L}\p{N}]) ?([-\u2010\u2011]) ?(?=[\p{L}\p{N}])/gu, '$1')
        .replace(/^(['’]) s$/, '$1s')

/** White space closed up before a mark and at the end; quotation marks as print has them, unpaired ones out. */
export function unquoted(given: string): string {
  // most lines have none of these marks
  if (!/["“”'’‘(,.;:–—-]/.test(given)) return given.trim()
  // "calls it 'a fairy tale": a single mark that opens and never closes
  const line = /['’](?![\p{L}\p{N}])/u.test(given) ? given : given.replace(/(?<=^|\s)['‘](?=\p{L}{2}|[Aa] )/gu, ''),
    marks = (line.match(/["“”]/g) ?? []).length
  return (marks % 2 ? line.replace(/["“”]/g, '') : line.replace(/"([^"]{0,90})"/g, '“$1”'))
    .replace(/\(\s*\)/g, '')
    .replace(/\s{1,4}([,.;:])/g, '$1')
    .replace(/[,;:–—-]{1,4}$/, '')
    .trim()
}

/** "30 of them", "one of the men": whether a word tells how many of something. */
export const tellsHowMany = ({ words }: Language, word: string): boolean =>
  /^\d/.test(word) || [words.many, words.counting, words.partitive].some((list) => list.has(word.toLowerCase()))

/** Before "a" only these are looked at: "$3 a share" needs its article. */
const ARTICLED = /(?<= |^)(?:(\S+) )?(of|in|on|at|to|for|from|by|with|over|against|into|under|after|near) (?:the|an?) (?=(\S+))/gu

/** Without the articles behind prepositions, as print has it where room is short: "use of the yard" says "use of yard", but "some of the men" and "after a few days" stay. */
export const unarticled = ({ language }: Pick<Context, 'language'>, line: string): string =>
  line.replace(ARTICLED, (kept: string, before: string | undefined, preposition: string, noun: string) =>
    language.words.amounts.has(noun) || (preposition === 'of' && before && tellsHowMany(language, before))
      ? kept
      : `${before ? `${before} ` : ''}${preposition} `,
  )
