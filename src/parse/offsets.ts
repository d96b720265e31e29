import { firstWhere } from '../bisect.ts'
import type { Article, Segment, Span } from '../records/index.ts'

/**
 * A span of the visible text as a span of the seed file. The words between two segments (markup, collapsed white
 * space) belong to neither: a start moves to the next segment, an end to the one before.
 */
export function inFile(article: Pick<Article, 'segments' | 'bodyStart'>, span: Span): Span {
  const start = startInFile(article, span.start)
  if (span.end <= span.start) return { start, end: start }
  return { start, end: Math.max(start, endInFile(article, span.end)) }
}

/**
 * The blocks as spans of the seed file that tile it from the end of the front matter to the end, markup included:
 * what stands between the words of two blocks belongs to the earlier one.
 */
export function fileBlocks(article: Article): (Span & { kind: Article['blocks'][number]['kind'] })[] {
  const end = article.file.text.length
  const starts: number[] = []
  for (const [i, block] of article.blocks.entries()) {
    const start = i === 0 ? article.bodyStart : startInFile(article, block.start)
    starts.push(Math.max(starts[i - 1] ?? 0, start))
  }
  return article.blocks.map(({ kind }, i) => ({ kind, start: starts[i] ?? end, end: starts[i + 1] ?? end }))
}

function startInFile({ segments, bodyStart }: Pick<Article, 'segments' | 'bodyStart'>, at: number): number {
  const i = lastBefore(segments, at),
    here = segments[i]
  if (here && at < here.at + here.length) return here.from + at - here.at
  const next = segments[i + 1]
  return next ? next.from : here ? here.from + here.length : bodyStart
}

function endInFile({ segments, bodyStart }: Pick<Article, 'segments' | 'bodyStart'>, at: number): number {
  const here = segments[lastBefore(segments, at - 1)]
  return here ? here.from + Math.min(at - here.at, here.length) : bodyStart
}

/** Index of the last segment that begins at or before an offset; -1 when none does. */
const lastBefore = (segments: Segment[], at: number): number => firstWhere(segments.length, (index) => segments[index]!.at > at) - 1
