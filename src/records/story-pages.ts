import type { BandView, Fitted, LocatorView, MapDrawing, NetworkDrawing, Overview } from './drawings.ts'
import type { Precision } from './event.ts'
import type {
  CastMember,
  ClaimTable,
  CorrectionView,
  Count,
  DateView,
  DayView,
  EventCard,
  Facet,
  FigureView,
  GroupView,
  MonthView,
  PageBase,
  Passage,
  ProofView,
  QuoteView,
  Ref,
  RoleView,
  TypeView,
  YearView,
} from './views.ts'

/** The pages that tell the story. */

export interface FrontPage extends PageBase {
  kind: 'front'
  events: number
  sources: number
  span: string
  differ: { count: number; url: string; figure?: string }
  /** day of the newest article, in words */
  ends: string
  groups: GroupView[]
  types: (TypeView & { count: number })[]
  overview?: Overview
  cast: CastMember[]
  timeNav: { name: string; anchor: string }[]
  /** one of the two is empty */
  months: MonthView[]
  years: YearView[]
  /** events under their months or years; those of a larger story that are left out stand on the pages of their months */
  listed: number
  facets: Facet[]
  /** the sentences behind the events listed here, numbered, for print; and the sources they stand in */
  notes: { number: number; quote?: string; source: string }[]
  noteSources: { short: string; words: string; link?: string }[]
  /** dated to a season, a year, or not at all */
  rough: DayView[]
  roughHidden: number
  /** events outside the timeline, and how many more there are */
  history: { events: EventCard[]; hidden: number }
  passing: { events: EventCard[]; hidden: number }
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
  relations: { words: string; why?: string; event: EventCard }[]
  band?: BandView
  history: { edition: number; date: string; what: string; was?: string; now?: string }[]
  before?: EventCard
  after?: EventCard
  map?: LocatorView
  origins: number
  /** a line to copy that shows the event in another page */
  embed?: string
  /** `inputs`: hash of the inputs of the edition; `formats`: the citation, ready to copy */
  cite: { title: string; date: string; edition: string; inputs?: string; permalink: string; formats: { name: string; text: string }[] }
}

export interface ActorPage extends PageBase {
  kind: 'actor'
  name: string
  actorKind: string
  office?: string
  partOf?: Ref
  span: string
  /** what the actor did in the story, a strip of time for each part */
  lanes: { words: string; count: number; ticks: number[] }[]
  axis: { words: string; at: number }[]
  /** `why`: the rule by which a spelling is the same actor */
  aliases: { name: string; outlets: string[]; why?: string }[]
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
  blocks: { kind: 'headline' | 'deck' | 'subhead' | 'caption' | 'paragraph'; passages: Passage[] }[]
  eventCount: number
  onlyHere: number
  /** events that others report too, and this one before them */
  first: EventCard[]
  /** events on which it differs from others */
  differs: EventCard[]
  /** time expressions in sentences that tell no event */
  loose: { words: string; place: string }[]
  quotedShare: string
  textNote: string
  /** corrections and retractions that the outlet printed itself */
  notices: string[]
  /** earlier versions of the article, in words */
  supersedes?: string
  /** lines of the file that are no part of the article, by kind; those that may hold a private person's words are only counted */
  setAside: { words: string; count: number; lines: string[] }[]
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

export interface MapPage extends PageBase {
  kind: 'map'
  drawings: ({ heading: string } & Fitted<MapDrawing>)[]
  rows: { ref: Ref; kind: string; coordinates: string; count: number }[]
  unplaced: Ref[]
}

export interface NetworkPage extends PageBase {
  kind: 'network'
  drawing?: Fitted<NetworkDrawing>
  rows: { from: Ref; to: Ref; relation: string; count: number; events: Ref[] }[]
  /** ties that the table leaves out */
  hidden: number
  kinds: { group: NetworkDrawing['nodes'][number]['group']; label: string }[]
}

export interface FiguresPage extends PageBase {
  kind: 'figures'
  series: FigureView[]
}

/** The history of a ceasefire, turn by turn. */
export interface CeasefirePage extends PageBase {
  kind: 'ceasefire'
  stages: { stage: string; words: string; count: number }[]
  steps: { stage: string; words: string; event: EventCard; why: string }[]
}
