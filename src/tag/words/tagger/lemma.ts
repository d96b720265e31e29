import { loadLanguage } from '../../../lexicon/language.ts'
import { baseOf } from '../../grammar/lemmas.ts'
import { isClass, type Classes } from './classes.ts'
import type { LABELS } from './units.ts'

/** The lemma of a word that bears `label`: "plans" is of "plan", "fell" and "falling" of "fall", "lives" of "live" where it is a verb. */
export function lemmaOf(low: string, label: (typeof LABELS)[number], classes: Classes): string {
  const irregular = loadLanguage().grammar.verbs
  switch (label) {
    case 'VBZ':
      return stem(low, 'VB', classes)
    case 'NNS':
      return stem(low, 'NN', classes)
    case 'VB':
      return isClass(classes(low), 'VB') ? low : (irregular.past.get(low) ?? low)
    case 'VBD':
      return irregular.past.get(low) ?? baseOf(low, irregular)
    case 'VBN':
      return irregular.participle.get(low) ?? baseOf(low, irregular)
    case 'VBG':
      return baseOf(low.replace(/ing$/, 'ed'), irregular)
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
