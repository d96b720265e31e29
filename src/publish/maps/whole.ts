import { geoAzimuthalEqualArea, geoCentroid, geoCircle } from 'd3-geo'
import type { MapDot, MapDrawing, MapPage } from '../../records/pages.ts'
import type { Place } from '../../records/index.ts'
import type { Context } from '../context.ts'
import { coordinates } from '../place.ts'
import { URLS } from '../urls.ts'
import { counted, listed, PLACE_KINDS } from '../wording.ts'
import { apart, countriesNear, countryAt, onPlane, plane, type Point } from './atlas.ts'
import { thin } from './thin.ts'

/** The field of a drawing, in px, and its unit: outlines stand in half px. */
const FIELD = { width: 960, height: 540 }
const FINE = 2
const MARGIN = 36
/** Least and most of the world that a drawing shows round its centre, in degrees. */
const RADIUS = { least: 0.6, most: 85 }
/** From the centre to a corner of the field, in radii. */
const CORNER = 2.1
/** A closer drawing of the busiest country is worth it where it is so much closer. */
const CLOSER = 3
/** Least and most radius of a dot, in px. */
const DOT = { least: 4, most: 16 }
/** Labels: height of a line and width of a letter, in px. */
const LINE = 16
const LETTER = 7.4

type Spot = { place: Place, point: Point, count: number }

const isWhole = ({ kind }: Place) => kind === 'country'

function spots(context: Context): Spot[] {
  return context.timeline.places.flatMap((place) => place.lat === undefined || place.lon === undefined ? [] : [{ place, point: [place.lon, place.lat] as Point, count: context.eventsOf.place.get(place.id)?.length ?? 0 }])
    .filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.place.id < b.place.id ? -1 : 1))
}

interface Box { left: number, right: number, top: number, bottom: number }
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const inside = ({ left, right, top, bottom }: Box) => left >= 2 && right <= FIELD.width - 2 && top >= 2 && bottom <= FIELD.height - 2

/** Dots by number of events, the busiest labelled first where a label has room. */
function dots(list: readonly Spot[], project: (point: Point) => [number, number] | null): MapDot[] {
  const most = Math.max(1, ...list.map(({ count }) => count)), taken: Box[] = []
  const placed = list.flatMap(({ place, point, count }) => {
    const at = project(point)
    if (!at) return []
    const [x, y] = at.map((value) => Math.round(value / FINE)) as [number, number], r = Math.round(DOT.least + (DOT.most - DOT.least) * Math.sqrt(count / most))
    const box = { left: x - r, right: x + r, top: y - r, bottom: y + r }
    if (!inside(box)) return []
    taken.push(box)
    return [{ x, y, r, name: place.name, url: place.url, count }]
  })
  return placed.map((dot) => {
    const { x, y, r, name } = dot, width = name.length * LETTER
    const places = ([['start', x + r + 4, y + 5], ['end', x - r - 4, y + 5], ['middle', x, y - r - 5], ['middle', x, y + r + 14]] as const).map(([anchor, at, base]) => {
      const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2
      return { label: { x: at, y: base, anchor }, box: { left, right: left + width, top: base - LINE + 3, bottom: base + 3 } }
    })
    const free = places.find(({ box }) => inside(box) && !taken.some((other) => overlap(box, other)))
    if (free) taken.push(free.box)
    return { ...dot, label: free?.label }
  })
}

/** The drawing of some places, with some countries in another shade. */
function drawing(list: readonly Spot[], shaded: ReadonlySet<string | undefined>, words: string): MapDrawing {
  const centre = geoCentroid({ type: 'MultiPoint', coordinates: list.map(({ point }) => point) }) as Point
  const radius = Math.min(RADIUS.most, Math.max(RADIUS.least, ...list.map(({ point }) => apart(centre, point) * 1.12)))
  const [right, bottom] = [FIELD.width * FINE, FIELD.height * FINE], margin = MARGIN * FINE
  const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).fitExtent([[margin, margin], [right - margin, bottom - margin]], geoCircle().center(centre).radius(radius)())
    .clipAngle(Math.min(179, radius * CORNER + 1)).clipExtent([[0, 0], [right, bottom]])
  const shapes = { land: '', focus: '' }
  for (const country of countriesNear(centre, Math.min(180, radius * CORNER))) shapes[shaded.has(country.name) ? 'focus' : 'land'] += thin(plane(onPlane(country, projection)) ?? '')
  const drawn = dots(list, (point) => projection(point))
  const most = drawn.slice(0, 3).map(({ name, count }) => `${name} (${count})`)
  return { ...FIELD, fine: FINE, ...shapes, dots: drawn, words: `${words}: ${counted(drawn.length, 'place')}, a dot each, larger for more events. Most events: ${listed(most)}.` }
}

/** The places of the busiest country, where a closer look at them shows more. */
function closeUp(list: readonly Spot[]): { country: string, spots: Spot[] } | undefined {
  const groups = new Map<string, Spot[]>()
  for (const spot of list) {
    const name = countryAt(spot.point)?.name
    if (name) groups.set(name, [...groups.get(name) ?? [], spot])
  }
  const weight = (group: readonly Spot[]) => group.reduce((sum, { count }) => sum + count, 0)
  const [best] = [...groups].sort(([, a], [, b]) => weight(b) - weight(a))
  if (!best || best[1].length < 3 || best[1].length === list.length) return undefined
  const reach = (group: readonly Spot[]) => Math.max(...group.map(({ point }) => apart(group[0]!.point, point)))
  return reach(list) > CLOSER * reach(best[1]) ? { country: best[0], spots: best[1] } : undefined
}

/** The map of all places that an event is told of, and the same as a table. */
export function mapPage(context: Context): MapPage {
  const all = spots(context), points = all.filter(({ place }) => !isWhole(place)), close = closeUp(points), { story } = context.timeline
  const told = new Set(all.filter(({ place }) => isWhole(place)).map(({ point }) => countryAt(point)?.name))
  const unplaced = context.timeline.places.filter(({ lat, lon }) => lat === undefined || lon === undefined)
  return {
    kind: 'map', url: URLS.map, title: 'Map', description: `Where ${story.title} happened: ${counted(all.length, 'place')} on a map.`,
    drawings: [...close ? [{ heading: `In ${close.country}`, drawing: drawing(close.spots, new Set([close.country]), `Map of ${close.country}`) }] : [], ...points.length > 0 ? [{ heading: close ? 'All places' : 'Places', drawing: drawing(points, told, 'Map of all places') }] : []],
    rows: all.map(({ place, count }) => ({ ref: { text: place.name, url: place.url }, kind: PLACE_KINDS[place.kind], coordinates: coordinates(place)!, count })),
    unplaced: unplaced.map(({ name, url }) => ({ text: name, url })),
  }
}
