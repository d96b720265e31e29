import * as z from 'zod'

export const PlaceKind = z.enum(['country', 'region', 'city', 'district', 'village', 'site', 'area'])
export type PlaceKind = z.infer<typeof PlaceKind>

/** A place of the story, as `places.json` holds it. */
export const Place = z.object({
  id: z.string(),
  url: z.string(),
  name: z.string(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  kind: PlaceKind,
  precision: z.enum(['lexicon', 'gazetteer', 'unknown']).describe('where the coordinates come from'),
  partOf: z.string().optional().describe('name of the place that contains it'),
  events: z.array(z.string()),
})
export type Place = z.infer<typeof Place>
