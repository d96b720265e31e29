import { eventEmbed, overviewEmbed, overviewPicture } from '../../templates/embed.ts'
import { eventPicture } from '../../templates/picture.ts'
import type { EventPage, Frame, FrontPage, SiteFile } from '../records/pages.ts'
import { card } from './cards.ts'
import type { Context } from './context.ts'
import { address } from './exports/export.ts'
import { recordAt } from './machine/record.ts'
import { onWhoseWord } from './told.ts'

/** Where the overview stands for other pages. */
export const EMBEDDED = { overview: '/embed/overview.html', picture: '/embed/overview.svg' }

const attribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** A line for another page that shows one of ours. */
export const iframe = (url: string, title: string, height: number) => `<iframe src="${attribute(url)}" title="${attribute(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`

/**
 * Small pages and pictures for others to embed: the overview, and each event of the front page, whose own page is given
 * the line to copy.
 */
export function embeds(front: FrontPage, pages: readonly EventPage[], frame: Frame, context: Context): SiteFile[] {
  const shown = new Set(front.months.flatMap(({ days }) => days.flatMap((day) => day.events.map(({ url }) => url))))
  const files = pages.filter(({ url }) => shown.has(url)).flatMap((page): SiteFile[] => {
    const event = recordAt('events', page.url, context)!, url = `${page.url}embed.html`, word = onWhoseWord(event, context)
    page.embed = iframe(address(context, url), event.title, 320)
    return [{ url, content: eventEmbed(page, word, url, frame) }, { url: `${page.url}embed.svg`, content: eventPicture(card(event, context), word, front.title) }]
  })
  if (!front.overview) return files
  return [...files, { url: EMBEDDED.overview, content: overviewEmbed(front, front.overview, EMBEDDED.overview, frame) }, { url: EMBEDDED.picture, content: overviewPicture(front.overview, EMBEDDED.picture, frame) }]
}
