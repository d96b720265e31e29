import { daysBetween } from '../days.ts'
import type { Tagged, Timex } from '../records/index.ts'
import type { Language } from '../lexicon/language.ts'
import type { Candidate } from './candidates.ts'
import type { Context } from './context.ts'

/** By which of its words a report shows the day that it was filed, and what holds them. */
export type Filed = { timex: Timex; says: string }

/** So many days before it comes out a report may have been filed. */
const FILED = 2

/** The day that a report was filed, where it came out later: what its dateline says, else the eve of publication, where it tells of that and of nothing later. */
export function filedOn(tagged: Tagged, language: Language): (context: Context, candidate: Candidate) => Filed | undefined {
  const line = dateline(tagged),
    eve = line ? undefined : lastTold(tagged, language)
  return (context, candidate) => {
    if (line) return { timex: line, says: 'the dateline says' }
    return eve && !standsNow(candidate) && !isTraded(context, candidate) ? { timex: eve, says: 'the last day told is' } : undefined
  }
}

/** "BELMAR, March 3 (Norland Wire) --": the day in the dateline. */
function dateline({ article: { blocks }, published: { date }, timexes }: Tagged): Timex | undefined {
  const line = blocks.find(({ kind }) => kind === 'dateline')
  return line && date
    ? timexes.find(
        (t) => t.start >= line.start && t.end <= line.end && isDay(t) && t.earliest! < date && daysBetween(t.earliest!, date) <= FILED,
      )
    : undefined
}

/**
 * Reporters name the day of what they tell ("on Friday", and of the day itself "on Saturday" or "today"): a report of Saturday that
 * names Friday and nothing of Saturday was written on Friday. What people say may name any day; what went on overnight ended on
 * Saturday.
 */
function lastTold(
  { article: { blocks }, published: { date }, timexes, sentences, quotations }: Tagged,
  { words }: Language,
): Timex | undefined {
  if (!date) return undefined
  const told = timexes.filter(
    (t) =>
      isDay(t) &&
      blocks[sentences[t.sentence]?.block ?? -1]?.kind === 'paragraph' &&
      !quotations.some(({ direct, start, end }) => direct && start <= t.start && t.end <= end),
  )
  return told.some(({ earliest, text }) => earliest === date || words.nights.has(text.toLowerCase()))
    ? undefined
    : told.find(({ earliest }) => daysBetween(earliest!, date) === 1)
}

const isDay = ({ type, earliest, latest }: Timex) => (type === 'DATE' || type === 'TIME') && earliest !== undefined && earliest === latest

/** "The ministry denies …": what is told in the plain present is of the day of publication. */
export const standsNow = ({ clause: { verb } }: Candidate) => verb.tense === 'present' && !verb.perfect && !verb.passive

/** What is traded answers the news, mostly on the day of publication. */
export function isTraded({ grammar: { words }, language }: Context, { clause: { subject }, frame }: Candidate): boolean {
  return (
    frame.type === 'DEAL' &&
    subject !== undefined &&
    language.frames.some(({ traded, agents }) => traded && agents?.includes(words[subject.head]!.lemma.toLowerCase()))
  )
}
