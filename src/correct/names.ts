import { fold } from '../ledger/slug.ts'
import { blanker, collapse, type Masked } from '../mask.ts'
import type { Ledger, PlacedCorrection } from '../records/index.ts'

/** The names, and the last word of each, by which headlines call people. */
const formsOf = (names: readonly string[]) => [...names, ...names.flatMap((name) => name.trim().split(/\s+/).slice(1).slice(-1))]

/** Blanks the names of every actor that is withdrawn; undefined when none is. */
export function masking(corrections: readonly PlacedCorrection[]): Masked | undefined {
  return blanker(formsOf(corrections.flatMap(({ actor, withdraw, names = [] }) => (actor !== undefined && withdraw ? names : []))))
}

/** Whether an address spells one of the names. */
export function spelling(names: readonly string[]): (slug: string) => boolean {
  const forms = formsOf(names)
    .map((form) => fold(form.replace(/['’]/g, '')))
    .filter(Boolean)
  return (slug) => forms.some((form) => ` ${fold(slug)} `.includes(` ${form} `))
}

/** Fields whose text is an address or the name of a file. */
const ADDRESSES: ReadonlySet<string> = new Set(['event', 'source'])

/** A correction of something else without the names, so that its evidence is what the masked articles say. */
export function nameless(correction: PlacedCorrection, masked: Masked): PlacedCorrection {
  if (correction.actor !== undefined) return correction
  return JSON.parse(JSON.stringify(correction), (key, value: unknown) =>
    typeof value === 'string' && !ADDRESSES.has(key) ? masked(value) : value,
  ) as PlacedCorrection
}

/** The ledger without the names: what it knows events and sources by has them masked, as the articles have. */
export function withoutNames({ entries, editions }: Ledger, masked: Masked): Ledger {
  const plain = (text: string) => collapse(masked, text)
  const maybe = <K extends string>(fields: { [key in K]?: string }) =>
    Object.fromEntries(
      Object.entries<string | undefined>(fields).flatMap(([key, text]) => (text === undefined ? [] : [[key, plain(text)]])),
    ) as { [key in K]?: string }
  return {
    entries: entries.map((entry) => ({
      ...entry,
      ...maybe({ reason: entry.reason }),
      title: plain(entry.title),
      ...(entry.names ? { names: entry.names.map(plain) } : {}),
      ...(entry.evidence
        ? { evidence: entry.evidence.map((each) => ({ ...each, quote: plain(each.quote), ...maybe({ trigger: each.trigger }) })) }
        : {}),
    })),
    editions: editions.map((edition) => ({
      ...edition,
      changes: edition.changes.map((change) => ({ ...change, ...maybe({ was: change.was, now: change.now }) })),
    })),
  }
}
