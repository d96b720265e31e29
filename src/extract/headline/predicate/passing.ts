import { isComma } from '../../../tag/grammar/chart.ts'
import { plain } from '../print.ts'
import { add, isLasting, lower, nounAt, type Reading, type Step } from './reading.ts'

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
  r.k = np ? np.last : k
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
  const closes = text === ',' ? asideEnd(r) : undefined
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

/** "was linked, through tests, to a glove": the comma that closes an aside before what the verb is bound to. */
function asideEnd({ context: { grammar, language }, clause, k, pieces, open }: Reading): number | undefined {
  if (pieces.length > 0 || !open) return undefined
  const bound = clause.preps.find(
    ({ at, prep }) => at > k + 1 && isComma(grammar.words[at - 1]) && language.words.bound.has(`${clause.verb.lemma} ${prep}`),
  )
  return bound && bound.at - 1
}
