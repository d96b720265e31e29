import { FAMILIES } from './lexicon.ts'
import type { Unit } from './unit.ts'

type Told = Pick<Unit, 'trigger'>

/** Whether a mention is told by a word of a family ("the blast", "exploded"). */
export const isOf = (names: ReadonlySet<string>, { trigger }: Told): boolean => [...trigger.keys()].some((stem) => names.has(stem))

/** The words of a family of which each of two mentions is told by one; undefined where no family has both. */
export const familyOf = (a: Told, b: Told): ReadonlySet<string> | undefined =>
  FAMILIES.find(({ names }) => isOf(names, a) && isOf(names, b))?.names
