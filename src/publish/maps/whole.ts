import { geoAzimuthalEqualArea, geoCentroid, geoCircle, type ExtendedFeature } from 'd3-geo'
import type { MapDot, MapDrawing, MapPage } from '../../records/pages.ts'
import type { Place } from '../../records/index.ts'
import type { Context } from '../context.ts'
import { coordinates } from '../place.ts'
import type { Recall } from '../recall.ts'
import { URLS } from '../urls.ts'
import { counted, listed, PLACE_KINDS } from '../wording.ts'
import { boxOf, labels } from '../labels.ts'
import { apart, countriesNear, countryAt, onPlane, type Point } from './atlas.ts'
import { thin } from './thin.ts'

/** The field of a drawing, in px, for wide screens and for phones, with the radii of its dots. */
const FIELDS = {
  wide: { width: 960, height: 540, margin: 60, dot: { least: 4, most: 16 } },
  tall: { width: 358, height: 400, margin: 32, dot: { least: 4, most: 12 } },
}
type Field = (typeof FIELDS)[keyof typeof FIELDS]
/** Outlines stand in half px. */
const FINE = 2
/** The least of the world that a drawing shows round its centre, in degrees. */
const LEAST = 0.6
/** Points so far from their middle, in degrees, lie over half the world. */
const WIDE = 45
/** A closer drawing of the busiest country is worth it where it is so much closer. */
const CLOSER = 3
type Spot = { place: Place; point: Point; count: number }

const isWhole = ({ kind }: Place) => kind === 'country'

function spots(context: Context): Spot[] {
  return context.timeline.places
    .flatMap((place) =>
      place.lat === undefined || place.lon === undefined
        ? []
        : [{ place, point: [place.lon, place.lat] as Point, count: context.eventsOf.place.get(place.id)?.length ?? 0 }],
    )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.place.id < b.place.id ? -1 : 1))
}

/** Dots by number of events, the busiest labelled first where a label has room. */
function dots(list: readonly Spot[], field: Field, project: (point: Point) => [number, number] | null): MapDot[] {
  const most = Math.max(1, ...list.map(({ count }) => count)),
    { least } = field.dot,
    room = labels(field)
  const placed = list.flatMap(({ place, point, count }) => {
    const at = project(point)
    if (!at) return []
    const [x, y] = at.map((value) => Math.round(value / FINE)) as [number, number]
    const dot = { x, y, r: Math.round(least + (field.dot.most - least) * Math.sqrt(count / most)), name: place.name, url: place.url, count }
    if (!room.inside(boxOf(dot))) return []
    room.take(boxOf(dot))
    return [dot]
  })
  return placed.map((dot) => ({ ...dot, label: room.place(dot, ['right', 'left', 'above', 'below']) }))
}

/** The projection in which some points fill the field; a point by itself has its surroundings. */
function fitted(points: readonly Point[], field: Field) {
  const middle = geoCentroid({ type: 'MultiPoint', coordinates: [...points] }) as Point
  // In whole degrees, in tens where the points lie over half the world, so that one place more seldom turns the globe, and the land stays as it was drawn.
  const step = points.some((point) => apart(middle, point) > WIDE) ? 10 : 1,
    centre = middle.map((degrees) => Math.round(degrees / step) * step) as Point
  const [right, bottom] = [field.width * FINE, field.height * FINE],
    margin = field.margin * FINE
  const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).clipAngle(179)
  const fit = (shape: ExtendedFeature['geometry']) =>
    projection
      .fitExtent(
        [
          [margin, margin],
          [right - margin, bottom - margin],
        ],
        shape!,
      )
      .scale()
  const closest = fit(geoCircle().center(middle).radius(LEAST)())
  if (!(fit({ type: 'MultiPoint', coordinates: [...points] }) < closest)) fit(geoCircle().center(middle).radius(LEAST)())
  const corners = (
    [
      [0, 0],
      [right, 0],
      [0, bottom],
      [right, bottom],
    ] as const
  ).map(([x, y]) => projection.invert!([x, y]))
  const reach = Math.max(...corners.map((corner) => (corner && Number.isFinite(corner[0]) ? apart(centre, corner) : 180)))
  return {
    centre,
    reach,
    projection: projection.clipExtent([
      [0, 0],
      [right, bottom],
    ]),
  }
}

