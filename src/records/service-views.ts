import type { Message } from './message.ts'

/** What the About and Data pages are made of: the build, and files to take away. */

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
  /** whether places stand in it with coordinates that the gazetteer may have given */
  coordinates?: boolean
}

/** A licence by its SPDX identifier or its address. */
export interface LicenceView {
  name: string
  url: string
}

/**
 * A way to load the files: `lines` are to be typed, `note` says what has to be done by hand, `tried` what it was tried
 * with, in words; missing where nobody has.
 */
export interface Recipe {
  tool: string
  lines: string[]
  note: string
  tried?: string
}
