import type { Timeline } from '../../records/index.ts'
import type { ExportFile } from '../../records/pages.ts'
import { records } from './records.ts'

/** A file that the build writes beside the pages. */
export interface Export extends ExportFile { content: string }

/** Everything that the site offers for download, in the order of the Data page. */
export function exportsOf(timeline: Timeline): Export[] {
  const { events, actors, sources, places } = records(timeline)
  return [
    json('events', 'Events', 'Every event with its date, actors, places, evidence and claims', events),
    json('actors', 'Actors', 'People, states, groups and organisations, with their names and what they said', actors),
    json('sources', 'Sources', 'Every article read: how it was dated, its blocks, its time expressions, what was set aside', sources),
    json('places', 'Places', 'Places with coordinates and where these come from', places),
  ]
}

function json(name: string, title: string, description: string, rows: readonly object[]): Export {
  return { url: `/data/${name}.json`, title, description, rows: rows.length, content: `${JSON.stringify(rows, null, 1)}\n` }
}
