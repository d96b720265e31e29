import type { CalendarDate } from '../../times/index.ts'
import { dayOf, isoDay, weekdayOf, type Day } from '../../../days.ts'
import { isDay } from '../../times/families/fields.ts'
import { DOUBTED, marks, PRINTED, type Mark } from './marks.ts'
import { likely, yearly, type Clue, type Refused, type Shape } from '../clue.ts'
import type { Placed, Role } from '../page.ts'
import { quoted } from '../words.ts'

/** Date lines of the page, the more telling first: only one of them counts. */
const OWN = ['labelled', 'printed', 'banner'] as const

const refusals: Partial<Record<Role, string>> = {
  legal: 'stands in a legal line; a copyright year is not the year of the report',
  elsewhere: 'belongs to another part of the page, such as a link to another report',
  archive: 'dates an archive picture',
}

/** Clues of the dates that stand on the page outside the text, and those refused. */
export function stamps(all: readonly Placed[]): { clues: Clue[]; refused: Refused[] } {
  const hasOwn = all.some(
    ({ role, time: { meaning } }) => OWN.some((own) => own === role) && meaning.kind === 'calendar' && meaning.year !== undefined,
  )
  const legal = hasOwn ? [] : copyright(all)
  const dated = all.filter(
    ({ time: { meaning } }) =>
      meaning.kind === 'calendar' && ((meaning.month !== undefined && meaning.day !== undefined) || meaning.year !== undefined),
  )
  const dayFirst = shareOfDayFirst(all),
    best = outermost(dated),
    own = OWN.flatMap((role) => best.get(role) ?? [])
  const link = best.get('elsewhere')
  if (
    hasOwn ||
    (link?.time.meaning.kind === 'calendar' && link.time.meaning.year === undefined) ||
    [...best.keys()].some((role) => !marks[role]!.isBound)
  )
    best.delete('elsewhere')
  const refused = dated.flatMap(({ time, role, line }) => {
    const why = (role === 'legal' && legal.length > 0) || best.get(role)?.time === time ? undefined : refusals[role]
    return why === undefined ? [] : [{ says: `Not used: ${quoted(role === 'legal' ? line : time.text)} ${why}` }]
  })
  const shown = isShown(own, best.get('dateline')) ? best.get('banner')! : undefined
  if (shown) {
    best.delete('banner')
    if (!best.has('saved')) best.set('saved', shown)
  }
  const isDoubted = own.some((each) => each !== shown && keyOf(each) !== keyOf(own[0]!))
  for (const { role, time } of own.slice(1).filter((each) => each !== shown)) {
    best.delete(role)
    if (isDoubted) refused.push({ says: `Not used: ${quoted(time.text)} ${marks[role]!.says}, but another date on it tells more` })
  }
  const clues = [...best].flatMap(([role, placed]) => {
    const mark = marks[role]!,
      { time } = placed
    const clue = stamp(isDoubted && role !== 'labelled' && mark.shape === PRINTED ? { ...mark, shape: DOUBTED } : mark, placed, dayFirst)
    const says = shown?.time === time ? SHOWN : mark.says
    return clue ? [{ ...clue, name: `stamp:${role}`, says: `${quoted(time.text)} ${says}` }] : []
  })
  return { clues: [...clues, ...legal], refused }
}

const SHOWN =
  'stands above the headline, and the date below it is an earlier one: the page was shown or copied on that day, and out by then'

/** How many days after its dateline a report may appear. */
const LATEST = 2

/**
 * Whether the date above the headline is the day on which the page was shown, printed out or copied: another date that the page gives itself
 * is earlier, or else the one in its dateline is, by more than a morning paper's day. `own`: dates of the page, the more telling first.
 */
function isShown(own: readonly Placed[], dateline: Placed | undefined): boolean {
  const banner = own.at(-1),
    printed = own.length > 1 ? own[0] : undefined
  if (banner?.role !== 'banner') return false
  const { meaning } = banner.time,
    day = keyOf(banner)!
  if (meaning.kind !== 'calendar' || meaning.year === undefined) return false
  const lagOf = (other: Placed) => {
    const { year, month, day: date } = other.time.meaning as CalendarDate
    return year !== undefined
      ? day - keyOf(other)!
      : Math.min(...[0, 1].map((by) => day - dayOf(meaning.year! - by, month!, date!)).filter((lag) => lag >= 0))
  }
  return printed ? lagOf(printed) > 0 : dateline !== undefined && lagOf(dateline) > LATEST
}

/** Years from publication to the copyright line: the year of the report, or of the copy that was saved. */
const COPYRIGHT: Shape = { on: [0.6, 0.09, 0.05], tail: 0.24, before: 0.02, limit: 30 }

/** The earliest year of a copyright line, where the page has no date of its own: an upper bound of little weight. */
function copyright(all: readonly Placed[]): Clue[] {
  const years = all.flatMap(({ role, time: { meaning }, line }) =>
    role === 'legal' && meaning.kind === 'calendar' && meaning.year !== undefined ? [{ year: meaning.year, line }] : [],
  )
  const { year, line } = years.sort((a, b) => b.year - a.year)[0] ?? {}
  if (year === undefined) return []
  return [
    {
      name: 'stamp:legal',
      says: `${quoted(line!)} names a copyright year: it was published by then, maybe long before`,
      years: [year],
      weigh: ({ year: now }) => likely(COPYRIGHT, year - now),
    },
  ]
}

