import { daysBetween, shiftDays, weekday } from '../days.ts'
import type { Tagged, Timex } from '../records/index.ts'
import type { Language } from '../lexicon/language.ts'
import { clauseAt, datedNoun } from './belonging.ts'
import type { Candidate } from './candidates.ts'
import { wordAt, type Context } from './context.ts'

/** The day that a report was filed, or the month of what it looks back on, the words that show it, if any, and what is to be said of them. */
export type Filed = { value: string; expression: string; says: string }

/** So many days before it comes out a report may have been filed. */
const FILED = 2

/**
 * The day that a report was filed, where it came out later: what its dateline says, else the eve of publication, where it tells of
 * that and of nothing later, or where its `lead` tells of no day.
 */
export function filedOn(
  tagged: Tagged,
  language: Language,
  lead: Context | undefined,
): (context: Context, candidate: Candidate) => Filed | undefined {
  const line = dateline(tagged),
    told = dayTold(tagged),
    last = lastTold(tagged, told, language),
    morning = lead && !last ? isOfMorning(tagged, told, lead) : undefined,
    month = tagged.published.date?.slice(0, MONTH),
    isOfAgency = namesItsDay(tagged, told),
    // a Monday's report that tells nothing later than Friday knows of no trading since
    isMonday = tagged.published.date !== undefined && weekday(tagged.published.date) === 'Monday'
  return (context, candidate) => {
    if (month && looksBack(context, candidate)) return { value: month, expression: '', says: 'it looks back from what the report tells' }
    const vague = month ? ofLate(context, candidate) : undefined
    if (vague) return { value: month!.slice(0, vague.length), expression: vague.text, says: `“${vague.text}” names none` }
    if (line) return shown(line, 'the dateline says')
    if (month && isOfAgency && recalls(context, candidate))
      return { value: month, expression: '', says: 'an agency names the day of its news, and for this it names none' }
    if (standsNow(candidate) && !isSaidThen(context, candidate)) return undefined
    return morning ?? (isTraded(context, candidate) && !isOfPaper(last) && !isMonday ? undefined : last)
  }
}

/** What came out in the morning calls its news "yesterday's": the shares that it quotes closed then too. */
const isOfPaper = (last: Filed | undefined): boolean => last !== undefined && /\byesterday\b/i.test(last.expression)

/** The length of "2016-05". */
const MONTH = 7

/** "Norland had asked for nine visas", "the bank previously denied the loan": nobody's word, which shifts a tense back; when, is open. */
export const looksBack = (
  { grammar: { words }, language }: Context,
  { clause: { verb, relation, attribution }, said }: Candidate,
): boolean =>
  verb.tense === 'past' &&
  (verb.perfect ||
    [...words.slice(0, 1), ...words.slice(Math.max(0, verb.first - 1), verb.last + 2)].some(({ text }) =>
      language.words.foregone.has(text.toLowerCase()),
    )) &&
  relation !== 'complement' &&
  !attribution &&
  !said

/** "BELMAR (Norland Wire) -- ... on Friday", on a Friday: an agency names the day of what is new. */
const namesItsDay = ({ article: { agency, dateline }, published: { date } }: Tagged, told: readonly Timex[]): boolean =>
  agency !== undefined && dateline !== undefined && told.some(({ earliest }) => earliest === date)

/** The news of a report stands in so many sentences at its head. */
const HEAD = 6

/** "The government has asked for $50 million", far down in a report: what has been done before its news, nobody's word. */
const recalls = ({ index }: Context, { clause: { verb, relation }, said }: Candidate): boolean =>
  index > HEAD && verb.perfect && verb.tense === 'present' && !verb.progressive && relation === 'main' && !said

/** The length of "2016". */
const YEAR = 4

/** "recently shut its mill", "in recent years, the herds have dwindled": not of the day of publication, but of its month or year. */
export function ofLate(context: Context, { clause }: Candidate): { text: string; length: number } | undefined {
  const { late, lately } = context.language.words
  for (const timex of context.timexes) {
    const text = timex.text.toLowerCase(),
      length = lately.has(text) ? MONTH : late.has(text) ? YEAR : undefined
    if (length && !datedNoun(context, timex) && clauseAt(context, wordAt(context, timex)) === clause) return { text: timex.text, length }
  }
  return undefined
}

const shown = ({ earliest, text }: Timex, says: string): Filed => ({ value: earliest!, expression: text, says: `${says} “${text}”` })

