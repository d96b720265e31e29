import type { Timeline } from '../records/index.ts'
import type { ExportFile, Frame, Page, PageKind, PageOf, Pages, RetiredPage, Site } from '../records/pages.ts'
import { about } from './about.ts'
import { actorPages } from './actor.ts'
import { bandFiles } from './band.ts'
import { context, type Context, type PublishOptions } from './context.ts'
import { ceasefire } from './ceasefire.ts'
import { correctionsPage } from './corrections.ts'
import { dataPage } from './data.ts'
import { edtfWords } from './dates.ts'
import { embeds } from './embeds.ts'
import { eventPages } from './event.ts'
import { robots, sitemaps } from './exports/crawlers.ts'
import { stampDay } from './exports/export.ts'
import { exportsOf } from './exports/index.ts'
import { figuresPages } from './figures.ts'
import { front } from './front.ts'
import { indexPages } from './indexes.ts'
import { changesPage } from './changes.ts'
import { shareImages } from './machine/images.ts'
import { describe } from './machine/index.ts'
import { mapPage } from './maps/whole.ts'
import { monthPages } from './month.ts'
import { networkPage } from './network.ts'
import { placePages } from './place.ts'
import { indexFile, searchPage } from './search.ts'
import { sourcePages } from './source.ts'
import { types } from './type.ts'
import { contactUrl, recordUrl, URLS } from './urls.ts'
import { counted } from './wording.ts'

export type { PublishOptions } from './context.ts'

/** What pages are made from beside the timeline: the front page, which frames the time that others draw, and the files. */
type Made = { front: PageOf<'front'>, exports: ExportFile[] }

/** What every kind of page is made from. A new kind is a row here, a type in `records/story-pages.ts` or `service-pages.ts` and a template. */
const KINDS: { [K in PageKind]: (context: Context, made: Made) => PageOf<K>[] } = {
  front: (_, { front }) => [front],
  event: eventPages,
  actor: (context, { front }) => actorPages(context, front.overview?.start ?? '', front.overview?.end ?? ''),
  source: sourcePages,
  place: placePages,
  type: types,
  month: monthPages,
  index: indexPages,
  about: (context) => [about(context)],
  search: (context) => [searchPage(context)],
  changes: (context) => [changesPage(context)],
  map: (context) => [mapPage(context)],
  network: (context) => [networkPage(context)],
  data: (context, { exports }) => [dataPage(context, exports)],
  corrections: (context) => [correctionsPage(context)],
  figures: figuresPages,
  ceasefire,
  notFound: () => [{ kind: 'notFound', url: URLS.notFound, title: 'Page not found', description: 'There is no page at this address.' }],
  retired,
}

/** Pages at the URLs of earlier editions: a redirect to where the event went, or a notice that says why it is gone. */
function retired({ timeline }: Context): RetiredPage[] {
  const records = { event: timeline.events, actor: timeline.actors, source: timeline.sources, place: timeline.places }
  const live = Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, new Map(list.map((record) => [record.url, 'title' in record ? record.title : record.name]))]))
  return timeline.retired.map((entry) => {
    const target = entry.to ? recordUrl(entry.kind, entry.to) : undefined
    const title = target ? live[entry.kind]?.get(target) : undefined
    return {
      kind: 'retired', url: recordUrl(entry.kind, entry.slug), title: entry.title, description: entry.reason, heading: entry.title, reason: entry.reason,
      date: entry.date && edtfWords(entry.date), edition: entry.edition, to: target && title !== undefined ? { text: title, url: target } : undefined,
    }
  })
}

/** Kinds of page that tell of one record. */
const RECORDS: ReadonlySet<PageKind> = new Set(['event', 'actor', 'source', 'place'])

function frame({ timeline, options }: Context): Frame {
  const { story } = timeline
  return {
    story: story.title, language: story.language,
    contact: story.contact ? { text: story.contact, url: contactUrl(story.contact) } : undefined,
    reply: story.reply, noindex: story.noindex, baseUrl: options.baseUrl, pathPrefix: options.pathPrefix,
    nav: [
      { text: 'Timeline', url: URLS.front }, { text: 'Actors', url: URLS.actors }, { text: 'Sources', url: URLS.sources },
      { text: 'Places', url: URLS.places }, { text: 'Map', url: URLS.map }, { text: 'Network', url: URLS.network },
      ...timeline.ceasefire.length ? [{ text: 'Ceasefire', url: URLS.ceasefire }] : [], ...timeline.figures.length ? [{ text: 'Figures', url: URLS.figures }] : [],
      { text: 'Search', url: URLS.search }, { text: 'Data', url: URLS.data }, { text: 'About', url: URLS.about },
    ],
  }
}

/** Tells each page the edition that it is of; a page of one record, when it last changed. */
function date(pages: readonly Page[], { timeline: { sources, editions }, editionOf }: Context): void {
  const last = editions.at(-1), built = `built from ${counted(sources.length, 'article')}`
  for (const page of pages) {
    if (RECORDS.has(page.kind) && last) page.asOf = `Last changed in edition ${editionOf(page.url)!.number}`
    else if (page.kind !== 'retired' && page.kind !== 'notFound') page.asOf = last ? `Edition ${last.number}, ${built}` : built.replace('b', 'B')
  }
}

/** From the timeline to every page and file of the site, as data; nothing is rendered or written yet. */
export function publish(timeline: Timeline, options: PublishOptions): Site {
  const made = context(timeline, options), around = frame(made)
  const { exports, beside } = exportsOf(made), first = front(made)
  const pages = Object.fromEntries(Object.entries(KINDS).map(([kind, make]) => [kind, make(made, { front: first, exports })])) as unknown as Pages
  date(Object.values(pages).flat(), made)
  const images = shareImages(first, made)
  describe(pages, new Map([...images].map(([page, { url }]) => [page, url])), made)
  const embedded = embeds(first, pages.event, around, made)
  const files = [...exports, ...beside, ...embedded, ...bandFiles(first.overview), indexFile(made), robots(around), ...sitemaps(Object.values(pages).flat(), around, stampDay(made))]
  return { frame: around, pages, files: files.map(({ url, content }) => ({ url, content: Buffer.from(content) })), images: [...images.values()] }
}
