import type { Event } from '../records/index.ts'
import type { EventPage } from '../records/pages.ts'
import type { Context } from './context.ts'
import { edtfWords } from './dates.ts'
import { CHANGE_WORDS } from './wording.ts'

/** A value of a change in words: dates are EDTF, all else is words already. */
export const changed = (dated: boolean, text: string | undefined) => text && dated ? edtfWords(text) : text

/** What changed on an event from edition to edition, the oldest first. */
export function history(event: Event, { timeline }: Context): EventPage['history'] {
  return timeline.editions.flatMap(({ number, date, changes }) => changes.filter(({ kind, slug }) => kind === 'event' && slug === event.id).map(({ what, was, now }) => ({
    edition: number, date: edtfWords(date), what: CHANGE_WORDS[what], was: changed(what === 're-dated', was), now: changed(what === 're-dated', now),
  })))
}
