import type { Near } from './near.ts'
import type { Pairs } from './pairs.ts'
import { needed, type Verdict } from './score.ts'
import type { Pair } from './candidates.ts'
import type { Field, Unit } from './unit.ts'

/** Two mentions that were linked, with what they share. Indexes into `field.units`. */
export type Link = { pair: Pair; verdict: Verdict }

/** A cluster: its members, and the links that made it in the order in which they were made. */
export type Cluster = { members: number[]; links: Link[] }

/** A cluster under way, with what must hold of it as a whole: one mention a sentence, one day that suits all written dates. */
type Growing = Cluster & { sentences: Set<string>; first: number; last: number }

/** Two clusters join when their members agree on average to this share of the points that a link needs. */
const COHESION = 0.6

/** Two sentences of one article that other articles link need this share of the points besides. */
const WITHIN = 0.8

/** Members of a large cluster that stand for it when it is compared. */
export const SPOKESMEN = 8

/**
 * Constrained agglomerative clustering: the strongest link first, ties by canonical order; two clusters join when no
 * must-not-link rule holds between their members and they agree on average. `near` are the pairs that came close to a
 * link and stand in different clusters.
 */
export function cluster(field: Field, partners: readonly (readonly number[])[], compared: Pairs): { clusters: Cluster[]; near: Near[] } {
  const { units } = field
  const links: Link[] = [],
    near: Near[] = []
  partners.forEach((others, index) => {
    const judged = compared.judge(
      units[index]!,
      others.map((other) => units[other]!),
    )
    judged.forEach(({ link, near: close }, at) => {
      const pair = [index, others[at]!] as const
      if (link) links.push({ pair, verdict: link })
      else if (close) near.push({ pair, ...close })
    })
  })
  links.sort((x, y) => strength(y, field) - strength(x, field) || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1])
  const clusters = units.map((unit, index): Growing => ({
    members: [index],
    links: [],
    sentences: new Set([unit.sentence]),
    first: (unit.dated ? unit.first : undefined) ?? -Infinity,
    last: (unit.dated ? unit.last : undefined) ?? Infinity,
  }))
  for (const link of links) {
    const [a, b] = [clusters[link.pair[0]]!, clusters[link.pair[1]]!]
    if (a === b || !agree(a, b, field, compared)) continue
    const [into, from] = a.members.length >= b.members.length ? [a, b] : [b, a]
    into.members.push(...from.members)
    into.links.push(...from.links, link)
    for (const sentence of from.sentences) into.sentences.add(sentence)
    into.first = Math.max(into.first, from.first)
    into.last = Math.min(into.last, from.last)
    for (const member of from.members) clusters[member] = into
  }
  near.push(
    ...links.map(({ pair, verdict }): Near => ({
      pair,
      score: verdict.score / needed(units[pair[0]]!, units[pair[1]]!),
      rule: 'merge:others-differ',
    })),
  )
  return { clusters: [...new Set<Cluster>(clusters)], near: near.filter(({ pair: [a, b] }) => clusters[a] !== clusters[b]) }
}

/** Links between written dates come before links to a mention that only its article's day dates, and may misdate. */
const WRITTEN = 0.5

function strength({ pair: [a, b], verdict }: Link, { units }: Field): number {
  return verdict.score + (units[a]!.dated && units[b]!.dated ? WRITTEN : 0)
}

function agree(a: Growing, b: Growing, field: Field, { weigh }: Pairs): boolean {
  if (Math.max(a.first, b.first) > Math.min(a.last, b.last)) return false
  const [small, large] = a.members.length <= b.members.length ? [a, b] : [b, a]
  for (const sentence of small.sentences) if (large.sentences.has(sentence)) return false
  const [left, right] = [a, b].map(({ members }) => members.slice(0, SPOKESMEN).map((index) => field.units[index]!)) as [Unit[], Unit[]]
  let [sum, needs] = [0, 0]
  for (const x of left) {
    for (const y of right) {
      const verdict = weigh(x, y)
      // another type keeps two reports apart, but not one of them from a third that tells both: it only agrees with neither
      const least = needed(x, y) * (x.article === y.article ? WITHIN : COHESION)
      if ((verdict.apart && verdict.apart !== 'merge:other-type') || (x.article === y.article && verdict.score < least)) return false
      sum += verdict.score
      needs += least
    }
  }
  return sum >= needs
}
