import type { ActorRecord, EditionRecord, EventRecord, Ledger, LedgerEntry, PlaceRecord, Source, SourceRecord } from '../records/index.ts'
import { differing, FIRST_SENTENCES, type Facts } from './candidates.ts'
import { withEvents } from './events.ts'
import { shortQuote } from './similar.ts'
import { unnamed } from './unnamed.ts'

/** What an earlier build left under `data/`. */
export type Earlier = {
  events: EventRecord[]
  actors: ActorRecord[]
  places: PlaceRecord[]
  sources: SourceRecord[]
  changes: EditionRecord[]
}

/** The articles as they are read now: their sentences by anchor. */
type Articles = readonly Pick<Source, 'sentences'>[]

/**
 * The ledger as far as it can be known without it: the records of an earlier build say what has a URL, its changes what
 * became of others, and the articles hold the words that `data/` may not quote. What stands in neither is lost.
 */
export function rebuild({ events, actors, places, sources, changes }: Earlier, articles: Articles): Ledger {
  const words = new Map(articles.flatMap(({ sentences }) => sentences.map((sentence) => [sentence.anchor, unnamed(sentence)] as const)))
  const live = (kind: LedgerEntry['kind'], slug: string, facts: Facts): LedgerEntry => ({ slug, kind, state: 'live', since: 1, ...facts })
  const entries = [
    ...events.map(({ id, title, date, type, evidence, claims }) =>
      live('event', id, {
        title,
        date: date.edtf,
        type,
        ...differing(claims),
        evidence: evidence.flatMap(({ anchor, quote, trigger, source }) => {
          const told = words.get(anchor) ?? quote
          return told ? [{ quote: shortQuote(told, trigger), trigger, source }] : []
        }),
      }),
    ),
    ...actors
      .filter(({ url }) => url !== undefined)
      .map(({ id, name, kind, aliases }) => {
        const names = [...new Set(aliases)].filter((alias) => alias !== name).sort()
        return live('actor', id, { title: name, type: kind, ...(names.length ? { names } : {}) })
      }),
    ...places.map(({ id, name, kind }) => live('place', id, { title: name, type: kind })),
    ...sources.map(({ id, title, file, sentences }) =>
      live('source', id, {
        title,
        type: file,
        anchors: sentences.map(({ anchor }) => anchor),
        evidence: sentences
          .flatMap(({ anchor }) => words.get(anchor) ?? [])
          .filter((text) => text !== title)
          .slice(0, FIRST_SENTENCES)
          .map((text) => ({ quote: shortQuote(text) })),
      }),
    ),
  ]
  const known = new Set(entries.map(({ kind, slug }) => `${kind} ${slug}`)),
    oldest = [...changes].sort((a, b) => a.edition - b.edition)
  return {
    entries: [...withEvents(entries, { actors, places, sources }), ...retired(oldest, known)].sort(
      (a, b) => order(a.slug, b.slug) || order(a.kind, b.kind),
    ),
    editions: oldest.map(({ edition, date, summary, changes }) => ({
      number: edition,
      date,
      inputs: 'unknown',
      summary,
      changes: changes.map(({ what, kind, slug, was, now }) => ({ what, kind, slug, was, now })),
    })),
  }
}

/** What the changes say was merged or is gone, by the last word on each. */
function retired(editions: readonly EditionRecord[], known: ReadonlySet<string>): LedgerEntry[] {
  const found = new Map<string, LedgerEntry>()
  for (const { edition, changes } of editions) {
    for (const { what, kind, slug, title, now } of changes) {
      const key = `${kind} ${slug}`,
        head = { slug, kind, since: 1, until: edition, title }
      if (known.has(key)) continue
      if (what === 'merged' && now !== undefined)
        found.set(key, { ...head, state: 'redirect', to: now, reason: 'Merged in an earlier edition.' })
      if (what === 'gone') found.set(key, { ...head, state: 'gone', reason: 'Taken off the timeline in an earlier edition.' })
    }
  }
  return [...found.values()]
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
