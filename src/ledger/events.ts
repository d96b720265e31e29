import { fnv1a } from '../arrange/anchors.ts'
import type { LedgerEntry } from '../records/index.ts'

type Holder = { id: string; events: readonly string[]; url?: string }

/** The entries of actors, places and sources with which events each has on its page. The events are given by their slugs, and so are who holds them. */
export function withEvents(
  entries: readonly LedgerEntry[],
  { actors, places, sources }: { actors: readonly Holder[]; places: readonly Holder[]; sources: readonly Holder[] },
): LedgerEntry[] {
  const held = new Map(
    Object.entries({ actor: actors.filter(({ url }) => url !== undefined), place: places, source: sources }).flatMap(([kind, holders]) =>
      holders.map(({ id, events }) => [`${kind} ${id}`, `e-${hash([...events].sort().join(' '))}`] as const),
    ),
  )
  return entries.map((entry) => {
    const events = entry.state === 'live' ? held.get(`${entry.kind} ${entry.slug}`) : undefined
    return events === undefined ? entry : { ...entry, events }
  })
}

const hash = (text: string) => fnv1a(text).toString(16).padStart(8, '0')
