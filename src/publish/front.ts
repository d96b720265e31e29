import type { Event } from '../records/index.ts'
import type { CastMember, DayView, EventCard, FrontPage, MonthView } from '../records/pages.ts'
import { MONTHS, MONTHS_SHORT, dayNumber, monthOf, months } from './calendar.ts'
import { byDate, card, days } from './cards.ts'
import { differences } from './claims.ts'
import { actorRef, type Context } from './context.ts'
import { edtfBounds, edtfWords, placed, spanWords } from './dates.ts'
import { groupBy } from './group.ts'
import { isPlaced, overview } from './overview.ts'
import { ticks } from './ticks.ts'
import { monthAnchor, monthUrl, URLS } from './urls.ts'
import { typeCounts } from './type.ts'
import { ACTOR_KINDS, groupViews } from './wording.ts'

/** Events on the front page; the least salient of a larger story stand on the pages of their months. */
const FRONT = 160
/** Events told as history on the front page. */
const PAST = 60
const CAST = 8

/** Whether an event belongs to one month: placed in days, or known to the month. */
export const inMonth = (event: Event) => isPlaced(event) || (event.date.precision === 'month' && event.date.earliest !== '')

const monthName = (month: string) => MONTHS[+month.slice(5, 7) - 1] ?? month

/** Months between two that have events: what the sources miss, in words. */
function gap(before: string | undefined, month: string, published: Set<string>): string | undefined {
  if (!before) return undefined
  const between = months(before, month).slice(1, -1)
  if (between.length === 0) return undefined
  const words = spanWords(between[0]!, between.at(-1)!)
  return `${words}: ${between.some((name) => published.has(name)) ? 'no event' : 'no source in this collection'}`
}

function monthViews(events: Event[], shown: Set<string>, context: Context): MonthView[] {
  const published = new Set(context.timeline.sources.map((source) => monthOf(edtfBounds(source.published.edtf).last)))
  const byMonth = groupBy(events, ({ date }) => monthOf(placed(date)))
  let before: string | undefined
  // One sentence may tell two key events; it is printed under the first.
  const printed = new Set<string>()
  const once = (made: EventCard): EventCard => {
    if (made.tier !== 'key' || made.quote === undefined) return made
    if (printed.has(made.quote)) return { ...made, quote: undefined }
    printed.add(made.quote)
    return made
  }
  return [...byMonth].sort(([a], [b]) => a < b ? -1 : 1).map(([month, own]) => {
    const told = own.filter((event) => shown.has(event.id))
    const view: MonthView = {
      anchor: monthAnchor(month), name: monthName(month), year: month.slice(0, 4), url: monthUrl(month),
      count: own.length, hidden: own.length - told.length, days: days(told, context, once), gapBefore: gap(before, month, published),
    }
    before = month
    return view
  })
}

/** First group of each column gets the id that the overview links to. */
function anchorIn(months: MonthView[], eventsShown: Event[]): (start: string, end: string) => string | undefined {
  const drawn = eventsShown.filter(isPlaced).toSorted(byDate)
  const dayOf = new Map<string, DayView>()
  for (const day of months.flatMap((month) => month.days)) for (const event of day.events) dayOf.set(event.url, day)
  return (start, end) => {
    const first = drawn.find(({ date }) => placed(date) >= start && placed(date) <= end)
    const day = first && dayOf.get(first.url)
    if (!day) return undefined
    day.anchors = [`t-${start}`]
    return `${URLS.front}#t-${start}`
  }
}

const WEIGHT = { actor: 1, recipient: 0.8, source: 0.6, mentioned: 0.2 }

function cast(context: Context, start: string, end: string): CastMember[] {
  const weights = new Map<string, number>()
  for (const event of context.timeline.events) {
    for (const actor of event.actors) {
      weights.set(actor.id, (weights.get(actor.id) ?? 0) + WEIGHT[actor.role] * (event.background ? 0.3 : 1) * (0.5 + event.salience))
    }
  }
  return context.timeline.actors.filter((actor) => actor.url && weights.has(actor.id))
    .sort((a, b) => weights.get(b.id)! - weights.get(a.id)!).slice(0, CAST)
    .map((actor) => {
      const own = context.eventsOf.actor.get(actor.id) ?? []
      return { name: actor.name, url: actorRef(actor.id, actor.name, context).url, about: actor.office ?? ACTOR_KINDS[actor.kind], events: own.length, ticks: ticks(own, start, end) }
    })
}

/** The timeline: what the story is, when it turned, who is in it, and every event that passes the front page. */
export function front(context: Context): FrontPage {
  const { timeline } = context
  const foreground = timeline.events.filter((event) => !event.background)
  const past = timeline.events.filter((event) => event.background).toSorted(byDate)
  const dated = foreground.filter(inMonth)
  const best = dated.toSorted((a, b) => b.salience - a.salience).slice(0, FRONT)
  const months = monthViews(dated, new Set(best.map((event) => event.id)), context)
  const drawn = overview(context, anchorIn(months, best))
  const told = foreground.filter(isPlaced)
  const [start, end] = [drawn?.start ?? '', drawn?.end ?? '']
  const differing = foreground.filter((event) => differences(event).length > 0)
  const newest = timeline.sources.map((source) => edtfBounds(source.published.edtf).last).sort().at(-1) ?? ''
  const ranks = past.toSorted((a, b) => b.salience - a.salience).slice(0, PAST)
  return {
    kind: 'front', url: URLS.front, title: timeline.story.title, description: timeline.story.description,
    events: foreground.length, sources: timeline.sources.length,
    span: told.length > 0 ? shortSpan(told) : 'not dated',
    differ: { count: differing.length, url: differing[0]?.url ?? '' },
    ends: newest && edtfWords(newest),
    groups: groupViews(foreground.map((event) => event.type)),
    types: typeCounts(timeline.events),
    overview: drawn, cast: cast(context, start, end),
    monthNav: monthNav(months),
    months,
    rough: days(foreground.filter((event) => !inMonth(event)), context),
    past: past.filter((event) => ranks.includes(event)).map((event) => card(event, context)),
    pastHidden: Math.max(0, past.length - PAST),
    keyEvents: best.filter((event) => context.tiers.get(event.id) === 'key').length,
  }
}

/** Most entries that a line of months holds; a longer story has one entry a year. */
const NAV = 14

function monthNav(months: MonthView[]): FrontPage['monthNav'] {
  const years = [...groupBy(months, ({ year }) => year)].map(([name, [first]]) => ({ name, anchor: first!.anchor }))
  if (months.length > NAV) return years
  return months.map(({ name, year, anchor }, i) => ({ name: years.length === 1 || months[i - 1]?.year === year ? shortMonth(name) : `${shortMonth(name)} ${year}`, anchor }))
}

const shortMonth = (name: string) => MONTHS_SHORT[MONTHS.indexOf(name)] ?? name

function shortSpan(events: Event[]): string {
  const first = events.map(({ date }) => placed(date)).reduce((a, b) => a < b ? a : b)
  const last = events.map(({ date }) => date.precision === 'day' ? placed(date) : date.latest).reduce((a, b) => a > b ? a : b)
  return dayNumber(last) - dayNumber(first) > 366 * 2 ? `${first.slice(0, 4)}–${last.slice(0, 4)}` : spanWords(first, last)
}

