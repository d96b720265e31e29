import type { Cast, Group, Mention, Tagged } from '../records/index.ts'
import { candidates } from './candidates.ts'
import { cluster } from './cluster.ts'
import { best } from './best.ts'
import { reason } from './reason.ts'
import { prepare } from './unit.ts'

/**
 * Which mentions report one event, within and across articles. The clusters do not depend on the order of the
 * articles; each mention stands in exactly one group. Groups come in the order of their first mention in `mentions`.
 */
export function merge(mentions: Mention[], tagged: Tagged[], cast: Cast): Group[] {
  const field = prepare(mentions, tagged, cast)
  const position = new Map(mentions.map((mention, index) => [mention, index]))
  const groups = cluster(field, candidates(field)).map(({ members, links }): Group => {
    const units = members.map((index) => field.units[index]!).sort(best)
    return { mentions: units.map((unit) => unit.mention), why: links.map((link) => reason(link, field, cast)) }
  })
  const first = (group: Group) => Math.min(...group.mentions.map((mention) => position.get(mention)!))
  return groups.map((group) => ({ group, at: first(group) })).sort((a, b) => a.at - b.at).map(({ group }) => group)
}
