import type { EventStatus } from '../records/index.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import { lower } from '../tag/grammar/words.ts'
import type { Context } from './context.ts'

/** "expects Norway to halt": what somebody expects of another is a wish, "is expected to halt" and "expects to halt" look ahead. */
export const wished = (clause: Clause, governor: Clause): boolean =>
  !governor.verb.passive && governor.object !== undefined && clause.subject === governor.object

/** "is to meet the envoy", "talks are to be held", but not "the goal is to win", "the pilot is to blame". */
export const isToBe = ({ language: { words }, grammar }: Context, { verb }: Clause, governor: Clause): boolean =>
  governor.verb.lemma === 'be' &&
  verb.lemma !== 'blame' &&
  !governor.verb.negated &&
  verb.first === governor.verb.last + 1 &&
  governor.subject !== undefined &&
  !words.pronouns.has(grammar.words[governor.subject.head]!.text.toLowerCase()) &&
  !words.aims.has(grammar.words[governor.subject.head]!.lemma.toLowerCase())

/** "if the port closed", "asked if she thought it was closed", "if he decides to close it". */
function isHypothetical(context: Context, clause: Clause): boolean {
  const { marker, relation, governor } = clause
  if (context.language.words.hypothetical.has(marker ?? '')) return true
  const before = goesOnFrom(context, clause)
  if (before && isHypothetical(context, before)) return true
  const above = relation === 'complement' || relation === 'infinitive' ? context.grammar.clauses[governor ?? -1] : undefined
  return above !== undefined && isHypothetical(context, above)
}

/** "if the talks were open and the mayor was charged": the clause before, which "and" without a comma goes on from. */
function goesOnFrom({ grammar: { words, clauses } }: Context, { relation, subject, index }: Clause): Clause | undefined {
  const joined = relation === 'main' && subject && /^(?:and|or)$/i.test(words[subject.first - 1]?.text ?? '')
  return joined && words[subject.first - 2]?.text !== ',' ? clauses.findLast((c) => c.index < index && c.subject) : undefined
}

/**
 * "will want a pledge before the union votes", "may be closed where there is a danger", "would be wrong to fine a baker who had been
 * cleared": what is said of a time that has not come, or of nobody in particular, beside a verb that tells what may be.
 */
function isImagined(context: Context, clause: Clause): boolean {
  const {
      grammar: { clauses, words },
    } = context,
    { relation, governor, subject, verb } = clause
  if (isAwaited(context, clause)) return true
  const above = clauses[governor ?? -1]
  return (
    relation === 'relative' &&
    above !== undefined &&
    isOpen(clauses, above) &&
    above.verb.last < verb.first &&
    /^(?:an?|any)$/.test(subject ? words[subject.first]!.text.toLowerCase() : '')
  )
}

/** "will lapse once the army enters the town", "When the envoy arrives, he will sign": in the present, behind such a conjunction, what the other verb waits for. */
export function isAwaited(
  { grammar: { clauses, words }, language }: Context,
  { relation, marker, governor, subject, verb, index }: Clause,
): boolean {
  const at = Math.min(subject?.first ?? verb.first, verb.first) - 1,
    conjunction = [relation === 'relative' ? undefined : words[at]?.text.toLowerCase(), marker].find((word) =>
      language.words.awaiting.has(word ?? ''),
    )
  if (!conjunction || verb.tense !== 'present') return false
  const isFronted = at <= 0 || words[at - 1]!.text === ',' || words[at - 1]!.text === 'that',
    other = isFronted ? clauses.find((c) => c.index > index && c.subject) : clauses[governor ?? index - 1]
  return other !== undefined && isOpen(clauses, other)
}

/** "the longer the talks last, the dearer the deal": how two things go together, not that either came. */
function isProportion({ grammar: { words } }: Context, { subject, verb }: Clause): boolean {
  const at = subject && subject.first < verb.first ? subject.first : 0
  return (
    /^the$/i.test(words[at - 2]?.text ?? '') &&
    COMPARATIVE.test(words[at - 1]?.text ?? '') &&
    words.some(
      ({ text }, k) =>
        k > verb.last && text === ',' && /^the$/i.test(words[k + 1]?.text ?? '') && COMPARATIVE.test(words[k + 2]?.text ?? ''),
    )
  )
}
const COMPARATIVE = /^(?:more|less|better|worse|\p{L}+er)$/iu

