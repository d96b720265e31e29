import { loadLanguage } from '../../../src/lexicon/language.ts'
import { ownYaml } from '../../../src/own.ts'
import { baseOf } from '../../../src/tag/grammar/lemmas.ts'
import { stemsOf } from '../../../src/tag/words/tagger/lemma.ts'
import { unknownClass, type Classes } from '../../../src/tag/words/tagger/classes.ts'

/** How often each word bears each label. */
export type Counts = Map<string, Map<string, number>>

/** A word that is rarer is classed by its other forms alone, and tells nothing of them, as if the corpus did not have it. */
const LEAST = 3

/** What each word may be: what it bears in the corpus, and what its inflected forms there say. As a function, and as the lines of the word list. */
export function classesOf(counts: Counts): { classes: Classes; lines: string[] } {
  const { verbs: irregular } = loadLanguage().grammar
  const verbs = new Set<string>(),
    nouns = new Set<string>()
  for (const [word, labels] of counts) {
    if (sum(labels) < LEAST) continue
    if (labels.has('VB')) verbs.add(word)
    if (labels.has('VBZ')) for (const base of stemsOf(word)) if (counts.get(base)?.has('VB')) verbs.add(base)
    if (['VBD', 'VBN', 'VBG'].some((label) => labels.has(label))) verbs.add(baseOf(word.replace(/ing$/, 'ed'), irregular))
    if (labels.has('NN')) nouns.add(word)
    if (labels.has('NNS')) for (const base of stemsOf(word)) nouns.add(base)
  }
  for (const list of Object.values(ownYaml('../../../src/lexicon/verbs.yaml', import.meta.url) as Record<string, string[]>))
    for (const verb of list) if (/^\p{Ll}+$/u.test(verb)) verbs.add(verb)

  const classOf = (word: string): string | undefined => {
    const all = [...(counts.get(word) ?? [])],
      total = sum(counts.get(word))
    const own = total < LEAST ? [] : all.filter(([, n]) => n / total > 0.01).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    if (own[0]?.[0] === 'OTHER') return 'OTHER'
    const may = new Set(own.map(([label]) => label))
    may.delete('OTHER')
    if (/^\p{L}{3,}$/u.test(word)) {
      if (verbs.has(word)) may.add('VB')
      if (nouns.has(word) && !may.has('NNS')) may.add('NN')
      if (stemsOf(word).some((base) => verbs.has(base))) may.add('VBZ')
      if (stemsOf(word).some((base) => nouns.has(base))) may.add('NNS')
      if (irregular.past.has(word) || (word.endsWith('ed') && verbs.has(baseOf(word, irregular)) && !verbs.has(word))) may.add('VBD')
      if (irregular.participle.has(word) || (word.endsWith('ed') && verbs.has(baseOf(word, irregular)) && !verbs.has(word))) may.add('VBN')
      if (word.endsWith('ing') && verbs.has(baseOf(word.replace(/ing$/, 'ed'), irregular)) && !verbs.has(word)) may.add('VBG')
    }
    return may.size ? `${own[0]?.[0] ?? '?'}:${[...may].sort().join('.')}` : undefined
  }

  const words = new Set([...counts.keys(), ...verbs, ...nouns, ...[...verbs, ...nouns].flatMap(withS)])
  const byClass = new Map<string, string[]>(),
    known = new Map<string, string>()
  for (const word of [...words].sort()) {
    const name = /^[\p{L}'-]{2,}$/u.test(word) ? classOf(word) : undefined
    if (!name) continue
    known.set(word, name)
    byClass.set(name, [...(byClass.get(name) ?? []), word])
  }
  const lines = [...byClass].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, list]) => `${name}\t${list.join(' ')}`)
  return { classes: (low) => known.get(low) ?? unknownClass(low), lines }
}

const sum = (labels: Map<string, number> | undefined) => [...(labels?.values() ?? [])].reduce((all, n) => all + n, 0)

const withS = (word: string) => [
  /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : /(?:s|sh|ch|x|z)$/.test(word) ? `${word}es` : `${word}s`,
]
