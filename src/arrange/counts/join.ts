import type { Context } from '../context.ts'
import type { Count } from './index.ts'
import { apartInTime, share, type Happening } from './happenings.ts'

/** A number below this is shared by chance. */
const TELLING_NUMBER = 10

/** A day by which two happenings are one spans no more. */
const FEW_DAYS = 3

/** What several articles tell of one happening. */
type Cluster = { members: Happening[] }

/**
 * The happenings of all articles that are one: of one kind, on one day or at one spot, or with one number of victims,
 * or told as one event. Nothing that another day or kind sets apart is joined, however much the rest agrees.
 */
export function joined(counts: readonly Count[], { tagged, kin }: Context): Map<Happening, number> {
  const all = [...new Set(counts.map(({ happening }) => happening))],
    numbers = new Map<Happening, Set<string>>()
  for (const {
    happening,
    fate,
    quantity: { number },
  } of counts)
    if (number >= TELLING_NUMBER) numbers.set(happening, (numbers.get(happening) ?? new Set<string>()).add(`${fate} ${number}`))
  const clusters = new Map<Happening, Cluster>(all.map((happening) => [happening, { members: [happening] }]))
  const pairs: { a: Happening; b: Happening; strength: number }[] = []
  all.forEach((a, i) => {
    for (let j = i + 1; j < all.length; j++) {
      const much = strength(a, all[j]!, numbers)
      if (much > 0) pairs.push({ a, b: all[j]!, strength: much })
    }
  })
  for (const { a, b } of pairs.sort((x, y) => y.strength - x.strength)) {
    const [left, right] = [clusters.get(a)!, clusters.get(b)!]
    if (left === right || left.members.some((x) => right.members.some((y) => apart(x, y)))) continue
    left.members.push(...right.members)
    for (const member of right.members) clusters.set(member, left)
  }
  const order = [...new Set(all.map((happening) => clusters.get(happening)!))],
    open = new Set(counts.flatMap((count) => (count.open ? count.happening : []))),
    place = new Map(order.map((cluster, at) => [cluster, at]))
  const main = dominant(order, counts, clusters)
  const places = new Set(
    counts
      .filter(({ happening }) => main?.members.includes(happening))
      .flatMap(({ article }) => tagged[article]!.places.map(({ place }) => place))
      .filter(kin.local),
  )
  // an article that names no happening, and a count that goes on, where the story's was: "71 people have died"
  const goesOn = (happening: Happening) =>
    happening.rows.size === 0 &&
    !happening.own &&
    open.has(happening) &&
    tagged[happening.article]!.places.some(({ place }) => places.has(place))
  return new Map(all.map((happening) => [happening, place.get(main && goesOn(happening) ? main : clusters.get(happening)!)!]))
}

/** What lasts is told with days of its parts. */
const apart = (a: Happening, b: Happening) => a.whole !== b.whole || !share(a.rows, b.rows) || (!a.whole && apartInTime(a.days, b.days))

function strength(a: Happening, b: Happening, numbers: ReadonlyMap<Happening, Set<string>>): number {
  if (a.article === b.article || apart(a, b)) return 0
  if (a.whole) return 3
  const days = a.days && b.days && Math.max(a.days[1] - a.days[0], b.days[1] - b.days[0]) <= FEW_DAYS ? 3 : 0
  const event = a.events.some(({ id }) => b.events.some((other) => other.id === id)) ? 4 : 0
  const number = share(numbers.get(a) ?? new Set(), numbers.get(b) ?? new Set()) ? 1 : 0
  return days + event + number + [...a.keys].filter((key) => b.keys.has(key)).length
}

/** The happening of which most is counted, where one stands out. */
function dominant(order: readonly Cluster[], counts: readonly Count[], clusters: ReadonlyMap<Happening, Cluster>): Cluster | undefined {
  const times = order
    .filter(({ members }) => members[0]!.rows.size > 0)
    .map((cluster) => ({ cluster, times: counts.filter(({ happening }) => clusters.get(happening) === cluster).length }))
    .sort((a, b) => b.times - a.times)
  return times[0] && times[0].times > (times[1]?.times ?? 0) ? times[0].cluster : undefined
}

/** A count of an epidemic in another country belongs to no count of the story's: that country; `` for the main one. */
export function placed(list: readonly Count[], { kin, cast }: Context): (count: Count) => string {
  const countries = [...cast.places.values()].filter(({ kind }) => kind === 'country').map(({ key }) => key)
  const of = ({ places }: Count) =>
    places.length === 0 ? [] : countries.filter((country) => places.some((place) => place === country || kin.related(country, place)))
  const votes = new Map<string, number>()
  for (const count of list) for (const country of of(count)) votes.set(country, (votes.get(country) ?? 0) + 1)
  const main = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
  return (count) => {
    const named = of(count)
    return main === undefined || named.length === 0 || named.includes(main) ? '' : named[0]!
  }
}
