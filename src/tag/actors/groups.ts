import type { Known } from './known.ts'
import type { Word } from './words.ts'

/** At most so many words stand between an adjective of nationality and the people whom it describes: "Norlandic illegal gold miners". */
const BETWEEN = 3

/** Index after the plural noun for people whom the adjective before word `from` describes: "Norlandic EXILES", "Norlandic GOLD MINERS". */
export function peopleAt(words: Word[], from: number, known: Known): number | undefined {
  for (let i = from; i < words.length && i <= from + BETWEEN; i++) {
    const word = words[i]!,
      next = words[i + 1]
    if (!/^\s+$/.test(word.gap) || word.capital || !['NOUN', 'ADJ', 'VERB'].includes(word.pos)) return undefined
    if (known.nationals.has(word.key))
      return !word.possessive && !(next && /^(?:\s+|-)$/.test(next.gap) && (next.pos === 'NOUN' || next.gap === '-')) ? i + 1 : undefined
    if (known.stateNouns.has(word.key) || word.possessive) return undefined
  }
  return undefined
}
