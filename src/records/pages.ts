import type { Precision } from './event.ts'
import type { Message } from './message.ts'
import type { BuildReport, ExportFile, LicenceView, Ref, DateView, EventCard, GroupView, TypeView, Facet, DayView, MonthView, YearView, Overview, CastMember, Count, Machine, BandView, LocatorView, ProofView, ClaimTable, RoleView, CorrectionView, QuoteView, Passage, MapDrawing, NetworkDrawing, Fitted, Recipe, FigureView } from './views.ts'

export type * from './views.ts'

/**
 * The pages of a site as their templates take them: every address is known (site-absolute, such as
 * `/events/<slug>/`), every date and number is set in words, nothing is left to decide but the markup.
 * These are plain types, not schemas: they never leave the process and nobody outside writes one.
 */

interface PageBase {
  /** site-absolute */
  url: string
  /** for `<title>`, without the story's name */
  title: string
  description: string
  /** missing where there is nothing to find, cite or share */
  machine?: Machine
  /** `Last changed in edition 2`, `Edition 3, built from 5 articles`; missing where it says nothing */
  asOf?: string
}

export interface FrontPage extends PageBase {
  kind: 'front'
  events: number
  sources: number
  span: string
  differ: { count: number, url: string }
  /** day of the newest article, in words */
  ends: string
  groups: GroupView[]
  types: (TypeView & { count: number })[]
  overview?: Overview
  cast: CastMember[]
  timeNav: { name: string, anchor: string }[]
  /** one of the two is empty */
  months: MonthView[]
  years: YearView[]
  /** events under their months or years; those of a larger story that are left out stand on the pages of their months */
  listed: number
  facets: Facet[]
  /** dated to a season, a year, or not at all */
  /** the sentences behind the events listed here, numbered, for print; and the sources they stand in */
  notes: { number: number, quote?: string, source: string }[]
  noteSources: { short: string, words: string, link?: string }[]
  rough: DayView[]
  roughHidden: number
  past: EventCard[]
  pastHidden: number
  keyEvents: number
}

export interface EventPage extends PageBase {
  kind: 'event'
  card: EventCard
  how: string
  expression: string
  basis: string
  precision: Precision
  roles: RoleView[]
  proofs: ProofView[]
  claims: ClaimTable[]
  corrections: CorrectionView[]
  merged: string[]
  relations: { words: string, why?: string, event: EventCard }[]
  band?: BandView
  history: { edition: number, date: string, what: string, was?: string, now?: string }[]
  before?: EventCard
  after?: EventCard
  map?: LocatorView
  origins: number
  /** a line to copy that shows the event in another page */
  embed?: string
  /** `inputs`: hash of the inputs of the edition; `formats`: the citation, ready to copy */
  cite: { title: string, date: string, edition: string, inputs?: string, permalink: string, formats: { name: string, text: string }[] }
}

export interface ActorPage extends PageBase {
  kind: 'actor'
  name: string
  actorKind: string
  office?: string
  partOf?: Ref
  span: string
  /** what the actor did in the story, a strip of time for each part */
  lanes: { words: string, count: number, ticks: number[] }[]
  axis: { words: string, at: number }[]
  /** `why`: the rule by which a spelling is the same actor */
  aliases: { name: string, outlets: string[], why?: string }[]
  days: DayView[]
  further: Count[]
  said: QuoteView[]
  /** sentences in which others speak of the actor */
  about: QuoteView[]
  unquoted: number
  beside: Count[]
}

export interface SourcePage extends PageBase {
  kind: 'source'
  outlet: string
  headline: string
  byline: string
  agency?: string
  dateline?: string
  date: DateView
  certain: boolean
  basis: string[]
  /** clues to its day that were not followed */
  refused: string[]
  note?: string
  rights?: string
  link?: string
  archive?: string
  blocks: { kind: 'headline' | 'deck' | 'subhead' | 'caption' | 'paragraph', passages: Passage[] }[]
  eventCount: number
  onlyHere: number
  /** events that others report too, and this one before them */
  first: EventCard[]
  /** events on which it differs from others */
  differs: EventCard[]
  /** time expressions in sentences that tell no event */
  loose: { words: string, place: string }[]
  quotedShare: string
  textNote: string
  /** corrections and retractions that the outlet printed itself */
  notices: string[]
  /** earlier versions of the article, in words */
  supersedes?: string
  /** lines of the file that are no part of the article, by kind; those that may hold a private person's words are only counted */
  setAside: { words: string, count: number, lines: string[] }[]
}

