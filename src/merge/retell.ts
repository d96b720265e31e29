import { append } from '../append.ts'
import type { Tagged } from '../records/index.ts'
import { comesBack, compared, type Comparison, type Rivals } from './again.ts'
import { keptApart } from './apart.ts'
import { SPOKESMEN, type Cluster } from './cluster.ts'
import { coresOf, type Core } from './cores.ts'
import { dayKeys, sightsOf, spotAt, type Sight, type Spot } from './spots.ts'
import { compare, type Field, type Unit } from './unit.ts'

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
export function retell(field: Field, clusters: readonly Cluster[], tagged: readonly Tagged[], names: readonly string[]): Retold[] {
  const units = new Map<string, Unit[]>()
  for (const unit of field.units) append(units, unit.sentence, unit)
  const sights = tagged.map(sightsOf),
    spotOf = (sight: Sight, article: number) => spotAt(sight, article, names[article]!, units)
  let retold = clusters.map((each): Retold => ({ ...each, again: [] }))
  for (let round = 0; round < ROUNDS; round += 1) retold = join(retold, found(retold, sights, spotOf, field), field)
  return retold
}

/** The words that come back to a happening, the surest first. `sights`: those of each article that may. */
function found(
  clusters: readonly Retold[],
  sights: readonly (readonly Sight[])[],
  spotOf: (sight: Sight, article: number) => Spot,
  field: Field,
): Comparison[] {
  const cores = coresOf(field, clusters),
    lookup = new Map<string, Map<string, Core[]>>(),
    kinds = new Map<string, Core[]>(),
    most = new Map<string, number>()
  for (const core of cores) {
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
  const comparison = (sight: Sight, article: number): Comparison[] => {
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
    const spot = spotOf(sight, article)
    const [best, ...others] = [...near]
      .flatMap((core) => compared(spot, core, field) ?? [])
      .sort((x, y) => y.score - x.score || x.core.cluster - y.core.cluster)
    return best && comesBack(best, rivals(best, others), field) ? [best] : []
  }
  return sights
    .flatMap((all, article) => all.flatMap((sight) => comparison(sight, article)))
    .sort((x, y) => y.score - x.score || compare(x.spot.scene.name, y.spot.scene.name) || x.spot.token.start - y.spot.token.start)
}

/** The word stands for the day of the happening. */
const isFocal = (day: number | undefined, { first, last }: Core) => day !== undefined && first <= day && day <= last

function join(clusters: readonly Retold[], words: readonly Comparison[], field: Field): Retold[] {
  const grown = [...clusters],
    at = clusters.map((_, index) => index)
  const root = (index: number): number => {
    while (at[index] !== index) index = at[index]!
    return index
  }
  const clusterOf = new Map(clusters.flatMap(({ members }, index) => members.map((member) => [field.units[member]!, index])))
  const told = clusters.map(
    ({ members, again }) =>
      new Set([...members.map((index) => field.units[index]!), ...again.map(({ spot: { scene } }) => scene)].flatMap(placeOf)),
  )
  for (const word of words) {
    const {
        spot: { unit, scene },
      } = word,
      into = root(word.core.cluster),
      cluster = grown[into]!,
      places = told[into]!
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
    if (from === into || !fit(cluster, other, field)) continue
    at[from] = into
    grown[into] = {
      members: [...cluster.members, ...other.members],
      links: [...cluster.links, ...other.links],
      again: [...cluster.again, ...other.again, word],
    }
    for (const place of told[from]!) places.add(place)
  }
  return grown.filter((_, index) => at[index] === index)
}

/** The sentence and the article of a unit or a scene, as keys. */
const placeOf = (where: { article: string; sentence: string } | { name: string; sentence: number }) =>
  'name' in where ? [`${where.name} ${where.sentence}`, where.name] : [where.sentence, where.article]

/** No rule keeps them apart, save what telling again lifts: it may be filed under another type, and a day that no word gives is a guess. */
function fit(a: Cluster, b: Cluster, field: Field): boolean {
  const speakers = ({ members }: Cluster) => members.slice(0, SPOKESMEN).map((index) => field.units[index]!)
  return speakers(a).every((x) =>
    speakers(b).every((y) => {
      const apart = keptApart(x, y, field)
      return apart === undefined || apart === 'merge:other-type' || (apart === 'merge:other-day' && !(x.dated && y.dated))
    }),
  )
}
