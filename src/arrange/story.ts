import type { Actor, Event, Place, Source, StoryConfig } from '../records/index.ts'
import { storySpan } from '../publish/dates.ts'

const NAMED = 3

/**
 * Title and description of the story. What `story.yaml` leaves open is filled from the data: the title is the headline
 * of the source that tells most of what others tell too (without a headline on any, that of the foremost event), the
 * description counts.
 */
export function storyOf(
  story: StoryConfig,
  { events, actors, places, sources }: { events: Event[]; actors: Actor[]; places: Place[]; sources: Source[] },
): StoryConfig & { title: string; description: string } {
  return {
    ...story,
    title: story.title ?? centralHeadline(events, sources),
    description: story.description ?? description(events, actors, places, sources),
  }
}

function centralHeadline(events: Event[], sources: Source[]): string {
  const points = new Map<string, number>()
  for (const event of events) {
    for (const source of new Set(event.evidence.map((each) => each.source)))
      points.set(source, (points.get(source) ?? 0) + event.salience * event.sources)
  }
  const central = sources.filter(({ title }) => !SENTENCE.test(title)).sort((a, b) => (points.get(b.id) ?? 0) - (points.get(a.id) ?? 0))[0]
  const foremost = events.filter(({ background }) => !background).sort((a, b) => b.salience - a.salience)[0]
  return central?.title ?? foremost?.title ?? sources[0]?.title ?? 'Timeline'
}

/** A report without a headline goes by its first sentence, which is no title for a story. */
const SENTENCE = /\.["'”’)]*$/

function description(events: Event[], actors: Actor[], places: Place[], sources: Source[]): string {
  const told = events.filter((event) => !event.background)
  const names = [...actors.filter((actor) => actor.url !== undefined), ...places]
    .sort((a, b) => b.events.length - a.events.length)
    .slice(0, NAMED)
    .map(({ name }) => name)
  const span = storySpan(told.map(({ date }) => date))
  const period = !span ? '' : !span.includes('–') ? ` on ${span}` : `, ${span}`
  return `${count(told.length, 'event')}${period}, told by ${count(sources.length, 'article')}${names.length > 0 ? `. Named most often: ${list(names)}` : ''}.`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function list(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
