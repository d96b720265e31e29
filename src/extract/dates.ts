import type { EventDate, Published, Timex } from '../records/index.ts'
import type { Context } from './context.ts'
import { shiftDays, daysBetween } from '../days.ts'

/** What a mention is dated by: a time expression, two that bound a range, or nothing; `later`: it lies between that time and publication. */
export type Anchor = { timex: Timex; until?: Timex; where: 'clause' | 'sentence' | 'later' | 'report' | 'heading' | 'context' | 'lead' }

/** Days within which the past is still news. */
const MONTH = 31

const UNIT_DAYS: Record<string, number> = { D: 1, W: 7, M: 30, Y: 365 }

/** Days of a TIMEX3 duration such as P1W or PT24H; undefined for a vague one. */
function durationDays(value: string): number | undefined {
  const m = /^P(T?)(\d+)([DWMYH])$/.exec(value)
  if (!m) return undefined
  return m[1] === 'T' ? (m[3] === 'H' ? Math.ceil(Number(m[2]) / 24) : undefined) : Number(m[2]) * (UNIT_DAYS[m[3]!] ?? 1)
}

/** "in the past week", "the last 24 hours": a duration that ends on the publication day. */
function lookBack(timex: Timex, before: string, published: Published, most: number): { earliest: string; latest: string } | undefined {
  const days = timex.type === 'DURATION' ? durationDays(timex.value) : undefined
  if (
    !days ||
    !published.date ||
    days > most ||
    (!/\b(?:past|last|previous)\s+(?:[a-z]+\s+)?$/i.test(before) && !/\b(?:past|last|previous)\b/i.test(timex.text))
  )
    return undefined
  return { earliest: shiftDays(published.date, -days), latest: published.date }
}

export type LookBack = { earliest: string; latest: string; timex: Timex }

/** The expressions of a sentence that look back from the day of publication, at most so many days. */
export function lookedBack(context: Context, most = MONTH): LookBack[] {
  const { article, published } = context.tagged
  return context.timexes.flatMap((timex) => {
    const range = lookBack(timex, article.text.slice(Math.max(0, timex.start - 12), timex.start), published, most)
    return range ? [{ ...range, timex }] : []
  })
}

/** Whether a time expression can date an event: a calendar day, week, month, season or year. */
export function dates(timex: Timex): boolean {
  return (timex.type === 'DATE' || timex.type === 'TIME') && timex.earliest !== undefined && timex.latest !== undefined
}

/** Of a week that goes on, what has happened in it: "met the rebels this week", until publication, "earlier this week", until the day before. */
export function elapsed(anchor: Anchor, { date }: Published): Anchor {
  const { timex, until } = anchor
  if (!date || until || !/^\d{4}-W\d\d$/.test(timex.value) || timex.earliest! > date || timex.latest! <= date) return anchor
  const last = timex.earliest! < date && /^earlier\b/i.test(timex.text) ? shiftDays(date, -1) : date
  return { ...anchor, timex: { ...timex, value: '', latest: last } }
}

/** The first and last day of what is known of a publication day; a missing first is empty. */
export function span(edtf: string): string[] {
  const [a = '', b = a] = edtf.split('/')
  return a === '..' ? ['', b] : [a, b]
}

/** Whether a time ended more than a month before publication. */
export const isLongOver = ({ latest }: Timex, { date }: Published): boolean =>
  date !== undefined && latest !== undefined && daysBetween(latest, date) > MONTH

/**
 * Whether an event lies so far back that the article tells it as history: more than a month before publication, and
 * before the story itself began (`since`): what happened in between is part of the story, even where told late.
 */
export function isHistory(date: EventDate, published: Published, since: string | undefined): boolean {
  if (since !== undefined && date.earliest >= since) return false
  const day = published.date ?? span(published.edtf)[0]
  if (!day || !date.latest) return false
  if (date.basis === 'publication') return false
  const bygone = daysBetween(date.latest, day) > MONTH
  // of a month or year that goes on it is open how far back it lies; one that has just ended is what the news reports on
  if (date.precision === 'month' || date.precision === 'season' || date.precision === 'year')
    return bygone || (date.latest >= day && daysBetween(date.earliest, day) > MONTH)
  return bygone
}

/** `a` and `b` joined by "to", "through" or a dash make one range; joined by "and" only after "between". */
export function bounds(a: Timex, b: Timex, article: string): boolean {
  const between = article.slice(a.end, b.start),
    before = article.slice(Math.max(0, a.start - 12), a.start)
  return (
    dates(a) &&
    dates(b) &&
    (/^\s*(?:to|through|until|till|[-–—])\s*(?:on\s+)?$/.test(between) || (/^\s*and\s*$/.test(between) && /\bbetween\s+$/i.test(before))) &&
    a.earliest! < b.latest!
  )
}

/** What leads on to a figure that another is held against; "more than" compares no times. */
const THAN = String.raw`\b(?:from|(?<!\b(?:more|less|fewer) )than|versus|against|compared (?:with|to))\s+`

/** What a figure of now is held against: "fell 8 percent from a year ago", "rose to $60 million from $40 million a year earlier". */
const HELD_AGAINST = new RegExp(String.raw`${THAN}(?:[^\s\d,;.]{0,3}\d[\d.,]*(?:\s+\p{L}+){0,2}\s+)?(?:in\s+)?$`, 'iu')
const COMPARED = /\b(?:ago|earlier|before|last|previous)\b/i

/** "against 31 million crowns, or 15 for each ferry, a year earlier", "to 25 percent from 20 percent last year": figures of the year before. */
const AGAINST = new RegExp(String.raw`^.*${THAN}((?:[^;.()]|\.\d)*\d(?:[^;.()]|\.\d)*)$`, 'isu')
const CLAUSE = /\b(?:when|which|who|that|as|after|before|and|but|while|since|because|where)\b/i

/** How many characters before a time may tell that it is only compared with. */
const COMPARISON = 90

/** "the year-earlier quarter": a time that is only told to hold another against it. */
export const isYearBefore = ({ text }: Timex): boolean => /\byear[- ](?:ago|earlier|before)\b/i.test(text)

/** "the 1994-built ship", "a Monday-only service": a time that is part of an adjective. */
const HYPHENED = /^[-‐‑]\p{Ll}{3,}/u

/** How many characters a hyphened ending is told by. */
const ENDING = 5

/** "Wednesday's close", "a drop since Tuesday's vote": a day that belongs to another event; "from a year ago": one that is only compared with. */
export function belongsElsewhere(timex: Timex, article: string): boolean {
  if (HYPHENED.test(article.slice(timex.end, timex.end + ENDING))) return true
  const before = article.slice(Math.max(0, timex.start - COMPARISON), timex.start)
  if (COMPARED.test(timex.text) && HELD_AGAINST.test(before)) return true
  const figures = isYearBefore(timex) || /^last year$/i.test(timex.text) ? AGAINST.exec(before)?.[1] : undefined
  if (figures !== undefined && !CLAUSE.test(figures)) return true
  return (
    /^['’]s\s/.test(article.slice(timex.end, timex.end + 3)) &&
    /\b(?:since|than|from|before|after|until|following)\s+$/i.test(article.slice(Math.max(0, timex.start - 12), timex.start))
  )
}
