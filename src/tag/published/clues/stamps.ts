import type { CalendarDate } from '../../times/index.ts'
import { dayOf, weekdayOf, type Day } from '../../times/resolve/calendar.ts'
import { isDay } from '../../times/families/fields.ts'
import { likely, yearly, type Clue, type Refused, type Shape } from '../clue.ts'
import type { Placed, Role } from '../page.ts'
import { quoted } from '../words.ts'

/** How a dated mark on the page lies to the publication day: `sign` 1 when publication follows it, -1 when it follows publication. */
type Mark = { sign: 1 | -1, shape: Shape, says: string }

/**
 * Marks by what they stand for. Printed dates are the day itself but for re-dated pages; agencies' datelines are the
 * day of writing, and morning papers print them a day later; pictures are of the day before as often as not, and
 * older ones serve again; readers comment on the day or soon after; a tweet is shown soon after it was sent.
 */
const marks: Partial<Record<Role, Mark>> = {
  printed: { sign: 1, shape: { on: [0.99, 0.004], tail: 0.004, before: 0.002 }, says: 'is the date printed on the page' },
  changed: { sign: -1, shape: { on: [0.7, 0.12, 0.05], tail: 0.1, before: 0.01 }, says: 'is when the page was last changed: it was out by then' },
  dateline: { sign: 1, shape: { on: [0.75, 0.18, 0.02, 0.01], tail: 0.02, before: 0.01 }, says: 'is the day in the dateline: it was published then or the day after' },
  caption: { sign: 1, shape: { on: [0.36, 0.24, 0.09, 0.05], tail: 0.25, before: 0.01, reach: 2 }, says: 'dates a picture: it was published then or soon after' },
  tweet: { sign: 1, shape: { on: [0.4, 0.25, 0.1, 0.05], tail: 0.17, before: 0.03, reach: 2 }, says: 'dates a post that the page shows: it was published then or soon after' },
  comment: { sign: -1, shape: { on: [0.6, 0.18, 0.06, 0.03], tail: 0.12, before: 0.01, reach: 2 }, says: 'dates a reader’s comment: the article was out by then' },
  note: { sign: -1, shape: { on: [], tail: 0.99, before: 0.01, reach: 15 }, says: 'dates a later note of the editors: the article was out by then' },
}

const refusals: Partial<Record<Role, string>> = {
  legal: 'stands in a legal line; a copyright year is not the year of the report',
  elsewhere: 'belongs to another part of the page, such as a link to another report',
  archive: 'dates an archive picture',
}

/** Clues of the dates that stand on the page outside the text, and those refused. */
export function stamps(all: readonly Placed[]): { clues: Clue[], refused: Refused[] } {
  const dated = all.filter(({ time: { meaning } }) => meaning.kind === 'calendar' && (meaning.month !== undefined && meaning.day !== undefined || meaning.year !== undefined))
  const refused = dated.flatMap(({ time, role, line }) => {
    const why = refusals[role]
    return why === undefined ? [] : [{ says: `Not used: ${quoted(role === 'legal' ? line : time.text)} ${why}` }]
  })
  const clues = [...outermost(dated)].flatMap(([role, { time }]) => {
    const clue = stamp(marks[role]!, time.meaning as CalendarDate, time.rule)
    return clue ? [{ ...clue, name: `stamp:${role}`, says: `${quoted(time.text)} ${marks[role]!.says}` }] : []
  })
  return { clues, refused }
}

/** Of several marks of one kind the one nearest to publication: the first printed date, the newest picture, the oldest comment. */
function outermost(all: readonly Placed[]): Map<Role, Placed> {
  const best = new Map<Role, Placed>()
  for (const each of all) {
    const mark = marks[each.role], key = keyOf(each)
    if (!mark || key === undefined) continue
    const known = best.get(each.role)
    if (!known || each.role !== 'printed' && each.role !== 'dateline' && (key - keyOf(known)!) * mark.sign > 0) best.set(each.role, each)
  }
  return best
}

/** Where a date with a day stands among others; one without a year before those with one. */
function keyOf({ time: { meaning } }: Placed): Day | undefined {
  return meaning.kind === 'calendar' && meaning.month !== undefined && meaning.day !== undefined ? dayOf(meaning.year ?? 0, meaning.month, meaning.day) : undefined
}

function stamp({ sign, shape }: Mark, meaning: CalendarDate, rule: string): Omit<Clue, 'name' | 'says'> | undefined {
  const days = readings(meaning, rule)
  if (days.length === 0) return undefined
  const { year } = meaning
  if (year !== undefined) {
    const fixed = days.map(({ month, date }) => dayOf(year, month, date))
    return { years: [year], anchor: true, weigh: ({ day }) => fixed.reduce((sum, at) => sum + likely(shape, (day - at) * sign), 0) }
  }
  const { month, date } = days[0]!, on = yearly(month, date)
  return {
    anchor: true,
    weigh: ({ day, year: now }) => [now - 1, now, now + 1].reduce((best, each) => {
      const at = on(each)
      return Math.max(best, likely(shape, (day - at) * sign) * (meaning.weekday === undefined || weekdayOf(at) === meaning.weekday ? 1 : 0.02))
    }, 0),
  }
}

/** "03/05/2016" is read in both orders. */
function readings({ month, day, year }: CalendarDate, rule: string): { month: number, date: number }[] {
  if (month === undefined || day === undefined) return []
  const one = { month, date: day }
  return rule === 'date:figures' && year !== undefined && month !== day && isDay(day, month) ? [one, { month: day, date: month }] : [one]
}
