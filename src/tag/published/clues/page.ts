import type { Article } from '../../../records/index.ts'
import { dayWords, dayNumber, MONTHS } from '../../../days.ts'
import { boundsOf } from '../bounds.ts'
import { likely, type Clue, type Shape } from '../clue.ts'

/** A page's own metadata is set by machine; its address is minted when the report is, which may be before it is rewritten. */
const METADATA: Shape = { on: [0.99, 0.004], tail: 0.002, before: 0.004 }
const ADDRESS: Shape = { on: [0.85, 0.06, 0.02], tail: 0.06, before: 0.01 }
const CHANGED: Shape = { on: [0.75, 0.1, 0.04], tail: 0.1, before: 0.01 }

/** An address that a page shows is its own where it holds the words of the headline; another lone one may be. */
const LONE_ADDRESS: Shape = { on: [0.6, 0.08, 0.04], tail: 0.23, before: 0.05 }

/** Clues of the page: what its metadata and its address say. */
export function page(article: Article): Clue[] {
  const { pageDates, front } = article
  const dates = pageDates.map(({ value, from }) => ({ day: dayIn(value), from })).filter(({ day }) => day.length === 10 && boundsOf(day))
  const stated = dates.find(({ from }) => /publish|pubdate|issued/i.test(from)) ?? dates.find(({ from }) => !/modif|updat/i.test(from))
  const changed = stated ? undefined : dates[0]
  const minted = dayOfAddress(front.url ?? ''),
    shown = minted === undefined ? addressIn(article) : undefined
  return [
    ...fixed('page:metadata', stated?.day, METADATA, 1, `the page’s metadata (${stated?.from}) says`),
    ...fixed('page:changed', changed?.day, CHANGED, -1, `the page was last changed (${changed?.from}) on`),
    ...fixed('page:address', minted, ADDRESS, 1, 'the page’s address says'),
    ...fixed('page:address', shown?.day, shown?.isOwn ? ADDRESS : LONE_ADDRESS, 1, 'the address on the page says'),
  ]
}

/** "Tue, 03 May 2016 18:20:00 -0400", as mail and old systems write it. */
const IN_WORDS = /\b(\d\d?) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ((?:19|20)\d\d)\b/i

/** The day, as yyyy-mm-dd, that begins what the metadata state, or that they write in words. */
function dayIn(value: string): string {
  const [, day, month, year] = IN_WORDS.exec(value) ?? []
  if (!day || !month || !year) return value.slice(0, 10)
  const number = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === month.toLowerCase()) + 1
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** `/2016/05/03/`, `/2016/may/03/`, `-20160503`, `/2016-05-03/`. */
const IN_PATH = /[/_-]((?:19|20)\d\d)[/-]?(\d\d?|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[/-]?(\d\d?)(?:[/._?-]|$)/i

/** The day, as yyyy-mm-dd, that an address holds. */
function dayOfAddress(url: string): string | undefined {
  const [, year, month, day] = IN_PATH.exec(url.replace(/^\w+:\/\/[^/]*/, '')) ?? []
  if (!year || !month || !day) return undefined
  const number = /^\d/.test(month)
    ? Number(month)
    : MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase()) + 1
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return boundsOf(iso) && iso
}

/** Words of the headline that an address must hold to be the page's own, and how long such words are. */
const SLUG = 3,
  SHORTEST = 4

/** The dated address on a line of its own: the one with the words of the headline, else the only one. */
function addressIn({ text, title, blocks }: Article): { day: string; isOwn: boolean } | undefined {
  const words = (title.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= SHORTEST)
  const dated = blocks
    .filter(({ kind }) => kind === 'noise')
    .flatMap(({ start, end }) => text.slice(start, end).match(/\bhttps?:\/\/[^\s<>"]{1,500}/g) ?? [])
    .flatMap((url) => {
      const day = dayOfAddress(url)
      return day === undefined ? [] : [{ day, isOwn: words.filter((word) => url.toLowerCase().includes(word)).length >= SLUG }]
    })
  return dated.find(({ isOwn }) => isOwn) ?? (new Set(dated.map(({ day }) => day)).size === 1 ? dated[0] : undefined)
}

function fixed(name: string, date: string | undefined, shape: Shape, sign: 1 | -1, says: string): Clue[] {
  if (date === undefined || !boundsOf(date)) return []
  const at = dayNumber(date)
  return [
    {
      name,
      says: `${says[0]!.toUpperCase()}${says.slice(1)} ${dayWords(at)}`,
      years: [Number(date.slice(0, 4))],
      anchor: true,
      weigh: ({ day }) => likely(shape, (day - at) * sign),
    },
  ]
}
