import type { Cast, CastActor } from '../../records/index.ts'
import { slug } from './fold.ts'

/** For whom somebody acts, of those in the cast: the company of a chairman, the state of an army. */
export const wholeOf = ({ actors }: Cast, { partOf }: CastActor): CastActor | undefined =>
  partOf === undefined ? undefined : (actors.get(partOf) ?? actors.get(`actor:${slug(partOf)}`))
