import type { Word } from './words.ts'

/** The form of a verb, as far as spelling tells it. `past` may be a past tense or a participle. */
export type VerbForm = 'base' | 's' | 'ing' | 'past' | 'participle'

export type VerbTable = { past: Map<string, string>; participle: Map<string, string> }

/** What an irregular verb may begin with and stay irregular; "relay" and "overlay" are bases. */
const PREFIXES = ['over', 'out', 're', 'under', 'mis'],
  REGULAR = new Set(['lie', 'be', 'have', 'do'])

/** Reads the lines `base past participle` of the irregular verbs; "overshoot" goes as "shoot". */
export function verbTable(lines: string[]): VerbTable {
  const table: VerbTable = { past: new Map(), participle: new Map() }
  for (const prefix of ['', ...PREFIXES]) {
    for (const line of lines) {
      const [base = '', past = '', participle = ''] = line.split(' ')
      if (prefix && REGULAR.has(base)) continue
      if (!table.past.has(prefix + past)) table.past.set(prefix + past, prefix + base)
      if (!table.participle.has(prefix + participle)) table.participle.set(prefix + participle, prefix + base)
    }
  }
  return table
}

/** "took" is `past`, "taken" `participle`, "killed" `past` (either), "kills" `s`. */
export function verbForm(word: Word, table: VerbTable): VerbForm {
  const text = word.text.toLowerCase()
  const past = table.past.has(text),
    participle = table.participle.has(text)
  if (participle && !past) return 'participle'
  if (past) return 'past'
  if (text.endsWith('ing') && text !== word.lemma) return 'ing'
  if (text.endsWith('ed') && text !== word.lemma) return 'past'
  if (text.endsWith('s') && text !== word.lemma) return 's'
  return 'base'
}
