import type { TaggedSentence } from '../../../records/index.ts'
import { dayNumber, isoDay } from '../../../days.ts'
import type { FoundTime } from '../meaning.ts'
import { dayBeside, speakersDay } from './beside.ts'
import { tell, type Context } from './context.ts'
import { ordered } from './ranges.ts'
import { countedDay } from './relative.ts'
import { valueOf } from './values.ts'

/** The values of an article's expressions, in order, when it was published on `day` (yyyy-mm-dd), and the days that counts of weeks arrive at. */
export function valuesOn(found: FoundTime[], sentences: TaggedSentence[], day: string): { values: string[]; days: (string | undefined)[] } {
  let context: Context = { published: dayNumber(day) }
  const values: string[] = [],
    days: (string | undefined)[] = []
  for (const [index, time] of found.entries()) {
    const sentence = sentences[time.sentence],
      first = found[index - 1]
    context = {
      ...context,
      block: sentence?.block,
      sentence: time.sentence,
      opening: sentence?.start === time.start,
    }
    const beside = dayBeside(found, index, sentence, context)
    if (beside !== undefined) context = { ...context, day: beside, dayBlock: context.block }
    const spoken = speakersDay(found, index, context)
    const heard = spoken === undefined ? context : { ...context, published: spoken }
    let value = valueOf(time, heard)
    const counted = countedDay(time, heard)
    days.push(counted === undefined ? undefined : isoDay(counted))
    if (first?.begins) [values[index - 1], value] = ordered(first, time, values[index - 1]!, value, context.published)
    context = tell(time, value, context)
    values.push(value)
  }
  return { values, days }
}
