import type { Timeline } from '../records/index.ts'
import type { EncodedFile, Frame, Page, PageKind, PageList, PageOf, Pages, RetiredPage, Site } from '../records/pages.ts'
import { about } from './about.ts'
import { actorPages } from './actor.ts'
import { bandFiles } from './band.ts'
import { context, type Context, type PublishOptions } from './context.ts'
import { ceasefire } from './ceasefire.ts'
import { correctionsPage } from './corrections.ts'
import { dataPage } from './data.ts'
import { edtfWords } from './dates.ts'
import { embedLine, embeds, shownBy } from './embeds.ts'
import { eventPages } from './event.ts'
import { robots, sitemaps } from './exports/crawlers.ts'
import { stampDay } from './exports/export.ts'
import { encoded, exportsOf } from './exports/index.ts'
import { figuresPages } from './figures.ts'
import { front } from './front.ts'
import { indexPages } from './indexes.ts'
import { changesPage } from './changes.ts'
import { shareImages } from './machine/images.ts'
import { machine } from './machine/index.ts'
import { mapPage } from './maps/whole.ts'
import { monthPages } from './month.ts'
import { networkPage } from './network.ts'
import { made, mapped } from './page-list.ts'
import { placePages } from './place.ts'
import { indexFile, searchPage } from './search.ts'
import { sourcePages } from './source.ts'
import { types } from './type.ts'
import { contactUrl, recordUrl, URLS } from './urls.ts'
import { counted } from './wording.ts'

export type { PublishOptions } from './context.ts'

/** Pages that are made before all others: the front page, which frames the time that others draw, and the list of the files. */
type First = { front: PageOf<'front'>; data: PageOf<'data'> }

/** What every kind of page is made from; sources first, whose sentences the others link. A new kind is a row here, a type in `records/story-pages.ts` or `service-pages.ts` and a template. */
const KINDS: { [K in PageKind]: (context: Context, first: First) => PageList<PageOf<K>> } = {
  source: sourcePages,
  front: (_, { front }) => made([front]),
  event: eventPages,
  actor: (context, { front }) => actorPages(context, front.overview?.start ?? '', front.overview?.end ?? ''),
  place: placePages,
  type: (context) => made(types(context)),
  month: (context) => made(monthPages(context)),
  index: (context) => made(indexPages(context)),
  about: (context) => made([about(context)]),
  search: (context) => made([searchPage(context)]),
  changes: (context) => made([changesPage(context)]),
  map: (context) => made([mapPage(context)]),
  network: (context) => made([networkPage(context)]),
  data: (_, { data }) => made([data]),
  corrections: (context) => made([correctionsPage(context)]),
  figures: (context) => made(figuresPages(context)),
  ceasefire: (context) => made(ceasefire(context)),
  notFound: () =>
    made([{ kind: 'notFound', url: URLS.notFound, title: 'Page not found', description: 'There is no page at this address.' }]),
  retired: (context) => made(retired(context)),
}

/** Pages at the URLs of earlier editions: a redirect to where the event went, or a notice that says why it is gone. */
function retired({ timeline }: Context): RetiredPage[] {
  const records = { event: timeline.events, actor: timeline.actors, source: timeline.sources, place: timeline.places }
  const live = Object.fromEntries(
    Object.entries(records).map(([kind, list]) => [
      kind,
      new Map(list.map((record) => [record.url, 'title' in record ? record.title : record.name])),
    ]),
  )
  return timeline.retired.map((entry) => {
    const target = entry.to ? recordUrl(entry.kind, entry.to) : undefined
    const title = target ? live[entry.kind]?.get(target) : undefined
    return {
      kind: 'retired',
      url: recordUrl(entry.kind, entry.slug),
      title: entry.title,
      description: entry.reason,
      heading: entry.title,
      reason: entry.reason,
      date: entry.date && edtfWords(entry.date),
      edition: entry.edition,
      to: target && title !== undefined ? { text: title, url: target } : undefined,
    }
  })
}

