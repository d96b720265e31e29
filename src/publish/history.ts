import { EVENT_TYPES, type Change, type Event, type EventType } from '../records/index.ts'
import type { EventPage } from '../records/pages.ts'
import type { Context } from './context.ts'
import { edtfWords } from './dates.ts'
import { groupBy } from './group.ts'
import { CHANGE_WORDS, fieldWords } from './wording.ts'

/** A value of a change in words: dates are EDTF, types are codes (an older edition may have had others), all else is words already. */
export function changed(what: Change['what'], text: string | undefined): string | undefined {
  if (text && what === 're-dated') return edtfWords(text)
  if (text && what === 'conflict') return text.split(', ').map(fieldWords).join(', ').toLowerCase()
  return text && what === 're-typed' && Object.hasOwn(EVENT_TYPES, text) ? EVENT_TYPES[text as EventType].label : text
}

/** Gives what changed on an event from edition to edition, the oldest first. */
export function histories({ timeline }: Context): (event: Event) => EventPage['history'] {
  const all = timeline.editions.flatMap(({ number, date, changes }) =>
    changes
      .filter(({ kind }) => kind === 'event')
      .map(({ slug, what, was, now }) => ({
        slug,
        view: { edition: number, date: edtfWords(date), what: CHANGE_WORDS[what], was: changed(what, was), now: changed(what, now) },
      })),
  )
  const bySlug = groupBy(all, ({ slug }) => slug)
  return ({ id }) => (bySlug.get(id) ?? []).map(({ view }) => view)
}
