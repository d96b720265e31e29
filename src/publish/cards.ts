import type { Event } from '../records/index.ts'
import type { DayView, EventCard } from '../records/pages.ts'
import { differences } from './claims.ts'
import { actorRef, outletName, placeRef, type Context } from './context.ts'
import { dateView, isBefore, placed } from './dates.ts'
import { counted, listed, typeView } from './wording.ts'

/** Longest sentence (characters) that a list prints under a headline. It is left out rather than cut. */
const LONGEST_QUOTE = 320

const unique = (names: string[]) => [...new Set(names)]

const outlets = (event: Event, { sources }: Context) =>
  unique(event.evidence.flatMap(({ source }) => sources.get(source) ?? []).flatMap((source) => outletName(source) ?? []))

/** The names of those who say it: sources named in the text, else claimants, else the outlets. */
function claimants(event: Event, context: Context): { names: string[]; named: boolean } {
  const sources = unique(event.actors.filter((actor) => actor.role === 'source').map((actor) => actor.name))
  const names = sources.length > 0 ? sources : unique(event.claims.flatMap(({ by }) => (by ? (context.actors.get(by)?.name ?? []) : [])))
  return names.length > 0 ? { names, named: true } : { names: outlets(event, context), named: false }
}

/** `alleged, says the ministry`: what an event has instead of having happened, and on whose word. */
function statusWords(event: Event, context: Context): string | undefined {
  if (event.status === 'occurred') return undefined
  const { names, named } = claimants(event, context)
  if (event.status === 'planned' && !named) return 'planned'
  if (names.length === 0) return `${event.status}, as told by ${counted(event.sources, 'source')}`
  const who = names.length > 3 ? `${names[0]} and ${names.length - 1} others` : listed(names)
  if (named) return `${event.status}, ${names.length === 1 ? 'says' : 'say'} ${who}`
  return `${event.status}, as ${names.length === 1 ? 'told' : 'reported'} by ${who}`
}

/** The event as every list shows it, made once. */
export const card = (event: Event, context: Context): EventCard => context.card(event)

/** Makes the card of an event. */
export function cardOf(event: Event, context: Context): EventCard {
  const names = outlets(event, context)
  const first = event.evidence.find(({ source, anchor, quote }) => quote.length <= LONGEST_QUOTE && context.quoting.whole(source, anchor))
  const planned = event.status === 'planned'
  return {
    url: event.url,
    title: event.title,
    type: typeView(event.type),
    mode: event.mode?.replace(/[-_]/g, ' '),
    status: statusWords(event, context),
    background: event.background ? (isBefore(event.date, context.begins) ? 'history' : 'passing') : undefined,
    planned,
    date: dateView(event.date, planned),
    actors: event.actors.filter((actor) => actor.role !== 'mentioned').map((actor) => actorRef(actor.id, actor.name, context)),
    places: event.places.map((place) => placeRef(place.id, place.name, context)),
    reportedBy: event.sources > 1 ? counted(event.sources, 'source') : (names[0] ?? counted(event.sources, 'source')),
    sources: event.sources,
    keys: {
      who: unique(event.actors.flatMap(({ id }) => (context.actors.get(id)?.url ? id : []))),
      where: unique(event.places.map(({ id }) => id)),
      source: unique(event.evidence.map(({ source }) => source)),
    },
    differ: differences(event),
    tier: context.tiers.get(event.id) ?? 'normal',
    quote: first?.quote,
  }
}

const RANK = { key: 0, normal: 1, minor: 2 }

/** Order of time: first day, then last day, plans after what happened; the undated last. */
export function byDate(a: Event, b: Event): number {
  const [x, y] = [a, b].map(
    ({ date, status }) => `${placed(date) || '9999'} ${date.latest || '9999'} ${date.edtf} ${status === 'planned' ? 1 : 0}`,
  )
  return x! < y! ? -1 : x! > y! ? 1 : b.salience - a.salience
}

/** Events under their dates, one group for each date and for plans apart, the weightiest first in each. `adapt` changes a card for the page. */
export function days(events: Event[], context: Context, adapt?: (made: EventCard, event: Event) => EventCard): DayView[] {
  const groups: { key: string; view: DayView }[] = []
  for (const event of events.toSorted(byDate)) {
    const made = adapt ? adapt(card(event, context), event) : card(event, context)
    const key = `${event.date.edtf} ${event.date.precision} ${made.planned}`
    const last = groups.at(-1)
    if (last?.key === key) last.view.events.push(made)
    else groups.push({ key, view: { date: made.date, planned: made.planned, anchors: [], events: [made] } })
  }
  for (const { view } of groups)
    view.events.sort((a, b) => RANK[a.tier] - RANK[b.tier] || Number(Boolean(a.status)) - Number(Boolean(b.status)))
  return groups.map(({ view }) => view)
}
