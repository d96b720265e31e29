import type { Machine, PageKind, PageOf } from '../../records/pages.ts'
import type { Context } from '../context.ts'
import { outletOf } from '../context.ts'
import { address, plain, stampDay } from '../exports/export.ts'
import { headline, onWhoseWord } from '../told.ts'
import { external } from '../urls.ts'
import { recordAt } from './record.ts'
import { plainDate } from './terms.ts'

type Tag = Machine['tags'][number]

/**
 * What Zotero's translator for embedded metadata fills an item from: `z:itemType` names the type (Highwire alone would
 * make every page a journal article), `citation_*` its fields, `DC.source` the publication.
 */
interface Citation {
  type: 'webpage' | 'newspaperArticle'
  title: string
  authors: string[]
  date?: string
  publication: string
  url?: string
}

const names = (given: [string, string | undefined][]): Tag[] =>
  given.flatMap(([of, content]) => (content ? [{ key: 'name' as const, of, content: plain(content) }] : []))
const properties = (given: [string, string | undefined][]): Tag[] =>
  given.flatMap(([of, content]) => (content ? [{ key: 'property' as const, of, content: plain(content) }] : []))

/** The page of an article is cited as the article; any other page as itself, in the edition that it is of. */
function citation(page: PageOf<PageKind>, title: string, context: Context): Citation {
  const source = page.kind === 'source' ? recordAt('sources', page.url, context) : undefined
  if (source)
    return {
      type: 'newspaperArticle',
      title: source.title,
      authors: source.byline,
      date: plainDate(source.published.edtf),
      publication: outletOf(source),
      url: external(source.link) ?? ownUrl(page, context),
    }
  return {
    type: 'webpage',
    title,
    authors: [],
    date: context.editionOf(page.url)?.date ?? stampDay(context),
    publication: context.timeline.story.title,
    url: ownUrl(page, context),
  }
}

const ownUrl = ({ url }: { url: string }, context: Context) => (context.options.baseUrl ? address(context, url) : undefined)

function cited({ type, title, authors, date, publication, url }: Citation, language: string): Tag[] {
  return names([
    ['z:itemType', type],
    ['citation_title', title],
    ...authors.map((name): [string, string] => ['citation_author', name]),
    ['citation_date', date],
    ...(type === 'newspaperArticle' ? [['citation_journal_title', publication] as [string, string]] : []),
    ['citation_language', language],
    ['citation_public_url', url],
    ['DC.title', title],
    ...authors.map((name): [string, string] => ['DC.creator', name]),
    ['DC.date', date],
    ['DC.source', publication],
    ['DC.language', language],
  ])
}

/** How an event is headed anywhere but on its own page: with its claimant. */
function titleOf(page: PageOf<PageKind>, context: Context): { title: string; description: string } {
  if (page.kind !== 'event') return page
  const event = recordAt('events', page.url, context)
  if (!event) return page
  const word = onWhoseWord(event, context)
  return { title: headline(event, context), description: `${page.card.type.label}, ${page.card.date.words}${word ? `: ${word}` : ''}.` }
}

/** Every tag of a page. `image` is the picture that stands for it, as a URL in the site. */
export function tags(page: PageOf<PageKind>, image: string | undefined, context: Context): Tag[] {
  const { story } = context.timeline,
    { title, description } = titleOf(page, context),
    whole = context.options.baseUrl !== undefined
  return [
    ...cited(citation(page, title, context), story.language),
    ...properties([
      ['og:title', title],
      ['og:type', page.kind === 'front' ? 'website' : 'article'],
      ['og:site_name', story.title],
      ['og:description', description],
      ['og:url', whole ? address(context, page.url) : undefined],
      ...(whole && image
        ? ([
            ['og:image', address(context, image)],
            ['og:image:type', 'image/png'],
            ['og:image:width', '1200'],
            ['og:image:height', '630'],
            ['og:image:alt', title],
          ] as [string, string][])
        : []),
    ]),
    ...(whole && image ? names([['twitter:card', 'summary_large_image']]) : []),
  ]
}
