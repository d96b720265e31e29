import { onceOf } from '../memory.ts'
import type { Cast, Group, Mention, Merged, NearPair, Tagged } from '../records/index.ts'
import { candidates } from './candidates.ts'
import { cluster } from './cluster.ts'
import { best } from './best.ts'
import { reasonApart } from './near.ts'
import { reason, reasonAgain } from './reason.ts'
import { pairsOf } from './pairs.ts'
import { retell } from './retell.ts'
import type { Spot } from './spots.ts'
import { prepare } from './unit.ts'

/**
 * Which mentions report one event, within and across articles, and which nearly do. The clusters do not depend on the
 * order of the articles; each mention stands in exactly one group. A sentence that comes back to an event without a mention of its own adds one. Groups come in the order of their first mention in
 * `mentions`.
 */
export function merge(mentions: Mention[], tagged: Tagged[], cast: Cast): Merged {
  const field = prepare(mentions, tagged, cast)
  const position = new Map(mentions.map((mention, index) => [mention, index]))
  const pairs = pairsOf(field),
    { clusters: before, near } = cluster(field, candidates(field), pairs)
  const clusters = retell(field, before, tagged, pairs)
  const first = ({ members }: { members: number[] }) => Math.min(...members.map((index) => position.get(field.units[index]!.mention)!))
  const ordered = clusters
    .map((each) => ({ each, at: first(each) }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each)
  const groupOf = new Map(ordered.flatMap(({ members }, group) => members.map((index) => [index, group])))
  const groups = ordered.map(({ members, links, again }): Group => {
    const units = members.map((index) => field.units[index]!).sort(best),
      lead = units[0]!.mention
    const mentions = [...units.map((unit) => unit.mention), ...again.flatMap(({ spot }) => (spot.unit ? [] : echoed(spot, lead, tagged)))],
      why = [...links.map((link) => reasons([link.verdict], () => reason(link, field, cast))), ...again.map(reasonAgain)]
    return group([lead, mentions.length, ...mentions, ...why], () => ({ mentions, why }))
  })
  const closest = new Map<string, NearPair>()
  for (const each of near.sort((x, y) => y.score - x.score || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1])) {
    const [a, b] = each.pair.map((index) => groupOf.get(index)!).sort((x, y) => x - y) as [number, number]
    if (a !== b && !closest.has(`${a} ${b}`))
      closest.set(`${a} ${b}`, { a, b, score: Math.round(each.score * 100) / 100, rule: each.rule, reason: reasonApart(each, field, cast) })
  }
  return { groups, near: [...closest.values()] }
}

/** Why two mentions are one event, by what comparing them came to; and each group, the very object that it was where nothing of it is another. */
const reasons = onceOf<string>(),
  group = onceOf<Group>(),
  echoes = onceOf<Mention>()

const echoed = (spot: Spot, lead: Mention, tagged: readonly Tagged[]) =>
  echoes([spot.token, lead, spot.scene.article, tagged[spot.scene.article]], () => echo(spot, lead, tagged))

/** A sentence that comes back to an event by a word: it dates and tells nothing by itself. */
function echo({ scene: { article, sentence }, token: { start, end } }: Spot, lead: Mention, tagged: readonly Tagged[]): Mention {
  const { frame, type, mode, status, title, date } = lead,
    clause = tagged[article]!.sentences[sentence]!
  return {
    frame,
    type,
    ...(mode === undefined ? {} : { mode }),
    status,
    title,
    article,
    sentence,
    clause: { start: clause.start, end: clause.end },
    trigger: { start, end },
    date: { ...date, basis: 'inferred' },
    participants: [],
    places: [],
    claims: [],
    lemmas: [],
    salience: 0,
    background: true,
  }
}
