import type { EventStatus } from '../records/index.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import type { Context } from './context.ts'

// verbs that bring about what their infinitive tells (Karttunen's implicatives, the causatives among them)
const IMPLICATIVE = new Set(['force', 'cause', 'prompt', 'lead', 'compel', 'get', 'enable', 'allow', 'let', 'manage', 'use', 'spark'])
const PLAN = new Set(['choose', 'elect', 'opt', 'plan', 'prepare', 'intend', 'decide', 'promise', 'pledge', 'vow', 'agree'])
const SCHEDULE = new Set(['plan', 'schedule', 'expect', 'set', 'slate', 'due', 'forecast'])
// verbs whose "that" clause tells what is wished (the mandative subjunctive)
const MANDATIVE = new Set(['demand', 'insist', 'ask', 'request', 'recommend', 'propose', 'urge', 'require', 'order'])
const IDEA = new Set(['on', 'of', 'for', 'about', 'from', 'without', 'against', 'to', 'toward', 'towards', 'at', 'into', 'over', 'despite'])
const HYPOTHETICAL = new Set(['if', 'unless', 'whether'])

/** occurred, planned, denied; undefined for what is only supposed. */
export function statusOf(context: Context, clause: Clause): EventStatus | undefined {
  const { grammar: { words, clauses }, language } = context
  const { verb } = clause
  if (clause.marker && HYPOTHETICAL.has(clause.marker)) return undefined
  if (verb.tense === 'infinitive') {
    const governor = clauses[clause.governor ?? -1]
    if (!governor) return undefined
    const before = words[verb.first - 1]?.lemma.toLowerCase() ?? ''
    if (language.prospective.has(before) || language.prospective.has(governor.verb.lemma)) return 'planned'
    if (language.aspectual.has(governor.verb.lemma)) return statusOf(context, governor)
    if (/^(?:appear|seem|say|believe|report|think)$/.test(governor.verb.lemma) && !verb.negated) return 'occurred'
    if (IMPLICATIVE.has(governor.verb.lemma) && !governor.verb.negated) return statusOf(context, governor)
    // a plan is a plan; what is tried, sought or wished has not happened
    return PLAN.has(governor.verb.lemma) ? 'planned' : undefined
  }
  if (verb.modal && verb.perfect) return undefined
  // "hopes of restoring the truce", "accused of hiding": what a preposition governs is thought of, not told
  if (clause.relation === 'participle' && verb.tense === 'gerund' && IDEA.has(clause.marker ?? '')) return undefined
  // "demands that he leave": a bare verb under a singular subject is a subjunctive, a wish
  const subject = clause.subject && clause.subject.parts.length === 1 ? words[clause.subject.head]! : undefined
  if (verb.tense === 'present' && verb.form === 'base' && verb.first === verb.last && verb.lemma !== 'be' && subject && clause.marker === 'that'
    && (/^(?:he|she|it)$/i.test(subject.text) || (subject.pos === 'NOUN' && subject.lemma === subject.text.toLowerCase() && !/^(?:people|police)$/i.test(subject.text)))) return undefined
  // "a march is planned for Saturday"
  if (verb.passive && verb.tense === 'present' && SCHEDULE.has(verb.lemma)) return 'planned'
  if (clause.relation === 'complement' && verb.tense === 'present' && verb.form === 'base' && MANDATIVE.has(context.grammar.clauses[clause.governor ?? -1]?.verb.lemma ?? '')) return undefined
  if (verb.negated) return clause.attribution ? 'denied' : undefined
  if (verb.tense === 'future') return 'planned'
  if (verb.tense === 'modal') return verb.modal === 'would' && clause.attribution && !verb.perfect ? 'planned' : undefined
  return 'occurred'
}
