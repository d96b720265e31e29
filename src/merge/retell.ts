import { append } from '../append.ts'
import type { Tagged } from '../records/index.ts'
import { keptApart } from './apart.ts'
import type { Cluster } from './cluster.ts'
import { coresOf, type Core, type Told } from './cores.ts'
import { rarity } from './shared.ts'
import { spotsOf, type Spot } from './spots.ts'
import type { Field, Unit } from './unit.ts'

/** A word of an article that comes back to a happening which others tell. */
export type Retelling = { spot: Spot, core: Core, score: number, parts: Record<string, number>, rival: number, crowded: boolean, sole: boolean, biggest: boolean }

/** Points of evidence that a word comes back to a happening. Chosen by hand on development articles, not fitted. */
const POINTS = { trigger: 0.9, family: 0.4, inside: 0.6, told: 0.1, often: 0.4, definite: 0.2, day: 1.3, week: 1, month: 0.8, year: 0.4, otherTime: -0.6, actor: 0.8, actors: 1.4, named: 0.25, place: 0.5, figure: 0.8, word: 0.5, words: 1.4, scene: Number(process.env.SC ?? 0.2), scenes: 0.6 } as const

/** Less evidence is not weighed at all. */
const LEAST = 1.5

/** A word that evokes more happenings than this of one day or one party comes back to none of them. */
const MANY = 32

/** A time expression belongs to a word at most so many words away. */
const REACH = 12

/** Below this a number is shared by chance. */
const TELLING_NUMBER = 10

/** Finds which words of the articles come back to happenings that other articles tell, the surest first. */
export function retellings(field: Field, clusters: readonly Told[], tagged: readonly Tagged[], names: readonly string[]): Retelling[] {
  const cores = coresOf(field, clusters), lookup = new Map<string, Core[]>(), unitsOf = new Map<string, Unit[]>()
  for (const unit of field.units) append(unitsOf, unit.sentence, unit)
  for (const core of cores) {
    for (const word of [...core.triggers, ...[...core.families].map((family) => `#${family}`), ...[...core.kinds].map((family) => `~${family}`)]) {
      for (let day = core.first; day <= core.last; day += 1) append(lookup, `${word} ${day}`, core)
      for (const actor of core.parties) append(lookup, `${word} ${actor}`, core)
      for (const figure of core.counted) append(lookup, `${word} =${figure}`, core)
    }
  }
  const most = new Map<number, number>()
  for (const { families, kinds, articles } of cores) for (const family of new Set([...families, ...kinds])) most.set(family, Math.max(most.get(family) ?? 0, articles.size))
  return tagged.flatMap((each, article) => spotsOf(each, article, names[article]!, unitsOf)).flatMap((spot): Retelling[] => {
    const { scene } = spot, keys: (string | number)[] = [...scene.actors, ...[...scene.counted].map((figure) => `=${figure}`)]
    for (const { first, last } of scene.times) if (last - first <= 31) for (let day = first; day <= last; day += 1) keys.push(day)
    const found = new Set([spot.stem, ...spot.families.map((family) => `${spot.isGeneral ? '~' : '#'}${family}`)].flatMap((word) => keys.flatMap((key) => { const list = lookup.get(`${word} ${key}`) ?? []; return list.length > MANY ? [] : list })))
    const scored = [...found].flatMap((core) => compared(spot, core, field) ?? []).sort((x, y) => y.score - x.score || x.core.cluster - y.core.cluster)
    const best = scored[0]
    if (!best) return []
    const rival = scored.find(({ core }) => core.first > best.core.last || core.last < best.core.first)?.score ?? 0
    const crowded = scored.some((each) => each !== best && each.core.first <= best.core.last && each.core.last >= best.core.first && each.score >= best.score - 0.8 && [...each.core.articles].some((name) => best.core.articles.has(name)))
    const near = [...best.core.parties].filter((actor) => scene.actors.has(actor) && !field.kin.loose(actor))
    const kind = (best.core.triggers.has(spot.stem) ? cores.filter(({ triggers }) => triggers.has(spot.stem)) : cores.filter(({ families, kinds }) => spot.families.some((family) => (spot.isGeneral ? kinds : families).has(family))))
      .filter(({ parties }) => near.length === 0 || parties.size === 0 || near.some((actor) => parties.has(actor)))
    const sole = kind.every(({ first, last }) => first <= best.core.last && last >= best.core.first)
    const biggest = spot.families.length > 0 && spot.families.every((family) => (most.get(family) ?? 0) <= best.core.articles.size)
    return [{ ...best, rival, crowded, sole, biggest }]
  }).sort((x, y) => y.score - x.score || (x.spot.scene.name < y.spot.scene.name ? -1 : x.spot.scene.name > y.spot.scene.name ? 1 : x.spot.token.start - y.spot.token.start))
}

/** Whether the evidence suffices. */
export function suffices({ spot, core, score, rival, parts, crowded, sole, biggest }: Retelling): boolean {
  const own = core.triggers.has(spot.stem) || (core.happening && core.words.has(spot.stem))
  const words = parts.words! >= 0.35, rich = parts.words! >= 0.7
  const others = Number(parts.actor! >= 0.45) + Number(parts.actor! >= 1.1 || parts.person! > 0) + Number(parts.place! >= 0.3) + Number(parts.figure! > 0)
  const k = others + Number(words) + Number(rich)
  if (score < LEAST || score - rival < 0.5) return false
  const telling = words || parts.figure! > 0
  const alone = k + Number(sole && core.happening)
  if (parts.date! >= POINTS.day) return crowded ? k >= 2 && telling : own ? core.lone || (k >= 2 && (telling || parts.person! > 0)) : (k >= 1 && telling) || (spot.isGeneral && spot.isDefinite) || (parts.type! > 0 && sole && core.lone)
  if (parts.date! >= POINTS.month) return own ? alone >= 2 && (others > 0 || rich) || (others > 0 && spot.isDefinite && !crowded) : (rich && others > 0 && (core.happening || sole || parts.figure! > 0)) || (alone >= 3 && others > 0 && !crowded && core.happening)
  if (crowded || !sole || (!core.happening && core.articles.size < 2)) return false
  const missing = parts.date! < 0 ? 1 : 0
  if (spot.isDefinite && biggest) return k >= 1 + missing
  return own ? k >= 2 + missing + (spot.token.pos === 'NOUN' ? 1 : 0) : rich && others >= 1 + missing
}

