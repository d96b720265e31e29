import type { Frame } from '../lexicon/frame.ts'
import type { Clause, Grammar, Nominal } from '../tag/grammar/clauses.ts'
import type { Word } from '../tag/grammar/words.ts'
import { doerOf } from './doer.ts'
import type { FrameIndex, Need, VerbPattern } from './frame-index.ts'
import { holds, holdsPhrase, lemmas, sentenceLemmas } from './listed.ts'

/** The heads of a nominal: what acts, however it is described ("shares of the company", "the Richter average"). */
const headsOf = (words: Word[], n: Nominal | undefined) =>
  n ? ` ${n.parts.map(({ head }) => words[head]!.lemma.toLowerCase()).join(' ')} ` : ''
const nominal = (words: Word[], n: Nominal | undefined) => (n ? lemmas(words, n.first, n.last) : '')

/** "Ann Lee, founder of the firm, died": who the subject is, told between commas. */
function asideOf(words: Word[], { subject, verb }: Clause): string {
  if (!subject || words[subject.last + 1]?.text !== ',' || words[verb.first - 1]?.text !== ',' || subject.last + 1 >= verb.first - 1)
    return ''
  const aside = words.slice(subject.last + 2, verb.first - 1)
  return aside.some(({ pos }) => pos === 'VERB' || pos === 'AUX') ? '' : lemmas(words, subject.last + 2, verb.first - 2)
}

/** Whether the head of a nominal is a person of whatever kind; whether a nominal names a person; whether it names a body of states. */
export type Kinds = Record<'person' | 'named' | 'bloc', (n: Nominal) => boolean>

