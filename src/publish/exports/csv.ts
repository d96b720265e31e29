import { stringify, type Options } from 'csv-stringify/sync'
import { recalled } from '../../memory.ts'
import type { Claim, Event } from '../../records/index.ts'
import { EVENT_TYPES } from '../../records/index.ts'
import { outletName, outletOf, sentenceUrl, type Context } from '../context.ts'
import { firstQuote, namedActors } from '../told.ts'
import { address, plain, type Make, type Sheet } from './export.ts'

/** A column of a table, with its type and meaning as a Frictionless table schema gives them. */
export interface Column<R> {
  name: string
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date'
  description: string
  value: (row: R, context: Context) => string | number | boolean | undefined
}

const list = (values: (string | undefined)[]) => [...new Set(values.filter(Boolean))].join('; ')
const inRole = (role: Event['actors'][number]['role']) => (event: Event, context: Context) =>
  list(
    namedActors(event, context)
      .filter((actor) => actor.role === role)
      .map(({ name }) => name),
  )
const located = ({ places }: Event) => places.find(({ lat, lon }) => lat !== undefined && lon !== undefined)
const outlets = ({ evidence }: Event, { sources }: Context) =>
  list(evidence.map(({ source }) => sources.get(source)).map((source) => source && outletOf(source)))

export const EVENT_COLUMNS: Column<Event>[] = [
  { name: 'id', type: 'string', description: 'stable id, the last part of the URL', value: ({ id }) => id },
  { name: 'title', type: 'string', description: 'headline', value: ({ title }) => title },
  { name: 'date', type: 'string', description: 'EDTF level 1; empty when nothing is known', value: ({ date }) => date.edtf },
  { name: 'earliest', type: 'date', description: 'first day that it can be, yyyy-mm-dd', value: ({ date }) => date.earliest },
  { name: 'latest', type: 'date', description: 'last day that it can be, yyyy-mm-dd', value: ({ date }) => date.latest },
  { name: 'precision', type: 'string', description: 'day, week, month, season, year or range', value: ({ date }) => date.precision },
  { name: 'type', type: 'string', description: "PLOVER code, or one of Dateline's own", value: ({ type }) => type },
  { name: 'label', type: 'string', description: 'the type in words', value: ({ type }) => EVENT_TYPES[type].label },
  { name: 'mode', type: 'string', description: 'a finer type', value: ({ mode }) => mode },
  { name: 'status', type: 'string', description: 'occurred, planned, denied or alleged', value: ({ status }) => status },
  { name: 'background', type: 'boolean', description: 'told as history', value: ({ background }) => background },
  { name: 'acted', type: 'string', description: 'names, "; " between', value: inRole('actor') },
  { name: 'acted_upon', type: 'string', description: 'names, "; " between', value: inRole('recipient') },
  { name: 'reported_by', type: 'string', description: 'who reports or claims it, "; " between', value: inRole('source') },
  { name: 'mentioned', type: 'string', description: 'names, "; " between', value: inRole('mentioned') },
  {
    name: 'actor_ids',
    type: 'string',
    description: 'ids in actors.json, "; " between',
    value: (event, context) => list(namedActors(event, context).map(({ id }) => id)),
  },
  { name: 'places', type: 'string', description: 'names, "; " between', value: ({ places }) => list(places.map(({ name }) => name)) },
  {
    name: 'place_ids',
    type: 'string',
    description: 'ids in places.json, "; " between',
    value: ({ places }) => list(places.map(({ id }) => id)),
  },
  { name: 'lat', type: 'number', description: 'latitude of the first place that has one', value: (event) => located(event)?.lat },
  { name: 'lon', type: 'number', description: 'longitude of the same', value: (event) => located(event)?.lon },
  { name: 'salience', type: 'number', description: '0 to 1', value: ({ salience }) => salience },
  { name: 'sources', type: 'integer', description: 'number of articles', value: ({ sources }) => sources },
  { name: 'origins', type: 'integer', description: 'number of independent origins', value: ({ origins }) => origins },
  { name: 'outlets', type: 'string', description: 'who printed it, "; " between', value: outlets },
  {
    name: 'quote',
    type: 'string',
    description: 'the first words of the evidence that may be quoted; theirs who printed them',
    value: (event, context) => firstQuote(event, context)?.text,
  },
  { name: 'url', type: 'string', description: 'page of the event', value: ({ url }, context) => address(context, url) },
]

/** A claim with the event it is about. */
export type ClaimRow = { claim: Claim; event: Event }

const number = ({ claim: { value } }: ClaimRow) => (typeof value === 'string' ? undefined : value)
const nameOf = (id: string | undefined, { actors }: Context) => (id === undefined ? undefined : actors.get(id)?.name)

