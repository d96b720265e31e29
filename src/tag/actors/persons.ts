import { fold, nameWords, skeleton } from './fold.ts'

/** A personal name taken apart. */
type Parts = { words: string[], bones: string[], joined: string }

/** Short form -> full form of given names, folded: "tim" -> "timothy". */
export type Nicknames = Map<string, string>

function partsOf(name: string, nicknames: Nicknames): Parts {
  const words = nameWords(name)
  return { words, bones: words.map((word, i) => skeleton(i < words.length - 1 ? nicknames.get(word) ?? word : word)), joined: skeleton(words.join('')) }
}

/** Is one name a spelling or a shortening of the other? Two persons of one surname stay apart. */
function same(a: Parts, b: Parts): boolean {
  if (a.words.join('') === b.words.join('')) return true
  if (a.words.length < 2 || b.words.length < 2) return false
  if (a.joined === b.joined) return true
  if (a.bones.at(-1) !== b.bones.at(-1)) return false
  return fitsInto(a, b) || fitsInto(b, a)
}

/** Each given name of the shorter stands in the longer, in order, whole or as an initial. */
function fitsInto(short: Parts, long: Parts): boolean {
  let at = 0
  for (let i = 0; i < short.words.length - 1; i++) {
    const word = short.words[i]!
    const found = long.words.findIndex((other, k) => k >= at && k < long.words.length - 1
      && (long.bones[k] === short.bones[i] || (word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other))))
    if (found < 0) return false
    at = found + 1
  }
  return true
}

/** Can `part` be the surname (the last word or words) of the person? */
function surname(part: Parts, full: Parts): boolean {
  if (part.words.length >= full.words.length) return false
  const from = full.words.length - part.words.length
  if (part.words.every((word, i) => word === full.words[from + i])) return true
  return part.words.join('').length > 3 && part.joined === skeleton(full.words.slice(from).join(''))
}

/** Persons by spelling and surname: names are taken apart once, and only those with like bones are compared. */
export class Persons<T> {
  private readonly byEnd = new Map<string, { parts: Parts, person: T }[]>()
  private readonly cache = new Map<string, Parts>()

  private readonly nicknames: Nicknames

  constructor(nicknames: Nicknames) {
    this.nicknames = nicknames
  }

  add(name: string, person: T): void {
    const taken = this.take(name)
    for (const key of new Set([taken.bones.at(-1) ?? '', `=${taken.joined}`, `^${taken.words[0] ?? ''}`])) this.byEnd.set(key, [...(this.byEnd.get(key) ?? []), { parts: taken, person }])
  }

  /** Whoever bears this full name in some spelling. */
  named(name: string): T | undefined {
    const taken = this.take(name)
    const near = [...(this.byEnd.get(`=${taken.joined}`) ?? []), ...(this.byEnd.get(taken.bones.at(-1) ?? '') ?? [])]
    return near.find((one) => same(one.parts, taken))?.person
  }

  /** All whose surname this can be, in the order in which they were added. */
  surnamed(name: string): T[] {
    const taken = this.take(name)
    const near = this.byEnd.get(taken.bones.at(-1) ?? '') ?? []
    return [...new Set(near.filter((one) => surname(taken, one.parts)).map((one) => one.person))]
  }

  /** All whose first name this is, as it is spelt: "Saddam", "Elian". */
  called(name: string): T[] {
    const near = this.byEnd.get(`^${this.take(name).words.join('')}`) ?? []
    return [...new Set(near.filter((one) => one.parts.words.length > 1).map((one) => one.person))]
  }

  private take(name: string): Parts {
    let taken = this.cache.get(name)
    if (taken === undefined) this.cache.set(name, taken = partsOf(name, this.nicknames))
    return taken
  }
}

/** A slug for the key of an actor or place. */
export function slug(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
}
