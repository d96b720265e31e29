import * as z from 'zod'
import { Actor } from './actor.ts'
import { Event } from './event.ts'
import { Place } from './place.ts'
import { Source } from './source.ts'
import { StoryConfig } from './story.ts'

/** The whole story, dated, merged and in order: what the site is made of. */
export const Timeline = z.object({
  story: StoryConfig.extend({ title: z.string(), description: z.string() }),
  events: z.array(Event).describe('in order of date, then salience'),
  actors: z.array(Actor),
  places: z.array(Place),
  sources: z.array(Source).describe('in order of publication'),
})
export type Timeline = z.infer<typeof Timeline>
