import { SlugKind, type Edition, type Timeline } from '../records/index.ts'
import { recordUrl } from './urls.ts'

/**
 * The edition in which a page last changed: that of an event the one in which what the sources tell of it did; that of
 * an actor, a place or a source also the last of its events, or the one that took an event from it. Any other page is of
 * the last edition. So a page may be cited by an edition that stays, and an added article leaves most pages as they are.
 */
export function editionsOf(timeline: Timeline): (url: string) => Edition | undefined {
  const { editions, added = [] } = timeline,
    last = editions.at(-1)
  const numbered = new Map(editions.map((edition) => [edition.number, edition]))
  const changed = Object.fromEntries(SlugKind.options.map((kind) => [kind, new Map<string, number>()])) as Record<
    SlugKind,
    Map<string, number>
  >
  for (const { edition, changed: later, kind, slug } of added) changed[kind].set(slug, later ?? edition)
  for (const { id, actors, places, evidence } of timeline.events) {
    const edition = changed.event.get(id) ?? 0
    const touch = (kind: SlugKind, slug: string) => {
      const before = changed[kind].get(slug)
      if (before !== undefined && before < edition) changed[kind].set(slug, edition)
    }
    for (const actor of actors) touch('actor', actor.id)
    for (const place of places) touch('place', place.id)
    for (const { source } of evidence) touch('source', source)
  }
  const at = new Map(SlugKind.options.flatMap((kind) => [...changed[kind]].map(([slug, edition]) => [recordUrl(kind, slug), edition])))
  return (url) => numbered.get(at.get(url) ?? Infinity) ?? last
}
