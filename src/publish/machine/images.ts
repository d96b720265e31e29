import { eventPicture, storyPicture } from '../../../templates/picture.ts'
import type { FrontPage, ShareImage } from '../../records/pages.ts'
import { card } from '../cards.ts'
import type { Context } from '../context.ts'
import { shownBy } from '../embeds.ts'
import { onWhoseWord } from '../told.ts'
import { URLS } from '../urls.ts'

/** The share image beside a page. */
const imageUrl = (url: string) => `${url}share.png`

/**
 * Pictures for messengers, by the URL of their page: one of the story, one of each event on the front page. None
 * without a base URL, since a picture can only be named by its full address.
 */
export function shareImages(front: FrontPage, context: Context): Map<string, ShareImage> {
  const {
    options: { baseUrl, images },
    timeline,
  } = context
  if (!baseUrl || !images) return new Map()
  const shown = shownBy(front)
  return new Map([
    [front.url, { url: imageUrl(URLS.front), svg: storyPicture(front) }],
    ...timeline.events
      .filter(({ url }) => shown.has(url))
      .map(
        (event) =>
          [
            event.url,
            { url: imageUrl(event.url), svg: eventPicture(card(event, context), onWhoseWord(event, context), front.title) },
          ] as const,
      ),
  ])
}
