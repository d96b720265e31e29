import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { Event } from '../../records/index.ts'
import { html } from '../../../templates/html.ts'
import type { Context } from '../context.ts'
import { dateView, isPlaced } from '../dates.ts'
import { firstQuote, headline } from '../told.ts'
import { URLS } from '../urls.ts'
import { typeView } from '../wording.ts'
import { changeWords, editions } from './editions.ts'
import { address, host, plain, stamp, stampDay, type Make } from './export.ts'
import { schemaUrl } from './schemas.ts'

/** Entries of a feed: readers fetch it again and again, and the whole story stands under `data/`. */
const ENTRIES = 100

/** A `tag:` id (RFC 4151), minted on the day of the first edition so that it never changes. */
const tag = (context: Context, path: string) => `tag:${host(context)},${context.timeline.editions[0]?.date ?? '1970-01-01'}:${path}`

/** The day by which an event counts as new: the last that it may have had; of a date too vague for a place on the timeline, the first. */
const newest = ({ date }: Event) => (isPlaced(date) ? date.latest : date.earliest)

/** The events of the feed: the newest first, history left out. */
const latest = ({ timeline }: Context) =>
  timeline.events
    .filter(({ background, date }) => !background && date.latest)
    .sort((a, b) => (newest(b) > newest(a) ? 1 : newest(b) < newest(a) ? -1 : b.salience - a.salience))
    .slice(0, ENTRIES)

const when = (event: Event) => {
  const { words, note } = dateView(event.date, event.status === 'planned')
  return `${typeView(event.type).label}, ${words}${note && ` (${note})`}.`
}

function content(event: Event, context: Context): string {
  const quote = firstQuote(event, context)
  return html`<p>${plain(when(event))}</p>${quote && html`<blockquote><p>${plain(quote.text)}</p></blockquote><p>${plain(quote.outlet)}</p>`}`
    .markup
}

/** An entry names its outlets as authors: what stands there is theirs. */
const authors = (event: Event, { sources }: Context) =>
  [
    ...new Set(
      event.evidence
        .map(({ source }) => sources.get(source))
        .map((source) => plain(source?.publisher ?? source?.agency ?? source?.title ?? '')),
    ),
  ].filter(Boolean)

export const atom: Make = ({ context }) => {
  const { story } = context.timeline,
    updated = stamp(stampDay(context)),
    events = latest(context)
  return {
    url: URLS.feed,
    title: 'Feed of events',
    media: 'application/atom+xml',
    quotes: true,
    rows: events.length,
    description: 'The latest events, for a feed reader (Atom)',
    content: generateAtomFeed({
      id: tag(context, '/'),
      title: { value: plain(story.title) },
      subtitle: { value: plain(story.description) },
      updated,
      generator: { text: 'Dateline' },
      authors: [{ name: plain(story.title) }],
      links: links(context, URLS.feed, URLS.front),
      entries: events.map((event) => ({
        id: tag(context, event.url),
        title: { value: plain(headline(event, context)) },
        updated,
        content: { value: content(event, context), type: 'html' },
        links: [{ href: address(context, event.url), rel: 'alternate', type: 'text/html' }],
        categories: [{ term: event.type, label: typeView(event.type).label }],
        authors: authors(event, context).map((name) => ({ name })),
      })),
    }),
  }
}

const links = (context: Context, self: string, page: string) => [
  ...(context.options.baseUrl ? [{ href: address(context, self), rel: 'self', type: 'application/atom+xml' }] : []),
  { href: address(context, page), rel: 'alternate', type: 'text/html' },
]

export const jsonFeed: Make = ({ context }) => {
  const { story } = context.timeline,
    events = latest(context)
  const feed = generateJsonFeed({
    title: plain(story.title),
    description: plain(story.description),
    home_page_url: address(context, URLS.front),
    language: story.language,
    ...(context.options.baseUrl ? { feed_url: address(context, URLS.jsonFeed) } : {}),
    items: events.map((event) => ({
      id: tag(context, event.url),
      url: address(context, event.url),
      title: plain(headline(event, context)),
      content_html: content(event, context),
      date_modified: stamp(stampDay(context)),
      tags: [typeView(event.type).label],
      authors: authors(event, context).map((name) => ({ name })),
    })),
  })
  return {
    url: URLS.jsonFeed,
    title: 'Feed of events, JSON',
    media: 'application/feed+json',
    quotes: true,
    rows: events.length,
    description: 'The same for programs (JSON Feed 1.1)',
    content: `${JSON.stringify(feed, null, 1)}\n`,
  }
}

/** Changes listed one by one in an entry; the rest are in `changes.json`. */
const LISTED = 200

export const changeFeed: Make = ({ context }) => {
  const { story } = context.timeline,
    all = editions(context)
  return {
    url: URLS.changeFeed,
    title: 'Feed of changes',
    media: 'application/atom+xml',
    quotes: false,
    rows: all.length,
    description: 'What each edition of this site changed (Atom)',
    content: generateAtomFeed({
      id: tag(context, '/changes/'),
      title: { value: `${plain(story.title)}: changes` },
      updated: stamp(stampDay(context)),
      generator: { text: 'Dateline' },
      authors: [{ name: plain(story.title) }],
      links: links(context, URLS.changeFeed, URLS.front),
      entries: all.slice(0, ENTRIES).map(({ edition, date, summary, changes }) => ({
        id: tag(context, `/changes/${edition}`),
        title: { value: `Edition ${edition}: ${plain(summary)}` },
        updated: stamp(date),
        links: [{ href: address(context, URLS.front), rel: 'alternate', type: 'text/html' }],
        content: {
          type: 'html',
          value:
            html`<p>${plain(summary)}</p>${changes.length > 0 && html`<ul>${changes.slice(0, LISTED).map((change) => html`<li>${plain(changeWords(change))}</li>`)}</ul>`}`
              .markup,
        },
      })),
    }),
  }
}

export const changes: Make = ({ context }) => {
  const all = editions(context)
  return {
    url: '/data/changes.json',
    title: 'Changes',
    media: 'application/json',
    quotes: false,
    rows: all.length,
    schema: schemaUrl('changes'),
    description: 'Every edition of this site and what it changed',
    content: `${JSON.stringify(all, null, 1)}\n`,
  }
}
