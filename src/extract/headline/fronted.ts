import { isComma } from '../../tag/grammar/chart.ts'
import type { Clause } from '../../tag/grammar/clauses.ts'
import { lower } from '../../tag/grammar/words.ts'
import { actor, actorsIn, type Context } from '../context.ts'
import { nominalText } from './nominals.ts'

/** "In Belmar, the clerks quit", "At Norrick, drivers struck": the named place that a sentence opens with, which a headline tells last. */
export function frontedPlace(context: Context, { subject, relation, verb }: Clause): { preposition: string; name: string } | undefined {
  const { words, nouns } = context.grammar,
    preposition = lower(words[0]),
    np = nouns.find(({ first }) => first === 1)
  if (relation !== 'main' || !subject || !np || np.last + 2 !== subject.first || !isComma(words[np.last + 1])) return undefined
  if (!context.language.words.locative.has(preposition) || context.language.grammar.reporting.has(verb.lemma)) return undefined
  const head = words[np.head]!,
    isPlace = context.places.some(({ start, end }) => start <= head.start && head.end <= end),
    isBody = actorsIn(context, np.head, np.head).some(({ actor: who }) => actor(context, who)?.kind === 'organisation')
  const name = isPlace || (preposition === 'at' && isBody) ? nominalText(context, { ...np, parts: [np] }, true) : undefined
  return name ? { preposition, name } : undefined
}
