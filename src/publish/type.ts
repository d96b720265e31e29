import type { Event, EventType } from '../records/index.ts'
import type { TypePage } from '../records/pages.ts'
import type { Context } from './context.ts'
import { listed } from './further.ts'
import { groupBy } from './group.ts'
import { counted, typeView } from './wording.ts'

/** The types that occur, the commonest first. */
export function typeCounts(events: Event[]): TypePage['others'] {
  return [...groupBy(events, (event) => event.type)]
    .map(([code, own]) => ({ ...typeView(code as EventType), count: own.length }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}

/** One page for each type that occurs. */
export function types(context: Context): TypePage[] {
  const { events, story } = context.timeline
  const counts = typeCounts(events)
  const byType = groupBy(events, (event) => event.type)
  return counts.map((type) => ({
    kind: 'type',
    url: type.url,
    title: type.label,
    description: `${counted(type.count, 'event')} of the type “${type.label}” in ${story.title}.`,
    type,
    total: type.count,
    ...listed(byType.get(type.code) ?? [], context),
    others: counts.filter((other) => other.code !== type.code),
  }))
}
