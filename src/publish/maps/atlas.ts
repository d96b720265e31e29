import { createRequire } from 'node:module'
import { geoArea, geoCentroid, geoContains, geoDistance } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification'

/** Borders of the world from Natural Earth 1 : 50 million (public domain), as `world-atlas` packs them. */

type Geometry = (TopoPolygon | TopoMultiPolygon) & { properties: { name: string } }
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** Degrees east and north. */
export type Point = [lon: number, lat: number]

/** One piece of a country, with its frame on the plain of longitude and latitude: no piece crosses the date line. */
interface Part { shape: Polygon, west: number, south: number, east: number, north: number }

export interface Country { name: string, geometry: Geometry, parts: Part[] }

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

const outline = (topology: Atlas, geometry: Geometry) => (feature(topology, geometry) as Feature<Polygon | MultiPolygon>).geometry

let loaded: { topology: Atlas, countries: Country[] } | undefined

function atlas(): { topology: Atlas, countries: Country[] } {
  if (loaded) return loaded
  const topology = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Atlas
  const countries = (topology.objects.countries.geometries as Geometry[]).map((geometry): Country => {
    const shape = outline(topology, geometry)
    const pieces = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
    return { name: geometry.properties.name, geometry, parts: pieces.map(partOf) }
  })
  loaded = { topology, countries }
  return loaded
}

/** Angle between two points, in degrees; a degree is 111 km. */
export const apart = (a: Point, b: Point) => geoDistance(a, b) * DEGREES

const holds = ([lon, lat]: Point) => ({ west, south, east, north, shape }: Part) =>
  lon >= west && lon <= east && lat >= south && lat <= north && geoContains(shape, [lon, lat])

/** The country that a point lies in, if it lies on land. */
export const countryAt = (point: Point) => atlas().countries.find(({ parts }) => parts.some(holds(point)))

/** The largest piece of a country, without its far islands: its centre, and how far it reaches from there in degrees. */
export function extentOf({ parts }: Country): { centre: Point, reach: number } {
  const { shape } = parts.reduce((a, b) => geoArea(b.shape) > geoArea(a.shape) ? b : a)
  const centre = geoCentroid(shape)
  return { centre, reach: shape.coordinates[0]!.reduce((most, point) => Math.max(most, apart(centre, point as Point)), 0) }
}

/** Countries of which some piece may lie within some degrees of a point. */
export function countriesNear([lon, lat]: Point, radius: number): Country[] {
  const width = Math.abs(lat) + radius >= 85 ? 360 : radius / Math.cos((Math.abs(lat) + radius) / DEGREES)
  const near = ({ west, south, east, north }: Part) => south <= lat + radius && north >= lat - radius
    && [-360, 0, 360].some((turn) => west + turn <= lon + width && east + turn >= lon - width)
  return atlas().countries.filter(({ parts }) => parts.some(near))
}

/** The outline of a country. */
export const outlineOf = ({ geometry }: Country) => outline(atlas().topology, geometry)
