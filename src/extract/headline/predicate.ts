import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Context } from '../context.ts'
import { nominalText } from './nominals.ts'
import { adjective, adverb, rest } from './predicate/modifiers.ts'
import { backwardPronoun, indirectQuestion, nounPhrase } from './predicate/objects.ts'
import { mark, time } from './predicate/passing.ts'
import { prepositional } from './predicate/prepositions.ts'
import { add, lower, startReading, STOP, verbAt, type Outcome, type Piece, type Reading, type Step } from './predicate/reading.ts'
import { furtherVerb, sharedInfinitive } from './predicate/verbs.ts'

export type { Piece } from './predicate/reading.ts'

/** "of hiding": a preposition with its gerund. */
const GERUND = /^(?:of|from|by|for|with|in) \S+ing$/
const CONTENT = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'NUM', 'VERB', 'ADJ', 'AUX'])

/** What a word behind the verb may be; the first that fits reads it. */
const STEPS: readonly Step[] = [
  time,
  mark,
  indirectQuestion,
  backwardPronoun,
  nounPhrase,
  sharedInfinitive,
  furtherVerb,
  prepositional,
  adjective,
  adverb,
  rest,
]

/**
 * What a headline keeps of the words after the verb, in their order: objects, prepositional phrases, infinitives and
 * predicative words; times, most adverbs and everything from the first aside or further clause on goes. `brief` also drops
 * what hangs on a noun. Undefined where an object is a pronoun that nothing resolves.
 */
export function predicate(context: Context, clause: Clause, brief: boolean): Piece[] | undefined {
  const r = startReading(context, clause, brief)
  if (clause.gap) {
    const text = nominalText(context, clause.gap, brief)
    if (!text) return undefined
    add(r, text, true)
  }
  const { particle } = clause.verb
  if ((particle && lower(r, r.k) === particle) || /^(?:aside|apart)$/.test(lower(r, r.k))) r.k++
  for (; r.k < context.grammar.words.length; r.k++) {
    const outcome = readWord(r)
    if (outcome === 'void') return undefined
    if (outcome === 'stop') break
  }
  return completed(r)
}

function readWord(r: Reading): Outcome {
  for (const step of STEPS) {
    const outcome = step(r)
    if (outcome) return outcome
  }
  return 'stop'
}

/** "calls the minister to demand", "ground lost": drops a verb that lacks what completes it. */
function completed(r: Reading): Piece[] | undefined {
  const { context, clause, pieces, governs, k } = r
  if (!r.open || r.own) return pieces
  const { words: list, grammar } = context.language
  const word = context.grammar.words[k]
  const last = pieces.at(-1)?.text ?? '',
    cut = word !== undefined && CONTENT.has(word.pos) && !STOP.test(word.text) && verbAt(r, k - 1) !== undefined
  const lacks = /^(?:not )?to /.test(last)
    ? cut || list.transitive.has(governs) || grammar.speech.has(governs) || grammar.control.has(governs)
    : GERUND.test(last)
      ? list.wanting.has(governs)
      : !list.resultative.has(clause.verb.lemma) && !grammar.reporting.has(clause.verb.lemma) && pieces.length > 1
  if (lacks && pieces.length < 2 && cut) return undefined
  if (lacks && pieces.length > 1) pieces.pop()
  return pieces
}
