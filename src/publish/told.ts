import type { Event } from '../records/index.ts'
import { card } from './cards.ts'
import { outletOf, type Context } from './context.ts'
import { cut } from './quoting.ts'
import { listed } from './wording.ts'

/** An event as it leaves the site: one line that keeps its claimant, and its best quotable words. */

/** Says the headline itself who says it? A word of the name in it is enough: `Doe says` for John Doe. */
const names = (title: string, name: string) => name.split(' ').some((word) => word.length > 3 && title.includes(word))

/** On whose word an event stands: its status, else those who report it, unless the headline names them. */
export function onWhoseWord(event: Event, context: Context): string | undefined {
  const { status } = card(event, context)
  if (status) return status
  const sources = [
    ...new Set(
      namedActors(event, context)
        .filter(({ role }) => role === 'source')
        .map(({ name }) => name),
    ),
  ]
  if (sources.length === 0 || sources.some((name) => names(event.title, name))) return undefined
  return `${sources.length === 1 ? 'says' : 'say'} ${sources.length > 3 ? `${sources[0]} and ${sources.length - 1} others` : listed(sources)}`
}

/** The headline, and on whose word where it does not say: `Gates freeze (alleged, says the union)`. */
export function headline(event: Event, context: Context): string {
  const word = onWhoseWord(event, context)
  return word ? `${event.title} (${word})` : event.title
}

/** The first words of the evidence that may be quoted, with the outlet that printed them. */
export function firstQuote(event: Event, context: Context): { text: string; outlet: string } | undefined {
  for (const { source: id, anchor, quote, marks } of event.evidence) {
    const part = context.quoting.part(id, anchor),
      source = context.sources.get(id)
    if (part && source) return { text: cut({ text: quote, marks }, part).text, outlet: outletOf(source) }
  }
  return undefined
}

/** Names of those who may be named: an actor without a page is a private person or nobody's name. */
export const namedActors = (event: Event, context: Context) => event.actors.filter(({ id }) => context.actors.get(id)?.url)
