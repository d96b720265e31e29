import type { EventType } from '../records/index.ts'
import { REPORTED_WITHIN } from './apart.ts'
import { HAPPENINGS, isUtterance } from './compatible.ts'
import { FAMILIES, PLAIN } from './lexicon.ts'
import type { Field, Unit } from './unit.ts'

/** A happening of the story that articles may come back to: a cluster of mentions of which one names its day, or nearly. */
export type Core = {
  /** Position of its cluster. */
  cluster: number
  /** Days on which it happened, of the mention that says it best. */
  first: number
  last: number
  /** An article that tells one of a day seldom has a second one in mind. */
  happening: boolean
  /** Of its kind a story seldom has two on a day. */
  lone: boolean
  types: Set<string>
  /** Stems that evoke it, and the families of words to which it belongs. */
  triggers: Set<string>
  families: Set<number>
  /** The families of which its kind is: a general noun may stand for it. */
  kinds: Set<number>
  parties: Set<string>
  named: Set<string>
  places: Set<string>
  counted: Set<string>
  words: Set<string>
  around: Set<string>
  articles: Set<string>
}

/** Types of which a story seldom has two on a day. */
const LONE: ReadonlySet<EventType> = new Set(['HAZARD', 'LAUNCH', 'VOTE', 'AGREE'])

/** A cluster with the words by which other sentences come back to it. */
export type Told = { members: readonly number[], again: readonly { spot: { scene: { name: string, sentence: number } } }[] }

/** A happening is placed within so many days. */
const PLACED = 31

/** The happenings among the clusters: deeds, no sayings, plans or denials. */
export function coresOf(field: Field, clusters: readonly Told[]): Core[] {
  return clusters.flatMap(({ members, again }, cluster): Core[] => {
    const units = members.map((index) => field.units[index]!)
    const told = units.filter(({ mention: { status, type, mode } }) => type !== 'CONSULT' && !isUtterance({ type, mode }) && (status === 'occurred' || status === 'alleged'))
    const placed = told.flatMap((unit) => daysOf(unit) ?? []).filter(({ first, last }) => last - first <= PLACED)
    if (placed.length === 0) return []
    const { first, last } = placed.reduce((a, b) => (b.last - b.first < a.last - a.first ? b : a))
    const all = (of: (unit: Unit) => Iterable<string>) => new Set(units.flatMap((unit) => [...of(unit)]))
    const triggers = new Set([...new Set(told.flatMap(({ trigger }) => [...trigger]))].flatMap(([stem, lemma]) => (PLAIN.has(lemma) ? [] : stem)))
    const types = new Set(told.map(({ mention }) => mention.type))
    return [{
      cluster, first, last, types, triggers, lone: [...types].some((type) => LONE.has(type)), happening: [...types].some((type) => HAPPENINGS.has(type)),
      families: new Set(FAMILIES.flatMap(({ types: of, names }, family) => of.some((type) => types.has(type)) && ([...triggers].some((stem) => names.has(stem)) || (types.has('TOLL') && told.some(({ words }) => [...words.keys()].some((stem) => names.has(stem))))) ? family : [])),
      kinds: new Set(FAMILIES.flatMap(({ types: of, general }, family) => general.size > 0 && of.some((type) => type !== 'TOLL' && types.has(type)) ? family : [])),
      parties: all(({ parties }) => parties), named: all(({ named }) => named), places: all(({ places }) => places), counted: all(({ counted }) => counted),
      words: all(({ words }) => words.keys()), around: all(({ around }) => around.keys()), articles: new Set([...all(({ article }) => [article]), ...again.map(({ spot }) => spot.scene.name)]),
    }]
  })
}

/** The days on which it may have happened, where its words name them or it is its article's news. */
function daysOf({ first, last, dated, retold, mention }: Unit): { first: number, last: number } | undefined {
  if (first === undefined || last === undefined) return undefined
  return dated ? { first, last } : retold || mention.background ? undefined : { first: first - REPORTED_WITHIN.before, last: last + REPORTED_WITHIN.after }
}
