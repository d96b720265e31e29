import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Candidate } from '../candidates.ts'
import type { Context } from '../context.ts'
import { isQuoted } from '../status.ts'

/** What hangs on something that itself hangs on another clause counts so much of what it would (chosen on the annotated stories). */
const NESTED = 0.7

/** The mode of what a poll of opinions says. */
const OPINION = 'opinion'

/** How much less a clause counts for hanging on another. */
export function discount(context: Context, clause: Clause, found: Candidate[]): number {
  const shared = joinedTo(context, clause)
  if (shared) return discount(context, shared, found)
  return hanging(context, clause, found) * (isNested(context, clause) ? NESTED : 1)
}

function hanging(context: Context, clause: Clause, found: Candidate[]): number {
  const { clauses } = context.grammar
  const governor = clauses[clause.governor ?? -1]
  // "police believe that the gang fired first", "a poll found that voters would …": the belief is the news
  if (
    clause.relation === 'complement' &&
    governor &&
    ((context.language.words.supposing.has(governor.verb.lemma) && !governor.verb.passive && !governor.verb.negated) ||
      found.some((c) => c.clause === governor && c.frame.mode === OPINION))
  )
    return 0.45
  // in somebody's talk the saying is the news, unless the words tell of another's deed
  if (isQuoted(context, clause)) {
    if (['relative', 'adverbial', 'participle'].includes(clause.relation)) return 0.35
    if (clause.attribution && !tellsOfDeed(context, clause)) return 0.4
  }
  if (isAsked(context, clause)) return 0.4
  // "said that his client had never met her": what is denied is no event, the denial is
  if (clause.verb.negated && clause.relation === 'complement' && clause.attribution) return 0.4
  if (clause.relation === 'infinitive') return governor && found.some((c) => c.clause === governor && c.frame.weight >= 0.5) ? 0.3 : 0.75
  if (continues(context, clause)) return 0.9
  if (clause.relation === 'relative') return 0.72
  if (describes(context, clause)) return 0.4
  if (isAmong(context, clause)) return 1
  if (clause.relation === 'participle' && clause.verb.passive && !clause.preps.some((p) => p.prep === 'by')) return 0.6
  if (clause.relation === 'participle') return clause.marker === 'by' || clause.marker === 'after' ? 0.8 : 0.7
  // "…, while the envoy resigned": a contrast, not a circumstance
  if (contrasts(clause)) return 0.9
  if (clause.relation === 'adverbial') return clause.marker === 'after' || clause.marker === 'as' || clause.marker === 'when' ? 0.8 : 0.6
  return 1
}

/** "an inquiry into how the contracts had been awarded": what is asked is no news. */
const isAsked = ({ grammar: { words } }: Context, { subject, verb }: Clause): boolean =>
  /^(?:how|why|whether)$/.test(words[(subject ?? verb).first - 1]?.text.toLowerCase() ?? '')

/** "where a burglar shot and killed him": of two verbs side by side the second hangs where the first does. */
export function joinedTo({ grammar: { clauses } }: Context, { index, relation, verb, subject }: Clause): Clause | undefined {
  const before = clauses[index - 1]
  return relation === 'conjunct' &&
    before &&
    before.subject === subject &&
    before.verb.last === verb.first - 2 &&
    SUBORDINATE.has(before.relation)
    ? before
    : undefined
}
const SUBORDINATE: ReadonlySet<Clause['relation']> = new Set(['relative', 'adverbial'])

/** "The envoy was among hundreds injured": what was done to them is what is told. */
export const isAmong = ({ grammar: { clauses } }: Context, { index, relation, verb, subject }: Clause): boolean =>
  relation === 'participle' &&
  verb.passive &&
  clauses[index - 1]?.verb.lemma === 'be' &&
  clauses[index - 1]!.preps.some(({ prep, nominal }) => /^among(?:st)?$/.test(prep) && nominal.head === subject?.head)

/** "the site, which was in a trial that led to a verdict": a relative clause within another, or behind a participle. */
function isNested({ grammar: { clauses } }: Context, { relation, governor }: Clause): boolean {
  const above = clauses[governor ?? -1]
  return (
    relation === 'relative' &&
    above !== undefined &&
    (above.relation === 'relative' || above.relation === 'participle' || above.relation === 'adverbial')
  )
}

/** "they have closed the road", but not "we will close it", "I want it closed". */
const tellsOfDeed = ({ grammar: { words } }: Context, { subject, verb }: Clause): boolean =>
  subject !== undefined && !/^(?:i|we|you)$/i.test(words[subject.head]!.text) && (verb.tense === 'past' || verb.perfect) && !verb.modal

/** "Ann Lee, a member of the team investigating the fire, said …": who somebody is, between a subject and its verb of speech. */
function describes({ grammar: { clauses, words }, language }: Context, { index, relation, verb, subject }: Clause): boolean {
  const next = clauses[index + 1]
  return (
    relation === 'participle' &&
    subject !== undefined &&
    subject.first > 0 &&
    next?.relation === 'main' &&
    next.subject !== undefined &&
    next.subject.first < verb.first &&
    next.verb.first > verb.last &&
    language.grammar.speech.has(next.verb.lemma) &&
    words[next.verb.first - 1]?.text === ','
  )
}

/** "replied the mayor, who demanded an inquiry": behind the main verb and a comma, "who" and "which" lead on as "and" does (the continuative relative clause). */
export function continues({ grammar: { words, clauses } }: Context, { index, relation, marker, verb, subject }: Clause): boolean {
  if (
    relation !== 'relative' ||
    !/^(?:who|which)$/.test(marker ?? '') ||
    !subject ||
    verb.tense !== 'past' ||
    verb.progressive ||
    isState(verb)
  )
    return false
  let open = verb.first - 1
  while (open > 0 && words[open]!.text.toLowerCase() !== marker) open--
  return (
    words[open - 1]?.text === ',' &&
    !clauses.some((c) => c.index > index && c.relation === 'main' && c.subject?.head === subject.head) &&
    clauses.some((c) => c.index < index && c.relation !== 'participle' && c.relation !== 'infinitive')
  )
}

/** "which was the focus of a trial": how it is, no next step. */
const isState = ({ lemma, passive }: Clause['verb']) => lemma === 'be' && !passive

/** "while", "whereas" and "although" before a finite clause with a subject of its own join as "and" does. */
export const contrasts = ({ relation, marker, subject, verb }: Clause) =>
  relation === 'adverbial' &&
  subject !== undefined &&
  /^(?:while|whereas|although|though)$/.test(marker ?? '') &&
  verb.tense !== 'gerund' &&
  !verb.progressive
