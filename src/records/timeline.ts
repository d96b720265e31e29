import * as z from 'zod'
import { Actor } from './actor.ts'
import { Event } from './event.ts'
import { Edition, Retired } from './ledger.ts'
import { Place } from './place.ts'
import { Source } from './source.ts'
import { StoryConfig } from './story.ts'

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
})
export type Draft = z.infer<typeof Draft>

/** The whole story, dated, merged and in order: what the site is made of. Ids are the slugs of the ledger. */
export const Timeline = Draft.extend({
  retired: z.array(Retired).describe('URLs of earlier editions that no longer hold a page of their own'),
  editions: z.array(Edition).describe('oldest first; the last one is this build'),
})
export type Timeline = z.infer<typeof Timeline>
