import { firstWhere } from './bisect.ts'
import type { Span } from './records/index.ts'

/** Of spans in text order, of which none overlaps another, the index of the first that ends behind an offset; their number where none does. */
export function endingAfter(spans: readonly Span[], offset: number): number {
  return firstWhere(spans.length, (at) => spans[at]!.end > offset)
}

/** Of such spans those that share a character with another one. */
export function overlapping(spans: readonly Span[], { start, end }: Span): Span[] {
  const found: Span[] = []
  for (let at = endingAfter(spans, start); at < spans.length && spans[at]!.start < end; at++) found.push(spans[at]!)
  return found
}
