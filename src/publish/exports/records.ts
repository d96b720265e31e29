import type {
  Actor,
  ActorRecord,
  Event,
  EventRecord,
  Evidence,
  Place,
  PlaceRecord,
  Source,
  SourceRecord,
  Timeline,
} from '../../records/index.ts'
import { once, recalled, type Memory } from '../../memory.ts'
import { neutralLines } from '../aside.ts'
import type { Quoting } from '../quoting.ts'
import { surroundings } from '../surroundings.ts'
import type { Export, Make } from './export.ts'
import { schemaUrl } from './schemas.ts'

/** The records of the JSON files by the names of the files. */
export interface Records {
  events: EventRecord[]
  actors: ActorRecord[]
  sources: SourceRecord[]
  places: PlaceRecord[]
}

/** A JSON file that holds a list of records. */
export const json =
  (name: keyof Records, title: string, description: string, holds: Pick<Export, 'quotes' | 'coordinates'>): Make =>
  ({ records }) => ({
    url: `/data/${name}.json`,
    title,
    description,
    media: 'application/json',
    ...holds,
    schema: schemaUrl(name),
    rows: records[name].length,
    content: `${JSON.stringify(records[name], null, 1)}\n`,
  })

/**
 * The records of the four JSON files, field by field as the export contract lays them down. Past a source's quoting
 * budget a quote is an empty string; its place in the file and its anchor stay.
 */
export function records(timeline: Timeline, quotes: Quoting, memory?: Memory): Records {
  const sources = new Map(timeline.sources.map((source) => [source.id, source]))
  return {
    events: timeline.events.map((event) =>
      recalled(memory, 'record', event, { sources, quotes }, (around) => eventRecord(event, around.sources, around.quotes)),
    ),
    actors: timeline.actors.map((actor) => recalled(memory, 'record', actor, { quotes }, (around) => actorRecord(actor, around.quotes))),
    sources: timeline.sources.map((source) => sourceRecord(source)),
    places: timeline.places.map(placeRecord),
  }
}

function eventRecord(event: Event, from: ReadonlyMap<string, Source>, quotes: Quoting): EventRecord {
  const {
    id,
    url,
    title,
    type,
    mode,
    status,
    background,
    date,
    actors,
    places,
    salience,
    evidence,
    claims,
    origins,
    sources,
    relations,
    reports,
    merged,
    corrections,
  } = event
  return {
    id,
    url,
    title,
    type,
    mode,
    status,
    background,
    date,
    actors,
    places,
    salience,
    evidence: evidence
      .map((each) => quoted(each, from.get(each.source), quotes))
      .map(({ source, quote, start, end, prefix, suffix, anchor, trigger, marks }) => ({
        source,
        quote,
        start,
        end,
        prefix,
        suffix,
        anchor,
        trigger,
        marks,
      })),
    claims: claims.map(({ field, value, by, verb, source, start, end }) => ({ field, value, by, verb, source, start, end })),
    origins,
    sources,
    relations,
    reports,
    merged,
    corrections,
  }
}

/** The evidence as far as it may be quoted: its sentence, its clause, or only its place. */
function quoted(evidence: Evidence, source: Source | undefined, quotes: Quoting): Evidence {
  if (quotes.whole(evidence.source, evidence.anchor)) return { ...evidence, ...surroundings(evidence, source, quotes) }
  const part = quotes.part(evidence.source, evidence.anchor),
    { start, end, from, to } = evidence.excerpt
  if (!part || part.start > start || part.end < end) return { ...evidence, quote: '', prefix: '', suffix: '', marks: [] }
  const marks = evidence.marks
    .filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
  return { ...evidence, quote: evidence.quote.slice(start, end), start: from, end: to, prefix: '', suffix: '', marks }
}

function actorRecord(actor: Actor, quotes: Quoting): ActorRecord {
  const { id, url, name, kind, aliases, sameAs, office, partOf, events } = actor
  return {
    id,
    url,
    name,
    kind,
    aliases,
    sameAs,
    office,
    partOf,
    events,
    quotes: actor.quotes.map((quote) => (quotes.whole(quote.source, quote.anchor) ? quote : { ...quote, text: '' })),
  }
}

/** Of a sentence only its place is exported: the text of the article is its publisher's. */
const sourceRecord = once((source: Source): SourceRecord => {
  const {
    id,
    url,
    file,
    title,
    deck,
    publisher,
    agency,
    byline,
    dateline,
    published,
    publishedNote,
    supersedes,
    blocks,
    timexes,
    events,
    link,
    archive,
    rights,
    words,
  } = source
  return {
    id,
    url,
    file,
    title,
    deck,
    publisher,
    agency,
    byline,
    dateline,
    published,
    publishedNote,
    supersedes,
    blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
    boilerplate: neutralLines(source),
    timexes,
    events,
    link,
    archive,
    rights,
    words,
    sentences: source.sentences.map(({ anchor, start, end, block, events }) => ({ anchor, start, end, block, events })),
  }
})

function placeRecord({ id, url, name, lat, lon, kind, precision, partOf, events }: Place): PlaceRecord {
  return { id, url, name, lat, lon, kind, precision, partOf, events }
}
