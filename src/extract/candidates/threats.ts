import type { Frame } from '../../lexicon/frame.ts'
import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Context } from '../context.ts'

/** Types of events that hurt somebody. */
const HARM = new Set<Frame['type']>(['ASSAULT', 'COERCE', 'SANCTION', 'TOLL', 'DISPLACEMENT'])
const CONDITION = /^(?:if|unless)$/

/** "said they would kill him unless …", "warned that it would impose tariffs": harm that its doer announces, on a condition or as a warning, is a threat. */
export function isThreat({ grammar: { words, clauses }, language }: Context, clause: Clause, { type }: Frame): boolean {
  const { speaker, clause: saying = -1 } = clause.attribution ?? {}
  const subject = clause.subject && words[clause.subject.head]!
  if (!HARM.has(type) || !speaker || !subject || clause.verb.passive || clause.verb.negated || clause.relation !== 'complement')
    return false
  if (!/^(?:will|would|'ll)$/i.test(words[clause.verb.first]!.text)) return false
  const own = /^(?:it|they|he|she|we|i)$/i.test(subject.text) || subject.text === words[speaker.head]!.text
  return (
    own &&
    (language.words.warning.has(clauses[saying]?.verb.lemma ?? '') ||
      clauses.some((c) => c.governor === clause.index && CONDITION.test(c.marker ?? '')))
  )
}
