import * as z from 'zod'
import { Actor } from './actor.ts'
import { Corrected } from './corrected.ts'
import { ClaimValue, Event } from './event.ts'
import { Edition, Retired, SlugKind } from './ledger.ts'
import { Place } from './place.ts'
import { Source } from './source.ts'
import { Span } from './span.ts'
import { StoryConfig } from './story.ts'

/** Two events that nearly were one, for an editor to decide. */
const NearMiss = z.object({
  a: z.string().describe('id of an event'),
  b: z.string(),
  reason: z.string().describe('`Kept apart because …`, a sentence for the editor'),
  score: z.number().describe('evidence for one event, as a share of what a merge needs'),
})
type NearMiss = z.infer<typeof NearMiss>

/** One report of a quantity: the number, who says it, and the sentence. `start` and `end` count in the seed file. */
export const FigurePoint = Span.extend({
  event: z.string().optional().describe('id of the event whose sentence states it'),
  source: z.string(),
  anchor: z.string().describe('anchor of the sentence on the source page, without #'),
  value: ClaimValue.options[0],
  by: z.string().optional().describe('actor id of the claimant; missing where the outlet itself says it'),
  says: z.string().optional().describe('the words for a claimant who is no actor: `medical staff`'),
  verb: z.string().optional(),
  date: z.string().describe('EDTF: when the source was published; empty when not known'),
  earliest: z.string(),
  latest: z.string(),
})
export type FigurePoint = z.infer<typeof FigurePoint>

/** One quantity followed through the story, such as the dead of a war, in order of date. */
export const FigureSeries = z.object({
  id: z.string().describe('anchor on the figures page'),
  title: z.string().describe('what is counted, in words'),
  unit: z.string(),
  points: z.array(FigurePoint).min(2),
  contested: z
    .literal(true)
    .optional()
    .describe('reports that cannot all be right: of the dead, a later one allows fewer than an earlier one'),
})
export type FigureSeries = z.infer<typeof FigureSeries>

/** A turn of a ceasefire, or of any truce between parties. */
export const ChainStage = z.enum(['announced', 'in_force', 'breach_alleged', 'suspended', 'renewed', 'ended'])
export type ChainStage = z.infer<typeof ChainStage>

/** An event with the turn that it is in the history of a ceasefire. */
export const ChainStep = z.object({
  stage: ChainStage,
  event: z.string().describe('id of the event'),
  why: z.string().describe('the words that tell the stage'),
})
export type ChainStep = z.infer<typeof ChainStep>

/**
 * The whole story before its URLs are minted. Ids are provisional keys, unique over all kinds (`e12`, `actor:…`,
 * `place:…`, `source:…`), urls are empty strings, and an actor has a `url` only if it gets a page.
 */
export const Draft = z.object({
  story: StoryConfig.extend({ title: z.string(), description: z.string() }),
  events: z.array(Event).describe('in order of date, then salience'),
  actors: z.array(Actor),
  places: z.array(Place),
  sources: z.array(Source).describe('in order of publication'),
  nearMisses: z.array(NearMiss).describe('the nearest first'),
  figures: z.array(FigureSeries),
  ceasefire: z.array(ChainStep).describe('in order of date; empty where the story has no ceasefire'),
})
export type Draft = z.infer<typeof Draft>

/** The whole story, dated, merged and in order: what the site is made of. Ids are the slugs of the ledger. */
export const Timeline = Draft.extend({
  retired: z.array(Retired).describe('URLs of earlier editions that no longer hold a page of their own'),
  editions: z.array(Edition).describe('oldest first; the last one is this build'),
  added: z
    .array(z.object({ edition: z.number().int(), changed: z.number().int().optional(), kind: SlugKind, slug: z.string() }))
    .optional()
    .describe(
      'what each edition added, whatever became of it since, which the changes of an edition leave out; and the edition in which a live page last changed',
    ),
  removed: z.array(Corrected).optional().describe('what the editor hid or withdrew; corrections of events stand with their event'),
})
export type Timeline = z.infer<typeof Timeline>
