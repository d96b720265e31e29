import * as z from 'zod'
import { ActorRecord, EditionRecord, EventPoints, EventRecord, PlaceRecord, SourceRecord, TimelineJs } from '../../records/index.ts'
import type { SiteFile } from '../../records/pages.ts'
import type { Recall } from '../recall.ts'

/** The record of each JSON export; the JSON Schemas are made from these, so that they cannot differ. */
const SCHEMAS = {
  events: z.array(EventRecord),
  actors: z.array(ActorRecord),
  sources: z.array(SourceRecord),
  places: z.array(PlaceRecord),
  changes: z.array(EditionRecord),
  timelinejs: TimelineJs,
  'events.geojson': EventPoints,
}
export type SchemaName = keyof typeof SCHEMAS

export const schemaUrl = (name: SchemaName) => `/data/schemas/${name}.schema.json`

/** A JSON Schema (2020-12) for each JSON export. */
export const schemas = (recall: Recall): SiteFile[] =>
  (Object.keys(SCHEMAS) as SchemaName[]).map((name) => ({
    url: schemaUrl(name),
    content: recall(
      `schema ${name}`,
      () => `${JSON.stringify({ title: name, ...z.toJSONSchema(SCHEMAS[name], { io: 'output' }) }, null, 1)}\n`,
    ),
  }))
