import type { Clause } from '../../../tag/grammar/clauses.ts'
import { plain } from '../print.ts'
import {
  add,
  bear,
  bearerNeeds,
  glue,
  isHollow,
  isLasting,
  lower,
  nounAt,
  passTime,
  phrase,
  question,
  turnTo,
  verbAt,
  verbBinds,
  type Outcome,
  type Reading,
  type Step,
} from './reading.ts'

/** Words that open an indirect question behind a preposition. */
const PREPOSED = /^(?:what|who|how|why|whether)$/
/** "near where the boat sank" */
const WHERE = /^(?:where|when|how|why)$/
const QUOTE = /^["“”«»‘]$/
// prepositions that complete a verb after its object ("accuse X of", "bar X from")
const COMPLETING = /^(?:of|from|into|to|with|as|against|by)$/

/** A preposition with what it governs: a noun phrase, a gerund, a question, an adjective. */
export const prepositional: Step = (r) => {
  const { context, k, pieces } = r
  const { words } = context.grammar
  const text = lower(r, k),
    { pos } = words[k]!
  if (!(pos === 'ADP' || (pos === 'PART' && text === 'to') || (text === 'as' && verbBinds(r, text)))) return undefined
  let at = k // the last of several prepositions: "out of"
  while (words[at + 1]?.pos === 'ADP' && !nounAt(r, at + 1)) at++
  let first = at + 1
  while (
    words[first] &&
    (QUOTE.test(words[first]!.text) || (words[first]!.pos === 'ADV' && !nounAt(r, first) && !WHERE.test(lower(r, first))))
  )
    first++
  if (pieces.length === 0 && PREPOSED.test(lower(r, first))) {
    add(r, question(r, k), true)
    r.open = false
    return 'stop'
  }
  // "a deal in which …"
  if (
    /^(?:which|whom|whose|what|how|where|when|why|whether)$/.test(lower(r, first)) ||
    /^(?:whether|if|because|unless|although|though)$/.test(text)
  )
    return 'stop'
  const passed = timePhrase(r, first)
  if (passed) return passed
  const inside = nounAt(r, first),
    gerund = verbAt(r, first)
  if (inside && r.subjects.has(inside.first)) return 'stop'
  const preposition = plain(context, k, at)
  if (!inside && gerund?.verb.tense === 'gerund') return governGerund(r, gerund, first, preposition)
  return inside ? governNoun(r, inside.first, preposition) : governNothing(r, first, preposition)
}

/** "later in the day", "within a month of his arrest", "after two days of talks": times go, but "sentences him to six years in prison" and "jailed for six years" tell how much. */
function timePhrase(r: Reading, first: number): Outcome {
  const { context, k } = r
  const text = lower(r, k),
    inside = nounAt(r, first)
  if (inside && !inside.time && inside.last - inside.first < 2 && context.language.words.hours.has(lower(r, inside.last))) {
    passTime(r, inside.last)
    return 'read'
  }
  // "hurt by overnight losses": a time that only says which
  if (inside ? !inside.time : !context.grammar.words[first]?.time) return undefined
  const measures = text === 'to' || (text === 'for' && context.language.words.termed.has(r.governs))
  if (inside && measures && isLasting(r, inside.first)) add(r, plain(context, k, inside.last), true)
  passTime(r, inside ? inside.last : first)
  // but "a loss in the quarter of $3 million"
  const sum = /^(?:NUM|SYM)$/.test(context.grammar.words[r.k + 2]?.pos ?? '')
  const of = lower(r, r.k + 1) === 'of' && !sum ? (nounAt(r, r.k + 2) ?? verbAt(r, r.k + 2)?.verb) : undefined
  if (of) r.k = of.last
  return 'read'
}

/** "accuses him of hiding": a preposition with a gerund. */
function governGerund(r: Reading, { verb }: Clause, first: number, preposition: string): Outcome {
  const { k, pieces } = r
  const text = lower(r, k)
  const last = how(r, verb.last),
    doing = `${preposition} ${plain(r.context, first, last)}`
  if (pieces.length && verbBinds(r, text) && r.own) pieces.push({ text: doing, must: true, bound: true })
  else if (pieces.length && (verbBinds(r, text) || (r.behind === k && (text === 'of' || bearerNeeds(r, text))))) glue(r, doing)
  else add(r, doing, pieces.length === 0 || (pieces.length === 1 && COMPLETING.test(text)))
  turnTo(r, verb)
  r.open = true
  r.k = last
  return 'read'
}

/** "accused of acting too late": where nothing else does, the adverbs behind a gerund tell what was wrong with it. The last of them. */
function how(
  {
    context: {
      grammar: { words },
    },
  }: Reading,
  verb: number,
): number {
  let k = verb
  while (words[k + 1] && !words[k + 1]!.time && (words[k + 1]!.pos === 'ADV' || (words[k]!.pos === 'ADV' && words[k + 1]!.pos === 'ADJ')))
    k++
  return !words[k + 1] || words[k + 1]!.pos === 'PUNCT' ? k : verb
}

/** "ties to the party", "in response to the call": a preposition with a noun phrase. */
function governNoun(r: Reading, first: number, preposition: string): Outcome {
  const { context, k, pieces } = r
  const { words } = context.grammar
  const text = lower(r, k),
    isFirst = r.own,
    found = phrase(r, first)
  if (!found) return governNothing(r, first, preposition)
  if (!found.text) {
    if (pieces.length === 0) return 'void'
    if (r.open && !isFirst) {
      pieces.pop()
      r.open = false
    }
    r.k = found.last
    return 'read'
  }
  if (pieces.length && isHollow(r, first, found.last)) return 'stop'
  // "replaced at that desk by Lee": which, the sentence before tells
  if (pieces.length === 0 && r.clause.verb.passive && /^(?:that|this|those|these)$/.test(lower(r, first)) && found.last > first) {
    r.k = found.last
    return 'read'
  }
  const full = `${preposition} ${found.text}`
  // "is subject to approval"
  const { copulas } = context.language.words
  const completed = pieces.length === 1 && words[k - 1]!.pos === 'ADJ' && copulas.has(r.governs)
  // "in response to the call", "in exchange for prisoners"
  const linked =
    words[k - 1]!.pos === 'NOUN' &&
    words[k - 2]?.pos === 'ADP' &&
    context.language.words.linking.has(words[k - 1]!.lemma) &&
    /^(?:to|for|with)$/.test(text)
  const bound = verbBinds(r, text)
  const needed = () => r.behind === k && bearerNeeds(r, text)
  if (pieces.length && bound && isFirst) pieces.push({ text: full, must: true, bound: true })
  else if (pieces.length && (text === 'of' || linked || completed || bound || needed() || (r.open && !isFirst))) glue(r, full)
  else add(r, full, pieces.length === 0)
  r.open = false
  bear(r, first, found.last)
  r.k = found.last
  return 'read'
}

/** "describes him as dangerous", "breaks off": a preposition without a noun. */
function governNothing(r: Reading, first: number, preposition: string): Outcome {
  const { context, k, pieces } = r
  const text = lower(r, k)
  if (pieces.length && verbBinds(r, text) && context.grammar.words[first]?.pos === 'ADJ') {
    pieces.push({ text: plain(context, k, first), must: true, bound: true })
    r.open = false
    r.k = first
    return 'read'
  }
  if (pieces.length > 0 || !/^(?:up|out|off|down|away|back|over|on|in)$/.test(text)) return 'stop'
  add(r, preposition, true)
  return 'read'
}
