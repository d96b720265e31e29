import type { Evidence, Source } from '../records/index.ts'
import type { Quoting } from './quoting.ts'

/**
 * The words before and after a quote, by which an annotation finds it again. They are words of the article, too: they
 * are given where the sentence that they come from is quoted anyway, so that no export quotes more than the pages.
 */
export function surroundings(
  { source: id, anchor, prefix, suffix }: Evidence,
  source: Source | undefined,
  quotes: Quoting,
): { prefix: string; suffix: string } {
  const at = source?.sentences.findIndex((sentence) => sentence.anchor === anchor) ?? -1
  const isQuoted = (step: number) => {
    const other = at < 0 ? undefined : source?.sentences[at + step]
    return other !== undefined && quotes.whole(id, other.anchor)
  }
  return { prefix: isQuoted(-1) ? prefix : '', suffix: isQuoted(1) ? suffix : '' }
}
