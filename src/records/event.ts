import * as z from 'zod'
import { ActorKind, ActorRole } from './actor.ts'
import { Corrected } from './corrected.ts'
import { Span } from './span.ts'

/**
 * The colour groups of the site: told apart by word, shape and colour.
 * `words` are statements, `force` is fighting, `people` is human cost.
 */
export const TypeGroup = z.enum(['force', 'talks', 'truce', 'words', 'people', 'power'])
export type TypeGroup = z.infer<typeof TypeGroup>

/**
 * Event types: the sixteen codes of PLOVER (Political Language Ontology for Verifiable Event Records, 2019) and ours
 * where it has none. A new type is one row here and one file in `src/lexicon/frames/`.
 */
export const EVENT_TYPES = {
  AGREE: { label: 'Agreement', group: 'truce' },
  CONSULT: { label: 'Talks', group: 'talks' },
  SUPPORT: { label: 'Support', group: 'words' },
  CONCEDE: { label: 'Concession', group: 'truce' },
  COOPERATE: { label: 'Cooperation', group: 'truce' },
  AID: { label: 'Aid', group: 'people' },
  RETREAT: { label: 'Withdrawal', group: 'truce' },
  REQUEST: { label: 'Demand', group: 'words' },
  ACCUSE: { label: 'Accusation', group: 'words' },
  REJECT: { label: 'Rejection', group: 'words' },
  THREATEN: { label: 'Threat', group: 'words' },
  PROTEST: { label: 'Protest', group: 'power' },
  SANCTION: { label: 'Sanction', group: 'power' },
  MOBILIZE: { label: 'Mobilisation', group: 'force' },
  COERCE: { label: 'Coercion', group: 'power' },
  ASSAULT: { label: 'Attack', group: 'force' },
  STATEMENT: { label: 'Statement', group: 'words' },
  TOLL: { label: 'Casualty report', group: 'people' },
  DISPLACEMENT: { label: 'Displacement', group: 'people' },
  LEADERSHIP: { label: 'Change of leadership', group: 'power' },
  HAZARD: { label: 'Disaster or accident', group: 'people' },
  LEGAL: { label: 'Legal action', group: 'power' },
  VOTE: { label: 'Vote', group: 'power' },
  LAUNCH: { label: 'Launch', group: 'power' },
  DEAL: { label: 'Deal', group: 'power' },
  OTHER: { label: 'Event', group: 'power' },
} as const satisfies Record<string, { label: string; group: TypeGroup }>

export const EventType = z.enum(Object.keys(EVENT_TYPES) as [keyof typeof EVENT_TYPES])
export type EventType = z.infer<typeof EventType>

export const EventStatus = z.enum(['occurred', 'planned', 'denied', 'alleged'])
export type EventStatus = z.infer<typeof EventStatus>

export const Precision = z.enum(['day', 'week', 'month', 'season', 'year', 'range'])
export type Precision = z.infer<typeof Precision>

/** A date that carries its precision and its reason. */
export const EventDate = z.object({
  edtf: z.string().describe('EDTF level 1; empty when nothing is known'),
  earliest: z.string().describe('yyyy-mm-dd; empty when nothing is known'),
  latest: z.string(),
  precision: Precision,
  basis: z.enum(['explicit', 'relative', 'tense', 'narrative', 'publication', 'inferred']),
  expression: z.string().describe('the words that carry the date; empty when there are none'),
  how: z.string().describe('the sentence that the page prints'),
})
export type EventDate = z.infer<typeof EventDate>

export const ClaimValue = z.union([
  z.object({ number: z.number(), max: z.number().optional(), bound: z.string(), unit: z.string(), of: z.string() }),
  z.string().describe('an EDTF date, or the id of a place or an actor'),
])
export type ClaimValue = z.infer<typeof ClaimValue>

/** A value for one field of an event, with who says it and where. */
export const Claim = Span.extend({
  field: z.string().describe('`date`, `killed`, `injured`, `displaced`, `place`, `blame` …'),
  value: ClaimValue,
  by: z.string().optional().describe('actor id of the claimant; missing where the outlet itself says it'),
  says: z.string().optional().describe('the words for a claimant who is no actor: `medical staff`'),
  verb: z.string().optional(),
  source: z.string(),
})
export type Claim = z.infer<typeof Claim>

/** Marked words inside a quote: offsets count in `quote`. */
export const Mark = Span.extend({ kind: z.enum(['who', 'what', 'when']) })
export type Mark = z.infer<typeof Mark>

/** A sentence that tells the event. `start` and `end` count in the seed file. */
export const Evidence = Span.extend({
  source: z.string(),
  quote: z.string().describe('the visible text, white space collapsed'),
  prefix: z.string().max(32),
  suffix: z.string().max(32),
  anchor: z.string().describe('anchor of the sentence on the source page, without #'),
  trigger: z.string().describe('the word or words that evoke the event, as printed'),
  marks: z.array(Mark),
  excerpt: Span.extend({ from: z.number().int(), to: z.number().int() }).describe(
    'the clause that tells it, quoted alone where the budget does not reach for the sentence: offsets in `quote`, and in the seed file',
  ),
})
export type Evidence = z.infer<typeof Evidence>

export const EventActor = z.object({
  id: z.string(),
  name: z.string(),
  kind: ActorKind,
  role: ActorRole,
  as: z.string().describe('the words in the text'),
})
export type EventActor = z.infer<typeof EventActor>

/** How this event stands to another one of the timeline. */
export const Relation = z.object({
  type: z.enum(['precedes', 'part_of', 'responds_to', 'breaches', 'implements', 'contradicts']),
  id: z.string().describe('id of the other event'),
  why: z.string().optional().describe('what tells it, a sentence for readers'),
})
export type Relation = z.infer<typeof Relation>

/** An event of the timeline, as `events.json` holds it. */
export const Event = z.object({
  id: z.string(),
  url: z.string().describe('"/events/<slug>/"'),
  title: z.string().max(90),
  type: EventType,
  mode: z.string().optional(),
  status: EventStatus,
  background: z.boolean().describe('told as history; not part of the front timeline'),
  date: EventDate,
  actors: z.array(EventActor),
  places: z.array(z.object({ id: z.string(), name: z.string(), lat: z.number().optional(), lon: z.number().optional() })),
  salience: z.number().min(0).max(1),
  evidence: z.array(Evidence).min(1),
  claims: z.array(Claim),
  origins: z.number().int().positive(),
  sources: z.number().int().positive(),
  relations: z.array(Relation),
  reports: z.array(z.string()).optional().describe('of a statement: the alleged events, by id, that it claims'),
  merged: z.array(z.string()).describe('why its mentions are one event, one sentence each; empty for a single mention'),
  corrections: z.array(Corrected).optional().describe('what the editor put right, in the order of corrections.yaml'),
})
export type Event = z.infer<typeof Event>
