import { partsOf, dayWords, type Day } from '../../../days.ts'
import type { Clue } from '../clue.ts'
import type { Read } from '../index.ts'
import { isProse, type Dated } from './told.ts'

/** How often a date that two articles of a story name is of different years all the same. */
const OTHER_YEAR = 0.12

/** Dates without a year lie so far back at most, in days, and seldom so far ahead. */
const BACK = 330,
  AHEAD = 183

/** So often a date that is told to lie behind lies ahead, or the other way. */
const MISREAD = 0.2

/** The dates without a year that other articles of the story place: which year they are of, and which of them lie behind. */
export function sameDates(read: Read, dated: readonly Dated[]): Clue[] {
  const placed = new Map<string, Set<Day>>()
  for (const { day, share, isMonth } of dated) {
    const { month, day: date } = partsOf(day)
    if (share === 1 && !isMonth) placed.set(`${month}-${date}`, (placed.get(`${month}-${date}`) ?? new Set()).add(day))
  }
  const seen = new Set<string>()
  return read.found.flatMap(({ meaning, direction, sentence, quoted, text }): Clue[] => {
    if (meaning.kind !== 'calendar' || meaning.month === undefined || meaning.day === undefined) return []
    const key = `${meaning.month}-${meaning.day}`,
      days = [...(placed.get(key) ?? [])]
    const ofYear = meaning.of?.kind === 'deictic' && meaning.of.unit === 'year' ? meaning.of.offset : undefined
    if (
      meaning.year !== undefined ||
      (meaning.of && ofYear === undefined) ||
      meaning.shift !== undefined ||
      quoted ||
      !isProse(read, sentence)
    )
      return []
    if (days.length === 0 || seen.has(key)) return []
    seen.add(key)
    const isAhead = direction === 'future'
    return [
      {
        name: 'story:dates',
        isStory: true,
        shared: ofYear === undefined,
        years: days.map((day) => partsOf(day).year),
        says: `“${text}” is a day that other articles of the story name, too: ${days.map(dayWords).join(', or ')}`,
        weigh: ({ day: now, year }) =>
          Math.max(
            OTHER_YEAR,
            ...days.map((day) => {
              const lag = now - day
              if (ofYear !== undefined) return Number(year + ofYear === partsOf(day).year)
              return isAhead
                ? lag <= 0 && lag > -BACK
                  ? 1
                  : lag > 0 && lag < AHEAD
                    ? MISREAD
                    : 0
                : lag >= 0
                  ? Number(lag < BACK)
                  : lag > -AHEAD
                    ? MISREAD
                    : 0
            }),
          ),
      },
    ]
  })
}
