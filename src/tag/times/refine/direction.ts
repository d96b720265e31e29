import type { Candidate } from '../find.ts'
import { tokenAt, type Line } from '../line.ts'
import type { Direction } from '../meaning.ts'

/** On which side of the publication day a time lies: by its own words, or else by the verb that governs it. */
export function directionOf({ line, start, end, reading }: Candidate): Direction {
  const { meaning } = reading
  if (meaning.kind === 'deictic') return meaning.offset < 0 ? 'past' : meaning.offset > 0 ? 'future' : 'same'
  if (meaning.kind === 'reference') return meaning.value === 'PAST_REF' ? 'past' : meaning.value === 'FUTURE_REF' ? 'future' : 'same'
  if ('shift' in meaning && meaning.shift) return meaning.shift < 0 ? 'past' : 'future'
  if (meaning.kind === 'duration' || meaning.kind === 'set') return 'unknown'
  return tense(line, start, end)
}

const futureAux = /^(?:will|'ll|shall|wo|gonna)$/
const modal = /^(?:would|may|might|could|should|can|must)$/

/** The tense of the verb group that begins at or before token `at`, going left to the nearest; then right. */
function tense(line: Line, start: number, end: number): Direction {
  const first = tokenAt(line, start), last = tokenAt(line, end - 1)
  for (let at = first - 1; at >= 0; at--) {
    const found = tenseAt(line, at)
    if (found) return found
  }
  for (let at = last + 1; at < line.tokens.length; at++) {
    const found = tenseAt(line, at)
    if (found) return found
  }
  return 'unknown'
}

function tenseAt(line: Line, at: number): Direction | undefined {
  const token = line.tokens[at]!, word = token.text.toLowerCase(), before = line.tokens[at - 1]?.text.toLowerCase() ?? ''
  if (futureAux.test(word)) return 'future'
  if (modal.test(word)) return 'future'
  if (token.pos !== 'VERB' && token.pos !== 'AUX') return undefined
  if (before === 'to') return 'future'
  if (/^(?:was|were|had|did|been)$/.test(word)) return 'past'
  if (/^(?:has|have|'ve)$/.test(word)) return 'past'
  if (token.pos === 'AUX') return undefined
  if (word.endsWith('ing')) return undefined
  if (word !== token.lemma && !word.endsWith('s') || /ed$/.test(word)) {
    // The participle of "will be held", "is expected" takes its tense from the auxiliary.
    const group = line.tokens.slice(Math.max(0, at - 4), at).map((other) => other.text.toLowerCase())
    if (group.some((other) => futureAux.test(other) || modal.test(other))) return 'future'
    return 'past'
  }
  return word.endsWith('s') ? 'unknown' : undefined
}
