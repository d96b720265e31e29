import type { Event, TimelineJs } from '../../records/index.ts'
import { html } from '../../../templates/html.ts'
import { isDay } from '../../days.ts'
import { recalled } from '../../memory.ts'
import type { Context } from '../context.ts'
import { dateView } from '../dates.ts'
import { firstQuote, headline } from '../told.ts'
import { typeView } from '../wording.ts'
import { address, plain, type Make } from './export.ts'
import { schemaUrl } from './schemas.ts'

type Slide = TimelineJs['events'][number]
type Day = Slide['start_date']

const markup = (text: string) => html`${plain(text)}`.markup

/** `2016-04-15`, `2016-04` or `2016` in the parts that TimelineJS wants. */
function parts(iso: string): Day {
  const [year, month, day] = iso.split('-').map(Number)
  return { year: year!, ...(month ? { month } : {}), ...(day ? { day } : {}) }
}

/** A date no finer than it is known: the month or year itself, a day, or a range. */
function dates({ date }: Event): Pick<Slide, 'start_date' | 'end_date'> {
  if (date.precision === 'month') return { start_date: parts(date.earliest.slice(0, 7)) }
  if (date.precision === 'year') return { start_date: parts(date.earliest.slice(0, 4)) }
  return { start_date: parts(date.earliest), ...(date.latest === date.earliest ? {} : { end_date: parts(date.latest) }) }
}

function slide(event: Event, context: Context): Slide {
  const quote = firstQuote(event, context),
    view = dateView(event.date)
  return {
    unique_id: event.id,
    group: typeView(event.type).label,
    ...dates(event),
    display_date: view.words,
    text: {
      headline: markup(headline(event, context)),
      text: html`${quote && html`<blockquote>${plain(quote.text)}</blockquote><p>${plain(quote.outlet)}</p>`}${context.options.baseUrl && html`<p><a href="${address(context, event.url)}">Evidence</a></p>`}`
        .markup,
    },
  }
}

/** Every dated event as a slide of TimelineJS 3. */
export const timelinejs: Make = ({ context }) => {
  const { story, events } = context.timeline
  const made: TimelineJs = {
    title: { text: { headline: markup(story.title), text: markup(story.description) } },
    events: events
      .filter(({ date }) => isDay(date.earliest) && isDay(date.latest))
      .map((event) => recalled(context.options.memory, 'slide', event, context, (around) => slide(event, around))),
    scale: 'human',
  }
  return {
    url: '/data/timelinejs.json',
    title: 'TimelineJS',
    media: 'application/json',
    quotes: true,
    rows: made.events.length,
    schema: schemaUrl('timelinejs'),
    description: 'Every dated event as a slide of TimelineJS 3',
    content: `${JSON.stringify(made, null, 1)}\n`,
  }
}
