import { isLocal, isMembers, ownsBody } from './body-runs.ts'
import { nameWord, type Capitals } from './capitals.ts'
import type { Known } from './known.ts'
import { partners } from './partnerships.ts'
import { JOINS } from './trie.ts'
import type { Word } from './words.ts'

/** No name of the news has more words. */
const LONGEST = 16

/** Index after the run of capitalised words that begins here, over small words of names; `i` itself when none does. */
export function run(words: Word[], i: number, known: Known, capitals: Capitals): number {
  if (isLocal(words, i)) return i + 2
  if (!startsLow(words, i, known) && !nameWord(words, i, known, capitals)) return i
  // "anti-Halden Norlandic exiles": what is opposed is one word
  if (words[i]!.gap === '-' && known.cues.against.has(words[i - 1]?.key ?? '')) return i + 1
  let to = i + 1,
    linked = false
  while (mayGoOn(words, i, to, known)) {
    if (isLocal(words, to)) return to + 2
    if (isNoName(words, to)) break
    if (isCapital(words, to, known) || isSyllable(words, i, to, known)) {
      to++
      continue
    }
    const over = link(words, i, to, known, linked)
    if (over === 0 || isTime(words, to + over - 1, known)) break
    linked ||= !known.particles.has(words[to]!.key)
    to += over
  }
  return partners(words, i, to, known) ?? to
}

/** "al Said": a particle in small letters opens the name. */
function startsLow(words: Word[], i: number, known: Known): boolean {
  const { capital, key } = words[i]!,
    next = words[i + 1]
  return !capital && known.particles.has(key) && key.length > 1 && next?.capital === true && JOINS.test(next.gap)
}

/** Whether a name that runs up to word `to` can hold that word, too: not behind a genitive or a suffix of company law. */
const mayGoOn = (words: Word[], from: number, to: number, known: Known): boolean =>
  to < words.length &&
  to - from < LONGEST &&
  (!words[to - 1]!.possessive || ownsBody(words, to, known) || isFirm(words, to, known)) &&
  joinsName(words, to) &&
  !(to - from > 1 && known.cues.legal.has(words[to - 1]!.key))

/** "Halden's Inc.", "Tarn's Bay Co.": a suffix of company law belongs to the name before it, whatever its ending; so does a noun between them that names nothing by itself. */
function isFirm(words: Word[], to: number, known: Known): boolean {
  const isSuffix = (word: Word | undefined) => word?.capital === true && known.cues.legal.has(word.key)
  const { key, capital } = words[to]!,
    next = words[to + 1]
  if (isSuffix(words[to])) return next?.gap !== '-'
  const isNoun = known.cues.tails.has(key) || known.placeNouns.has(key)
  return capital && isNoun && next?.gap === ' ' && isSuffix(next)
}

/** "I", and the currency in "fined Norrland BGN 2.1m". */
function isNoName(words: Word[], i: number): boolean {
  const { text, pos } = words[i]!,
    next = words[i + 1]
  return (text === 'I' && pos === 'PRON') || (/^\p{Lu}{3}$/u.test(text) && next?.gap === ' ' && /^\d/.test(next.text))
}

const isCapital = (words: Word[], i: number, known: Known): boolean =>
  words[i]!.capital && !/^\p{N}/u.test(words[i]!.text) && !isTime(words, i, known)

const isTime = (words: Word[], i: number, known: Known) =>
  known.names.longest(words, i)?.values.some((value) => value.type === 'time') === true

/** "Kim Dae-sung", "Lin Mei-hua": the second half of a given name behind the surname, not "Bin Laden-linked". */
function isSyllable(words: Word[], from: number, to: number, known: Known): boolean {
  const { gap, text, key } = words[to]!
  return (
    gap === '-' &&
    to - from > 1 &&
    /^\p{Ll}{2,6}$/u.test(text) &&
    !/(?:ed|ing)$/.test(key) &&
    !known.cues.hyphened.has(key) &&
    known.names.longest(words, from)?.to !== to
  )
}

/** A full stop inside a name follows an initial or an abbreviation only. */
function joinsName(words: Word[], to: number): boolean {
  const { gap } = words[to]!
  return JOINS.test(gap) && !(gap.startsWith('.') && words[to - 1]!.text.length > 3)
}

/** How many words a small word and what it leads to add to the name: "of the" in "Ministry of the Interior", "bin" in "Salman bin Ahmad". */
function link(words: Word[], from: number, to: number, known: Known, linked: boolean): number {
  const { key } = words[to]!,
    next = words[to + 1]
  if (next === undefined || !JOINS.test(next.gap)) return 0
  const particles = overParticles(words, from, to, known)
  if (particles > 0) return particles
  if (isOfPlace(words, to, known)) return 0
  const members = to - from === 1 && isMembers(words, from, known)
  if ((members || known.leading.has(words[to - 1]!.key)) && known.cues.led.has(key)) return overLed(words, to, members)
  if (linked && key === 'of') return overOf(words, to, known)
  return key === 'and' && next.capital && joinsBodies(words, from, to, known, linked) ? 2 : 0
}

/** "bin Ahmad", "de la Tour", "van den Broek". */
function overParticles(words: Word[], from: number, to: number, known: Known): number {
  const { key } = words[to]!,
    next = words[to + 1]!,
    after = words[to + 2]
  const initial = key.length === 1 && to - from > 1 && !known.foreignHeads.has(words[from]!.key)
  if (!known.particles.has(key) || initial) return 0
  if (next.capital) return 2
  return known.particles.has(next.key) && after?.capital === true && JOINS.test(after.gap) ? 3 : 0
}

/** "the Committee of the London market": of a place's something. */
function isOfPlace(words: Word[], to: number, known: Known): boolean {
  const place = words[to + 1]!.key === 'the' ? known.names.longest(words, to + 2) : undefined,
    behind = place && words[place.to]
  return behind?.pos === 'NOUN' && behind.gap === ' ' && !behind.capital
}

/** "Ministry of Defence", "Brothers to the Rescue", "Citizens for a Free Harbour": behind a head that leads, or (`members`) a class of people. */
function overLed(words: Word[], to: number, members: boolean): number {
  const next = words[to + 1]!
  if (next.capital) return 2
  return (next.key === 'the' || (members && next.key === 'a')) && words[to + 2]?.capital === true ? 3 : 0
}

/** "Tribunal for the Law of the Sea", where no country follows. */
function overOf(words: Word[], to: number, known: Known): number {
  const by = words[to + 1]!.key === 'the' ? 2 : 1
  return words[to + by]?.capital === true && known.names.longest(words, to + by) === undefined ? by + 1 : 0
}

/** "Ministry of Trade and Industry", "the Electoral and Boundaries Commission", but not "Norland and Ellmark": "and" within the name of one body. */
function joinsBodies(words: Word[], from: number, to: number, known: Known, linked: boolean): boolean {
  const begun = known.names.longest(words, from)
  if (begun?.to === to && begun.values.some((value) => value.type === 'state')) return false
  if (linked) return true
  const before = words[from - 1]
  if (before?.key !== 'the' && before?.pos !== 'PRON' && before?.possessive !== true) return false
  // an organisation word must follow soon, with a capital or as in "the Reform and Law party"
  return [2, 3, 4].some((k) => {
    const head = words[to + k]
    if (head === undefined || !known.heads.has(head.key)) return false
    return head.capital || (k === 2 && head.gap === ' ' && known.cues.grouping.has(head.key))
  })
}
