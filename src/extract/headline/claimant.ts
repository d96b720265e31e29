import type { ActorMention } from '../../records/index.ts'
import { isPluralNoun } from '../../tag/grammar/chart.ts'
import type { Clause } from '../../tag/grammar/clauses.ts'
import { lower } from '../../tag/grammar/words.ts'
import type { Candidate } from '../candidates.ts'
import { actor, type Context } from '../context.ts'
import { denier } from '../status.ts'
import { anonymous } from './finish.ts'
import { nominalText } from './nominals.ts'
import { isPlural } from './number.ts'
import { present } from './verbs.ts'

/** "Officials say ", of what several whom nobody names foretell; one speaks for the house ("the director said"). */
export function foretellers(context: Context, { status, speaker, clause: { attribution, index, subject } }: Candidate): string {
  const { grammar, language } = context,
    who = attribution?.clause === index ? undefined : attribution?.speaker
  if (status !== 'planned' || speaker.length > 0 || !who || !language.words.speakers.has(grammar.words[who.head]!.lemma)) return ''
  const own = subject && language.words.pronouns.has(lower(grammar.words[subject.head])),
    name = own ? undefined : nominalText(context, who, true)
  return name && isPlural(context, who) ? `${name} say ` : ''
}

/** "Officials said the ferry would sail": several whom a sentence lets speak and nobody names. */
export function unnamedSpeakers(context: Context): string | undefined {
  const { grammar, language } = context
  const several = grammar.clauses
    .map(({ attribution }) => attribution?.speaker)
    .find((who) => who && language.words.speakers.has(grammar.words[who.head]!.lemma) && isPlural(context, who))
  const name = nominalText(context, several, true)
  // "Lee's lawyers": the next sentence cannot tell that her name stays private
  return name && anonymous(context, name) === name ? name : undefined
}

/** "says", "say", "estimates", and "denies" of what the claimant denies. */
export function claimVerb(context: Context, { clause, speaker: [mention] }: Candidate, name: string): string {
  const last = name.split(' ').at(-1)!,
    { plurals, adherents } = context.language.words,
    plural =
      actor(context, mention!.actor)?.kind !== 'person' &&
      (/^\p{Ll}.*s$/u.test(last) || endsPlural(context, mention!) || [plurals, adherents].some((words) => words.has(last.toLowerCase())))
  const governor = context.grammar.clauses[clause.governor ?? -1]
  return present(
    (denier(context, clause) ?? (governor && clause.relation === 'infinitive' ? denier(context, governor) : undefined))?.verb.lemma ??
      (supposes(context, clause) ? clause.attribution!.verb : 'say'),
    plural,
  )
}

/** "estimated profit fell", "believes a sniper fired": what somebody only thinks is not told as a fact. */
export const supposes = ({ language }: Context, { attribution }: Clause): boolean =>
  attribution !== undefined && (attribution.verb === 'estimate' || language.words.supposing.has(attribution.verb))

/** Whether the last word of a mention is a plural. */
const endsPlural = ({ grammar: { words } }: Context, { start, end }: ActorMention): boolean => {
  const last = words.findLast((word) => start <= word.start && word.start < end)
  return last !== undefined && isPluralNoun(last)
}
