import * as z from 'zod'

/** What has a URL of its own, and so an entry in the ledger. */
export const SlugKind = z.enum(['event', 'actor', 'source', 'place'])
export type SlugKind = z.infer<typeof SlugKind>

/** Words by which the next build recognises what a slug stands for; trigger and source are those of an event. */
const LedgerEvidence = z.strictObject({
  quote: z.string(),
  trigger: z.string().optional(),
  source: z.string().optional().describe('slug of the source'),
})
type LedgerEvidence = z.infer<typeof LedgerEvidence>

/** One slug that was ever published. An entry is never deleted. */
export const LedgerEntry = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  kind: SlugKind,
  state: z
    .enum(['live', 'redirect', 'gone', 'withdrawn'])
    .describe('what was withdrawn keeps its slug, its ground and its editions, nothing else, and never comes back'),
  to: z.string().optional().describe('where a redirect leads: a slug of the same kind'),
  reason: z.string().optional().describe('why it is no longer live, for readers'),
  since: z.number().int().positive().describe('edition that minted it'),
  changed: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('edition in which what is known of it last changed, where that was not the one that minted it'),
  until: z.number().int().positive().optional().describe('edition that retired it'),
  title: z.string().describe('last known title or name'),
  date: z.string().optional().describe('last known date (EDTF) of an event'),
  type: z.string().optional().describe('last known type of an event, kind of an actor or place, file of a source'),
  differ: z.array(z.string()).optional().describe('fields on which the sources of an event differ'),
  names: z.array(z.string()).optional().describe('names by which an actor or place is recognised'),
  events: z
    .string()
    .regex(/^e-[0-9a-f]{8}$/)
    .optional()
    .describe('hash of which events an actor, place or source has, which tells that its page lost or gained one'),
  evidence: z.array(LedgerEvidence).optional().describe('what the sources say of an event; the first sentences of a source'),
  anchors: z.array(z.string()).optional().describe('sentence anchors that a source page ever had'),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** One difference between two editions. */
export const Change = z.strictObject({
  what: z.enum(['added', 're-dated', 're-titled', 're-typed', 'merged', 'gone', 'restored', 'conflict']),
  kind: SlugKind,
  slug: z.string(),
  was: z.string().optional(),
  now: z.string().optional().describe('of a conflict: the fields on which the sources now differ'),
})
export type Change = z.infer<typeof Change>

/** A numbered state of the published site. */
export const Edition = z.strictObject({
  number: z.number().int().positive(),
  date: z.string().describe('yyyy-mm-dd: the newest article, or SOURCE_DATE_EPOCH'),
  inputs: z.string().describe('hash of everything the editor gave'),
  summary: z.string().describe('what changed, in words'),
  changes: z.array(Change).describe('additions apart: `since` of an entry tells them'),
})
export type Edition = z.infer<typeof Edition>

/** `permalinks.yaml`. */
export const Ledger = z.strictObject({ entries: z.array(LedgerEntry), editions: z.array(Edition) })
export type Ledger = z.infer<typeof Ledger>

/** A URL that once held a page of its own: the site answers it with a redirect or a tombstone. */
export const Retired = z.object({
  kind: SlugKind,
  slug: z.string(),
  state: z.enum(['redirect', 'gone']),
  to: z.string().optional().describe('slug of the same kind; set for a redirect'),
  title: z.string().describe('last known title'),
  date: z.string().optional().describe('last known date (EDTF) of an event'),
  reason: z.string().describe('a sentence for readers'),
  edition: z.number().int().describe('edition that retired it'),
})
export type Retired = z.infer<typeof Retired>
