import * as z from 'zod'
import { ActorRole } from './actor.ts'
import type { Corrected } from './corrected.ts'
import { EventDate, EventStatus, EventType } from './event.ts'
import { Quantity } from './tagged.ts'
import { Span } from './span.ts'

/** An actor in a mention. */
export const Participant = Span.extend({ actor: z.string().describe('key into the cast'), role: ActorRole, as: z.string() })
export type Participant = z.infer<typeof Participant>

/** A number that a mention states about its event. */
export const MentionClaim = z.object({ field: z.string(), quantity: Quantity, by: z.string().optional(), verb: z.string().optional() })
export type MentionClaim = z.infer<typeof MentionClaim>

/** One clause's report of an event. Spans count in `article.text`. */
export const Mention = z.object({
  article: z.number().int().describe('index of the article in the story'),
  sentence: z.number().int(),
  clause: Span.describe('the words that report it'),
  trigger: Span,
  frame: z.string().describe('name of the frame that was evoked'),
  type: EventType,
  mode: z.string().optional(),
  status: EventStatus,
  background: z.boolean(),
  title: z.string(),
  untold: z.literal(true).optional().describe('its clause makes no headline that says enough: that of another mention is better'),
  date: EventDate,
  timex: Span.optional().describe('the time expression that dates it'),
  participants: z.array(Participant),
  places: z.array(z.string()).describe('keys into the cast'),
  claims: z.array(MentionClaim),
  lemmas: z.array(z.string()).describe('content words of the clause, for merging'),
  salience: z.number().min(0).max(1),
  reports: Span.optional().describe('of a statement: the trigger, in the same sentence, of the alleged event that it claims'),
})
export type Mention = z.infer<typeof Mention>

/** Mentions that report one event, as `merge` finds them. */
export type Group = {
  /** First told best first: the mention that speaks for the event leads. */
  mentions: Mention[]
  /** One sentence for each merge; empty for a single mention. */
  why: string[]
  /** What the editor did to the group. */
  corrections?: Corrected[]
}

/** Two groups that nearly were one: positions in the list of groups. */
export type NearPair = { a: number; b: number; score: number; rule: string; reason: string }

/** What merging found: the events, and the pairs of them that nearly were one, the nearest first. */
export type Merged = { groups: Group[]; near: NearPair[] }
