import type { EventCard, Facet } from '../records/pages.ts'
import { outletOf, type Context } from './context.ts'

/** Most choices of one filter: the commonest, in order of their names. */
const CHOICES = 40

/** What a list of events can be filtered by. A field in which all events agree is no filter. */
export function facets(cards: EventCard[], { actors, places, sources }: Context): Facet[] {
  const fields: { field: Facet['field']; label: string; name: (id: string) => string | undefined }[] = [
    { field: 'who', label: 'Who', name: (id) => actors.get(id)?.name },
    { field: 'where', label: 'Where', name: (id) => places.get(id)?.name },
    {
      field: 'source',
      label: 'Source',
      name: (id) => {
        const source = sources.get(id)
        return source && outletOf(source)
      },
    },
  ]
  return fields
    .map(({ field, label, name }) => {
      const counts = new Map<string, number>()
      for (const { keys } of cards) for (const id of keys[field]) counts.set(id, (counts.get(id) ?? 0) + 1)
      const choices = [...counts]
        .flatMap(([value, count]) => {
          const text = name(value)
          return text === undefined ? [] : [{ value, text, count }]
        })
        .sort((a, b) => b.count - a.count)
        .slice(0, CHOICES)
        .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
      return { field, label, choices }
    })
    .filter(({ choices }) => choices.length > 1)
}
