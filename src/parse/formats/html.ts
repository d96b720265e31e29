import { unified } from 'unified'
import rehypeParse from 'rehype-parse'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import type { Element, Nodes, Root, Text } from 'hast'
import type { Body, Format, Hint } from './format.ts'
import { apply, references } from './edits.ts'
import { outline, type Outline } from './html-outline.ts'
import { pageDates, siteName } from './html-meta.ts'
import { units } from './lines.ts'
import { depth, markup, UNSEEN } from './tags.ts'
import { writer } from './writer.ts'

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'button',
  'caption',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'select',
  'option',
  'summary',
  'table',
  'td',
  'th',
  'tr',
  'ul',
])

const INLINE = [
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'br',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
]

/** What of a page is read: text and structure, no attributes, and nothing of elements that are never visible. */
const SCHEMA: Options = {
  tagNames: [...BLOCKS, ...INLINE],
  attributes: {},
  protocols: {},
  clobber: [],
  required: {},
  ancestors: {},
  strip: [...UNSEEN, 'head', 'title', 'textarea', 'audio', 'video'],
}

const MARKS = new Map<string, Hint>(
  Object.entries({
    h2: { kind: 'subhead', rule: 'subhead:markup' },
    h3: { kind: 'subhead', rule: 'subhead:markup' },
    h4: { kind: 'subhead', rule: 'subhead:markup' },
    h5: { kind: 'subhead', rule: 'subhead:markup' },
    h6: { kind: 'subhead', rule: 'subhead:markup' },
    figcaption: { kind: 'caption', rule: 'caption:markup' },
  }),
)

/** Deepest nesting that is parsed. Pages have some tens of levels; the libraries call themselves for each. */
const DEEPEST = 400

/** The text of a page between its tags, for one that nests too deeply to be a page. */
function untagged(source: string, start: number): Body {
  const { text, segments } = apply(source, start, source.length, [
    ...markup(source, start, source.length),
    ...references(source, start, source.length),
  ])
  return { text, segments, units: units(text), pageDates: [] }
}

/**
 * A web page by rehype: its visible text, a line for each block element, white space collapsed as in a browser.
 * What stands outside the article (navigation, asides, forms, hidden text) stays in the text and is marked as noise.
 * The page's own metadata gives its dates and the name of its publisher.
 */
export const html: Format = (source, start) => {
  if (depth(source.slice(start)) > DEEPEST) return untagged(source, start)
  const tree = unified().use(rehypeParse).parse(source.slice(start)) as Root
  const page = outline(tree)
  const safe = unified().use(rehypeSanitize, SCHEMA).runSync(tree) as Root
  const out = writer()
  if (page.title) {
    emit(page.title, { kind: 'headline', rule: 'headline:page-title' })
    out.lineBreak(true)
  }
  walk(safe, page, emit, out.lineBreak)
  return { ...out.body(), pageDates: pageDates(tree, page), publisher: siteName(tree) }

  function emit(node: Text, hint: Hint | undefined): void {
    const from = node.position?.start.offset,
      to = node.position?.end.offset
    if (from === undefined || to === undefined) return out.write(node.value, [], hint)
    const decoded = apply(source, start + from, start + to, references(source, start + from, start + to))
    const isFaithful = decoded.text.replaceAll('\r\n', '\n').trim() === node.value.trim()
    // Where the tree holds other text than the source (misnested tables, `&amp` without a semicolon) no place is known.
    out.write(isFaithful ? decoded.text : node.value, isFaithful ? decoded.segments : [], hint)
  }
}

type Step = { node: Nodes; hint: Hint | undefined; leaves?: boolean }

/** Visits the text in document order, with what the elements around it say. A stack of its own: pages nest deeply. */
function walk(tree: Root, page: Outline, emit: (node: Text, hint: Hint | undefined) => void, lineBreak: (blank: boolean) => void): void {
  const stack: Step[] = [{ node: tree, hint: undefined }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, hint, leaves } = step
    if (node.type === 'text') emit(node, hint)
    if (node.type !== 'element' && node.type !== 'root') continue
    const isBlock = node.type === 'element' && BLOCKS.has(node.tagName)
    if (isBlock) lineBreak(true)
    if (node.type === 'element' && node.tagName === 'br') lineBreak(false)
    if (leaves) continue
    const inner = node.type === 'element' ? (page.hint(node) ?? keep(hint, node)) : hint
    if (isBlock) stack.push({ node, hint, leaves: true })
    for (const child of [...node.children].reverse()) stack.push({ node: child, hint: inner })
  }
}

/** Noise stays noise all the way in; otherwise the innermost element that says something has the word. */
function keep(hint: Hint | undefined, node: Element): Hint | undefined {
  return hint?.kind === 'noise' ? hint : (MARKS.get(node.tagName) ?? hint)
}
