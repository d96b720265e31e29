/** The kinds of what mentions may have in common. */
const KINDS = ['word', 'trigger', 'party', 'place', 'figure', 'type', 'only'] as const

export type Kind = (typeof KINDS)[number]

/** The bit of each kind. */
export const BITS = Object.fromEntries(KINDS.map((kind, at) => [kind, 1 << at])) as Record<Kind, number>

/** What mentions have, as numbers: to compare these is many times quicker than to look words up. */
class Keys {
  readonly #known = KINDS.map(() => new Map<string, number>())
  #count = 0

  /** The number of an item, which tells its kind. */
  of(kind: Kind, item: string): number {
    const at = KINDS.indexOf(kind),
      known = this.#known[at]!
    let key = known.get(item)
    if (key === undefined) known.set(item, (key = KINDS.length * this.#count++ + at))
    return key
  }

  /** The numbers of several items, in order. */
  all(items: Partial<Record<Kind, Iterable<string>>>): Int32Array {
    const keys: number[] = []
    for (const kind of KINDS) for (const item of items[kind] ?? []) keys.push(this.of(kind, item))
    return Int32Array.from(keys).sort()
  }
}

/** The numbers hold for all that a process reads; nothing goes by which of two is the larger one. */
export const KEYS = new Keys()

/** Of which kinds two mentions have something in common: a bit for each. */
export function kindsInCommon(a: Int32Array, b: Int32Array): number {
  let kinds = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i]!,
      y = b[j]!
    if (x === y) kinds |= 1 << (x % KINDS.length)
    if (x <= y) i++
    if (y <= x) j++
  }
  return kinds
}
