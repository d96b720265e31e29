import type { Timeline } from '../../records/index.ts'
import type { Context } from '../context.ts'

type Lists = Pick<Timeline, 'events' | 'actors' | 'sources' | 'places'>

const indexes = new WeakMap<Context, Map<string, Lists[keyof Lists][number]>>()

/** The record of a page, by the page's URL. */
export function recordAt<K extends keyof Lists>(list: K, url: string, context: Context): Lists[K][number] | undefined {
  let index = indexes.get(context)
  if (!index) {
    const { events, actors, sources, places } = context.timeline
    index = new Map([...events, ...actors, ...sources, ...places].flatMap((record) => record.url ? [[record.url, record]] : []))
    indexes.set(context, index)
  }
  return url.startsWith(`/${list}/`) ? index.get(url) as Lists[K][number] | undefined : undefined
}
