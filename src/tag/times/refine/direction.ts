import type { Candidate } from '../find.ts'
import { directionWords } from '../lexicon.ts'
import { tokenAt, type Line } from '../line.ts'
import type { Direction } from '../meaning.ts'

const aheadVerbs = new Set(directionWords.ahead_verbs), aheadWords = new Set(directionWords.ahead_words), timetable = new Set(directionWords.timetable_verbs)

/** On which side of the publication day a time lies: by its own words, or else by the verb that governs it. */
export function directionOf({ line, start, end, reading }: Candidate): Direction {
  const { meaning } = reading
  if (meaning.kind === 'deictic' && meaning.unit !== 'weekend') return meaning.offset < 0 ? 'past' : meaning.offset > 0 ? 'future' : 'same'
  if (meaning.kind === 'reference') return meaning.value === 'PAST_REF' ? 'past' : meaning.value === 'FUTURE_REF' ? 'future' : 'same'
  if ('shift' in meaning && meaning.shift) return meaning.shift < 0 ? 'past' : 'future'
  if (meaning.kind === 'duration' || meaning.kind === 'set') return 'unknown'
  return byGrammar(line, tokenAt(line, start), tokenAt(line, end - 1))
}

/** The nearest verb to the left decides, else the nearest to the right. */
function byGrammar(line: Line, first: number, last: number): Direction {
  for (let at = first - 1; at >= 0; at--) {
    const found = tells(line, at)
    if (found) return found
  }
  for (let at = last + 1; at < line.tokens.length; at++) {
    const found = tells(line, at)
    if (found) return found
  }
  return 'unknown'
}

const word = (line: Line, at: number): string => line.tokens[at]?.text.toLowerCase() ?? ''

/** The words of the verb group before a verb: auxiliaries, "not" and adverbs. */
function group(line: Line, at: number): string[] {
  const words: string[] = []
  for (let index = at - 1; index >= 0 && at - index <= 5; index--) {
    if (!/^(?:AUX|PART|ADV)$/.test(line.tokens[index]!.pos)) break
    words.push(word(line, index))
  }
  return words
}

const future = /^(?:will|'ll|shall|wo)$/
const possible = /^(?:would|may|might|could|should|can|must)$/
const pluperfect = /^(?:had|'d)$/

/** What one word says of the direction, if it decides it. */
function tells(line: Line, at: number): Direction | undefined {
  const token = line.tokens[at]!, text = word(line, at), lemma = token.lemma
  if (future.test(text)) return 'future'
  if (aheadWords.has(text) || token.pos === 'VERB' && aheadVerbs.has(lemma) && /ed$|ing$|^set$/.test(text)) return pluperfect.test(word(line, at - 1)) || group(line, at).some((other) => pluperfect.test(other)) ? 'past' : 'future'
  if (token.pos !== 'VERB') return token.pos === 'AUX' && /^(?:was|were|had|did)$/.test(text) ? 'past' : undefined
  const before = group(line, at)
  if (before.some((other) => future.test(other))) return 'future'
  if (before[0] === 'to' || before[1] === 'to') return infinitive(line, at - before.indexOf('to') - 1)
  if (before.some((other) => possible.test(other))) return before.includes('have') || before.includes('could') ? 'past' : 'future'
  if (/ing$/.test(text)) return before.some((other) => /^(?:is|are|am|'re|'m)$/.test(other)) && timetable.has(lemma) ? 'future' : undefined
  if (text !== lemma && !/s$/.test(text) || /ed$/.test(text)) return 'past'
  return timetable.has(lemma) ? 'future' : undefined
}

/** "agreed to meet", "is to meet", "plans to meet" look ahead; an infinitive of purpose ("gathered to mark") takes the tense of its verb. */
function infinitive(line: Line, to: number): Direction | undefined {
  const before = line.tokens[to - 1]
  if (!before) return 'future'
  return before.pos === 'AUX' || aheadVerbs.has(before.lemma) || aheadWords.has(word(line, to - 1)) ? 'future' : undefined
}
