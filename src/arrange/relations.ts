import { dayNumber } from '../publish/calendar.ts'
import type { Event, Relation } from '../records/index.ts'
import { span } from './dates.ts'

/** A plan and what came of it are told at most so many days apart. */
const DELAY = 31

/** A whole is at most so long: longer spans are periods, of which everything would be a part. */
const LONGEST_WHOLE = 100

/**
 * Relations that dates, types and parties tell by themselves: a plan precedes the event that carries it out, and an
 * event of one day is part of the wider one of the same type, parties and place. `events` in order of date.
 */
export function relationsOf(events: Event[]): Map<string, Relation[]> {
  const found = new Map<string, Relation[]>()
  const add = (from: Event, type: Relation['type'], to: Event | undefined) => {
    if (to) found.set(from.id, [...(found.get(from.id) ?? []), { type, id: to.id }])
  }
  const byType = new Map<string, Event[]>()
  for (const event of events) if (event.date.earliest) byType.set(event.type, [...(byType.get(event.type) ?? []), event])
  const wholes = new Map([...byType].map(([type, list]) => [type, list.filter((event) => span(event.date) > 1 && span(event.date) <= LONGEST_WHOLE)]))
  for (const event of events) {
    if (!event.date.earliest) continue
    if (event.status === 'planned') add(event, 'precedes', byType.get(event.type)!.find((other) => carriesOut(event, other)))
    else add(event, 'part_of', wholes.get(event.type)!.find((whole) => contains(whole, event)))
  }
  return found
}

function carriesOut(plan: Event, event: Event): boolean {
  return event.status === 'occurred' && !event.background && event.date.latest >= plan.date.earliest
    && dayNumber(event.date.earliest) - dayNumber(plan.date.latest) <= DELAY
    && parties(plan).length > 0 && parties(plan).every((id) => parties(event).includes(id)) && meet(places(plan), places(event))
}

function contains(whole: Event, part: Event): boolean {
  return whole !== part && whole.status !== 'planned' && span(part.date) * 2 < span(whole.date)
    && whole.date.earliest <= part.date.earliest && part.date.latest <= whole.date.latest
    && meet(parties(whole), parties(part)) && meet(places(whole), places(part))
}

function parties({ actors }: Event): string[] {
  return actors.filter(({ role }) => role === 'actor' || role === 'recipient').map(({ id }) => id)
}

function places(event: Event): string[] {
  return event.places.map(({ id }) => id)
}

function meet(a: string[], b: string[]): boolean {
  return a.some((id) => b.includes(id))
}
