import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Context } from '../context.ts'
import { midSentence } from './capital.ts'
import { nominalText } from './nominals.ts'
import { pluralAs } from './number.ts'
import { predicate } from './predicate.ts'
import { verbText } from './verbs.ts'

/** "will sue *if* talks fail", "*if* no deal is reached, buyers will be sought": the clause on which it hangs whether what a clause tells comes to be. */
export function conditionOf({ grammar: { clauses, words } }: Context, clause: Clause): Clause | undefined {
  if (clause.verb.tense !== 'future' && clause.verb.tense !== 'modal') return undefined
  return clauses.find(
    ({ marker, index, verb }) =>
      /^(?:if|unless)$/.test(marker ?? '') &&
      (verb.first > clause.verb.last
        ? Math.abs(index - clause.index) === 1 ||
          clauses.slice(clause.index + 1, index).every((between) => between.subject === clause.subject)
        : index === clause.index - 1 && words[(clause.subject?.first ?? clause.verb.first) - 1]?.text === ','),
  )
}

/** "if no deal reached": the condition of a clause in headline words; nothing where it has none, or one that only the sentence before explains. */
export function conditionText(context: Context, clause: Clause): string | undefined {
  const condition = conditionOf(context, clause),
    subject = condition && nominalText(context, condition.subject, true),
    rest = subject ? (predicate(context, condition, true) ?? (condition.verb.passive ? [] : undefined)) : undefined
  if (!condition || !subject || !rest) return undefined
  const verb = verbText(context, condition, pluralAs(context, condition.subject, subject))
  return [
    condition.marker,
    midSentence(context, subject),
    verb,
    ...rest.filter(({ must }, i) => must || i === 0).map(({ text }) => text),
  ].join(' ')
}
