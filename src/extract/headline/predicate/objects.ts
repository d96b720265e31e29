import { isComma } from '../../../tag/grammar/chart.ts'
import type { Context } from '../../context.ts'
import { plain } from '../print.ts'
import { predicate } from '../predicate.ts'
import { add, bear, glue, isHollow, lower, nounAt, phrase, question, STOP, verbAt, type Step } from './reading.ts'

const RESTRICTIVE = /^(?:who|that|which)$/
/** "one another", "himself": pronouns that stand for what the clause has named. */
const BACKWARD = /^(?:one another|each other|(?:it|him|her|them)sel(?:f|ves)\b.*)$/
/** Words that open an indirect question. */
const QUESTION = /^(?:what|who|whom|how|why|whether|if|where|when|which)$/

/** "declines to say what was stolen": an indirect question as the object. */
export const indirectQuestion: Step = (r) => {
  const { k, pieces, governs, context } = r
  if (
    !r.open ||
    !QUESTION.test(lower(r, k)) ||
    (pieces.length > 0 && r.own) ||
    !(nounAt(r, k) === undefined || r.subjects.has(k) || verbAt(r, k + 1)) ||
    context.language.words.copulas.has(governs)
  )
    return undefined
  // "asked why the clerk, arrested in May, was": the question goes on behind the comma
  const { words, clauses } = context.grammar,
    end = words.findIndex((w, i) => i > k && STOP.test(w.text))
  if (words[end]?.text === ',' && end > k + 1 && !clauses.some(({ verb }) => verb.first > k && verb.first < end)) {
    const behind = clauses.find(({ marker, subject, verb }) => marker === lower(r, k) && subject?.first === k + 1 && verb.first > end)
    if (!behind || !isComma(words[behind.verb.first - 1])) return 'void'
    glue(r, `${plain(context, k, end - 1)} ${question(r, behind.verb.first)}`)
    r.open = false
    return 'stop'
  }
  glue(r, question(r, k))
  r.open = false
  return 'stop'
}

/** "accuse each other", "shot himself". */
export const backwardPronoun: Step = (r) => {
  const text = lower(r, r.k)
  const backward = BACKWARD.exec(`${text}${/^(?:one|each)$/.test(text) ? ` ${lower(r, r.k + 1)}` : ''}`)?.[0]
  if (!backward) return undefined
  glue(r, backward)
  r.open = false
  if (backward.includes(' ')) r.k++
  return 'read'
}

/** An object or predicative noun phrase; the subject of another clause ends the predicate. */
export const nounPhrase: Step = (r) => {
  const { context, clause, k, pieces } = r
  const { words } = context.grammar
  if (k !== nounAt(r, k)?.first) return undefined
  if (r.subjects.has(k) && k !== clause.object?.first) return 'stop'
  // "more arrests were made there": a place that the sentence before has named
  if (lower(r, k) === 'there' && nounAt(r, k)?.last === k) return 'read'
  const found = phrase(r, k)
  if (!found?.text) {
    // "agreed to release them": without what it agreed to, nothing is told
    if (pieces.length === 0 || (r.open && !r.own && pieces.length === 1)) return 'void'
    if (r.open) pieces.pop()
    return 'stop'
  }
  const which = relativeText(context, found.last)
  // "is a player who can …", "leaves behind something that …": the noun alone tells nothing
  if (
    !which &&
    words[found.last + 1] &&
    RESTRICTIVE.test(lower(r, found.last + 1)) &&
    (clause.verb.lemma === 'be' || isHollow(r, k, found.last))
  )
    return 'void'
  if (r.open && pieces.length && !r.own) glue(r, found.text)
  else if (r.open || pieces.length < 2) add(r, found.text, true)
  else return 'stop'
  r.open = false
  bear(r, k, found.last)
  r.k = found.last
  if (!which) return 'read'
  if (clause.verb.lemma === 'be') glue(r, which)
  else add(r, which, false)
  return 'stop'
}

/** "an application *that limits volume*", "a player *who can be used on the left*": the relative clause behind the noun that ends at `last`, in the text's own tense. */
function relativeText(context: Context, last: number): string | undefined {
  const { words, clauses } = context.grammar
  const pronoun = words[last + 1]?.text.toLowerCase() ?? ''
  if (!RESTRICTIVE.test(pronoun)) return undefined
  const clause = clauses.find((c) => c.relation === 'relative' && c.verb.first === last + 2)
  const rest = clause && !clause.attribution && predicate(context, clause, true)
  if (!clause || !rest || (!rest.length && !clause.verb.passive)) return undefined
  return [
    pronoun,
    plain(context, clause.verb.first, clause.verb.last),
    ...rest.filter(({ must }, i) => must || i === 0).map(({ text }) => text),
  ].join(' ')
}
