import MiniSearch from 'minisearch'
import type { Event } from '../records/index.ts'
import type { SearchPage, SiteFile } from '../records/pages.ts'
import { card } from './cards.ts'
import { outletOf, type Context } from './context.ts'
import { edtfWords } from './dates.ts'
import { groupBy } from './group.ts'
import { FIELDS } from './search-fields.ts'
import { fileOf, URLS } from './urls.ts'
import { ACTOR_KINDS, counted, PLACE_KINDS } from './wording.ts'

interface Entry {
  id: string
  title: string
  url: string
  kind: string
  about: string
  text: string
}

/** The quotes of an event as far as they may be printed. */
function quotes(event: Event, { quoting }: Context): string {
  return event.evidence
    .map(({ source, anchor, quote }) => {
      const part = quoting.part(source, anchor)
      return part ? quote.slice(part.start, part.end) : ''
    })
    .join(' ')
}

function entries(context: Context): Entry[] {
  const { timeline } = context
  const entry = (url: string, title: string, kind: string, about: string, text: string): Entry => ({
    id: url,
    title,
    url: fileOf(url),
    kind,
    about,
    text,
  })
  return [
    ...timeline.events.map((event) => {
      const made = card(event, context)
      return entry(
        event.url,
        event.title,
        made.type.label,
        [made.date.words, made.status].filter(Boolean).join(' · '),
        [...made.actors, ...made.places]
          .map(({ text }) => text)
          .concat(quotes(event, context))
          .join(' '),
      )
    }),
    ...timeline.actors
      .filter(({ url }) => url)
      .map((actor) => entry(actor.url!, actor.name, ACTOR_KINDS[actor.kind], actor.office ?? '', actor.aliases.join(' '))),
    ...timeline.places.map((place) => entry(place.url, place.name, PLACE_KINDS[place.kind], '', '')),
    ...timeline.sources.map((source) =>
      entry(
        source.url,
        source.title,
        'Source',
        [outletOf(source), source.published.edtf && edtfWords(source.published.edtf)].filter(Boolean).join(' · '),
        source.byline.join(' '),
      ),
    ),
  ]
}

/** The search index as a script that sets one variable: on the disk a page may load a script, and nothing else. */
export function indexFile(context: Context): SiteFile {
  const index = new MiniSearch<Entry>(FIELDS)
  index.addAll(entries(context))
  // `<` may not stand in a script that somebody pastes into a page
  const json = JSON.stringify({ index: JSON.stringify(index), options: FIELDS }).replaceAll('<', '\\u003c')
  return { url: URLS.searchIndex, content: `window.datelineIndex=${json}\n` }
}

/** Titles on the plain list; a larger story lists its events by month alone. */
const LISTED = 1500

/** `the` and `a` do not count for the order of an index. */
const sortKey = (text: string) =>
  text
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')

export function searchPage(context: Context): SearchPage {
  const { timeline } = context
  const events = timeline.events.length <= LISTED ? timeline.events : []
  const rows = [
    ...timeline.actors
      .filter(({ url }) => url)
      .map((actor) => ({ ref: { text: actor.name, url: actor.url! }, note: actor.office ?? ACTOR_KINDS[actor.kind] })),
    ...timeline.places.map((place) => ({ ref: { text: place.name, url: place.url }, note: PLACE_KINDS[place.kind] })),
    ...timeline.sources.map((source) => ({
      ref: { text: source.title, url: source.url },
      note: outletOf(source) === source.title ? 'Source' : outletOf(source),
    })),
    ...events
      .map((event) => card(event, context))
      .map(({ title, url, date, status }) => ({ ref: { text: title, url }, note: [date.words, status].filter(Boolean).join(' · ') })),
  ]
    .map((row) => ({ ...row, key: sortKey(row.ref.text) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const letters = groupBy(rows, ({ key }) => (/^[a-z]/.test(key) ? key[0]!.toUpperCase() : '#'))
  return {
    kind: 'search',
    url: URLS.search,
    title: 'Search',
    description: `Search ${timeline.story.title}: events, actors, places and sources from A to Z.`,
    lead: `${counted(timeline.events.length, 'event')}, and every actor, place and source${events.length > 0 ? ', from A to Z' : ' from A to Z; events stand on the pages of their months'}.`,
    index: URLS.searchIndex,
    letters: [...letters]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([letter, own]) => ({
        letter,
        anchor: letter === '#' ? 'az-0' : `az-${letter.toLowerCase()}`,
        rows: own.map(({ ref, note }) => ({ ref, note })),
      })),
  }
}
