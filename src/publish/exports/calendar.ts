import ICAL from 'ical.js'
import type { Event } from '../../records/index.ts'
import { EVENT_TYPES } from '../../records/index.ts'
import { dayNumber, isDay, isoDay } from '../../days.ts'
import type { Context } from '../context.ts'
import { dateView } from '../dates.ts'
import { firstQuote, headline } from '../told.ts'
import { address, host, plain, stamp, stampDay, type Make } from './export.ts'

/** Nothing vaguer than a month stands in a calendar. */
const LONGEST = 31

const isCalendared = ({ date }: Event) => isDay(date.earliest) && isDay(date.latest) && dayNumber(date.latest) - dayNumber(date.earliest) < LONGEST

/** All events of a month or less as whole days (RFC 5545 `VALUE=DATE`), from the first day that each can be to the last. */
export const calendar: Make = ({ context }) => {
  const events = context.timeline.events.filter(isCalendared)
  const root = new ICAL.Component('vcalendar')
  root.addPropertyWithValue('version', '2.0')
  root.addPropertyWithValue('prodid', '-//Dateline//Timeline//EN')
  root.addPropertyWithValue('method', 'PUBLISH')
  root.addPropertyWithValue('x-wr-calname', plain(context.timeline.story.title))
  for (const event of events) root.addSubcomponent(entry(event, context))
  return {
    url: '/data/timeline.ics', title: 'Calendar', media: 'text/calendar', quotes: true, rows: events.length,
    description: 'Events known to a month or closer, as whole days', content: `${root.toString()}\r\n`,
  }
}

function entry(event: Event, context: Context): ICAL.Component {
  const component = new ICAL.Component('vevent')
  const add = (name: string, value: string | ICAL.Time | undefined) => value && component.addPropertyWithValue(name, typeof value === 'string' ? plain(value) : value)
  const quote = firstQuote(event, context), { words, note } = dateView(event.date, event.status === 'planned'), url = address(context, event.url)
  add('uid', `${event.id}@${host(context)}`)
  add('dtstamp', ICAL.Time.fromJSDate(stamp(stampDay(context)), true))
  add('dtstart', ICAL.Time.fromDateString(event.date.earliest))
  add('dtend', ICAL.Time.fromDateString(isoDay(dayNumber(event.date.latest) + 1)))
  add('summary', headline(event, context))
  add('description', [`${EVENT_TYPES[event.type].label}, ${words}${note && ` (${note})`}.`, quote && `“${quote.text}” — ${quote.outlet}`, url].filter(Boolean).join(' '))
  add('location', event.places.map(({ name }) => name).join(', '))
  add('categories', EVENT_TYPES[event.type].label)
  add('status', event.status === 'occurred' ? 'CONFIRMED' : 'TENTATIVE')
  add('transp', 'TRANSPARENT')
  if (context.options.baseUrl) add('url', url)
  return component
}
