import type { Known } from '../known.ts'
import type { Word } from '../words.ts'

/** What a body is called that fights a government. */
export const REBELS = 'rebels'

/** "FLM rebels", "the rebel Council for Renewal": a word for those who fight a government, beside a name. */
export const isInsurgent = (word: Word | undefined, known: Known): boolean =>
  word !== undefined &&
  !word.capital &&
  !word.possessive &&
  /^\s$/.test(word.gap) &&
  (known.cues.insurgents.has(word.key) || known.cues.insurgents.has(`${word.key}s`))

/** Does the word at an index stand for a body, whose name may follow? */
export function isClass(words: Word[], i: number, known: Known): boolean {
  const word = words[i]
  if (word === undefined || word.possessive) return false
  return (
    known.anaphors.has(word.key) ||
    known.cues.classes.has(word.key) ||
    (word.key === 'service' && known.cues.services.has(words[i - 1]?.key ?? ''))
  )
}
