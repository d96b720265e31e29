import type { Edit } from './edits.ts'

/** Elements whose content is never visible. */
export const UNSEEN = ['script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'canvas'] as const

const TAG = /<(?:\/?([a-zA-Z][\w-]*)[^<>]*|![a-zA-Z][^<>]*|\?[^<>]*)>/y

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

/** Where the comment, tag or unseen element that begins at an offset ends; the offset itself when there is none. */
function closing(source: string, from: number): number {
  if (source.startsWith('<!--', from)) return after(source, '-->', from + 4)
  TAG.lastIndex = from
  const tag = TAG.exec(source), name = tag?.[1]?.toLowerCase()
  if (!tag) return from
  const isUnseen = !tag[0].startsWith('</') && UNSEEN.some((unseen) => unseen === name)
  return isUnseen ? after(source, `</${name}>`, TAG.lastIndex) : TAG.lastIndex
}

/** The end of the next `mark`, or of the source: an unclosed comment or script swallows the rest, as in browsers. */
function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found < 0 ? source.length : found + mark.length
}
