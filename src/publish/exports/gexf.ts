import type { Actor, Event } from '../../records/index.ts'
import { html, raw, type Html } from '../../../templates/html.ts'
import { isDay } from '../../days.ts'
import { ties, type Tie } from '../ties.ts'
import { address, plain, stampDay, type Make } from './export.ts'

/** The spells of a tie, or of an actor: one for each dated event, so that a timeline in Gephi shows it come and go. */
function spells(events: readonly Event[]): Html | false {
  const days = new Set(
    events
      .filter(({ date }) => isDay(date.earliest) && isDay(date.latest))
      .map(({ date }) => html`<spell start="${date.earliest}" end="${date.latest}"/>`.markup),
  )
  return days.size > 0 && html`<spells>${[...days].sort().map(raw)}</spells>`
}

const values = (given: Record<string, string | number | undefined>) =>
  html`<attvalues>${Object.entries(given).map(([name, value]) => value !== undefined && html`<attvalue for="${name}" value="${typeof value === 'string' ? plain(value) : value}"/>`)}</attvalues>`

const attributes = (of: string, names: Record<string, string>) =>
  html`<attributes class="${of}" mode="static">${Object.entries(names).map(([name, type]) => html`<attribute id="${name}" title="${name}" type="${type}"/>`)}</attributes>`

/**
 * The network of actors as dynamic GEXF, written by hand: the GEXF writers on npm know no spells. Version 1.2, which more
 * programs read than 1.3. Those who act together have an edge each way, since some readers refuse a graph that is partly
 * directed (NetworkX). Who only reports or is mentioned is a node without edges.
 */
export const gexf: Make = ({ context }) => {
  const { timeline, eventsOf } = context
  const edges = ties(context).flatMap((tie) => (tie.relation === 'with' ? [tie, { ...tie, from: tie.to, to: tie.from }] : [tie])),
    actors = timeline.actors.filter(({ url, events }) => url && events.length > 0)
  const node = (actor: Actor) => {
    const events = eventsOf.actor.get(actor.id) ?? []
    return html`<node id="${actor.id}" label="${plain(actor.name)}">${values({ kind: actor.kind, office: actor.office, events: events.length, url: address(context, actor.url!) })}${spells(events)}</node>\n`
  }
  const edge = ({ from, to, relation, events }: Tie, i: number) =>
    html`<edge id="${i}" source="${from.id}" target="${to.id}" label="${relation}" weight="${events.length}">${values({ relation, events: events.map(({ id }) => id).join(' ') })}${spells(events)}</edge>\n`
  const content = html`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<meta lastmodifieddate="${stampDay(context)}"><creator>Dateline</creator><description>${plain(timeline.story.title)}</description></meta>
<graph mode="dynamic" defaultedgetype="directed" timeformat="date">
${attributes('node', { kind: 'string', office: 'string', events: 'integer', url: 'string' })}
${attributes('edge', { relation: 'string', events: 'string' })}
<nodes>
${actors.map(node)}</nodes>
<edges>
${edges.map(edge)}</edges>
</graph>
</gexf>
`.markup
  return {
    url: '/data/network.gexf',
    title: 'Network',
    media: 'application/xml',
    quotes: false,
    rows: edges.length,
    description: `Who acts with or upon whom, over time: ${actors.length} actors and their ties, for Gephi`,
    content,
  }
}
