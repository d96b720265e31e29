import type { Edition, Timeline } from '../records/index.ts'
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
  const changed = new Map(added.map(({ edition, changed, kind, slug }) => [recordUrl(kind, slug), changed ?? edition]))
  const touch = (url: string | undefined, edition: number) => {
    if (url !== undefined && changed.has(url)) changed.set(url, Math.max(changed.get(url)!, edition))
  }
  for (const event of timeline.events) {
    const edition = changed.get(event.url) ?? 0
    const urls = [
      ...event.actors.map(({ id }) => recordUrl('actor', id)),
      ...event.places.map(({ id }) => recordUrl('place', id)),
      ...event.evidence.map(({ source }) => recordUrl('source', source)),
    ]
    urls.forEach((url) => touch(url, edition))
  }
  return (url) => numbered.get(changed.get(url) ?? Infinity) ?? last
}
