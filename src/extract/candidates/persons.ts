import type { Clause, Nominal } from '../../tag/grammar/clauses.ts'
import { isPeople, isPeoples } from '../../tag/quantities/units.ts'
import { actor, actorsIn, actorsOf, type Context } from '../context.ts'

/** Pronouns for persons; "they" and "them" mostly are. */
const PERSONAL = /^(?:he|she|they|him|her|them|who|whom|someone|somebody|everyone|everybody|himself|herself)$/i

/** Whether a person is named between two words. */
export const namesPerson = (context: Context, { first, last }: { first: number; last: number }) =>
  actorsIn(context, first, last).some((a) => actor(context, a.actor)?.kind === 'person')

/** "Ann Lee", "him", "three engineers", "hundreds of villagers": a part of the nominal names or denotes persons. */
export function isPerson(context: Context, { parts, apposed, last }: Nominal): boolean {
  const {
    grammar: { words },
    language: {
      persons,
      words: { plurals },
      grammar: { measures },
    },
  } = context
  const person = (k: number): boolean => {
    const { lemma, text } = words[k]!
    return (
      PERSONAL.test(text) ||
      persons.has(lemma.toLowerCase()) ||
      persons.has(text.toLowerCase()) ||
      isPeople(lemma.toLowerCase()) ||
      isPeoples(text) ||
      namesPerson(context, { first: k, last: k })
    )
  }
  const counts = (k: number) =>
    words[k]!.pos === 'NUM' || measures.has(words[k]!.lemma.toLowerCase()) || plurals.has(words[k]!.text.toLowerCase())
  return [...parts, ...(apposed ? [apposed] : [])].some(
    ({ head }) =>
      person(head) ||
      (counts(head) && words[head + 1]?.lemma === 'of' && words.slice(head + 2, last + 1).some((_, i) => person(head + 2 + i))),
  )
}

/** Whether the clause's subject (the "by" phrase in the passive) is an actor, a name or a word for people. */
export function somebody(context: Context, clause: Clause): boolean {
  const nominal = clause.verb.passive ? clause.preps.find((p) => p.prep === 'by')?.nominal : clause.subject
  if (!nominal) return clause.verb.passive
  const head = context.grammar.words[nominal.head]!
  // "announced that it had settled": who says so
  if (/^it$/i.test(head.text) && clause.attribution?.speaker) return true
  return (
    head.pos === 'PROPN' ||
    isPerson(context, nominal) ||
    context.language.words.communications.has(head.lemma.toLowerCase()) ||
    actorsOf(context, nominal).length > 0 ||
    /^(?:he|she|they|we|i|who)$/i.test(head.text) ||
    endsLike(head.text.toLowerCase(), context.language.words.doers)
  )
}

/** "subcommittees": a word that ends in one of these, in the singular or with "s". */
const endsLike = (word: string, endings: ReadonlySet<string>): boolean =>
  [...endings].some((ending) => word.endsWith(ending) || word.endsWith(`${ending}s`))
