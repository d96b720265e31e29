import { ADULT, AGED } from '../appositions.ts'
import type { Known } from '../known.ts'
import type { Found } from '../scan.ts'
import type { Word } from '../words.ts'
import { isClass, isInsurgent, REBELS } from './classes.ts'
import type { Evidence } from './evidence.ts'

/** What the words before a name say of it: "according to X", "the village of X", "the charity X", "resident X". */
export function readBefore(words: Word[], name: Found, known: Known, found: Evidence): void {
  const { from, to } = name
  readClass(words, name, known, found)
  if (words[from - 1] === undefined) return
  if (/^\s/.test(words[from]!.gap)) {
    readPlain(words, name, known, found)
    readPrivate(words, from, known, found)
  }
  // "the nurse, Ann Lee,", "nurse Ann Lee"
  if (/^,?\s$/.test(words[from]!.gap)) found.introducedAs = privateBefore(words, from, known)
  // "in my neighbourhood, Salah al-Deen,"
  const next = words[to]
  if (
    /^,\s$/.test(words[from]!.gap) &&
    known.placeNoun(words[from - 1]!.key) !== undefined &&
    (next === undefined || next.gap.startsWith(','))
  )
    found.place = true
}

/** "the union X", "the main rebel movement, the X", "FLM rebels": what a body of that name is called. */
function readClass(words: Word[], { from, to }: Found, known: Known, found: Evidence): void {
  const before = words[from - 1],
    noun = before?.key === 'the' && /^,/.test(before.gap) ? from - 2 : from - 1
  if (isClass(words, noun, known)) found.called = words[noun]!.key
  if ([words[noun], found.called === undefined ? undefined : words[noun - 1], words[to]].some((word) => isInsurgent(word, known)))
    found.called = REBELS
}

/** "according to X", "the X", "in X", "the village of X", "the charity X", "shares in X": no mark stands between. */
function readPlain(words: Word[], { from, to, shape }: Found, known: Known, found: Evidence): void {
  const before = words[from - 1]!,
    of = before.key === 'of',
    head = words[from - 2]?.key ?? ''
  const holding = known.cues.holdings.has(`${head} ${before.key}`)
  found.said ||= before.key === 'to' && head === 'according'
  found.determined = known.cues.determining.has(before.key)
  found.locative = (!holding && known.cues.locative.has(before.key)) || (before.pos === 'VERB' && known.cues.visited.has(before.lemma))
  found.place =
    (known.placeNoun(before.key) !== undefined && before.key !== 'state') ||
    (of && (known.placeNoun(head) !== undefined || known.cues.seats.has(head)))
  found.body =
    shape !== 'person' && (isClass(words, from - 1, known) || holding || (to - from > 1 && of && known.cues.heads_of_firms.has(head)))
}

/** "resident X", "6-year-old X": somebody private. */
function readPrivate(words: Word[], from: number, known: Known, found: Evidence): void {
  found.privateRole = privateBefore(words, from, known)
  found.person = found.privateRole !== undefined
  const age = ageBefore(words, from)
  if (age !== undefined) Object.assign(found, { person: true, privateRole: found.privateRole ?? AGED, minor: age < ADULT })
}

/** "6-year-old Karim", "the 34-year-old driver Omar Said": the age. */
function ageBefore(words: Word[], from: number): number | undefined {
  for (let i = from - 1; i > 1 && i >= from - 3; i--) {
    if (words[i]!.key === 'old' && words[i - 1]!.key === 'year' && /^\d{1,3}$/.test(words[i - 2]!.text)) return Number(words[i - 2]!.text)
    if (words[i]!.capital || words[i]!.pos === 'VERB') return undefined
  }
  return undefined
}

/** "father-of-three Ahmad", "resident Ali Hassan". */
function privateBefore(words: Word[], from: number, known: Known): string | undefined {
  for (let i = Math.max(0, from - 4); i < from; i++) {
    const noun = known.privateNouns.longest(words, i)
    if (noun !== undefined && noun.to === from) return noun.values[0]
  }
  return undefined
}
