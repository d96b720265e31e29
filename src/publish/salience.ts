import type { Event } from '../records/index.ts'
import type { Tier } from '../records/pages.ts'

/** Share of the timeline set large, and its bounds: a front page with more than a dozen turning points has none. */
const KEY = { share: 0.12, least: 3, most: 12 }
/** Share set small and folded. */
const MINOR = 0.35

/**
 * The rank of each event on the front page, by salience among the events that are told there. Ranks are relative, so
 * that a story of five articles and one of a hundred both have a few headlines and a quiet remainder. A plan or a
 * denial is never set large: what did not happen is no turning point.
 */
export function tiers(events: Event[]): Map<string, Tier> {
  const ranked = events.filter((event) => !event.background).toSorted((a, b) => b.salience - a.salience)
  const keys = ranked
    .filter((event) => event.status !== 'planned' && event.status !== 'denied' && event.date.edtf)
    .slice(0, Math.min(KEY.most, Math.max(KEY.least, Math.round(ranked.length * KEY.share))))
  const minor = ranked.slice(Math.ceil(ranked.length * (1 - MINOR)))
  const tiers = new Map<string, Tier>(events.map((event) => [event.id, 'normal']))
  for (const event of minor) tiers.set(event.id, 'minor')
  for (const event of keys) tiers.set(event.id, 'key')
  return tiers
}
