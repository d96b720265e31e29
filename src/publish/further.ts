import type { Event } from '../records/index.ts'
import type { Count, DayView, EventCard } from '../records/pages.ts'
import { monthOf } from '../days.ts'
import { days } from './cards.ts'
import type { Context } from './context.ts'
import { edtfWords, placed } from './dates.ts'
import { groupBy } from './group.ts'
import { inMonth } from './overview.ts'
import { monthUrl } from './urls.ts'

/** Most events in the list of an actor, a place or a type. */
const LISTED = 300

/** Events as a page lists them: all of them, or the most salient, and where the others stand, month by month. */
export function listed(
  events: Event[],
  context: Context,
  adapt?: (made: EventCard, event: Event) => EventCard,
): { days: DayView[]; further: Count[] } {
  if (events.length <= LISTED) return { days: days(events, context, adapt), further: [] }
  const shown = new Set(events.toSorted((a, b) => b.salience - a.salience).slice(0, LISTED))
  const others = groupBy(
    events.filter((event) => !shown.has(event)),
    (event) => (inMonth(event) ? monthOf(placed(event.date)) : ''),
  )
  return {
    days: days([...shown], context, adapt),
    further: [...others]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, own]) => ({
        text: month ? edtfWords(month) : 'without a closer date',
        url: month ? monthUrl(month) : undefined,
        count: own.length,
      })),
  }
}
