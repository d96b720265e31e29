import { fold, nameWords, skeleton } from './fold.ts'

/** Is one name a spelling or a shortening of the other? Two persons of one surname stay apart. */
export function samePerson(a: string, b: string): boolean {
  const x = nameWords(a), y = nameWords(b)
  if (x.join('') === y.join('')) return true
  const sx = x.map(skeleton), sy = y.map(skeleton)
  if (x.length > 1 && y.length > 1 && skeleton(x.join('')) === skeleton(y.join(''))) return true
  if (x.length < 2 || y.length < 2 || sx.at(-1) !== sy.at(-1)) return false
  return fitsInto(x, y, sx, sy) || fitsInto(y, x, sy, sx)
}

/** Each given name of the shorter stands in the longer, in order, whole or as an initial. */
function fitsInto(short: string[], long: string[], shortBones: string[], longBones: string[]): boolean {
  let at = 0
  for (let i = 0; i < short.length - 1; i++) {
    const found = long.findIndex((word, k) => k >= at && k < long.length - 1 && (longBones[k] === shortBones[i] || (short[i]!.length === 1 && word.startsWith(short[i]!)) || (word.length === 1 && short[i]!.startsWith(word))))
    if (found < 0) return false
    at = found + 1
  }
  return true
}

/** Can `part` be the surname (the last word or words) of the person? */
export function isSurnameOf(part: string, full: string): boolean {
  const p = nameWords(part), f = nameWords(full)
  if (p.length >= f.length) return false
  const tail = f.slice(-p.length)
  return p.every((word, i) => word === tail[i]) || (p.length > 0 && p.join('').length > 3 && skeleton(p.join('')) === skeleton(tail.join('')))
}

/** A slug for the key of an actor or place. */
export function slug(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
}
