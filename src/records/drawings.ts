import type { TypeGroup } from './event.ts'
import type { Ref } from './views.ts'

/** What is drawn when the site is built: positions are known, the markup is left to the templates. */

/** A column of the overview: a day, week, month or year. */
export interface OverviewBin {
  start: string
  end: string
  words: string
  /** empty where the column holds no event */
  url: string
  /** `open`: planned, alleged or denied */
  groups: { group: TypeGroup; occurred: number; open: number }[]
  count: number
  published: Ref[]
}

export interface Overview {
  unit: 'day' | 'week' | 'month' | 'year'
  start: string
  end: string
  words: string
  bins: OverviewBin[]
  /** stretches (first and last day) in which no source can have been published and no event is dated */
  gaps: { start: string; end: string }[]
  /** articles that came out in a year that nothing fixes, so that they have no place in the drawing */
  undrawn: number
  published: { day: string; outlets: string[]; articles: number }[]
  /** candidates for a label, best first; the drawing drops those that do not fit */
  turns: { start: string; words: string; title: string }[]
  /** events known to a month only, inside the span */
  rough: { start: string; end: string; title: string; url: string }[]
}

/**
 * Where a page stands in the story, whose columns are one picture for all pages (`picture`): a page changes with its
 * own column (`here`, 0 to 20 high) alone, not with every article that is added.
 */
export interface BandView {
  picture: string
  from: string
  to: string
  unit: Overview['unit']
  columns: number
  here?: { column: number; height: number; url: string; words: string }
}

/** Where the name of a dot stands; missing where it has no room. */
export interface Label {
  x: number
  y: number
  anchor: 'start' | 'end' | 'middle'
}

/** A small map: outlines as SVG paths of `fine` units a px, everything else in px. */
export interface LocatorView {
  width: number
  height: number
  fine: number
  land: string
  /** the country that the first place lies in */
  focus: string
  dots: { x: number; y: number; name: string; label?: Label }[]
  names: { text: string; x: number; y: number; own: boolean }[]
  /** what the map shows, for those who do not see it */
  words: string
}

export interface MapDot {
  x: number
  y: number
  r: number
  name: string
  url: string
  count: number
  label?: Label
}

/** A large map: outlines in units of `fine` parts of a px, dots in px. */
export interface MapDrawing {
  width: number
  height: number
  fine: number
  land: string
  focus: string
  dots: MapDot[]
  words: string
}

/** A network of actors as a drawing, in px. `words`: what it shows, for those who do not see it. */
export interface NetworkDrawing {
  width: number
  height: number
  nodes: {
    x: number
    y: number
    r: number
    name: string
    url?: string
    group: 'person' | 'state' | 'armed' | 'body'
    ties: number
    label?: Label
  }[]
  edges: { x1: number; y1: number; x2: number; y2: number; directed: boolean; weight: number; words: string }[]
  words: string
}

/** What a page shows by the room that a screen has. */
export interface Fitted<T> {
  wide: T
  tall: T
}
