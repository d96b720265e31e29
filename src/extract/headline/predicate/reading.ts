import type { Clause, Nominal } from '../../../tag/grammar/clauses.ts'
import type { Context } from '../../context.ts'
import { nominalText } from '../nominals.ts'
import { isPlural } from '../number.ts'
import { plain } from '../print.ts'

/** A stretch of the predicate: `must` stays whatever the room, but where words are short only the first and what is `bound` to the verb. */
export type Piece = { text: string; must: boolean; bound?: boolean }

/** How far a predicate is read: the pieces so far and what the words behind them would complete. */
export type Reading = {
  context: Context
  clause: Clause
  brief: boolean // without what hangs on a noun
  pieces: Piece[]
  k: number // the word to read
  governs: string // lemma of the verb that the next words complete
  own: boolean // that verb is the clause's own, not a further one
  open: boolean // that verb still lacks its object
  bearer: [number, number] // first and last word of the noun phrase just told
  behind: number // the first word behind it that is no time
  only: string // "believes only in force", "agrees not to compete": without the word the headline would say something else
  nominals: Nominal[] // those of this clause and of the later ones
  subjects: Set<number | undefined> // first words of the subjects of later clauses
}

/** What a step says of the word: it has `read` it and perhaps more, the predicate ends (`stop`), the clause makes no headline (`void`); undefined leaves the word to the next step. */
export type Outcome = 'read' | 'stop' | 'void' | undefined
export type Step = (reading: Reading) => Outcome

/** Marks that end a stretch taken word for word. */
export const STOP = /^[.,;:?!()–—_]$|^--$|^["“”]$/

/** The reading before the first word behind the verb. */
export function startReading(context: Context, clause: Clause, brief: boolean): Reading {
  const { clauses } = context.grammar
  const later = clauses.filter((c) => c.index > clause.index)
  return {
    context,
    clause,
    brief,
    pieces: [],
    k: clause.verb.last + 1,
    governs: clause.verb.lemma,
    own: true,
    open: true,
    bearer: [-1, -1],
    behind: -1,
    only: '',
    nominals: [clause, ...later].flatMap((c) => [c.object, c.second, ...c.preps.map((p) => p.nominal)]).filter((n) => n !== undefined),
    subjects: new Set(
      later.filter((c) => !['infinitive', 'conjunct', 'relative', 'participle'].includes(c.relation)).map((c) => c.subject?.first),
    ),
  }
}

/** The noun phrase from word `first` to word `last` has just been told: what follows may hang on it. */
export function bear(r: Reading, first: number, last: number): void {
  r.bearer = [first, last]
  r.behind = last + 1
}

/** Passes over a time up to word `last`: "voiced concern on Monday | about the plan". */
export function passTime(r: Reading, last: number): void {
  if (r.behind === r.k) r.behind = last + 1
  r.k = last
}

/** Adds a piece of its own. */
export function add(r: Reading, text: string, must: boolean, bound = false): void {
  r.pieces.push({ text: r.only + text, must, ...(bound && { bound }) })
  r.only = ''
}

/** Adds to the last piece. */
export function glue(r: Reading, text: string): void {
  const last = r.pieces.at(-1)
  if (last) last.text += ` ${text}`
  else add(r, text, true)
}

/** From here on the words complete a further verb: "ended the talks with a call to end the strike". */
export function turnTo(r: Reading, { lemma }: Clause['verb']): void {
  r.governs = lemma
  r.own = false
}

/** Word `k` in small letters. */
export const lower = ({ context }: Reading, k: number): string => context.grammar.words[k]?.text.toLowerCase() ?? ''

/** The noun phrase that word `k` stands in. */
export const nounAt = ({ context }: Reading, k: number) => context.grammar.nouns.find((n) => n.first <= k && k <= n.last)

/** The clause whose verb word `k` stands in. */
export const verbAt = ({ context }: Reading, k: number) => context.grammar.clauses.find((c) => c.verb.first <= k && k <= c.verb.last)

/** Whether the word belongs to a length of time. */
export function isLasting({ context }: Reading, k: number): boolean {
  const word = context.grammar.words[k]!
  return context.timexes.some((t) => t.type === 'DURATION' && t.start <= word.start && word.end <= t.end)
}

/** The noun phrase that begins at `k`, as a headline says it, and its last word. */
export function phrase(r: Reading, k: number): { text: string | undefined; last: number } | undefined {
  const { context, brief, nominals } = r
  const np = nounAt(r, k)
  if (!np || np.time) return undefined
  const nominal = nominals.find((n) => n.first === np.first) ?? { first: np.first, last: np.last, head: np.head, parts: [np] }
  // "will license some to": of what, the sentence before says
  const lone = np.first === np.last && nominal.last === np.last && context.grammar.words[np.first]!.pos === 'DET'
  return { text: lone ? undefined : (nominalText(context, nominal, brief) ?? nominalText(context, taken(r, np), true)), last: nominal.last }
}

/** What a lone "it" or "them" stands for, where its number leaves but one. */
function taken(r: Reading, { first, last }: { first: number; last: number }): Nominal | undefined {
  if (first !== last || !/^(?:it|them)$/.test(lower(r, first))) return undefined
  const fits = named(r).filter((each) => each && isPlural(r.context, each) === (lower(r, first) === 'them'))
  return fits.length === 1 ? fits[0] : undefined
}

/** "bought the yard but refused to reopen it": what the joined verb before had for its object. "The miners were freed after the army agreed to spare them": whom and what the clause above names. */
function named({ context: { grammar }, clause }: Reading): (Nominal | undefined)[] {
  if (clause.relation === 'conjunct')
    return [grammar.clauses.findLast((c) => c.index < clause.index && c.subject?.first === clause.subject?.first && c.object)?.object]
  const above = clause.relation === 'adverbial' ? grammar.clauses[clause.governor ?? -1] : undefined
  return above ? [above.subject, above.object] : []
}

/** "to anyone who has paid": without the relative clause the phrase tells nothing. */
export const isHollow = (r: Reading, from: number, to: number): boolean =>
  r.context.language.words.generic.has(r.context.grammar.words[to]!.lemma.toLowerCase()) &&
  from === to &&
  /^(?:who|that|whose|which)$/.test(lower(r, to + 1))

/** An indirect question, word for word: "declines to say what was stolen". */
export function question({ context }: Reading, from: number): string {
  const { words } = context.grammar
  const end = words.findIndex((w, i) => i > from && STOP.test(w.text))
  return plain(context, from, (end < 0 ? words.length : end) - 1)
}

/** What a noun is bound to: "ties to the party", "any plan for the port"; the noun is the one just told. */
export function bearerNeeds(r: Reading, preposition: string): boolean {
  const { language, grammar } = r.context
  const [from, to] = r.bearer
  return (
    preposition !== 'of' &&
    (/^(?:any|no|such|those|only|every)$/.test(lower(r, from)) || language.words.relational.has(grammar.words[to]!.lemma.toLowerCase())) &&
    !/^(?:in|at|near|by|after|before|during|as|like)$/.test(preposition)
  )
}

/** What the verb is bound to: "attributes losses to the storm". */
export const verbBinds = ({ context, governs }: Reading, preposition: string): boolean =>
  context.language.words.bound.has(`${governs} ${preposition}`)
