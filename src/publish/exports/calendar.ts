import ICAL from 'ical.js'
import type { Event } from '../../records/index.ts'
import { EVENT_TYPES } from '../../records/index.ts'
import { dayNumber, isDay, isoDay } from '../../days.ts'
import { recalled } from '../../memory.ts'
import type { Context } from '../context.ts'
import { dateView } from '../dates.ts'
import { firstQuote, headline } from '../told.ts'
import { address, host, plain, stampDay, type Make } from './export.ts'

/** Nothing vaguer than a month stands in a calendar. */
const LONGEST = 31

const isCalendared = ({ date }: Event) =>
  isDay(date.earliest) && isDay(date.latest) && dayNumber(date.latest) - dayNumber(date.earliest) < LONGEST

/** A component of jCal (RFC 7265), which the library takes as it is: name, properties, components. Its objects took 1.4 to 2.9 times as long. */
type Component = [name: string, properties: Property[], components: []]
type Property = [name: string, parameters: object, type: 'text' | 'date' | 'date-time' | 'uri' | 'unknown', value: string]

const text = (name: string, value: string | undefined): Property[] => (value ? [[name, {}, 'text', plain(value)]] : [])

/** The last line of a calendar, before which its entries stand. */
const END = 'END:VCALENDAR\r\n'

/** All events of a month or less as whole days (RFC 5545 `VALUE=DATE`), from the first day that each can be to the last. */
export const calendar: Make = ({ context }) => {
  const events = context.timeline.events.filter(isCalendared),
    stamped = `${stampDay(context)}T00:00:00Z`
  const whole = ICAL.stringify([
    'vcalendar',
    [
      ...text('version', '2.0'),
      ...text('prodid', '-//Dateline//Timeline//EN'),
      ...text('method', 'PUBLISH'),
      ['x-wr-calname', {}, 'unknown', plain(context.timeline.story.title)],
    ],
    [],
  ] satisfies Component)
  const entries = events.map((event) =>
    recalled(context.options.memory, 'entry', event, { stamped, context }, (around) => ICAL.stringify(entry(event, around))),
  )
  return {
    url: '/data/timeline.ics',
    title: 'Calendar',
    media: 'text/calendar',
    quotes: true,
    rows: events.length,
    description: 'Events known to a month or closer, as whole days',
    content: [whole.slice(0, -END.length), ...entries, END].join(''),
  }
}

function entry(event: Event, { stamped, context }: { stamped: string; context: Context }): Component {
  const quote = firstQuote(event, context),
    { words, note } = dateView(event.date, event.status === 'planned'),
    url = address(context, event.url),
    { label } = EVENT_TYPES[event.type]
  return [
    'vevent',
    [
      ...text('uid', `${event.id}@${host(context)}`),
      ['dtstamp', {}, 'date-time', stamped],
      ['dtstart', {}, 'date', event.date.earliest],
      ['dtend', {}, 'date', isoDay(dayNumber(event.date.latest) + 1)],
      ...text('summary', headline(event, context)),
      ...text(
        'description',
        [`${label}, ${words}${note && ` (${note})`}.`, quote && `“${quote.text}” — ${quote.outlet}`, url].filter(Boolean).join(' '),
      ),
      ...text('location', event.places.map(({ name }) => name).join(', ')),
      ...text('categories', label),
      ...text('status', event.status === 'occurred' ? 'CONFIRMED' : 'TENTATIVE'),
      ...text('transp', 'TRANSPARENT'),
      ...(context.options.baseUrl ? [['url', {}, 'uri', url] satisfies Property] : []),
    ],
    [],
  ]
}
