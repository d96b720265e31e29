import { lower } from './words.ts'
import { isComma, type Chart, type Clause, type Nominal } from './chart.ts'
import type { Nominals } from './nominals/nominals.ts'
import type { VerbGroup } from './verbgroups.ts'

/**
 * "The decision to close the plant was taken", "said a plan to sell it had been dropped": the noun that an infinitive
 * completes is the subject of the finite verb behind it, where nothing but the infinitive's own phrases lies between.
 */
export function soughtSubject(
  { words, nounAt, tables }: Chart,
  { nominalLeft }: Nominals,
  clauses: readonly Clause[],
  verb: VerbGroup,
  tells: boolean,
): Nominal | undefined {
  const previous = clauses.at(-1)
  if (!previous || previous.verb.tense !== 'infinitive' || previous.verb.passive || !tells) return undefined
  const noun = nounAt.get(previous.verb.first - 1),
    governor = clauses.at(-2)
  if (lower(words[previous.verb.first]) !== 'to') return undefined
  const between = words.slice(previous.verb.last + 1, verb.first)
  if (
    between.some(
      (w) =>
        isComma(w) ||
        /^[;:]$/.test(w.text) ||
        w.pos === 'CCONJ' ||
        w.pos === 'SCONJ' ||
        /^(?:that|who|which|it|he|she|they|we|i)$/.test(lower(w)),
    )
  )
    return undefined
  if (tables.bareComplement.has(previous.verb.lemma) || tables.speech.has(previous.verb.lemma)) return undefined
  // "A man who tried to board the plane was arrested"
  if (
    governor?.relation === 'relative' &&
    governor.verb.last === previous.verb.first - 1 &&
    /^(?:who|which|that)$/.test(governor.marker ?? '')
  )
    return governor.subject
  if (!noun || noun.time) return undefined
  // "asked the man to leave": a verb of asking has him for its object
  if (
    governor &&
    tables.control.has(governor.verb.lemma) &&
    governor.object &&
    governor.object.first <= noun.first &&
    noun.last <= governor.object.last
  )
    return undefined
  const subject = nominalLeft(noun.last, governor ? governor.verb.last + 1 : 0)
  return subject && { ...subject, last: nounAt.get(verb.first - 1)?.last ?? subject.last }
}
