import type { Known } from './known.ts'
import type { Word } from './words.ts'

/** How often a word is written with and without a capital inside sentences, over the story. */
export type Capitals = Map<string, { capital: number; lower: number }>

export function countCapitals(sentences: Word[][], counts: Capitals, known: Known): void {
  for (const words of sentences) {
    if (titleCased(words, known)) continue
    for (const word of words) {
      if (word.opens) continue
      let count = counts.get(word.key)
      if (count === undefined) counts.set(word.key, (count = { capital: 0, lower: 0 }))
      if (word.capital) count.capital++
      else count.lower++
    }
  }
}

/** A headline in title case, whose capitals say nothing: every telling word has one, and no full stop ends it. */
export function titleCased(words: Word[], known: Known): boolean {
  if (words.at(-1)?.stops === true) return false
  let telling = 0
  for (const word of words) {
    if (known.cues.small.has(word.key) || word.gap === '-' || /^\p{N}/u.test(word.text)) continue
    if (!word.capital) return false
    telling++
  }
  return telling > 2 || (telling > 0 && words.length < 4 && words.length === telling)
}

const NOT_NAMES = new Set(['PRON', 'DET', 'ADP', 'ADV', 'SCONJ', 'CCONJ', 'AUX', 'PART', 'INTJ', 'NUM', 'PUNCT'])

/** Is the capital of this word one of a name? */
export function nameWord(words: Word[], i: number, known: Known, capitals: Capitals): boolean {
  const word = words[i]!
  if (!word.capital || /^\p{N}|^I['\u2019]/u.test(word.text) || word.key === 'i') return false
  // "A storm", but "A. Lee"
  if (word.text === 'A' && words[i + 1]?.gap.startsWith('.') !== true) return false
  // "Rep. Lee Dunn, R-Ind.": the party and state of a lawmaker
  if (/^[RDI]$/.test(word.text) && words[i + 1]?.gap === '-') return false
  if (word.opens) return opensAsName(words, i, known, capitals)
  const { capital, lower } = countOf(word, capitals)
  return !(NOT_NAMES.has(word.pos) && lower > capital)
}

const countOf = ({ key }: Word, capitals: Capitals) => capitals.get(key) ?? { capital: 0, lower: 0 }

/** At the beginning of a sentence every word has a capital: what else the story makes of the word, and what follows it, tells. */
function opensAsName(words: Word[], i: number, known: Known, capitals: Capitals): boolean {
  const word = words[i]!,
    next = words[i + 1],
    { capital, lower } = countOf(word, capitals)
  const beforeName = next?.capital === true && next.gap === ' '
  if (NOT_NAMES.has(word.pos) && !word.upper) return false
  if (known.openers.has(word.key) && !(next?.capital === true && capital > 0)) return false
  // "Army of Islam is"
  if (known.leading.has(word.key) && (next?.key === 'of' || next?.key === 'for') && words[i + 2]?.capital === true) return true
  if (known.given(word.text) && beforeName) return true
  if (lower > 0 && lower >= capital) return false
  if (capital > 0) return true
  if (isPlural(word) && next?.capital !== true && !known.particles.has(next?.key ?? '')) return false
  if (known.common.has(word.key) || known.common.has(word.key.replace(/s$/, ''))) return false
  return word.pos === 'PROPN' || word.upper || (beforeName && word.pos === 'NOUN')
}

/** "Monarchists hope": a plural that opens a sentence. */
const isPlural = ({ key, possessive, upper }: Word) => /[^s]s$/.test(key) && !possessive && !upper
