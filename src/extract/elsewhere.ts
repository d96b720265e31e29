import { daysBetween } from '../days.ts'
import type { Timex } from '../records/index.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import type { Context } from './context.ts'
import { TOLD_WITHIN } from './gone-by.ts'

/** "arrested a man carrying a bomb on Sunday": a day of the last week that closes the sentence is that of what was done to him, not of what he was at. */
export function describedBy(
  { grammar: { clauses, words }, tagged: { published } }: Context,
  t: Timex,
  { relation, verb, subject, index }: Clause,
): Clause | undefined {
  const after = words.find(({ start }) => start >= t.end),
    main = clauses[index - 1]
  return relation === 'participle' &&
    verb.tense === 'gerund' &&
    verb.last === verb.first &&
    subject?.last === verb.first - 1 &&
    main?.object?.head === subject.head &&
    (main.relation === 'main' || main.relation === 'conjunct') &&
    main.verb.tense === 'past' &&
    !main.verb.perfect &&
    (!after || after.pos === 'PUNCT') &&
    t.earliest === t.latest &&
    published.date !== undefined &&
    t.earliest! <= published.date &&
    daysBetween(t.earliest!, published.date) <= TOLD_WITHIN
    ? main
    : undefined
}

/** "said that strikes this month of dockers 'show …'": behind "that" a time is not that of the saying, also where no clause was seen. */
export const isWithinSaid = ({ grammar: { words }, language }: Context, { start }: Timex, { verb }: Clause): boolean =>
  language.grammar.speech.has(verb.lemma) && words[verb.last + 1]?.text === 'that' && words[verb.last + 1]!.start < start

/** "said that at the end of trading Monday, nine shares had been sold": the clause of what is said that the time stands before. */
export const firstSaid = ({ grammar: { clauses, words } }: Context, { end }: Timex, saying: Clause): Clause | undefined =>
  clauses.find(({ index, subject, verb }) => index > saying.index && subject && words[verb.first]!.start > end)
