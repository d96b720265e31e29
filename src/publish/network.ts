import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
import type { Actor } from '../records/index.ts'
import type { NetworkDrawing, NetworkPage } from '../records/pages.ts'
import type { Context } from './context.ts'
import { boxOf, labels } from './labels.ts'
import type { Recall } from './recall.ts'
import { ties, type Tie } from './ties.ts'
import { URLS } from './urls.ts'
import { ACTOR_KINDS, counted, listed } from './wording.ts'

/** The field of a drawing, in px, for wide screens and for phones; `drawn`: actors in it, those with most ties, as more cannot be read. */
const FIELDS = {
  wide: { width: 1100, height: 700, drawn: 36, margin: 90, radius: { least: 6, most: 22 }, pull: { x: 0.07, y: 0.13 } },
  tall: { width: 358, height: 600, drawn: 20, margin: 40, radius: { least: 5, most: 13 }, pull: { x: 0.16, y: 0.07 } },
}
type Field = (typeof FIELDS)[keyof typeof FIELDS]
/** Rows of the table. */
const ROWS = 400
const TICKS = 400

type Placed = { actor: Actor; r: number; ties: number; x: number; y: number }
/** A tie between two actors by their numbers, with its strength. */
type Link = [from: number, to: number, strength: number]

/** The network of actors: who acts with or upon whom, as a drawing and as a table. */
export function networkPage(context: Context): NetworkPage {
  const all = ties(context),
    weights = new Map<Actor, number>()
  for (const { from, to, events } of all) for (const actor of [from, to]) weights.set(actor, (weights.get(actor) ?? 0) + events.length)
  const ranked = [...weights].sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
  const groups = new Set(ranked.slice(0, FIELDS.wide.drawn).map(([actor]) => GROUPS[actor.kind]))
  return {
    kind: 'network',
    url: URLS.network,
    title: 'Network',
    description: `Who acts with or upon whom in ${context.timeline.story.title}.`,
    drawing:
      all.length > 0 ? { wide: drawing(ranked, all, FIELDS.wide, context), tall: drawing(ranked, all, FIELDS.tall, context) } : undefined,
    rows: all.slice(0, ROWS).map(({ from, to, relation, events }) => ({
      from: { text: from.name, url: from.url },
      to: { text: to.name, url: to.url },
      relation: relation === 'upon' ? 'acts upon' : 'acts with',
      count: events.length,
      events: events.slice(0, 3).map(({ title, url }) => ({ text: title, url })),
    })),
    hidden: Math.max(0, all.length - ROWS),
    kinds: [...groups].map((group) => ({ group, label: LABELS[group] })),
  }
}

/** The actors with most ties, and the ties among them. `ties` has one at least, the strongest first. */
function drawing(ranked: readonly (readonly [Actor, number])[], ties: readonly Tie[], field: Field, { recall }: Context): NetworkDrawing {
  const drawn = ranked.slice(0, field.drawn),
    chosen = new Set(drawn.map(([actor]) => actor))
  const edges = ties.filter(({ from, to }) => chosen.has(from) && chosen.has(to))
  const nodes = layout(drawn, edges, field, recall),
    at = new Map(nodes.map((node) => [node.actor, node])),
    room = labels(field)
  for (const node of nodes) room.take(boxOf(node))
  return {
    width: field.width,
    height: field.height,
    nodes: nodes.map(({ actor, r, x, y, ties: count }) => ({
      x,
      y,
      r,
      name: actor.name,
      url: actor.url,
      group: GROUPS[actor.kind],
      ties: count,
      label: room.place({ x, y, r, name: actor.name }, ['below', 'above', 'right', 'left']),
    })),
    edges: edges.map((tie) => ({
      ...ends(at.get(tie.from)!, at.get(tie.to)!),
      directed: tie.relation === 'upon',
      weight: tie.events.length,
      words: words(tie),
    })),
    words: `Network of ${counted(nodes.length, 'actor')} and ${counted(edges.length, 'tie')}. Most ties: ${listed(drawn.slice(0, 3).map(([{ name }]) => name))}. Strongest tie: ${words(ties[0]!)}.`,
  }
}

