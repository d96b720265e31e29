import { hash, mix } from './hash.ts'
import type { Unit } from './units.ts'

/** Where the tagger stands: the word, the labels before it (as hashes), and the verbs of its clause before and behind it. */
export type Position = { units: readonly Unit[]; index: number; labels: readonly number[]; seen: number; ahead: number }

/** How many features a word has. */
export const COUNT = 34
/** A feature is a number below this. */
export const SPACE = 1 << 24

const START = hash('^'),
  END = hash('$')

/**
 * What the place of a word tells about its class: the word, its ending and what it may be, with what stands around it.
 * Writes `COUNT` numbers into `out`.
 */
export function features({ units, index, labels, seen, ahead }: Position, out: Int32Array): void {
  const unit = units[index]!,
    a = units[index - 1],
    b = units[index + 1],
    c = units[index + 2]
  const kind = unit.class,
    p1 = labels[index - 1] ?? START,
    p2 = labels[index - 2] ?? START,
    p3 = labels[index - 3] ?? START
  const before = a?.word ?? START,
    after = b?.word ?? END,
    tag1 = b?.tag ?? END,
    tag2 = c?.tag ?? END,
    class1 = b?.class ?? END,
    clause = seen * 3 + ahead
  let n = 0
  const put = (first: number, ...parts: number[]) => {
    let h = mix(first, n + 1)
    for (const part of parts) h = mix(h, part)
    out[n++] = h & (SPACE - 1)
  }
  put(unit.word, unit.capital)
  put(unit.three, unit.capital)
  put(unit.two)
  put(kind, unit.capital)
  put(kind, unit.tag)
  put(kind, p1)
  put(kind, p1, p2)
  put(kind, p1, p2, p3)
  put(unit.word, p1)
  put(kind, before)
  put(kind, after)
  put(kind, tag1)
  put(kind, tag1, tag2)
  put(kind, p1, tag1)
  put(unit.tag, p1, tag1)
  put(kind, p1, class1)
  put(kind, clause)
  put(kind, clause, p1)
  put(kind, clause, p1, tag1)
  put(unit.word, before)
  put(unit.word, after)
  put(kind, units[index - 2]?.word ?? START)
  put(kind, class1, c?.class ?? END)
  put(unit.word, tag1)
  put(kind, p1, after)
  put(kind, before, tag1)
  put(kind, p1, p2, tag1, tag2)
  put(unit.word, unit.tag, tag1, tag2)
  put(kind, c?.word ?? END)
  put(kind, clause, a?.class ?? START, class1)
  put(kind, p1, tag1, tag2)
  put(unit.word, clause)
  put(unit.word, p1, p2)
  put(unit.tag, tag1, tag2, p1)
}
