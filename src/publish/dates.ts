import type { Event, EventDate, Source } from '../records/index.ts'
import type { DateView } from '../records/pages.ts'
import { dayNumber, isDay, isoDay, MONTHS, weekday } from '../days.ts'

/** A space at which a date does not break. */
const NB = '\u00a0'
const SEASONS: Record<string, string> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

interface Parts {
  year: string
  month?: number
  day?: number
  season?: string
}

/** The parts of one EDTF date, its qualifiers set aside. */
function parts(edtf: string): Parts | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf.replace(/[~?%]/g, ''))
  if (!match) return undefined
  const [, year, month, day] = match
  if (month && SEASONS[month]) return { year: year!, season: SEASONS[month] }
  return { year: year!, month: month ? +month : undefined, day: day ? +day : undefined }
}

function words({ year, month, day, season }: Parts, withYear: boolean): string {
  if (season) {
    const turn = season === 'winter' ? `${year}–${String((+year + 1) % 100).padStart(2, '0')}` : year
    return `${season}${NB}${turn}`
  }
  if (!month) return year
  const name = `${day ? day + NB : ''}${MONTHS[month - 1] ?? month}`
  return withYear ? `${name}${NB}${year}` : name
}

/** From one day or month to another, saying nothing twice: `25–28 April 2016`, `30 April – 2 May 2016`. */
function range(from: Parts, to: Parts, withYear: boolean): string {
  if (from.year === to.year && from.month === to.month && from.day && to.day && !from.season) {
    return from.day === to.day ? words(to, withYear) : `${from.day}–${words(to, withYear)}`
  }
  return `${words(from, from.year !== to.year)} – ${words(to, withYear || from.year !== to.year)}`
}

function spell(edtf: string, withYear: boolean): string {
  if (!edtf) return 'date not known'
  const about = /[~%]/.test(edtf) ? 'about ' : ''
  if (!edtf.includes('/')) {
    const date = parts(edtf)
    return date ? about + words(date, withYear) : edtf
  }
  const [first = '', last = ''] = edtf.split('/')
  const [from, to] = [parts(first), parts(last)]
  if (from && to) return about + range(from, to, withYear)
  if (from) return `${about}${words(from, true)} or later`
  if (to) return `${about}${words(to, true)} or earlier`
  return 'date not known'
}

/** Whether none of the articles can have come out between two days, as far as their dates are known; one without a date may have at any time. */
export function silence(sources: readonly Source[]): (from: string, to: string) => boolean {
  const bounds = sources.map(({ published }) => edtfBounds(published.edtf))
  return (from, to) => bounds.every(({ first, last }) => first !== '' && last !== '' && (last < from || first > to))
}

/** An EDTF date in words: `2016-04-25/2016-05-02` is «25 April – 2 May 2016». What is no EDTF comes back as it is. */
export const edtfWords = (edtf: string) => spell(edtf, true)

/** First to last day in words. */
export const spanWords = (first: string, last: string) => (first && last ? spell(first === last ? first : `${first}/${last}`, true) : '')

/** A range longer than this (days) is no place in a column. */
const LONGEST = 31

/** Whether a date has a place in the day list and the columns: a day, or few enough days. */
export function isPlaced({ earliest, latest, precision }: EventDate): boolean {
  return (
    isDay(earliest) && isDay(latest) && ['day', 'week', 'range'].includes(precision) && dayNumber(latest) - dayNumber(earliest) <= LONGEST
  )
}

/** The first day of the events on the timeline that have a place there; empty where none has. */
export const beginning = (events: readonly Pick<Event, 'background' | 'date'>[]): string =>
  events.reduce((first, { background, date }) => {
    const day = !background && isPlaced(date) ? placed(date) : first
    return first && first < day ? first : day
  }, '')

/** Whether a date was over before a day; of one that is not known nobody can tell. */
export const isBefore = ({ latest }: EventDate, day: string): boolean => latest !== '' && latest < day

