import { dayNumber, isoDay, isoYear, type Day } from '../../../days.ts'
import type { FoundTime } from '../meaning.ts'

/** A weekday or a date without its year, which is placed on its own as near to the publication as its tense allows. */
const isFree = ({ meaning }: FoundTime): boolean =>
  (meaning.kind === 'weekday' && meaning.shift === undefined && meaning.of === undefined) ||
  (meaning.kind === 'calendar' &&
    meaning.year === undefined &&
    meaning.within === undefined &&
    meaning.month !== undefined &&
    meaning.shift === undefined &&
    meaning.of === undefined)

const moved = (value: string, { meaning }: FoundTime, step: 1 | -1): string =>
  meaning.kind === 'weekday'
    ? isoDay(dayNumber(value) + 7 * step) + value.slice(10)
    : isoYear(Number(value.slice(0, 4)) + step) + value.slice(4)

/** The values of the two ends of a range, put in order: "from April to June" in May is last year's when it is past, else this one's; "from May until July" ends in the first July behind that May. */
export function ordered(first: FoundTime, second: FoundTime, from: string, to: string, published: Day): [string, string] {
  if (first.meaning.kind !== second.meaning.kind || !isFree(first) || !isFree(second)) return [from, to]
  if (from <= to) {
    // "sat from May until July", told in April
    if (first.meaning.kind === 'calendar' && first.meaning.day === undefined && first.direction === 'past' && from > isoDay(published))
      return [moved(from, first, -1), moved(to, second, -1)]
    const sooner = moved(to, second, -1)
    return [from, sooner >= from ? sooner : to]
  }
  return second.direction === 'past' ? [moved(from, first, -1), to] : [from, moved(to, second, 1)]
}
