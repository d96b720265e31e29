import type { Change, Draft, Edition, Ledger, LedgerEntry, Retired, SlugKind, Source, Timeline } from '../records/index.ts'
import { equal } from '../equal.ts'
import { boundsOf } from '../tag/published/bounds.ts'
import { formerAnchors, keepAnchors } from './anchors.ts'
import { CANDIDATES, type Candidate, type Facts } from './candidates.ts'
import { withEvents } from './events.ts'
import { changesOf, linksLost, summary } from './changes.ts'
import { match } from './match.ts'
import { RECOGNISE } from './recognise.ts'
import { readdress } from './readdress.ts'
import { fold, unique } from './slug.ts'

/**
 * `inputs`: hash of everything the editor gave; `date`: yyyy-mm-dd, what a new edition is dated by; `removed`: what the
 * editor took away, as `kind slug`, with the reason for readers: nothing is recognised as it, and nothing takes it in.
 */
export type Given = { inputs: string; date: string; removed?: ReadonlyMap<string, string> }

/** The timeline with its final ids and URLs, the ledger to be kept, and what differs from the ledger given. */
export type Minted = { timeline: Timeline; ledger: Ledger; changes: Change[] }

/** Sources before events, whose evidence names them. */
const KINDS: readonly SlugKind[] = ['source', 'actor', 'place', 'event']

/**
 * Gives everything on the timeline that has a page its slug: the one it had, if the ledger knows it by its evidence,
 * else a new one. What the ledger knows and the draft lacks becomes a redirect to where it went, or a tombstone.
 * The same draft again, with the ledger returned, changes nothing.
 */
export function mint(draft: Draft, ledger: Ledger, given: Given): Minted {
  const last = ledger.editions.at(-1),
    number = (last?.number ?? 0) + 1
  const ids = new Map<string, string>()
  let folded: string[] | undefined
  const texts = () => (folded ??= draft.sources.map((source) => ` ${fold(source.sentences.map(({ text }) => text).join(' '))} `))
  const minted: LedgerEntry[] = []
  for (const kind of KINDS) {
    const known = ledger.entries.filter((entry) => entry.kind === kind).sort((a, b) => a.since - b.since || order(a.slug, b.slug))
    const settled = settle(kind, known, CANDIDATES[kind](draft, ids), number, texts, given.removed ?? new Map())
    settled.slugs.forEach((slug, id) => ids.set(id, slug))
    minted.push(...settled.entries)
  }
  minted.sort((a, b) => order(a.slug, b.slug) || order(a.kind, b.kind))

  const changes = changesOf(ledger.entries, minted)
  const same = last !== undefined && last.inputs === given.inputs && changes.length === 0
  const edition: Edition = {
    number,
    date: given.date,
    inputs: given.inputs,
    summary: summary(changes, last && linksLost(ledger.entries, minted)),
    changes: changes.filter(({ what }) => what !== 'added'),
  }
  const editions = same ? ledger.editions : [...ledger.editions, edition],
    told = readdress(draft, ids),
    entries = dated(withEvents(minted, told), ledger.entries, editions.at(-1)!.number)
  const sources = withFormerAnchors(told.sources, entries)
  const added = entries.map(({ since, changed, state, kind, slug }) => ({
    edition: since,
    ...(state === 'live' && changed !== undefined ? { changed } : {}),
    kind,
    slug,
  }))
  return { timeline: { ...told, sources, retired: entries.flatMap(retired), editions, added }, ledger: { entries, editions }, changes }
}

/**
 * The day before which the newest article cannot have been published, yyyy-mm-dd, since no page should bear a later date
 * than the sources bear out; never before that of an earlier edition. 1970-01-01 if no article has a date.
 */
export function newestDay({ sources }: Draft, { editions }: Pick<Ledger, 'editions'>): string {
  const days = sources.flatMap(({ published }) => boundsOf(published.edtf)?.earliest ?? [])
  return [...days, ...editions.slice(-1).map(({ date }) => date)].sort().at(-1) ?? '1970-01-01'
}

