import type {
  AboutPage,
  ChangesPage,
  CorrectionsPage,
  DataPage,
  IndexPage,
  NotFoundPage,
  RetiredPage,
  SearchPage,
} from './service-pages.ts'
import type {
  ActorPage,
  CeasefirePage,
  EventPage,
  FiguresPage,
  FrontPage,
  MapPage,
  MonthPage,
  NetworkPage,
  PlacePage,
  SourcePage,
  TypePage,
} from './story-pages.ts'
import type { Ref } from './views.ts'

export type * from './drawings.ts'
export type * from './service-pages.ts'
export type * from './story-pages.ts'
export type * from './service-views.ts'
export type * from './views.ts'

/**
 * The pages of a site as their templates take them: every address is known (site-absolute, such as
 * `/events/<slug>/`), every date and number is set in words, nothing is left to decide but the markup.
 * These are plain types, not schemas: they never leave the process and nobody outside writes one.
 */

export type Page =
  | FrontPage
  | EventPage
  | ActorPage
  | SourcePage
  | PlacePage
  | TypePage
  | MonthPage
  | IndexPage
  | AboutPage
  | SearchPage
  | ChangesPage
  | MapPage
  | NetworkPage
  | DataPage
  | CorrectionsPage
  | FiguresPage
  | CeasefirePage
  | NotFoundPage
  | RetiredPage

export type PageKind = Page['kind']

export type PageOf<K extends PageKind> = Extract<Page, { kind: K }>

/** What every page shows around its own content. */
export interface Frame {
  story: string
  language: string
  contact?: { text: string; url?: string }
  reply?: string
  noindex: boolean
  baseUrl?: string
  pathPrefix: string
  nav: Ref[]
}

/**
 * Pages in order. Each is made when it is asked for and kept by nobody: all pages of ten thousand articles together
 * take more memory than a build may have.
 */
export interface PageList<P extends Page = Page> extends Iterable<P> {
  readonly urls: readonly string[]
  /** the page at a place of `urls` */
  at(index: number): P
  /** the record that the page at a place tells of; nothing where the list was made as a whole */
  record?(index: number): object
  /** what the pages ask beside their records */
  readonly around: object
  /** the page at a place in surroundings like `around` */
  within(index: number, around: object): P
}

export type Pages = { [K in PageKind]: PageList<PageOf<K>> }

/** A text file of the site that is no page. */
export interface SiteFile {
  url: string
  content: string
}

/** The same in UTF-8, as it is written: it takes half the memory of a string with quotation marks or dashes in it. */
export interface EncodedFile {
  url: string
  content: Uint8Array
}

/** A picture that messengers show beside a link: drawn as SVG here, made a PNG when it is written. */
export interface ShareImage {
  url: string
  svg: string
}

export interface Site {
  frame: Frame
  pages: Pages
  files: EncodedFile[]
  images: ShareImage[]
}
