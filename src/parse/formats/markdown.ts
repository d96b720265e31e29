import { remark } from 'remark'
import type { Nodes, Root } from 'mdast'
import type { Hint, Format } from './format.ts'
import { apply, references, type Edit } from './edits.ts'
import { units } from './lines.ts'
import { markup } from './tags.ts'
import { text } from './text.ts'

/**
 * Markdown by remark: the visible text is the source without its markup. Bullets and numbers of lists stay, since
 * copied pages use them as they stand; so do line breaks, which may end a block there.
 */
export const markdown: Format = (source, start) => {
  const body = source.slice(start)
  if (isHostile(body)) return text(source, start)
  const edits: Edit[] = [],
    headings: { start: number; end: number; hint: Hint }[] = []
  const stack: Nodes[] = [remark().parse(body) as Root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const span = spanOf(node, start)
    if (!span) continue
    edits.push(...editsOf(node, source, start))
    if (node.type === 'heading')
      headings.push({
        ...span,
        hint: node.depth === 1 ? { kind: 'headline', rule: 'headline:markup' } : { kind: 'subhead', rule: 'subhead:markup' },
      })
    if ('children' in node) stack.push(...node.children)
  }
  const visible = apply(source, start, source.length, edits)
  return { ...visible, units: hinted(units(visible.text), visible.segments, headings), pageDates: [] }
}

/** More emphasis marks or brackets in one paragraph, or list and quote marks in one line, than anybody writes. */
const MOST = { emphasis: 300, brackets: 1000, nesting: 20 }

const NESTED = new RegExp(`^(?:[ \\t]*(?:[-+*>]|\\d{1,9}[.)])){${MOST.nesting}}`, 'm')

/** Whether a text would keep the Markdown parser busy for longer than its length warrants; it is then read as plain text. */
function isHostile(body: string): boolean {
  const paragraphs = body.split(/\n[ \t]*\n/)
  const exceeds = (mark: RegExp, most: number) => paragraphs.some((paragraph) => paragraph.split(mark, most + 2).length > most + 1)
  return NESTED.test(body) || exceeds(/\*+|_+/, MOST.emphasis) || exceeds(/\]/, MOST.brackets)
}

type Place = { start: number; end: number }

function spanOf(node: Nodes, start: number): Place | undefined {
  const from = node.position?.start.offset,
    to = node.position?.end.offset
  return from === undefined || to === undefined ? undefined : { start: start + from, end: start + to }
}

/** What to take out of, or replace in, the source of one node; the nodes inside it have edits of their own. */
function editsOf(node: Nodes, source: string, start: number): Edit[] {
  const span = spanOf(node, start)
  if (!span) return []
  switch (node.type) {
    case 'text':
      return [...escapes(source, span), ...references(source, span.start, span.end)]
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'linkReference':
    case 'heading':
      return around(node.children, span, start)
    case 'blockquote':
      return quoteMarks(source, span)
    case 'inlineCode':
      return [...run(source, span.start, 1), ...run(source, span.end - 1, -1)]
    case 'code':
      return fences(source, span)
    case 'html':
      return [...markup(source, span.start, span.end), ...references(source, span.start, span.end)]
    case 'break':
      return source[span.start] === '\\' ? [{ start: span.start, end: span.start + 1, text: '' }] : []
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'thematicBreak':
      return [{ ...span, text: '' }]
    default:
      return []
  }
}

/** The markup before the first and after the last child. */
function around(children: Nodes[], span: Place, start: number): Edit[] {
  const first = children[0] && spanOf(children[0], start),
    last = children.at(-1)
  const end = last && spanOf(last, start)
  if (!first || !end) return [{ ...span, text: '' }]
  return [
    { start: span.start, end: first.start, text: '' },
    { start: end.end, end: span.end, text: '' },
  ]
}

function escapes(source: string, span: Place): Edit[] {
  return [...source.slice(span.start, span.end).matchAll(/\\(?=[!-/:-@[-`{-~])(?:.)/g)].map(({ index }) => ({
    start: span.start + index,
    end: span.start + index + 1,
    text: '',
  }))
}

/** The `>` that begin the lines of a quotation. */
function quoteMarks(source: string, span: Place): Edit[] {
  return [...source.slice(span.start, span.end).matchAll(/^[ \t]*(?:>[ \t]?)+/gm)].map(({ 0: mark, index }) => ({
    start: span.start + index,
    end: span.start + index + mark.length,
    text: '',
  }))
}

/** The backticks from an offset on, forwards or backwards. */
function run(source: string, from: number, step: 1 | -1): Edit[] {
  let to = from
  while (source[to] === '`') to += step
  return step > 0 ? [{ start: from, end: to, text: '' }] : [{ start: to + 1, end: from + 1, text: '' }]
}

/** The first and last line of fenced code. Indented code keeps everything: a copied page may set its text in. */
function fences(source: string, span: Place): Edit[] {
  const block = source.slice(span.start, span.end),
    mark = /^(?:```|~~~)/.exec(block)?.[0]
  if (!mark) return []
  const first = block.indexOf('\n'),
    last = block.lastIndexOf('\n')
  if (first < 0) return [{ ...span, text: '' }]
  const opening = { start: span.start, end: span.start + first, text: '' }
  return last > first && block.slice(last).trimStart().startsWith(mark)
    ? [opening, { start: span.start + last, end: span.end, text: '' }]
    : [opening]
}

/** The units with what the headings around them say. A heading ends its line, so no unit crosses one. */
function hinted(
  all: ReturnType<typeof units>,
  segments: { at: number; from: number; length: number }[],
  headings: { start: number; end: number; hint: Hint }[],
) {
  const sorted = headings.sort((a, b) => a.start - b.start)
  let next = 0,
    segment = 0
  return all.map((unit) => {
    while (segment + 1 < segments.length && (segments[segment + 1]?.at ?? 0) <= unit.start) segment++
    const { at, from } = segments[segment] ?? { at: 0, from: 0 }
    const place = from + unit.start - at
    while ((sorted[next]?.end ?? Infinity) <= place) next++
    const heading = sorted[next]
    return heading && heading.start <= place ? { ...unit, hint: heading.hint } : unit
  })
}
