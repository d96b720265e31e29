import { widgetsOf } from '../rules/widgets.ts'
import type { Unit } from './format.ts'

/**
 * Widths between which text is taken to be hard-wrapped, in characters: typescripts and wire copy wrap at 55 to 80,
 * mail at up to 100. Shorter lines are verse, lists or widgets; longer ones are paragraphs.
 */
const WRAP = { least: 45, most: 100 }

/** Shortest line, in characters, that a line in lower case goes on with. */
const LOWER_CASE = 30

/** Sentence ends, with closing quotes and brackets. */
export const TERMINAL = /[.!?…:;]["'”’»)\]]*$/u

/** A line that goes on with the line before: it begins in lower case, as no sentence and few widgets do. */
const CONTINUES = /^[\p{Ll}(–—-]*\p{Ll}/u

/**
 * The lines of a text, with lines of hard-wrapped prose joined into their paragraph. A copied page puts widgets,
 * captions and by-lines on lines of their own, so a line is a unit unless one of these named rules joins it:
 *
 * - `wrapped-prose`: in a group of three or more lines without a blank line, or in a text that has such groups, every
 *   line but the last is filled: the first word of the next line would not have fitted in the width of the widest line.
 * - `lower-case-continuation`: the line has at least 30 characters and no terminal punctuation, and the next begins
 *   in lower case and is no widget.
 */
export function units(text: string): Unit[] {
  const groups = group(lines(text))
  const width = wrapWidth(text, groups)
  return groups.flatMap((lines) => join(text, lines, width))
}

type Line = { start: number; end: number; indent: number }

/** The lines with their outer white space cut off; blank ones are undefined. */
function lines(text: string): (Line | undefined)[] {
  const found: (Line | undefined)[] = []
  for (let from = 0; from <= text.length;) {
    let to = from
    while (to < text.length && text[to] !== '\n' && text[to] !== '\r' && text[to] !== '\u2028') to++
    found.push(trimmed(text, from, to))
    from = to + (text[to] === '\r' && text[to + 1] === '\n' ? 2 : 1)
  }
  return found
}

/** A stretch of the text without its outer white space and byte order mark, if anything is left. */
function trimmed(text: string, from: number, to: number): Line | undefined {
  let start = from,
    end = to
  while (start < end && /[\s\uFEFF]/u.test(text[start] ?? '')) start++
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  return start < end ? { start, end, indent: start - from } : undefined
}

/** Lines that stand together without a blank line. A line set in deeper than the one before begins a paragraph. */
function group(all: (Line | undefined)[]): Line[][] {
  const groups: Line[][] = []
  let current: Line[] = []
  for (const line of all) {
    const last = current.at(-1)
    if (current.length && (!line || (last && line.indent > last.indent + 1))) {
      groups.push(current)
      current = []
    }
    if (line) current.push(line)
  }
  return current.length ? [...groups, current] : groups
}

/** The width at which the groups of three and more lines are wrapped, or 0 when fewer than half of them are. */
function wrapWidth(text: string, groups: Line[][]): number {
  const long = groups.filter((lines) => lines.length >= 3)
  const wrapped = long.filter((lines) => isWrapped(text, lines, widest(lines)))
  return wrapped.length * 2 > long.length ? Math.max(...wrapped.map(widest)) : 0
}

function widest(lines: Line[]): number {
  return lines.reduce((most, line) => Math.max(most, line.end - line.start), 0)
}

function isWrapped(text: string, lines: Line[], width: number): boolean {
  if (width < WRAP.least || width > WRAP.most) return false
  const inner = lines.slice(0, -1)
  const open = inner.filter((line) => !TERMINAL.test(text.slice(line.start, line.end)))
  return open.length * 2 >= inner.length && inner.every((line, i) => isFilled(text, line, lines[i + 1], width))
}

function isFilled(text: string, line: Line, next: Line | undefined, width: number): boolean {
  if (!next) return false
  let word = 0
  while (next.start + word < next.end && !/\s/u.test(text[next.start + word] ?? '')) word++
  return line.end - line.start + 1 + word > width
}

function join(text: string, lines: Line[], pageWidth: number): Unit[] {
  const own = lines.length >= 3 && isWrapped(text, lines, widest(lines)) ? widest(lines) : 0
  const width = own || (widest(lines) <= pageWidth ? pageWidth : 0)
  const units: Unit[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1],
      unit = units.at(-1)
    if (before && unit && continues(text, before, line, width)) unit.end = line.end
    else units.push({ start: line.start, end: line.end, gap: i === 0 })
  })
  return units
}

function continues(text: string, before: Line, line: Line, width: number): boolean {
  const above = text.slice(before.start, before.end)
  const below = text.slice(line.start, line.end)
  const lowerCase = above.length >= LOWER_CASE && !TERMINAL.test(above) && CONTINUES.test(below.slice(0, 20)) && !widgetsOf(below)
  return lowerCase || (width > 0 && isFilled(text, before, line, width))
}
