import { PlaceKind, type Event, type Place } from '../records/index.ts'
import { append } from '../append.ts'
import type { Context } from './context.ts'

/** The places where events stand, in order of their number of events, then name. */
export function placesOf(events: Event[], { cast, placeId }: Context): Place[] {
  const inEvents = new Map<string, string[]>()
  for (const event of events) for (const { id } of event.places) append(inEvents, id, event.id)
  const found = [...cast.places.values()].map(({ key, name, kind, lat, lon, partOf, precision }): Place => ({
    id: placeId(key),
    url: '',
    name,
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    kind: PlaceKind.safeParse(kind).data ?? 'area',
    precision,
    ...(partOf === undefined ? {} : { partOf: cast.places.get(partOf)?.name ?? partOf }),
    events: inEvents.get(placeId(key)) ?? [],
  }))
  return found
    .filter((place) => place.events.length > 0)
    .sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
