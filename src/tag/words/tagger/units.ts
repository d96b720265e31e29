import type { Token } from '../../../records/index.ts'
import { hash } from './hash.ts'
import type { Classes } from './classes.ts'

/** What the tagger tells apart: the open classes, a verb by its form; `OTHER` is any word of a closed class. */
export const LABELS = ['NN', 'NNS', 'NP', 'VB', 'VBZ', 'VBD', 'VBN', 'VBG', 'JJ', 'RB', 'OTHER'] as const

/** A word in its sentence: a token, or those that hyphens join ("rebel-held"), with what features are made of, as numbers. */
export type Unit = {
  /** Index of its first token, and how many it has. */
  first: number
  length: number
  text: string
  low: string
  /** Part of speech as the base tagger has it. */
  base: Token['pos']
  /** Nothing but marks stands before it. */
  initial: boolean
  word: number
  class: number
  tag: number
  /** The last two and three letters. */
  two: number
  three: number
  /** 0 small letters, 1 a capital where the sentence begins, 2 a capital elsewhere. */
  capital: number
}

const HYPHEN = /^[-\u2010\u2011]$/
const LETTER = /[\p{L}\d]/u

/** The words of a sentence, hyphenated compounds as one. */
export function unitsOf(tokens: readonly Token[], classes: Classes): Unit[] {
  const units: Unit[] = []
  let initial = true
  for (let i = 0; i < tokens.length; i++) {
    const first = i
    while (HYPHEN.test(tokens[i + 1]?.text ?? '') && touches(tokens[i], tokens[i + 1]) && touches(tokens[i + 1], tokens[i + 2])) i += 2
    const text = tokens
      .slice(first, i + 1)
      .map((token) => token.text)
      .join('')
    const low = /^\d/.test(text) ? '0' : text.toLowerCase().replaceAll('\u2019', "'"),
      base = tokens[i]!.pos
    units.push({
      first,
      length: i + 1 - first,
      text,
      low,
      base,
      initial,
      word: hash(low),
      class: hash(classes(low)),
      tag: hash(base),
      two: hash(low.slice(-2)),
      three: hash(low.slice(-3)),
      capital: /^\p{Lu}/u.test(text) ? (initial ? 1 : 2) : 0,
    })
    if (LETTER.test(text)) initial = false
    else if (/^[:"“]$/.test(text)) initial = true
  }
  return units
}

const touches = (a: Token | undefined, b: Token | undefined) => a !== undefined && b !== undefined && a.end === b.start
