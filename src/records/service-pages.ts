import type { Message } from './message.ts'
import type { BuildReport, ExportFile, LicenceView, Recipe } from './service-views.ts'
import type { CorrectionView, EventCard, PageBase, Ref, TypeView } from './views.ts'

/** The pages about the site itself: what is on it, how it was made, what changed, what may be taken away. */

/** A plain list of actors, sources or places. */
export interface IndexPage extends PageBase {
  kind: 'index'
  lead: string
  /** one without a heading where the page is a single list */
  sections: { heading?: string; rows: { ref: Ref; note: string; count: string }[] }[]
}

export interface AboutPage extends PageBase {
  kind: 'about'
  report: BuildReport
  counts: { words: string; count: string }[]
  dates: { words: string; count: string }[]
  grounds: { words: string; count: string }[]
  statuses: { words: string; count: string }[]
  sources: { ref: Ref; date: string; share: string; text: string }[]
  types: (TypeView & { count: number })[]
  notes: { rule: string; severity: Message['severity']; count: number; example: string }[]
  quoting: string
}

/** Everything on the site from A to Z, and where the script finds the index that it searches. */
export interface SearchPage extends PageBase {
  kind: 'search'
  lead: string
  index: string
  letters: { letter: string; anchor: string; rows: { ref: Ref; note: string }[] }[]
}

/** What changed from edition to edition, the newest first. */
export interface ChangesPage extends PageBase {
  kind: 'changes'
  /** whether the last edition bears the day of its newest article, not that of the build */
  byArticles: boolean
  editions: {
    number: number
    date: string
    summary: string
    changes: { what: string; ref: Ref; was?: string; now?: string; into?: Ref }[]
    hidden: number
  }[]
}

export interface DataPage extends PageBase {
  kind: 'data'
  files: ExportFile[]
  /** of what is neither quoted nor from the gazetteer; missing where the story states none */
  licence?: LicenceView
  /** where coordinates come from the gazetteer */
  gazetteer?: LicenceView
  recipes: Recipe[]
  /** lines to copy into another page */
  embeds: { words: string; line: string }[]
}

export interface CorrectionsPage extends PageBase {
  kind: 'corrections'
  lead: string
  standing: { event: EventCard; corrections: CorrectionView[] }[]
  removed: { ref: Ref; correction: CorrectionView }[]
}

export interface NotFoundPage extends PageBase {
  kind: 'notFound'
}

/** What answers at a URL of an earlier edition. */
export interface RetiredPage extends PageBase {
  kind: 'retired'
  heading: string
  reason: string
  date?: string
  edition: number
  /** where a redirect leads */
  to?: Ref
}
