import type { DataPage, ExportFile, Recipe } from '../records/pages.ts'
import type { Context } from './context.ts'
import { EMBEDDED, iframe } from './embeds.ts'
import { address } from './exports/export.ts'
import { GEONAMES, licenceOf } from './licence.ts'
import { URLS } from './urls.ts'

/** Three lines or less for each tool, with what they were tried with. */
const RECIPES: Recipe[] = [
  {
    tool: 'Spreadsheet (LibreOffice, Excel)',
    lines: [],
    note: 'Open events.csv or claims.csv; where it asks: UTF-8, comma. Dates stand as text in the column “date” (EDTF) and as days in “earliest” and “latest”.',
    tried: 'in LibreOffice 7.4, not in Excel',
  },
  {
    tool: 'R',
    lines: [
      'events <- read.csv("events.csv", fileEncoding = "UTF-8-BOM")',
      'claims <- read.csv("claims.csv", fileEncoding = "UTF-8-BOM")',
      'both <- merge(claims, events, by.x = "event", by.y = "id")',
    ],
    note: 'Base R, no package needed.',
    tried: 'in R 4.2',
  },
  {
    tool: 'Python',
    lines: [
      'import pandas as pd',
      'events = pd.read_csv("events.csv", parse_dates=["earliest", "latest"])',
      'claims = pd.read_csv("claims.csv").merge(events, left_on="event", right_on="id")',
    ],
    note: 'pandas. The column names are those of datapackage.json.',
    tried: 'with pandas 1.5',
  },
  {
    tool: 'Gephi',
    lines: [],
    note: 'File › Open › network.gexf, as a new workspace, merging parallel edges: no. Switch the timeline on below the graph to see ties come and go.',
    tried: 'with the GEXF readers of Graphology and NetworkX, not in Gephi itself',
  },
  {
    tool: 'QGIS',
    lines: [],
    note: 'Drag events.geojson onto the map. Layer properties › Temporal: “Separate fields for start and end”, start and end.',
    tried: 'with GDAL 3.6, which QGIS reads files with, not in QGIS itself',
  },
  {
    tool: 'Calendar',
    lines: [],
    note: 'Import timeline.ics, or subscribe to its address where the site is published. Events are whole days; one known to a month spans the month.',
    tried: 'in the calendar khal 0.10 and with the reader node-ical',
  },
  {
    tool: 'TimelineJS',
    lines: ['const data = await (await fetch("timelinejs.json")).json()', 'new TL.Timeline("timeline-embed", data, { font: null })'],
    note: 'With the script and style sheet of TimelineJS 3 on your page. “font: null” takes the fonts of your page; without it TimelineJS asks its makers’ host for some.',
    tried: 'with TimelineJS 3.9 in Chromium',
  },
]

/** The files to take away, how to load them, and lines that show the story in another page. */
export function dataPage(context: Context, exports: readonly ExportFile[]): DataPage {
  const { story } = context.timeline,
    overview = address(context, EMBEDDED.overview)
  return {
    kind: 'data',
    url: URLS.data,
    title: 'Data',
    description: `The data of ${story.title}, to load in other tools.`,
    files: exports.map(({ url, title, description, media, rows, bytes, schema, quotes, coordinates }) => ({
      url,
      title,
      description,
      media,
      rows,
      bytes,
      schema,
      quotes,
      coordinates,
    })),
    licence: licenceOf(story),
    gazetteer: context.timeline.places.some(({ precision }) => precision === 'gazetteer') ? GEONAMES : undefined,
    recipes: RECIPES,
    embeds: [
      { words: 'The overview, as a frame', line: iframe(overview, story.title, 640) },
      {
        words: 'The overview, as a picture',
        line: `<img src="${address(context, EMBEDDED.picture)}" alt="Timeline: ${story.title.replace(/[&"<>]/g, '')}" width="1140">`,
      },
    ],
  }
}
