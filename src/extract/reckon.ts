import { addMonths, dayNumber, isoDay, shiftDays } from '../days.ts'
import type { Timex } from '../records/index.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import { boundsOf } from '../tag/published/bounds.ts'
import type { Context } from './context.ts'

/** The unit of a year and of a month, by the length of their value. */
const PRECISE: Record<number, string> = { 4: 'Y', 7: 'M' }

/** "It came on Friday, a day after X told …": the clause lies that long before (or, with "before", after) what it hangs on, else before publication. */
export function reckon(context: Context, clause: Clause, told: Timex | undefined): Timex | undefined {
  const {
    tagged: { published, article },
  } = context
  const day = told && told.earliest === told.latest ? told.earliest : undefined
  if (clause.relation !== 'adverbial' || (clause.marker !== 'after' && clause.marker !== 'before')) return undefined
  const begins = context.grammar.words[clause.subject?.first ?? clause.verb.first]!.start
  const timex = context.timexes.find(
    (t) =>
      t.end <= begins &&
      new RegExp(`^(?:\\s*(?:to the day\\s+)?${clause.marker}\\s*)?$`).test(
        article.text.slice(t.end, begins).replace(/\b(?:the|a|an|his|her|its|their)\s*$/i, ''),
      ) &&
      /^P\d+[DWMY]$/.test(t.value),
  )
  if (!timex) return undefined
  // "in 2019, two years after it listed": counted in what is told, as exactly
  const unit = timex.value.at(-1)!,
    from = day ?? (told && unit === PRECISE[told.value.length] ? told.earliest! : published.date)
  if (!from) return undefined
  const stretch = awayFrom(from, Number(timex.value.slice(1, -1)) * (clause.marker === 'after' ? -1 : 1), unit)
  return {
    ...timex,
    type: 'DATE',
    ...stretch,
    basis: 'narrative',
    ...(from === told?.earliest && (from !== day || stretch.earliest === stretch.latest) ? {} : { approximate: true }),
  }
}

/** The day so many days or weeks away from another one, or the month or year so many months or years away. */
function awayFrom(from: string, count: number, unit: string): { value: string; earliest: string; latest: string } {
  if (unit === 'M' || unit === 'Y') {
    const value = isoDay(addMonths(dayNumber(from), unit === 'M' ? count : 12 * count)).slice(0, unit === 'M' ? 7 : 4),
      { earliest, latest } = boundsOf(value)!
    return { value, earliest, latest }
  }
  const day = shiftDays(from, count * (unit === 'W' ? 7 : 1))
  return { value: day, earliest: day, latest: day }
}
