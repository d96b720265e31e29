import { stringify } from 'yaml'
import { slugify } from '../ledger/slug.ts'
import type { FrontMatter } from '../records/index.ts'

/** An article as it was taken in: its headline, its paragraphs, and what its page or message says of it. */
export type Taken = { title: string; paragraphs: string[]; front: Partial<FrontMatter> }

/** What cannot be taken in, in a sentence that ends with what to do. */
export class IntakeError extends Error {}

/** The seed file: front matter, headline, paragraphs with a blank line between them. */
export function seedFile({ title, paragraphs, front }: Taken): string {
  const fields = Object.fromEntries(Object.entries(front).filter(([, value]) => value))
  const head = Object.keys(fields).length ? `---\n${stringify(fields, { lineWidth: 0 })}---\n` : ''
  // A headline is plain text, not the `#` of Markdown, whatever it begins with; so is a line that looks like a fence.
  return `${head}${[title, ...paragraphs].map((text) => text.replace(/^(#{1,6}\s|---)/, '\\$1')).join('\n\n')}\n`
}

/** A name that tells the outlet and the story: `ellery-courier-dockers-walk-out.md`. */
export function fileName({ title, front }: Taken): string {
  const host = front.url ? new URL(front.url).hostname.replace(/^www\./, '').split('.')[0] : ''
  return `${slugify(`${front.publisher ?? host} ${title}`, 'article')}.md`
}

/** White space collapsed, soft hyphens and zero-width characters gone. */
export const clean = (text: string) =>
  text
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The calendar day that a date names in its own zone: `2020-01-14T23:50:00-05:00` is `2020-01-14`. Undefined for what is no ISO date. */
export const isoDay = (text: string | undefined) =>
  /^\s*(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ]|\s*$)/.exec(text ?? '')?.[1]

/** A web address as it is, or nothing. */
export const webAddress = (text: string | undefined) => (text && /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text) ? text : undefined)
