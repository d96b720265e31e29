import { createRequire } from 'node:module'
import { geoArea, geoCentroid, geoContains, geoDistance, geoPath, geoStream, type GeoProjection } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification'

/** Borders of the world from Natural Earth 1 : 50 million (public domain), as `world-atlas` packs them. */

type Geometry = (TopoPolygon | TopoMultiPolygon) & { properties: { name: string } }
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** Degrees east and north. */
export type Point = [lon: number, lat: number]

/** One piece of a country, with its frame on the plain of longitude and latitude: no piece crosses the date line. */
interface Part {
  shape: Polygon
  west: number
  south: number
  east: number
  north: number
}

export interface Country {
  name: string
  parts: Part[]
}

/** Where the largest piece of a country lies, without its far islands, and how far it reaches from there in degrees. */
interface Extent {
  centre: Point
  reach: number
}

const DEGREES = 180 / Math.PI

function partOf(coordinates: Position[][]): Part {
  const part: Part = { shape: { type: 'Polygon', coordinates }, west: 180, south: 90, east: -180, north: -90 }
  for (const [lon, lat] of coordinates[0] as Point[]) {
    part.west = Math.min(part.west, lon)
    part.east = Math.max(part.east, lon)
    part.south = Math.min(part.south, lat)
    part.north = Math.max(part.north, lat)
  }
  return part
}

let loaded: Country[] | undefined

function atlas(): Country[] {
  if (loaded) return loaded
  const topology = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Atlas
  loaded = (topology.objects.countries.geometries as Geometry[]).map((geometry): Country => {
    const { geometry: shape } = feature(topology, geometry) as Feature<Polygon | MultiPolygon>
    const pieces = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
    return { name: geometry.properties.name, parts: pieces.map(partOf) }
  })
  return loaded
}

/** Angle between two points, in degrees; a degree is 111 km. */
export const apart = (a: Point, b: Point) => geoDistance(a, b) * DEGREES

const holds =
  ([lon, lat]: Point) =>
  ({ west, south, east, north, shape }: Part) =>
    lon >= west && lon <= east && lat >= south && lat <= north && geoContains(shape, [lon, lat])

/** The country that a point lies in, if it lies on land. */
export const countryAt = (point: Point) => atlas().find(({ parts }) => parts.some(holds(point)))

const extents = new Map<Country, Extent>()

/** The extent of a country; it is worked out once. */
export function extentOf(country: Country): Extent {
  const known = extents.get(country)
  if (known) return known
  const { shape } = country.parts.map((part) => ({ ...part, area: geoArea(part.shape) })).reduce((a, b) => (b.area > a.area ? b : a))
  const centre = geoCentroid(shape)
  const extent = { centre, reach: shape.coordinates[0]!.reduce((most, point) => Math.max(most, apart(centre, point as Point)), 0) }
  extents.set(country, extent)
  return extent
}

/** Countries of which some piece may lie within some degrees of a point, each with those pieces alone. */
export function countriesNear([lon, lat]: Point, radius: number): Country[] {
  const width = Math.abs(lat) + radius >= 85 ? 360 : radius / Math.cos((Math.abs(lat) + radius) / DEGREES)
  const near = ({ west, south, east, north }: Part) =>
    south <= lat + radius &&
    north >= lat - radius &&
    [-360, 0, 360].some((turn) => west + turn <= lon + width && east + turn >= lon - width)
  return atlas()
    .map(({ name, parts }) => ({ name, parts: parts.filter(near) }))
    .filter(({ parts }) => parts.length > 0)
}

/** The outline of a country on the plane of a projection, clipped to its field: what is projected once can be drawn and measured. */
export function onPlane({ parts }: Country, projection: GeoProjection): MultiPolygon {
  const polygons: Position[][][] = []
  const sink = projection.stream({
    polygonStart: () => {
      polygons.push([])
    },
    polygonEnd: () => {},
    lineStart: () => {
      polygons.at(-1)!.push([])
    },
    lineEnd: () => {
      const ring = polygons.at(-1)!.at(-1)!
      ring.push(ring[0]!)
    },
    point: (x, y) => {
      polygons.at(-1)!.at(-1)!.push([x, y])
    },
  })
  for (const { shape } of parts) geoStream(shape, sink)
  return { type: 'MultiPolygon', coordinates: polygons.filter((rings) => rings.length > 0) }
}

/** Measures what lies on a plane already. */
export const plane = geoPath()
