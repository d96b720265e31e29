import type { Known } from './known.ts'
import type { Word } from './words.ts'

/** "Donaldson, Lufkin & Jenrette": index after a firm of several partners of which the first stands at [from, to), joined by commas and a last "&", with its legal form. */
export function partners(words: Word[], from: number, to: number, known: Known): number | undefined {
  if (to - from !== 1 || words[from - 1]?.capital === true || known.names.longest(words, from) !== undefined) return undefined
  for (let i = to; words[i]?.capital === true; i++) {
    if (/^ ?& ?$/.test(words[i]!.gap) && i > to) return i + 1 + Number(isLegal(words, i + 1, known))
    if (!/^,\s$/.test(words[i]!.gap) || known.names.longest(words, i) !== undefined) return undefined
  }
  return undefined
}

/** ", Marsh & Keane Inc": the legal form that ends a name at `i`. */
const isLegal = (words: Word[], i: number, { cues: { legal } }: Known) =>
  words[i]?.capital === true && words[i].gap === ' ' && legal.has(words[i].key)

/** Is a firm of partners named at [from, to)? */
export const isPartnership = (words: Word[], from: number, to: number, known: Known) =>
  words.slice(from + 1, to).some(({ gap }) => /^,\s$/.test(gap)) && /&/.test(words[isLegal(words, to - 1, known) ? to - 2 : to - 1]!.gap)
