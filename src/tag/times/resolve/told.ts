import { partsOf, type Day } from '../../../days.ts'
import type { Direction } from '../meaning.ts'
import type { Context } from './context.ts'

/** Within so many days before the publication a day without its year is news, not part of an old story. */
const NEWS = 60

/**
 * The year of a date without one that goes on where an earlier year was just told of: "The mission was given up on April 2,
 * 2023. By early May … In June …". Nothing where the date is told of as one to come, or may be one of the last weeks.
 */
export function toldYear(direction: Direction, context: Context, span: (year: number) => [Day, Day]): number | undefined {
  const { published, month, year, sentence, yearSentence } = context
  if (month === undefined || month !== year || sentence === undefined || yearSentence === undefined) return undefined
  const away = sentence - yearSentence
  if (away > 1 || direction === 'future' || (direction !== 'past' && away > 0)) return undefined
  const now = partsOf(published).year,
    { year: told } = partsOf(month)
  const isDay = span(now)[0] === span(now)[1]
  if (told >= now || span(told)[1] < month || (isDay && isNews(published, now, span))) return undefined
  return told
}

const isNews = (published: Day, now: number, span: (year: number) => [Day, Day]): boolean =>
  [now, now - 1].some((year) => span(year)[0] <= published && span(year)[0] > published - NEWS)
