import type { Timex } from '../records/index.ts'
import { directionWords } from '../tag/times/lexicon.ts'
import { clauseAt, ownerOf } from './belonging.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import { isSuperlative, lower } from '../tag/grammar/words.ts'
import { wordAt, type Context } from './context.ts'

/** Verbs by which somebody in power sets what begins later. */
const decrees = new Set(directionWords.decreeing_verbs)

/** "called a strike for Friday", "reported a profit for 2015", "declared a curfew from Saturday": the time of the noun, not of the verb. */
export function plannedFor(context: Context, timex: Timex): boolean {
  const { words } = context.grammar,
    k = wordAt(context, timex),
    clause = clauseAt(context, k)
  if (k > 1 && words[k - 1]!.text === 'from' && clause?.verb.tense === 'past') return decrees.has(clause.verb.lemma)
  if (clause && isWantedIn(context, timex, clause)) return true
  if (k < 2 || words[k - 1]!.text !== 'for') return false
  return clause?.object !== undefined && clause.object.last < k && !clause.verb.passive && clause.verb.tense !== 'infinitive'
}

/** "demanded elections in May", "called for talks in June": a month without its year is that of what is asked for. */
function isWantedIn({ grammar: { words }, language }: Context, timex: Timex, { verb, object, preps }: Clause): boolean {
  const k = words.findIndex(({ start }) => start >= timex.start),
    wanted = verb.lemma === 'call' ? preps.find(({ prep }) => prep === 'for')?.nominal : object
  return (
    /^\d{4}-\d\d$/.test(timex.value) &&
    !/\d|last|this/i.test(timex.text) &&
    verb.tense === 'past' &&
    (verb.lemma === 'call' || language.words.mandative.has(verb.lemma)) &&
    wanted?.last === k - 2 &&
    words[k - 1]!.text === 'in'
  )
}

/** "demanded that the firm pay by the end of the month", "kept the road closed until Friday": what was told lies before the limit; "did not begin until Friday" began then. */
export function isLimit(context: Context, timex: Timex): boolean {
  const { words } = context.grammar,
    k = wordAt(context, timex),
    { date } = context.tagged.published,
    verb = clauseAt(context, k)?.verb
  if (isOfDeadline(context, timex)) return true
  if (k === 0 || date === undefined || verb === undefined) return false
  const isAhead = timex.latest! > date
  if (verb.modal === 'would' && isAhead && /^(?:by|before)$/i.test(words[k - 1]!.text)) return true
  if (!(verb.tense === 'past' || (verb.tense === 'gerund' && isAhead))) return false
  if (/^(?:until|till)$/i.test(words[k - 1]!.text))
    return !verb.negated && !words[k - 2]?.time && !/^(?:not|only)$/i.test(words[k - 2]?.text ?? '')
  return /^(?:by|before)$/i.test(words[k - 1]!.text) && isAhead
}

/** "would go on past the Nov. 1 deadline", "paid before the Friday deadline", but not "missed the Nov. 1 deadline": beside it, what is told has no time. */
const OF_DEADLINE = /\b(?:past|beyond|before|by|until|till)\s+(?:the|an?|its|their|his|her)\s+$/i
const isOfDeadline = ({ tagged: { article } }: Context, { start, end }: Timex): boolean =>
  /^\s+deadline\b/i.test(article.text.slice(end, end + NOUN)) && OF_DEADLINE.test(article.text.slice(Math.max(0, start - NOUN), start))

/** "since its founding in 1949", "since the bombing of the station in 2011", "since the mutiny of March 4" */
const SINCE_NOUN = /\bsince\s+(?:the|its|his|her|their|an?)\s+(?:[\p{L}'’-]+\s+){1,6}(?:in|on|of)\s+$/iu

/** How many characters before a time a noun behind "since" may take. */
const NOUN = 80

export const isSinceNoun = (context: Context, timex: Timex) =>
  SINCE_NOUN.test(context.tagged.article.text.slice(Math.max(0, timex.start - NOUN), timex.start)) &&
  clauseAt(context, wordAt(context, timex))?.marker !== 'since'

/** "lifted a curfew in force since Friday", but not "has been in force since Friday": how long something is as it is. */
export function isOfState(context: Context, timex: Timex): boolean {
  const { words } = context.grammar,
    since = wordAt(context, timex) - 1
  return (
    lower(words[since]) === 'since' &&
    [1, 2].some((length) => {
      const before = words.slice(Math.max(0, since - length), since)
      return context.language.words.states.has(before.map(lower).join(' ')) && words[since - length - 1]?.lemma !== 'be'
    })
  )
}

/** So many words before "since" the superlative stands at most. */
const AHEAD = 5

/** "their lowest since April 2009", "the worst year since 1998", "the first time since May" */
function isRecord({ tagged: { article } }: Context, { start }: Timex): boolean {
  const words = article.text
    .slice(Math.max(0, start - NOUN), start)
    .trim()
    .split(/\s+/)
  const since = words.length - (words.at(-1)!.toLowerCase() === 'the' ? 2 : 1)
  return (
    words[since]?.toLowerCase() === 'since' &&
    words.slice(Math.max(0, since - AHEAD), since).some((word) => isSuperlative(word) || word.toLowerCase() === 'first')
  )
}

/** "the deadliest attack since the bombing in 2011 killed nine", "closed at their lowest since April": only the perfect reaches back to that time. */
export function isMeasuredFrom(context: Context, timex: Timex): boolean {
  const isSince = isSinceNoun(context, timex) || isRecord(context, timex)
  return isSince && clauseAt(context, wordAt(context, timex))?.verb.perfect !== true
}

const STRETCH = /\b(?:in|during) the (?:first |last |final |few )*$/i
const BESIDE = /^\s+(?:before|after|following|preceding|leading)\b/i

/** "The car was seen in the weeks before the theft, and was found in May": a time of its own, though no calendar tells which, so that the next verb's is not its time. */
export const isAround = (context: Context, clause: Clause): boolean =>
  context.timexes.some((timex) => {
    const { text } = context.tagged.article
    return (
      /^PX/.test(timex.value) &&
      STRETCH.test(text.slice(Math.max(0, timex.start - NOUN), timex.start)) &&
      BESIDE.test(text.slice(timex.end, timex.end + NOUN)) &&
      ownerOf(context, timex) === clause
    )
  })

/** "for weeks", "for twenty years", but not "closed for two weeks": a stretch of the clause itself that nobody counts, or up to now. */
export const isDrawnOut = (context: Context, clause: Clause): boolean =>
  context.timexes.some(
    (timex) =>
      (clause.verb.perfect ? LENGTH : UNCOUNTED).test(timex.value) &&
      /\bfor\s+$/i.test(context.tagged.article.text.slice(Math.max(0, timex.start - NOUN), timex.start)) &&
      clauseAt(context, wordAt(context, timex)) === clause,
  )
const UNCOUNTED = /^PX[WMY]$/
const LENGTH = /^P(?:X[WMY]|\d+[MY])$/
