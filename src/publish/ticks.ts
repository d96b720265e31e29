import type { Event } from '../records/index.ts'
import { dayNumber, isDay } from '../days.ts'
import { placed } from './dates.ts'

/** Places of events on a strip of time, in thousandths of its length; events outside it or known to no day are left out. */
export function ticks(events: Event[], start: string, end: string): number[] {
  if (!isDay(start) || !isDay(end)) return []
  const [from, length] = [dayNumber(start), dayNumber(end) - dayNumber(start) + 1]
  const places = events
    .filter(
      ({ date }) =>
        isDay(date.earliest) && ['day', 'week', 'range'].includes(date.precision) && placed(date) >= start && placed(date) <= end,
    )
    .map(({ date }) => Math.round(((dayNumber(placed(date)) - from + 0.5) / length) * 1000))
  return [...new Set(places)].sort((a, b) => a - b)
}
