import type { Element, Nodes, Root, Text } from 'hast'
import { CLASSES } from '../lexicon.ts'
import type { Hint } from './format.ts'
import { UNSEEN } from './tags.ts'

/** Where the article of a page is, and what the elements of the page say about their text. */
export type Outline = {
  /** The text of `<title>`, for a page without a heading of its own. */
  title?: Text
  hint(node: Element): Hint | undefined
}

/** A block with this much text outside links is prose, not a label, in characters: some ten words. */
const PROSE = 60

/** The article is the smallest element that holds this share of the page's prose, and its heading. */
const SHARE = 0.7

/** How many `<h1>` are looked at. */
const HEADINGS = 10

/** Elements that are a piece of a line. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'del',
  'em',
  'font',
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
  'tt',
  'u',
])

const TAGS = new Map<string, string>(
  Object.entries({
    nav: 'navigation',
    menu: 'navigation',
    aside: 'aside',
    footer: 'footer',
    form: 'form',
    button: 'form',
    select: 'form',
    dialog: 'dialog',
  }),
)

const ROLES = new Map<string, string>(
  Object.entries({
    navigation: 'navigation',
    banner: 'navigation',
    complementary: 'aside',
    contentinfo: 'footer',
    search: 'form',
    dialog: 'dialog',
  }),
)

/** An element with its place in the tree: the numbers of its first and last descendant in document order. */
type Part = {
  node: Element | Root
  parent: Part | undefined
  /** The nearest element around it, or itself, that is no piece of a line. */
  block: Part
  first: number
  last: number
  /** Characters outside links, directly in this block. */
  text: number
  prose: number
  noise?: string
}

/**
 * Finds the article of a page, much as reader modes do: the smallest element that holds seven tenths of the prose and
 * the main heading; what stands outside is noise. An element that says it is no part of the article (`<nav>`, a class
 * such as `newsletter`) is believed unless it holds the heading or more than half of the page's prose.
 */
export function outline(tree: Root): Outline {
  const { parts, texts } = gather(tree)
  const title = texts.find(({ part }) => tagName(part) === 'title')?.text
  const heading = mainHeading(parts, texts, title?.value)
  addProse(parts)
  const total = parts[0]?.prose ?? 0
  for (const part of parts) {
    const rule = aside(part.node)
    const isArticle = (heading && holds(part, heading)) || (rule !== 'noise:comments' && part.prose * 2 > total)
    if (rule && !isArticle) part.noise = rule
  }
  addProse(parts)
  const main = article(parts, heading)
  const hints = new Map<Nodes, Hint>()
  for (const part of parts) {
    if (part.noise) hints.set(part.node, { kind: 'noise', rule: part.noise })
    else if (!holds(main, part) && !holds(part, main)) hints.set(part.node, { kind: 'noise', rule: 'noise:outside-article' })
    else if (part === heading) hints.set(part.node, { kind: 'headline', rule: 'headline:markup' })
  }
  return { title: heading ? undefined : title, hint: byPosition(hints) }
}

/** The sanitiser makes new nodes, so the elements are known again by where they begin in the source. */
function byPosition(hints: Map<Nodes, Hint>): (node: Element) => Hint | undefined {
  const places = new Map([...hints].map(([node, hint]) => [key(node), hint]))
  return (node) => (node.position ? places.get(key(node)) : undefined)
}

function key(node: Nodes): string {
  return `${node.type === 'element' ? node.tagName : ''}@${node.position?.start.offset}`
}

function tagName(part: Part | undefined): string {
  return part?.node.type === 'element' ? part.node.tagName : ''
}

type Found = { text: Text; part: Part }

/** All elements in document order, parents first, and the visible texts with the element around each. */
function gather(tree: Root): { parts: Part[]; texts: Found[] } {
  const parts: Part[] = [],
    texts: Found[] = []
  const stack: { node: Nodes; parent: Part | undefined; isLink: boolean }[] = [{ node: tree, parent: undefined, isLink: false }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, parent, isLink } = step
    if (node.type === 'text' && parent) texts.push({ text: node, part: parent })
    if (node.type === 'text' && parent && !isLink) parent.block.text += node.value.trim().length
    if (node.type !== 'element' && node.type !== 'root') continue
    if (node.type === 'element' && UNSEEN.some((name) => name === node.tagName)) continue
    const part = { node, parent, first: parts.length, last: parts.length, text: 0, prose: 0 } as Part
    part.block = parent && node.type === 'element' && INLINE.has(node.tagName) ? parent.block : part
    parts.push(part)
    const inLink = isLink || (node.type === 'element' && node.tagName === 'a')
    for (const child of [...node.children].reverse()) stack.push({ node: child, parent: part, isLink: inLink })
  }
  for (const part of [...parts].reverse()) if (part.parent) part.parent.last = Math.max(part.parent.last, part.last)
  return { parts, texts }
}

/** Counts the characters of prose in each element, those in noise left out. */
function addProse(parts: Part[]): void {
  for (const part of parts) part.prose = part.text >= PROSE ? part.text : 0
  for (const part of [...parts].reverse()) {
    if (part.noise) part.prose = 0
    if (part.parent) part.parent.prose += part.prose
  }
}

function holds(outer: Part, inner: Part): boolean {
  return outer.first <= inner.first && inner.last <= outer.last
}

/** The smallest element with most of the prose. Those that have it form one chain, so the last in document order is it. */
function article(parts: Part[], heading: Part | undefined): Part {
  const least = (parts[0]?.prose ?? 0) * SHARE
  const candidates = parts.filter((part) => !part.noise && part.prose >= least && (!heading || holds(part, heading)))
  const found = candidates.at(-1) ?? parts[0]!
  return found.prose > 0 ? found : parts[0]!
}

/** The `<h1>` that the page's title repeats, else the first one. */
function mainHeading(parts: Part[], texts: Found[], title: string | undefined): Part | undefined {
  const all = parts.filter((part) => tagName(part) === 'h1').slice(0, HEADINGS)
  const page = words(title ?? '')
  const named = all.find((part) => {
    const own = words(
      texts
        .filter((found) => holds(part, found.part))
        .map(({ text }) => text.value)
        .join(''),
    )
    return own.length > 0 && page.startsWith(own)
  })
  return named ?? all[0]
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The noise rule of an element that says it is no part of the article. */
function aside(node: Element | Root): string | undefined {
  if (node.type === 'root') return
  const { properties } = node
  const name = TAGS.get(node.tagName) ?? ROLES.get(String(properties.role))
  if (name) return `noise:${name}`
  if (
    properties.hidden ||
    properties.ariaHidden === 'true' ||
    /(?:display\s?:\s?none|visibility\s?:\s?hidden)/i.test(String(properties.style ?? ''))
  )
    return 'noise:hidden'
  const tokens = [properties.className, properties.id].flat().flatMap((name) =>
    String(name ?? '')
      .toLowerCase()
      .split(/[-_\s]+/),
  )
  return Object.entries(CLASSES).find(([, names]) => tokens.some((token) => names.includes(token)))?.[0]
}
