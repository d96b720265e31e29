import { geoAzimuthalEqualArea, geoCircle, type GeoProjection } from 'd3-geo'
import type { LocatorView } from '../../records/pages.ts'
import { boxOf, labels, LETTERING } from '../labels.ts'
import type { Recall } from '../recall.ts'
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
/** Radius of a dot, in px. */
const DOT = 5

/** A place to be marked. */
export interface Spot {
  name: string
  lon: number
  lat: number
  country: boolean
}

/** Centre and radius: the whole country where it is small, else the surroundings of the spots. */
function frameOf(spots: Spot[], country: Country | undefined): { centre: Point; radius: number } {
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

/** A stretch of land: round which point, how far in degrees, and the country that stands out. */
interface Stretch {
  centre: Point
  radius: number
  country?: string
}

/** The drawing of a stretch of land, on which any spots may be marked. */
interface Base {
  land: string
  focus: string
  names: { text: string; x: number; y: number }[]
}

/** A locator map without its land. */
type Marked = Pick<LocatorView, 'dots' | 'names' | 'words'> & { stretch: Stretch }

/** Steps that serve maps of half the world are left out: a stretch reaches nowhere near the far side, and borders have points enough to be drawn as they are. */
function projectionOf({ centre, radius }: Stretch): GeoProjection {
  const [right, bottom] = [FIELD.width * FINE, FIELD.height * FINE]
  return geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .preclip((sink) => sink)
    .precision(0)
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [right - MARGIN, bottom - MARGIN],
      ],
      geoCircle().center(centre).radius(radius)(),
    )
    .clipExtent([
      [0, 0],
      [right, bottom],
    ])
}

function draw(stretch: Stretch): Base {
  const base: Base = { land: '', focus: '', names: [] },
    projection = projectionOf(stretch)
  for (const each of countriesNear(stretch.centre, stretch.radius * CORNER)) {
    const shape = onPlane(each, projection),
      outline = thin(shape)
    if (!outline) continue
    base[each.name === stretch.country ? 'focus' : 'land'] += outline
    const width = each.name.length * LETTERING.small.letter
    if (plane.area(shape) < width * LETTERING.small.line * 2 * FINE ** 2) continue
    const [x, y] = plane.centroid(shape).map((at) => Math.round(at / FINE)) as [number, number]
    base.names.push({ text: each.name, x, y })
  }
  return base
}

/** A maker of locator maps, whose stretches of land are shared. Maps are drawn at build time, for a field of 304 by 224 px. */
export function locators(recall: Recall): (spots: Spot[]) => LocatorView | undefined {
  const baseOf = (stretch: Stretch) => recall(`land ${JSON.stringify(stretch)}`, () => draw(stretch))

  function mark(spots: Spot[]): Marked {
    const country = countryAt([spots[0]!.lon, spots[0]!.lat]),
      { centre, radius } = frameOf(spots, country),
      own = country?.name
    const stretch = { centre, radius: Number(radius.toFixed(2)), country: own },
      projection = projectionOf(stretch)
    const room = labels(FIELD, LETTERING.small),
      dots: LocatorView['dots'] = []
    for (const { name, lon, lat, country: whole } of spots) {
      const at = whole ? undefined : (projection([lon, lat])?.map((value) => Math.round(value / FINE)) as [number, number] | undefined)
      if (!at) continue
      const dot = { x: at[0], y: at[1], r: DOT, name }
      if (!room.inside(boxOf({ ...dot, r: 0 }))) continue
      room.take(boxOf(dot))
      dots.push({ x: dot.x, y: dot.y, name, label: room.place(dot, ['right', 'left', 'above', 'below']) })
    }
    const free = baseOf(stretch)
      .names.toSorted((a, b) => Number(b.text === own) - Number(a.text === own))
      .filter(({ text, x, y }) => room.write(text, { x, y, anchor: 'middle' }))
    const marked = dots.map(({ name }) => name)
    return {
      stretch,
      dots,
      names: free.map((label) => ({ ...label, own: label.text === own })),
      words: marked.length > 0 ? `Map: ${marked.join(', ')}${own ? `, in ${own}` : ''}` : `Map of ${own ?? spots[0]!.name}`,
    }
  }

  return (spots) => {
    if (spots.length === 0) return undefined
    const { stretch, ...marked } = recall(`locator ${JSON.stringify(spots)}`, () => mark(spots)),
      { land, focus } = baseOf(stretch)
    return land || focus ? { ...FIELD, fine: FINE, land, focus, ...marked } : undefined
  }
}
