import type { Frame, SiteFile } from '../../records/pages.ts'
import { html } from '../../../templates/html.ts'
import { canonical, unslashed, URLS } from '../urls.ts'

/** Most addresses that a sitemap may hold (sitemaps.org). */
const MOST = 50_000

/** The pages that may be found, with the day of this edition. None without a base URL, and none for a site that is not to be found. */
export function sitemaps(urls: readonly string[], { baseUrl, pathPrefix, noindex }: Frame, day: string): SiteFile[] {
  if (!baseUrl || noindex) return []
  const full = (url: string) => canonical(baseUrl, pathPrefix, url)
  const parts = Array.from({ length: Math.ceil(urls.length / MOST) }, (_, i) => urls.slice(i * MOST, (i + 1) * MOST))
  const map = (part: string[]) =>
    html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${part.map((url) => html`<url><loc>${full(url)}</loc><lastmod>${day}</lastmod></url>\n`)}</urlset>
`.markup
  if (parts.length === 1) return [{ url: URLS.sitemap, content: map(parts[0]!) }]
  const named = parts.map((part, i) => ({ url: `/sitemap-${i + 1}.xml`, content: map(part) }))
  return [
    {
      url: URLS.sitemap,
      content: html`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${named.map(({ url }) => html`<sitemap><loc>${full(url)}</loc><lastmod>${day}</lastmod></sitemap>\n`)}</sitemapindex>
`.markup,
    },
    ...named,
  ]
}

/**
 * What crawlers may read. On a site that is not to be found the pages stay open, since a crawler must read a page to
 * see its `noindex`; the files, which cannot say it themselves, are closed.
 */
export function robots({ baseUrl, pathPrefix, noindex }: Frame): SiteFile {
  const path = (url: string) => `${unslashed(pathPrefix)}${url}`
  const lines = noindex
    ? ['User-agent: *', ...['/data/*.', '/*.json$', '/*.xml$'].map((pattern) => `Disallow: ${path(pattern)}`)]
    : ['User-agent: *', 'Allow: /', ...(baseUrl ? ['', `Sitemap: ${canonical(baseUrl, pathPrefix, URLS.sitemap)}`] : [])]
  return { url: URLS.robots, content: `${lines.join('\n')}\n` }
}
