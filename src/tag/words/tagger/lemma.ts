import { ownYaml } from '../../../own.ts'
import { baseOf } from '../../grammar/lemmas.ts'
import { verbTable } from '../../grammar/verbforms.ts'
import { isClass, type Classes } from './classes.ts'
import type { LABELS } from './units.ts'

const IRREGULAR = verbTable((ownYaml('../../../lexicon/grammar.yaml', import.meta.url) as { irregular: string[] }).irregular)

/** The lemma of a word that bears `label`: "plans" is of "plan", "fell" and "falling" of "fall", "lives" of "live" where it is a verb. */
export function lemmaOf(low: string, label: (typeof LABELS)[number], classes: Classes): string {
  switch (label) {
    case 'VBZ':
      return stem(low, 'VB', classes)
    case 'NNS':
      return stem(low, 'NN', classes)
    case 'VB':
      return isClass(classes(low), 'VB') ? low : (IRREGULAR.past.get(low) ?? low)
    case 'VBD':
      return IRREGULAR.past.get(low) ?? baseOf(low, IRREGULAR)
    case 'VBN':
      return IRREGULAR.participle.get(low) ?? baseOf(low, IRREGULAR)
    case 'VBG':
      return baseOf(low.replace(/ing$/, 'ed'), IRREGULAR)
    default:
      return low
  }
}

/** What a word in "-s" is a form of: the first stem that is a word of that class by itself, or the likeliest. */
function stem(low: string, label: 'NN' | 'VB', classes: Classes): string {
  const stems = stemsOf(low)
  return stems.find((base) => isClass(classes(base), label) && !classes(base).startsWith('?')) ?? stems[0] ?? low
}

/** What a word in "-s" may be a form of, the likeliest first. */
export function stemsOf(low: string): string[] {
  if (/[^aeiou]ies$/.test(low)) return [`${low.slice(0, -3)}y`]
  if (/(?:ss|sh|ch|x|zz)es$/.test(low)) return [low.slice(0, -2), low.slice(0, -1)]
  if (/[sz]es$/.test(low)) return [low.slice(0, -1), low.slice(0, -2)]
  return /[^s]s$/.test(low) ? [low.slice(0, -1)] : []
}
