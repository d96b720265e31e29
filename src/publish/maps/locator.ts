import { geoAzimuthalEqualArea, geoCircle, type GeoProjection } from 'd3-geo'
import type { LocatorView } from '../../records/pages.ts'
import { apart, countriesNear, countryAt, extentOf, onPlane, plane, type Country, type Point } from './atlas.ts'
import { thin } from './thin.ts'

/** The field of the drawing, in px. */
const FIELD = { width: 304, height: 224 }

/** Bounds of what a map shows round its centre, in degrees: a small country with its neighbours; of a large one, a part. */
const RADIUS = { least: 2.4, most: 11, country: 32 }
const MARGIN = 20
/** Outlines are drawn in whole steps of half a px: as fine as a screen shows, and short. */
const FINE = 2
/** From the centre to a corner of the field, in radii. */
const CORNER = 1.9
/** Width of a letter in px, for labels of 12.5 px. */
const LETTER = 6.4
const LINE = 14

/** A place to be marked. */
export interface Spot { name: string, lon: number, lat: number, country: boolean }

interface Box { left: number, right: number, top: number, bottom: number }

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const inside = ({ left, right, top, bottom }: Box) => left >= 2 && right <= FIELD.width - 2 && top >= 2 && bottom <= FIELD.height - 2

/** Centre and radius: the whole country where it is small, else the surroundings of the spots. */
function frameOf(spots: Spot[], country: Country | undefined): { centre: Point, radius: number } {
  const first: Point = [spots[0]!.lon, spots[0]!.lat]
  const most = spots.every((spot) => spot.country) ? RADIUS.country : RADIUS.most
  const extent = country && extentOf(country)
  if (extent) {
    const whole = Math.max(RADIUS.least, ...spots.map(({ lon, lat }) => apart(extent.centre, [lon, lat]) * 1.15), extent.reach * 1.08)
    if (whole <= most) return { centre: extent.centre, radius: whole }
  }
  // A grid of two degrees lets places near each other share the drawing of the land.
  const centre: Point = extent && most === RADIUS.country ? extent.centre : [Math.round(first[0] / 2) * 2, Math.round(first[1] / 2) * 2]
  return { centre, radius: Math.min(most, Math.max(RADIUS.most / 2, ...spots.map(({ lon, lat }) => apart(centre, [lon, lat]) * 1.2))) }
}

/** The drawing of a stretch of land, on which any spots may be marked. */
export interface Base { land: string, focus: string, names: { text: string, x: number, y: number }[] }

/** Drawings by the stretch of land that they show. They depend on nothing else, so that one build may hand them to the next. */
export type Bases = Map<string, Base>

function projectionOf(centre: Point, radius: number): GeoProjection {
  const [right, bottom] = [FIELD.width * FINE, FIELD.height * FINE]
  return geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]])
    .fitExtent([[MARGIN, MARGIN], [right - MARGIN, bottom - MARGIN]], geoCircle().center(centre).radius(radius)())
    .clipExtent([[0, 0], [right, bottom]])
}

function draw(projection: GeoProjection, centre: Point, radius: number, country: Country | undefined): Base {
  const base: Base = { land: '', focus: '', names: [] }
  for (const each of countriesNear(centre, radius * CORNER)) {
    const shape = onPlane(each, projection), outline = thin(plane(shape) ?? '')
    if (!outline) continue
    base[each.name === country?.name ? 'focus' : 'land'] += outline
    const width = each.name.length * LETTER
    if (plane.area(shape) < width * LINE * 2 * FINE ** 2) continue
    const [x, y] = plane.centroid(shape).map((at) => Math.round(at / FINE)) as [number, number]
    base.names.push({ text: each.name, x, y })
  }
  return base
}

const boxAt = (text: string, x: number, y: number, anchor: 'start' | 'end' | 'middle'): Box => {
  const width = text.length * LETTER
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - LINE + 3, bottom: y + 3 }
}

/** A maker of locator maps that draws each stretch of land once and adds it to the `bases` known. Maps are drawn at build time, for a field of 304 by 224 px. */
export function locators(bases: Bases): (spots: Spot[]) => LocatorView | undefined {
  const made = new Map<string, LocatorView | undefined>()

  function locate(spots: Spot[]): LocatorView | undefined {
    const country = countryAt([spots[0]!.lon, spots[0]!.lat])
    const { centre, radius } = frameOf(spots, country)
    const key = `${country?.name} ${centre.join(' ')} ${radius.toFixed(2)}`
    const projection = projectionOf(centre, radius), project = (point: Point) => projection(point)?.map((at) => Math.round(at / FINE)) as [number, number] | undefined
    if (!bases.has(key)) bases.set(key, draw(projection, centre, radius, country))
    const { land, focus, names } = bases.get(key)!
    if (!land && !focus) return undefined
    const taken: Box[] = []
    const dots: LocatorView['dots'] = []
    for (const { name, lon, lat, country: whole } of spots) {
      const at = project([lon, lat])
      if (whole || !at || !inside({ left: at[0], right: at[0], top: at[1], bottom: at[1] })) continue
      const [x, y] = at
      taken.push({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 })
      const places = ([['start', 9, 4], ['end', -9, 4], ['middle', 0, -9], ['middle', 0, 18]] as const)
        .map(([anchor, dx, dy]) => ({ anchor, x: x + dx, y: y + dy, box: boxAt(name, x + dx, y + dy, anchor) }))
      const label = places.find(({ box }) => inside(box) && !taken.some((other) => overlap(box, other)))
      if (label) taken.push(label.box)
      dots.push({ x, y, name, label: label && { x: label.x, y: label.y, anchor: label.anchor } })
    }
    const own = country?.name
    const free = names.toSorted((a, b) => Number(b.text === own) - Number(a.text === own)).filter(({ text, x, y }) => {
      const box = boxAt(text, x, y, 'middle')
      if (!inside(box) || taken.some((other) => overlap(box, other))) return false
      taken.push(box)
      return true
    })
    const marked = dots.map(({ name }) => name)
    return {
      ...FIELD, fine: FINE, land, focus, dots, names: free.map((label) => ({ ...label, own: label.text === own })),
      words: marked.length > 0 ? `Map: ${marked.join(', ')}${own ? `, in ${own}` : ''}` : `Map of ${own ?? spots[0]!.name}`,
    }
  }

  return (spots) => {
    if (spots.length === 0) return undefined
    const key = spots.map(({ name, lon, lat }) => `${name} ${lon} ${lat}`).join('|')
    if (!made.has(key)) made.set(key, locate(spots))
    return made.get(key)
  }
}
