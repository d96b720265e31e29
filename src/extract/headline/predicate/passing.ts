import { isComma } from '../../../tag/grammar/chart.ts'
import { plain } from '../print.ts'
import { add, isLasting, lower, nounAt, passTime, type Reading, type Step } from './reading.ts'

const QUOTE = /^["“”«»‘]$/
const ASIDE = /^(?:[(;:]|--|–|—|_)$/

/** Times go, but where the verb wants a length of time, or a day to set: "lasted two days", "set Friday as the deadline". */
export const time: Step = (r) => {
  const { context, k } = r
  const np = nounAt(r, k)
  if (np?.time && r.open && ((context.language.words.enduring.has(r.governs) && isLasting(r, np.last)) || isSet(r, np.last))) {
    add(r, plain(context, np.first, np.last), true)
    r.open = false
    r.k = np.last
    return 'read'
  }
  if (!context.grammar.words[k]!.time || (np && !np.time)) return undefined
  passTime(r, np ? np.last : k)
  return 'read'
}

/** "set Friday as", but not "quit Friday as". */
const isSet = (r: Reading, last: number) =>
  !r.clause.verb.passive && r.context.language.words.scheduling.has(r.governs) && lower(r, last + 1) === 'as'

/** Quotation marks and brackets are passed over; other marks end the predicate. */
export const mark: Step = (r) => {
  const { words } = r.context.grammar
  const { text } = words[r.k]!
  if (QUOTE.test(text)) return 'read'
  const closes = text === ',' ? (asideEnd(r) ?? appositionEnd(r)) : undefined
  if (closes) {
    r.k = closes
    return 'read'
  }
  if (text === '(') {
    const close = words.findIndex((o, i) => i > r.k && o.text === ')')
    if (close < 0) return 'stop'
    r.k = close
    return 'read'
  }
  return ASIDE.test(text) || text === ',' || text === '.' ? 'stop' : undefined
}

/** "called for Norrick, a maker of boats, to be sold": the comma that closes what explains a name before what is to be done. */
function appositionEnd(r: Reading): number | undefined {
  const { context, clause, k, bearer } = r,
    { words, nouns, clauses } = context.grammar
  const apposed = bearer[1] === k - 1 && words[bearer[1]]!.pos === 'PROPN' ? nouns.find(({ first }) => first === k + 1) : undefined,
    deed = apposed && clauses.find((c) => c.relation === 'infinitive' && c.governor === clause.index && c.verb.first > apposed.last),
    end = deed && deed.verb.first - 1
  return end !== undefined && isComma(words[end]) && !clauses.some(({ verb }) => verb.first > k && verb.first < end) ? end : undefined
}

/** "was linked, through tests, to a glove": the comma that closes an aside before what the verb is bound to. */
function asideEnd({ context: { grammar, language }, clause, k, pieces, open }: Reading): number | undefined {
  if (pieces.length > 0 || !open) return undefined
  const bound = clause.preps.find(
    ({ at, prep }) => at > k + 1 && isComma(grammar.words[at - 1]) && language.words.bound.has(`${clause.verb.lemma} ${prep}`),
  )
  return bound && bound.at - 1
}
