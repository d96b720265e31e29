import type { Event } from '../records/index.ts'
import { span } from './dates.ts'

/** Order of the timeline: first possible day, then the exact before the vague, then the salient; undated events last. */
export function compareEvents(a: Event, b: Event): number {
  const [x, y] = [a.date.earliest || '9999', b.date.earliest || '9999']
  return (x < y ? -1 : x > y ? 1 : 0) || span(a.date) - span(b.date) || b.salience - a.salience
}
