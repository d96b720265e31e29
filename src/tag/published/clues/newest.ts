import { weekdayOf, type Day } from '../../../days.ts'
import { yearly, type Clue } from '../clue.ts'
import { monthName } from '../words.ts'

/** A date without its year that the text tells as past, or does not tell to lie ahead. */
type PastDate = { month: number; day: number; weekday?: number; isTold: boolean; says: string }

/**
 * How likely the newest of the dates told as past lies so many days back, by stretches: a report names the days of the
 * week around it by weekday, so that its dates end some days before it; one without weekdays may name any day by its
 * date. A lone date is as often that of the event with which the story began, and months back (newswire, annotated stories).
 */
const WITH_WEEKDAYS = {
    several: [
      [3, 0.03],
      [8, 0.28],
      [14, 0.24],
      [21, 0.15],
      [30, 0.11],
      [60, 0.12],
      [120, 0.04],
      [180, 0.01],
      [330, 0.02],
    ],
    one: [
      [3, 0.04],
      [8, 0.12],
      [14, 0.2],
      [21, 0.12],
      [30, 0.1],
      [60, 0.14],
      [120, 0.11],
      [180, 0.06],
      [330, 0.11],
    ],
  },
  WITHOUT_WEEKDAYS = {
    several: [
      [3, 0.15],
      [8, 0.18],
      [14, 0.16],
      [21, 0.12],
      [30, 0.11],
      [60, 0.13],
      [120, 0.07],
      [180, 0.03],
      [330, 0.05],
    ],
    one: [
      [3, 0.1],
      [8, 0.1],
      [14, 0.1],
      [21, 0.08],
      [30, 0.14],
      [60, 0.16],
      [120, 0.15],
      [180, 0.05],
      [330, 0.12],
    ],
  }

/**
 * How often a date lies ahead although the text seems to tell it as past, and where it does not say: soon, or farther off;
 * how often one lies half a year back, beside a newer one; and a printed weekday errs.
 */
const MISREAD = [0.07, 0.02] as const,
  OLD = 180,
  OLDER = 0.2,
  UNTOLD = [0.25, 0.1] as const,
  SOON = 40,
  YEAR = 365,
  WEEKDAY_ERR = 0.003

/** The dates told as past, together: all of them lie behind, and the newest one near. */
export function newest(dates: readonly PastDate[], namesWeekdays: boolean): Clue[] {
  if (dates.length === 0) return []
  const table = spread((namesWeekdays ? WITH_WEEKDAYS : WITHOUT_WEEKDAYS)[dates.length > 1 ? 'several' : 'one']),
    on = dates.map(({ month, day }) => yearly(month, day))
  const last = (at: number, now: Day, year: number) => (on[at]!(year) <= now ? on[at]!(year) : on[at]!(year - 1))
  const next = (at: number, now: Day, year: number) => (on[at]!(year) > now ? on[at]!(year) : on[at]!(year + 1))
  const named = [...new Set(dates.map(({ month, day }) => `${monthName(month)} ${day}`))]
  return [
    {
      name: 'date:newest',
      says: `${dates[0]!.says}${dates.length > 1 ? `, and ${dates.length - 1} more` : ''}: ${named.slice(0, 8).join(', ')} ${named.length > 1 ? 'lie' : 'lies'} behind, the newest some days as a rule, and no year is named`,
      weigh: ({ day: now, year }) => {
        let least = Infinity,
          old = 0,
          weight = 1
        dates.forEach(({ weekday, isTold }, at) => {
          const day = last(at, now, year),
            gap = now - day,
            isAhead = gap >= table.length
          if (isAhead) weight *= (isTold ? MISREAD : UNTOLD)[gap > YEAR - SOON ? 0 : 1]
          else {
            least = Math.min(least, gap)
            if (gap > OLD) old++
          }
          if (weekday !== undefined && weekdayOf(isAhead ? next(at, now, year) : day) !== weekday) weight *= WEEKDAY_ERR
        })
        if (least > OLD) old--
        return weight * OLDER ** Math.max(0, old) * (table[least] ?? 1 / table.length)
      },
    },
  ]
}

/** What each distance is worth. */
function spread(stretches: readonly (readonly number[])[]): number[] {
  const table: number[] = []
  let from = 0
  for (const [to, share] of stretches as [number, number][]) {
    for (let days = from; days <= to; days++) table.push(share / (to - from + 1))
    from = to + 1
  }
  return table
}
