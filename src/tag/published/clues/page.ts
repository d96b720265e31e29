import type { Article } from '../../../records/index.ts'
import { dayWords, dayNumber } from '../../../days.ts'
import { boundsOf } from '../bounds.ts'
import { likely, type Clue, type Shape } from '../clue.ts'

/** A page's own metadata is set by machine; its address is minted when the report is, which may be before it is rewritten. */
const METADATA: Shape = { on: [0.99, 0.004], tail: 0.002, before: 0.004 }
const ADDRESS: Shape = { on: [0.85, 0.06, 0.02], tail: 0.06, before: 0.01 }
const CHANGED: Shape = { on: [0.75, 0.1, 0.04], tail: 0.1, before: 0.01 }

/** Clues of the HTML page: what its metadata and its address say. */
export function page({ pageDates, front }: Article): Clue[] {
  const dates = pageDates.map(({ value, from }) => ({ day: value.slice(0, 10), from })).filter(({ day }) => day.length === 10 && boundsOf(day))
  const stated = dates.find(({ from }) => /publish|pubdate|issued/i.test(from)) ?? dates.find(({ from }) => !/modif|updat/i.test(from))
  const changed = stated ? undefined : dates[0]
  const path = /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:\/|-|$)/.exec(front.url ?? '')
  const minted = path && [path[1]!, path[2]!.padStart(2, '0'), path[3]!.padStart(2, '0')].join('-')
  return [
    ...fixed('page:metadata', stated?.day, METADATA, 1, `the page’s metadata (${stated?.from}) says`),
    ...fixed('page:changed', changed?.day, CHANGED, -1, `the page was last changed (${changed?.from}) on`),
    ...fixed('page:address', minted ?? undefined, ADDRESS, 1, 'the page’s address says'),
  ]
}

function fixed(name: string, date: string | undefined, shape: Shape, sign: 1 | -1, says: string): Clue[] {
  if (date === undefined || !boundsOf(date)) return []
  const at = dayNumber(date)
  return [{ name, says: `${says[0]!.toUpperCase()}${says.slice(1)} ${dayWords(at)}`, years: [Number(date.slice(0, 4))], anchor: true, weigh: ({ day }) => likely(shape, (day - at) * sign) }]
}
