import type { Ledger, PlacedCorrection } from '../records/index.ts'

/** Stands where a name was withdrawn; readers see that something was taken out. */
const MASK = '████'

/** Text with the names that were withdrawn blanked; its length and its lines stay as they are. */
export type Masked = (text: string) => string

/** The forms under which somebody is found: the names given, the last word of each, by which headlines call people, and all of them in capitals. */
function formsOf(names: readonly string[]): string[] {
  const forms = [...names, ...names.flatMap((name) => name.trim().split(/\s+/).slice(1).slice(-1))]
  return [...new Set([...forms, ...forms.map((form) => form.toUpperCase())])].sort((a, b) => b.length - a.length)
}

/** Blanks the names of every actor that is withdrawn; undefined when none is. */
export function masking(corrections: readonly PlacedCorrection[]): Masked | undefined {
  const names = formsOf(corrections.flatMap(({ actor, withdraw, names = [] }) => (actor !== undefined && withdraw ? names : [])))
  if (!names.length) return undefined
  const words = names.map((name) => name.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => text.replace(pattern, (name: string, at: number) => {
    const line = name.search(/[\r\n]/), mask = MASK.slice(0, line < 0 ? name.length : line), blank = name.replace(/[^\r\n]/g, ' ')
    // The rest is filled with blanks, before the mask where one stands already: white space collapses on a page.
    return line < 0 && text[at - 1] === ' ' ? blank.slice(mask.length) + mask : mask + blank.slice(mask.length)
  })
}

/** Fields whose text is an address or the name of a file. */
const ADDRESSES: ReadonlySet<string> = new Set(['event', 'source'])

/** A correction of something else without the names, so that its evidence is what the masked articles say. */
export function nameless(correction: PlacedCorrection, masked: Masked): PlacedCorrection {
  if (correction.actor !== undefined) return correction
  return JSON.parse(JSON.stringify(correction), (key, value: unknown) => (typeof value === 'string' && !ADDRESSES.has(key) ? masked(value) : value)) as PlacedCorrection
}

/** The ledger without the names: what it knows events and sources by has them masked, as the articles have. */
export function withoutNames({ entries, editions }: Ledger, masked: Masked): Ledger {
  const plain = (text: string) => masked(text).replace(/ {2,}/g, ' ').trim()
  const maybe = <K extends string>(fields: { [key in K]?: string }) => Object.fromEntries(Object.entries<string | undefined>(fields).flatMap(([key, text]) => (text === undefined ? [] : [[key, plain(text)]]))) as { [key in K]?: string }
  return {
    entries: entries.map((entry) => ({
      ...entry, ...maybe({ reason: entry.reason }), title: plain(entry.title), ...entry.names ? { names: entry.names.map(plain) } : {},
      ...entry.evidence ? { evidence: entry.evidence.map((each) => ({ ...each, quote: plain(each.quote), ...maybe({ trigger: each.trigger }) })) } : {},
    })),
    editions: editions.map((edition) => ({ ...edition, changes: edition.changes.map((change) => ({ ...change, ...maybe({ was: change.was, now: change.now }) })) })),
  }
}
