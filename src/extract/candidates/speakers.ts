import type { ActorMention } from '../../records/index.ts'
import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Candidate } from '../candidates.ts'
import { actor, actorsOf, type Context } from '../context.ts'

/** Who is made to say the clause; "according to X" speaks for the whole sentence. */
export function speakers(context: Context, clause: Clause): ActorMention[] {
  const { grammar } = context
  const { clause: saying, speaker } = clause.attribution ?? {}
  const said = clause.attribution && saying !== clause.index ? actorsOf(context, speaker) : []
  if (said.length) return said
  // "The Red Cross has not changed its figure: it says …": the subject before goes on
  const lone =
    speaker && saying !== clause.index && speaker.first === speaker.last && /^(?:it|they)$/i.test(grammar.words[speaker.head]!.text)
  const before = lone ? grammar.clauses.find((c) => c.relation === 'main' && c.subject && c.index < saying!) : undefined
  return before ? actorsOf(context, before.subject) : actorsOf(context, grammar.accordingTo)
}

/** "She told reporters on Monday": a said-verb with nothing that is said. */
export function saysNothing({ grammar, language, quotations }: Context, clause: Clause): boolean {
  if (!language.grammar.speech.has(clause.verb.lemma) || clause.verb.passive) return false
  const told = language.grammar.addressing.has(clause.verb.lemma) ? clause.second : clause.object
  return (
    !told &&
    !clause.preps.some(({ prep }) => /^(?:of|about|against|on|for|over|to)$/.test(prep) && !/^(?:tell|say|add)$/.test(clause.verb.lemma)) &&
    !grammar.clauses.some(
      (c) => c !== clause && (c.attribution?.clause === clause.index || (c.governor === clause.index && c.relation === 'infinitive')),
    ) &&
    quotations.length === 0
  )
}

/** A side of the conflict speaks of another's deed: the source does not vouch for it. */
export function partisan(context: Context, candidate: Candidate): boolean {
  const speaker = candidate.speaker[0]
  if (!speaker) return false
  const kind = actor(context, speaker.actor)?.kind
  if (kind === 'media' || kind === 'ngo' || kind === 'intergovernmental' || kind === 'people') return false
  const agents = actorsOf(
    context,
    candidate.clause.verb.passive ? candidate.clause.preps.find((p) => p.prep === 'by')?.nominal : candidate.clause.subject,
  )
  return agents.length > 0 && agents.every((a) => a.actor !== speaker.actor)
}
