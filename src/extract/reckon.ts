import { addMonths, dayNumber, isoDay, shiftDays } from '../days.ts'
import type { Timex } from '../records/index.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import { boundsOf } from '../tag/published/bounds.ts'
import { clauseAt } from './belonging.ts'
import { wordAt, type Context } from './context.ts'

/** The unit of a year and of a month, by the length of their value. */
const PRECISE: Record<number, string> = { 4: 'Y', 7: 'M' }

export const COUNT = /^P\d+[DWMY]$/

/** What stands behind a length of time that is counted from what was told before: "three days after that", "a week later,", "two days after the crash" */
const THENCE = /^\s+(?:after|later)(?:\s+(?:that|this|(the\s+\p{Ll}+)))?\s*(?:[,.;]|(?:by|but|and)\b|$)/iu

/** How many characters before a length of time tell that it is a stretch. */
const STRETCH = 16
/** "in the 14 months before it was shut", "jailed for nine years after a jury …": a stretch of time, and no distance. */
const WITHIN = /\b(?:in|during|over|within|throughout|for)\s+(?:the\s+)?$/i

/** "It came on Friday, a day after X told …": the clause lies that long before (or, with "before", after) what it hangs on, else before what was told last, else before publication. */
export function reckon(context: Context, clause: Clause, told: Timex | undefined): Timex | undefined {
  const {
    tagged: { published, article },
    grammar: { words, clauses },
  } = context
  if (clause.relation !== 'adverbial' || (clause.marker !== 'after' && clause.marker !== 'before')) return undefined
  const begins = words[clause.subject?.first ?? clause.verb.first]!.start
  const timex = context.timexes.find(
    (t) =>
      t.end <= begins &&
      new RegExp(`^(?:\\s*(?:to the day\\s+)?${clause.marker}\\s*)?$`).test(
        article.text.slice(t.end, begins).replace(/\b(?:the|a|an|his|her|its|their)\s*$/i, ''),
      ) &&
      COUNT.test(t.value) &&
      !WITHIN.test(article.text.slice(Math.max(0, t.start - STRETCH), t.start)),
  )
  if (!timex) return undefined
  const unit = timex.value.at(-1)!,
    // "cast off at 6.40am, a day after": the hour of a day told before
    day = told && told.earliest === told.latest && !isHour(told) ? told.earliest : undefined,
    // "in 2019, two years after it listed": counted in what is told, as exactly
    year = told && unit === PRECISE[told.value.length] ? told.earliest : undefined,
    before = clauses[clause.governor ?? -1]?.verb.tense === 'past' ? context.told?.earliest : undefined,
    from = day ?? year ?? before ?? published.date
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

/** "He was dismissed on 5 April. An inquiry opened three days after that": counted from the last day told of. */
export function reckonOn(context: Context, clause: Clause): Timex | undefined {
  const { told, timexes, tagged } = context
  const behind = (t: Timex) => THENCE.exec(tagged.article.text.slice(t.end, context.sentence.end))
  const timex = timexes.find((t) => COUNT.test(t.value) && behind(t) && clauseAt(context, wordAt(context, t)) === clause)
  if (!timex || !told || clause.verb.tense !== 'past') return undefined
  const day = awayFrom(told.earliest!, Number(timex.value.slice(1, -1)), timex.value.at(-1)!)
  // which crash it is, nothing but its having been told says
  return { ...timex, type: 'DATE', ...day, basis: 'narrative', ...(behind(timex)![1] && { approximate: true }) }
}

/** "from 8pm to 6am": an hour without its day tells less than "last night". */
export const isHour = ({ type, basis }: Timex) => type === 'TIME' && basis === 'narrative'

/** The day so many days or weeks away from another one, or the month or year so many months or years away. */
export function awayFrom(from: string, count: number, unit: string): { value: string; earliest: string; latest: string } {
  if (unit === 'M' || unit === 'Y') {
    const value = isoDay(addMonths(dayNumber(from), unit === 'M' ? count : 12 * count)).slice(0, unit === 'M' ? 7 : 4),
      { earliest, latest } = boundsOf(value)!
    return { value, earliest, latest }
  }
  const day = shiftDays(from, count * (unit === 'W' ? 7 : 1))
  return { value: day, earliest: day, latest: day }
}
