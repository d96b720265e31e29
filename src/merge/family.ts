import { FAMILIES } from './lexicon.ts'
import type { Unit } from './unit.ts'

type Told = Pick<Unit, 'trigger' | 'mention'>

/** Whether a mention is told by a word of a family ("the blast", "exploded"). */
export const isOf = (names: ReadonlySet<string>, { trigger }: Pick<Unit, 'trigger'>): boolean =>
  [...trigger.keys()].some((stem) => names.has(stem))

/** The words of a family of which each of two mentions is told by one, and which is of the type of either; undefined where there is none. */
export const familyOf = (a: Told, b: Told): ReadonlySet<string> | undefined =>
  FAMILIES.find(({ types, names }) => [a, b].some(({ mention }) => types.includes(mention.type)) && isOf(names, a) && isOf(names, b))?.names
