import type { TaggedSentence } from '../../../records/index.ts'
import type { Day } from '../../../days.ts'
import type { FoundTime } from '../meaning.ts'
import { spanOf } from './calendar.ts'
import type { Context } from './context.ts'
import { valueOf } from './values.ts'

const isHour = ({ meaning }: FoundTime): boolean => meaning.kind === 'anaphoric' && meaning.unit === 'day' && meaning.offset === 0

/** What may stand between an hour and its day: "10:35 a.m. (0735 GMT) on Friday", but not "that morning, dated January 22". */
const BESIDE_HOUR = /^(?:[(),]|on|of|local|time|[A-Z]{2,4})$/

const isBesideHour = (sentence: TaggedSentence | undefined, from: number, to: number): boolean =>
  sentence === undefined || sentence.tokens.every(({ start, end, text }) => start < from || end > to || BESIDE_HOUR.test(text))

/** The day that stands right behind a bare hour, or behind the same hour of another zone, or behind the hour that ends its range: "10:35 a.m. (0735 GMT) Friday", "between 8 p.m. and 9 p.m. Friday". */
export function dayBeside(found: FoundTime[], index: number, sentence: TaggedSentence | undefined, context: Context): Day | undefined {
  const time = found[index]!,
    other = found[index + 1]
  const next = other && isHour(other) && other.start - time.end <= 3 ? found[index + 2] : other,
    last = next === other ? time : other
  if (
    !isHour(time) ||
    !next ||
    next.sentence !== time.sentence ||
    next.start - last!.end > 20 ||
    (!(time.begins && next === other) && !isBesideHour(sentence, last!.end, next.start))
  )
    return undefined
  const span =
    next.meaning.kind === 'weekday' || next.meaning.kind === 'calendar' || next.meaning.kind === 'deictic'
      ? spanOf(valueOf(next, context))
      : undefined
  return span && span[0] === span[1] ? span[0] : undefined
}

/** "Today" inside a quotation is the day on which it was said, where the sentence tells it outside: `"We leave tomorrow," he said on Thursday`. */
export function speakersDay(found: FoundTime[], index: number, context: Context): Day | undefined {
  const { quoted, meaning, sentence } = found[index]!
  if (!quoted || meaning.kind !== 'deictic') return undefined
  for (const step of [1, -1]) {
    for (let near = index + step; found[near]?.sentence === sentence && Math.abs(near - index) <= 3; near += step) {
      const time = found[near]!
      const isDay =
        time.meaning.kind === 'weekday' ||
        (time.meaning.kind === 'calendar' && (time.meaning.day ?? time.meaning.nth) !== undefined) ||
        (time.meaning.kind === 'deictic' && time.meaning.unit === 'day')
      const span = !time.quoted && isDay && time.direction !== 'future' ? spanOf(valueOf(time, context)) : undefined
      if (span && span[1] <= context.published) return span[0]
    }
  }
  return undefined
}
