import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Segment } from '../../records/index.ts'

/** Replaces `source.slice(start, end)`; an empty text deletes. */
export type Edit = { start: number; end: number; text: string }

/**
 * The stretch of `source` from `start` to `end` with the edits made, and where the rest of it stands in the source.
 * Edits may come in any order; one that begins inside an earlier one is cut to what that leaves.
 */
export function apply(source: string, start: number, end: number, edits: Edit[]): { text: string; segments: Segment[] } {
  const segments: Segment[] = [],
    pieces: string[] = []
  let at = 0,
    from = start
  const add = (piece: string) => {
    pieces.push(piece)
    at += piece.length
  }
  const keep = (to: number) => {
    if (to <= from) return
    segments.push({ at, from, length: to - from })
    add(source.slice(from, to))
    from = to
  }
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.end <= from) continue
    keep(edit.start)
    add(edit.text)
    from = edit.end
  }
  keep(end)
  return { text: pieces.join(''), segments }
}

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/g

/** Edits that turn the character references (`&amp;`, `&#8217;`) between two offsets into their characters. */
export function references(source: string, start: number, end: number): Edit[] {
  const edits: Edit[] = []
  for (const found of source.slice(start, end).matchAll(REFERENCE)) {
    const [all, decimal, hexadecimal, name] = found
    const text = name ? decodeNamedCharacterReference(name) : character(Number(decimal ?? `0x${hexadecimal}`))
    if (text !== false) edits.push({ start: start + found.index, end: start + found.index + all.length, text })
  }
  return edits
}

/** A character by its number; U+FFFD where there is none, as CommonMark and HTML both say. */
function character(code: number): string {
  const none = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return none ? '\uFFFD' : String.fromCodePoint(code)
}
