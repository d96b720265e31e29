import * as z from 'zod'
import { Span } from './span.ts'

/** One file of the story folder, decoded. */
export const SeedFile = z.object({
  path: z.string().describe('relative to the story folder'),
  text: z.string().describe('the whole decoded file, front matter and byte order mark included'),
})
export type SeedFile = z.infer<typeof SeedFile>

/** What an editor may state at the top of an article. */
export const FrontMatter = z.strictObject({
  publisher: z.string().optional(),
  url: z.url().optional(),
  archive: z.url().optional(),
  published: z.string().optional().describe('EDTF'),
  published_note: z.string().optional().describe('how the date is known; shown on the page'),
  updated: z.string().optional(),
  supersedes: z.string().optional().describe('earlier versions of the article, in words; shown on the page'),
  author: z.string().optional(),
  agency: z.string().optional(),
  retrieved: z.string().optional(),
  text: z.enum(['excerpts', 'full', 'none']).default('excerpts'),
  rights: z.string().optional(),
})
export type FrontMatter = z.infer<typeof FrontMatter>

export const BlockKind = z.enum(['headline', 'deck', 'byline', 'credit', 'dateline', 'paragraph', 'subhead', 'caption', 'noise'])
export type BlockKind = z.infer<typeof BlockKind>

/** A stretch of the article. The blocks tile `article.text` without a gap; `rule` names the rule that told the kind. */
export const Block = Span.extend({
  kind: BlockKind,
  rule: z.string().describe('such as `noise:share-widget`'),
  repeats: z.number().int().optional().describe('index of the block that this one repeats, such as a doubled caption'),
})
export type Block = z.infer<typeof Block>

/** A sentence of a block other than noise. Outer white space is not part of it. */
export const Sentence = Span.extend({ block: z.number().int().describe('index into `blocks`') })
export type Sentence = z.infer<typeof Sentence>

/** `length` code units of the visible text from `at` stand in the file from `from` on; between segments offsets clamp. */
export const Segment = z.object({ at: z.number().int(), from: z.number().int(), length: z.number().int() })
export type Segment = z.infer<typeof Segment>

/** A date that the page itself carries in its metadata (HTML only). */
export const PageDate = z.object({ value: z.string(), from: z.string().describe('such as `JSON-LD datePublished`') })
export type PageDate = z.infer<typeof PageDate>

/** A parsed article. */
export const Article = z.object({
  file: SeedFile,
  front: FrontMatter,
  text: z.string().describe('the visible text; all spans below count in it'),
  segments: z.array(Segment),
  bodyStart: z.number().int().describe('offset in the file at which the body begins, after front matter'),
  title: z.string(),
  publisher: z.string().optional().describe('as the front matter says, else as the page calls its site, else the agency of the dateline'),
  deck: z.array(z.string()),
  byline: z.array(z.string()).describe('names'),
  agency: z.string().optional(),
  dateline: z.string().optional().describe('as printed, such as `GENEVA (Reuters)`'),
  pageDates: z.array(PageDate),
  blocks: z.array(Block),
  sentences: z.array(Sentence),
})
export type Article = z.infer<typeof Article>
