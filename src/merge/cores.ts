import type { EventType } from '../records/index.ts'
import { REPORTED_WITHIN } from './apart.ts'
import { HAPPENINGS, isUtterance } from './compatible.ts'
import { onceOf } from '../memory.ts'
import type { Count } from './count.ts'
import { FAMILIES, PLAIN } from './lexicon.ts'
import type { Field, Unit } from './unit.ts'

/** A happening of the story that articles may come back to: a cluster of mentions of which one is placed in time. */
export type Core = {
  /** Days on which it happened, of the mention that says it best. */
  first: number
  last: number
  types: Set<EventType | undefined>
  /** An article that tells one of a day seldom has a second one in mind. */
  isHappening: boolean
  /** Of its kind a story seldom has two on a day. */
  isLone: boolean
  /** Stems that evoke it; the families of words that tell it, as keys; those of which a general noun may stand for it. */
  triggers: Set<string>
  families: Set<string>
  kinds: Set<string>
  parties: Set<string>
  named: Set<string>
  places: Set<string>
  counted: Set<string>
  words: Set<string>
  around: Set<string>
  /** It is one attack or disaster, or several, where those who tell it agree. */
  count: Count | undefined
  articles: Set<string>
}

/** A happening is placed within so many days. */
const PLACED = 31

/** Types of which a story seldom has two on a day. */
const LONE: ReadonlySet<EventType> = new Set(['HAZARD', 'LAUNCH', 'VOTE', 'AGREE'])

type Told = { members: readonly number[]; again: readonly { spot: { scene: { name: string } } }[] }

/** The happenings among the clusters, with the positions of these: deeds, no sayings, meetings, plans or denials. */
export function coresOf(field: Field, clusters: readonly Told[]): Map<Core, number> {
  const cores = new Map<Core, number>()
  clusters.forEach(({ members, again }, cluster) => {
    const units = members.map((index) => field.units[index]!),
      names = again.map(({ spot }) => spot.scene.name)
    const core = made([units[0]!, ...units.slice(1), ...names], () => coreOf(units, names))
    if (core) cores.set(core, cluster)
  })
  return cores
}

const made = onceOf<Core | undefined>()

/** A cluster of mentions, with the names of the articles that come back to it, as a happening. */
function coreOf(units: readonly Unit[], again: readonly string[]): Core | undefined {
  const told = units.filter(
    ({ mention: { status, type, mode } }) =>
      type !== 'CONSULT' && !isUtterance({ type, mode }) && (status === 'occurred' || status === 'alleged'),
  )
  const placed = told.flatMap((unit) => daysOf(unit) ?? []).filter(({ first, last }) => last - first <= PLACED)
  if (placed.length === 0) return undefined
  const { first, last } = placed.reduce((a, b) => (b.last - b.first < a.last - a.first ? b : a))
  const all = (of: (unit: Unit) => Iterable<string>) => new Set(units.flatMap((unit) => [...of(unit)]))
  const triggers = new Set(told.flatMap(({ trigger }) => [...trigger].flatMap(([stem, lemma]) => (PLAIN.has(lemma) ? [] : stem))))
  const types = new Set(told.map(({ mention }) => mention.type)),
    of = ({ types: those }: { types: readonly EventType[] }) => those.some((type) => types.has(type))
  // a toll is often told by what it came of: "the attack left 16 dead"
  const tells = [...triggers, ...told.flatMap(({ mention, words }) => (mention.type === 'TOLL' ? [...words.keys()] : []))]
  const counts = new Set(units.flatMap(({ count }) => count ?? []))
  return {
    first,
    last,
    types,
    triggers,
    isHappening: [...types].some((type) => HAPPENINGS.has(type)),
    isLone: [...types].some((type) => LONE.has(type)),
    families: new Set(FAMILIES.flatMap((family) => (of(family) && tells.some((stem) => family.names.has(stem)) ? family.key : []))),
    kinds: new Set(
      FAMILIES.flatMap((family) =>
        family.types.some((type) => type !== 'TOLL' && types.has(type)) && family.general.size > 0 ? family.kind : [],
      ),
    ),
    parties: all(({ parties }) => parties),
    named: all(({ named }) => named),
    places: all(({ places }) => places),
    counted: all(({ counted }) => counted),
    words: all(({ words }) => words.keys()),
    count: counts.size === 1 ? [...counts][0] : undefined,
    around: all(({ words, around }) => [...words.keys(), ...around.keys()]),
    articles: new Set([...units.map(({ article }) => article), ...again]),
  }
}

/** The days on which it may have happened, where its words name them or it is its article's news. */
function daysOf({ first, last, dated, retold, mention }: Unit): { first: number; last: number } | undefined {
  if (first === undefined || last === undefined) return undefined
  return dated
    ? { first, last }
    : retold || mention.background
      ? undefined
      : { first: first - REPORTED_WITHIN.before, last: last + REPORTED_WITHIN.after }
}
