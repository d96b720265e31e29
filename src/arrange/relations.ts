import { dayNumber } from '../days.ts'
import { EVENT_TYPES, type ChainStep, type Event, type Relation, type TypeGroup } from '../records/index.ts'
import { append } from '../append.ts'
import { stated, type Found, type Told } from './connectives.ts'
import type { Context } from './context.ts'
import { span } from './dates.ts'

/** A plan and what came of it are told at most so many days apart. */
const DELAY = 31

/** A whole is at most so long: longer spans are periods, of which everything would be a part. */
const LONGEST_WHOLE = 100

/** Two events that nearly were one, and the rule that kept them apart. */
type Near = { a: string; b: string; rule: string }

/**
 * How the events stand to one another, by the words of a sentence, by what kept two reports from being one, by the
 * turns of a ceasefire, and by dates, types and parties. Each pair has one relation, the first that is found. `made`:
 * the events with their groups, in order of date.
 */
export function relationsOf(
  made: readonly Told[],
  near: readonly Near[],
  chain: readonly ChainStep[],
  context: Context,
): Map<string, Relation[]> {
  const events = made.map(({ event }) => event)
  const found = new Map<string, Relation[]>(),
    paired = new Set<string>()
  for (const { of, relation } of [...stated(made, context), ...differing(events, near), ...turns(events, chain), ...dated(events)]) {
    const pair = [of, relation.id].sort().join(' ')
    if (paired.has(pair)) continue
    paired.add(pair)
    append(found, of, relation)
  }
  return found
}

/** A plan and its occurrence, a claim and its denial: alike in all but whether it happened. */
function differing(events: readonly Event[], near: readonly Near[]): Found[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  return near
    .filter(({ rule }) => rule === 'merge:other-status')
    .flatMap(({ a, b }): Found[] => {
      const [x, y] = [byId.get(a)!, byId.get(b)!]
      for (const [one, other] of [
        [x, y],
        [y, x],
      ] as const) {
        if (one.status === 'denied' && other.status !== 'denied')
          return [{ of: one.id, relation: { type: 'contradicts', id: other.id, why: 'One report denies what the other tells.' } }]
        if (one.status === 'planned' && other.status === 'occurred' && other.date.latest >= one.date.earliest) {
          return [
            {
              of: other.id,
              relation: { type: 'implements', id: one.id, why: 'What one report tells as a plan, the other tells as done.' },
            },
          ]
        }
      }
      return []
    })
}

/** Groups of types that do something: who speaks of a breach breaches nothing. */
const ACTS: ReadonlySet<TypeGroup> = new Set(['force', 'power', 'people'])

/** A breach breaches, and a truce in force implements, the truce that was last announced. */
function turns(events: readonly Event[], chain: readonly ChainStep[]): Found[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  return chain.flatMap(({ stage, event: id, why }, index): Found[] => {
    if (stage !== 'in_force' && !(stage === 'breach_alleged' && ACTS.has(EVENT_TYPES[byId.get(id)!.type].group))) return []
    const truce = chain
      .slice(0, index)
      .findLast((step) => ['announced', 'renewed'].includes(step.stage) && byId.get(step.event)!.date.earliest <= byId.get(id)!.date.latest)
    return truce
      ? [
          {
            of: id,
            relation: {
              type: stage === 'in_force' ? 'implements' : 'breaches',
              id: truce.event,
              why: `The report says “${why}”; this truce was the last one announced.`,
            },
          },
        ]
      : []
  })
}

/**
 * Relations that dates, types and parties tell by themselves: a plan precedes the event that carries it out, and an
 * event of one day is part of the wider one of the same type, party and place.
 */
function dated(events: readonly Event[]): Found[] {
  const found: Found[] = []
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
      const other = planned
        ? outcomes.get(key)?.find((each) => carriesOut(event, each))
        : wholes.get(key)?.find((each) => contains(each, event))
      if (!other) continue
      const why = planned
        ? 'A plan, and an event of the same kind, place and parties that followed.'
        : 'It falls within a longer event of the same kind and place, in which its parties took part.'
      found.push({ of: event.id, relation: { type: planned ? 'precedes' : 'part_of', id: other.id, why } })
      break
    }
  }
  return found
}

function carriesOut(plan: Event, event: Event): boolean {
  return (
    event.status === 'occurred' &&
    !event.background &&
    event.date.latest >= plan.date.earliest &&
    dayNumber(event.date.earliest) - dayNumber(plan.date.latest) <= DELAY &&
    parties(plan).length > 0 &&
    parties(plan).every((id) => parties(event).includes(id))
  )
}

function contains(whole: Event, part: Event): boolean {
  return (
    whole !== part &&
    span(part.date) * 2 < span(whole.date) &&
    whole.date.earliest <= part.date.earliest &&
    part.date.latest <= whole.date.latest &&
    active(whole).some((id) => active(part).includes(id))
  )
}

function active({ actors }: Event): string[] {
  return actors.filter(({ role }) => role === 'actor').map(({ id }) => id)
}

function parties({ actors }: Event): string[] {
  return actors.filter(({ role }) => role === 'actor' || role === 'recipient').map(({ id }) => id)
}

function places(event: Event): string[] {
  return event.places.map(({ id }) => id)
}
