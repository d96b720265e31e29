import type { Event } from '../records/index.ts'
import type { EventCard, MonthView, YearView } from '../records/pages.ts'
import { MONTHS, MONTHS_SHORT, monthOf, months } from '../days.ts'
import { days } from './cards.ts'
import type { Context } from './context.ts'
import { placed, silence, spanWords } from './dates.ts'
import { groupBy } from './group.ts'
import { monthAnchor, monthUrl } from './urls.ts'

/** The parts that the front page is divided into: months, or years where there are too many months. */

/** Most months that stand on the front page one by one. */
const MOST = 40

const monthName = (month: string) => MONTHS[+month.slice(5, 7) - 1] ?? month
const shortMonth = (month: string) => MONTHS_SHORT[+month.slice(5, 7) - 1] ?? month

/** Months between two that have events: what the sources miss, in words. */
function gap(before: string | undefined, month: string, isSilent: (from: string, to: string) => boolean): string | undefined {
  if (!before) return undefined
  const between = months(before, month).slice(1, -1)
  if (between.length === 0) return undefined
  const words = spanWords(between[0]!, between.at(-1)!)
  return `${words}: ${isSilent(`${between[0]!}-01`, `${between.at(-1)!}-31`) ? 'no source in this collection' : 'no event'}`
}

/** One sentence may tell two key events; it is printed under the first. */
function printedOnce(): (made: EventCard) => EventCard {
  const printed = new Set<string>()
  return (made) => {
    if (made.tier !== 'key' || made.quote === undefined) return made
    if (printed.has(made.quote)) return { ...made, quote: undefined }
    printed.add(made.quote)
    return made
  }
}

/** Events of the front page in its parts; `shown` are those that it tells, the others stand on the pages of their months. */
export function chapters(events: Event[], shown: Set<string>, context: Context): { months: MonthView[]; years: YearView[] } {
  const byMonth = [...groupBy(events, ({ date }) => monthOf(placed(date)))].sort(([a], [b]) => (a < b ? -1 : 1))
  const once = printedOnce()
  const told = (own: Event[]) =>
    days(
      own.filter((event) => shown.has(event.id)),
      context,
      once,
    )
  if (byMonth.length > MOST) {
    const byYear = [
      ...groupBy(
        byMonth.map(([month]) => month),
        (month) => month.slice(0, 4),
      ),
    ]
    const eventsOf = new Map(byMonth)
    return {
      months: [],
      years: byYear.map(([year, names]) => ({
        anchor: `y-${year}`,
        year,
        count: names.reduce((sum, month) => sum + eventsOf.get(month)!.length, 0),
        months: names.map((month) => ({ text: shortMonth(month), url: monthUrl(month), count: eventsOf.get(month)!.length })),
        days: told(names.flatMap((month) => eventsOf.get(month)!)),
      })),
    }
  }
  const isSilent = silence(context.timeline.sources)
  return {
    years: [],
    months: byMonth.map(([month, own], i) => ({
      anchor: monthAnchor(month),
      name: monthName(month),
      year: month.slice(0, 4),
      url: monthUrl(month),
      count: own.length,
      hidden: own.filter((event) => !shown.has(event.id)).length,
      days: told(own),
      gapBefore: gap(byMonth[i - 1]?.[0], month, isSilent),
    })),
  }
}

/** Most entries that a line of months holds; a longer story has one entry a year. */
const NAV = 14

export function timeNav(months: MonthView[], years: YearView[]): { name: string; anchor: string }[] {
  if (years.length > 0) return years.map(({ year, anchor }) => ({ name: year, anchor }))
  const first = [...groupBy(months, ({ year }) => year)].map(([name, [own]]) => ({ name, anchor: own!.anchor }))
  if (months.length > NAV) return first
  const short = (name: string) => MONTHS_SHORT[MONTHS.indexOf(name)] ?? name
  return months.map(({ name, year, anchor }, i) => ({
    name: first.length === 1 || months[i - 1]?.year === year ? short(name) : `${short(name)} ${year}`,
    anchor,
  }))
}