/** Kinds of page that tell of one record. */
const RECORDS: ReadonlySet<PageKind> = new Set(['event', 'actor', 'source', 'place'])

function frame({ timeline, options }: Context): Frame {
  const { story } = timeline
  return {
    story: story.title,
    language: story.language,
    contact: story.contact ? { text: story.contact, url: contactUrl(story.contact) } : undefined,
    reply: story.reply,
    noindex: story.noindex,
    baseUrl: options.baseUrl,
    pathPrefix: options.pathPrefix,
    nav: [
      { text: 'Timeline', url: URLS.front },
      { text: 'Actors', url: URLS.actors },
      { text: 'Sources', url: URLS.sources },
      { text: 'Places', url: URLS.places },
      { text: 'Map', url: URLS.map },
      { text: 'Network', url: URLS.network },
      ...(timeline.ceasefire.length ? [{ text: 'Ceasefire', url: URLS.ceasefire }] : []),
      ...(timeline.figures.length ? [{ text: 'Figures', url: URLS.figures }] : []),
      { text: 'Search', url: URLS.search },
      { text: 'Data', url: URLS.data },
      { text: 'About', url: URLS.about },
    ],
  }
}

/** Tells a page the edition that it is of; that of one record, when it last changed. */
function asOf(page: Page, { timeline, editionOf }: Context): string | undefined {
  const last = timeline.editions.at(-1)
  if (RECORDS.has(page.kind)) return last ? `Last changed in edition ${editionOf(page.url)!.number}` : 'No edition yet'
  if (page.kind === 'retired' || page.kind === 'notFound') return undefined
  const built = `built from ${counted(timeline.sources.length, 'article')}`
  return last ? `Edition ${last.number}, ${built}` : built.replace('b', 'B')
}

/** The files to take away, and the page that lists them. */
function takeaway(told: Context): { data: PageOf<'data'>; files: EncodedFile[] } {
  const { exports, beside } = exportsOf(told)
  return { data: dataPage(told, exports), files: [...exports.map(({ url, content }) => ({ url, content })), ...beside] }
}

/** What all pages have: the edition that they are of, and what they tell machines; an event of the front page a line to embed it. */
function whole<P extends Page>(
  page: P,
  { told, pictureOf, isShown }: { told: Context; pictureOf: (url: string) => string | undefined; isShown: (url: string) => boolean },
): P {
  return {
    ...page,
    asOf: asOf(page, told),
    machine: machine(page, pictureOf, told),
    ...(page.kind === 'event' && isShown(page.url) ? { embed: embedLine(page, told) } : {}),
  }
}

/** From the timeline to every page and file of the site, as data; nothing is rendered or written yet. */
export function publish(timeline: Timeline, options: PublishOptions): Site {
  const told = context(timeline, options),
    around = frame(told)
  const first = front(told),
    { data, files } = takeaway(told)
  const images = shareImages(first, told),
    pictures = new Map([...images].map(([page, { url }]) => [page, url])),
    shown = shownBy(first)
  const more = { told, pictureOf: (url: string) => pictures.get(url), isShown: (url: string) => shown.has(url) }
  const lists = Object.entries(KINDS).map(([kind, list]): [string, PageList] => [
    kind,
    mapped<Page, typeof more>(list(told, { front: first, data }), more, whole),
  ])
  const pages = Object.fromEntries(lists) as unknown as Pages
  const found = lists.flatMap(([kind, { urls }]) => (kind === 'notFound' || kind === 'retired' ? [] : urls))
  const others = [
    ...embeds(first, around, told),
    ...bandFiles(first.overview),
    indexFile(told),
    robots(around),
    ...sitemaps(found, around, stampDay(told)),
  ]
  return { frame: around, pages, files: [...files, ...encoded(others)], images: [...images.values()] }
}
