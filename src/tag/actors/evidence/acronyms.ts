import { officeAt, type Known } from '../known.ts'
import type { Found } from '../scan.ts'
import type { Word } from '../words.ts'
import type { Evidence } from './evidence.ts'

/** "the Network for Organ Sharing (NOS)", ", or NOS,": the acronym of a name. */
export function readAcronym(words: Word[], { from, to, shape }: Found, known: Known, found: Evidence): void {
  const next = words[to]!
  const bracket =
    /^\s\($/.test(next.gap) &&
    (next.upper || (shape === 'body' && to - from > 2 && isWritten(words, to, known))) &&
    next.text.length < 8 &&
    words[to + 1]?.gap.startsWith(')') !== false
  if (bracket) {
    found.acronym = next.text.replaceAll('.', '')
    found.body ||= shape !== 'person' && (found.said || found.acts) && initials(words.slice(from, to)) === found.acronym.toLowerCase()
  }
  // "the Network for Organ Sharing, or NOS,"
  if (/^,\s$/.test(next.gap) && next.key === 'or' && words[to + 1]?.upper === true && words[to + 1]!.text.length > 2)
    found.acronym = words[to + 1]!.text.replaceAll('.', '')
}

/** "Harbour Workers Association of Ellmark (Hwae)": an acronym in the style that writes it as a word. */
const isWritten = (words: Word[], to: number, known: Known) =>
  /^\p{Lu}\p{Ll}{2,6}$/u.test(words[to]!.text) &&
  known.names.longest(words, to) === undefined &&
  !known.given(words[to]!.text) &&
  officeAt(words, to, known) === undefined

/** First letters of the telling words: "National Relief Committee" -> "nrc". */
const initials = (words: Word[]) =>
  words
    .filter((word) => word.capital)
    .map((word) => word.key.charAt(0))
    .join('')
