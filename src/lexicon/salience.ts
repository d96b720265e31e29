import * as z from 'zod'

/** The features of a mention that `salience.yaml` weighs; `src/extract/salience.ts` measures them. */
const WEIGHED = [
  'kind',
  'ownDay',
  'ownYear',
  'undated',
  'reckoned',
  'parties',
  'introduced',
  'speaker',
  'counted',
  'figure',
  'places',
  'full',
  'short',
  'upFront',
  'tail',
  'later',
  'subordinate',
  'standing',
  'perfect',
  'talk',
  'quoted',
  'unvouched',
  'private',
  'caption',
  'fragment',
  'beside',
] as const
export const SalienceFile = z.strictObject({
  weights: z.record(z.enum(WEIGHED), z.number()),
  least: z.number(),
  most: z.number(),
  passing: z.number().min(0).max(1),
  weighty: z.number().min(0).max(1),
})
export type Salience = z.infer<typeof SalienceFile>
