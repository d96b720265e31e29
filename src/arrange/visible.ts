import type { Span } from '../records/index.ts'

/** A stretch of text as a page prints it: white space collapsed, outer white space gone. */
export type Visible = {
  text: string
  /** Turns an offset of the original text into one of `text`; offsets outside the stretch clamp. */
  at: (offset: number) => number
}

/** White space that a page does not print as it is. */
const COLLAPSES = /^\s|\s$|\s\s|[^\S ]/

/** The visible form of `text.slice(start, end)`; spans inside it are carried over with `at`. */
export function visible(text: string, { start, end }: Span): Visible {
  const whole = text.slice(start, end)
  if (!COLLAPSES.test(whole)) return { text: whole, at: (offset) => Math.max(0, Math.min(offset, end) - start) }
  const pieces: string[] = []
  const offsets: number[] = []
  let length = 0
  let gap = false
  for (let index = start; index < end; index += 1) {
    const unit = text[index]!
    if (isSpace(unit)) {
      gap = length > 0
    } else {
      if (gap) {
        pieces.push(' ')
        length += 1
      }
      gap = false
      pieces.push(unit)
      length += 1
    }
    offsets.push(Math.max(0, length - (gap || length === 0 ? 0 : 1)))
  }
  return {
    text: pieces.join(''),
    at: (offset) => (offset <= start ? 0 : offset >= end ? length : offsets[offset - start]!),
  }
}

/** Most letters are told from white space without a regular expression. */
function isSpace(unit: string): boolean {
  const code = unit.charCodeAt(0)
  return code <= 32 || code >= 160 ? /\s/.test(unit) : false
}

/** White space collapsed. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
