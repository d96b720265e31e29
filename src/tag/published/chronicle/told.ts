import { dayNumber, dayOf, partsOf, type Day } from '../../../days.ts'
import { once } from '../../../memory.ts'
import type { Block, TaggedSentence } from '../../../records/index.ts'
import { resolveTimes, type FoundTime, type Meaning } from '../../times/index.ts'
import { bygone } from '../../times/refine/words.ts'
import { boundsOf } from '../bounds.ts'
import type { Weighed } from '../evidence.ts'
import type { Read } from '../index.ts'
import type { Manner } from './alike.ts'
import { distance, type Fit } from './distance.ts'
import { elapsed, lasting } from './elapsed.ts'
import { bagOf, type Bag } from './words.ts'

/** A sentence that puts something on a day; `share`: how likely on this one, where its article is not dated to the day. */
export type Dated = {
  sentence: number
  day: Day
  share: number
  /** It lay behind when its article was published. */ isBehind: boolean
  /** It is announced. */ isAhead: boolean
  /** It is a date in words or figures, with its year or without. */ written?: 'date' | 'year'
  /** All that is told is the month of this day. */ isMonth?: true
}

/**
 * A sentence that tells how far from publication something was: that of the day itself, or of what it counts from. `own`: which
 * days of its own article may be that of the same event ("last month's flood" beside "the flood of May 3").
 */
export type Relative = { sentence: number; fit: Fit; bag: Bag; manner: Manner; isAhead: boolean; own?: 'any' | 'date' | 'year' }

/** Longest range, in days, of an article whose weekdays still place what they tell; and the least likely day that counts. */
const VAGUE = 31,
  UNLIKELY = 0.02

/** Whether a block is of the report's own text. */
export const isText = ({ kind }: Block): boolean => !/^(?:noise|dateline|byline|credit|caption)$/.test(kind)

/** Whether a sentence is. */
export const isProse = ({ article, lines }: Read, sentence: number): boolean => isText(article.blocks[lines[sentence]!.block]!)

/** What an article tells by its distance from publication. `bags`: the telling words of its sentences. */
export function relativeTo(read: Read, bags: (sentence: number) => Bag): Relative[] {
  const beside = new Map<number, Fit>(),
    prose = read.lines.flatMap(({ block }, at) => (read.article.blocks[block]!.rule === 'paragraph:prose' ? [at] : [])),
    lead = new Map(prose.map((sentence, at) => [sentence, at]))
  const years = new Set(
    read.found.flatMap(({ sentence, meaning }) => (meaning.kind === 'calendar' && meaning.year !== undefined ? [sentence] : [])),
  )
  const named = read.found.flatMap((time): Relative[] => {
    const { sentence, meaning } = time,
      fit = isProse(read, sentence) ? distance(time) : undefined
    if (!fit) return []
    if (!beside.has(sentence) && meaning.kind !== 'calendar') beside.set(sentence, fit)
    const manner = isKnown(time, read) ? ({ manner: 'elapsed', own: 'any' } as const) : mannerOf(meaning)
    // "sued last year over the 2014 fire", "that June": other years than those around publication
    if (manner?.own === 'year' && (years.has(sentence) || /\bthat\s$/i.test(read.article.text.slice(0, time.start).slice(-6)))) return []
    return manner ? [{ sentence, fit, bag: bags(sentence), isAhead: time.direction === 'future', ...manner }] : []
  })
  const counted = read.found.flatMap((time): Relative[] => {
    const { sentence } = time,
      at = lead.get(sentence),
      since = at === undefined ? undefined : elapsed(time, read.lines[sentence]!, at, beside.get(sentence))
    const lasted = !since && isProse(read, sentence) && !time.quoted ? lasting(time, read.lines[sentence]!) : undefined
    if (lasted) return [{ sentence, fit: lasted, bag: bags(sentence), manner: 'elapsed', own: 'any', isAhead: false }]
    return since ? [{ sentence, fit: since.fit, bag: bagOf(since), manner: 'elapsed', own: 'any', isAhead: false }] : []
  })
  return [...named, ...counted]
}

