import { once } from '../../memory.ts'
import type { EncodedFile, SiteFile } from '../../records/pages.ts'
import type { Context } from '../context.ts'
import { calendar } from './calendar.ts'
import { claimsCsv, eventsCsv } from './csv.ts'
import { datapackage } from './datapackage.ts'
import { taken, type Export, type Make, type Sheet } from './export.ts'
import { atom, changeFeed, changes, jsonFeed } from './feeds.ts'
import { geojson } from './geojson.ts'
import { gexf } from './gexf.ts'
import { json, records, type Records } from './records.ts'
import { redirects } from './redirects.ts'
import { schemas } from './schemas.ts'
import { timelinejs } from './timelinejs.ts'

/** Every file to take away, in the order of the Data page. A new one is a row here and a file beside this one. */
export const EXPORTS: Record<string, Make> = {
  eventsCsv,
  claimsCsv,
  events: json('events', 'Events', 'Every event with its date, actors, places, evidence and claims', { quotes: true, coordinates: true }),
  actors: json('actors', 'Actors', 'People, states, groups and organisations, with their names and what they said', { quotes: true }),
  sources: json('sources', 'Sources', 'Every article read: how it was dated, its blocks, its time expressions, what was set aside', {
    quotes: true,
  }),
  places: json('places', 'Places', 'Places with coordinates and where these come from', { quotes: false, coordinates: true }),
  calendar,
  geojson,
  gexf,
  timelinejs,
  changes,
  atom,
  jsonFeed,
  changeFeed,
}

/** The files to take away, and what stands beside them: their schemas, and one JSON file beside each page of a record. */
export function exportsOf(context: Context): { exports: Export[]; beside: EncodedFile[] } {
  const sheet: Sheet = { context, records: records(context.timeline, context.quoting, context.options.memory) }
  const made = Object.values(EXPORTS).map((make) => taken(make(sheet)))
  return {
    exports: [...made, taken(datapackage(context, made))],
    beside: [...encoded([...schemas(context.recall), ...redirects(context)]), ...single(sheet.records)],
  }
}

/** The URL of the JSON file beside a page. */
export const jsonUrl = (url: string) => `${url}index.json`

/** Each event, actor with a page, and source by itself, as it stands in its list. */
export function single({ events, actors, sources }: Records): EncodedFile[] {
  return [...events, ...actors, ...sources].flatMap((record) => (record.url ? { url: jsonUrl(record.url), content: inJson(record) } : []))
}

const inJson = once((record: object): Uint8Array => Buffer.from(`${JSON.stringify(record, null, 1)}\n`))

/** Files as they are written, so that their text is held no longer than it must. */
export const encoded = (files: readonly SiteFile[]): EncodedFile[] =>
  files.map(({ url, content }) => ({ url, content: Buffer.from(content) }))
