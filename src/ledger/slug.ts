import { ofText } from '../memory.ts'

/** Names that a file server or an operating system gives a meaning of its own. */
const RESERVED = new Set(['index', 'con', 'prn', 'aux', 'nul'])
const LONGEST = 60

/** Letters that Unicode does not decompose into an ASCII letter and marks. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h' }

/** Text as lower-case words of ASCII letters and digits, joined by single spaces: `Doe’s "truce"` -> `doe s truce`. */
export const fold = (text: string): string => (text.length <= LINE ? foldedLine(text) : folded(text))

/** Texts of so many letters come again and again: titles, names, quotes. */
const LINE = 400

function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłıħ]/g, (letter) => LETTERS[letter]!)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const foldedLine = ofText(folded)

/** A slug of at most 60 characters, cut between words; `otherwise` when nothing of the text is left in ASCII. */
export function slugify(text: string, otherwise: string): string {
  let slug = ''
  for (const word of fold(text.replace(/['’]/g, '')).split(' ')) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, LONGEST)
    if (longer.length > LONGEST) break
    slug = longer
  }
  return slug || otherwise
}

/** `2016-04-15` and a headline -> `2016-04-15-kerry-presses-lavrov`. The date part claims no more than the date does. */
export function eventSlug(date: { earliest: string; latest: string }, title: string): string {
  return slugify(`${commonPart(date.earliest, date.latest)} ${title}`, 'event')
}

/** The day, month or year that both days lie in; empty when they share none. */
function commonPart(earliest: string, latest: string): string {
  for (const length of [10, 7, 4]) if (earliest.slice(0, length) === latest.slice(0, length)) return earliest.slice(0, length)
  return ''
}

/** The first of `slug`, `slug-2`, `slug-3` … that is neither taken nor reserved. The result counts as taken. */
export function unique(slug: string, taken: Set<string>): string {
  let free = slug
  for (let n = 2; taken.has(free) || RESERVED.has(free); n++) free = `${slug}-${n}`
  taken.add(free)
  return free
}
