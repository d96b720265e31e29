import type { Actor, Event } from '../records/index.ts'
import { namedActors } from './told.ts'
import type { Context } from './context.ts'

/** Two actors in the same events: `upon` runs from who acted to whom it was done, `with` joins those who acted together. */
export interface Tie {
  from: Actor
  to: Actor
  relation: 'upon' | 'with'
  events: Event[]
}

/**
 * Who acts with or upon whom. Only those who act or are acted upon are tied: to report an event, or to stand in its
 * sentence, is no tie. Denied events tie nobody.
 */
export function ties(context: Context): Tie[] {
  const found = new Map<string, Tie>()
  const tie = (from: Actor, to: Actor, relation: Tie['relation'], event: Event) => {
    const key = `${relation} ${from.id} ${to.id}`,
      known = found.get(key)
    if (known) known.events.push(event)
    else found.set(key, { from, to, relation, events: [event] })
  }
  for (const event of context.timeline.events) {
    if (event.status === 'denied') continue
    const named = namedActors(event, context),
      inRole = (role: string) => [...new Set(named.filter((actor) => actor.role === role).map(({ id }) => context.actors.get(id)!))]
    const acted = inRole('actor'),
      upon = inRole('recipient').filter((actor) => !acted.includes(actor))
    acted.forEach((one, i) => {
      for (const other of acted.slice(i + 1)) tie(...(one.id < other.id ? ([one, other] as const) : ([other, one] as const)), 'with', event)
      for (const other of upon) tie(one, other, 'upon', event)
    })
  }
  return [...found.values()].sort((a, b) => b.events.length - a.events.length || (key(a) < key(b) ? -1 : 1))
}

const key = ({ from, to, relation }: Tie) => `${from.name} ${to.name} ${relation}`
