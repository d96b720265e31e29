import type { Clause } from '../../../tag/grammar/clauses.ts'
import { plain } from '../print.ts'
import { add, bearerNeeds, glue, lower, turnTo, verbAt, type Reading, type Step } from './reading.ts'

/** Relations of clauses that no headline takes in with their governor. */
const APART = new Set(['relative', 'conjunct', 'main', 'adverbial', 'complement'])

/** "to impede or delay the ruling": both verbs want the object. */
export const sharedInfinitive: Step = (r) => {
  const { context, k } = r
  const shared = r.open && context.grammar.words[k]!.pos === 'CCONJ' && r.pieces.length > 0 ? verbAt(r, k + 1)?.verb : undefined
  if (shared?.tense !== 'infinitive' || shared.first !== k + 1) return undefined
  glue(r, plain(context, k, shared.last))
  turnTo(r, shared)
  r.k = shared.last
  return 'read'
}

/** A further verb: an infinitive, gerund or participle that completes what stands before it; any other ends the predicate. */
export const furtherVerb: Step = (r) => {
  const { context, k } = r
  const group = verbAt(r, k)
  if (!group) return undefined
  const { verb, relation } = group
  // "in the quarter ended in May"
  if (relation === 'participle' && context.grammar.words[k - 1]!.time && verb.passive && verb.first === verb.last) return 'read'
  if (group === r.clause) return undefined
  if (k !== verb.first || APART.has(relation)) return 'stop'
  addVerb(r, group, plain(context, k, verb.last))
  turnTo(r, verb)
  r.open = true
  r.k = verb.last
  if (verb.particle && lower(r, r.k + 1) === verb.particle) glue(r, lower(r, ++r.k))
  return 'read'
}

/** Says a further verb: with what it stands and falls with, or as a piece of its own. */
function addVerb(r: Reading, { verb }: Clause, said: string): void {
  const { context, k, pieces, governs } = r
  const { words, grammar } = context.language
  const before = context.grammar.words[k - 1]!
  const isFirst = r.own,
    isInfinitive = verb.tense === 'infinitive'
  // "orders schools closed", "reports nine dockers killed"
  const bound = verb.tense === 'participle' && (words.resultative.has(governs) || (isFirst && grammar.reporting.has(governs)))
  // "to keep rallying": the gerund is what the verb before lacks
  const completes = r.open && verb.tense === 'gerund' && pieces.length > 0 && verbAt(r, k - 1) !== undefined
  // "is willing to talk"
  const wants = isInfinitive && pieces.length > 0 && before.pos === 'ADJ' && words.copulas.has(governs)
  // "bid to have the pickets moved"
  const needed = isInfinitive && pieces.length > 0 && r.behind === k && bearerNeeds(r, 'to')
  // "to try to revive": one stands and falls with the other
  const chained = pieces.length > 1 && ((isInfinitive && r.open) || (bound && !isFirst))
  if (completes || wants || needed || chained) glue(r, said)
  // "orders all foreigners in the town to leave": what is asked for stays, where they are may go
  else if (isInfinitive && pieces.length > 0 && isFirst && grammar.control.has(governs)) add(r, said, true, true)
  else if (isInfinitive) add(r, said, pieces.length < 2)
  else add(r, said, bound && pieces.length === 1)
}