/** "BELMAR, March 3 (Norland Wire) --": the day in the dateline. */
function dateline({ article: { blocks }, published: { date }, timexes }: Tagged): Timex | undefined {
  const line = blocks.find(({ kind }) => kind === 'dateline')
  return line && date
    ? timexes.find(
        (t) => t.start >= line.start && t.end <= line.end && isDay(t) && t.earliest! < date && daysBetween(t.earliest!, date) <= FILED,
      )
    : undefined
}

/** The days that the text names; what people say may name any day. */
const dayTold = ({ article: { blocks }, timexes, sentences, quotations }: Tagged): Timex[] =>
  timexes.filter(
    (t) =>
      isDay(t) &&
      blocks[sentences[t.sentence]?.block ?? -1]?.kind === 'paragraph' &&
      !quotations.some(({ direct, start, end }) => direct && start <= t.start && t.end <= end),
  )

/**
 * Reporters name the day of what they tell ("on Friday", and of the day itself "on Saturday" or "today"): a report of Saturday that
 * names Friday and nothing of Saturday was written on Friday, and so was a Monday's that names nothing later. What went on overnight
 * ended on Saturday.
 */
function lastTold({ published: { date } }: Tagged, told: readonly Timex[], { words }: Language): Filed | undefined {
  if (!date || told.some(({ text }) => words.nights.has(text.toLowerCase()))) return undefined
  const last = told
    // "the next morning": counted from what was told before
    .filter(({ earliest, basis }) => earliest! <= date && basis !== 'narrative')
    .reduce<Timex | undefined>((a, b) => (a && a.earliest! >= b.earliest! ? a : b), undefined)
  return last && [shiftDays(date, -1), workday(date)].includes(last.earliest!) ? shown(last, 'the last day told is') : undefined
}

/**
 * Agencies name the day of their news, and what is put out on the day itself tells it in the perfect ("has resigned"): a report that
 * tells its news in the plain past and names no day of late ("The firm said its chief resigned") is out of a morning paper. A page of
 * the web, which shows by its address, its headline or what stands around the text, comes out as things happen.
 */
function isOfMorning(
  { published: { date }, article: { blocks, front, text } }: Tagged,
  told: readonly Timex[],
  lead: Context,
): Filed | undefined {
  const isOfPage = ({ kind, start, end }: Tagged['article']['blocks'][number]) =>
    kind === 'dateline' || kind === 'noise' || (kind === 'headline' && !/[.]\W{0,9}$/.test(text.slice(start, end)))
  if (!date || front.url || blocks.some(isOfPage)) return undefined
  const day = workday(date)
  if (told.some(({ earliest }) => earliest! >= day && earliest! <= date)) return undefined
  const main = lead.grammar.clauses.find(({ relation }) => relation === 'main')
  // "redeems its notes due March 2004": a time ahead is not that of the news
  const isDated = ({ type, earliest }: Timex) => (type === 'DATE' || type === 'TIME') && !(earliest && earliest > date)
  if (main?.verb.tense !== 'past' || main.verb.perfect || lead.timexes.some(isDated)) return undefined
  return { value: day, expression: '', says: 'a report that names none tells of the day before it came out' }
}

/** The last day on which offices were open before this one. */
const workday = (date: string) => shiftDays(date, weekday(date) === 'Monday' ? -3 : -1)

const isDay = ({ type, earliest, latest }: Timex) => (type === 'DATE' || type === 'TIME') && earliest !== undefined && earliest === latest

/** "The ministry denies …": what is told in the plain present is of the day of publication. */
export const standsNow = ({ clause: { verb } }: Candidate) => verb.tense === 'present' && !verb.perfect && !verb.passive

/** "The board said it is seeking a buyer": said when the report was filed. */
const isSaidThen = ({ grammar: { clauses } }: Context, { clause: { attribution } }: Candidate) =>
  clauses[attribution?.clause ?? -1]?.verb.tense === 'past'

/** What is traded answers the news, mostly on the day of publication. */
export function isTraded({ grammar: { words }, language }: Context, { clause: { subject }, frame }: Candidate): boolean {
  return (
    frame.type === 'DEAL' &&
    subject !== undefined &&
    language.frames.some(({ traded, agents }) => traded && agents?.includes(words[subject.head]!.lemma.toLowerCase()))
  )
}