export interface PlacePage extends PageBase {
  kind: 'place'
  name: string
  placeKind: string
  coordinates?: string
  map?: LocatorView
  precision: string
  partOf?: Ref
  total: number
  days: DayView[]
  further: Count[]
}

export interface TypePage extends PageBase {
  kind: 'type'
  type: TypeView
  total: number
  days: DayView[]
  /** events that are listed on the pages of their months only */
  further: Count[]
  others: (TypeView & { count: number })[]
}

export interface MonthPage extends PageBase {
  kind: 'month'
  name: string
  year: string
  /** of the whole month */
  count: number
  /** pages of a month that has several */
  parts: Count[]
  days: DayView[]
  groups: GroupView[]
  facets: Facet[]
  keyEvents: number
  differ: number
  before?: Ref
  after?: Ref
}

/** A plain list of actors, sources or places. */
export interface IndexPage extends PageBase {
  kind: 'index'
  heading: string
  lead: string
  sections: { heading: string, rows: { ref: Ref, note: string, count: string }[] }[]
}

export interface AboutPage extends PageBase {
  kind: 'about'
  report: BuildReport
  counts: { words: string, count: string }[]
  dates: { words: string, count: string }[]
  grounds: { words: string, count: string }[]
  statuses: { words: string, count: string }[]
  sources: { ref: Ref, date: string, share: string, text: string }[]
  types: (TypeView & { count: number })[]
  notes: { rule: string, severity: Message['severity'], count: number, example: string }[]
  quoting: string
}

/** Everything on the site from A to Z, and where the script finds the index that it searches. */
export interface SearchPage extends PageBase {
  kind: 'search'
  lead: string
  index: string
  letters: { letter: string, anchor: string, rows: { ref: Ref, note: string }[] }[]
}

/** What changed from edition to edition, the newest first. */
export interface ChangesPage extends PageBase {
  kind: 'changes'
  editions: { number: number, date: string, summary: string, changes: { what: string, ref: Ref, was?: string, now?: string }[], hidden: number }[]
}

export interface MapPage extends PageBase {
  kind: 'map'
  drawings: ({ heading: string } & Fitted<MapDrawing>)[]
  rows: { ref: Ref, kind: string, coordinates: string, count: number }[]
  unplaced: Ref[]
}

export interface NetworkPage extends PageBase {
  kind: 'network'
  drawing?: Fitted<NetworkDrawing>
  rows: { from: Ref, to: Ref, relation: string, count: number, events: Ref[] }[]
  /** ties that the table leaves out */
  hidden: number
  kinds: { group: NetworkDrawing['nodes'][number]['group'], label: string }[]
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
  embeds: { words: string, line: string }[]
}

export interface FiguresPage extends PageBase { kind: 'figures', series: FigureView[] }

/** The history of a ceasefire, turn by turn. */
export interface CeasefirePage extends PageBase {
  kind: 'ceasefire'
  stages: { stage: string, words: string, count: number }[]
  steps: { stage: string, words: string, event: EventCard, why: string }[]
}

export interface CorrectionsPage extends PageBase {
  kind: 'corrections'
  lead: string
  standing: { event: EventCard, corrections: CorrectionView[] }[]
  removed: { ref: Ref, correction: CorrectionView }[]
}

export interface NotFoundPage extends PageBase { kind: 'notFound' }

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

export type Page = FrontPage | EventPage | ActorPage | SourcePage | PlacePage | TypePage | MonthPage | IndexPage | AboutPage | SearchPage | ChangesPage | MapPage | NetworkPage | DataPage | CorrectionsPage | FiguresPage | CeasefirePage | NotFoundPage | RetiredPage
export type PageKind = Page['kind']
export type PageOf<K extends PageKind> = Extract<Page, { kind: K }>

/** What every page shows around its own content. */
export interface Frame {
  story: string
  language: string
  contact?: { text: string, url?: string }
  reply?: string
  noindex: boolean
  baseUrl?: string
  pathPrefix: string
  nav: Ref[]
}

export type Pages = { [K in PageKind]: PageOf<K>[] }

/** A text file of the site that is no page. */
export interface SiteFile { url: string, content: string }

/** A picture that messengers show beside a link: drawn as SVG here, made a PNG when it is written. */
export interface ShareImage { url: string, svg: string }

export interface Site { frame: Frame, pages: Pages, files: SiteFile[], images: ShareImage[] }
