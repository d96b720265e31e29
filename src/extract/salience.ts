import type { Mention } from '../records/index.ts'
import type { Candidate } from './candidates.ts'
import type { Context } from './context.ts'

/** What an article says up front: content words of headline and deck, and how many sentences it has. */
export type Front = { words: Set<string>, sentences: number, first: number }

type Told = Pick<Mention, 'participants' | 'claims' | 'background' | 'lemmas' | 'timex' | 'trigger'>
type Feature = (context: Context, candidate: Candidate, told: Told, front: Front) => number

/** So many sentences are the lead: who, what, when and where (the inverted pyramid). */
const LEAD = 2

/**
 * Why an editor would want a mention, each from 0 to 1, and how much that counts. The weights come from a pairwise
 * logistic fit (ridge, each story counting by the root of its pairs) over the gold annotations of eight stories; that set
 * of features was taken which ranked best on each story when fitted on the seven others.
 */
const FEATURES: Record<string, { weight: number, of: Feature }> = {
  // a fact worth an entry is weighty of its kind …
  kind: { weight: 0.72, of: (_, { frame }) => frame.weight },
  // … told by a verb of its own rather than in passing
  mainClause: { weight: 0.16, of: (_, { weight, frame }) => Math.min(1, weight / Math.max(0.01, frame.weight)) },
  // a day of its own makes an entry of a timeline
  ownDay: { weight: 0.88, of: (_, __, { timex }) => Number(timex !== undefined) },
  // somebody does it
  acted: { weight: 0.53, of: (_, __, { participants }) => Number(participants.some(({ role }) => role === 'actor')) },
  // a number tells how much
  counted: { weight: 0.26, of: (_, __, { claims }) => Number(claims.length > 0) },
  // what somebody is made to report is news
  reported: { weight: 0.4, of: (_, { clause }) => Number(clause.relation === 'complement') },
  // the lead and the headline tell what the story is about
  lead: { weight: 0.46, of: ({ index }, _, __, { first }) => Number(index - first < LEAD) },
  upFront: { weight: 0.24, of: (_, __, { lemmas }, { words }) => Math.min(1, lemmas.filter((l) => words.has(l)).length / Math.min(8, Math.max(4, lemmas.length))) },
  // what stands in a quotation is talk
  talk: { weight: -0.95, of: (context, candidate, { trigger }) => Number(quoted(context, trigger) || firstPerson(context, candidate)) },
}

const RANGE = Object.values(FEATURES).reduce(({ least, most }, { weight }) => ({ least: least + Math.min(0, weight), most: most + Math.max(0, weight) }), { least: 0, most: 0 })

/** Background counts for so much of what it would at the front. */
const BACKGROUND = 0.4

/** How much an editor would want the mention on the timeline, 0 to 1: the weighted features, spread over the whole scale. */
export function salience(context: Context, candidate: Candidate, told: Told, front: Front): number {
  const score = Object.values(FEATURES).reduce((sum, { weight, of }) => sum + weight * of(context, candidate, told, front), 0)
  return ((score - RANGE.least) / (RANGE.most - RANGE.least)) * (told.background ? BACKGROUND : 1)
}

const quoted = ({ quotations }: Context, { start, end }: Mention['trigger']) => quotations.some((q) => q.direct && q.start <= start && q.end >= end)
const firstPerson = ({ grammar }: Context, { clause }: Candidate) => /^(?:i|we|you)$/i.test(clause.subject ? grammar.words[clause.subject.head]!.text : '')