/** Whether a verb tells only what will or may be, by itself or as the infinitive of one that does. */
const isOpen = (clauses: readonly Clause[], { verb, governor }: Clause): boolean =>
  verb.tense === 'future' ||
  (verb.tense === 'modal' && !verb.perfect) ||
  (verb.tense === 'infinitive' && clauses[governor ?? -1] !== undefined && isOpen(clauses, clauses[governor!]!))

/** occurred, planned, denied; undefined for what is only supposed. */
export function statusOf(context: Context, clause: Clause): EventStatus | undefined {
  const {
    grammar: { words, clauses },
    language,
  } = context
  const { verb } = clause
  if (isHypothetical(context, clause) || isImagined(context, clause) || isProportion(context, clause)) return undefined
  if (verb.tense === 'infinitive') {
    const governor = clauses[clause.governor ?? -1]
    if (!governor) return undefined
    if (denier(context, governor)) return 'denied'
    if (isToBe(context, clause, governor)) return 'planned'
    const before = words[verb.first - 1]?.lemma.toLowerCase() ?? ''
    if (language.prospective.has(governor.verb.lemma) && wished(clause, governor)) return undefined
    if (language.prospective.has(before) || language.prospective.has(governor.verb.lemma)) return 'planned'
    if (language.aspectual.has(governor.verb.lemma)) return statusOf(context, governor)
    if (
      (/^(?:appear|seem)$/.test(governor.verb.lemma) ||
        (governor.verb.passive && /^(?:say|believe|report|think)$/.test(governor.verb.lemma))) &&
      !verb.negated
    )
      return 'occurred'
    // "had to use tear gas"
    if (
      governor.verb.lemma === 'have' &&
      verb.first === governor.verb.last + 1 &&
      !governor.verb.negated &&
      (governor.verb.tense === 'past' || governor.verb.perfect)
    )
      return statusOf(context, governor)
    // "was the first to sign"
    if (
      governor.verb.lemma === 'be' &&
      governor.object?.last === verb.first - 1 &&
      words.slice(governor.object.first, governor.object.last + 1).some(({ text }) => language.words.ranking.has(text.toLowerCase()))
    )
      return statusOf(context, governor)
    // "was able to flee": in the past, told as a fact, it was done; "is able to" tells what can be
    if (before === 'able') return governor.verb.tense === 'past' && !governor.verb.negated && !governor.attribution ? 'occurred' : undefined
    if (context.language.words.implicative.has(governor.verb.lemma) && !governor.verb.negated)
      return enables(context, governor) ? undefined : statusOf(context, governor)
    // a plan is a plan; what is tried, sought or wished has not happened
    return context.language.words.intending.has(governor.verb.lemma) ? 'planned' : undefined
  }
  if (verb.modal && verb.perfect) return undefined
  // "hopes of restoring the truce", "accused of hiding": what a preposition governs is thought of, not told
  if (
    clause.relation === 'participle' &&
    verb.tense === 'gerund' &&
    context.language.words.ideas.has(clause.marker ?? '') &&
    !grounds(context, clause)
  )
    return undefined
  // "suggests waiting before buying": a gerund that is only proposed, and what hangs on it
  if (clause.relation === 'participle' && verb.tense === 'gerund') {
    const governor = clauses[clause.governor ?? -1]
    if (governor && context.language.words.weighing.has(governor.verb.lemma) && verb.first === governor.verb.last + 1) return undefined
    if (governor?.verb.tense === 'gerund' && governor.relation === 'participle' && !statusOf(context, governor)) return undefined
    // "will end up being closed"
    if (governor?.verb.tense === 'future' && clause.marker === 'up') return statusOf(context, governor)
  }
  // "demands that he leave": a bare verb under a singular subject is a subjunctive, a wish
  const subject = clause.subject && clause.subject.parts.length === 1 ? words[clause.subject.head]! : undefined
  if (
    verb.tense === 'present' &&
    verb.form === 'base' &&
    verb.first === verb.last &&
    verb.lemma !== 'be' &&
    subject &&
    clause.marker === 'that' &&
    (/^(?:he|she|it)$/i.test(subject.text) ||
      (subject.pos === 'NOUN' && subject.lemma === subject.text.toLowerCase() && !/^(?:people|police)$/i.test(subject.text)))
  )
    return undefined
  // "recommended that the plant be closed"
  if (verb.passive && clause.marker === 'that' && words[verb.first]!.text.toLowerCase() === 'be') return undefined
  // "a march is planned for Saturday"
  if (verb.passive && verb.tense === 'present' && context.language.words.scheduling.has(verb.lemma)) return 'planned'
  if (
    clause.relation === 'complement' &&
    verb.tense === 'present' &&
    verb.form === 'base' &&
    context.language.words.mandative.has(context.grammar.clauses[clause.governor ?? -1]?.verb.lemma ?? '')
  )
    return undefined
  if (isSupposed(context, clause)) return undefined
  if (denier(context, clause)) return 'denied'
  // "said it would not sign" is only said; "said it had not signed" denies
  if (verb.negated) return clause.attribution && (verb.tense === 'past' || verb.perfect) && !verb.modal ? 'denied' : undefined
  if (verb.tense === 'future') return 'planned'
  // "he would resign", he said, is told back from "will"; between quotation marks nothing is told back: a supposition
  if (verb.tense === 'modal')
    return verb.modal === 'would' && clause.attribution && !verb.perfect && !isQuoted(context, clause) ? 'planned' : undefined
  return 'occurred'
}