/** Marks of which the first on the page counts. */
const FIRST = new Set<Role>([...OWN, 'dateline'])

/** Of several marks of one kind the one nearest to publication: the first printed date, the newest picture, the oldest comment. */
function outermost(all: readonly Placed[]): Map<Role, Placed> {
  const best = new Map<Role, Placed>()
  for (const each of all) {
    const mark = marks[each.role],
      key = keyOf(each)
    if (!mark || key === undefined) continue
    const known = best.get(each.role)
    if (!known || (!FIRST.has(each.role) && (key - keyOf(known)!) * mark.sign > 0) || isNewer(known, each)) best.set(each.role, each)
  }
  return best
}

/** Two lines of dates above the headline: the site's own, of the day on which the page was shown, is above the report's, which is no later. */
function isNewer(above: Placed, below: Placed): boolean {
  const isWhole = ({ role, alone, time: { meaning } }: Placed) =>
    role === 'banner' && alone && meaning.kind === 'calendar' && meaning.year !== undefined
  return isWhole(above) && isWhole(below) && keyOf(above)! > keyOf(below)!
}

/** Where a date with a day stands among others; one without a year before those with one. */
function keyOf({ time: { meaning } }: Placed): Day | undefined {
  return meaning.kind === 'calendar' && meaning.month !== undefined && meaning.day !== undefined
    ? dayOf(meaning.year ?? 0, meaning.month, meaning.day)
    : undefined
}

function stamp({ sign, shape, isBound }: Mark, placed: Placed, dayFirst: number): Omit<Clue, 'name' | 'says'> | undefined {
  const meaning = placed.time.meaning as CalendarDate,
    days = readings(meaning, placed, dayFirst)
  if (days.length === 0) return undefined
  const { year } = meaning
  if (year !== undefined) {
    const fixed = days.map(({ month, date, share }) => ({ on: dayOf(year, month, date), share }))
    return {
      years: [year],
      anchor: isBound !== true,
      weigh: ({ day }) => fixed.reduce((sum, { on, share }) => sum + share * likely(shape, (day - on) * sign), 0),
    }
  }
  const { month, date } = days[0]!,
    on = yearly(month, date)
  return {
    anchor: true,
    weigh: ({ day, year: now }) =>
      [now - 1, now, now + 1].reduce((best, each) => {
        const at = on(each)
        return Math.max(
          best,
          likely(shape, (day - at) * sign) * (meaning.weekday === undefined || weekdayOf(at) === meaning.weekday ? 1 : 0.02),
        )
      }, 0),
  }
}

/** Without another date in words, how often a date in figures with strokes has its day first; and how sure one that shows the habit, or a clock of 24 hours beside it, makes it. */
const DAY_FIRST = 0.4,
  HABIT = 0.9

/** "18:20", "08.15", but not "08:15 pm": where clocks count to 24, the day is before the month. */
const CLOCK = /\b(?:1[3-9]|2[0-3]|0\d)[:.h][0-5]\d\b(?![:.]?\d*\s*[ap]\.?m)/i

/** How likely "03/05/2016" is 3 May on this page: dates in words, "3 May" or "May 3", show its habit. */
function shareOfDayFirst(all: readonly Placed[]): number {
  const orders = all
    .flatMap(({ time: { rule } }) => (rule === 'date:day-month' ? [1] : rule === 'date:month-day' ? [-1] : []))
    .reduce((sum, order) => sum + order, 0)
  const isClock = all.some(({ role, line, time: { rule } }) => role !== 'text' && rule.startsWith('date:figures') && CLOCK.test(line))
  return orders === 0 ? (isClock ? HABIT : DAY_FIRST) : orders > 0 ? HABIT : 1 - HABIT
}

/** A weekday right before a date, whole or cut short. */
const WEEKDAY = /\b(mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day|s|nes|rs?)?\.?,?\s*$/i,
  WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** "03/05/2016" is read in both orders, "Tue 03/05/2016" in the one that makes it a Tuesday. */
function readings(
  { month, day, year }: CalendarDate,
  { time: { rule, text, start }, line, sentence }: Placed,
  dayFirst: number,
): { month: number; date: number; share: number }[] {
  if (month === undefined || day === undefined) return []
  const isEither = rule === 'date:figures' && text.includes('/') && year !== undefined && month !== day && isDay(day, month)
  if (!isEither) return [{ month, date: day, share: 1 }]
  const [, name] = WEEKDAY.exec(line.slice(0, start - sentence.start)) ?? []
  const both = [
    { month, date: day, share: 1 - dayFirst },
    { month: day, date: month, share: dayFirst },
  ]
  // "3/2/2011 1:50 PM ET 2011-03-02T18:50" says it twice.
  const again = both.filter(({ month, date }) => line.includes(isoDay(dayOf(year, month, date))))
  if (again.length === 1) return [{ ...again[0]!, share: 1 }]
  const fitting = both.filter((each) => name && weekdayOf(dayOf(year, each.month, each.date)) === WEEK.indexOf(name.toLowerCase()) + 1)
  return fitting.length === 1 ? [{ ...fitting[0]!, share: 1 }] : both
}
