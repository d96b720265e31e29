import * as z from 'zod'
import { ChainStage, Relation } from '../records/index.ts'
import { listsBeside } from '../lexicon/beside.ts'

const words = z.array(z.string())

const read = listsBeside(import.meta.url)

/** How reports count: what befell people over a time or on one occasion, what is a part of a count, and how a count goes on. */
export const FIGURES = read(
  'figures',
  z.strictObject({
    wholes: z.array(words),
    episodes: z.array(words),
    verbs: z.record(z.string(), z.string()),
    fire_of: words,
    counting: words,
    parts: words,
    portions: words,
    additions: words,
    anyone: words,
    through: words,
    anywhere: words,
    others: words,
    giving: words,
    weapons: words,
    diseases: words,
    doing: words,
    papers: words,
    sides: words,
  }),
)

/** How reports tell the turns of a ceasefire. */
export const CEASEFIRE = read(
  'ceasefire',
  z.strictObject({
    truce: words,
    stages: z.strictObject(Object.fromEntries(ChainStage.options.map((stage) => [stage, words])) as Record<ChainStage, typeof words>),
    apart: words,
  }),
)

const connective = z.strictObject({
  words: z.string().transform((text) => new RegExp(`(?:^|\\b|(?=,))(?:${text})\\b`, 'i')),
  type: Relation.shape.type,
  from: z.enum(['first', 'second']),
})
export type Connective = z.infer<typeof connective>

/** Words that set two events in relation, by where they stand. */
export const CONNECTIVES = read(
  'connectives',
  z.strictObject({ between: z.array(connective), head: z.array(connective), back: z.array(connective) }),
)