/** "no reason to think that the fire was set", "does not believe that", "any hope that the army would leave", "no proof the firm knew": what somebody is not said to believe. */
function isSupposed({ grammar: { clauses, words }, language }: Context, { relation, governor, marker, subject }: Clause): boolean {
  const above = relation === 'complement' ? clauses[governor ?? -1] : undefined
  if (!above) return false
  // "it is unlikely that the yard will close"
  if (above.verb.lemma === 'be' && language.words.doubtful.has(words[above.verb.last + 1]?.text.toLowerCase() ?? '')) return true
  if (language.words.supposing.has(above.verb.lemma)) return above.verb.negated || above.verb.tense === 'infinitive'
  const at = subject ? subject.first - (marker === 'that' ? 2 : 1) : -1,
    noun = words[at]
  if (noun?.pos !== 'NOUN') return false
  // "no evidence that", "has not found any proof that"
  const lacks = above.verb.negated || language.words.lacking.has(lower(words[at - 1]))
  return language.words.chances.has(noun.lemma) || (lacks && language.words.proofs.has(noun.lemma))
}

/** "allows users to share files", "is used to carry trucks": in the plain present, and of nobody in particular, what a thing is good for. */
function enables({ grammar: { words }, language }: Context, { verb, object }: Clause): boolean {
  if (!language.words.enabling.has(verb.lemma) || verb.tense !== 'present' || verb.perfect || verb.progressive) return false
  if (verb.passive || !object) return verb.passive && verb.lemma === 'use'
  const head = words[object.head]!,
    text = head.text.toLowerCase()
  return (
    language.words.pronouns.has(text) ||
    (object.first === object.head && head.pos === 'NOUN' && (head.lemma !== text || language.words.plurals.has(text)))
  )
}

/** Whether the clause's verb stands in direct speech. */
export const isQuoted = ({ quotations, grammar: { words } }: Context, { verb }: Clause): boolean =>
  quotations.some(({ direct, start, end }) => direct && start <= words[verb.head]!.start && words[verb.head]!.end <= end)

/** The clause whose verb denies this one: "denied reports that troops were moving". */
export function denier({ grammar: { clauses }, language }: Context, { relation, governor }: Clause): Clause | undefined {
  const above = relation === 'complement' ? clauses[governor ?? -1] : undefined
  return above && language.words.denying.has(above.verb.lemma) ? above : undefined
}

/** "the reasons for calling off", "thanked it for halting": what is behind "for" has happened. */
function grounds({ grammar: { words, clauses }, language }: Context, { marker, verb, governor }: Clause): boolean {
  if (marker !== 'for') return false
  const before = words.slice(0, verb.first).findLast((w) => w.text.toLowerCase() === marker)
  const noun = words[words.indexOf(before!) - 1]
  return (
    language.words.grounds.has(noun?.lemma.toLowerCase() ?? '') || language.words.grounds.has(clauses[governor ?? -1]?.verb.lemma ?? '')
  )
}

/** "rejected suggestions that the search had been called off": who contests what the clause says, which is not told without them. */
export function contesting({ grammar: { words, clauses } }: Context, { relation, marker, governor, subject }: Clause): Clause | undefined {
  const by = clauses[governor ?? -1]
  return relation === 'complement' && marker === 'that' && by?.object && subject && lower(words[by.object.last + 1]) === 'that'
    ? by
    : undefined
}
