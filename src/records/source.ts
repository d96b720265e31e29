import * as z from 'zod'
import { BlockKind, FrontMatter } from './article.ts'
import { Mark } from './event.ts'
import { Span } from './span.ts'
import { Published, TimexType } from './tagged.ts'

/** A sentence as the source page prints it. `start` and `end` count in the seed file. */
export const SourceSentence = Span.extend({
  anchor: z.string().describe('`s-` and 8 hex digits of the normalised sentence, `-2` for a repeat'),
  text: z.string(),
  block: z.number().int(),
  events: z.array(z.string()),
  marks: z.array(Mark).describe('offsets count in `text`'),
  names: z.array(Span).optional().describe('where `text` names private people: never quoted, never kept'),
})
export type SourceSentence = z.infer<typeof SourceSentence>

/** An article as the site shows it, and as `sources.json` holds it. Spans count in the seed file. */
export const Source = z.object({
  id: z.string(),
  url: z.string(),
  file: z.string(),
  title: z.string(),
  deck: z.array(z.string()),
  publisher: z.string().optional(),
  agency: z.string().optional(),
  byline: z.array(z.string()),
  dateline: z.string().optional(),
  published: Published,
  publishedNote: z.string().optional(),
  supersedes: z.string().optional().describe('earlier versions of the article, in words'),
  blocks: z.array(Span.extend({ kind: BlockKind })),
  boilerplate: z.array(z.string()).describe('one string per line set aside'),
  setAside: z
    .array(z.object({ rule: z.string(), lines: z.array(z.string()) }))
    .optional()
    .describe("the same lines under the rule that set them aside, in text order; a page must not print those of readers' comments"),
  timexes: z.array(Span.extend({ text: z.string(), type: TimexType, value: z.string(), block: z.number().int() })),
  events: z.array(z.string()),
  link: z.string().optional(),
  archive: z.string().optional(),
  rights: z.string().optional(),
  text: FrontMatter.shape.text.unwrap(),
  words: z.number().int().describe('words of the article, noise apart'),
  sentences: z.array(SourceSentence).describe('in text order; what the page may print depends on `text`'),
  formerAnchors: z
    .array(z.object({ anchor: z.string(), at: z.string() }))
    .optional()
    .describe('anchors of earlier editions, each with that of the sentence which stands in its place; set by the ledger'),
})
export type Source = z.infer<typeof Source>