export const CLAIM_COLUMNS: Column<ClaimRow>[] = [
  { name: 'event', type: 'string', description: 'id in events.json', value: ({ event }) => event.id },
  { name: 'event_title', type: 'string', description: 'headline of the event', value: ({ event }) => event.title },
  { name: 'event_date', type: 'string', description: 'EDTF level 1', value: ({ event }) => event.date.edtf },
  {
    name: 'field',
    type: 'string',
    description: 'what the claim gives a value for: killed, injured, date, blame …',
    value: ({ claim }) => claim.field,
  },
  { name: 'number', type: 'number', description: 'the number claimed, or the lower end of a range', value: (row) => number(row)?.number },
  { name: 'max', type: 'number', description: 'upper end of a range', value: (row) => number(row)?.max },
  {
    name: 'bound',
    type: 'string',
    description: 'exactly, about, at_least, at_most, more_than or less_than',
    value: (row) => number(row)?.bound,
  },
  { name: 'unit', type: 'string', description: 'people, km, USD …', value: (row) => number(row)?.unit },
  { name: 'of', type: 'string', description: 'the words counted', value: (row) => number(row)?.of },
  {
    name: 'value',
    type: 'string',
    description: 'where it is no number: an EDTF date or an actor id',
    value: ({ claim: { value } }) => (typeof value === 'string' ? value : undefined),
  },
  { name: 'by', type: 'string', description: 'id of the claimant; empty where the outlet itself says it', value: ({ claim }) => claim.by },
  {
    name: 'by_name',
    type: 'string',
    description: 'the claimant; in the words of the source where it is no actor',
    value: ({ claim }, context) => nameOf(claim.by, context) ?? claim.says,
  },
  { name: 'verb', type: 'string', description: 'the said-verb as printed', value: ({ claim }) => claim.verb },
  { name: 'source', type: 'string', description: 'id in sources.json', value: ({ claim }) => claim.source },
  {
    name: 'outlet',
    type: 'string',
    description: 'who printed it',
    value: ({ claim }, { sources }) => (sources.has(claim.source) ? outletName(sources.get(claim.source)!) : undefined),
  },
  { name: 'start', type: 'integer', description: 'place in the source file, UTF-16 code units', value: ({ claim }) => claim.start },
  { name: 'end', type: 'integer', description: 'the same, exclusive', value: ({ claim }) => claim.end },
  {
    name: 'sentence',
    type: 'string',
    description: 'the sentence on the page of its source',
    value: ({ claim }, context) => sentenceOf(claim, context),
  },
]

function sentenceOf(claim: Claim, context: Context): string | undefined {
  const sentence = context.sources.get(claim.source)?.sentences.find(({ start, end }) => start <= claim.start && claim.start < end)
  const url = sentence && sentenceUrl(claim.source, sentence.anchor, context)
  return url && address(context, url)
}

/**
 * Rows as RFC 4180 text with a byte order mark, without which Excel takes UTF-8 for an older encoding. To decode
 * `utf-8` is to drop the mark (Encoding Standard, to which the W3C's model of tabular data refers), so the data package
 * says `encoding: utf-8`; `utf-8-sig` is Python's name alone. Truth values are in capitals, or R reads text. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
function csv<R>(name: string, rowsOf: (event: Event) => readonly R[], columns: readonly Column<R>[], { context }: Sheet): string {
  const { memory } = context.options
  const cell = (value: ReturnType<Column<R>['value']>) => (typeof value === 'string' ? plain(value) : value)
  const lines = (event: Event, around: Context) =>
    stringify(
      rowsOf(event).map((row) => columns.map(({ value }) => cell(value(row, around)))),
      FORM,
    )
  const head = stringify([columns.map((column) => column.name)], { ...FORM, bom: true })
  return head + context.timeline.events.map((event) => recalled(memory, name, event, context, (around) => lines(event, around))).join('')
}

const FORM: Options = {
  record_delimiter: 'windows',
  escape_formulas: true,
  cast: { boolean: (value) => (value ? 'TRUE' : 'FALSE') },
}

export const eventsCsv: Make = (sheet) => ({
  url: '/data/events.csv',
  title: 'Events, as a table',
  media: 'text/csv',
  quotes: true,
  coordinates: true,
  rows: sheet.context.timeline.events.length,
  description: 'One row per event, for a spreadsheet, R or Python',
  content: csv('row', (event) => [event], EVENT_COLUMNS, sheet),
})

export const claimsCsv: Make = (sheet) => ({
  url: '/data/claims.csv',
  title: 'Claims, as a table',
  media: 'text/csv',
  quotes: false,
  rows: sheet.context.timeline.events.reduce((sum, { claims }) => sum + claims.length, 0),
  description: 'One row per claim: a number, a date or a blame, with who says it and where',
  content: csv('claims', (event) => event.claims.map((claim): ClaimRow => ({ claim, event })), CLAIM_COLUMNS, sheet),
})
