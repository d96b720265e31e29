import type { Event } from '../records/index.ts'
import type { DayView, FrontPage } from '../records/pages.ts'
import { cast } from './cast.ts'
import { byDate, card, days } from './cards.ts'
import { chapters, timeNav } from './chapters.ts'
import { differences } from './claims.ts'
import type { Context } from './context.ts'
import { edtfWords, isBefore, isPlaced, placed, storySpan } from './dates.ts'
import { facets } from './facets.ts'
import { notes } from './notes.ts'
import { inMonth, outOn, overview } from './overview.ts'
import { typeCounts } from './type.ts'
import { URLS } from './urls.ts'
import { groupViews } from './wording.ts'

/** Events on the front page; the least salient of a larger story stand on the pages of their months. */
const FRONT = 160
/** Events told as history on the front page, those told in passing, and events without a closer date. */
const PAST = 60

/** First group of each column gets the id that the overview links to. */
function anchorIn(days: DayView[], eventsShown: Event[]): (start: string, end: string) => string | undefined {
  const drawn = eventsShown.filter(({ date }) => isPlaced(date)).toSorted(byDate)
  const dayOf = new Map<string, DayView>()
  for (const day of days) for (const event of day.events) dayOf.set(event.url, day)
  return (start, end) => {
    const first = drawn.find(({ date }) => placed(date) >= start && placed(date) <= end)
    const day = first && dayOf.get(first.url)
    if (!day) return undefined
    day.anchors = [`t-${start}`]
    return `${URLS.front}#t-${start}`
  }
}

const best = (events: Event[], most: number) =>
  events.length <= most ? events : events.toSorted((a, b) => b.salience - a.salience).slice(0, most)

/** The timeline: what the story is, when it turned, who is in it, and every event that passes the front page. */
export function front(context: Context): FrontPage {
  const { timeline } = context
  const foreground = timeline.events.filter((event) => !event.background)
  const background = timeline.events.filter((event) => event.background)
  const outside = (all: Event[]) => ({
    events: best(all, PAST)
      .toSorted(byDate)
      .map((event) => card(event, context)),
    hidden: Math.max(0, all.length - PAST),
  })
  const shown = best(foreground.filter(inMonth), FRONT)
  const { months, years } = chapters(foreground.filter(inMonth), new Set(shown.map((event) => event.id)), context)
  const told = [...months, ...years].flatMap((part) => part.days)
  const drawn = overview(context, anchorIn(told, shown))
  const footnotes = notes(told, context)
  const differing = foreground.filter((event) => differences(event).length > 0)
  const contested = timeline.figures.find((series) => series.contested)
  const outs = timeline.sources.map(outOn).sort()
  // Where one article came out in no known year, none can be called the last.
  const newest = outs[0] ? outs.at(-1)! : ''
  const loose = foreground.filter((event) => !inMonth(event))
  return {
    kind: 'front',
    url: URLS.front,
    title: timeline.story.title,
    description: timeline.story.description,
    events: foreground.length,
    sources: timeline.sources.length,
    span: storySpan(foreground.map(({ date }) => date)) || 'not dated',
    differ: { count: differing.length, url: differing[0]?.url ?? '', figure: contested && `${URLS.figures}#${contested.id}` },
    ends: newest && edtfWords(newest),
    groups: groupViews(foreground.map((event) => event.type)),
    types: typeCounts(timeline.events),
    overview: drawn,
    cast: cast(context, drawn?.start ?? '', drawn?.end ?? ''),
    timeNav: timeNav(months, years),
    months,
    years,
    listed: shown.length,
    ...footnotes,
    rough: days(best(loose, PAST), context),
    roughHidden: Math.max(0, loose.length - PAST),
    history: outside(background.filter(({ date }) => isBefore(date, context.begins))),
    passing: outside(background.filter(({ date }) => !isBefore(date, context.begins))),
    keyEvents: shown.filter((event) => context.tiers.get(event.id) === 'key').length,
    facets: facets(
      told.flatMap((day) => day.events),
      context,
    ),
  }
}
