import type { Change, LedgerEntry, SlugKind } from '../records/index.ts'

/** What differs between an entry and its successor, in the order of `entries`. */
export function changesOf(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): Change[] {
  const known = new Map(before.map((entry) => [`${entry.kind} ${entry.slug}`, entry]))
  return after.flatMap((entry): Change[] => {
    const { kind, slug } = entry, old = known.get(`${kind} ${slug}`)
    const change = (what: Change['what'], was?: string, now?: string): Change => ({ what, kind, slug, ...was === undefined ? {} : { was }, ...now === undefined ? {} : { now } })
    if (!old) return [change('added')]
    if (entry.state === 'redirect') return old.state === 'redirect' && old.to === entry.to ? [] : [change('merged', undefined, entry.to)]
    if (entry.state === 'gone') return old.state === 'gone' ? [] : [change('gone')]
    return [
      ...old.state === 'live' ? [] : [change('restored')],
      ...old.title === entry.title ? [] : [change('re-titled', old.title, entry.title)],
      ...old.date === entry.date ? [] : [change('re-dated', old.date, entry.date)],
      ...kind !== 'event' || old.type === entry.type ? [] : [change('re-typed', old.type, entry.type)],
    ]
  })
}

const KIND_WORDS: Record<SlugKind, [one: string, many: string]> = {
  event: ['event', 'events'], source: ['source', 'sources'], actor: ['actor', 'actors'], place: ['place', 'places'],
}
const ORDER: Change['what'][] = ['added', 're-dated', 're-titled', 're-typed', 'merged', 'gone', 'restored']

/** `+4 events, 2 re-dated, 1 merged; +1 source`. */
export function summary(changes: readonly Change[]): string {
  const parts = (Object.keys(KIND_WORDS) as SlugKind[]).map((kind) => {
    const words = ORDER.flatMap((what) => {
      const count = changes.filter((change) => change.kind === kind && change.what === what).length
      return count ? [what === 'added' ? `+${count} ${KIND_WORDS[kind][count === 1 ? 0 : 1]}` : `${count} ${what}`] : []
    })
    if (words.length && !words[0]!.startsWith('+')) words[0] = words[0]!.replace(/^(\d+) /, (all, n: string) => `${all}${KIND_WORDS[kind][n === '1' ? 0 : 1]} `)
    return words.join(', ')
  })
  return parts.filter(Boolean).join('; ') || 'nothing on the timeline'
}

/** A change for an editor to read: `2016-02-12 Powers agree a truce: re-dated, was 2016-02`. */
export function inWords({ what, kind, slug, was, now }: Change, entries: readonly LedgerEntry[]): string {
  const entry = entries.find((each) => each.kind === kind && each.slug === slug)
  const name = kind === 'event' ? `${entry?.date ?? ''} ${entry?.title ?? slug}`.trim() : `${kind} ${entry?.title ?? slug}`
  if (what === 'merged') return `${name}: merged into ${now}`
  return was === undefined ? `${name}: ${what}` : `${name}: ${what}, was ${was}`
}
