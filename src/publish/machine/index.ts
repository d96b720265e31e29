import type { Machine, PageKind, PageOf } from '../../records/pages.ts'
import type { Context } from '../context.ts'
import { jsonUrl } from '../exports/index.ts'
import { canonical, relative, URLS } from '../urls.ts'
import { graph } from './graphs.ts'
import { tags } from './tags.ts'

/** Kinds of page with nothing to find, cite or share. */
const MUTE: ReadonlySet<PageKind> = new Set(['notFound', 'retired'])
/** Kinds of page with a JSON file beside them. */
const BESIDE: ReadonlySet<PageKind> = new Set(['event', 'actor', 'source'])

function alternates(page: PageOf<PageKind>): Machine['alternates'] {
  const link = (type: string, title: string, url: string) => ({ type, title, href: relative(page.url, url) })
  if (BESIDE.has(page.kind)) return [link('application/json', 'This page as JSON', jsonUrl(page.url))]
  if (page.kind === 'front')
    return [
      link('application/atom+xml', 'Latest events', URLS.feed),
      link('application/feed+json', 'Latest events', URLS.jsonFeed),
      link('application/atom+xml', 'Changes of this site', URLS.changeFeed),
    ]
  return []
}

/** What a page tells machines. `pictureOf` gives the picture of a page by its URL; pages without one share the front page's. */
export function machine(page: PageOf<PageKind>, pictureOf: (url: string) => string | undefined, context: Context): Machine | undefined {
  if (MUTE.has(page.kind)) return undefined
  const { baseUrl, pathPrefix } = context.options
  const at = baseUrl ? (url: string) => canonical(baseUrl, pathPrefix, url) : (url: string) => relative(page.url, url)
  return {
    tags: tags(page, pictureOf(page.url) ?? pictureOf(URLS.front), context),
    alternates: alternates(page),
    graph: graph(page, context, at),
  }
}
