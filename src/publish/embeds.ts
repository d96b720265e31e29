import { eventEmbed, overviewEmbed, overviewPicture } from '../../templates/embed.ts'
import { eventPicture } from '../../templates/picture.ts'
import type { EventPage, Frame, FrontPage, SiteFile } from '../records/pages.ts'
import type { Context } from './context.ts'
import { headingOf } from './event.ts'
import { address } from './exports/export.ts'
import { onWhoseWord } from './told.ts'

/** Where the overview stands for other pages. */
export const EMBEDDED = { overview: '/embed/overview.html', picture: '/embed/overview.svg' }

const attribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** A line for another page that shows one of ours. */
export const iframe = (url: string, title: string, height: number) =>
  `<iframe src="${attribute(url)}" title="${attribute(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`

const embedUrl = (page: string) => `${page}embed.html`

/** The addresses of the events on the front page. */
export const shownBy = (front: FrontPage): ReadonlySet<string> =>
  new Set(front.months.flatMap(({ days }) => days.flatMap((day) => day.events.map(({ url }) => url))))

/** The line to copy that shows an event in another page. */
export const embedLine = ({ url, card: { title } }: EventPage, context: Context) => iframe(address(context, embedUrl(url)), title, 320)

/** Small pages and pictures for others to embed: the overview, and each event of the front page. */
export function embeds(front: FrontPage, frame: Frame, context: Context): SiteFile[] {
  const shown = shownBy(front)
  const files = context.timeline.events
    .filter(({ url }) => shown.has(url))
    .flatMap((event): SiteFile[] => {
      const { url } = event,
        heading = headingOf(event, context),
        word = onWhoseWord(event, context)
      return [
        { url: embedUrl(url), content: eventEmbed(heading, word, embedUrl(url), frame) },
        { url: `${url}embed.svg`, content: eventPicture(heading.card, word, front.title) },
      ]
    })
  if (!front.overview) return files
  return [
    ...files,
    { url: EMBEDDED.overview, content: overviewEmbed(front, front.overview, EMBEDDED.overview, frame) },
    { url: EMBEDDED.picture, content: overviewPicture(front.overview, EMBEDDED.picture, frame) },
  ]
}
