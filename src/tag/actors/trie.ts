import type { Word } from './words.ts'
import { fold } from './fold.ts'

type Node<T> = { next: Map<string, Node<T>>; ends: { shape: string; value: T }[] }

/**
 * Names to look up, as a tree over folded words: one pass over a sentence finds them all, however many are known.
 * A capitalised word of a name wants a capital in the text, and an acronym ("US", "WHO") wants all its capitals.
 */
export class Trie<T> {
  private readonly root: Node<T> = { next: new Map(), ends: [] }

  add(name: string, value: T, anyCase = false): void {
    let node = this.root
    const parts = partsOf(name)
    if (parts.length === 0) return
    for (const part of parts) {
      const key = fold(part)
      let next = node.next.get(key)
      if (next === undefined) node.next.set(key, (next = { next: new Map(), ends: [] }))
      node = next
    }
    node.ends.push({ shape: anyCase ? 'x'.repeat(parts.length) : parts.map(shapeOf).join(''), value })
  }

  /** The longest name that begins at a word, as the index after its last word and all that bear it. */
  longest(words: Word[], from: number): { to: number; values: T[] } | undefined {
    let node = this.root,
      best: { to: number; values: T[] } | undefined
    for (let i = from; i < words.length; i++) {
      const word = words[i]!
      if (i > from && !JOINS.test(word.gap)) break
      const next = node.next.get(word.key)
      if (next === undefined) break
      node = next
      if (node.ends.length === 0) continue
      const values = node.ends.filter(({ shape }) => fits(words, from, i + 1, shape)).map(({ value }) => value)
      if (values.length > 0) best = { to: i + 1, values }
    }
    return best
  }
}

/** What may stand between two words of one name. */
export const JOINS = /^(?:['\u2019]?\s{1,8}|[-\u2010\u2011]|\. ?| ?& ?)$/

const partsOf = (name: string) =>
  name
    .match(/(?:\p{Lu}\.){1,8}\p{Lu}?\.?|\p{L}[\p{L}\p{M}\p{N}]*(?:['\u2019]\p{L}[\p{L}\p{M}]+|&\p{L}+)*|\p{N}[\p{N}.,]*\p{L}*/gu)
    ?.filter((part) => part !== 's') ?? []

/** A: acronym, C: capitalised, x: any case. */
function shapeOf(part: string): string {
  const letters = part.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters.length < 6 && letters === letters.toUpperCase()) return 'A'
  return /^\p{Lu}/u.test(part) ? 'C' : 'x'
}

function fits(words: Word[], from: number, to: number, shape: string): boolean {
  for (let i = from; i < to; i++) {
    const want = shape[i - from],
      word = words[i]!
    if (want === 'A' && !word.upper) return false
    if (want === 'C' && !word.capital) return false
  }
  return true
}
