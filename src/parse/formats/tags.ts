import type { Edit } from './edits.ts'

/** Elements whose content is never visible. */
export const UNSEEN = ['script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'canvas'] as const

const TAG = /<(?:\/?([a-zA-Z][\w-]*)(?:[^\w<>-][^<>]*)?|![a-zA-Z][^<>]*|\?[^<>]*)>/y

/** Edits that take comments, tags, and elements that are never visible out of a piece of HTML. */
export function markup(source: string, start: number, end: number): Edit[] {
  const edits: Edit[] = []
  let from = start
  while ((from = source.indexOf('<', from)) >= 0 && from < end) {
    const to = Math.min(end, closing(source, from))
    if (to > from) edits.push({ start: from, end: to, text: '' })
    from = Math.max(to, from + 1)
  }
  return edits
}

/** Elements that HTML closes by itself, or that hold nothing. */
const SHALLOW = new Set([
  'area',
  'base',
  'br',
  'col',
  'dd',
  'dt',
  'embed',
  'hr',
  'img',
  'input',
  'li',
  'link',
  'meta',
  'option',
  'p',
  'param',
  'source',
  'td',
  'th',
  'tr',
  'track',
  'wbr',
])

/** How deep the elements of a page nest, from its tags alone. */
export function depth(source: string): number {
  let depth = 0,
    deepest = 0
  for (const { 1: isClosing, 2: name } of source.matchAll(/<(\/?)([a-zA-Z][\w-]*)/g)) {
    if (SHALLOW.has((name ?? '').toLowerCase())) continue
    depth = Math.max(0, depth + (isClosing ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** Where the comment, tag or unseen element that begins at an offset ends; the offset itself when there is none. */
function closing(source: string, from: number): number {
  if (source.startsWith('<!--', from)) return after(source, '-->', from + 4)
  TAG.lastIndex = from
  const tag = TAG.exec(source),
    name = tag?.[1]?.toLowerCase()
  if (!tag) return from
  const isUnseen = !tag[0].startsWith('</') && UNSEEN.some((unseen) => unseen === name)
  return isUnseen ? after(source, `</${name}>`, TAG.lastIndex) : TAG.lastIndex
}

/** The end of the next `mark`, or of the source: an unclosed comment or script swallows the rest, as in browsers. */
function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found < 0 ? source.length : found + mark.length
}
