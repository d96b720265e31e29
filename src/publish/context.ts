import type { Actor, Edition, Event, Place, Source, Timeline } from '../records/index.ts'
import { pure, recalled, type Memory } from '../memory.ts'
import type { BuildReport, EventCard, Ref, Tier } from '../records/pages.ts'
import { cardOf } from './cards.ts'
import { beginning } from './dates.ts'
import { editionsOf } from './edition.ts'
import { groupBy } from './group.ts'
import { locators, type Spot } from './maps/locator.ts'
import { quoting, type Quoting } from './quoting.ts'
import { recalling, type Recall } from './recall.ts'
import { tiers } from './salience.ts'

export interface PublishOptions {
  /** where the site will stand, such as `https://example.org`; without it there are no canonical links */
  baseUrl?: string
  /** `/`, or the folder that the site stands in, such as `/aleppo/` */
  pathPrefix: string
  /** whether to draw pictures for messengers; they take a base URL, too */
  images?: boolean
  report: BuildReport
  /** recalls what earlier builds made; without it all is made anew */
  recall?: Recall
  /** what this process worked out before */
  memory?: Memory
}

/** The timeline with the indexes that pages look things up in. */
export interface Context {
  timeline: Timeline
  options: PublishOptions
  events: Map<string, Event>
  actors: Map<string, Actor>
  places: Map<string, Place>
  sources: Map<string, Source>
  /** events of an actor, a place or a source, in timeline order */
  eventsOf: { actor: Map<string, Event[]>; place: Map<string, Event[]>; source: Map<string, Event[]> }
  /** statements by the alleged event that they claim */
  statementsOf: Map<string, Event[]>
  tiers: Map<string, Tier>
  quoting: Quoting
  /** the event as every list shows it */
  card: (event: Event) => EventCard
  actorNamed: (name: string) => Actor | undefined
  /** the day on which the timeline begins, where one is known */
  begins: string
  /** the record of a page */
  recordAt: (url: string) => Event | Actor | Place | Source | undefined
  recall: Recall
  locate: ReturnType<typeof locators>
  /** the edition in which the page at a URL last changed */
  editionOf: (url: string) => Edition | undefined
}

const byId = <T extends { id: string }>(records: T[]) => new Map(records.map((record) => [record.id, record]))

export function context(timeline: Timeline, options: PublishOptions): Context {
  const { events, actors, places, sources } = timeline,
    recall = options.recall ?? recalling().recall,
    cards = new Map<string, EventCard>()
  const records = new Map(
    [...events, ...actors, ...sources, ...places].flatMap((record) => (record.url === undefined ? [] : [[record.url, record]])),
  )
  const named = new Map(actors.toReversed().map((actor) => [actor.name, actor]))
  const told: Context = {
    timeline,
    options,
    events: byId(events),
    actors: byId(timeline.actors),
    places: byId(timeline.places),
    sources: byId(timeline.sources),
    eventsOf: {
      actor: groupBy(events, (event) => event.actors.map((actor) => actor.id)),
      place: groupBy(events, (event) => event.places.map((place) => place.id)),
      source: groupBy(events, (event) => event.evidence.map((evidence) => evidence.source)),
    },
    statementsOf: groupBy(events, (event) => event.reports ?? []),
    tiers: tiers(events),
    quoting: quoting(timeline),
    card(event) {
      const known = cards.get(event.id) ?? recalled(options.memory, 'card', event, told, (around) => cardOf(event, around))
      cards.set(event.id, known)
      return known
    },
    actorNamed: (name) => named.get(name),
    begins: beginning(events),
    recordAt: (url) => records.get(url),
    recall,
    locate: pure(locators(recall)),
    editionOf: editionsOf(timeline),
  }
  return told
}

/** An actor's name, which leads somewhere only when the actor has a page of its own. */
export function actorRef(id: string, name: string, { actors }: Context): Ref {
  const actor = actors.get(id)
  return { text: name, url: actor?.url }
}

export const placeRef = (id: string, name: string, { places }: Context): Ref => ({ text: name, url: places.get(id)?.url })

/** The name of the outlet, where it is known. */
export const outletName = (source: Source) => source.publisher ?? source.agency

/** What to call a source: its outlet, else its headline. */
export const outletOf = (source: Source) => outletName(source) ?? source.title

/** The page of a source, at a sentence when it has that sentence. */
export function sentenceUrl(id: string, anchor: string, { sources }: Context): string | undefined {
  const source = sources.get(id)
  if (!source) return undefined
  return source.sentences.some((sentence) => sentence.anchor === anchor) ? `${source.url}#${anchor}` : source.url
}

/** The places of some that a map can show, countries without a dot of their own. */
export function spotsOf(ids: string[], { places }: Context): Spot[] {
  return ids
    .flatMap((id) => {
      const place = places.get(id)
      return place?.lat === undefined || place.lon === undefined
        ? []
        : [{ name: place.name, lat: place.lat, lon: place.lon, country: place.kind === 'country' }]
    })
    .sort((a, b) => Number(a.country) - Number(b.country))
}
