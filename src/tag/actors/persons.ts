import { ofObject } from '../../memory.ts'
import { oneSlip } from './body-names.ts'
import { fold, nameWords, romanised, skeleton, SUFFIX } from './fold.ts'

/** A personal name taken apart. */
type Parts = { words: readonly string[]; bones: string[]; joined: string; letters: string }

/** Short form -> full form of given names, folded: "tim" -> "timothy". */
export type Nicknames = Map<string, string>

/** At most so much of a surname, and so many letters, may be romanised otherwise. */
const SHARE = 0.4,
  LETTERS = 2

/** Are the surnames spellings of one name? "Kassem" and "Qasim" are, "Doyle" and "Dailey" are not, whatever their consonants. */
function close(a: string, b: string): boolean {
  const x = romanised(a),
    y = romanised(b)
  return distance(x, y) <= Math.min(LETTERS, SHARE * Math.max(x.length, y.length))
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}

/** Each given name of the shorter stands in the longer, in order, whole or, before a surname spelt alike, as an initial. */
function fitsInto(short: Parts, long: Parts): boolean {
  const alike = short.words.at(-1) === long.words.at(-1)
  let at = 0
  for (let i = 0; i < short.words.length - 1; i++) {
    const word = short.words[i]!
    const found = long.words.findIndex(
      (other, k) =>
        k >= at &&
        k < long.words.length - 1 &&
        (long.bones[k] === short.bones[i] ||
          (alike && ((word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other))))),
    )
    if (found < 0) return false
    at = found + 1
  }
  return true
}

/** Can `part` be the surname (the last word or words) of the person? */
function surname(part: Parts, full: Parts): boolean {
  if (part.words.length >= full.words.length) return false
  const tail = full.words.slice(full.words.length - part.words.length)
  if (part.words.every((word, i) => word === tail[i])) return true
  return part.letters.length > 4 && part.joined === skeleton(tail.join('')) && oneSlip(part.letters, tail.join(''))
}

const folded = ofObject((names: ReadonlySet<string>): ReadonlySet<string> => new Set([...names].map(fold)))

/** Persons by spelling and surname: names are taken apart once, and only those with like bones are compared. */
export class Persons<T> {
  private readonly byEnd = new Map<string, { parts: Parts; person: T }[]>()
  private readonly cache = new Map<string, Parts>()

  private readonly nicknames: Nicknames
  private readonly given: ReadonlySet<string>

  /** `given`: given names as printed, which are never slips of each other. */
  constructor(nicknames: Nicknames, given: ReadonlySet<string>) {
    this.nicknames = nicknames
    this.given = folded(given)
  }

  add(name: string, person: T): void {
    const taken = this.take(name)
    for (const key of new Set([taken.bones.at(-1) ?? '', `=${taken.joined}`, `^${taken.words[0] ?? ''}`]))
      this.byEnd.set(key, [...(this.byEnd.get(key) ?? []), { parts: taken, person }])
  }

  /** Whoever bears this full name in some spelling, and why it is the same. */
  named(name: string): { person: T; rule: string } | undefined {
    const taken = this.take(name)
    const near = [...(this.byEnd.get(`=${taken.joined}`) ?? []), ...(this.byEnd.get(taken.bones.at(-1) ?? '') ?? [])]
    for (const { parts, person } of near) {
      const rule = this.same(parts, taken)
      if (rule !== undefined) return { person, rule }
    }
    // "Juan Miguel" beside "Juan Miguel Gonzalez": the given names of one alone
    const begun =
      taken.words.length < 2
        ? []
        : (this.byEnd.get(`^${taken.words[0]}`) ?? []).filter(
            ({ parts: { words } }) => words.length > taken.words.length && taken.words.every((word, i) => word === words[i]),
          )
    const persons = [...new Set(begun.map(({ person }) => person))]
    return persons.length === 1 ? { person: persons[0]!, rule: 'given names without the surname' } : undefined
  }

  /** All whose surname this can be ("Ostrander", "Ostrander III"), in the order in which they were added. */
  surnamed(name: string): T[] {
    const taken = this.take(name.replace(/(?<=^\S+) \S+$/, (last) => (SUFFIX.test(fold(last.trim())) ? '' : last)))
    const near = this.byEnd.get(taken.bones.at(-1) ?? '') ?? []
    return [...new Set(near.filter((one) => surname(taken, one.parts)).map((one) => one.person))]
  }

  /** All whose first name this is, as it is spelt: "Ann". */
  called(name: string): T[] {
    const near = this.byEnd.get(`^${this.take(name).words.join('')}`) ?? []
    return [...new Set(near.filter((one) => one.parts.words.length > 1).map((one) => one.person))]
  }

  /** Is one name a spelling or a shortening of the other, and by which rule? Two persons of one surname stay apart. */
  private same(a: Parts, b: Parts): string | undefined {
    if (a.words.join('') === b.words.join('')) return 'same name'
    if (a.words.length < 2 || b.words.length < 2) return undefined
    const [x, y] = [a.words.at(-1)!, b.words.at(-1)!]
    if (a.joined === b.joined && close(x, y)) return 'same name, romanised otherwise'
    if (a.bones.at(-1) === b.bones.at(-1) && close(x, y) && (fitsInto(a, b) || fitsInto(b, a)))
      return x === y ? 'same surname, given names shortened' : 'same surname, romanised otherwise'
    const [p, q] = [a.words[0]!, b.words[0]!]
    const slip =
      x === y &&
      a.words.length === 2 &&
      b.words.length === 2 &&
      Math.min(p.length, q.length) > 4 &&
      oneSlip(p, q) &&
      !(this.given.has(p) && this.given.has(q))
    return slip ? 'same surname, one letter of the given name apart' : undefined
  }

  private take(name: string): Parts {
    let taken = this.cache.get(name)
    if (taken === undefined) {
      const words = nameWords(name)
      taken = {
        words,
        letters: words.join(''),
        bones: words.map((word, i) => skeleton(i < words.length - 1 ? (this.nicknames.get(word) ?? word) : word)),
        joined: skeleton(words.join('')),
      }
      this.cache.set(name, taken)
    }
    return taken
  }
}
