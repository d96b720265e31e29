import type { Word } from './words.ts'

/** "today", "Friday", "this week": a time without a preposition between subject and verb. */
const CALENDAR = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|this|last|next|week|month|year)$/

/** Is the word one of those by which a day or a week is told from now? */
export const isCalendar = ({ key }: Word): boolean => CALENDAR.test(key)

/** A day behind a subject: "Norland on Thursday gave". */
const ON_DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** Index of the first word behind a time between subject and verb that stands at `from`: "early this week", "today", "on Thursday"; and behind "both" and "all". */
export function afterTime(words: Word[], from: number): number {
  let i = from
  if (words[i]?.key === 'on' && ON_DAY.test(words[i + 1]?.key ?? '') && words[i + 2]?.pos === 'VERB') return i + 2
  if (/^(?:both|all|each)$/.test(words[i]?.key ?? '') && /^(?:VERB|AUX)$/.test(words[i + 1]?.pos ?? '')) return i + 1
  if (/^(?:early|earlier|late|later)$/.test(words[i]?.key ?? '') && CALENDAR.test(words[i + 1]?.key ?? '')) i++
  while (words[i] && CALENDAR.test(words[i]!.key)) i++
  return i
}

/** "Norway and the United States agreed": index after the last member of the list that begins before `to`. */
function coordinate(words: Word[], to: number): number | undefined {
  let end: number | undefined
  for (let i = to; i < words.length && i < to + 12; i = end) {
    let at = i
    if (words[at]!.key === 'and' || words[at]!.key === 'or') at++
    else if (!/^,\s$/.test(words[at]!.gap)) break
    if (words[at]?.key === 'the') at++
    if (words[at]?.capital !== true) break
    at++
    while (words[at]?.capital === true && !words[at]!.gap.startsWith(',')) at++
    end = at
  }
  return end
}

/** The list of names that the name at [from, to) stands in, `end` where its first member ends; undefined where "and" joins it to none. */
export function listAround(words: Word[], from: number, to: number): { from: number; end: number; to: number } | undefined {
  let joined = false,
    start = from,
    end = to
  for (let i = from; i > 0 && from - i < 12; i = start) {
    const article = words[i - 1]!.key === 'the' ? 1 : 0,
      at = i - article
    const and = words[at - 1]?.key === 'and' || words[at - 1]?.key === 'or'
    if (!and && !/^,\s$/.test(words[at]?.gap ?? '')) break
    let k = at - (and ? 2 : 1)
    // "X, Y, and Z"
    if (and && k >= 0 && words[k]?.capital !== true) break
    if (k < 0 || words[k]?.capital !== true || CALENDAR.test(words[k]!.key)) break
    const last = k + 1
    while (k > 0 && words[k - 1]!.capital && /^\s$/.test(words[k]!.gap)) k--
    joined ||= and
    start = k
    end = last
  }
  const tail = coordinate(words, to)
  if (tail !== undefined) joined ||= words.slice(to, tail).some(({ key }) => key === 'and' || key === 'or')
  return joined ? { from: start, end, to: tail ?? to } : undefined
}
