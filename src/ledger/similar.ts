import { fold } from './slug.ts'

/** A stored quote keeps so many words on each side of its trigger: enough to recognise, too little to republish. */
const AROUND = 12
/** Quotes that share less than this part of their word pairs are different sentences. */
const ALIKE = 0.6
/** Quotes of fewer word pairs must be equal. */
export const WORDS = 4

/** The words around the trigger (around the beginning, if it does not occur), as printed. */
export function shortQuote(quote: string, trigger = ''): string {
  const words = quote.split(/\s+/).filter(Boolean)
  const before = trigger ? quote.toLowerCase().indexOf(trigger.toLowerCase()) : -1
  const centre = before > 0 ? quote.slice(0, before).split(/\s+/).filter(Boolean).length : 0
  return words.slice(Math.max(0, centre - AROUND), centre + AROUND + 1).join(' ')
}

/** Pairs of neighbouring words; of a single word, the word. */
export function wordPairs(text: string): Set<string> {
  const words = fold(text).split(' ')
  return new Set(words.length > 1 ? words.slice(1).map((word, i) => `${words[i]} ${word}`) : words)
}

/** Gives word pairs as numbers, the same for the same pair: where many quotes are compared, these are told apart far faster. */
export function numbered(): (pairs: Iterable<string>) => ReadonlySet<number> {
  const numbers = new Map<string, number>()
  const numberOf = (pair: string) => {
    const known = numbers.get(pair) ?? numbers.size
    numbers.set(pair, known)
    return known
  }
  return (pairs) => new Set([...pairs].map(numberOf))
}

/**
 * How much of the shorter quote stands in the longer one, 0 to 1; 0 below what one edited sentence keeps. Counting
 * against the shorter one lets a sentence be split, joined or re-wrapped. Quotes of a few words must be equal.
 */
export function similarity<Pair>(a: ReadonlySet<Pair>, b: ReadonlySet<Pair>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  if (few.size < WORDS && many.size > few.size) return 0
  const least = few.size < WORDS ? 1 : ALIKE
  let shared = few.size
  // Most sentences differ, which shows before the last pair.
  for (const pair of few) if (!many.has(pair) && --shared / few.size < least) return 0
  return shared / few.size
}

/** The words of a text, each once. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(fold(text).split(' '))

/** Whether two titles, triggers or other short texts have a word in common. */
export function shareWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (word !== '' && b.has(word)) return true
  return false
}

/** Words in common, as a part of the smaller number of words. */
export function shareOfWords(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let shared = 0
  for (const word of x) if (y.has(word)) shared++
  return shared / Math.min(x.size, y.size)
}

/** Finds what shares rare words with a text, without comparing all with all. */
export class Index<Key, Pair = string> {
  readonly #holders = new Map<Pair, Set<Key>>()
  /** How many of a text's rarest word pairs are looked up, and how many holders are enough to stop at. */
  static readonly probes = 6
  static readonly enough = 60

  add(key: Key, pairs: Iterable<Pair>): void {
    for (const pair of pairs) {
      const holders = this.#holders.get(pair) ?? new Set()
      this.#holders.set(pair, holders.add(key))
    }
  }

  /** Every key that holds one of the rarest known pairs. */
  near(pairs: Iterable<Pair>): Set<Key> {
    const known = [...pairs].flatMap((pair) => this.#holders.get(pair) ?? [])
    const found = new Set<Key>()
    for (const holders of known.sort((a, b) => a.size - b.size).slice(0, Index.probes)) {
      for (const holder of holders) found.add(holder)
      if (found.size >= Index.enough) break
    }
    return found
  }
}