const GROUPS: Record<Actor['kind'], NetworkDrawing['nodes'][number]['group']> = {
  person: 'person',
  state: 'state',
  armed_group: 'armed',
  organisation: 'body',
  intergovernmental: 'body',
  media: 'body',
  ngo: 'body',
  people: 'body',
  vessel: 'body',
}
const LABELS = { person: ACTOR_KINDS.person, state: ACTOR_KINDS.state, armed: ACTOR_KINDS.armed_group, body: 'Organisation, group or ship' }

const words = ({ from, to, relation, events }: Tie) =>
  `${from.name} ${relation === 'upon' ? 'acts upon' : 'and'} ${to.name}${relation === 'upon' ? '' : ' together'}, ${counted(events.length, 'event')}`

/** The actors in their places, which follow from their sizes and ties alone. */
function layout(actors: readonly (readonly [Actor, number])[], edges: readonly Tie[], field: Field, recall: Recall): Placed[] {
  const most = Math.max(1, ...actors.map(([, count]) => count)),
    { least } = field.radius
  const nodes = actors.map(([actor, count]) => ({
    actor,
    ties: count,
    r: Math.round(least + (field.radius.most - least) * Math.sqrt(count / most)),
  }))
  const at = new Map(actors.map(([actor], i) => [actor, i]))
  const links = edges.map(({ from, to, events }): Link => [at.get(from)!, at.get(to)!, Math.min(1, 0.15 + events.length / 12)])
  const radii = nodes.map(({ r }) => r)
  const places = recall(`network ${JSON.stringify([field.pull, radii, links])}`, () => settledAt(radii, links, field.pull))
  return stretched(
    nodes.map((node, i) => ({ ...node, x: places[i]![0], y: places[i]![1] })),
    field,
  )
}

/**
 * A force layout, run to its end when the site is built: d3-force starts its nodes on a fixed spiral and has a random
 * source of its own with a fixed seed, so the same ties give the same drawing.
 */
function settledAt(radii: readonly number[], ties: readonly Link[], pull: Field['pull']): [x: number, y: number][] {
  const nodes = radii.map((r): SimulationNodeDatum & { r: number } => ({ r }))
  const links = ties.map(([from, to, strength]) => ({ source: nodes[from]!, target: nodes[to]!, strength }))
  const simulation = forceSimulation(nodes)
    .force('charge', forceManyBody().strength(-620))
    .force(
      'link',
      forceLink(links)
        .distance(110)
        .strength(({ strength }) => strength),
    )
    .force('centre', forceCenter(0, 0))
    .force('x', forceX(0).strength(pull.x))
    .force('y', forceY(0).strength(pull.y))
    .force(
      'apart',
      forceCollide<(typeof nodes)[number]>((node) => node.r + 16),
    )
    .stop()
  simulation.tick(TICKS)
  return nodes.map(({ x, y }) => [x!, y!])
}

/** Stretched to the field, with room for labels. */
function stretched(nodes: Placed[], { width, height, margin }: Field): Placed[] {
  const bounds = (values: number[]) => [Math.min(...values), Math.max(...values)] as const
  const [left, right] = bounds(nodes.map(({ x }) => x)),
    [top, bottom] = bounds(nodes.map(({ y }) => y))
  const scale = (value: number, from: number, to: number, start: number, end: number) =>
    Math.round(to === from ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start))
  return nodes.map((node) => ({
    ...node,
    x: scale(node.x, left, right, margin, width - margin),
    y: scale(node.y, top, bottom, 34, height - 40),
  }))
}

/** A line from rim to rim. */
function ends(from: Placed, to: Placed): { x1: number; y1: number; x2: number; y2: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y],
    length = Math.max(1, Math.hypot(dx, dy))
  const point = (node: Placed, sign: number, gap: number) =>
    [Math.round(node.x + ((sign * dx) / length) * (node.r + gap)), Math.round(node.y + ((sign * dy) / length) * (node.r + gap))] as const
  const [[x1, y1], [x2, y2]] = [point(from, 1, 0), point(to, -1, 5)]
  return { x1, y1, x2, y2 }
}
