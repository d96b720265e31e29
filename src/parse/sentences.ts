import type { Block, Sentence } from '../records/index.ts'
import { SENTENCES } from './lexicon.ts'

const LEADING = new Set(SENTENCES.leading)
const NUMBERED = new Set(SENTENCES.numbered)
const EITHER = new Set(SENTENCES.either)
const STARTERS = new Set(SENTENCES.starters)
const SAID = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,4}(?:${SENTENCES.said.join('|')})\\b`, 'u')

/** Blocks that are no running text; their full stops are those of abbreviations. */
const WHOLE = new Set<Block['kind']>(['headline', 'subhead', 'byline', 'credit', 'dateline'])

/**
 * Longest sentence in characters. The longest of news run to some 800; what is longer is no sentence, and grammar, whose
 * cost grows with the square of its length, would never end on it.
 */
const LONGEST = 2_000

/**
 * The sentences of the blocks that are not noise. A headline is a sentence, and so is whatever ends its block; one that
 * is too long to be read at once is cut at a space.
 */
export function sentences(text: string, blocks: Block[]): Sentence[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'noise'
      ? []
      : (WHOLE.has(block.kind) ? whole : split)(text.slice(block.start, block.end))
          .flatMap((span) => bounded(text.slice(block.start, block.end), span))
          .map(({ start, end }) => ({ start: start + bullet(text.slice(block.start + start, block.start + end)), end }))
          .map(({ start, end }) => ({ start: block.start + start, end: block.start + end, block: index })),
  )
}

/** The length of the mark of a list entry and the space after it. A dash that comes back at the end is a crosshead's. */
export function bullet(text: string): number {
  return /^(?:[•·●▪■‣◦*]|[-–—](?!.*\s[-–—]$))\s+(?=\S)/u.exec(text)?.[0].length ?? 0
}

/** A full stop, question mark or the like, with the quotation marks and brackets that close behind it. */
const END = /(?:\.{2,}|…|[.!?]+)(?:["'”’»)\]]|\[\d{1,3}\])*/gu

/** Cuts a text into sentences, outer white space apart. */
export function split(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  const brackets = bracketed(text)
  let start = 0
  const close = (end: number) => {
    found.push(...whole(text.slice(start, end)).map((span) => ({ start: start + span.start, end: start + span.end })))
    start = end
  }
  for (const mark of text.matchAll(END)) {
    const end = mark.index + mark[0].length
    if (end < text.length && !brackets(mark.index) && ends(text, start, mark.index, mark[0])) close(end)
  }
  close(text.length)
  return found
}

/** The text without outer white space, if anything is left. */
function whole(text: string): { start: number; end: number }[] {
  const start = text.length - text.trimStart().length,
    end = text.trimEnd().length
  return start < end ? [{ start, end }] : []
}

/** A span in pieces of at most the longest sentence, cut at spaces where there are some, and never inside a character. */
export function bounded(text: string, { start, end }: { start: number; end: number }): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let from = start
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST)
    const cut = space > from ? space : from + LONGEST - (/[\uD800-\uDBFF]/.test(text[from + LONGEST - 1]!) ? 1 : 0)
    pieces.push(...whole(text.slice(from, cut)).map((span) => ({ start: from + span.start, end: from + span.end })))
    from = cut
  }
  return [...pieces, ...whole(text.slice(from, end)).map((span) => ({ start: from + span.start, end: from + span.end }))]
}

/** Whether an offset stands inside round or square brackets that hold no more than a short aside. Asked left to right. */
function bracketed(text: string): (at: number) => boolean {
  const spans = [...text.matchAll(/[([][^()[\]\n]{1,200}[)\]]/g)].map(({ 0: all, index }) => [index, index + all.length - 1] as const)
  let i = 0
  return (at) => {
    while ((spans[i]?.[1] ?? Infinity) <= at) i++
    const span = spans[i]
    // A whole sentence in brackets ends with them.
    return !!span && span[0] < at && span[1] > at && !/[.!?]["'”’]*[)\]]/.test(text.slice(at, span[1] + 1))
  }
}

/** Whether a sentence ends at a mark. `from` is where it began. */
function ends(text: string, from: number, at: number, mark: string): boolean {
  const after = text.slice(at + mark.length, at + mark.length + 80)
  if (!/^\s/u.test(after)) return isGlued(text, at, mark, after)
  const next = after.trimStart(),
    opening = /^["'“‘«([]+/u.exec(next)?.[0] ?? '',
    word = next.slice(opening.length)
  if (/^[\p{Ll}]/u.test(word) && !/^\p{Ll}\p{Lu}/u.test(word)) return false
  if (/^[-–—,;:]/u.test(word)) return false
  const first = /^[\p{L}\p{N}]+/u.exec(word)?.[0] ?? ''
  const isQuoted = /["'”’»]$/u.test(mark)
  if (/^[!?]/.test(mark)) return !(isQuoted && !opening && SAID.test(word))
  if (/^(?:\.{2,}|…)/u.test(mark) || mark.length > 1) return true
  return endsWithStop(before(text, from, at), first, opening, text.slice(from, at))
}

/** The word before a full stop, with the stops inside it: `U.S`, `Sept`, `J`. */
function before(text: string, from: number, at: number): string {
  let start = at
  while (start > from && at - start < 24 && /[\p{L}\p{N}.&]/u.test(text[start - 1] ?? '')) start--
  return text.slice(start, at)
}

function endsWithStop(word: string, next: string, opening: string, sentence: string): boolean {
  if (LEADING.has(word)) return false
  if (NUMBERED.has(word)) return !/^\p{N}/u.test(next)
  // "et al." is two words.
  const isEither = EITHER.has(word) || (word === 'al' && /\bet al$/.test(sentence)) || /^(?:\p{L}\.)+\p{L}$/u.test(word)
  const isInitial = /^\p{Lu}$/u.test(word) && word !== 'I'
  if (isEither || isInitial) return STARTERS.has(next) || (/["“]|^['‘]/.test(opening) && isEither)
  // The number of a list entry, "2. The truce", opens its sentence.
  return !(/^\p{N}{1,3}$/u.test(word) && sentence.trim() === word)
}

/** A stop without white space after it ends a sentence where copying lost the space: "talks.The regime". */
function isGlued(text: string, at: number, mark: string, after: string): boolean {
  return (
    /^[.!?]["”’]*$/u.test(mark) && /[\p{Ll}]{3}$/u.test(text.slice(Math.max(0, at - 3), at)) && /^["“]?\p{Lu}\p{Ll}*[\s’']/u.test(after)
  )
}
