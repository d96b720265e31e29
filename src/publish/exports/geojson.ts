import type { EventPoints } from '../../records/index.ts'
import { EVENT_TYPES } from '../../records/index.ts'
import { namedActors } from '../told.ts'
import { address, type Make } from './export.ts'
import { schemaUrl } from './schemas.ts'

/** One point for each located place of each event (RFC 7946), with its first and last day for a map that moves in time. */
export const geojson: Make = ({ context }) => {
  const features = context.timeline.events.flatMap((event) =>
    event.places.flatMap(({ id, name, lat, lon }): EventPoints['features'] =>
      lat === undefined || lon === undefined
        ? []
        : [
            {
              type: 'Feature',
              id: `${event.id}@${id}`,
              geometry: { type: 'Point', coordinates: [lon, lat] },
              properties: {
                event: event.id,
                title: event.title,
                type: event.type,
                label: EVENT_TYPES[event.type].label,
                status: event.status,
                background: event.background,
                date: event.date.edtf,
                start: event.date.earliest,
                end: event.date.latest,
                precision: event.date.precision,
                place: name,
                actors: namedActors(event, context)
                  .map((actor) => actor.name)
                  .join('; '),
                sources: event.sources,
                salience: event.salience,
                url: address(context, event.url),
              },
            },
          ],
    ),
  )
  const points: EventPoints = { type: 'FeatureCollection', features }
  return {
    url: '/data/events.geojson',
    title: 'Map',
    media: 'application/geo+json',
    quotes: false,
    coordinates: true,
    rows: features.length,
    schema: schemaUrl('events.geojson'),
    description: 'One point per place of an event, where the place is known',
    content: `${JSON.stringify(points, null, 1)}\n`,
  }
}
