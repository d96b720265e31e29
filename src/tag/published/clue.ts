import { dayOf, partsOf, weekdayOf, type Day } from '../../days.ts'

/** A day of the calendar, taken apart. */
export type Moment = { day: Day; year: number; month: number; date: number; weekday: number }

/**
 * What one piece of evidence says of the publication day: `weigh` is how likely an article with that evidence is on
 * a day, relative to other days (above 0; only ratios matter).
 */
export type Clue = {
  /** `family:rule`. */
  name: string
  /** The clue in words that a reader understands. */
  says: string
  weigh: (moment: Moment) => number
  /** Years near which the clue puts the day, when it names one; a clue that names a printed day is an `anchor`. */
  years?: number[]
  anchor?: boolean
  /** The clue tells where in the story's years the article lies, of itself not the day. */
  isStory?: true
  /** Clues of one family tell partly the same: each of n counts with the power 1/sqrt(n). */
  shared?: boolean
  /** Clues of other families rest on the same sentences: it counts for less. */
  isDependent?: true
}

/** First and last day of a story, when it states them. */
export type Period = readonly [Day, Day] | undefined

/** A clue that was seen and not used, with the reason. */
export type Refused = { says: string }

/** All days from 1 January of one year to 31 December of another, in order. */
export function momentsOf(first: Day, last: Day): Moment[] {
  const moments: Moment[] = []
  for (let day = first, { year, month, day: date } = partsOf(first), weekday = weekdayOf(first); day <= last; day++) {
    moments.push({ day, year, month, date, weekday })
    weekday = (weekday % 7) + 1
    date++
    if (date > 28 && day + 1 === dayOf(year, month + 1, 1)) {
      date = 1
      month++
      if (month > 12) {
        month = 1
        year++
      }
    }
  }
  return moments
}

/** The day of a month and date in each year, worked out once a year: weighing asks for it on every day. */
export function yearly(month: number, date: number): (year: number) => Day {
  const days = new Map<number, Day>()
  return (year) => {
    const known = days.get(year) ?? dayOf(year, month, date)
    days.set(year, known)
    return known
  }
}

/**
 * How likely each distance is: `on` for 0, 1, 2, … after; `tail` for all later ones up to `limit`, thinning out with the
 * distance; `before` for all on the wrong side: half of it thins out faster (a day mistaken), half alike (a date misread).
 * Thinning sets in at a distance of `reach`. In days and ten years unless said otherwise.
 */
export type Shape = { on: readonly number[]; tail: number; before: number; reach?: number; limit?: number }

export function likely({ on, tail, before, reach = 1, limit = 3650 }: Shape, lag: number): number {
  if (lag < 0) return (before / 2) * (reach / (reach - lag) ** 2 + 1 / Math.log((limit + reach) / reach) / (reach - lag))
  return on[lag] ?? tail / Math.log((limit + reach) / (on.length + reach)) / (reach + lag)
}
