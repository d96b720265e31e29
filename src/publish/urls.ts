import type { EventType } from '../records/index.ts'

/**
 * The one place that knows addresses. Pages carry site-absolute URLs in the folder form (`/events/<slug>/`); what a
 * page prints are relative links to files, so that a site works from the disk and under any path prefix.
 */

export const URLS = {
  front: '/',
  actors: '/actors/',
  sources: '/sources/',
  places: '/places/',
  about: '/about/',
  data: '/data/',
  notFound: '/404.html',
  map: '/map/',
  network: '/network/',
  search: '/search/',
  changes: '/changes/',
  corrections: '/corrections/',
  figures: '/figures/',
  ceasefire: '/ceasefire/',
  feed: '/feed.xml',
  jsonFeed: '/feed.json',
  changeFeed: '/changes.xml',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  stylesheet: '/assets/site.css',
  icon: '/assets/icon.svg',
  band: '/assets/band.svg',
  script: '/assets/site.js',
  searchScript: '/assets/search.js',
  searchIndex: '/search/index.js',
  serif: '/assets/newsreader-basic.woff2',
  sans: '/assets/public-sans-basic.woff2',
} as const

export const typeUrl = (code: EventType) => `/types/${code.toLowerCase()}/`
export const monthUrl = (month: string) => `/months/${month}/`
export const recordUrl = (kind: 'event' | 'actor' | 'source' | 'place', slug: string) => `/${kind}s/${slug}/`

/** Anchor of a month on the front page. */
export const monthAnchor = (month: string) => `m-${month}`

/** The file that answers at a URL: `/events/x/` is `events/x/index.html`. */
export function fileOf(url: string): string {
  const path = url.slice(1)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

/**
 * A relative link from one page to another, up to the root of the site and down to a file: `relative('/events/x/',
 * '/actors/y/#quotes')` is `../../actors/y/index.html#quotes`.
 */
export function relative(from: string, to: string): string {
  const hash = to.indexOf('#')
  const [target, fragment] = hash < 0 ? [to, ''] : [to.slice(0, hash), to.slice(hash)]
  if (fragment && target === from) return fragment
  const depth = from.split('/').length - 2
  return '../'.repeat(depth) + fileOf(target) + fragment
}

/** An address without the slashes at its end. */
export const unslashed = (address: string) => address.replace(/\/{1,9}$/, '')

/** A link that starts at the root of the site, for the page that answers at any address (404). */
export const rooted = (pathPrefix: string, to: string) => `${unslashed(pathPrefix)}${to}`

/** The full address of a page, given the address that the site is published at; the prefix is added once. */
export function canonical(baseUrl: string, pathPrefix: string, url: string): string {
  const base = unslashed(baseUrl)
  const prefix = unslashed(pathPrefix)
  return `${base.endsWith(prefix) ? base : base + prefix}${url}`
}

/** An address outside the site, or nothing when it is not one of the web's (`javascript:`, `file:`). */
export function external(url: string | undefined): string | undefined {
  return url && /^https?:\/\/[^\s/]/i.test(url) ? url : undefined
}

/** A mail or web address for a contact line; other text leads nowhere. */
export function contactUrl(contact: string): string | undefined {
  if (/^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>".]{2,63}$/.test(contact)) return `mailto:${contact}`
  return external(contact)
}

/** Percent-encoding for a text directive, in which `-`, `,` and `&` are syntax (WICG Scroll To Text Fragment). */
const encode = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D')

/** The sentence at its publisher: `#:~:text=` with the first and last words of the quote. */
export function textFragment(link: string | undefined, quote: string): string | undefined {
  const url = external(link)
  if (!url) return undefined
  const words = quote.split(' ')
  const directive = words.length <= 10 ? encode(quote) : `${encode(words.slice(0, 5).join(' '))},${encode(words.slice(-5).join(' '))}`
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`
}
