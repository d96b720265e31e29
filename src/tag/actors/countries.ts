import { isAgent, nextComma } from './agents.ts'
import { officeAt, type Known } from './known.ts'
import { afterTime, listAround } from './lists.ts'
import { modifies, type Role } from './states.ts'
import type { Word } from './words.ts'

/** How the name of a country or capital is meant. `seat`: a capital, which acts only where a verb or a party says so. */
export function nameRole(words: Word[], from: number, to: number, known: Known, seat: boolean): Role {
  const next = words[to]
  const toDo = next?.key === 'to' && words[to + 1]?.pos === 'VERB' && /^\s+$/.test(next.gap)
  if (next?.gap === '-') return modifies(words, to, known, { is: 'place' })
  // "the U.S.": what stands before the article counts
  const article = words[from - 1]?.key === 'the' ? 1 : 0
  const before = words[from - 1 - article],
    before2 = words[from - 2 - article]
  const joined = before !== undefined && /^\s+$/.test(words[from - article]!.gap)
  const owned =
    words[to - 1]!.possessive ||
    (next !== undefined && afterTime(words, to) === to && /^\s+$/.test(next.gap) && ['NOUN', 'ADJ', 'PROPN'].includes(next.pos))
  // "demand that Nairobi press its allies": a subjunctive, which looks like a noun
  if (joined && before.key === 'that' && ['DET', 'PRON', 'PROPN'].includes(words[to + 1]?.pos ?? '')) return { is: 'state' }
  if (owned) {
    const role = modifies(words, to, known, { is: 'place' })
    if (role.is !== 'place') return seat && role.is === 'party' ? { is: 'state' } : role
    if (words[to - 1]!.possessive || !isAgent(words, from, to, known)) return role
  }
  if (joined) {
    const place = preposition(words, from, to, known, { before, before2, seat, toDo })
    if (place !== undefined) return place
  }
  const list = listAround(words, from, to),
    first = list && list.from < from ? nameRole(words, list.from, list.end, known, seat) : undefined
  // "the attacks in Norland and Sudland last week killed": what the first of two is, the other is
  if (first?.is === 'place' && words[list!.end]?.key === 'and') return first
  if (isAgent(words, from, to, known)) return { is: 'state' }
  if (list && (isAgent(words, from, list.to, known) || (!seat && subject(words, list.to)))) return { is: 'state' }
  // "accepted Norland, Sudland and Westland"
  if (first?.is === 'state' || first?.is === 'place') return first
  if (joined && (before.pos === 'VERB' || known.lexicon.verbs.persuades.has(before.lemma))) return verbObject(before, known, seat, toDo)
  // "that Nairobi press its allies", "Norway though is continuing"
  if (joined && before.key === 'that' && next !== undefined && !['ADP', 'PUNCT'].includes(next.pos)) return { is: 'state' }
  if (afterPlace(words, from, known)) return { is: 'place' }
  if (afterActor(words, from, known)) return { is: 'state' }
  return !seat && subject(words, to) ? { is: 'state' } : { is: 'place' }
}

/** So many words before "for" tell what is given. */
const GIFT = 4

type Before = { before: Word; before2: Word | undefined; seat: boolean; toDo: boolean }

