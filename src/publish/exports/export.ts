import type { EncodedFile, ExportFile, SiteFile } from '../../records/pages.ts'
import type { Context } from '../context.ts'
import { canonical } from '../urls.ts'
import type { Records } from './records.ts'

/** A file for readers to take away, listed on the Data page. */
export interface Export extends ExportFile, EncodedFile {}

/** The same as it is made, its text not yet in bytes. */
export type Made = Omit<ExportFile, 'bytes'> & SiteFile

/** A file as it is taken away; it is encoded once, and what counts and hashes it does so by its bytes. */
export function taken(made: Made): Export {
  const content = Buffer.from(made.content)
  return { ...made, content, bytes: content.length }
}

/** What an export is made from: the timeline with its indexes, and its records as the JSON files hold them. */
export interface Sheet {
  context: Context
  records: Records
}

/** One kind of export; a new one is a file beside this and a row in `index.ts`. */
export type Make = (sheet: Sheet) => Made

/** The day of this edition, yyyy-mm-dd: what every time stamp of the site is made of. */
export const stampDay = ({ timeline }: Context): string => timeline.editions.at(-1)?.date ?? '1970-01-01'

/** The same as an instant. */
export const stamp = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** The full address where the site's is known, else the path in the site. */
export const address = ({ options: { baseUrl, pathPrefix } }: Context, url: string): string =>
  baseUrl ? canonical(baseUrl, pathPrefix, url) : url

/** The host that ids are made with; a name that no host can have where the site's is not known (RFC 2606). */
export const host = ({ options: { baseUrl } }: Context): string => (baseUrl ? new URL(baseUrl).hostname : 'dateline.invalid')

/** Text without what XML, iCalendar and terminals refuse: control characters, halves of surrogate pairs, non-characters. */
export const plain = (text: string): string =>
  ODD.test(text) ? text.replace(/[\t\r\n]+/g, ' ').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '') : text

/** What may have to go: seldom is any of it there, and to look for it costs less than to replace nothing. */
const ODD = /[\0-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFE\uFFFF]/
