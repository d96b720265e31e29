import type { EventType, Mark, Precision, TypeGroup } from './event.ts'
import type { Message } from './message.ts'

/**
 * The pages of a site as their templates take them: every address is known (site-absolute, such as
 * `/events/<slug>/`), every date and number is set in words, nothing is left to decide but the markup.
 * These are plain types, not schemas: they never leave the process and nobody outside writes one.
 */

/** What the build did, as the About and Data pages tell it. The entry fills it; no stage has a clock or a disk. */
export interface BuildReport {
  /** version of Dateline */
  version: string
  /** files that `read` found, usable or not */
  files: number
  /** mentions that `extract` found, before merging */
  mentions: number
  /** what the stages had to say */
  messages: Message[]
}

/** A file to take away, under `/data/` or at the root of the site. */
export interface ExportFile {
  /** site-absolute, such as `/data/events.json` */
  url: string
  title: string
  description: string
  /** media type, without parameters */
  media: string
  rows: number
  bytes: number
  /** URL of its JSON Schema */
  schema?: string
  /** whether words of the articles stand in it */
  quotes: boolean
}

/** Words that lead somewhere when `url` is there; a private person has none. */
export interface Ref { text: string, url?: string }

/** How a date is marked: solid or hollow, dot or bracket. */
export type DateMark = 'day' | 'about' | 'range' | 'week' | 'month' | 'planned' | 'unknown'

export interface DateView {
  mark: DateMark
  /** `15 April 2016`, `25 April – 2 May 2016`, `about 2 May 2016`, `spring 2016` */
  words: string
  /** the same without the year, for use under a month heading */
  short: string
  /** `Friday`, `that week, day not given`; empty when there is nothing to add */
  note: string
  /** plain ISO form for `<time datetime>`: a day, a month or a year */
  datetime?: string
}

/** Rank of an event on the front page. */
export type Tier = 'key' | 'normal' | 'minor'

/** An event as every list shows it. */
export interface EventCard {
  url: string
  title: string
  type: TypeView
  mode?: string
  /** `planned`, `alleged, says the ministry`; missing when it occurred */
  status?: string
  background: boolean
  planned: boolean
  date: DateView
  actors: Ref[]
  places: Ref[]
  /** one outlet by name, or the number of articles */
  reportedBy: string
  sources: number
  /** fields on which the sources differ, in words */
  differ: string[]
  tier: Tier
  /** the first sentence, when it may be quoted */
  quote?: string
  /** slugs of its actors, places and sources, which a filter compares */
  keys: Record<Facet['field'], string[]>
  /** numbers of its notes in the printed dossier */
  notes?: number[]
  /** what the subject of the page had to do with it, such as `acted` */
  part?: string
}

/** A group of types with its name, which depends on the story. */
export interface GroupView { group: TypeGroup, label: string, count: number }

export interface TypeView { code: EventType, label: string, group: TypeGroup, url: string }

/** A filter of a list of events: a value of the field, and how many events of the list have it. */
export interface Facet { field: 'who' | 'where' | 'source', label: string, choices: { value: string, text: string, count: number }[] }

/** Events of one date, under one mark. `anchors` are ids that the overview links to. */
export interface DayView { date: DateView, planned: boolean, anchors: string[], events: EventCard[] }

export interface MonthView {
  /** `m-2016-02` */
  anchor: string
  name: string
  year: string
  url: string
  count: number
  /** events of the month that are only on its own page */
  hidden: number
  days: DayView[]
  /** months before this one in which nothing happened and nothing was published, in words */
  gapBefore?: string
}

/** A year of a story that has too many months to list them one by one. */
export interface YearView { anchor: string, year: string, count: number, months: Count[], days: DayView[] }

/** A column of the overview: a day, week, month or year. */
export interface OverviewBin {
  start: string
  end: string
  words: string
  /** empty where the column holds no event */
  url: string
  /** `open`: planned, alleged or denied */
  groups: { group: TypeGroup, occurred: number, open: number }[]
  count: number
  published: Ref[]
}

export interface Overview {
  unit: 'day' | 'week' | 'month' | 'year'
  start: string
  end: string
  words: string
  bins: OverviewBin[]
  /** stretches (first and last day) in which no source was published and no event is dated */
  gaps: { start: string, end: string }[]
  published: { day: string, outlets: string[], articles: number }[]
  /** candidates for a label, best first; the drawing drops those that do not fit */
  turns: { start: string, words: string, title: string }[]
  /** events known to a month only, inside the span */
  rough: { start: string, end: string, title: string, url: string }[]
}

export interface CastMember { name: string, url?: string, about: string, events: number, ticks: number[] }

/** A count of events with its page. */
export interface Count extends Ref { count: number }

/** What a page tells machines in its head. */
export interface Machine {
  /** `<meta>`: Highwire, Dublin Core and Zotero names, OpenGraph properties */
  tags: { key: 'name' | 'property', of: string, content: string }[]
  /** other forms of the page, as links from it */
  alternates: { type: string, title: string, href: string }[]
  /** JSON-LD */
  graph: object
}

