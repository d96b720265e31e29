import { type Clause } from './chart.ts'
import type { VerbGroup } from './verbgroups.ts'
import { lower, type Word } from './words.ts'

/** "Among those", "Also": what opens an inverted clause. */
const OPENING = /^(?:among|amongst|also)$/

/**
 * "Among those killed were 82 troops", "Also killed were 82 troops" say that 82 troops were killed: the participle and the form of "be" behind it are one
 * verb, whose subject follows it.
 */
export function invert(words: Word[], groups: VerbGroup[]): VerbGroup[] {
  const at = groups.findIndex((group, g) => {
    const be = groups[g + 1]
    return (
      group.form === 'past' &&
      group.first === group.last &&
      be?.lemma === 'be' &&
      words.slice(group.last + 1, be.first).every((w) => w.time || w.pos === 'ADP') &&
      be.last === be.head &&
      opening(words, group.first) !== undefined
    )
  })
  if (at < 0) return groups
  const participle = groups[at]!,
    be = groups[at + 1]!
  return [...groups.slice(0, at), { ...participle, last: be.last, tense: be.tense, passive: true, inverted: true }, ...groups.slice(at + 2)]
}

/** The word that opens the clause of a participle at `k`, with no verb or mark between. */
function opening(words: Word[], k: number): number | undefined {
  for (let i = k - 1; i >= 0 && k - i < 6; i--) {
    if (OPENING.test(lower(words[i]))) return i === 0 || /^(?:PUNCT|CCONJ|SCONJ)$/.test(words[i - 1]!.pos) ? i : undefined
    if (!/^(?:DET|NOUN|PRON|ADJ|NUM|PROPN)$/.test(words[i]!.pos)) return undefined
  }
  return undefined
}

/** Makes what follows an inverted verb its subject. */
export function turn(clause: Clause): void {
  if (!clause.object) return
  clause.subject = clause.object
  clause.verb.last = clause.object.last
  clause.relation = 'main'
  delete clause.object
  delete clause.governor
}
