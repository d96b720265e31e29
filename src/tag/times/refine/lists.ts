import type { Candidate } from '../find.ts'
import { dayOf, isDay } from '../families/fields.ts'

const rest =
  /^(?:, | ?- ?| to | and | or | through |, and | & )((?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)(?![\w:%]|[.,]\d|,\d| (?:percent|people|million|billion|[ap]\.?m))/

/** "April 24-25", "May 3, 4 and 5": the days after the first share its month and year. Adds a reading for each. */
export function continueDates(candidates: Candidate[]): Candidate[] {
  const all: Candidate[] = []
  for (const [index, candidate] of candidates.entries()) {
    all.push(candidate)
    const { meaning } = candidate.reading
    if (meaning.kind !== 'calendar' || meaning.month === undefined || meaning.day === undefined || meaning.year !== undefined) continue
    let last = candidate
    for (let next = following(last); next; next = following(last)) {
      if ((candidates[index + 1]?.start ?? Infinity) < next.end) break
      all.push((last = next))
    }
  }
  return all
}

const between = /^ ?(?:-|to|and|or|through|until|till) ?$/

/** "July to September 2012", "between Nov. 4 and Dec. 10, 1979": the first takes the year of the second, or the one before. */
export function inheritYears(candidates: Candidate[]): Candidate[] {
  return candidates.map((candidate, index) => {
    const next = candidates[index + 1],
      first = candidate.reading.meaning,
      second = next?.reading.meaning
    if (!next || first.kind !== 'calendar' || second?.kind !== 'calendar' || first.month === undefined || second.month === undefined)
      return candidate
    if (
      first.year !== undefined ||
      first.of ||
      first.shift !== undefined ||
      second.year === undefined ||
      !between.test(candidate.line.text.slice(candidate.end, next.start))
    )
      return candidate
    const year = first.month > second.month ? second.year - 1 : second.year
    return { ...candidate, reading: { ...candidate.reading, meaning: { ...first, year } } }
  })
}

const shortYear = /^(?: ?- ?|\/)(\d\d)(?![\d.,:]\d|[\w-])/

/** "2012-13", "1990/91": the short year behind a full one. */
export function continueYears(candidates: Candidate[]): Candidate[] {
  return candidates.flatMap((candidate) => {
    const {
      line,
      end,
      reading,
      reading: { meaning },
    } = candidate
    if (
      meaning.kind !== 'calendar' ||
      meaning.year === undefined ||
      meaning.day !== undefined ||
      meaning.month !== undefined ||
      meaning.season
    )
      return [candidate]
    const found = shortYear.exec(line.text.slice(end, end + 8))
    const year = found && Math.floor(meaning.year / 100) * 100 + Number(found[1])
    if (!found || !year || year <= meaning.year || year > meaning.year + 20) return [candidate]
    const start = end + found[0].length - 2
    return [candidate, { ...candidate, start, end: start + 2, rule: 'year:range', reading: { ...reading, meaning: { ...meaning, year } } }]
  })
}

const earlierDay = /(?<![\w.,:/-])((?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)(?: ?- ?|\/| and | to | or |, )$/

/** "12-13 April", "between 22 and 26 March": the day before shares the month of the one behind. */
export function precedeDates(candidates: Candidate[]): Candidate[] {
  return candidates.flatMap((candidate, index) => {
    const {
      line,
      start,
      reading,
      reading: { meaning },
    } = candidate
    if (meaning.kind !== 'calendar' || meaning.month === undefined || meaning.day === undefined || !/^\d/.test(line.text.slice(start)))
      return [candidate]
    const from = Math.max(candidates[index - 1]?.end ?? 0, start - 12)
    const found = earlierDay.exec(line.text.slice(from, start))
    const day = found ? dayOf(found[1]!) : undefined
    if (!found || !day || day >= meaning.day || !isDay(meaning.month, day)) return [candidate]
    const before = from + found.index
    return [
      {
        ...candidate,
        start: before,
        end: before + found[1]!.length,
        rule: 'date:list',
        reading: { ...reading, meaning: { ...meaning, day, weekday: undefined } },
      },
      candidate,
    ]
  })
}

/** "for 24 hours, extended by another 48": a bare number after a length of time is of its unit. */
export function continueDurations(candidates: Candidate[]): Candidate[] {
  return candidates.flatMap((candidate, index) => {
    const {
      line,
      end,
      reading: { meaning },
    } = candidate
    const unit = meaning.kind === 'duration' ? /^P(T?)(?:\d+)([A-Z])$/.exec(meaning.value) : null
    const found = unit && /^[^.;:]{0,80}? by ((?:another |a further )?(\d{1,3}))(?=[.,;)]|$)/.exec(line.text.slice(end, end + 120))
    if (!unit || !found) return [candidate]
    const start = end + found[0].length - found[1]!.length
    const more: Candidate = {
      ...candidate,
      start,
      end: end + found[0].length,
      rule: 'duration:list',
      reading: { type: 'DURATION', meaning: { kind: 'duration', value: `P${unit[1]}${found[2]}${unit[2]}` } },
    }
    return (candidates[index + 1]?.start ?? Infinity) < more.end ? [candidate] : [candidate, more]
  })
}

function following(candidate: Candidate): Candidate | undefined {
  const { line, end, reading } = candidate
  const found = rest.exec(line.text.slice(end, end + 20))
  if (!found || reading.meaning.kind !== 'calendar') return undefined
  const day = dayOf(found[1]!),
    start = end + found[0].length - found[1]!.length
  if (!isDay(reading.meaning.month!, day) || day <= reading.meaning.day!) return undefined
  return {
    ...candidate,
    start,
    end: start + found[1]!.length,
    rule: 'date:list',
    reading: { ...reading, meaning: { ...reading.meaning, day, weekday: undefined } },
  }
}
