import type { FoundTime } from '../meaning.ts'
import { isoYear, partsOf, type Day } from '../../../days.ts'
import { spanOf } from './calendar.ts'

/** What the text has told so far: the publication day; the last day, week, month and year named; the quarter under discussion; the block that named the day; whether the expression opens its sentence. */
export type Context = {
  published: Day
  day?: Day
  month?: Day
  year?: Day
  week?: Day
  quarter?: string
  block?: number
  dayBlock?: number
  daySentence?: number
  sentence?: number
  monthSentence?: number
  yearSentence?: number
  opening?: boolean
}

/** What an expression tells about the time of what follows. A comparison ("a year earlier") leaves the quarter under discussion, as does one still to come; what goes on since a day is not of that day. */
export function tell({ meaning, since }: FoundTime, value: string, context: Context): Context {
  if (meaning.kind === 'duration') return /^P\d+M$/.test(value) ? { ...context, quarter: undefined } : context
  const span = /^\d{4}/.test(value) ? spanOf(value) : undefined
  // An hour tells no new day.
  if (
    !span ||
    ('part' in meaning && meaning.kind !== 'weekday' && meaning.kind !== 'calendar') ||
    (meaning.kind === 'anaphoric' && meaning.clock)
  )
    return isOf(context.year, value) ? { ...context, yearSentence: context.sentence } : context
  const [day] = span,
    length = span[1] - day
  const comparison = 'counted' in meaning && meaning.counted && meaning.offset < 0
  const quarter = /^\d{4}-Q[1-4]$/.test(value) && !comparison && day <= context.published ? value : context.quarter
  if (comparison && meaning.unit === 'year') return meaning.kind === 'anaphoric' ? { ...context, yearSentence: context.sentence } : context
  return {
    ...context,
    quarter,
    year: day,
    yearSentence: context.sentence,
    ...(length < 93 ? { month: day } : {}),
    monthSentence: length > 26 && length < 31 ? context.sentence : undefined,
    ...(length < 7 ? { week: day } : {}),
    ...(length === 0 && !since ? { day, dayBlock: context.block, daySentence: context.sentence } : {}),
  }
}

/** Whether a value is of the same year as a day: an hour of the narrated day goes on with its story. */
const isOf = (day: Day | undefined, value: string): boolean => day !== undefined && value.startsWith(isoYear(partsOf(day).year))
