import type { Direction } from '../meaning.ts'
import type { Day } from '../../../days.ts'

/**
 * How many times farther away a year may lie that agrees with the tense than one ahead or behind that does not. Reports
 * name a date without its year only when it is near, so nearness weighs with tense ("set a January 14 deadline" lies
 * ahead). A bare month is told as history more often ("reopened in September", told in August); figures of a quarter are
 * told after it, in any tense ("will post record sales for the second quarter").
 */
const trust = { day: { ahead: 8, behind: 6 }, month: { ahead: 16, behind: 8 }, quarter: { ahead: 4, behind: 2 } }

/** Where no verb tells, a report looks back rather than ahead: "in September" crosses New Year backwards. */
const back = 2

/** The year, of those around `year`, in which a stretch without a year lies, by nearness to `day` and direction. */
export function nearestYear(
  day: Day,
  year: number,
  direction: Direction,
  span: (year: number) => [Day, Day],
  unit: keyof typeof trust = 'day',
): number {
  let best = year,
    least = Infinity
  for (const candidate of [year, year - 1, year + 1]) {
    const [first, last] = span(candidate)
    const ahead = first > day,
      behind = last < day
    const distance = ahead ? first - day : behind ? day - last : 0
    const against =
      (ahead && (direction === 'past' || (unit === 'quarter' && direction !== 'future'))) || (behind && direction === 'future')
    const cost = distance * (against ? trust[unit][ahead ? 'ahead' : 'behind'] : ahead && direction === 'unknown' ? back : 1)
    if (cost < least) {
      best = candidate
      least = cost
    }
  }
  return best
}

/** The day nearest to `day` that is the weekday: the coming one when it lies ahead, else the one before; today is either. */
export function nearestWeekday(day: Day, weekday: number, today: number, direction: Direction): Day {
  const back = (today - weekday + 7) % 7
  return direction === 'future' && back > 0 ? day + 7 - back : day - back
}
