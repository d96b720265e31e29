import type { Edit } from '../arrange/index.ts'
import type { Minted } from '../ledger/ledger.ts'
import type { Article, Ledger, Mention, Merged, PlacedCorrection, SeedFile, Tagged, Warn } from '../records/index.ts'
import { applied } from './fields.ts'
import { locator, type Item } from './locate.ts'
import { find } from './message.ts'
import { masking, nameless, withoutNames } from './names.ts'
import { notices, scrubbed } from './notices.ts'
import { promoted, sentenceOf, triggerOf } from './promote.ts'
import { regrouped } from './regroup.ts'
import { coherent, fieldsOf } from './rules.ts'
import { signed } from './signed.ts'
import { withdrawn } from './withdraw.ts'

/** The editor's word over what the program found, each part for one step of the pipeline. */
export type Desk = {
  /** The articles without what was withdrawn: before anything is read from them. */
  withdraw(articles: readonly Article[], reparse: (file: SeedFile) => Article | undefined): Article[]
  /** The mentions, with those that the editor points at. */
  promote(mentions: readonly Mention[], tagged: readonly Tagged[]): Mention[]
  /** The groups of mentions as the editor joins and parts them. */
  regroup(merged: Merged, tagged: readonly Tagged[]): Merged
  /** The events with the editor's dates, titles, types, people and places, and without what was hidden. */
  edit(tagged: readonly Tagged[]): Edit
  /** What was taken away, as `kind slug`, with the notice that readers get there. */
  removed: ReadonlyMap<string, string>
  /** The ledger without the names that were withdrawn: what the articles are recognised by. */
  forget(ledger: Ledger): Ledger
  /** The ledger and the pages without anything of what was withdrawn. */
  scrub(minted: Minted): Minted
}

/** Carries out `corrections.yaml`. Addresses are looked up in the ledger of the last build. */
export function desk(given: readonly PlacedCorrection[], ledger: Ledger, warn: Warn): Desk {
  const all = coherent(given, warn),
    masked = masking(all)
  const forget = (known: Ledger) => (masked ? withoutNames(known, masked) : known)
  const corrections = masked ? all.map((correction) => nameless(correction, masked)) : all,
    known = forget(ledger)
  return {
    withdraw: (articles, reparse) => withdrawn(articles, corrections, ledger, reparse, warn),
    promote: (mentions, tagged) => promoted(mentions, tagged, corrections, known, warn),
    regroup: (merged, tagged) => regrouped(merged, tagged, corrections, known, warn),
    edit: (tagged) => edit(corrections, tagged, known, warn),
    removed: notices(corrections, ledger),
    forget,
    scrub: (minted) => scrubbed(minted, corrections),
  }
}

function edit(all: readonly PlacedCorrection[], tagged: readonly Tagged[], ledger: Ledger, warn: Warn): Edit {
  const corrections = all.filter((correction) => (correction.event !== undefined || correction.promote) && !correction.withdraw)
  if (!corrections.length) return (events) => events
  return (events, context) => {
    const items = events.map(({ title, date, type, evidence }): Item => ({
      title,
      date: date.edtf,
      type,
      evidence: evidence.map(({ quote, trigger, source }) => ({ quote, trigger, file: source.replace(/^source:/, '') })),
    }))
    const locate = locator(items, ledger),
      told: ((typeof events)[number] | undefined)[] = [...events]
    for (const correction of corrections) {
      const target = targetOf(correction, tagged, ledger),
        found = target && find(locate, target, warn)
      const event = found && told[found.item]
      if (!event) continue
      const promoted = correction.promote ? { ...event, corrections: [...(event.corrections ?? []), signed(correction, 'promote')] } : event
      told[found.item] = fieldsOf(correction).includes('hide') ? undefined : applied(promoted, correction, context, warn)
    }
    return told
  }
}

/** What a correction is about; a promoted sentence is known by its words alone. */
function targetOf({ event, evidence, promote, at }: PlacedCorrection, tagged: readonly Tagged[], ledger: Ledger) {
  if (event !== undefined) return { event, evidence, at }
  const place = sentenceOf(promote!, tagged, ledger),
    trigger = place && triggerOf(promote!, place, tagged)
  if (!trigger) return undefined
  const {
      article: { text, file },
      sentences,
    } = tagged[place.article]!,
    { start, end } = sentences[place.sentence]!
  const quote = text.slice(start, end)
  return { event: '', evidence: [{ quote, trigger: text.slice(trigger.start, trigger.end), source: file.path }], at }
}
