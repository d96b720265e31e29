import { isAgent, nextComma } from '../agents.ts'
import { heldAs } from '../appositions.ts'
import { officeAt, type Known } from '../known.ts'
import type { Found } from '../scan.ts'
import { textOf, type Word } from '../words.ts'
import { isClass } from './classes.ts'
import type { Evidence } from './evidence.ts'

/** What the words behind a name say of it: "X's chairman", "the X group", "X district", "X, which carries". */
export function readBehind(words: Word[], name: Found, known: Known, found: Evidence): void {
  const { from, to } = name
  const next = words[to]!,
    last = words[to - 1]!
  if (!last.possessive && !next.capital && next.gap === ' ' && known.cues.grouping.has(next.key)) found.called ??= next.key
  if (isApposed(words, name, known)) found.body = true
  if (!/^\s+$/.test(next.gap)) return
  found.body ||= isHeaded(words, name, known) || isFirm(words, name, known) || isGroup(words, name, known)
  if (!last.possessive && known.placeNoun(next.key) !== undefined && words[from]!.capital) found.place = true
}

/** "his party, X, accused". */
function isApposed(words: Word[], { from, to, shape }: Found, known: Known): boolean {
  const next = words[to]!
  return (
    shape !== 'person' &&
    isClass(words, from - 1, known) &&
    /^,\s$/.test(words[from]!.gap) &&
    next.gap.startsWith(',') &&
    (next.pos === 'VERB' || next.pos === 'AUX')
  )
}

/** "X CEO", "X's chairman": an office that only a body has. */
function isHeaded(words: Word[], { from, to }: Found, known: Known): boolean {
  const { key } = words[to]!,
    office = officeAt(words, to, known)
  if (office === undefined || !known.cues.heads_of_bodies.has(key)) return false
  if (to - from === 1 && words[from]!.opens && words[from]!.pos === 'ADJ') return false
  return words[to - 1]!.possessive
    ? !/^spokes/.test(key) || to - from !== 2
    : words[office]?.capital === true || /spokes|executive|ceo/.test(key)
}

/** "Norrland shares", "Norrland's board"; a person's shares are somebody else's. */
function isFirm(words: Word[], { to, shape }: Found, known: Known): boolean {
  const { key, pos } = words[to]!
  return (
    shape !== 'person' && pos === 'NOUN' && known.cues.of_firms.has(key) && !(words[to - 1]!.possessive && known.cues.of_owners.has(key))
  )
}

/** "the Harbour Families group". */
function isGroup(words: Word[], { to, shape }: Found, known: Known): boolean {
  const next = words[to]!,
    after = words[to + 1]
  if (shape === 'person' || words[to - 1]!.possessive || next.capital || next.gap !== ' ') return false
  if (known.cues.grouping.has(`${next.key} ${after?.key ?? ''}`)) return true
  return known.cues.grouping.has(next.key) && !(after?.gap === ' ' && ['NOUN', 'PROPN'].includes(after.pos))
}

/** "Ann Lee was appointed treasurer", "Ann Lee, 52, was elected a deputy mayor": the office to which the name's verb calls. */
export function officeGiven(words: Word[], { to }: Found, known: Known): string | undefined {
  let end = to
  // "Ann Lee, 52, who runs the funds, was named"
  for (let asides = 0; asides < ASIDES && /^,\s$/.test(words[end]?.gap ?? ''); asides++) {
    const behind = nextComma(words, end, ASIDE)
    if (behind < 0) break
    end = behind
    if (/^(?:AUX|ADV|VERB)$/.test(words[end]!.pos)) break
  }
  const held = heldAs(words, end, known)
  if (held !== undefined) return held
  let k = end
  while (words[k]?.pos === 'AUX' || words[k]?.pos === 'ADV') k++
  if (k === end || !known.cues.appointed.has(words[k]?.key ?? '') || words[k - 1]!.lemma !== 'be') return undefined
  const from = /^an?$/.test(words[k + 1]?.key ?? '') ? k + 2 : k + 1,
    office = officeAt(words, from, known)
  return office === undefined ? known.officesOfMany.longest(words, from)?.values[0] : textOf(words, from, office)
}

/** So many asides stand between a name and its verb at most. */
const ASIDES = 2

/** An aside between a name and its verb has fewer words. */
const ASIDE = 16

/** "at X, which carries": what does something, and is no person. */
export function readRelative(words: Word[], { from, to }: Found, known: Known, found: Evidence): void {
  const before = words[from - 1],
    next = words[to]!,
    last = words[to - 1]!
  if (
    /^,\s$/.test(next.gap) &&
    next.key === 'which' &&
    !found.place &&
    !found.determined &&
    before?.key !== 'in' &&
    before?.possessive !== true &&
    !known.things.has(last.key) &&
    isAgent(words, to, to + 1, known)
  )
    found.body = true
}
