import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Context } from '../context.ts'
import { fit, lacking } from './clause.ts'
import { nominalText } from './nominals.ts'
import { predicate } from './predicate.ts'
import { pastParticiple } from './verbs.ts'

/** "They announced a new player": where nothing tells who they are, the object leads ("New player announced"). */
export function passiveText(context: Context, clause: Clause, limit: number): string | undefined {
  const { verb } = clause
  const subject = clause.subject && context.grammar.words[clause.subject.head]!.text.toLowerCase()
  const object = clause.object && nominalText(context, clause.object, true)
  if (
    !subject ||
    /^(?:i|we|you)$/.test(subject) ||
    !context.language.words.pronouns.has(subject) ||
    !object ||
    /sel(?:f|ves)$/.test(object.split(',')[0]!) ||
    verb.negated ||
    verb.passive ||
    (verb.modal && verb.tense !== 'future') ||
    /^(?:be|have|get|become)$/.test(verb.lemma) ||
    // "called conditions grave"
    (context.language.words.calling.has(verb.lemma) && !verb.particle) ||
    context.language.grammar.addressing.has(verb.lemma)
  )
    return undefined
  const [first] = clause.preps
  const leads = first && context.language.words.linking.has(context.grammar.words[first.nominal.head]!.lemma)
  const about =
    first && !leads && clause.object && first.at === clause.object.last + 1 ? nominalText(context, first.nominal, true) : undefined
  // "It sent crews to the port": "Crews sent to port"; but "Offer on port made"
  const binds = ({ prep }: { prep: string }) => context.language.words.bound.has(`${verb.lemma} ${prep}`),
    toward = first && (/^(?:to|from|into|at|in)$/.test(first.prep) || binds(first))
  // "It ordered the agency to pay costs": "Agency ordered to pay costs"
  const deed = context.grammar.clauses.find(
    (c) => c.relation === 'infinitive' && c.governor === clause.index && c.verb.first === clause.object!.last + 1,
  )
  const rest = deed && predicate(context, deed, true)
  if (!deed && context.language.words.pressing.has(verb.lemma)) return undefined
  if (deed && (!rest || (rest.length === 0 && lacking(context, deed)))) return undefined
  // "That brought the toll to 259": "Toll brought to 259"
  const bound = clause.preps.find((each) => binds(each) && !(about && each === first)),
    to = bound && nominalText(context, bound.nominal, true)
  // "They linked the fire to it": to what
  if (bound && !to) return undefined
  const done = `${verb.tense === 'future' ? 'to be ' : ''}${pastParticiple(verb.lemma, context.language.participles)}${verb.particle ? ` ${verb.particle}` : ''}`
  return fit(
    [
      { text: about && !deed && !toward ? `${object} ${first!.prep} ${about} ${done}` : `${object} ${done}`, must: true },
      ...(to ? [{ text: `${bound!.prep} ${to}`, must: true }] : []),
      ...(about && !deed && toward ? [{ text: `${first!.prep} ${about}`, must: false }] : []),
      ...(deed
        ? [
            {
              text: `to ${deed.verb.passive ? 'be ' : ''}${deed.verb.passive ? context.grammar.words[deed.verb.head]!.text : deed.verb.lemma}`,
              must: true,
            },
            ...rest!,
          ]
        : []),
    ],
    limit,
  )
}
