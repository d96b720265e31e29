import type { DataDownload, Dataset, ItemList, Thing, WebPage, WebSite } from 'schema-dts'
import type { PageKind, PageOf } from '../../records/pages.ts'
import type { Context } from '../context.ts'
import { stampDay } from '../exports/export.ts'
import { licenceOf } from '../licence.ts'
import { recordAt } from './record.ts'
import { headline } from '../told.ts'
import { URLS } from '../urls.ts'
import { actorTerm, articleRef, articleTerm, correctionTerm, coverage, eventTerm, placeTerm, quotation, type At } from './terms.ts'

/** What a page is about, and the terms of a `WebPage` that its kind adds. */
interface Subject {
  about?: Thing
  more?: Partial<Exclude<WebPage, string>> | object
}

type Subjects = { [K in PageKind]?: (page: PageOf<K>, context: Context, at: At) => Subject | undefined }

/** What each kind of page is about. A kind that is not here is a plain page of the site. */
const SUBJECTS: Subjects = {
  front(page, context, at) {
    const events = page.months.flatMap(({ days }) => days.flatMap((day) => day.events)).filter(({ tier }) => tier === 'key')
    const itemListElement = events.flatMap(({ url }, i) => {
      const event = recordAt('events', url, context)
      return event ? [{ '@type': 'ListItem' as const, position: i + 1, url: at(url), name: headline(event, context) }] : []
    })
    const list: ItemList = { '@type': 'ItemList', itemListElement }
    return itemListElement.length > 0 ? { more: { mainEntity: list } } : {}
  },
  event(page, context, at) {
    const event = recordAt('events', page.url, context)
    if (!event) return undefined
    const sources = [...new Set(event.evidence.map(({ source }) => source))].flatMap((id) => context.sources.get(id) ?? []),
      covered = coverage(event)
    return {
      about: eventTerm(event, context, at),
      more: {
        ...(covered ? { temporalCoverage: covered } : {}),
        ...(event.corrections?.length ? { correction: event.corrections.map(correctionTerm) } : {}),
        isBasedOn: sources.map((source) => articleRef(source, at)),
        citation: event.evidence.flatMap((each) => quotation(each, context, at)),
      },
    }
  },
  actor(page, context, at) {
    const actor = recordAt('actors', page.url, context)
    return (
      actor && {
        about: actorTerm(
          actor,
          actor.partOf === undefined ? undefined : (context.actors.get(actor.partOf) ?? context.actorNamed(actor.partOf)),
          at,
        ),
      }
    )
  },
  source(page, context, at) {
    const source = recordAt('sources', page.url, context)
    return source && { about: articleTerm(source, context.timeline.story.language, at) }
  },
  place(page, context, at) {
    const place = recordAt('places', page.url, context)
    return place && { about: placeTerm(place, at) }
  },
  data(page, context, at) {
    const { story, events } = context.timeline,
      licence = licenceOf(story),
      days = events.filter(({ date }) => date.earliest && date.latest)
    const first = days.map(({ date }) => date.earliest).sort()[0],
      last = days
        .map(({ date }) => date.latest)
        .sort()
        .at(-1)
    const distribution = page.files.map(({ url, title, media, bytes }): DataDownload => ({
      '@type': 'DataDownload',
      name: title,
      contentUrl: at(url),
      encodingFormat: media,
      contentSize: `${bytes} B`,
    }))
    const dataset: Dataset = {
      '@type': 'Dataset',
      name: story.title,
      description: `${page.description} ${story.description}`,
      url: at(URLS.data),
      dateModified: stampDay(context),
      distribution,
      ...(licence ? { license: licence.url } : {}),
      ...(first && last ? { temporalCoverage: `${first}/${last}` } : {}),
    }
    return { more: { mainEntity: dataset } }
  },
}

/** The JSON-LD of a page: a `WebPage` of the site with what it is about. */
export function graph<K extends PageKind>(page: PageOf<K>, context: Context, at: At): object {
  const { story, editions } = context.timeline
  const { about, more } = SUBJECTS[page.kind as K]?.(page, context, at) ?? {}
  const site: WebSite = { '@type': 'WebSite', '@id': `${at(URLS.front)}#site`, name: story.title, url: at(URLS.front) }
  const described: WebPage = {
    '@type': 'WebPage',
    '@id': at(page.url),
    url: at(page.url),
    name: page.title,
    description: page.description,
    inLanguage: story.language,
    isPartOf: site,
    ...(editions[0] ? { datePublished: editions[0].date } : {}),
    dateModified: context.editionOf(page.url)?.date ?? stampDay(context),
    ...(about ? { about } : {}),
    ...more,
  }
  return { '@context': ['https://schema.org', { oa: 'http://www.w3.org/ns/oa#' }], ...(described as object) }
}
