import type { EventDate, Precision, Published, Timex } from '../records/index.ts'
import type { Context } from './context.ts'
import { dayText, shiftDays, daysBetween } from '../days.ts'
import { boundsOf } from '../tag/published/bounds.ts'
import type { Filed } from './filed.ts'

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

function precisionOf(earliest: string, latest: string, value: string): Precision {
  if (earliest === latest) return 'day'
  if (/^\d{4}-W\d\d/.test(value)) return 'week'
  if (/^\d{4}-\d\d$/.test(value)) return 'month'
  if (/^\d{4}$/.test(value)) return 'year'
  if (/^\d{4}-(?:SP|SU|FA|WI|2[1-4])$/.test(value)) return 'season'
  return 'range'
}

const SEASON: Record<string, string> = { SP: '21', SU: '22', FA: '23', WI: '24' }

/** EDTF level 1 of a calendar stretch: a day, month, season or year by name, anything else as an interval (weeks too). */
function edtfOf(earliest: string, latest: string, value: string): string {
  const precision = precisionOf(earliest, latest, value)
  if (precision === 'day') return earliest
  if (precision === 'month' || precision === 'year') return value
  if (precision === 'season') return value.replace(/-(SP|SU|FA|WI)$/, (_, s: string) => `-${SEASON[s]}`)
  return `${earliest}/${latest}`
}

/** Says in words when the article was published, for the sentence under a date. */
function publication(published: Published): string {
  if (published.date) return `in an article published on ${dayText(published.date)}`
  return published.edtf ? `in an article published some time in ${published.edtf.replace('/', ' to ')}` : 'in an article without a date'
}

/** The date of a mention from its anchor; without one, the day that the report was filed (`filed`) or published, said to be about. */
export function dateOf(
  anchor: Anchor | undefined,
  back: { earliest: string; latest: string; timex: Timex } | undefined,
  published: Published,
  filed?: Filed,
): EventDate {
  if (back) {
    const { earliest, latest, timex } = back
    return {
      edtf: `${earliest}/${latest}`,
      earliest,
      latest,
      precision: 'range',
      basis: 'relative',
      expression: timex.text,
      how: `“${timex.text}”, counted back from the day of publication, ${publication(published)}`,
    }
  }
  if (anchor?.where === 'later') {
    const { timex } = anchor,
      earliest = timex.earliest!,
      ends = published.date ?? span(published.edtf).at(-1)!,
      latest = ends > earliest ? ends : timex.latest!
    return {
      edtf: edtfOf(earliest, latest, ''),
      earliest,
      latest,
      precision: precisionOf(earliest, latest, ''),
      basis: 'narrative',
      expression: timex.text,
      how: `from “${timex.text}” on, ${publication(published)}`,
    }
  }
  if (anchor) {
    const { timex, until } = anchor
    const earliest = timex.earliest!,
      latest = until?.latest && until.latest >= earliest ? until.latest : timex.latest!
    const value = until ? '' : timex.value
    const expression = until ? `${timex.text} to ${until.text}` : timex.text
    const how =
      anchor.where === 'lead'
        ? `told as part of the article’s main event, which it dates “${expression}”, ${publication(published)}`
        : anchor.where === 'context'
          ? `told with the sentence before it, which says “${expression}”, ${publication(published)}`
          : anchor.where === 'report'
            ? `reported “${expression}”, ${publication(published)}`
            : anchor.where === 'heading'
              ? `under the date “${expression}”, ${publication(published)}`
              : `“${expression}”, ${publication(published)}`
    const edtf = edtfOf(earliest, latest, value)
    const about = (timex.approximate || anchor.where === 'context' || anchor.where === 'lead') && /^\d{4}(?:-\d\d){0,2}$/.test(edtf)
    return {
      edtf: about ? `${edtf}~` : edtf,
      earliest,
      latest,
      precision: precisionOf(earliest, latest, value),
      basis: anchor.where === 'context' || anchor.where === 'lead' ? 'narrative' : (timex.basis ?? 'explicit'),
      expression,
      how,
    }
  }
  if (filed) {
    const { value, expression, says } = filed,
      { earliest, latest } = boundsOf(value)!
    return {
      edtf: `${value}~`,
      earliest,
      latest,
      precision: precisionOf(earliest, latest, value),
      basis: 'publication',
      expression,
      how: `its sentence names no day; ${says}, ${publication(published)}`,
    }
  }
  const [earliest = '', latest = earliest] = published.date ? [published.date] : span(published.edtf)
  return {
    edtf: published.date ? `${published.date}~` : published.edtf,
    earliest,
    latest,
    precision: earliest === latest ? 'day' : 'range',
    basis: 'publication',
    expression: '',
    how: `its sentence names no day, ${publication(published)}`,
  }
}

function span(edtf: string): string[] {
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
