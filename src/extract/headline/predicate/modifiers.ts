import { plain } from '../print.ts'
import { add, glue, lower, nounAt, verbAt, type Reading, type Step } from './reading.ts'

/** A predicative word or an adjective with its complement; one that modifies nothing told ends the predicate. */
export const adjective: Step = (r) => {
  const { context, k, pieces, governs } = r
  const { words } = context.grammar
  const { pos } = words[k]!
  const { copulas, resultative } = context.language.words
  // "a phone capable of video", "a sound louder than 100 decibels"
  const complement = pieces.length && pos === 'ADJ' && !copulas.has(governs) ? complementEnd(r, k) : undefined
  if (complement) {
    add(r, plain(context, k, complement), false)
    r.k = complement
    return 'read'
  }
  if (!(pos === 'ADJ' || pos === 'NUM' || (pos === 'VERB' && !verbAt(r, k)))) return undefined
  if (!copulas.has(governs) && !resultative.has(governs) && pieces.length > 0) return 'stop'
  // "grave and sinister"
  const pair = words[k + 1]?.pos === 'CCONJ' && words[k + 2]?.pos === 'ADJ' && !nounAt(r, k + 2) ? k + 2 : k
  add(r, plain(context, k, pair), true)
  r.open = false
  r.k = pair
  return 'read'
}

/** Last word of what completes the adjective at `k`: a preposition with its noun, through a gerund or not. */
function complementEnd(r: Reading, k: number): number | undefined {
  if (r.context.grammar.words[k + 1]?.pos !== 'ADP' && lower(r, k + 1) !== 'than') return undefined
  const gerund = verbAt(r, k + 2)
  const inside = nounAt(r, gerund?.verb.tense === 'gerund' ? gerund.verb.last + 1 : k + 2)
  return inside && !inside.time && !verbAt(r, inside.last + 1) ? inside.last : undefined
}

/** "only" and "not" wait for the next piece; adverbs of direction and degree stay, the others go. */
export const adverb: Step = (r) => {
  const { context, k, pieces, governs } = r
  const { words } = context.grammar
  const { verb } = r.clause
  const text = lower(r, k),
    next = words[k + 1]
  if (text === 'only' || (text === 'not' && !(verb.negated && r.own) && (lower(r, k + 1) === 'to' || next?.pos === 'ADJ')))
    r.only = `${text} `
  if (words[k]!.pos !== 'ADV') return undefined
  if (/^n['’]?t$/.test(text)) return 'read'
  const { directions, copulas, tying } = context.language.words
  if (directions.has(text) && (pieces.length < 2 || lower(r, k + 1) === 'of')) glue(r, text)
  // "so common that many look away" says "common"
  else if (text === 'so' && lower(r, k + 2) === 'that') return 'read'
  else if (copulas.has(governs) && next?.pos === 'ADJ' && !/ly$/.test(text) && !tying.has(text)) add(r, words[k]!.text, true)
  return 'read'
}

/** A stray determiner or particle goes; anything else ends the predicate. */
export const rest: Step = ({ context, k }) => (['DET', 'PART'].includes(context.grammar.words[k]!.pos) ? 'read' : 'stop')
