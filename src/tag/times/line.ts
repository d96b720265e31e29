import { firstWhere } from '../../bisect.ts'
import type { TaggedSentence, Token } from '../../records/index.ts'

/** A sentence as the patterns see it: its words with single spaces between them, straight quotes and plain hyphens. */
export type Line = {
  /** Index of the sentence. */
  sentence: number
  block: number
  raw: string
  /** `raw` in lower case. */
  text: string
  tokens: Token[]
  /** Where each token begins in `text`. */
  starts: number[]
}

const alike: Record<string, string> = {
  '\u2019': "'",
  '\u2018': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2013': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2212': '-',
  '\u00a0': ' ',
  '\n': ' ',
  '\t': ' ',
}

/** Lower case that keeps the length (some letters grow when they change case). */
function lower(text: string): string {
  const small = text.toLowerCase()
  return small.length === text.length
    ? small
    : [...text].map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('')
}

/** Ends in a year; what a copied page has stuck to it ("2016Updated") is a word of its own. */
const year = /(?:^|\D)(?:19|20)\d\d$/

export function lineOf(sentence: TaggedSentence, index: number): Line {
  const starts: number[] = []
  let raw = '',
    end = sentence.start,
    last = ''
  for (const token of sentence.tokens) {
    if (raw !== '' && (token.start > end || (/^\w/.test(token.text) && year.test(last)))) raw += ' '
    starts.push(raw.length)
    raw += token.text
    end = token.end
    last = token.text
  }
  raw = raw.replace(/[\u2019\u2018\u201c\u201d\u2013\u2010-\u2012\u2212\u00a0\n\t]/g, (mark) => alike[mark] ?? mark)
  return { sentence: index, block: sentence.block, raw, text: lower(raw), tokens: sentence.tokens, starts }
}

/** Index of the token in which the offset `at` of the line lies. */
export const tokenAt = ({ starts }: Line, at: number): number => Math.max(0, firstWhere(starts.length, (token) => starts[token]! > at) - 1)

/** The offset in the article of an offset in the line; `end` for the end of a span, which must not fall into the gap behind. */
export function offsetOf(line: Line, at: number, end = false): number {
  const index = tokenAt(line, end ? at - 1 : at)
  const token = line.tokens[index]
  return token === undefined ? 0 : Math.min(token.start + at - line.starts[index]!, token.end)
}
