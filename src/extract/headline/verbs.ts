import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Context } from '../context.ts'

/** `say` -> `says`; `carry` -> `carries`; plural and base stay. */
export function present(lemma: string, plural: boolean): string {
  if (lemma === 'be') return plural ? 'are' : 'is'
  if (lemma === 'have') return plural ? 'have' : 'has'
  if (plural) return lemma
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return `${lemma}s`
}

/** `call` -> `called`, `carry` -> `carried`, `stop` -> `stopped`; irregular verbs from the table. */
export function pastParticiple(lemma: string, irregular: Map<string, string>): string {
  const known = irregular.get(lemma)
  if (known) return known
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`
}

/** The verb as a headline says it. */
export function verbText(context: Context, clause: Clause, plural: boolean): string {
  const { words } = context.grammar
  const { verb } = clause
  const particle = verb.particle && !clause.preps.some((p) => p.at === verb.last + 1) ? ` ${verb.particle}` : ''
  const main = words[verb.head]!.text.toLowerCase()
  const not = verb.negated ? 'not ' : ''
  const before = words[verb.first - 1]?.lemma.toLowerCase() ?? ''
  const governor = context.grammar.clauses[clause.governor ?? -1]
  if (verb.passive) {
    if (verb.tense === 'future' || (verb.modal === 'would' && clause.attribution)) return `to be ${not}${main}${particle}`
    if (verb.modal) return `${verb.modal.toLowerCase()} ${not}be ${main}${particle}`
    return `${not}${main}${particle}`
  }
  if (verb.tense === 'infinitive') {
    const ahead = context.language.prospective.has(before) || (governor && context.language.prospective.has(governor.verb.lemma))
    return ahead ? `${not}to ${verb.lemma}${particle}` : `${present(verb.lemma, plural)}${particle}`
  }
  if (verb.tense === 'future' || (verb.modal === 'would' && clause.attribution && !verb.perfect)) return `${not}to ${verb.lemma}${particle}`
  if (verb.modal && verb.perfect) return `${verb.modal.toLowerCase()} ${not}have ${main}${particle}`
  if (verb.modal && verb.tense === 'modal') return `${verb.modal.toLowerCase()} ${not}${verb.lemma}${particle}`
  if (verb.negated && verb.progressive) return `${present('be', plural)} not ${main}${particle}`
  if (verb.negated) return verb.lemma === 'be' ? `${present('be', plural)} not` : `${plural ? 'do' : 'does'} not ${verb.lemma}${particle}`
  return `${present(verb.lemma, plural)}${particle}`
}
