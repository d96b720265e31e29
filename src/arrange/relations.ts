import { dayNumber } from '../publish/calendar.ts'
import type { Event, Relation } from '../records/index.ts'
import { append } from './append.ts'
import { span } from './dates.ts'

/** A plan and what came of it are told at most so many days apart. */
const DELAY = 31

/** A whole is at most so long: longer spans are periods, of which everything would be a part. */
const LONGEST_WHOLE = 100

/**
 * Relations that dates, types and parties tell by themselves: a plan precedes the event that carries it out, and an
 * event of one day is part of the wider one of the same type, party and place. `events` in order of date.
 */
export function relationsOf(events: Event[]): Map<string, Relation[]> {
  const found = new Map<string, Relation[]>()
  const [outcomes, wholes] = [new Map<string, Event[]>(), new Map<string, Event[]>()]
  for (const event of events) {
    if (event.status === 'planned' || !event.date.earliest) continue
    const wide = span(event.date) > 1 && span(event.date) <= LONGEST_WHOLE
    for (const place of places(event)) {
      append(outcomes, `${event.type} ${place}`, event)
      if (wide) append(wholes, `${event.type} ${place}`, event)
    }
  }
  for (const event of events) {
    if (!event.date.earliest) continue
    const planned = event.status === 'planned'
    for (const place of places(event)) {
      const key = `${event.type} ${place}`
      const other = planned ? outcomes.get(key)?.find((each) => carriesOut(event, each)) : wholes.get(key)?.find((each) => contains(each, event))
      if (!other) continue
      append(found, event.id, { type: planned ? 'precedes' : 'part_of', id: other.id })
      break
    }
  }
  return found
}

function carriesOut(plan: Event, event: Event): boolean {
  return event.status === 'occurred' && !event.background && event.date.latest >= plan.date.earliest
    && dayNumber(event.date.earliest) - dayNumber(plan.date.latest) <= DELAY
    && parties(plan).length > 0 && parties(plan).every((id) => parties(event).includes(id))
}

function contains(whole: Event, part: Event): boolean {
  return whole !== part && span(part.date) * 2 < span(whole.date)
    && whole.date.earliest <= part.date.earliest && part.date.latest <= whole.date.latest
    && parties(whole).some((id) => parties(part).includes(id))
}

function parties({ actors }: Event): string[] {
  return actors.filter(({ role }) => role === 'actor' || role === 'recipient').map(({ id }) => id)
}

function places(event: Event): string[] {
  return event.places.map(({ id }) => id)
}
