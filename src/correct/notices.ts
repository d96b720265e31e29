import type { Minted } from '../ledger/ledger.ts'
import { fold } from '../ledger/slug.ts'
import type { Change, Corrected, Edition, Ledger, LedgerEntry, PlacedCorrection, Retired, SlugKind } from '../records/index.ts'
import { spelling } from './names.ts'
import { signed } from './signed.ts'
import { sameSentence, withdrawnBy } from './withdraw.ts'

/** Stands in place of every title that is withdrawn. */
const WITHDRAWN = 'Withdrawn'

const GROUNDS: Record<NonNullable<PlacedCorrection['withdraw']>, string> = {
  legal: 'This entry was withdrawn for legal reasons.',
  privacy: 'This entry was withdrawn to protect a person’s privacy.',
}

const keyOf = ({ kind, slug }: { kind: SlugKind; slug: string }) => `${kind} ${slug}`

/**
 * What the editor took away, as `kind slug`, with the notice that readers get there. An event whose address spells a
 * name that is withdrawn lives on at a new address.
 */
export function notices(corrections: readonly PlacedCorrection[], ledger: Ledger): Map<string, string> {
  return new Map(
    corrections.flatMap(({ event, source, actor, names = [], hide, withdraw, reason }): [string, string][] => {
      const notice = withdraw ? GROUNDS[withdraw] : hide ? `Taken off the timeline by the editor: ${reason}` : undefined
      if (notice === undefined) return []
      if (actor !== undefined)
        return [
          `actor ${actor}`,
          ...ledger.entries
            .filter(({ kind }) => kind === 'event')
            .map(({ slug }) => slug)
            .filter(spelling(names))
            .map((slug) => `event ${slug}`),
        ].map((key) => [key, notice])
      return source !== undefined ? [[`source ${source}`, notice]] : [...addresses(event!, ledger)].map((slug) => [`event ${slug}`, notice])
    }),
  )
}

/**
 * The ledger and the pages without anything of what was withdrawn but its address, the ground and the edition: titles,
 * dates, quotes and earlier changes go, and so does what else only the withdrawn sentences told.
 */
export function scrubbed(minted: Minted, corrections: readonly PlacedCorrection[]): Minted {
  const withdrawals = corrections.filter(({ withdraw }) => withdraw)
  const timeline = {
    ...minted.timeline,
    ...(corrections.some(({ hide, withdraw }) => hide ?? withdraw) ? { removed: removed(corrections, minted.ledger) } : {}),
  }
  if (!withdrawals.length) return { ...minted, timeline }
  const proofs = withdrawnBy(corrections),
    sources = new Set(withdrawals.flatMap(({ source }) => source ?? []))
  const tells = ({ quote, source }: NonNullable<LedgerEntry['evidence']>[number]) =>
    (source !== undefined && sources.has(source)) || proofs.some((proof) => sameSentence(proof.quote, quote))
  const grounds = new Set(Object.values(GROUNDS)),
    away = new Map<string, LedgerEntry>()
  const quotes = [
    ...proofs.map(({ quote }) => quote),
    ...minted.ledger.entries.flatMap(({ evidence = [] }) => evidence.filter(tells).map(({ quote }) => quote)),
  ]
  const entries = minted.ledger.entries.map((entry): LedgerEntry => {
    const evidence = entry.evidence?.filter((each) => !tells(each))
    // an event that they alone told; an actor or place that they named and nothing does any more
    const only =
      entry.kind === 'event'
        ? entry.state !== 'live' && evidence?.length === 0 && entry.evidence!.length > 0
        : entry.state === 'gone' && entry.kind !== 'source' && isNamedIn(entry, quotes)
    if (entry.state === 'withdrawn' || (!only && !(entry.state === 'gone' && grounds.has(entry.reason ?? ''))))
      return entry.evidence ? { ...entry, evidence } : entry
    const bare = bareOf(entry, grounds.has(entry.reason ?? '') ? entry.reason! : GROUNDS[withdrawals[0]!.withdraw!])
    away.set(keyOf(entry), bare)
    return bare
  })
  const silent = (change: Change): Change =>
    away.has(keyOf(change)) ? { what: change.what, kind: change.kind, slug: change.slug } : change
  const editions = minted.ledger.editions.map((edition): Edition => ({ ...edition, changes: edition.changes.map(silent) }))
  const retired = timeline.retired.map((one): Retired => {
    const { reason } = away.get(keyOf(one)) ?? {}
    return reason === undefined ? one : { kind: one.kind, slug: one.slug, state: 'gone', title: WITHDRAWN, reason, edition: one.edition }
  })
  return { changes: minted.changes.map(silent), ledger: { entries, editions }, timeline: { ...timeline, retired, editions } }
}

const isNamedIn = ({ title, names = [] }: LedgerEntry, quotes: readonly string[]) =>
  quotes.map(fold).some((quote) => [title, ...names].some((name) => ` ${quote} `.includes(` ${fold(name)} `)))

/** An address and all that led to it. */
function addresses(event: string, { entries }: Ledger): Set<string> {
  const events = entries.filter(({ kind }) => kind === 'event'),
    found = new Set([event])
  const home = events.find(({ slug }) => slug === event)?.to
  if (home !== undefined) found.add(home)
  for (const { slug, to } of events) if (to !== undefined && found.has(to)) found.add(slug)
  return found
}

const bareOf = ({ slug, kind, since, until }: LedgerEntry, reason: string): LedgerEntry => ({
  slug,
  kind,
  state: 'withdrawn',
  reason,
  since,
  until: until ?? since,
  title: WITHDRAWN,
})

/** What the corrections page lists of what is not on the timeline; of a withdrawal only its ground. */
function removed(corrections: readonly PlacedCorrection[], { entries }: Ledger): Corrected[] {
  return corrections.flatMap((correction): Corrected[] => {
    const { event, hide, withdraw, on } = correction,
      entry = entries.find(({ kind, slug }) => kind === 'event' && slug === event)
    if (withdraw) return [{ what: 'withdraw', reason: GROUNDS[withdraw], ...(on === undefined ? {} : { on }) }]
    return hide ? [signed(correction, 'hide', entry ? { slug: entry.slug, title: entry.title } : {})] : []
  })
}