/** From the first to the last of the dates that have a place, in words: years only where they are more than two apart; empty where none has. */
export function storySpan(dates: EventDate[]): string {
  const told = dates.filter(isPlaced)
  if (told.length === 0) return ''
  const first = told.map(placed).reduce((a, b) => (a < b ? a : b))
  const last = told.map((date) => (date.precision === 'day' ? placed(date) : date.latest)).reduce((a, b) => (a > b ? a : b))
  return dayNumber(last) - dayNumber(first) > 366 * 2 ? `${first.slice(0, 4)}–${last.slice(0, 4)}` : spanWords(first, last)
}

/** Whether a date is marked as approximate or uncertain. */
export const isQualified = (edtf: string) => /[~?%]/.test(edtf)

function note(date: EventDate): string {
  switch (date.precision) {
    case 'day':
      return isDay(placed(date)) ? weekday(placed(date)) + (isQualified(date.edtf) ? ', day not certain' : '') : ''
    case 'week':
      return 'that week, day not given'
    case 'month':
      return 'that month, day not given'
    case 'season':
      return 'that season, day not given'
    case 'year':
      return 'that year, day not given'
    case 'range': {
      if (!isDay(date.earliest) || !isDay(date.latest)) return 'day not given'
      const days = dayNumber(date.latest) - dayNumber(date.earliest)
      return days === 1 ? `${weekday(date.earliest)} or ${weekday(date.latest)}` : 'some day in this range'
    }
  }
}

function mark(date: EventDate): DateView['mark'] {
  if (!date.edtf) return 'unknown'
  if (date.precision === 'day') return isQualified(date.edtf) ? 'about' : 'day'
  if (date.precision === 'week' || date.precision === 'range') return date.precision
  return 'month'
}

/** The day at which an event stands on a scale of time: the day itself where it is about a day, else the first that it can be. */
export function placed({ edtf, earliest }: Pick<EventDate, 'edtf' | 'earliest'>): string {
  const plain = edtf.replace(/[~?%]/g, '')
  return isDay(plain) ? plain : earliest
}

/** A date as pages set it: its mark, its words, and how sure it is. */
export function dateView(date: EventDate, planned = false): DateView {
  if (!date.edtf)
    return { mark: planned ? 'planned' : 'unknown', words: 'date not known', short: 'Date not known', note: planned ? 'planned' : '' }
  const plain = date.edtf.replace(/[~?%]/g, '')
  return {
    mark: planned ? 'planned' : mark(date),
    words: edtfWords(date.edtf),
    short: spell(date.edtf, false),
    note: [note(date), planned ? 'planned' : ''].filter(Boolean).join(', '),
    datetime: /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(plain) ? plain : undefined,
  }
}

/** A publication date, which knows no precision but its own form. */
export function publishedView(edtf: string): DateView {
  const plain = edtf.replace(/[~?%]/g, '')
  const day = isDay(plain)
  return {
    mark: !edtf ? 'unknown' : day ? (plain === edtf ? 'day' : 'about') : edtf.includes('/') ? 'range' : 'month',
    words: edtfWords(edtf),
    short: spell(edtf, false),
    note: day ? weekday(plain) : '',
    datetime: /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(plain) ? plain : undefined,
  }
}

/** The first and last day that an EDTF date or interval of days, months or years can mean; empty where open. */
export function edtfBounds(edtf: string): { first: string; last: string } {
  const [from = '', to = from] = edtf.replace(/[~?%]/g, '').split('/')
  return { first: bound(from, 'first'), last: bound(to, 'last') }
}

function bound(edtf: string, side: 'first' | 'last'): string {
  const date = parts(edtf)
  if (!date || date.season) return ''
  const [month, day] = [date.month ?? (side === 'first' ? 1 : 12), date.day]
  const start = `${date.year}-${String(month).padStart(2, '0')}-${String(day ?? 1).padStart(2, '0')}`
  if (day || side === 'first') return start
  return isoDay(Date.UTC(+date.year, month, 0) / 86_400_000)
}
