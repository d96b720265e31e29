import type { MonthPage } from '../records/pages.ts'
import { monthOf } from './calendar.ts'
import { days } from './cards.ts'
import type { Context } from './context.ts'
import { edtfWords, placed } from './dates.ts'
import { inMonth } from './front.ts'
import { groupBy } from './group.ts'
import { monthUrl } from './urls.ts'
import { counted } from './wording.ts'

/** One page for each month that has events, history included. */
export function monthPages(context: Context): MonthPage[] {
  const { events, story } = context.timeline
  const byMonth = [...groupBy(events.filter(inMonth), ({ date }) => monthOf(placed(date)))].sort(([a], [b]) => a < b ? -1 : 1)
  const ref = (entry: (typeof byMonth)[number] | undefined) => entry && { text: edtfWords(entry[0]), url: monthUrl(entry[0]) }
  return byMonth.map(([month, own], i) => ({
    kind: 'month', url: monthUrl(month), title: edtfWords(month), description: `${counted(own.length, 'event')} in ${edtfWords(month)}: ${story.title}.`,
    name: edtfWords(month).split('\u00a0')[0]!, year: month.slice(0, 4), days: days(own, context), before: ref(byMonth[i - 1]), after: ref(byMonth[i + 1]),
  }))
}
