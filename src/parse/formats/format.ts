import type { BlockKind, PageDate, Segment, Span } from '../../records/index.ts'

/** What the markup says of a line: a heading, a caption, a part of the page outside the article. */
export type Hint = { kind: BlockKind; rule: string }

/** A line of the visible text, outer white space apart, as it is told to be one kind of block or another. */
export type Unit = Span & {
  /** Whether a blank line, or the edge of an element, stands before it. */
  gap: boolean
  hint?: Hint
}

/** The body of a file as a reader sees it. */
export type Body = {
  /** The visible text; spans and segments count in it. */
  text: string
  segments: Segment[]
  units: Unit[]
  pageDates: PageDate[]
  /** The name that the page gives its publisher. */
  publisher?: string
}

/** Reads the body of a file, which begins at `start`. Segments lead back to offsets in `source`. */
export type Format = (source: string, start: number) => Body
