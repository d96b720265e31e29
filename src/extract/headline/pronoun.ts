import type { Clause, Nominal } from '../../tag/grammar/clauses.ts'
import { lower } from '../../tag/grammar/words.ts'
import { actor, actorsOf, subjectAbove, type Context } from '../context.ts'
import { doerOf } from '../doer.ts'
import { nominalText } from './nominals.ts'
import { isPlural, NUMBER } from './number.ts'

/** "While Norrick keeps the yard that it owns, it is closing the mill": what stands in the clause before is meant, as in "The ship sank when it hit a pier". */
export function fronted(context: Context, clause: Clause, brief: boolean): string | undefined {
  const { index, subject, relation } = clause,
    over = subjectAbove(context, clause)
  // "The firm lost its ship when it sank": either
  const thing = over && context.grammar.clauses[clause.governor!]!.object
  if (over && !(thing && !isPlural(context, thing))) return meant(context, subject, over, brief)
  const { clauses } = context.grammar
  let before = clauses[index - 1]
  while (before?.governor !== undefined && clauses[before.governor]!.relation === 'adverbial') before = clauses[before.governor]
  const above = clauses[before?.governor ?? -1]
  // "He said that while the makers lose, they …"
  const opens = !above || (above.relation === 'main' && context.language.grammar.speech.has(above.verb.lemma))
  return before?.relation === 'adverbial' && opens && relation === 'main' ? meant(context, subject, before.subject, brief) : undefined
}

/** "A truck hit a shed that was empty, and it burnt down": the noun that a pronoun takes up behind "and". */
export function takenUp(context: Context, clause: Clause): string | undefined {
  const { words } = context.grammar,
    { subject } = clause,
    doer = doerOf(clause, context.grammar)
  return doer !== subject && words[subject!.first - 1]?.pos === 'CCONJ' ? meant(context, subject, doer, true) : undefined
}

/** What "it" or "they" stands for, if `noun` can be it: things of the same number, and no person. */
function meant(context: Context, pronoun: Nominal | undefined, noun: Nominal | undefined, brief: boolean): string | undefined {
  const text = pronoun ? lower(context.grammar.words[pronoun.head]) : ''
  if (!noun || !/^(?:it|they)$/.test(text) || isPlural(context, noun) !== NUMBER.get(text)) return undefined
  return actorsOf(context, noun).some(({ actor: who }) => actor(context, who)?.kind === 'person')
    ? undefined
    : nominalText(context, noun, brief)
}
