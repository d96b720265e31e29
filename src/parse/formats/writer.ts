import type { Segment } from '../../records/index.ts'
import type { Body, Hint, Unit } from './format.ts'

/**
 * Gathers the text of a page piece by piece: white space collapses to one space, line breaks are set by the caller.
 * Segments lead from the gathered text to the source; text that does not stand in the source as it is has none.
 */
export function writer() {
  const pieces: string[] = [],
    segments: Segment[] = [],
    units: Unit[] = []
  let at = 0,
    pending: '' | ' ' | '\n' | '\n\n' = '',
    space: number | undefined,
    unit: Unit | undefined

  function put(text: string, from: number | undefined): void {
    const last = segments.at(-1)
    if (from !== undefined && last && last.at + last.length === at && last.from + last.length === from) last.length += text.length
    else if (from !== undefined) segments.push({ at, from, length: text.length })
    pieces.push(text)
    at += text.length
  }

  function word(text: string, from: number | undefined, hint: Hint | undefined): void {
    const opens = !unit || pending === '\n' || pending === '\n\n'
    const gap = pending !== '\n'
    if (pending) put(pending, pending === ' ' ? space : undefined)
    if (!unit || opens) units.push((unit = { start: at, end: at, gap, hint }))
    put(text, from)
    unit.end = at
    pending = ''
  }

  /** Adds a piece of text; the segments tell where its stretches stand in the source. */
  function write(text: string, map: Segment[], hint: Hint | undefined): void {
    for (const piece of split(text, map)) {
      for (const { 0: run, index } of piece.text.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
        const from = piece.from === undefined ? undefined : piece.from + index
        if (!/^[ \t\n\r\f]/.test(run)) word(run, from, hint)
        else if (pending === '' && at > 0) [pending, space] = [' ', run.startsWith(' ') ? from : undefined]
      }
    }
  }

  /** Ends the line; `blank` also leaves a blank line. */
  function lineBreak(blank: boolean): void {
    if (at > 0 && pending !== '\n\n') pending = blank ? '\n\n' : '\n'
  }

  return { write, lineBreak, body: (): Omit<Body, 'pageDates'> => ({ text: pieces.join(''), segments, units }) }
}

/** A text cut at the borders of its segments; `from` is missing where it differs from the source. */
function split(text: string, map: Segment[]): { text: string; from?: number }[] {
  const pieces: { text: string; from?: number }[] = []
  let at = 0
  for (const segment of map) {
    if (segment.at > at) pieces.push({ text: text.slice(at, segment.at) })
    if (segment.length) pieces.push({ text: text.slice(segment.at, segment.at + segment.length), from: segment.from })
    at = segment.at + segment.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}