/** What the preposition before a country makes of it; undefined where it is no preposition. */
function preposition(words: Word[], from: number, to: number, known: Known, { before, before2, seat, toDo }: Before): Role | undefined {
  if (toDo && ['on', 'for', 'upon'].includes(before.key)) return { is: 'state' }
  // "the foreign ministers of Norland and Sudland"
  if ((before.key === 'of' || before.key === 'from') && known.cues.delegates.has(before2?.key ?? '') && listAround(words, from, to))
    return { is: 'state' }
  // "support from Norland", "observers from Norland"
  if (before.key === 'from')
    return known.cues.taken_from.has(before2?.lemma ?? '') || known.stateNouns.has(before2?.key ?? '') ? { is: 'state' } : { is: 'place' }
  if (known.cues.locative.has(before.key)) return { is: 'place' }
  // "at the request of Norland"
  if (before.key === 'of' && known.cues.wishes.has(before2?.lemma ?? '')) return { is: 'state' }
  // "50 million dollars in aid for Norland"
  if (
    before.key === 'for' &&
    !seat &&
    words.slice(Math.max(0, words.indexOf(before) - GIFT), words.indexOf(before)).some(({ lemma }) => known.cues.given.has(lemma))
  )
    return { is: 'state' }
  if (before.key === 'of' || before.key === 'for') {
    if (before2 === undefined || known.placeNoun(before2.key) !== undefined) return { is: 'place' }
    if (officeAt(words, words.indexOf(before2), known) !== undefined) {
      // "the Sultan of Norland telephoned", where no name follows
      const alone =
        before.key === 'of' && known.cues.state_offices.has(before2.key) && words[to]?.capital !== true && !/^,/.test(words[to]?.gap ?? '')
      return { is: alone ? 'state' : 'none' }
    }
    return before.key === 'of' && known.anaphors.has(before2.lemma) && !seat
      ? { is: 'state' }
      : before.key === 'for' && !seat && isAgent(words, from, to, known)
        ? { is: 'state' }
        : { is: 'place' }
  }
  if (known.cues.with_actor.has(before.key)) return known.cues.ways.has(before2?.lemma ?? '') ? { is: 'place' } : { is: 'state' }
  if (before.key === 'to') {
    const motion = [1, 2, 3, 4].some((k) => known.cues.motion.has(words[words.indexOf(before) - k]?.lemma ?? ''))
    return motion || seat ? { is: 'place' } : { is: 'state' }
  }
  return before.pos === 'ADP' && !known.cues.clause_openers.has(before.key) ? { is: 'place' } : undefined
}

function verbObject(verb: Word, known: Known, seat: boolean, toDo: boolean): Role {
  if (known.cues.reached.has(verb.lemma)) return { is: 'place' }
  if (toDo || known.lexicon.verbs.persuades.has(verb.lemma)) return { is: 'state' }
  return !seat && willed(verb, known) ? { is: 'state' } : { is: 'place' }
}

/** "Oslo, Norway", "in Kenya and Uganda": a name behind one that is a place. */
function afterPlace(words: Word[], from: number, known: Known): boolean {
  const gap = words[from]!.gap,
    before = words[from - 1]
  if (before === undefined) return false
  // "On Monday, Norland reopened"
  const isTime = known.names.longest(words, from - 1)?.values.some(({ type }) => type === 'time') === true || /\d$/.test(before.key)
  if (/^,\s$/.test(gap) && before.capital && !isTime && !afterActor(words, from, known)) return true
  if (before.key !== 'and' && before.key !== 'or') return false
  for (let i = from - 2; i >= 0 && i > from - 8; i--) {
    if (known.cues.locative.has(words[i]!.key)) return true
    if (!words[i]!.capital && words[i]!.key !== 'the') return false
    if (known.lexicon.verbs.said.has(words[i]!.lemma)) return false
  }
  return false
}

/** "by Qatar and Egypt": a name behind one that acts. */
function afterActor(words: Word[], from: number, known: Known): boolean {
  const article = words[from - 1]?.key === 'the' ? 1 : 0
  const before = words[from - 1 - article]
  if (before === undefined || !(before.key === 'and' || /^,\s$/.test(words[from - article]!.gap))) return false
  for (let i = from - 1 - article; i >= 0 && i > from - 10; i--) {
    if (known.cues.with_actor.has(words[i]!.key)) return true
    if (!words[i]!.capital && words[i]!.key !== 'and' && words[i]!.key !== 'the') return false
  }
  return false
}

/** Does a finite verb follow, over an apposition, an adverb or a time? */
export function subject(words: Word[], to: number): boolean {
  let i = to
  if (words[i]?.gap.startsWith(',') === true) {
    const close = nextComma(words, i, 16)
    if (close < 0) return false
    i = close
  }
  i = afterTime(words, i)
  while (words[i]?.pos === 'ADV' || words[i]?.key === 'though' || words[i]?.key === 'also') i++
  return words[i]?.pos === 'AUX' || (words[i]?.pos === 'VERB' && !words[i]!.key.endsWith('ing'))
}

const willed = (word: Word, known: Known) => known.lexicon.verbs.said.has(word.lemma) || known.lexicon.verbs.acts.has(word.lemma)
