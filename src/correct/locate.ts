import type { Facts } from '../ledger/candidates.ts'
import { match } from '../ledger/match.ts'
import { nearestSlug } from '../ledger/nearest.ts'
import { RECOGNISE } from '../ledger/recognise.ts'
import { Index, shareOfWords, shareWord, shortQuote, similarity, wordPairs, wordSet } from '../ledger/similar.ts'
import type { Ledger, Proof, Target } from '../records/index.ts'
import { stemOf } from './source.ts'

/** What a correction may be about: an event or a group of mentions, with the whole sentences that tell it. */
export type Item = Pick<Facts, 'title' | 'date' | 'type'> & { evidence: Told[] }

/** A sentence with the word that names the event, and the article's file name. */
export type Told = { quote: string; trigger: string; file: string }

/** Where a target is. `changed`: some of its words are not in the event any more. */
export type Found = { item: number; changed: boolean }

/** Why a target is nowhere: its words fit several events equally, its address is of an event that is gone, or neither was ever known. */
export type Lost = 'ambiguous' | 'gone' | 'unknown'

/** Looks targets up among the items of one build. */
export type Locator = {
  (target: Target): Found | Lost
  /** The published address that comes nearest to one that never was. */
  nearest(address: string): string | undefined
}

/** Added to the likeness of two sentences where the trigger, the article, the title agree as well. */
const SAME = { trigger: 0.25, file: 0.1, title: 0.15 }
/** What a sentence counts whose trigger is another one than the editor named. */
const OTHER_TRIGGER = 0.4

/**
 * Finds an event by its address, as the ledger is going to recognise it, and by its words. Words that are there nearly
 * as given have the last say, since they are what the editor looked at; the address finds what was reworded.
 */
export function locator(items: readonly Item[], ledger: Ledger): Locator {
  const addressed = byAddress(items, ledger),
    entries = new Map(ledger.entries.filter(({ kind }) => kind === 'event').map((entry) => [entry.slug, entry]))
  const told = items.map(({ evidence }) => evidence.map((each) => ({ ...each, pairs: wordPairs(each.quote) })))
  const index = new Index<number>()
  told.forEach((list, item) => list.forEach(({ pairs }) => index.add(item, pairs)))

  const worth = (proof: Proof, item: number): number => {
    const pairs = wordPairs(proof.quote)
    return Math.max(
      0,
      ...told[item]!.map((each) => {
        const alike = similarity(pairs, each.pairs)
        if (alike === 0) return 0
        const other = proof.trigger !== undefined && !sameTrigger(proof.trigger, each.trigger)
        return (
          (other ? OTHER_TRIGGER * alike : alike + (proof.trigger === undefined ? 0 : SAME.trigger)) +
          (proof.source && stemOf(proof.source) === stemOf(each.file) ? SAME.file : 0)
        )
      }),
    )
  }

  const locate = ({ event, evidence }: Target): Found | Lost => {
    const entry = entries.get(event),
      address = addressed.get(event)
    const proofs = evidence ?? (address === undefined ? (entry?.evidence ?? []) : [])
    const near = new Set(proofs.flatMap(({ quote }) => [...index.near(wordPairs(quote))]))
    const scored = [...near]
      .map((item) => ({
        item,
        score:
          proofs.reduce((sum, proof) => sum + worth(proof, item), 0) +
          (entry?.title ? SAME.title * shareOfWords(wordSet(entry.title), wordSet(items[item]!.title)) : 0),
      }))
      .filter(({ item }) => proofs.some((proof) => worth(proof, item) > 0))
      .sort((a, b) => b.score - a.score || a.item - b.item)
    const [first, second] = scored
    if (!first) return address === undefined ? (entry ? 'gone' : 'unknown') : { item: address, changed: proofs.length > 0 }
    const tied = scored.filter(({ score }) => score === first.score).map(({ item }) => item)
    if (second && tied.length > 1 && (address === undefined || !tied.includes(address))) return 'ambiguous'
    const item = address !== undefined && tied.includes(address) ? address : first.item
    return { item, changed: (evidence ?? []).some((proof) => worth(proof, item) === 0) }
  }
  return Object.assign(locate, { nearest: (address: string) => nearestSlug(address, entries.keys()) })
}

const sameTrigger = (a: string, b: string) => a.toLowerCase() === b.toLowerCase() || shareWord(wordSet(a), wordSet(b))

/** The item behind each address that the ledger knows, redirects followed. */
function byAddress(items: readonly Item[], ledger: Ledger): Map<string, number> {
  const entries = ledger.entries.filter(({ kind }) => kind === 'event').sort((a, b) => a.since - b.since || (a.slug < b.slug ? -1 : 1))
  const candidates = items.map(({ title, date, type, evidence }, i) => ({
    id: String(i),
    slug: '',
    facts: {
      title,
      date,
      type,
      evidence: evidence.map(({ quote, trigger, file }) => ({ quote: shortQuote(quote, trigger), trigger, source: stemOf(file) })),
    },
  }))
  const { itemOf, mergedInto } = match(RECOGNISE.event(entries, candidates), (entry) =>
    entries[entry]!.state === 'live' ? entries[entry]!.since : undefined,
  )
  const found = new Map<string, number>()
  entries.forEach(({ slug }, i) => {
    const item = itemOf.get(i) ?? mergedInto.get(i)
    if (item !== undefined) found.set(slug, item)
  })
  const target = new Map(entries.map((entry) => [entry.slug, entry.to]))
  for (const { slug } of entries) {
    let to = target.get(slug)
    for (let steps = 0; to !== undefined && !found.has(slug) && steps < entries.length; steps++, to = target.get(to)) {
      const item = found.get(to)
      if (item !== undefined) found.set(slug, item)
    }
  }
  return found
}
