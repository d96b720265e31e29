import * as z from 'zod'
import { ActorRole } from './actor.ts'
import { EventStatus, EventType } from './event.ts'

const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected the last part of a page's address, such as 2020-01-14-dockers-walk-out")

/** Words by which an event is known, whatever becomes of its address: a sentence of an article, or most of one. */
export const Proof = z.strictObject(
  {
    quote: z.string().min(1).describe('the sentence that tells the event, or most of it; white space and quotation marks do not count'),
    trigger: z
      .string()
      .optional()
      .describe('the word of the sentence that names what happened; needed where one sentence tells several events'),
    source: z.string().optional().describe("the article: its file name, or the last part of its page's address"),
  },
  'expected { quote: …, trigger: … }',
)
export type Proof = z.infer<typeof Proof>

/** An event, by its address and by its words: what the one has lost the other finds. */
const Target = z.strictObject({
  event: Slug.describe("the event: the last part of its page's address"),
  evidence: z
    .array(Proof)
    .optional()
    .describe('the sentences that tell it, so that it is found again under any address, and flagged when its words have changed'),
})
export type Target = z.infer<typeof Target>

const Other = z.union([Target, Slug.transform((event): Target => ({ event }))])

/** A sentence that the program missed, as an event: the only way to add one. */
const Promoted = z.strictObject(
  {
    source: z.string().describe("the article: its file name, or the last part of its page's address"),
    quote: z.string().min(1).describe('the sentence as the article has it, or most of it'),
    trigger: z.string().optional().describe('the word of the sentence that names what happened'),
  },
  'expected { source: …, quote: …, trigger: … }',
)
export type Promoted = z.infer<typeof Promoted>

const Involved = z.strictObject(
  {
    name: z.string().describe('a name or alias of somebody whom the articles or lexicon/actors.yaml name'),
    role: ActorRole.default('actor'),
  },
  'expected { name: …, role: actor, recipient, source or mentioned }',
)

/** Fields that tell an event anew. */
export const CHANGES = {
  date: z.string().optional().describe('EDTF: 2016-04-15, 2016-04, 2016-02~, 2016-04-25/2016-05-02'),
  title: z.string().min(1).max(90).optional().describe('a headline in the present tense, with no word that the sources do not bear out'),
  type: EventType.optional(),
  status: EventStatus.optional(),
  actors: z.array(Involved).optional().describe('everybody who takes part; replaces what the program found'),
  place: z
    .union([z.string().transform((name) => [name]), z.array(z.string())])
    .optional()
    .describe('where it happened; replaces what the program found; [] for nowhere'),
  note: z.string().min(1).optional().describe("a remark that the event's page prints"),
}

/** Fields that join, part or remove events. */
export const ACTIONS = {
  merge: z.array(Other).min(1).optional().describe('events that are this one, told again'),
  'keep-apart': z.array(Other).min(1).optional().describe('events that must never be merged with this one'),
  split: z
    .array(Proof)
    .min(1)
    .optional()
    .describe('sentences of this event that tell another one; together they become an event of their own'),
  hide: z.literal(true).optional().describe('takes the event off the site; its address says that the editor took it off, and why'),
  withdraw: z
    .enum(['legal', 'privacy'])
    .optional()
    .describe(
      'takes the event and its sentences out of everything that is published, the ledger included; a bare notice stays at its address',
    ),
}

/** One entry of `corrections.yaml`: what it is about, what is to change, why, and who says so. */
export const Correction = z.strictObject({
  event: Slug.optional().describe("the event that is corrected: the last part of its page's address"),
  evidence: Target.shape.evidence,
  promote: Promoted.optional().describe('a sentence that the program missed; type and title say what it tells'),
  source: Slug.optional().describe("an article that is withdrawn: the last part of its page's address"),
  actor: Slug.optional().describe('somebody whose name is withdrawn: the last part of the address of their page'),
  names: z.array(z.string().min(3)).min(1).optional().describe('with `actor`: every form in which the articles name them'),
  ...CHANGES,
  ...ACTIONS,
  reason: z.string().min(1).describe('why, for readers; of a withdrawal only its kind is printed'),
  by: z.string().optional().describe('who decided it'),
  on: z.iso.date().optional().describe('when, yyyy-mm-dd'),
})
export type Correction = z.infer<typeof Correction>

/** Something with its place in `corrections.yaml`, for messages. */
export type Placed<T> = T & { at: { line: number; column: number } }
export type PlacedTarget = Placed<Target>
type Beside = 'merge' | 'keep-apart'
/** A correction with its place, and those of the events that it names beside its own. */
export type PlacedCorrection = Placed<Omit<Correction, Beside> & { [list in Beside]?: PlacedTarget[] }>

/** `corrections.yaml`: a list of corrections. */
export const Corrections = z.array(Correction)