/** "last week's bombings", "the bombings in the capital last week": what a report names by its time is known to its readers. */
function isKnown({ meaning, start, end, sentence }: FoundTime, { lines }: Read): boolean {
  if (meaning.kind !== 'deictic' || !/^(?:week|day)$/.test(meaning.unit) || meaning.offset !== -1 || meaning.counted === true) return false
  const { tokens } = lines[sentence]!,
    next = tokens.find((token) => token.start >= end)
  if (/^['\u2019]s?$/.test(next?.text ?? '')) return true
  const at = tokens.findIndex((token) => token.start >= start),
    verb = tokens.slice(0, at).findLastIndex(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT')
  return tokens.slice(verb + 1, at).some(({ lemma }) => bygone.has(lemma.toLowerCase()))
}

/** "yesterday" and "last week" tell nothing: any day of the story fits one, so that only the wording would match (fitted pairs). */
function mannerOf(meaning: Meaning): Pick<Relative, 'manner' | 'own'> | undefined {
  if (meaning.kind === 'calendar') return { manner: 'span', own: 'year' }
  if (meaning.kind !== 'deictic') return { manner: 'weekday' }
  if (meaning.counted === true) return { manner: 'elapsed', own: 'any' }
  return meaning.unit === 'month' ? { manner: 'span', own: 'date' } : meaning.unit === 'year' ? { manner: 'span', own: 'year' } : undefined
}

/** The days that an article gives to what it tells, published when it is. */
export function datedIn(read: Read, { published, likely }: Weighed): Dated[] {
  const bounds = boundsOf(published.edtf)
  if (!bounds) return []
  const [first, last] = [dayNumber(bounds.earliest), dayNumber(bounds.latest)],
    resolved = timesOf(read.found, read.lines, published.edtf)
  return read.found.flatMap((time, at): Dated[] => {
    const { sentence, quoted, meaning } = time,
      { earliest, latest } = resolved[at]!
    if (quoted || earliest === undefined || latest === undefined || !isProse(read, sentence)) return []
    const isAhead = time.direction === 'future'
    if (earliest === latest) {
      const hasYear = meaning.kind !== 'calendar' || meaning.year !== undefined,
        day = hasYear ? dayNumber(earliest) : nearest(dayNumber(earliest), (first + last) / 2, time.direction)
      const written = meaning.kind !== 'calendar' ? undefined : meaning.year === undefined ? 'date' : 'year'
      return [{ sentence, day, share: 1, isBehind: day <= last && !isAhead, isAhead, ...(written ? { written } : {}) }]
    }
    const middle = middleOf(meaning, earliest, latest)
    if (middle !== undefined) return [{ sentence, day: middle, share: 1, isBehind: middle <= last && !isAhead, isAhead, isMonth: true }]
    const fit = last - first < VAGUE && meaning.kind === 'weekday' ? distance(time) : undefined
    return fit ? spread(sentence, fit, first, last, likely).map((each) => ({ ...each, isAhead })) : []
  })
}

/** The middle of a month where it is all that is told of a day. */
function middleOf(meaning: Meaning, earliest: string, latest: string): Day | undefined {
  const isMonth = meaning.kind === 'deictic' ? meaning.unit === 'month' : meaning.kind === 'calendar' && meaning.month !== undefined
  return isMonth && earliest.slice(0, 7) === latest.slice(0, 7) ? dayNumber(`${earliest.slice(0, 7)}-15`) : undefined
}

/** The days that the time expressions of an article name, published when it is. */
const timesOf = once((found: FoundTime[], lines: TaggedSentence[], edtf: string) => resolveTimes(found, lines, boundsOf(edtf)))

/** The days on which a range of publication may put a weekday. */
function spread(sentence: number, fit: Fit, first: Day, last: Day, likely: (day: Day) => number = () => 1): Omit<Dated, 'isAhead'>[] {
  const days = Array.from({ length: last - first + 29 }, (_, at) => first - 14 + at).map((day) => {
    let share = 0
    for (let published = first; published <= last; published++) share += likely(published) * fit(published, day)
    return { sentence, day, share, isBehind: day <= last }
  })
  const sum = days.reduce((all, { share }) => all + share, 0)
  return days.map((each) => ({ ...each, share: each.share / sum })).filter(({ share }) => share >= UNLIKELY)
}

/** Tense may be misread where a date lies so many days on the other side at most; farther off there is always one on its own. */
const MISREAD = 40,
  OTHER_SIDE = 1000

/** A date without its year is of the year that brings it nearest, on the side that grammar tells unless it lies close on the other. */
function nearest(day: Day, published: number, direction: FoundTime['direction']): Day {
  const { year, month, day: date } = partsOf(day)
  const far = (each: Day) => {
    const ahead = direction === 'past' ? each - published : direction === 'future' ? published - each : 0
    return Math.abs(each - published) + (ahead > MISREAD ? OTHER_SIDE : 0)
  }
  return [year - 1, year, year + 1].map((each) => dayOf(each, month, date)).reduce((best, each) => (far(each) < far(best) ? each : best))
}
