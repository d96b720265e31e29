import type { Timeline } from '../../records/index.ts'
import type { Context } from '../context.ts'

type Lists = Pick<Timeline, 'events' | 'actors' | 'sources' | 'places'>

/** The record of a page, by the page's URL. */
export const recordAt = <K extends keyof Lists>(list: K, url: string, context: Context): Lists[K][number] | undefined =>
  url.startsWith(`/${list}/`) ? (context.recordAt(url) as Lists[K][number] | undefined) : undefined
