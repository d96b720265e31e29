import type { TaggedSentence } from '../../records/index.ts'
import { once } from '../../memory.ts'
import { fold } from './fold.ts'

/** A word of a name or of its surroundings: smaller than a token, so that "al-Masri" and "Norwegian-backed" are two. */
export type Word = {
  start: number
  end: number
  text: string
  /** folded: what tables are looked up with */
  key: string
  /** what stands between the word before (and its possessive ending) and this one */
  gap: string
  capital: boolean
  /** two letters or more, all capitals */
  upper: boolean
  possessive: boolean
  /** first of the sentence, or after a quotation mark, a colon or a bullet: its capital says nothing */
  opens: boolean
  /** last of the sentence, with a full stop or the like behind */
  stops: boolean
  pos: string
  lemma: string
}

const WORD =
  /(?:\p{Lu}\.){1,8}\p{Lu}(?![\p{L}])\.?|\p{L}[\p{L}\p{M}\p{N}]*(?:['\u2019]\p{L}[\p{L}\p{M}]+|&\p{L}+)*|\p{N}(?:[\p{N}.,]*\p{N})?\p{L}*/gu
const OPENING = /["`\u201c\u2018\u00ab:\u2022([\u2026\u2013\u2014]|--|\s'$|^'|- |\. $|! |\? /

/** The words of a sentence, with part of speech and lemma of the token that each begins in. */
export const wordsOf = once((sentence: TaggedSentence, text: string): Word[] => {
  const found: Word[] = []
  const slice = text.slice(sentence.start, sentence.end)
  let at = 0,
    token = 0
  for (const match of slice.matchAll(WORD)) {
    const raw = match[0],
      begin = match.index
    const gap = slice.slice(at, begin)
    const previous = found.at(-1)
    if (raw === 's' && previous !== undefined && /^['\u2019]$/.test(gap)) {
      previous.possessive = true
      at = begin + 1
      continue
    }
    const start = sentence.start + begin,
      end = start + raw.length
    while (token + 1 < sentence.tokens.length && sentence.tokens[token + 1]!.start <= start) token++
    const { pos = 'X', lemma = raw.toLowerCase() } = sentence.tokens[token] ?? {}
    const behind = slice[begin + raw.length]
    const upper = raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase()
    found.push({
      start,
      end,
      text: raw,
      key: fold(raw),
      gap,
      // "US$49" is a price
      capital: (/^\p{Lu}/u.test(raw) || /^\p{Ll}\p{Lu}/u.test(raw)) && behind !== '$',
      upper,
      possessive:
        (behind === "'" || behind === '\u2019') &&
        raw.endsWith('s') &&
        /^['\u2019](?![\p{L}])/u.test(slice.slice(begin + raw.length, begin + raw.length + 2)),
      opens: found.length === 0 || OPENING.test(gap),
      stops: false,
      pos,
      lemma,
    })
    at = begin + raw.length
  }
  const last = found.at(-1)
  if (last !== undefined) last.stops = /[.?!]/.test(slice.slice(last.end - sentence.start))
  return found
})

/** The words as printed, without the last one's possessive ending. */
export function textOf(words: Word[], from: number, to: number): string {
  const ending = (k: number) => (words[k]!.possessive && !/^['\u2019]/.test(words[k + 1]!.gap) ? "'s" : '')
  return words
    .slice(from, to)
    .map((word, k) => (k === 0 ? '' : ending(from + k - 1) + word.gap.replace(/\s+/g, ' ').replace('\u2019', "'")) + word.text)
    .join('')
}
