import { bodyRun } from './body-runs.ts'
import type { Capitals } from './capitals.ts'
import { officeAt, type Entry, type Known } from './known.ts'
import type { Found } from './scan.ts'
import { textOf, type Word } from './words.ts'

/** Does the run go on past a known name as one longer name ("Washington Post", "London School of Economics")? */
export function takesMore(words: Word[], from: number, match: { to: number; values: Entry[] }, to: number, known: Known): boolean {
  if (words[match.to - 1]!.possessive || officeAt(words, match.to, known) !== undefined) return false
  const first = match.values[0]!
  const body = bodyRun(words, from, to, known)
  const second = known.names.longest(words, match.to)
  if (second?.values.some((value) => value.type === 'state') === true && (body === undefined || second.to >= to || first.type !== 'state'))
    return false
  // "General Motors Acceptance Corp."
  if (to - match.to > 1 && known.cues.legal.has(words[to - 1]!.key)) return true
  if (body !== undefined) return !(first.type === 'actor' && (match.to - from > 1 || body === 'media'))
  // "Kenya Mobile"
  if (first.type === 'state' && first.as === 'name')
    return !words[from]!.upper && words[match.to]!.gap === ' ' && second?.values.some(({ type }) => type === 'actor') !== true
  if (first.type !== 'place' && !(first.type === 'state' && first.as === 'capital')) return false
  return known.given(words[from]!.text) || !words[match.to]!.gap.startsWith('-')
}

/** What a run of capitalised words is: cut before an office, a given name or a known name, then told by its words. */
export function classify(
  words: Word[],
  sentence: number,
  from: number,
  end: number,
  known: Known,
  titled: boolean,
  capitals: Capitals,
): Found {
  const found = (to: number, shape: Found['shape']): Found => ({ sentence, from, to, shape, entries: [], name: textOf(words, from, to) })
  if (isField(words, from, end, known)) return found(from + 1, 'unknown')
  const to = cutOf(words, from, end, known, titled, capitals)
  const given = known.given(words[from]!.text)
  if (bodyRun(words, from, to, known) !== undefined && !(titled && to - from === 2 && given)) return found(to, 'body')
  return found(to, isPerson(words, from, to, known, titled) ? 'person' : 'unknown')
}

/** "Commissioner for Competition Ann Lee": the field of an office, and who holds it. */
const isField = (words: Word[], from: number, end: number, known: Known): boolean =>
  end - from > 2 &&
  ['for', 'of'].includes(words[from - 1]?.key ?? '') &&
  known.cues.ministries.has(words[from]!.key) &&
  bodyRun(words, from, end, known) === undefined

/** Where another name or an office begins within a run: its end where none does, or where the run is one name, whatever stands in it ("Saint Anne Hospital"). */
function cutOf(words: Word[], from: number, end: number, known: Known, titled: boolean, capitals: Capitals): number {
  const last = words[end - 1]!.key
  if (known.given(words[from]!.text) || known.facilities.has(last) || known.things.has(last)) return end
  const body = (to: number) => bodyRun(words, from, to, known) !== undefined
  for (let i = from + 1; i < end; i++) {
    const word = words[i]!
    if (word.gap !== ' ') continue
    const office = word.capital ? officeAt(words, i, known) : undefined
    if (office !== undefined && office < end && !body(end)) return i
    // a noun before a given name is no part of the person; an unknown given name is
    const named = known.given(word.text) && i + 1 < end && !titled && !known.particles.has(words[i - 1]!.key)
    if (named && isWord(words, i - 1, known, capitals) && !body(end)) return i
    const entry = known.names.longest(words, i)
    if (entry === undefined || entry.to > end || entry.to - i < 2 || entry.values.every((value) => value.type === 'place')) continue
    if (!body(entry.to)) return i
  }
  return end
}

/** Does a word mean something by itself, so that it is no given name? */
const isWord = (words: Word[], i: number, known: Known, capitals: Capitals): boolean => {
  const { key } = words[i]!
  return (
    known.common.has(key) ||
    known.heads.has(key) ||
    known.things.has(key) ||
    known.cues.legal.has(key) ||
    (capitals.get(key)?.lower ?? 0) > 0 ||
    known.names.longest(words, i) !== undefined
  )
}

/** A given name and more, an initial within ("Lee B. Dunn"), or whatever stands behind a title and is no thing. */
function isPerson(words: Word[], from: number, to: number, known: Known, titled: boolean): boolean {
  const length = to - from,
    { text, upper } = words[from]!
  if (length > 5) return false
  const initial = words.slice(from + 1, to - 1).some((word, k) => word.text.length === 1 && words[from + k + 2]!.gap.startsWith('.'))
  if (length > 1 && (initial || known.given(text))) return true
  // "a fellow Democrat": one of a party's
  const isMember = length === 1 && known.members.has(words[from]!.key)
  const thing = isMember || known.things.has(words[to - 1]!.key) || (length === 1 && upper) || /^\p{Ll}+\p{Lu}/u.test(text)
  return titled && !thing
}
