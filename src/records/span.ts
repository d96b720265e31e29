import * as z from 'zod'

/**
 * A stretch of text, end exclusive, in UTF-16 code units.
 *
 * Inside the pipeline a span counts in `article.text`, the visible text; `inFile` (src/parse/offsets.ts) turns it
 * into a span of the decoded seed file, which is what exports, citations and messages carry.
 */
export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
export type Span = z.infer<typeof Span>
