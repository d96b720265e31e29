import type { Clause, Nominal } from '../../tag/grammar/clauses.ts'
import { clauseAt } from '../belonging.ts'
import type { Candidate } from '../candidates.ts'
import type { Context } from '../context.ts'
import { type FrameIndex } from '../frame-index.ts'
import { lemmas } from '../listed.ts'
import { matchNouns } from '../noun-frames.ts'
import { statusOf } from '../status.ts'
import { rates } from './rating.ts'
import { speakers } from './speakers.ts'
import { discount } from './weight.ts'

/** Verbs that tell why their object came about. */
const CAUSING = /^(?:cause|spark|trigger|start|prompt)$/

/** What a noun tells counts so much of what a verb tells, and so much where it stands behind a verb that says more. */
const TOLD = 0.62,
  BEHIND = 0.45
/** Prepositions behind which stands what came about ("rose with the arrest of", "led to the seizure of", "ended in a walkout"). */
const LEADING = /^(?:with|to|in|into|after|for|by|amid|at|from)$/

/** What nouns report where the verb of their clause says little; `found` by verbs is added to. */
export function addNouns(context: Context, index: FrameIndex, found: Candidate[]): void {
  const { grammar } = context
  for (const noun of matchNouns(grammar, index)) {
    const clause = clauseAt(context, noun.last)
    if (!clause || tellsItself(context, clause, noun) || rates(context, clause)) continue
    const nominal = inside(clause, noun.last)
    const tells = nominal !== undefined && mayTell(context, clause, nominal, noun.last)
    if (!nominal || !(tells || isBehindPlain(context, clause, nominal, noun.last, found))) continue
    if (found.some((c) => c.clause === clause && c.frame.weight >= 0.5)) continue
    const np = grammar.nouns.find((n) => n.first <= noun.last && noun.last <= n.last)
    const status = statusOf(context, clause)
    if (!status || /^(?:no|any)$/i.test(grammar.words[np?.first ?? 0]!.text) || /^(?:no|any)$/i.test(grammar.words[nominal.first]!.text))
      continue
    found.push({
      clause,
      frame: noun.frame,
      specificity: 0,
      noun,
      status,
      speaker: speakers(context, clause),
      said: clause.attribution !== undefined,
      weight: noun.frame.weight * (tells ? TOLD : BEHIND) * discount(context, clause, []),
    })
  }
}

/** "the verdict tells everybody that …": what it says is no event. */
const tellsItself = ({ language }: Context, { verb, subject }: Clause, { last, frame }: ReturnType<typeof matchNouns>[number]): boolean =>
  language.grammar.speech.has(verb.lemma) &&
  !verb.passive &&
  subject !== undefined &&
  subject.first <= last &&
  last <= subject.last &&
  frame.type !== 'STATEMENT'

/** Whether the noun at `k` tells what the clause is about: it heads the subject, or the object of a verb that says little. */
function mayTell(context: Context, clause: Clause, nominal: Nominal, k: number): boolean {
  const { grammar, language } = context
  const { verb, subject, object } = clause
  // "is the depository of the accords", "remarks to a conference": the noun that counts is the one that the rest hangs on
  if (!names(context, nominal, k)) return false
  if (isCaused(context, clause, nominal)) return false
  // "the strike is illegal" tells how it is
  if (
    verb.lemma === 'be' &&
    nominal === subject &&
    !/ (?:under way|underway|ongoing|over) /.test(lemmas(grammar.words, verb.last + 1, verb.last + 3))
  )
    return false
  return nominal === subject || (nominal === object && language.words.light.has(verb.lemma))
}

/** "a faulty valve caused the fire": known already, why is the news. */
const isCaused = ({ grammar: { words } }: Context, { verb, object }: Clause, nominal: Nominal): boolean =>
  nominal === object && CAUSING.test(verb.lemma) && words[nominal.first]!.text.toLowerCase() === 'the'

const inside = (clause: Clause, k: number) =>
  [clause.subject, clause.object, clause.second, ...clause.preps.map((p) => p.nominal)].find((n) => n && n.first <= k && k <= n.last)

/** Whether word `k` heads the nominal or one of its parts, or what a mere measure of it counts ("a series of attacks"). */
function names({ grammar: { words }, language }: Context, { parts }: Nominal, k: number): boolean {
  return parts.some(
    ({ head, last }) =>
      head === k ||
      (language.grammar.measures.has(words[head]!.lemma.toLowerCase()) && words[last + 1]?.text.toLowerCase() === 'of' && k > last),
  )
}

/** "completed its withdrawal", "tension rose with the arrest of": the object, or what a preposition leads to, of a verb that nothing else is known of. */
function isBehindPlain(context: Context, clause: Clause, nominal: Nominal, k: number, found: Candidate[]): boolean {
  const { verb, object, preps } = clause
  if (verb.lemma === 'be' || isCaused(context, clause, nominal) || found.some((c) => c.clause === clause && !c.frame.plain)) return false
  const leads = (n: number): boolean => {
    const before = preps[n - 1]?.nominal
    // "in connection with the fire"
    return LEADING.test(preps[n]!.prep) && !(before && context.language.words.linking.has(context.grammar.words[before.head]!.lemma))
  }
  return names(context, nominal, k) && (nominal === object || preps.some((each, n) => each.nominal === nominal && leads(n)))
}
