import type { Timex } from '../records/index.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import { daysBetween } from '../days.ts'
import type { Context } from './context.ts'

/** A report tells what was said at most so many days before. */
export const TOLD_WITHIN = 31

/** "ended the search for the six who remain missing on Monday": how things stand now has no day gone by, what was done to them has. */
export function standingIn({ grammar: { clauses }, tagged: { published } }: Context, timex: Timex, clause: Clause): Clause | undefined {
  const relative = clause.verb.tense === 'gerund' ? clauses[clause.governor ?? -1] : clause
  if (
    relative?.relation !== 'relative' ||
    relative.verb.tense !== 'present' ||
    relative.verb.perfect ||
    relative.verb.progressive ||
    !published.date ||
    timex.latest! >= published.date
  )
    return undefined
  const above = clauses[relative.governor ?? -1]
  return above?.verb.tense === 'past' ? above : undefined
}

/** "invited the rebels to return two weeks ago": what was asked for lay ahead then, so a time gone by is that of the asking. */
export function isBygone(
  { grammar: { clauses, words }, language, tagged: { published } }: Context,
  timex: Timex,
  { relation, governor, verb }: Clause,
): boolean {
  const above = relation === 'infinitive' ? clauses[governor ?? -1] : undefined
  if (above?.verb.tense !== 'past' || !published.date || timex.latest! >= published.date) return false
  return ![above.verb.lemma, words[verb.first - 1]!.lemma.toLowerCase()].some(
    (word) => language.prospective.has(word) || language.words.intending.has(word) || language.attempting.has(word),
  )
}

/** "said on Friday it would look into the flood four years ago": what is to come has no time gone by when it is told; the noun beside it has. */
export function liesBehindPlan({ tagged: { published } }: Context, timex: Timex, { verb }: Clause): boolean {
  return (
    (verb.tense === 'future' || verb.tense === 'modal') &&
    !verb.perfect &&
    published.date !== undefined &&
    daysBetween(timex.latest!, published.date) > TOLD_WITHIN
  )
}

/** "the sanctions imposed on March 10 could be extended": what can or will be has no day gone by; "would" is told back. */
export const isPossible = ({ tagged: { published } }: Context, timex: Timex, { verb }: Clause): boolean =>
  (verb.tense === 'future' || (verb.tense === 'modal' && verb.modal !== 'would')) &&
  !verb.perfect &&
  published.date !== undefined &&
  timex.latest! < published.date

/** "has been charged with killing a banker in 2011": the charge is news, the deed is not. */
export const isLongGone = ({ tagged: { published } }: Context, timex: Timex, of: Clause, { verb, index }: Clause): boolean =>
  of.governor === index &&
  of.relation === 'participle' &&
  of.verb.tense === 'gerund' &&
  /^(?:of|with|for)$/.test(of.marker ?? '') &&
  verb.tense !== 'past' &&
  published.date !== undefined &&
  daysBetween(timex.latest!, published.date) > TOLD_WITHIN
