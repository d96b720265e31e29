import * as z from 'zod'
import { Actor } from './actor.ts'
import { Event, EventStatus, EventType, Evidence, Precision } from './event.ts'
import { Change, SlugKind } from './ledger.ts'
import { Place } from './place.ts'
import { Source, SourceSentence } from './source.ts'

/** The files under `data/`, as their JSON Schemas describe them. Fields are only ever added. */

export const EventRecord = Event.extend({
  evidence: z
    .array(Evidence.omit({ excerpt: true }))
    .min(1)
    .describe("past a source's quoting budget `quote` is empty; the place in the file stays"),
})
export type EventRecord = z.infer<typeof EventRecord>

export const ActorRecord = Actor
export type ActorRecord = z.infer<typeof ActorRecord>

export const PlaceRecord = Place
export type PlaceRecord = z.infer<typeof PlaceRecord>

export const SourceRecord = Source.omit({ setAside: true, text: true, formerAnchors: true }).extend({
  boilerplate: z.array(z.string()).describe("one string per line set aside; empty where the line is a reader's comment"),
  sentences: z
    .array(SourceSentence.omit({ text: true, marks: true, names: true }))
    .describe('places of the sentences; the words stand in the original'),
})
export type SourceRecord = z.infer<typeof SourceRecord>

export const EditionRecord = z.object({
  edition: z.number().int(),
  date: z.string().describe('yyyy-mm-dd'),
  summary: z.string(),
  changes: z.array(
    Change.extend({
      kind: SlugKind,
      url: z.string().describe('"/events/<slug>/"; answers whatever became of it'),
      title: z.string().describe('last known title or name'),
      into: z.string().optional().describe('of what was merged: the title of what it is part of now'),
    }),
  ),
})
export type EditionRecord = z.infer<typeof EditionRecord>

const TimelineDate = z.object({
  year: z.number().int(),
  month: z.number().int().optional(),
  day: z.number().int().optional(),
  display_date: z.string().optional(),
})

/** What TimelineJS 3 reads. `text` is HTML there. */
export const TimelineJs = z.object({
  title: z.object({ text: z.object({ headline: z.string(), text: z.string() }) }),
  events: z.array(
    z.object({
      unique_id: z.string(),
      group: z.string(),
      start_date: TimelineDate,
      end_date: TimelineDate.optional(),
      display_date: z.string(),
      text: z.object({ headline: z.string(), text: z.string() }),
    }),
  ),
  scale: z.literal('human'),
})
export type TimelineJs = z.infer<typeof TimelineJs>

/** RFC 7946: one point for each place of each event. */
export const EventPoints = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string().describe('`<event>@<place>`'),
      geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]).describe('longitude, latitude') }),
      properties: z.object({
        event: z.string(),
        title: z.string(),
        type: EventType,
        label: z.string(),
        status: EventStatus,
        background: z.boolean(),
        date: z.string().describe('EDTF'),
        start: z.string().describe('yyyy-mm-dd'),
        end: z.string(),
        precision: Precision,
        place: z.string(),
        actors: z.string(),
        sources: z.number().int(),
        salience: z.number(),
        url: z.string(),
      }),
    }),
  ),
})
export type EventPoints = z.infer<typeof EventPoints>
