import type { Change, LedgerEntry, SlugKind } from '../records/index.ts'

/** What differs between an entry and its successor, in the order of `entries`. */
export function changesOf(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): Change[] {
  const known = new Map(before.map((entry) => [`${entry.kind} ${entry.slug}`, entry]))
  return after.flatMap((entry): Change[] => {
    const { kind, slug } = entry,
      old = known.get(`${kind} ${slug}`)
    const change = (what: Change['what'], was?: string, now?: string): Change => ({
      what,
      kind,
      slug,
      ...(was === undefined ? {} : { was }),
      ...(now === undefined ? {} : { now }),
    })
    const disputed =
      entry.state === 'live' && entry.differ?.some((field) => !old?.differ?.includes(field))
        ? [change('conflict', undefined, entry.differ.join(', '))]
        : []
    if (!old) return [change('added'), ...disputed]
    if (entry.state === 'redirect') return old.state === 'redirect' && old.to === entry.to ? [] : [change('merged', undefined, entry.to)]
    if (entry.state === 'withdrawn') return []
    if (entry.state === 'gone') return old.state === 'gone' ? [] : [change('gone')]
    return [
      ...(old.state === 'live' ? [] : [change('restored')]),
      ...(old.title === entry.title ? [] : [change('re-titled', old.title, entry.title)]),
      ...(old.date === entry.date ? [] : [change('re-dated', old.date, entry.date)]),
      ...(kind !== 'event' || old.type === entry.type ? [] : [change('re-typed', old.type, entry.type)]),
      ...disputed,
    ]
  })
}

const KIND_WORDS: Record<SlugKind, [one: string, many: string]> = {
  event: ['event', 'events'],
  source: ['source', 'sources'],
  actor: ['actor', 'actors'],
  place: ['place', 'places'],
}
const ORDER: Change['what'][] = ['added', 're-dated', 're-titled', 're-typed', 'merged', 'gone', 'restored', 'conflict']

/** Changes that a summary counts in words of their own. */
const COUNTED: Partial<Record<Change['what'], (count: number, things: string) => string>> = {
  added: (count, things) => `+${count} ${things}`,
  conflict: (count) => `${count} ${count === 1 ? 'conflict' : 'conflicts'}`,
}

/**
 * `+4 events, 2 re-dated, 1 merged, 1 conflict; +1 source; 0 links lost`. `lost`: addresses of earlier editions that no
 * longer answer; undefined where there was no earlier edition.
 */
export function summary(changes: readonly Change[], lost?: number): string {
  const parts = (Object.keys(KIND_WORDS) as SlugKind[])
    .map((kind) =>
      ORDER.reduce<string[]>((words, what) => {
        const count = changes.filter((change) => change.kind === kind && change.what === what).length
        const things = KIND_WORDS[kind][count === 1 ? 0 : 1]
        return count ? [...words, COUNTED[what]?.(count, things) ?? `${count} ${words.length ? '' : `${things} `}${what}`] : words
      }, []).join(', '),
    )
    .filter(Boolean)
  const links = lost === undefined ? [] : [`${lost} ${lost === 1 ? 'link' : 'links'} lost`]
  return [...(parts.length ? parts : ['nothing on the timeline']), ...links].join('; ')
}

/** How many addresses that were published answer no more: a ledger that keeps its word has none. */
export function linksLost(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): number {
  const answered = new Set(after.map(({ kind, slug }) => `${kind} ${slug}`))
  return before.filter(({ kind, slug }) => !answered.has(`${kind} ${slug}`)).length
}

/** A change for an editor to read: `2016-02-12 Powers agree a truce: re-dated, was 2016-02`. */
export function inWords({ what, kind, slug, was, now }: Change, entries: readonly LedgerEntry[]): string {
  const entry = entries.find((each) => each.kind === kind && each.slug === slug)
  const name = kind === 'event' ? `${entry?.date ?? ''} ${entry?.title ?? slug}`.trim() : `${kind} ${entry?.title ?? slug}`
  if (what === 'merged') return `${name}: merged into ${entries.find((each) => each.kind === kind && each.slug === now)?.title ?? now}`
  if (what === 'conflict') return `${name}: sources differ (${now})`
  return was === undefined ? `${name}: ${what}` : `${name}: ${what}, was ${was}`
}
