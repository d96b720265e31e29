import type { Mention, Token } from '../records/index.ts'
import { BLAMED, DEADLY } from './compatible.ts'
import { FAMILIES } from './lexicon.ts'
import { elsewhere } from './shared.ts'
import type { Field } from './unit.ts'
import { stemOf } from './wording.ts'

/** Stems of nouns that name an attack or a disaster. */
const NOUNS = new Set(
  FAMILIES.filter(({ types }) => types.every((type) => DEADLY.has(type))).flatMap(({ names, general }) => [...names, ...general]),
)

/** One happening, or several. */
export type Count = 'one' | 'several'

/**
 * Whether a mention speaks of one attack or disaster, or of several, by the number of the nouns that name it in its
 * clause, or else in its sentence: `the blast in Belmar`, `the blasts`.
 */
export function countOf({ type, clause }: Mention, tokens: readonly Token[]): Count | undefined {
  if (!BLAMED.has(type)) return undefined
  return named(tokens.filter(({ start, end }) => start >= clause.start && end <= clause.end)) ?? named(tokens)
}

/** The number that all nouns for attacks and disasters among some words have. */
export function named(tokens: readonly Token[]): Count | undefined {
  const counts = new Set(nouns(tokens).map(({ text, lemma }): Count => (text.toLowerCase() === lemma.toLowerCase() ? 'one' : 'several')))
  return counts.size === 1 ? [...counts][0] : undefined
}

/** The stems of the nouns by which a clause names attacks and disasters. */
export const happeningsOf = ({ clause }: Mention, tokens: readonly Token[]): Set<string> =>
  new Set(
    nouns(tokens.filter(({ start, end }) => start >= clause.start && end <= clause.end)).map(({ lemma }) => stemOf(lemma.toLowerCase())),
  )

const nouns = (tokens: readonly Token[]) => tokens.filter(({ pos, lemma }) => pos === 'NOUN' && NOUNS.has(stemOf(lemma.toLowerCase())))

/** One speaks of a single happening, the other of several. */
export const isOtherCount = (a: Count | undefined, b: Count | undefined) => a !== undefined && b !== undefined && a !== b

/** Each speaks of a single happening, and they name places that cannot be one. */
export const isElsewhere = (a: Counted, b: Counted, field: Field) => a.count === 'one' && b.count === 'one' && elsewhere(a, b, field)

type Counted = { count: Count | undefined; places: Set<string> }
