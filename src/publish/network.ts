import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
import type { Actor } from '../records/index.ts'
import type { NetworkPage } from '../records/pages.ts'
import type { Context } from './context.ts'
import { ties, type Tie } from './ties.ts'
import { URLS } from './urls.ts'
import { ACTOR_KINDS, counted, listed } from './wording.ts'

const FIELD = { width: 1100, height: 700 }
/** Actors in the drawing: those with most ties; more cannot be read. The table has them all. */
const DRAWN = 36
/** Rows of the table. */
const ROWS = 400
const TICKS = 400
const RADIUS = { least: 6, most: 22 }

type Node = SimulationNodeDatum & { actor: Actor, r: number, ties: number }

/** The network of actors: who acts with or upon whom, as a drawing and as a table. */
export function networkPage(context: Context): NetworkPage {
  const all = ties(context), weights = new Map<Actor, number>()
  for (const { from, to, events } of all) for (const actor of [from, to]) weights.set(actor, (weights.get(actor) ?? 0) + events.length)
  const drawn = [...weights].sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1)).slice(0, DRAWN)
  const chosen = new Set(drawn.map(([actor]) => actor)), edges = all.filter(({ from, to }) => chosen.has(from) && chosen.has(to))
  const nodes = layout(drawn, edges), at = new Map(nodes.map((node) => [node.actor, node]))
  const [strongest] = all
  return {
    kind: 'network', url: URLS.network, title: 'Network', description: `Who acts with or upon whom in ${context.timeline.story.title}.`, ...FIELD,
    nodes: nodes.map(({ actor, r, x, y, ties: count }) => ({ x: Math.round(x!), y: Math.round(y!), r, name: actor.name, url: actor.url, group: GROUPS[actor.kind], ties: count })),
    edges: edges.map((tie) => ({ ...ends(at.get(tie.from)!, at.get(tie.to)!), directed: tie.relation === 'upon', weight: tie.events.length, words: words(tie) })),
    rows: all.slice(0, ROWS).map(({ from, to, relation, events }) => ({
      from: { text: from.name, url: from.url }, to: { text: to.name, url: to.url }, relation: relation === 'upon' ? 'acts upon' : 'acts with', count: events.length, events: events.slice(0, 3).map(({ title, url }) => ({ text: title, url })),
    })),
    hidden: Math.max(0, all.length - ROWS),
    words: strongest === undefined ? 'No ties.' : `Network of ${counted(nodes.length, 'actor')} and ${counted(edges.length, 'tie')}. Most ties: ${listed(drawn.slice(0, 3).map(([{ name }]) => name))}. Strongest tie: ${words(strongest)}.`,
    kinds: [...new Set(nodes.map(({ actor }) => GROUPS[actor.kind]))].map((group) => ({ group, label: LABELS[group] })),
  }
}

const GROUPS: Record<Actor['kind'], NetworkPage['nodes'][number]['group']> = {
  person: 'person', state: 'state', armed_group: 'armed', organisation: 'body', intergovernmental: 'body', media: 'body', ngo: 'body', people: 'body',
}
const LABELS = { person: ACTOR_KINDS.person, state: ACTOR_KINDS.state, armed: ACTOR_KINDS.armed_group, body: 'Organisation or group' }

const words = ({ from, to, relation, events }: Tie) => `${from.name} ${relation === 'upon' ? 'acts upon' : 'and'} ${to.name}${relation === 'upon' ? '' : ' together'}, ${counted(events.length, 'event')}`

/**
 * A force layout, run to its end when the site is built: d3-force starts its nodes on a fixed spiral and has a random
 * source of its own with a fixed seed, so the same ties give the same drawing.
 */
function layout(actors: readonly (readonly [Actor, number])[], edges: readonly Tie[]): Node[] {
  const most = Math.max(1, ...actors.map(([, count]) => count))
  const nodes = actors.map(([actor, count]): Node => ({ actor, ties: count, r: Math.round(RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(count / most)) }))
  const at = new Map(nodes.map((node) => [node.actor, node]))
  const links = edges.map(({ from, to, events }) => ({ source: at.get(from)!, target: at.get(to)!, strength: Math.min(1, 0.15 + events.length / 12) }))
  const simulation = forceSimulation(nodes).force('charge', forceManyBody().strength(-620)).force('link', forceLink(links).distance(110).strength(({ strength }) => strength))
    .force('centre', forceCenter(0, 0)).force('x', forceX(0).strength(0.07)).force('y', forceY(0).strength(0.13)).force('apart', forceCollide<Node>((node) => node.r + 16)).stop()
  simulation.tick(TICKS)
  return fitted(nodes)
}

/** Stretched to the field, with room for labels. */
function fitted(nodes: Node[]): Node[] {
  const bounds = (values: number[]) => [Math.min(...values), Math.max(...values)] as const
  const [left, right] = bounds(nodes.map(({ x }) => x!)), [top, bottom] = bounds(nodes.map(({ y }) => y!))
  const scale = (value: number, from: number, to: number, start: number, end: number) => to === from ? (start + end) / 2 : start + (value - from) / (to - from) * (end - start)
  return nodes.map((node) => ({ ...node, x: scale(node.x!, left, right, 90, FIELD.width - 90), y: scale(node.y!, top, bottom, 34, FIELD.height - 40) }))
}

/** A line from rim to rim. */
function ends(from: Node, to: Node): { x1: number, y1: number, x2: number, y2: number } {
  const [dx, dy] = [to.x! - from.x!, to.y! - from.y!], length = Math.max(1, Math.hypot(dx, dy))
  const point = (node: Node, sign: number, gap: number) => [Math.round(node.x! + sign * dx / length * (node.r + gap)), Math.round(node.y! + sign * dy / length * (node.r + gap))] as const
  const [[x1, y1], [x2, y2]] = [point(from, 1, 0), point(to, -1, 5)]
  return { x1, y1, x2, y2 }
}
