import type { SlugKind } from '../records/index.ts'
import type { ChangesPage, Ref } from '../records/pages.ts'
import type { Context } from './context.ts'
import { edtfBounds, edtfWords } from './dates.ts'
import { changed } from './history.ts'
import { recordUrl, URLS } from './urls.ts'
import { CHANGE_WORDS } from './wording.ts'

/** Changes of one edition that the page lists; the rest are counted. */
const LISTED = 200

/** The editions of the site, the newest first: what each changed against the one before. */
export function changesPage({ timeline }: Context): ChangesPage {
  const titles = new Map<string, string>()
  const put = (kind: SlugKind, list: { id: string; name?: string; title?: string }[]) => {
    for (const { id, name, title } of list) titles.set(recordUrl(kind, id), name ?? title ?? id)
  }
  put('event', timeline.events)
  put(
    'actor',
    timeline.actors.filter(({ url }) => url),
  )
  put('place', timeline.places)
  put('source', timeline.sources)
  for (const { kind, slug, title } of timeline.retired) titles.set(recordUrl(kind, slug), title)
  const refTo = (kind: SlugKind, slug: string): Ref => {
    const url = recordUrl(kind, slug),
      title = titles.get(url)
    return { text: title ?? slug, url: title === undefined ? undefined : url }
  }
  return {
    kind: 'changes',
    byArticles: timeline.sources.some(({ published }) => edtfBounds(published.edtf).first === timeline.editions.at(-1)?.date),
    url: URLS.changes,
    title: 'Changes',
    description: `What changed from edition to edition of ${timeline.story.title}.`,
    editions: timeline.editions.toReversed().map(({ number, date, summary, changes }) => ({
      number,
      date: edtfWords(date),
      summary: summary || 'nothing but the articles themselves',
      changes: changes.slice(0, LISTED).map(({ what, kind, slug, was, now }) => {
        const ref = refTo(kind, slug)
        return what === 'merged' && now !== undefined
          ? { what: CHANGE_WORDS[what], ref, into: refTo(kind, now) }
          : { what: CHANGE_WORDS[what], ref, was: changed(what, was), now: changed(what, now) }
      }),
      hidden: Math.max(0, changes.length - LISTED),
    })),
  }
}
