import type { EventType, Mark, TypeGroup } from './event.ts'

/** What the pages of a site are made of: the parts that several of them show, already in words and addresses. */

/** What every page has, whatever its kind. */
export interface PageBase {
  /** site-absolute */
  url: string
  /** for `<title>`, without the story's name */
  title: string
  description: string
  /** missing where there is nothing to find, cite or share */
  machine?: Machine
  /** `Last changed in edition 2`, `No edition yet`, `Edition 3, built from 5 articles`; missing where it says nothing */
  asOf?: string
}

/** Words that lead somewhere when `url` is there; a private person has none. */
export interface Ref {
  text: string
  url?: string
}

/** How a date is marked: solid or hollow, dot or bracket. */
type DateMark = 'day' | 'about' | 'range' | 'week' | 'month' | 'planned' | 'unknown'

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
  /** outside the timeline: what had happened before it begins, or what is mentioned beside the news */
  background?: 'history' | 'passing'
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
export interface GroupView {
  group: TypeGroup
  label: string
  count: number
}

export interface TypeView {
  code: EventType
  label: string
  group: TypeGroup
  url: string
}

/** A filter of a list of events: a value of the field, and how many events of the list have it. */
export interface Facet {
  field: 'who' | 'where' | 'source'
  label: string
  choices: { value: string; text: string; count: number }[]
}

/** Events of one date, under one mark. `anchors` are ids that the overview links to. */
export interface DayView {
  date: DateView
  planned: boolean
  anchors: string[]
  events: EventCard[]
}

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
export interface YearView {
  anchor: string
  year: string
  count: number
  months: Count[]
  days: DayView[]
}

export interface CastMember {
  name: string
  url?: string
  about: string
  events: number
  ticks: number[]
}

/** A count of events with its page. */
export interface Count extends Ref {
  count: number
}

/** What a page tells machines in its head. */
export interface Machine {
  /** `<meta>`: Highwire, Dublin Core and Zotero names, OpenGraph properties */
  tags: { key: 'name' | 'property'; of: string; content: string }[]
  /** other forms of the page, as links from it */
  alternates: { type: string; title: string; href: string }[]
  /** JSON-LD */
  graph: object
}

/** A sentence with its marked words; offsets count in `text`. */
export interface MarkedText {
  text: string
  marks: Mark[]
}

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
  /** the same in the archived copy of the source */
  archived?: string
}

export interface ClaimRow {
  value: string
  bound?: string
  who: Ref
  verb?: string
  in: Ref
}

export interface ClaimTable {
  field: string
  rows: ClaimRow[]
  differ: boolean
}

export interface RoleView {
  role: string
  actors: (Ref & { as?: string; kind: string })[]
}

/** A correction in words: what it was about, what the program had found, what stands now, why, who signs it. */
export interface CorrectionView {
  what: string
  was?: string
  now?: string
  reason: string
  signed?: string
  datetime?: string
}

/** A sentence in which somebody speaks, as the outlet prints it: reported speech is not set as if it were literal. */
export interface QuoteView {
  text: string
  outlet: Ref
  speaker?: Ref
}

/** Part of a source page: sentences that may be shown, or a stretch that may not. */
export type Passage =
  | { kind: 'shown'; anchor: string; former: string[]; marked: MarkedText; events: EventCard[] }
  | { kind: 'hidden'; anchors: string[]; sentences: number; events: EventCard[] }

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
export interface FigureView {
  id: string
  title: string
  rows: FigureRow[]
}
