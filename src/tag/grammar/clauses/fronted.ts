import { attach } from '../attach.ts'
import { isComma, QUOTE, type Clause } from '../chart.ts'
import { acts, type Sentence } from './sentence.ts'

/**
 * "Arrested in May, the banker has denied the charges": a lone past form that opens the sentence, with a comma before the
 * subject of the main clause, is a participle of that subject (Quirk et al. 1985, 15.58: supplementive clauses).
 */
export function front({ chart, read, aside, clauses }: Sentence): void {
  const { words, groups } = chart,
    [first, ...others] = clauses
  if (!first || first.subject || first.relation !== 'main' || first.object || acts(chart, first.verb)) return
  const { verb } = first
  // "Was hit by a lorry, police said", "Came by bus, the mayor said"
  if (aside.finite(verb) || !/^(?:past|participle)$/.test(verb.form) || words.slice(0, verb.first).some(({ text }) => !QUOTE.test(text)))
    return
  const main = others.find(({ relation, subject }) => relation === 'main' && subject)
  if (!main || !isComma(words[main.subject!.first - 1]) || main.verb.first < main.subject!.last) return
  // "Asked whether he would stay, he said": whatever verbs stand before the comma are the participle's
  if (others.some(({ index, verb: { first: at } }) => index < main.index && at > main.subject!.first)) return
  first.relation = 'participle'
  first.subject = main.subject
  first.governor = main.index
  verb.passive = true
  verb.tense = 'participle'
  // "Charged with bribery, Ann Lee resigned": what stands before the comma is not explained by the subject
  first.preps = []
  attach(chart, read, first, verb.last + 1, Math.min(groups[1]!.first, main.subject!.first - 1))
}

/** Whether a participle stands before its subject. */
export const isFronted = ({ relation, subject, verb }: Clause): boolean =>
  relation === 'participle' && subject !== undefined && verb.last < subject.first
