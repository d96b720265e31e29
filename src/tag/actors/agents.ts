import type { Known } from './known.ts'
import { afterTime } from './lists.ts'
import type { Word } from './words.ts'

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being'])

/** Index of the next word behind a comma, at most `within` words on; -1 when none. */
export function nextComma(words: Word[], from: number, within: number): number {
  for (let i = from + 1; i < words.length && i < from + within; i++) if (words[i]!.gap.startsWith(',')) return i
  return -1
}

/** Is the name at [from, to) the subject of a verb that only somebody can be the subject of? */
export function isAgent(words: Word[], from: number, to: number, known: Known, verbs: 'said' | 'acts' | 'any' = 'any'): boolean {
  const { said, acts } = known.lexicon.verbs
  const willed = (lemma: string) => (verbs !== 'acts' && said.has(lemma)) || (verbs !== 'said' && acts.has(lemma))
  if (words[to - 1]?.possessive) return false
  const { at: i, passive } = predicateAt(words, to) ?? {}
  if (i === undefined) return false
  const verb = words[i]
  if (
    verb !== undefined &&
    !verb.capital &&
    (verb.pos === 'VERB' || verb.pos === 'AUX' || (said.has(verb.lemma) && verb.key.endsWith('ed')) || isHeadlined(words, i)) &&
    willed(verb.lemma)
  ) {
    if (known.cues.suffered.has(verb.key) && !['DET', 'NOUN', 'PROPN', 'NUM', 'ADJ', 'PRON'].includes(words[i + 1]?.pos ?? '')) return false
    return !passive || verb.key.endsWith('ing')
  }
  return verbs !== 'acts' && !passive && isSpokenBefore(words[from - 1], known)
}

/** Where the first full verb may stand of which the name that ends at `to` is the subject: behind an apposition, a time, auxiliaries and adverbs. */
export function predicateAt(words: Word[], to: number): { at: number; passive: boolean } | undefined {
  const behind = behindAside(words, to)
  if (behind === undefined) return undefined
  let at = afterTime(words, behind),
    passive = false
  while (at < words.length && (['AUX', 'ADV', 'PART'].includes(words[at]!.pos) || words[at]!.key === 'also') && at < to + 20) {
    passive = BE.has(words[at]!.lemma) || BE.has(words[at]!.key)
    at++
  }
  return { at, passive }
}

/** "Norland storms the outpost": a present that looks like a plural noun, before what it is done to. */
const isHeadlined = (words: Word[], i: number): boolean =>
  words[i]!.pos === 'NOUN' && /[^s]s$/.test(words[i]!.key) && /^(?:the|an?|its|their|his|her)$/.test(words[i + 1]?.key ?? '')

/** Where the verb of a name at `to` may stand: behind its acronym and an apposition between commas; undefined where that does not end. */
function behindAside(words: Word[], to: number): number | undefined {
  // "X (Y) said"
  let i = /^\s\($/.test(words[to]?.gap ?? '') && words[to + 1]?.gap === ') ' ? to + 1 : to
  // "X, the head of Y, said": the apposition ends at the next comma
  if (words[i]?.gap.startsWith(',') !== true) return i
  i = nextComma(words, i, 16)
  if (i < 0) return undefined
  // "X, the head of Y, who lives in Z, said"
  return /^(?:who|which)$/.test(words[i]!.key) ? Math.max(i, nextComma(words, i, 16)) : i
}

/** `…,” said X` */
const isSpokenBefore = (verb: Word | undefined, known: Known): boolean =>
  verb !== undefined &&
  known.lexicon.verbs.said.has(verb.lemma) &&
  /^\s*[,"\u201d'\u2019]/.test(verb.gap) &&
  /ed$|said|told|wrote/.test(verb.key)
