import { append } from '../append.ts'
import { onceOf } from '../memory.ts'
import type { Tagged } from '../records/index.ts'
import { comesBack, compared, type Comparison, type Rivals } from './again.ts'
import { SPOKESMEN, type Cluster } from './cluster.ts'
import { coresOf, type Core } from './cores.ts'
import { dayKeys, sightsOf, unitAt, type Sight, type Spot } from './spots.ts'
import type { Pairs } from './pairs.ts'
import type { Field, Unit } from './unit.ts'

/** A cluster with the words by which other sentences come back to it. */
export type Retold = Cluster & { again: Comparison[] }

/** A word comes back to none of more happenings than these of one day or one party. */
const MANY = 32

/** Another one that fits nearly as well, to so many points, is one like it. */
const ALIKE = 0.8

/** What comes back to a happening may say more of it, by which others come back. */
const ROUNDS = 2

/**
 * Joins to each happening what other articles say when they come back to it ("after the sinking", "who resigned in
 * June"): mentions that were filed or dated otherwise, and words that evoke no mention of their own.
 */
export function retell(field: Field, clusters: readonly Cluster[], tagged: readonly Tagged[], pairs: Pairs): Retold[] {
  const { names, order } = field.articles,
    units = new Map<string, Unit[]>()
  for (const unit of field.units) append(units, unit.sentence, unit)
  const sights = tagged.map((each) => sightsOf(each))
  const comparedWith = (sight: Sight, article: number, near: ReadonlySet<Core>): Comparison[] => {
    const name = names[article]!,
      unit = unitAt(sight, name, units)
    return comparisons([sight, article, name, unit, Array.from(sight.scene.places, field.kin.factsOf).join(' '), ...near], () => {
      const spot = { ...sight, scene: { ...sight.scene, article, name }, unit }
      return [...near].flatMap((core) => compared(spot, core, field) ?? [])
    })
  }
  const inOrder = (x: Spot, y: Spot) => order[x.scene.article]! - order[y.scene.article]! || x.token.start - y.token.start
  let retold = clusters.map((each): Retold => ({ ...each, again: [] }))
  for (let round = 0; round < ROUNDS; round += 1) retold = join(retold, found(retold, sights, comparedWith, field, inOrder), field, pairs)
  return retold
}

const comparisons = onceOf<Comparison[]>()

/** The words that come back to a happening, the surest first. `sights`: those of each article that may. */
function found(
  clusters: readonly Retold[],
  sights: readonly (readonly Sight[])[],
  comparedWith: (sight: Sight, article: number, near: ReadonlySet<Core>) => Comparison[],
  field: Field,
  inOrder: (x: Spot, y: Spot) => number,
): Said[] {
  const cores = coresOf(field, clusters),
    lookup = new Map<string, Map<string, Core[]>>(),
    kinds = new Map<string, Core[]>(),
    most = new Map<string, number>()
  for (const core of cores.keys()) {
    const keys = [...dayKeys(core), ...core.parties, ...core.counted]
    for (const word of [...core.triggers, ...core.families, ...core.kinds]) {
      append(kinds, word, core)
      most.set(word, Math.max(most.get(word) ?? 0, core.articles.size))
      const told = lookup.get(word) ?? new Map<string, Core[]>()
      lookup.set(word, told)
      for (const key of keys) append(told, key, core)
    }
  }
  const rivals = (best: Comparison, others: readonly Comparison[]): Rivals => {
    const {
        spot: { scene, stem, families },
        core,
      } = best,
      apart = (each: Core) => each.first > core.last || each.last < core.first
    const parties = [...core.parties].filter((actor) => scene.actors.has(actor) && !field.kin.loose(actor))
    const like = (core.triggers.has(stem) ? [stem] : families).map((word) => kinds.get(word) ?? [])
    return {
      rival: others.find((each) => apart(each.core))?.score ?? 0,
      isCrowded: others.some(
        (each) => !apart(each.core) && each.score >= best.score - ALIKE && [...each.core.articles].some((name) => core.articles.has(name)),
      ),
      isSole:
        isFocal(field.weight.days.get(stem), core) ||
        (like.reduce((sum, { length }) => sum + length, 0) <= MANY &&
          !like
            .flat()
            .some(
              (each) =>
                apart(each) && (parties.length === 0 || each.parties.size === 0 || parties.some((actor) => each.parties.has(actor))),
            )),
      isBiggest: families.length > 0 && families.every((family) => (most.get(family) ?? 0) <= core.articles.size),
    }
  }
  const comparison = (sight: Sight, article: number): Said[] => {
    const near = new Set<Core>()
    for (const word of [sight.stem, ...sight.families]) {
      const told = lookup.get(word)
      if (!told) continue
      for (const key of sight.scene.keys) {
        const cores = told.get(key)
        if (cores && cores.length <= MANY) for (const core of cores) near.add(core)
      }
    }
    if (near.size === 0) return []
    const [best, ...others] = comparedWith(sight, article, near).toSorted(
      (x, y) => y.score - x.score || cores.get(x.core)! - cores.get(y.core)!,
    )
    return best && comesBack(best, rivals(best, others), field) ? [{ ...best, cluster: cores.get(best.core)! }] : []
  }
  return sights
    .flatMap((all, article) => all.flatMap((sight) => comparison(sight, article)))
    .sort((x, y) => y.score - x.score || inOrder(x.spot, y.spot))
}

