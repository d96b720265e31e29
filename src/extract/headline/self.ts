import type { Clause } from '../../tag/grammar/clauses.ts'
import { actorsOf, speakerOf, subjectAbove, type Context } from '../context.ts'
import { headlineName } from './names.ts'
import { nominalText } from './nominals.ts'
import { isPlural, NUMBER } from './number.ts'

/** Who speaks, where the subject of what is said is a pronoun for the speaker ("the operator denied that it …", "police said they …"). */
export function selfName(context: Context, clause: Clause): string | undefined {
  if (subjectAbove(context, clause)) return undefined
  const self = speakerOf(context, clause)
  if (self) return headlineName(context, self)
  const { subject, attribution } = clause
  const speaker = attribution?.speaker
  if (!subject || subject.first !== subject.last || !speaker || attribution.clause === clause.index) return undefined
  const pronoun = context.grammar.words[subject.head]!
  const plural = NUMBER.get(pronoun.text.toLowerCase())
  if (
    plural === undefined ||
    plural !== isPlural(context, speaker) ||
    actorsOf(context, speaker).length ||
    context.actors.some(({ start }) => start === pronoun.start)
  )
    return undefined
  // "it has made no plans, the filing said": what is written tells of somebody else
  const { findings, communications } = context.language.words,
    teller = context.grammar.words[speaker.head]!.lemma.toLowerCase()
  if (findings.has(teller) || communications.has(teller)) return undefined
  // "the office said that he had died": an office is no "he"
  const { speakers } = context.language.words,
    isIt = pronoun.text.toLowerCase() === 'it'
  if (
    !plural &&
    !isIt &&
    context.grammar.words[speaker.head]!.pos === 'NOUN' &&
    !speakers.has(teller) &&
    !context.language.persons.has(teller)
  )
    return undefined
  // "an official said it was a bomb": a person is no "it"
  if (isIt && speakers.has(teller)) return undefined
  return nominalText(context, speaker, true)
}
