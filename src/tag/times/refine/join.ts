import type { Candidate } from '../find.ts'
import type { Reading } from '../rule.ts'

const gap = /^(?:,? ?(?:on |at |in the |of |around |about |in )?|'s )$/

/** Joins a clock time or part of a day with the day beside it: "5 p.m. Friday", "Saturday morning", "09 September 2016, 11:15". */
export function join(candidates: Candidate[]): Candidate[] {
  const joined: Candidate[] = []
  for (const candidate of candidates) {
    const last = joined.at(-1)
    const reading = last && together(last, candidate)
    if (last && reading)
      joined[joined.length - 1] = { ...last, end: candidate.end, rule: isHour(last) ? candidate.rule : last.rule, reading }
    else joined.push(candidate)
  }
  return joined.filter(({ rule }) => rule !== 'part:word').map(lastNight)
}

/** "overnight" beside no day is the night before the report. */
function lastNight(candidate: Candidate): Candidate {
  return candidate.rule === 'part:overnight'
    ? { ...candidate, reading: { type: 'TIME', meaning: { kind: 'deictic', unit: 'day', offset: -1, part: 'NI' } } }
    : candidate
}

/** An hour or part of the day without a day of its own. */
function isHour({ reading }: Candidate): boolean {
  const { meaning } = reading
  return meaning.kind === 'anaphoric' && meaning.unit === 'day' && meaning.offset === 0 && reading.type === 'TIME'
}

function together(first: Candidate, second: Candidate): Reading | undefined {
  const between = first.line.text.slice(first.end, second.start)
  if (!gap.test(between)) return undefined
  const [hour, day] = isHour(second) ? [second, first] : [first, second]
  if (!isHour(hour) || hour.reading.meaning.kind !== 'anaphoric') return undefined
  const { clock, part } = hour.reading.meaning,
    { meaning } = day.reading
  const whole =
    meaning.kind === 'weekday' ||
    (meaning.kind === 'calendar' && (meaning.day ?? meaning.nth ?? meaning.holiday) !== undefined) ||
    ((meaning.kind === 'deictic' || meaning.kind === 'anaphoric') && meaning.unit === 'day')
  if (!whole || ('clock' in meaning && clock !== undefined)) return undefined
  return { ...day.reading, type: 'TIME', meaning: { ...meaning, ...(clock ? { clock } : {}), ...(part ? { part } : {}) } }
}
