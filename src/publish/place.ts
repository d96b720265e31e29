import type { Place } from '../records/index.ts'
import type { PageList, PlacePage } from '../records/pages.ts'
import { spotsOf, type Context } from './context.ts'
import { listed } from './further.ts'
import { pagesOf } from './page-list.ts'
import { counted, PLACE_KINDS } from './wording.ts'

const PRECISION: Record<Place['precision'], string> = {
  lexicon: 'given by the editor',
  gazetteer: 'from a gazetteer (GeoNames)',
  unknown: 'not known',
}

const axis = (value: number, positive: string, negative: string) => `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`

/** `36.20° N, 37.16° E`. */
export const coordinates = ({ lat, lon }: Pick<Place, 'lat' | 'lon'>) =>
  lat === undefined || lon === undefined ? undefined : `${axis(lat, 'N', 'S')}, ${axis(lon, 'E', 'W')}`

/** The page of every place. */
export function placePages(context: Context): PageList<PlacePage> {
  const byName = new Map(context.timeline.places.map((place) => [place.name, place]))
  return pagesOf(context.timeline.places, { context, byName: (name: string) => byName.get(name) }, placePage)
}

function placePage(place: Place, { context, byName }: { context: Context; byName: (name: string) => Place | undefined }): PlacePage {
  const events = context.eventsOf.place.get(place.id) ?? []
  const whole = place.partOf ? (byName(place.partOf) ?? context.places.get(place.partOf)) : undefined
  return {
    kind: 'place',
    url: place.url,
    title: place.name,
    description: `${counted(events.length, 'event')} in or about ${place.name}: ${context.timeline.story.title}.`,
    name: place.name,
    placeKind: PLACE_KINDS[place.kind],
    coordinates: coordinates(place),
    precision: PRECISION[place.precision],
    partOf: whole ? { text: whole.name, url: whole.url } : place.partOf ? { text: place.partOf } : undefined,
    map: context.locate(spotsOf([place.id], context)),
    total: events.length,
    ...listed(events, context),
  }
}

/** The coordinates with where they come from, as one sentence. */
export const coordinatesNote = ({ coordinates, precision }: Pick<PlacePage, 'coordinates' | 'precision'>) =>
  coordinates ? `${coordinates}, ${precision}.` : 'Coordinates not known.'