/** The entries of one kind after this build, and the slug of each candidate by its provisional id. */
function settle(
  kind: SlugKind,
  known: readonly LedgerEntry[],
  candidates: readonly Candidate[],
  number: number,
  texts: () => readonly string[],
  removed: ReadonlyMap<string, string>,
) {
  const age = (entry: number) => (known[entry]!.state === 'live' ? known[entry]!.since : undefined)
  const away = (entry: number) => removed.get(`${kind} ${known[entry]!.slug}`)
  const { itemOf, mergedInto } = match(
    RECOGNISE[kind](known, candidates).filter(({ entry }) => away(entry) === undefined && known[entry]!.state !== 'withdrawn'),
    age,
  )
  const slugOf = new Map([...itemOf].map(([entry, item]) => [item, known[entry]!.slug]))
  const taken = new Set(known.map(({ slug }) => slug)),
    fresh: LedgerEntry[] = []
  candidates.forEach(({ slug, facts }, item) => {
    if (slugOf.has(item)) return
    slugOf.set(item, unique(slug, taken))
    fresh.push(entryOf({ slug: slugOf.get(item)!, kind, state: 'live', since: number }, facts))
  })
  const kept = known.map((entry, i): LedgerEntry => {
    if (entry.state === 'withdrawn') return entry
    const item = itemOf.get(i),
      host = mergedInto.get(i)
    if (item !== undefined)
      return entryOf({ slug: entry.slug, kind, state: 'live', since: entry.since }, candidates[item]!.facts, entry.anchors)
    const until = entry.state === 'live' ? number : entry.until,
      reason = away(i)
    if (reason !== undefined) return { ...entry, until: until ?? number, state: 'gone', to: undefined, reason }
    if (host !== undefined)
      return { ...entry, until, state: 'redirect', to: slugOf.get(host)!, reason: `Now part of “${candidates[host]!.facts.title}”.` }
    return entry.state === 'live' ? { ...entry, until, state: 'gone', reason: reasonGone(entry, texts) } : entry
  })
  return { entries: followed([...kept, ...fresh], number), slugs: new Map(candidates.map(({ id }, item) => [id, slugOf.get(item)!])) }
}

/** Every redirect leads straight to a live page; one whose target is gone is gone for the same reason. */
function followed(entries: readonly LedgerEntry[], number: number): LedgerEntry[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]))
  return entries.map((entry) => {
    let target: LedgerEntry | undefined = entry
    // Two branches of a story, merged, may hold redirects that lead to each other.
    for (const seen = new Set<LedgerEntry>(); target?.state === 'redirect'; target = bySlug.get(target.to ?? '')) {
      if (seen.has(target)) break
      seen.add(target)
    }
    if (entry.state !== 'redirect' || (target?.state === 'live' && target.slug === entry.to)) return entry
    return target?.state === 'live'
      ? { ...entry, to: target.slug }
      : { ...entry, state: 'gone', to: undefined, until: number, reason: target?.reason ?? entry.reason }
  })
}

function entryOf(head: Pick<LedgerEntry, 'slug' | 'kind' | 'state' | 'since'>, facts: Facts, anchors: readonly string[] = []): LedgerEntry {
  return { ...head, ...facts, ...(facts.anchors ? { anchors: keepAnchors(anchors, facts.anchors) } : {}) }
}

/** The entries, those that are live with the edition in which what is known of each last changed. */
function dated(entries: readonly LedgerEntry[], before: readonly LedgerEntry[], number: number): LedgerEntry[] {
  const known = new Map(before.map((entry) => [`${entry.kind} ${entry.slug}`, entry]))
  const facts = ({ state, title, date, type, differ, names, events, evidence }: LedgerEntry) => [
    state,
    title,
    date,
    type,
    differ,
    names,
    events,
    evidence,
  ]
  return entries.map((entry) => {
    const old = entry.state === 'live' ? known.get(`${entry.kind} ${entry.slug}`) : entry,
      // A ledger that does not hold the events of a page does not say that it changed.
      changed = !old || equal(facts({ ...old, events: old.events ?? entry.events }), facts(entry)) ? old?.changed : number
    return changed === undefined ? entry : { ...entry, changed }
  })
}

/** The sources with the anchors that their pages once had. */
function withFormerAnchors(sources: readonly Source[], entries: readonly LedgerEntry[]): Source[] {
  const kept = new Map(entries.filter(({ kind }) => kind === 'source').map(({ slug, anchors }) => [slug, anchors ?? []]))
  return sources.map((source) => {
    const former = formerAnchors(
      kept.get(source.id) ?? [],
      source.sentences.map(({ anchor }) => anchor),
    )
    return former.length ? { ...source, formerAnchors: former } : source
  })
}

function reasonGone(entry: LedgerEntry, texts: () => readonly string[]): string {
  if (entry.kind === 'source') return 'The article is no longer part of the collection.'
  if (entry.kind !== 'event') return 'No event of the timeline names it any more.'
  const quoted = (entry.evidence ?? []).some(({ quote }) => texts().some((words) => words.includes(` ${fold(quote)} `)))
  return quoted
    ? 'The sentence that told of it is no longer read as the report of an event.'
    : 'No article of the collection tells of it any more.'
}

function retired({ kind, slug, state, to, title, date, reason, until, since }: LedgerEntry): Retired[] {
  return state === 'live'
    ? []
    : [{ kind, slug, state: state === 'redirect' ? state : 'gone', to, title, date, reason: reason ?? '', edition: until ?? since }]
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
