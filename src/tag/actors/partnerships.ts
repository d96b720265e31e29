import type { Known } from './known.ts'
import type { Word } from './words.ts'

/** "Donaldson, Lufkin & Jenrette": index after a firm of several partners of which the first stands at [from, to), joined by commas and a last "&". */
export function partners(words: Word[], from: number, to: number, known: Known): number | undefined {
  if (to - from !== 1 || words[from - 1]?.capital === true || known.names.longest(words, from) !== undefined) return undefined
  for (let i = to; words[i]?.capital === true; i++) {
    if (/^ ?& ?$/.test(words[i]!.gap) && i > to) return i + 1
    if (!/^,\s$/.test(words[i]!.gap) || known.names.longest(words, i) !== undefined) return undefined
  }
  return undefined
}

/** Is a firm of partners named at [from, to)? */
export const isPartnership = (words: Word[], from: number, to: number) => words.slice(from + 1, to).some(({ gap }) => /^,\s$/.test(gap)) && /&/.test(words[to - 1]!.gap)
