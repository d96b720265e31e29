import type { Element, Root, RootContent } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { MarkedText } from '../src/records/pages.ts'
import { printable, raw, type Html } from './html.ts'

/**
 * Text of articles goes through unified: a tree of text nodes and marks, cleaned by rehype-sanitize, printed by
 * rehype-stringify. Whatever an article holds, it can only come out as text in a `<mark>`.
 */
const pipeline = unified()
  .use(rehypeSanitize, { tagNames: ['mark'], attributes: { mark: [['className', 'who', 'what', 'when']] }, strip: ['script', 'style'] })
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()

function mark(kind: string, text: string): Element {
  return { type: 'element', tagName: 'mark', properties: { className: [kind] }, children: [{ type: 'text', value: printable(text) }] }
}

/** Marks in order; one that overlaps an earlier one, or lies outside the text, is left out. */
function tree({ text, marks }: MarkedText): Root {
  const children: RootContent[] = []
  let at = 0
  for (const { start, end, kind } of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at || end <= start || end > text.length) continue
    if (start > at) children.push({ type: 'text', value: printable(text.slice(at, start)) })
    children.push(mark(kind, text.slice(start, end)))
    at = end
  }
  children.push({ type: 'text', value: printable(text.slice(at)) })
  return { type: 'root', children }
}

/** A sentence of an article with its marked words. */
export const marked = (sentence: MarkedText): Html => raw(pipeline.stringify(pipeline.runSync(tree(sentence)) as Root))

/** Words of an article without marks. */
export const quoted = (text: string): Html => marked({ text, marks: [] })
