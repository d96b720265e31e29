import type { Cast, Draft, Group, StoryConfig, Tagged } from '../records/index.ts'
import { contextOf } from './context.ts'
import { eventOf } from './events.ts'
import { compareEvents } from './order.ts'
import { actorsOf } from './people.ts'
import { placesOf } from './places.ts'
import { relationsOf } from './relations.ts'
import { sourcesOf } from './sources.ts'
import { storyOf } from './story.ts'

/**
 * The story as records, in order, with provisional ids (`e1` … in order of the timeline, `actor:…`, `place:…`,
 * `source:…`) and empty urls; the ledger gives both. Spans count in the seed files.
 */
export function arrange(groups: Group[], tagged: Tagged[], cast: Cast, story: StoryConfig): Draft {
  const context = contextOf(tagged, cast)
  const place = (group: Group) => group.mentions[0]!
  const inText = [...groups].sort((a, b) => compare(tagged[place(a).article]!.article.file.path, tagged[place(b).article]!.article.file.path)
    || place(a).sentence - place(b).sentence || place(a).trigger.start - place(b).trigger.start)
  const ordered = inText.map((group) => eventOf(group, context)).sort(compareEvents).map((event, index) => ({ ...event, id: `e${index + 1}` }))
  const relations = relationsOf(ordered)
  const events = ordered.map((event) => ({ ...event, relations: relations.get(event.id) ?? [] }))
  const records = { events, actors: actorsOf(events, context), places: placesOf(events, context), sources: sourcesOf(events, context) }
  return { story: storyOf(story, records), ...records }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
