import type { Event, Source } from '../records/index.ts'
import type { Overview, OverviewBin } from '../records/pages.ts'
import { dayNumber, isoDay, monday, monthOf } from '../days.ts'
import { outletName, outletOf, type Context } from './context.ts'
import { dateView, edtfBounds, edtfWords, isPlaced, placed, silence, spanWords } from './dates.ts'
import { groupBy } from './group.ts'
import { monthUrl } from './urls.ts'
import { GROUPS } from './wording.ts'
import { EVENT_TYPES } from '../records/index.ts'

/** Days before the first and after the last article that the drawing still shows; what is older is told as history. */
const MARGIN = 92
/** An article whose publication is known less closely than this (days) has no place on a scale of time. */
const LOOSE = 366
/** Most columns that can be told apart; the unit grows until they fit. */
const COLUMNS = 90
const TURNS = 8
const ROUGH = 4

const units: { unit: Overview['unit']; days: number }[] = [
  { unit: 'day', days: 1 },
  { unit: 'week', days: 7 },
  { unit: 'month', days: 31 },
  { unit: 'year', days: 366 },
]

const starts: Record<Overview['unit'], (day: number) => number> = {
  day: (day) => day,
  week: monday,
  month: (day) => dayNumber(`${isoDay(day).slice(0, 7)}-01`),
  year: (day) => dayNumber(`${isoDay(day).slice(0, 4)}-01-01`),
}

/** The first day after the column that begins on `start`. */
function next(unit: Overview['unit'], start: number): number {
  if (unit === 'day') return start + 1
  if (unit === 'week') return start + 7
  return starts[unit](start + (unit === 'month' ? 31 : 366))
}

/** Whether an event belongs to one month: placed in days, or known to the month. */
export const inMonth = (event: Event) => isPlaced(event.date) || (event.date.precision === 'month' && event.date.earliest !== '')

/**
 * The day at which an article stands on a scale of time: the last that it can have come out, when it was surely out;
 * none where that is not known to within a year.
 */
export function outOn({ published }: Source): string {
  const { first, last } = edtfBounds(published.edtf)
  return first && last && dayNumber(last) - dayNumber(first) <= LOOSE ? last : ''
}

function publications(sources: Source[]): { day: number; outlet: string }[] {
  return sources
    .flatMap((source) => {
      const day = outOn(source)
      return day ? [{ day: dayNumber(day), outlet: outletName(source) ?? '' }] : []
    })
    .sort((a, b) => a.day - b.day)
}

function window(events: Event[], published: { day: number }[]): { events: Event[]; start: number; end: number } | undefined {
  const from = published.length > 0 ? published[0]!.day - MARGIN : -Infinity
  const to = published.length > 0 ? published.at(-1)!.day + MARGIN : Infinity
  const inside = events.filter(
    (event) => isPlaced(event.date) && dayNumber(placed(event.date)) >= from && dayNumber(placed(event.date)) <= to,
  )
  const moments = [...inside.map((event) => dayNumber(placed(event.date))), ...published.map(({ day }) => day)]
  if (inside.length === 0) return undefined
  return { events: inside, start: moments.reduce((a, b) => Math.min(a, b)), end: moments.reduce((a, b) => Math.max(a, b)) }
}

/** Runs of columns in which nothing is dated and nothing can have been published. */
function gaps(bins: OverviewBin[], sources: Source[]): Overview['gaps'] {
  const isSilent = silence(sources)
  const runs: Overview['gaps'] = []
  let open = false
  for (const bin of bins) {
    const empty = bin.count === 0 && isSilent(bin.start, bin.end)
    if (empty && open) runs.at(-1)!.end = bin.end
    else if (empty) runs.push({ start: bin.start, end: bin.end })
    open = empty
  }
  return runs
}

/**
 * What the overview draws: the foreground events by day, week, month or year and by kind, where articles were
 * published, where there is nothing, and which events are worth a label. `anchors` names the element of the front
 * page that tells a column's first event.
 */
export function overview(context: Context, anchors: (start: string, end: string) => string | undefined): Overview | undefined {
  const { timeline } = context
  const foreground = timeline.events.filter((event) => !event.background)
  const published = publications(timeline.sources)
  const frame = window(foreground, published)
  if (!frame) return undefined
  const { unit } = units.find(({ days }) => (frame.end - frame.start) / days < COLUMNS) ?? units.at(-1)!
  const coarse = unit === 'month' || unit === 'year'
  // An event known to its month has a place in a column only where columns are months or longer.
  const drawn = coarse
    ? frame.events.concat(
        foreground.filter(
          ({ date }) =>
            date.precision === 'month' && date.earliest >= isoDay(frame.start).slice(0, 8) && date.earliest <= isoDay(frame.end),
        ),
      )
    : frame.events
  const days = drawn.map(({ date }) => placed(date)),
    outs = timeline.sources.map(outOn)
  const bins: OverviewBin[] = []
  for (let start = starts[unit](frame.start); start <= frame.end; start = next(unit, start)) {
    const [first, last] = [isoDay(start), isoDay(next(unit, start) - 1)]
    const isInside = (day: string) => day >= first && day <= last,
      inside = drawn.filter((_, i) => isInside(days[i]!))
    bins.push({
      start: first,
      end: last,
      words: unit === 'month' ? edtfWords(monthOf(first)) : unit === 'year' ? first.slice(0, 4) : spanWords(first, last),
      count: inside.length,
      url: anchors(first, last) ?? (inside[0] ? monthUrl(monthOf(placed(inside[0].date))) : ''),
      groups: GROUPS.map((group) => {
        const own = inside.filter((event) => EVENT_TYPES[event.type].group === group)
        const occurred = own.filter((event) => event.status === 'occurred').length
        return { group, occurred, open: own.length - occurred }
      }).filter((entry) => entry.occurred + entry.open > 0),
      published: timeline.sources.filter((_, i) => isInside(outs[i]!)).map((source) => ({ text: outletOf(source), url: source.url })),
    })
  }
  const [start, end] = [bins[0]!.start, bins.at(-1)!.end]
  const byDay = groupBy(published, ({ day }) => isoDay(day))
  const best = (events: Event[], most: number) => events.toSorted((a, b) => b.salience - a.salience).slice(0, most)
  const rough = foreground
    .concat(timeline.events.filter((event) => event.background))
    .filter(({ date }) => date.precision === 'month' && date.earliest >= start && date.latest <= end)
  return {
    unit,
    start,
    end,
    words: spanWords(
      frame.events.map(({ date }) => placed(date)).reduce((a, b) => (a < b ? a : b)),
      isoDay(frame.end),
    ),
    bins,
    gaps: gaps(bins, timeline.sources),
    undrawn: outs.filter((day) => !day).length,
    published: [...byDay].map(([day, own]) => ({
      day,
      outlets: [...new Set(own.map(({ outlet }) => outlet).filter(Boolean))],
      articles: own.length,
    })),
    // A story turns on what is done; words fill the room that is left.
    turns: [false, true]
      .flatMap((words) =>
        best(
          frame.events.filter(({ id, type }) => context.tiers.get(id) === 'key' && (EVENT_TYPES[type].group === 'words') === words),
          TURNS,
        ),
      )
      .slice(0, TURNS)
      .map((event) => ({
        start: placed(event.date),
        words: start.slice(0, 4) === end.slice(0, 4) ? dateView(event.date).short : dateView(event.date).words,
        title: event.title,
      })),
    rough: best(coarse ? [] : rough, ROUGH).map((event) => ({
      start: event.date.earliest,
      end: event.date.latest,
      title: event.title,
      url: event.url,
    })),
  }
}
