import type { Mention } from '../records/index.ts'
import type { Candidate } from './candidates.ts'
import type { Context } from './context.ts'

/** What an article says up front: content words of headline and deck, and how many sentences it has. */
export type Front = { words: Set<string>, sentences: number, first: number }

type Told = Pick<Mention, 'participants' | 'claims' | 'background' | 'lemmas' | 'timex' | 'trigger' | 'clause'>
type Feature = (context: Context, candidate: Candidate, told: Told, front: Front) => number

/** Shorter clauses, in code units, leave out who, where or what. */
const SHORT = 35

/**
 * Why an editor would want a mention, each from 0 to 1, and how much that counts. A fact worth an entry is weighty of its
 * kind, has a day of its own, somebody who acts and a number, and is told in full; what stands in a quotation is talk, what
 * is reported by somebody is news, headline and lead say what the story is about (the inverted pyramid). The weights come
 * from a pairwise logistic fit (regularised, signs held) over the gold annotations of all stories together; of these sets of
 * features the one was taken that ranked best on each story when fitted without it.
 */
const FEATURES: Record<string, { weight: number, of: Feature }> = {
  kind: { weight: 0.6, of: (_, { frame }) => frame.weight },
  mainClause: { weight: 0.2, of: (_, { weight, frame }) => Math.min(1, weight / Math.max(0.01, frame.weight)) },
  ownDay: { weight: 1, of: (_, __, { timex }) => Number(timex !== undefined) },
  acted: { weight: 0.48, of: (_, __, { participants }) => Number(participants.some(({ role }) => role === 'actor')) },
  counted: { weight: 0.46, of: (_, __, { claims }) => Number(claims.length > 0) },
  reported: { weight: 0.5, of: (_, { clause }) => Number(clause.relation === 'complement') },
  early: { weight: 0.14, of: ({ index }, _, __, { first, sentences }) => 1 - Math.min(1, Math.max(0, index - first) / Math.max(1, sentences)) },
  upFront: { weight: 0.15, of: (_, __, { lemmas }, { words }) => Math.min(1, lemmas.filter((l) => words.has(l)).length / Math.min(8, Math.max(4, lemmas.length))) },
  talk: { weight: -0.68, of: (context, candidate, { trigger }) => Number(quoted(context, trigger) || firstPerson(context, candidate)) },
  scant: { weight: -0.52, of: (_, __, { clause }) => Number(clause.end - clause.start < SHORT) },
}

const RANGE = Object.values(FEATURES).reduce(({ least, most }, { weight }) => ({ least: least + Math.min(0, weight), most: most + Math.max(0, weight) }), { least: 0, most: 0 })

/** Background counts for so much of what it would at the front. */
const BACKGROUND = 0.4

/** How much an editor would want the mention on the timeline, 0 to 1: the weighted features, spread over the whole scale. */
export function salience(context: Context, candidate: Candidate, told: Told, front: Front): number {
  const score = Object.values(FEATURES).reduce((sum, { weight, of }) => sum + weight * of(context, candidate, told, front), 0)
  return ((score - RANGE.least) / (RANGE.most - RANGE.least)) * (told.background ? BACKGROUND : 1)
}

const quoted = ({ tagged }: Context, { start, end }: Mention['trigger']) => tagged.quotations.some((q) => q.direct && q.start <= start && q.end >= end)
const firstPerson = ({ grammar }: Context, { clause }: Candidate) => /^(?:i|we|you)$/i.test(clause.subject ? grammar.words[clause.subject.head]!.text : '')
