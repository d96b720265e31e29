import { calendar, holidays } from '../lexicon.ts'
import type { CalendarDate, Clock, DayPart, Season, Unit } from '../meaning.ts'
import { numberOf, ordinalOf } from '../numbers.ts'

/** `sept.` -> 9 */
export function monthOf(text: string): number {
  const name = text.replace('.', '')
  return calendar.months[name] ?? calendar.month_abbreviations[name]!
}

/** `thurs.` -> 4 */
export function weekdayOf(text: string): number {
  const name = text.replace('.', '')
  return calendar.weekdays[name] ?? calendar.weekday_abbreviations[name]!
}

/** `3rd`, `03`, `third` -> 3 */
export function dayOf(text: string): number {
  return /^\d/.test(text) ? parseInt(text, 10) : ordinalOf(text)!
}

/** A year of two figures: 40 to 99 are of the 1900s. */
export function yearOf(text: string): number {
  const figures = text.replace("'", '')
  const year = Number(figures)
  return figures.length > 2 ? year : year >= 40 ? 1900 + year : 2000 + year
}

export const seasonOf = (text: string): Season => calendar.seasons[text]!
export const partOf = (text: string): DayPart => calendar.parts[text]!

/** The unit that a word names, singular or plural or abbreviated, and how many of them one such word is (a fortnight is two weeks). */
export function unitOf(text: string): { unit: Unit; times: number } {
  const word = text.replace(/\.$/, '')
  const name =
    calendar.units[word] ??
    calendar.units[word.replace(/s$/, '')] ??
    calendar.unit_abbreviations[word] ??
    calendar.unit_abbreviations[word.replace(/s$/, '')]!
  return name === 'fortnight' ? { unit: 'week', times: 2 } : { unit: name, times: 1 }
}

export function holidayOf(text: string): string {
  return holidays[text] ? text : Object.keys(holidays).find((name) => name.replace(/\./g, '') === text.replace(/\./g, ''))!
}

/** A clock time of the parts `hour`, `minute`, `half` (a.m. or p.m.), `zone`; nothing when it is out of range. */
export function clockOf(part: Record<string, string | undefined>): Clock | undefined {
  let hour = /^\d/.test(part.hour ?? '') ? Number(part.hour) : numberOf(part.hour ?? '')
  if (hour === 'X') return undefined
  const half = part.half?.[0]
  if (half && hour > 12) return hour < 24 && part.minute ? finish(hour) : undefined
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  return finish(hour)

  function finish(value: number): Clock | undefined {
    const clock: Clock = { hour: value }
    if (part.minute !== undefined) clock.minute = Number(part.minute)
    if (part.second !== undefined) clock.second = Number(part.second)
    if (part.zone !== undefined) clock.zone = part.zone.toUpperCase()
    return value > 24 || (clock.minute ?? 0) > 59 || (clock.second ?? 0) > 59 ? undefined : clock
  }
}

/** Whether the day exists in the month; a leap day needs no year. */
export function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
}

/** A calendar meaning without the fields that are not there. */
export function calendarDate(fields: Omit<CalendarDate, 'kind'>): CalendarDate {
  return { kind: 'calendar', ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) }
}

const letters: Record<string, string> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
}

/** An ISO 8601 duration as TIMEX3 writes it: `2.5`, year -> P2Y6M; `X`, day -> PXD; 1.5, minute -> PT1M30S. A decade is ten years. */
export function durationOf(amount: number | 'X', text: string): string {
  const { unit, times } = unitOf(text)
  if (unit === 'weekend') return amount === 'X' ? 'PXWE' : `P${amount}WE`
  if (unit === 'decade' || unit === 'century') return amount === 'X' ? 'PXY' : `P${amount * (unit === 'decade' ? 10 : 100)}Y`
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : ''
  if (amount === 'X') return `P${clock}X${letters[unit]}`
  const whole = Math.floor(amount * times),
    rest = amount * times - whole
  const smaller: Partial<Record<Unit, [Unit, number]>> = {
    year: ['month', 12],
    hour: ['minute', 60],
    minute: ['second', 60],
    day: ['hour', 24],
  }
  const below = smaller[unit]
  if (rest === 0 || !below) return `P${clock}${amount * times}${letters[unit]}`
  const parts = `${whole > 0 ? whole + letters[unit]! : ''}`
  return `P${clock}${parts}${unit === 'day' ? 'T' : ''}${Math.round(rest * below[1])}${letters[below[0]]}`
}
