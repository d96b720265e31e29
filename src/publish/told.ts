import type { Event } from '../records/index.ts'
import { card } from './cards.ts'
import { outletOf, type Context } from './context.ts'
import { cut } from './quoting.ts'

/** An event as it leaves the site: one line that keeps its claimant, and its best quotable words. */

/** The headline, and on whose word where the event is not one that plainly happened: `Gates freeze (alleged, says the union)`. */
export function headline(event: Event, context: Context): string {
  const { status } = card(event, context)
  return status ? `${event.title} (${status})` : event.title
}

/** The first words of the evidence that may be quoted, with the outlet that printed them. */
export function firstQuote(event: Event, context: Context): { text: string, outlet: string } | undefined {
  for (const { source: id, anchor, quote, marks } of event.evidence) {
    const part = context.quoting.part(id, anchor), source = context.sources.get(id)
    if (part && source) return { text: cut({ text: quote, marks }, part).text, outlet: outletOf(source) }
  }
  return undefined
}

/** Names of those who may be named: an actor without a page is a private person or nobody's name. */
export const namedActors = (event: Event, context: Context) => event.actors.filter(({ id }) => context.actors.get(id)?.url)
