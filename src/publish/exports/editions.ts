import type { Change, EditionRecord } from '../../records/index.ts'
import { ofObject } from '../../memory.ts'
import type { Context } from '../context.ts'
import { groupBy } from '../group.ts'
import { headline } from '../told.ts'
import { recordUrl } from '../urls.ts'

/**
 * The editions of the site, newest first, with what each changed and added. The title of a page that is gone is the last one that
 * the ledger keeps, so what was withdrawn there is withdrawn here.
 */
export const editions = ofObject((context: Context): EditionRecord[] => {
  const { timeline } = context,
    named = [...timeline.actors, ...timeline.places]
  const titles = new Map([
    ...timeline.retired.map(({ kind, slug, title }) => [recordUrl(kind, slug), title] as const),
    ...timeline.events.map((event) => [event.url, headline(event, context)] as const),
    ...timeline.sources.map(({ url, title }) => [url, title] as const),
    ...named.flatMap(({ url, name }) => (url ? [[url, name] as const] : [])),
  ])
  const added = groupBy(timeline.added ?? [], ({ edition }) => String(edition))
  const told = (change: Change): EditionRecord['changes'][number] => {
    const url = recordUrl(change.kind, change.slug)
    const into = change.what === 'merged' && change.now !== undefined ? titles.get(recordUrl(change.kind, change.now)) : undefined
    return { ...change, url, title: titles.get(url) ?? change.slug, ...(into === undefined ? {} : { into }) }
  }
  return timeline.editions
    .map(({ number, date, summary, changes }) => ({
      edition: number,
      date,
      summary,
      changes: [...(added.get(String(number)) ?? []).map(({ kind, slug }): Change => ({ what: 'added', kind, slug })), ...changes].map(
        told,
      ),
    }))
    .reverse()
})

const WHAT: Record<Change['what'], string> = {
  added: 'added',
  're-dated': 're-dated',
  're-titled': 're-titled',
  're-typed': 're-typed',
  merged: 'merged',
  gone: 'no longer here',
  restored: 'restored',
  conflict: 'sources differ',
}

/** A change as a line for readers: `Powers agree a truce: re-dated, was 2016-02, now 2016-02-12`. */
export function changeWords({ what, title, was, now, into }: EditionRecord['changes'][number]): string {
  const detail =
    what === 'conflict'
      ? [now && `on ${now}`]
      : what === 'merged'
        ? [now && `into ${into ?? now}`]
        : [was && `was ${was}`, now && `now ${now}`]
  return [`${title}: ${WHAT[what]}`, ...detail.filter(Boolean)].join(', ')
}
