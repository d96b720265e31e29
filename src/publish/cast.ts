import type { CastMember } from '../records/pages.ts'
import { actorRef, type Context } from './context.ts'
import { ticks } from './ticks.ts'
import { ACTOR_KINDS } from './wording.ts'

const CAST = 8
/** What a part in an event counts for. */
const WEIGHT = { actor: 1, recipient: 0.8, source: 0.6, mentioned: 0.2 }

/** The actors that the story is about: those with the most, and the weightiest, parts in its events. "Police", "residents", whom the articles write small, are nobody by name. */
export function cast(context: Context, start: string, end: string): CastMember[] {
  const weights = new Map<string, number>(),
    unnamed = new Set<string>()
  for (const event of context.timeline.events) {
    for (const actor of event.actors) {
      if (/^\p{Ll}/u.test(actor.as) && actor.as.toLowerCase() === actor.name.toLowerCase()) unnamed.add(actor.id)
      weights.set(actor.id, (weights.get(actor.id) ?? 0) + WEIGHT[actor.role] * (event.background ? 0.3 : 1) * (0.5 + event.salience))
    }
  }
  return context.timeline.actors
    .filter((actor) => actor.url && weights.has(actor.id) && !unnamed.has(actor.id))
    .sort((a, b) => weights.get(b.id)! - weights.get(a.id)!)
    .slice(0, CAST)
    .map((actor) => {
      const own = context.eventsOf.actor.get(actor.id) ?? []
      return {
        name: actor.name,
        url: actorRef(actor.id, actor.name, context).url,
        about: actor.office ?? ACTOR_KINDS[actor.kind],
        events: own.length,
        ticks: ticks(own, start, end),
      }
    })
}