/** "called the order “grave”", "called him a liar": the object is told to be something. */
function isPredicated({ object, second }: Clause, words: Word[]): boolean {
  const next = object && words[object.last + 1]
  return second !== undefined || next?.pos === 'ADJ' || /^["“]$/.test(next?.text ?? '')
}

/** Whether the words of a nominal hold a name, with what is known of each word. */
const nameIn = (words: Word[], { first, last }: Nominal, known: (word: Word) => boolean) =>
  words.slice(first, last + 1).some((word) => word.pos === 'PROPN' && !word.time && known(word))

/** What `! need` asks of the one that the verb's deed is done to. */
const NEED: Record<Need, (target: Nominal, kinds: Kinds, words: Word[], clause: Clause) => boolean> = {
  person: (target, kinds) => kinds.person(target),
  named: (target, kinds, words, clause) => kinds.named(target) && !isPredicated(clause, words),
  // a capitalised name that is no actor: a product, a work, a programme
  product: (target, kinds, words) => nameIn(words, target, ({ name }) => !name) && !kinds.named(target),
  name: (target, _, words) => nameIn(words, target, () => true),
  bloc: (target, kinds) => kinds.bloc(target),
  predicate: (_, __, words, clause) => isPredicated(clause, words),
}

/** "insisted on Wednesday that": prepositions that say when as often as what. */
const DATING = /^(?:on|in|at|by|for|from)$/

/** Particles that make another word of a verb, and are no preposition ("sank off the cape"). */
const TURNING = /^(?:up|out|away)$/

/** What stands around the verb of a clause, as spaced lemmas for looking up listed words. */
type Setting = {
  clause: Clause
  grammar: Grammar
  doer: Nominal | undefined
  object: Nominal | undefined
  subject: string
  direct: string // what the verb is done to
  governed: string // that, and what its prepositions and infinitive add
  after: string // the words right behind it
  meets: (need: Need, n: Nominal | undefined) => boolean
}

/** Reads what stands around the verb of a clause. */
function settingOf(clause: Clause, grammar: Grammar, index: FrameIndex, kinds: Kinds): Setting {
  const { words } = grammar,
    { verb } = clause
  const doer = doerOf(clause, grammar),
    object = clause.object ?? clause.gap // "the contract, which it had approved"
  const subject = nominal(words, doer)
  const deed = grammar.clauses.find((c) => c.index > clause.index && c.verb.first > verb.last)?.verb.first ?? words.length
  // "was ready to talk" holds no talks
  const complement = index.becoming.has(verb.lemma) ? lemmas(words, verb.last + 1, Math.min(verb.last + 4, deed - 1)) : ''
  const intended = intendedBy(clause, grammar, index)
  return {
    clause,
    grammar,
    doer,
    object,
    subject,
    direct: [nominal(words, verb.passive ? clause.subject : object), nominal(words, clause.second), complement].join(''),
    governed: [
      nominal(words, object),
      nominal(words, clause.second),
      ...clause.preps.map((p) => nominal(words, p.nominal)),
      complement,
      intended ? ` ${intended.verb.lemma} ` : '',
    ].join(''),
    after: lemmas(words, verb.last + 1, verb.last + 4),
    meets: (need, n) => n !== undefined && NEED[need](n, kinds, words, clause),
  }
}

/** "agreed to buy the mill", "stopped making cars", "offered last week to sell the mill", "agreed on Monday to buy it": what is agreed, stopped or offered. */
function intendedBy(clause: Clause, { words, clauses }: Grammar, { wishing }: FrameIndex): Clause | undefined {
  const { verb, object } = clause
  if (!object && wishing.has(verb.lemma)) return undefined
  let close = (object?.last ?? verb.last) + 1
  while (words[close]?.time || (words[close]?.pos === 'ADP' && words[close + 1]?.time)) close++
  return clauses.find(
    (c) =>
      (c.relation === 'infinitive' || (c.verb.tense === 'gerund' && !c.marker)) &&
      c.governor === clause.index &&
      (c.verb.first <= close || (object !== undefined && c.subject === object)),
  )
}

/** Whether the verb has this particle, preposition or word behind it, which does not only say when. */
function hasTail({ clause, grammar: { words, clauses }, after }: Setting, tail: string): boolean {
  const { verb, object, preps, index } = clause
  const behind = object && words[object.last + 1] // "ordered the ships home", "reported dozens killed"
  return (
    verb.particle === tail ||
    preps.some(({ prep, nominal: { head } }) => prep === tail && !(DATING.test(prep) && words[head]!.time)) ||
    (after.startsWith(` ${tail} `) && !(DATING.test(tail) && words[verb.last + 2]?.time)) ||
    [behind?.text.toLowerCase(), behind?.lemma].includes(tail) ||
    // "spoke out on Friday against"
    (tail.startsWith(`${verb.particle} `) && preps.some(({ prep }) => tail === `${verb.particle} ${prep}`)) ||
    // "ruled last week that …"
    (tail === 'that' && clauses.some((c) => c.governor === index && c.marker === 'that'))
  )
}

/** Whom the deed befalls: its object, in the passive and where the frame tells so ("the leader died") its subject. */
const patientOf = ({ clause, object, subject, grammar: { words } }: Setting, { roles }: Frame): string =>
  clause.verb.passive || (!object && roles?.subject === 'recipient') ? subject + asideOf(words, clause) : nominal(words, object)

/** Whether all that an entry asks of what stands around its verb is there. */
function fits(setting: Setting, { frame, tail, subjects, objects, needs }: VerbPattern): boolean {
  const { clause, subject, governed, doer, object, meets } = setting,
    { verb, preps } = clause,
    { words } = setting.grammar
  if (tail && !hasTail(setting, tail)) return false
  // "gassed up the car": no gassing, but "shot in the back"
  if (!tail && !subjects && !objects && !needs && !frame.agents && !frame.plain && TURNING.test(verb.particle ?? '')) return false
  // "gave in", but "was given a seat in the front row": behind an object "in" is a preposition
  if (tail === 'in' && object && !objects && verb.particle !== 'in') return false
  // in the passive the grammatical subject is the object ("the deal was signed")
  if (subjects && !holds(verb.passive ? governed : subject, subjects) && !(frame.ergative && verb.passive && holds(subject, subjects)))
    return false
  if (objects && !holds(verb.passive ? subject + governed : governed, objects)) return false
  if (
    needs &&
    !meets(needs, verb.passive ? clause.subject : object) &&
    !(tail && preps.some((p) => tail.endsWith(p.prep) && meets(needs, p.nominal)))
  )
    return false
  if (frame.context && !holds(sentenceLemmas(words), frame.context)) return false
  if (frame.except && (holds(governed, frame.except) || frame.except.includes(verb.particle ?? ''))) return false
  if (frame.patients && !holds(patientOf(setting, frame), frame.patients)) return false
  const by = verb.passive ? preps.find(({ prep }) => prep === 'by')?.nominal : undefined
  return !frame.agents || holds(headsOf(words, by ?? doer), frame.agents)
}

/** How closely an entry that fits tells what is meant: what the verb is done to tells more than where ("seized a bomb in a town"), and "called off a meeting" is no calling. */
function specificityIn({ clause, grammar: { words }, subject, direct, governed }: Setting, pattern: VerbPattern): number {
  const { subjects, objects } = pattern,
    own = clause.subject
  return (
    pattern.specificity +
    (subjects && own && holds(lemmas(words, own.head, own.head), subjects) ? 0.25 : 0) +
    (subjects && holdsPhrase(subject, subjects) ? 0.5 : 0) +
    (objects && holds(direct, objects) ? 0.5 : 0) +
    (objects && holdsPhrase(governed, objects) ? 0.25 : 0) -
    (clause.verb.particle && !pattern.tail ? 2 : 0)
  )
}

/** The frame that the clause's verb evokes, the most specific first; `kinds` tells what nominals stand for. */
export function matchVerb(
  clause: Clause,
  grammar: Grammar,
  index: FrameIndex,
  kinds: Kinds,
): { frame: Frame; specificity: number } | undefined {
  const patterns = index.verbs.get(clause.verb.lemma)
  if (!patterns) return undefined
  const setting = settingOf(clause, grammar, index, kinds)
  let best: { frame: Frame; specificity: number } | undefined
  for (const pattern of patterns) {
    if (!fits(setting, pattern)) continue
    const { frame } = pattern,
      specificity = specificityIn(setting, pattern)
    if (!best || specificity > best.specificity || (specificity === best.specificity && frame.weight > best.frame.weight))
      best = { frame, specificity }
  }
  return best
}
