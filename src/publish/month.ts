import type { Event } from '../records/index.ts'
import type { MonthPage } from '../records/pages.ts'
import { monthOf } from '../days.ts'
import { days } from './cards.ts'
import type { Context } from './context.ts'
import { edtfWords, placed } from './dates.ts'
import { facets } from './facets.ts'
import { groupBy } from './group.ts'
import { inMonth } from './overview.ts'
import { monthUrl } from './urls.ts'
import { counted, groupViews } from './wording.ts'

/** Events that one page of a month can hold; a busier month has a page for each third of it. */
const WHOLE = 400
const THIRDS = [1, 11, 21]

const thirdOf = ({ date }: Event) => (date.precision === 'month' ? 1 : (THIRDS.findLast((day) => day <= +placed(date).slice(8, 10)) ?? 1))

/** One page for each month that has events, history included; three for a month that has very many. */
export function monthPages(context: Context): MonthPage[] {
  const { events, story } = context.timeline
  const byMonth = [...groupBy(events.filter(inMonth), ({ date }) => monthOf(placed(date)))].sort(([a], [b]) => (a < b ? -1 : 1))
  const ref = (entry: (typeof byMonth)[number] | undefined) => entry && { text: edtfWords(entry[0]), url: monthUrl(entry[0]) }
  return byMonth.flatMap(([month, all], i) => {
    const thirds = all.length > WHOLE ? groupBy(all, (event) => String(thirdOf(event))) : new Map([['1', all]])
    if (!thirds.has('1')) thirds.set('1', [])
    const url = (first: number) => (first === 1 ? monthUrl(month) : `${monthUrl(month)}${first}/`)
    const name = edtfWords(month).split('\u00a0')[0]!
    const words = (first: number) => (first === 21 ? `from 21 ${name}` : `${first}–${first + 9} ${name}`)
    const parts = THIRDS.filter((first) => thirds.has(String(first))).map((first) => ({
      text: words(first),
      url: url(first),
      count: thirds.get(String(first))!.length,
      first,
    }))
    return parts.map(({ first, text }): MonthPage => {
      const own = thirds.get(String(first))!,
        listed = days(own, context)
      const title = parts.length > 1 ? `${text} ${month.slice(0, 4)}` : edtfWords(month)
      return {
        kind: 'month',
        url: url(first),
        title,
        description: `${counted(own.length, 'event')}, ${title}: ${story.title}.`,
        name,
        year: month.slice(0, 4),
        count: all.length,
        parts: parts.length > 1 ? parts.map(({ text, url, count }) => ({ text, url, count })) : [],
        days: listed,
        groups: groupViews(own.map((event) => event.type)),
        facets: facets(
          listed.flatMap((day) => day.events),
          context,
        ),
        keyEvents: own.filter((event) => context.tiers.get(event.id) === 'key').length,
        differ: listed.flatMap((day) => day.events).filter(({ differ }) => differ.length > 0).length,
        before: ref(byMonth[i - 1]),
        after: ref(byMonth[i + 1]),
      }
    })
  })
}
