import type { parseHTML } from 'linkedom'
import { clean, isoDay } from './taken.ts'

type Page = ReturnType<typeof parseHTML>['document']

/** What a page says of its article. Dates are calendar days of the outlet. */
export type Metadata = {
  title?: string
  publisher?: string
  url?: string
  published?: string
  updated?: string
  author?: string
  corrections: string[]
}

/** How deep JSON-LD is searched for an article. */
const DEEPEST = 6

/** JSON-LD first, then Open Graph and its kin, then `<time>`: the order of how seldom each is wrong. */
export function metadata(page: Page): Metadata {
  const linked = articleIn(page),
    meta = (...names: string[]) =>
      names
        .map((name) =>
          page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)?.getAttribute('content'),
        )
        .find((text) => text?.trim())
  const time = page
    .querySelector('article time[datetime], main time[datetime], time[pubdate], time[itemprop="datePublished"]')
    ?.getAttribute('datetime')
  return {
    title: text(linked?.headline) ?? some(meta('og:title', 'twitter:title')),
    publisher: text(nameOf(linked?.publisher)) ?? some(meta('og:site_name')),
    url: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? text(linked?.url) ?? some(meta('og:url')),
    published:
      isoDay(text(linked?.datePublished)) ??
      isoDay(
        meta(
          'article:published_time',
          'og:published_time',
          'datePublished',
          'dc.date',
          'DC.date.issued',
          'citation_publication_date',
          'date',
        ),
      ) ??
      isoDay(time ?? undefined),
    updated: isoDay(text(linked?.dateModified)) ?? isoDay(meta('article:modified_time', 'og:updated_time', 'dateModified')),
    corrections: [linked?.correction]
      .flat()
      .map((given) => text(typeof given === 'object' && given !== null ? (given as Linked).text : given))
      .filter((said) => said !== undefined && !/^https?:/.test(said)) as string[],
    author:
      [linked?.author]
        .flat()
        .map((author) => text(nameOf(author)))
        .filter(Boolean)
        .join(', ') || some(meta('author', 'article:author')),
  }
}

type Linked = Record<string, unknown>

/** The first node of the page's JSON-LD that is an article of some kind. */
function articleIn(page: Page): Linked | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = article(parsed(script.textContent ?? ''), 0)
    if (found) return found
  }
  return undefined
}

function article(value: unknown, level: number): Linked | undefined {
  if (typeof value !== 'object' || value === null || level > DEEPEST) return undefined
  const node = value as Linked
  if ([node['@type']].flat().some((type) => typeof type === 'string' && /(?:Article|Posting|Report)$/.test(type))) return node
  for (const inner of Object.values(node)) {
    const found = article(inner, level + 1)
    if (found) return found
  }
  return undefined
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const nameOf = (value: unknown): unknown => (typeof value === 'object' && value !== null ? (value as Linked).name : value)
const text = (value: unknown) =>
  typeof value === 'string' && !/^https?:/.test(value) ? some(value) : typeof value === 'string' ? value : undefined
const some = (value: string | null | undefined) => clean(value ?? '') || undefined
