import { stemmer } from 'stemmer'
import { ofText } from '../memory.ts'
import type { Mention, Span, Token } from '../records/index.ts'
import { isUtterance } from './compatible.ts'
import { SYNONYMS } from './lexicon.ts'

const CONTENT = new Set(['VERB', 'NOUN', 'PROPN', 'ADJ'])

/** The lemmas of all content words; a phrasal verb that has synonyms is one word: `give way`, `step down`. */
export function contentOf(tokens: Token[]): string[] {
  return tokens.flatMap(({ pos, lemma }, at) => {
    const phrase = `${lemma} ${tokens[at + 1]?.lemma ?? ''}`.toLowerCase()
    return SYNONYMS.has(phrase) ? phrase : CONTENT.has(pos) ? lemma.toLowerCase() : []
  })
}

/** The content words of a mention; of one that says something, what is said too. */
export function wording(mention: Mention, tokens: Token[]): string[] {
  const { lemmas: own, clause } = mention
  return isUtterance(mention) ? [...own, ...contentOf(tokens.filter(within(clause)))] : own
}

/** The lemmas that evoke an event, those of a phrasal verb together. */
export function evoking(trigger: Span, tokens: Token[]): string[] {
  const last = tokens.findLastIndex(within(trigger)),
    phrasal = contentOf(tokens.slice(last, last + 2))[0]
  return phrasal?.includes(' ') ? [phrasal] : contentOf(tokens.filter(within(trigger)))
}

/** Lemmas by their stems, or by that of the first of their synonyms, so that `settle` meets `settlement`. */
export function stems(lemmas: string[]): Map<string, string> {
  return new Map(lemmas.map((lemma) => [stemOf(lemma), lemma]))
}

/** The stem of a lemma, or of the first of its synonyms. */
export const stemOf = ofText((lemma) => stemmer(SYNONYMS.get(lemma) ?? lemma))

export function lemmas(tokens: Token[], span: Span): string[] {
  return tokens.filter(within(span)).map(({ lemma }) => lemma.toLowerCase())
}

const within =
  ({ start, end }: Span) =>
  (token: Token) =>
    token.start < end && token.end > start