/** A word that comes back to the happening of a cluster, by its position. */
type Said = Comparison & { cluster: number }

/** The word stands for the day of the happening. */
const isFocal = (day: number | undefined, { first, last }: Core) => day !== undefined && first <= day && day <= last

function join(clusters: readonly Retold[], words: readonly Said[], field: Field, pairs: Pairs): Retold[] {
  const grown = [...clusters],
    at = clusters.map((_, index) => index)
  const root = (index: number): number => {
    while (at[index] !== index) index = at[index]!
    return index
  }
  const clusterOf = new Map(clusters.flatMap(({ members }, index) => members.map((member) => [field.units[member]!, index])))
  const told: (Set<string> | undefined)[] = [],
    placesOf = (index: number) => {
      const { members, again } = clusters[index]!
      return (told[index] ??= new Set(
        [...members.map((member) => field.units[member]!), ...again.map(({ spot: { scene } }) => scene)].flatMap(placeOf),
      ))
    }
  for (const word of words) {
    const {
        spot: { unit, scene },
      } = word,
      into = root(word.cluster),
      cluster = grown[into]!,
      places = placesOf(into)
    const [sentence, article] = placeOf(scene) as [string, string]
    if (places.has(sentence)) continue
    if (!unit) {
      if (places.has(article)) continue
      grown[into] = { ...cluster, again: [...cluster.again, word] }
      places.add(sentence).add(article)
      continue
    }
    const from = root(clusterOf.get(unit)!),
      other = grown[from]!
    if (from === into || !fit(cluster, other, field, pairs)) continue
    at[from] = into
    grown[into] = {
      members: [...cluster.members, ...other.members],
      links: [...cluster.links, ...other.links],
      again: [...cluster.again, ...other.again, word],
    }
    for (const place of placesOf(from)) places.add(place)
  }
  return grown.filter((_, index) => at[index] === index)
}

/** The sentence and the article of a unit or a scene, as keys. */
const placeOf = (where: { article: string; sentence: string } | { name: string; sentence: number }) =>
  'name' in where ? [`${where.name} ${where.sentence}`, where.name] : [where.sentence, where.article]

/** No rule keeps them apart, save what telling again lifts: it may be filed under another type, and a day that no word gives is a guess. */
function fit(a: Cluster, b: Cluster, field: Field, { weigh }: Pairs): boolean {
  const speakers = ({ members }: Cluster) => members.slice(0, SPOKESMEN).map((index) => field.units[index]!)
  return speakers(a).every((x) =>
    speakers(b).every((y) => {
      const { apart } = weigh(x, y)
      return apart === undefined || apart === 'merge:other-type' || (apart === 'merge:other-day' && !(x.dated && y.dated))
    }),
  )
}
