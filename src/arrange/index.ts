import { compare } from '../compare.ts'
import type { Cast, Draft, Event, Group, Merged, StoryConfig, Tagged } from '../records/index.ts'
import { ceasefireOf } from './ceasefire.ts'
import { withFigures } from './claims.ts'
import { contextOf, type Context } from './context.ts'
import { eventOf } from './events.ts'
import { figuresOf } from './figures.ts'
import { compareEvents } from './order.ts'
import { actorsOf } from './people.ts'
import { placesOf } from './places.ts'
import { relationsOf } from './relations.ts'
import { reportsOf } from './reports.ts'
import { sourcesOf } from './sources.ts'
import { storyOf } from './story.ts'

/** Has the last word on the events before anything is made of them; undefined for one that is left out. */
export type Edit = (events: readonly Event[], context: Context) => readonly (Event | undefined)[]

/**
 * The story as records, in order, with provisional ids (`e1` … in order of the timeline, `actor:…`, `place:…`,
 * `source:…`) and empty urls; the ledger gives both. Spans count in the seed files.
 */
export function arrange(
  { groups, near }: Merged,
  tagged: Tagged[],
  cast: Cast,
  story: StoryConfig,
  edit: Edit = (events) => events,
): Draft {
  const context = contextOf(tagged, cast)
  const place = (group: Group) => group.mentions[0]!
  const inText = [...groups].sort(
    (a, b) =>
      compare(tagged[place(a).article]!.article.file.path, tagged[place(b).article]!.article.file.path) ||
      place(a).sentence - place(b).sentence ||
      place(a).trigger.start - place(b).trigger.start,
  )
  const edited = edit(
    inText.map((group) => eventOf(group, context)),
    context,
  )
  const made = inText
    .flatMap((group, index) => {
      const event = edited[index]
      return event ? [{ group, event }] : []
    })
    .sort((a, b) => compareEvents(a.event, b.event))
  const ordered = made.map(({ event }, index) => ({ ...event, id: `e${index + 1}` }))
  const told = made.map(({ group }, index) => ({ group, event: ordered[index]! }))
  const idOf = new Map(made.map(({ group }, index) => [group, ordered[index]!.id]))
  const nearby = near.flatMap(({ a, b, ...rest }) => {
    const [x, y] = [idOf.get(groups[a]!), idOf.get(groups[b]!)]
    return x && y ? [{ a: x, b: y, ...rest }] : []
  })
  const ceasefire = ceasefireOf(told, context)
  const relations = relationsOf(told, nearby, ceasefire, context)
  const claimed = reportsOf(told)
  const figures = figuresOf(told, context)
  const events = ordered.map((event) => ({
    ...event,
    claims: withFigures(event.claims, figures.claims.get(event.id)),
    relations: relations.get(event.id) ?? [],
    ...claimed.get(event.id),
  }))
  const records = { events, actors: actorsOf(events, context), places: placesOf(events, context), sources: sourcesOf(events, context) }
  return {
    story: storyOf(story, records),
    ...records,
    nearMisses: nearby.map(({ a, b, reason, score }) => ({ a, b, reason, score })),
    figures: figures.series,
    ceasefire,
  }
}
