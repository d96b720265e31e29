import type { Memory } from '../memory.ts'
import type { Cast, Group, Mention, Merged, NearPair, Tagged } from '../records/index.ts'
import { candidates } from './candidates.ts'
import { cluster } from './cluster.ts'
import { best } from './best.ts'
import { reasonApart } from './near.ts'
import { reason } from './reason.ts'
import { join, retellings, type Retelling } from './retell.ts'
import { articleNames, prepare, type Unit } from './unit.ts'

/** What comes back to a happening may say more of it, by which others come back. */
const ROUNDS = 2

/**
 * Which mentions report one event, within and across articles, and which nearly do. The clusters do not depend on the
 * order of the articles; each mention stands in exactly one group. Groups come in the order of their first mention in
 * `mentions`.
 */
export function merge(mentions: Mention[], tagged: Tagged[], cast: Cast, memory?: Memory): Merged {
  const field = prepare(mentions, tagged, cast, memory)
  const position = new Map(mentions.map((mention, index) => [mention, index]))
  const { clusters: before, near } = cluster(field, candidates(field))
  const names = articleNames(tagged)
  let clusters = before.map((each) => ({ ...each, again: [] as Retelling[] }))
  for (let round = 0; round < ROUNDS; round += 1) clusters = join(field, clusters, retellings(field, clusters, tagged, names))
  const first = ({ members }: { members: number[] }) => Math.min(...members.map((index) => position.get(field.units[index]!.mention)!))
  const ordered = clusters.map((each) => ({ each, at: first(each) })).sort((a, b) => a.at - b.at).map(({ each }) => each)
  const groupOf = new Map(ordered.flatMap(({ members }, group) => members.map((index) => [index, group])))
  const groups = ordered.map(({ members, links, again }): Group => {
    const units = members.map((index) => field.units[index]!).sort(best)
    return { mentions: [...units.map((unit) => unit.mention), ...again.map((each) => echo(each, units[0]!, tagged))], why: links.map((link) => reason(link, field, cast)) }
  })
  const closest = new Map<string, NearPair>()
  for (const each of near.sort((x, y) => y.score - x.score || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1])) {
    const [a, b] = each.pair.map((index) => groupOf.get(index)!).sort((x, y) => x - y) as [number, number]
    if (a !== b && !closest.has(`${a} ${b}`)) closest.set(`${a} ${b}`, { a, b, score: Math.round(each.score * 100) / 100, rule: each.rule, reason: reasonApart(each, field, cast) })
  }
  return { groups, near: [...closest.values()] }
}

function echo({ spot: { scene, token } }: Retelling, { mention }: Unit, tagged: readonly Tagged[]): Mention {
  const { start, end } = tagged[scene.article]!.sentences[scene.sentence]!
  return { ...mention, article: scene.article, sentence: scene.sentence, clause: { start, end }, trigger: { start: token.start, end: token.end }, date: { ...mention.date, basis: 'inferred' }, timex: undefined, participants: [], places: [], claims: [], lemmas: [], salience: 0, background: true, reports: undefined }
}