interface PageBase {
  /** site-absolute */
  url: string
  /** for `<title>`, without the story's name */
  title: string
  description: string
  /** missing where there is nothing to find, cite or share */
  machine?: Machine
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

/** The whole story as a band of columns, each 0 to 20 high; `here` is the column of the page, if it has one. */
export interface BandView { from: string, to: string, unit: Overview['unit'], heights: number[], here?: { column: number, url: string, words: string } }

/** A small map: outlines as SVG paths of `fine` units a px, everything else in px. */
export interface LocatorView {
  width: number
  height: number
  fine: number
  land: string
  /** the country that the first place lies in */
  focus: string
  dots: { x: number, y: number, name: string, label?: { x: number, y: number, anchor: 'start' | 'end' | 'middle' } }[]
  names: { text: string, x: number, y: number, own: boolean }[]
  /** what the map shows, for those who do not see it */
  words: string
}

/** A sentence with its marked words; offsets count in `text`. */
export interface MarkedText { text: string, marks: Mark[] }

/** What one source says of an event. */
export interface ProofView {
  outlet: Ref
  headline: string
  /** `published 15 April 2016 · with AFP` */
  about: string
  sentences: EvidenceView[]
}

export interface EvidenceView {
  /** missing when the sentence may not be quoted; `why` then says so */
  quote?: MarkedText
  why?: string
  /** the sentence on the source page */
  place: string
  /** what stands before and after it in the article, as far as it may be quoted */
  before?: string
  after?: string
  /** the sentence at the publisher, as a text fragment */
  original?: string
}

export interface ClaimRow { value: string, bound?: string, who: Ref, verb?: string, in: Ref }
export interface ClaimTable { field: string, rows: ClaimRow[], differ: boolean }

export interface RoleView { role: string, actors: (Ref & { as?: string, kind: string })[] }

/** A correction in words: what it was about, what the program had found, what stands now, why, who signs it. */
export interface CorrectionView { what: string, was?: string, now?: string, reason: string, signed?: string, datetime?: string }

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

/** A sentence in which somebody speaks, as the outlet prints it: reported speech is not set as if it were literal. */
export interface QuoteView { text: string, outlet: Ref, speaker?: Ref }

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

/** Part of a source page: sentences that may be shown, or a stretch that may not. */
export type Passage =
  | { kind: 'shown', anchor: string, former: string[], marked: MarkedText, events: EventCard[] }
  | { kind: 'hidden', anchors: string[], sentences: number, events: EventCard[] }

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

export interface MapDot { x: number, y: number, r: number, name: string, url: string, count: number, label?: { x: number, y: number, anchor: 'start' | 'end' | 'middle' } }

/** A large map: outlines in units of `fine` parts of a px, dots in px. */
export interface MapDrawing { width: number, height: number, fine: number, land: string, focus: string, dots: MapDot[], words: string }

export interface MapPage extends PageBase {
  kind: 'map'
  drawings: { heading: string, drawing: MapDrawing }[]
  rows: { ref: Ref, kind: string, coordinates: string, count: number }[]
  unplaced: Ref[]
}

export interface NetworkPage extends PageBase {
  kind: 'network'
  width: number
  height: number
  nodes: { x: number, y: number, r: number, name: string, url?: string, group: 'person' | 'state' | 'armed' | 'body', ties: number }[]
  edges: { x1: number, y1: number, x2: number, y2: number, directed: boolean, weight: number, words: string }[]
  rows: { from: Ref, to: Ref, relation: string, count: number, events: Ref[] }[]
  /** ties that the table leaves out */
  hidden: number
  /** what the drawing shows, for those who do not see it */
  words: string
  kinds: { group: NetworkPage['nodes'][number]['group'], label: string }[]
}

/** A way to load the files: `lines` are to be typed, `note` says what has to be done by hand. */
/** `tried`: what it was tried with, in words; missing where nobody has */
export interface Recipe { tool: string, lines: string[], note: string, tried?: string }

export interface DataPage extends PageBase {
  kind: 'data'
  files: ExportFile[]
  recipes: Recipe[]
  /** lines to copy into another page */
  embeds: { words: string, line: string }[]
}

/** One report of a quantity, as the figures page sets it. `at`: day number; missing where the source has no date. */
export interface FigureRow {
  value: string
  bound?: string
  number: number
  max?: number
  /** the figure is a floor or a ceiling */
  arrow?: 'up' | 'down'
  at?: number
  date: DateView
  who: Ref
  verb?: string
  in: Ref
  quote?: string
  event?: Ref
}

/** One quantity followed through the story: a plot, and the table behind it. */
export interface FigureView { id: string, title: string, rows: FigureRow[] }

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
  /** `Edition 3, built from 5 articles` */
  edition: string
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
