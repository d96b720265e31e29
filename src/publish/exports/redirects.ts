import type { SiteFile } from '../../records/pages.ts'
import type { Context } from '../context.ts'
import { recordUrl, unslashed } from '../urls.ts'

/**
 * Redirects for hosts that can answer with a status of their own, beside the pages that redirect by themselves:
 * `_redirects` (Netlify, Cloudflare Pages and others) and a map for nginx (`map $uri $moved { include …/redirects.map; }`).
 * None where no URL has moved. What is gone stays a page: it says why.
 */
export function redirects({ timeline, options }: Context): SiteFile[] {
  const prefix = unslashed(options.pathPrefix)
  const moved = timeline.retired.flatMap(({ kind, slug, state, to }) =>
    state === 'redirect' && to ? [{ from: prefix + recordUrl(kind, slug), to: prefix + recordUrl(kind, to) }] : [],
  )
  if (!moved.length) return []
  return [
    { url: '/_redirects', content: moved.map(({ from, to }) => `${from} ${to} 301\n`).join('') },
    { url: '/redirects.map', content: moved.map(({ from, to }) => `${from} ${to};\n`).join('') },
  ]
}