function compared(spot: Spot, core: Core, field: Field): Retelling | undefined {
  const { scene, unit } = spot, { weight, kin } = field
  if (core.articles.has(scene.name) || (scene.published !== undefined && core.first > scene.published + 1)) return undefined
  if (unit?.dated && unit.first !== undefined && unit.last !== undefined && (unit.first > core.last || unit.last < core.first)) return undefined
  const sum = (items: Iterable<string>, of: (item: string) => number, most: number) => { let total = 0; for (const item of items) total += of(item); return Math.min(total, most) }
  const parties = [...core.parties].filter((actor) => scene.actors.has(actor) && !kin.loose(actor))
  const places = [...core.places].filter((place) => scene.places.has(place))
  const near = scene.times.filter(({ at }) => Math.abs(at - spot.at) <= REACH)
  const open = Math.min(...near.map(({ first, last }) => (first <= core.last && core.first <= last ? Math.max(last - first, core.last - core.first) : Infinity)))
  const parts: Record<string, number> = {
    evoke: core.triggers.has(spot.stem) ? POINTS.trigger * rarity(weight.triggers.get(spot.stem)) : core.words.has(spot.stem) ? POINTS.inside : POINTS.family,
    told: Math.min(POINTS.told * (core.articles.size - 1), POINTS.often),
    person: Number(parties.some(kin.person)) * 0.01,
    type: unit && core.types.has(unit.mention.type) ? 0.1 : 0,
    date: open === 0 ? POINTS.day : open <= 7 ? POINTS.week : open <= 31 ? POINTS.month : open <= 366 ? POINTS.year : near.length > 0 ? POINTS.otherTime : 0,
    actor: parties.length > 0 ? sum(parties, (actor) => POINTS.actor * rarity(weight.actors.get(actor)), POINTS.actors) : [...core.named].some((actor) => scene.actors.has(actor) && !kin.loose(actor)) ? POINTS.named : 0,
    place: places.length > 0 ? POINTS.place * Math.max(...places.map((place) => rarity(weight.places.get(place)))) : 0,
    figure: [...core.counted].some((figure) => scene.counted.has(figure) && Number.parseFloat(figure) >= TELLING_NUMBER) ? POINTS.figure : 0,
    words: sum([...core.words].filter((word) => word !== spot.stem && scene.around.has(word)), (word) => POINTS.word * rarity(weight.words.get(word)), POINTS.words)
      + sum([...core.around].filter((word) => word !== spot.stem && !core.words.has(word) && scene.around.has(word)), (word) => POINTS.scene * rarity(weight.around.get(word)), POINTS.scenes),
    definite: spot.isDefinite ? POINTS.definite : 0,
    general: spot.isGeneral && spot.isDefinite ? 0.1 : 0,
  }
  return { spot, core, parts, rival: 0, crowded: false, sole: false, biggest: false, score: Object.values(parts).reduce((a, b) => a + b, 0) }
}

/** Joins the mentions that retell a happening to it; a word that evokes no mention comes back to it by itself. */
export function join<C extends Cluster & { again: Retelling[] }>(field: Field, clusters: readonly C[], found: readonly Retelling[]): C[] {
  const grown = [...clusters], at = clusters.map((_, index) => index)
  const clusterOf = new Map(clusters.flatMap(({ members }, index) => members.map((member) => [field.units[member]!, index])))
  const root = (index: number): number => (at[index] === index ? index : root(at[index]!))
  for (const retelling of found) {
    if (!suffices(retelling)) continue
    const into = root(retelling.core.cluster), { spot: { unit, scene } } = retelling, { members, again, links } = grown[into]!
    const told = [...members.map((index) => field.units[index]!.sentence), ...again.map(({ spot }) => sentenceOf(spot))]
    if (told.includes(sentenceOf(retelling.spot))) continue
    if (!unit) {
      if (!told.some((sentence) => sentence.startsWith(`${scene.name} `))) grown[into] = { ...grown[into]!, again: [...again, retelling] }
      continue
    }
    const from = root(clusterOf.get(unit)!), other = grown[from]!
    if (from === into || !other.members.every((i) => members.every((j) => fits(field.units[i]!, field.units[j]!, field)))) continue
    at[from] = into
    grown[into] = { ...grown[into]!, members: [...members, ...other.members], links: [...links, ...other.links], again: [...again, ...other.again] }
  }
  return grown.filter((_, index) => at[index] === index)
}

const sentenceOf = ({ scene: { name, sentence } }: Spot) => `${name} ${sentence}`

/** Vetoes that what is told again does not lift: it may be filed under another type, and a day that no word gives is a guess. */
function fits(a: Unit, b: Unit, field: Field): boolean {
  const apart = keptApart(a, b, field)
  if (apart === undefined || apart === 'merge:other-type') return true
  if (apart === 'merge:other-day') return !(a.dated && b.dated)
  return false
}
