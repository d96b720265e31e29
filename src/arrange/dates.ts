import { dayNumber } from '../days.ts'
import type { EventDate, Mention } from '../records/index.ts'

/** Bases of a date, the surest first; up to `tense` the article's own words carry it. */
const BASES: readonly EventDate['basis'][] = ['explicit', 'relative', 'tense', 'narrative', 'publication', 'inferred']
const SPOKEN = 3

/** The date of an event: the surest that its mentions give. */
export function dateOf(mentions: readonly Mention[]): EventDate {
  return mentions.map(({ date }) => date).sort(preference)[0]!
}

/** The surest date first: told by the text, then the narrowest, then the plainest basis, then one without `~` or `?`. */
function preference(a: EventDate, b: EventDate): number {
  return (
    Number(known(b)) - Number(known(a)) ||
    Number(spoken(b)) - Number(spoken(a)) ||
    span(a) - span(b) ||
    BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
    qualified(a) - qualified(b)
  )
}

/** Days between the first and the last day that a date allows; a wide one for an unknown date. */
export function span({ earliest, latest }: EventDate): number {
  return earliest && latest ? dayNumber(latest) - dayNumber(earliest) : 1e9
}

/** One date contains the other: they differ in precision, not in what they say. */
export function datesAgree(a: EventDate, b: EventDate): boolean {
  return (a.earliest <= b.earliest && a.latest >= b.latest) || (b.earliest <= a.earliest && b.latest >= a.latest)
}

function known({ earliest, latest }: EventDate): boolean {
  return earliest !== '' && latest !== ''
}

/** The article's own words carry it. */
export function spoken(date: EventDate): boolean {
  return known(date) && BASES.indexOf(date.basis) < SPOKEN
}

function qualified({ edtf }: EventDate): number {
  return /[~?%]/.test(edtf) ? 1 : 0
}
