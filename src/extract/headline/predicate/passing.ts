import { plain } from '../print.ts'
import { add, isLasting, nounAt, type Step } from './reading.ts'

const QUOTE = /^["“”«»‘]$/
const ASIDE = /^(?:[(;:]|--|–|—|_)$/

/** Times go, but where the verb wants a length of time: "lasted two days". */
export const time: Step = (r) => {
  const { context, k } = r
  const np = nounAt(r, k)
  if (np?.time && r.open && context.language.words.enduring.has(r.governs) && isLasting(r, np.last)) {
    add(r, plain(context, np.first, np.last), true)
    r.open = false
    r.k = np.last
    return 'read'
  }
  if (!context.grammar.words[k]!.time || (np && !np.time)) return undefined
  r.k = np ? np.last : k
  return 'read'
}

/** Quotation marks and brackets are passed over; other marks end the predicate. */
export const mark: Step = (r) => {
  const { words } = r.context.grammar
  const { text } = words[r.k]!
  if (QUOTE.test(text)) return 'read'
  if (text === '(') {
    const close = words.findIndex((o, i) => i > r.k && o.text === ')')
    if (close < 0) return 'stop'
    r.k = close
    return 'read'
  }
  return ASIDE.test(text) || text === ',' || text === '.' ? 'stop' : undefined
}
