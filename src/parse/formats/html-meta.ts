import type { Element, Nodes, Root } from 'hast'
import type { PageDate } from '../../records/index.ts'
import type { Outline } from './html-outline.ts'

/** Names under which pages state their publication or last change in `<meta>`, or beside the `content` of an `itemprop`: Open Graph, schema.org, Dublin Core, and common others. */
const DATE_NAMES = new Set([
  'article:published_time',
  'og:published_time',
  'article:modified_time',
  'og:updated_time',
  'datepublished',
  'datemodified',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'sailthru.date',
  'parsely-pub-date',
])

const JSON_LD_DATES = ['datePublished', 'dateCreated', 'dateModified', 'uploadDate']

/** How deep JSON-LD is searched for dates. */
const JSON_LD_DEPTH = 8

/** The dates that a page states about itself, in document order, each once; times in the article's noise left out. */
export function pageDates(tree: Root, page: Outline): PageDate[] {
  const dates = new Map<string, PageDate>()
  const add = (value: unknown, from: string) => {
    if (typeof value === 'string' && value.trim()) dates.set(`${from} ${value.trim()}`, { value: value.trim(), from })
  }
  visit(tree, page, (node, isNoise) => {
    const { tagName, properties } = node
    const name = metaName(node)
    const isOwn = tagName === 'meta' || (properties.itemProp !== undefined && !isNoise)
    if (isOwn && name && DATE_NAMES.has(name.toLowerCase())) add(properties.content, name)
    if (tagName === 'time' && !isNoise) add(properties.dateTime, properties.pubdate === undefined ? 'time datetime' : 'time pubdate')
    if (tagName === 'script' && String(properties.type).toLowerCase() === 'application/ld+json') {
      const text = node.children[0]
      if (text?.type === 'text') jsonLdDates(text.value, add)
    }
  })
  return [...dates.values()]
}

/** `og:site_name`: what the page calls the site that published it. */
export function siteName(tree: Root): string | undefined {
  let found: string | undefined
  visit(tree, undefined, (node) => {
    if (node.tagName === 'meta' && metaName(node) === 'og:site_name') found ??= String(node.properties.content ?? '').trim() || undefined
  })
  return found
}

function metaName(node: Element): string | undefined {
  const name = node.properties.property ?? node.properties.name ?? node.properties.itemProp
  return name === undefined || name === null ? undefined : String(name)
}

/** Visits the elements in document order, each with whether it stands in the page's noise. */
function visit(tree: Root, page: Outline | undefined, see: (node: Element, isNoise: boolean) => void): void {
  const stack: { node: Nodes; isNoise: boolean }[] = [{ node: tree, isNoise: false }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step
    if (node.type !== 'element' && node.type !== 'root') continue
    const isNoise = step.isNoise || (node.type === 'element' && page?.hint(node)?.kind === 'noise')
    if (node.type === 'element') see(node, isNoise)
    for (const child of [...node.children].reverse()) stack.push({ node: child, isNoise })
  }
}

function jsonLdDates(text: string, add: (value: unknown, from: string) => void): void {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return
  }
  const stack: [unknown, number][] = [[data, 0]]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const [value, depth] = step
    if (typeof value !== 'object' || value === null || depth > JSON_LD_DEPTH) continue
    for (const name of JSON_LD_DATES) add((value as Record<string, unknown>)[name], `JSON-LD ${name}`)
    for (const inner of Object.values(value).reverse()) stack.push([inner, depth + 1])
  }
}