/** The drawing of some places, with some countries in another shade. */
function drawing(list: readonly Spot[], field: Field, shaded: ReadonlySet<string>, words: string, recall: Recall): MapDrawing {
  const { centre, reach, projection } = fitted(
    list.map(({ point }) => point),
    field,
  )
  const shapes = recall(`map ${JSON.stringify([field, [...shaded].sort(), centre, projection.scale(), projection.translate()])}`, () => {
    const made = { land: '', focus: '' }
    for (const country of countriesNear(centre, reach))
      made[shaded.has(country.name) ? 'focus' : 'land'] += thin(onPlane(country, projection))
    return made
  })
  const drawn = dots(list, field, (point) => projection(point))
  const most = drawn.slice(0, 3).map(({ name, count }) => `${name} (${count})`)
  return {
    width: field.width,
    height: field.height,
    fine: FINE,
    ...shapes,
    dots: drawn,
    words: `${words}: ${counted(drawn.length, 'place')}, a dot each, larger for more events. Most events: ${listed(most)}.`,
  }
}

const drawings = (
  heading: string,
  list: readonly Spot[],
  shaded: ReadonlySet<string>,
  words: string,
  recall: Recall,
): MapPage['drawings'][number] => ({
  heading,
  wide: drawing(list, FIELDS.wide, shaded, words, recall),
  tall: drawing(list, FIELDS.tall, shaded, words, recall),
})

/** The places of the busiest country, where a closer look at them shows more. */
function closeUp(list: readonly Spot[], countryOf: (spot: Spot) => string): { country: string; spots: Spot[] } | undefined {
  const groups = new Map<string, Spot[]>()
  for (const spot of list) {
    const name = countryOf(spot)
    if (name) groups.set(name, [...(groups.get(name) ?? []), spot])
  }
  const weight = (group: readonly Spot[]) => group.reduce((sum, { count }) => sum + count, 0)
  const [best] = [...groups].sort(([, a], [, b]) => weight(b) - weight(a))
  if (!best || best[1].length < 3 || best[1].length === list.length) return undefined
  const reach = (group: readonly Spot[]) => Math.max(...group.map(({ point }) => apart(group[0]!.point, point)))
  return reach(list) > CLOSER * reach(best[1]) ? { country: best[0], spots: best[1] } : undefined
}

/** The map of all places that an event is told of, and the same as a table. */
export function mapPage(context: Context): MapPage {
  const countryOf = ({ point }: Spot) => context.recall(`country ${point.join(' ')}`, () => countryAt(point)?.name ?? '')
  const all = spots(context),
    points = all.filter(({ place }) => !isWhole(place)),
    close = closeUp(points, countryOf),
    { story } = context.timeline
  const told = new Set(all.filter(({ place }) => isWhole(place)).map(countryOf))
  const unplaced = context.timeline.places.filter(({ lat, lon }) => lat === undefined || lon === undefined)
  return {
    kind: 'map',
    url: URLS.map,
    title: 'Map',
    description: `Where ${story.title} happened: ${counted(all.length, 'place')} on a map.`,
    drawings: [
      ...(close ? [drawings(`In ${close.country}`, close.spots, new Set([close.country]), `Map of ${close.country}`, context.recall)] : []),
      ...(points.length > 0 ? [drawings(close ? 'All places' : 'Places', points, told, 'Map of all places', context.recall)] : []),
    ],
    rows: all.map(({ place, count }) => ({
      ref: { text: place.name, url: place.url },
      kind: PLACE_KINDS[place.kind],
      coordinates: coordinates(place)!,
      count,
    })),
    unplaced: unplaced.map(({ name, url }) => ({ text: name, url })),
  }
}
