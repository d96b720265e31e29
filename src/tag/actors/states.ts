import type { Known } from './known.ts'
import type { Word } from './words.ts'
import { isAgent, PLACE_NOUNS } from './evidence.ts'
import { officeAt } from './scan.ts'

export type Party = 'government' | 'forces' | 'opposition' | 'rebels'

/** How the name of a country, its adjective or its capital is meant in one place of the text. */
export type Role =
  | { is: 'state' }
  | { is: 'place' }
  | { is: 'none' }
  /** "Syrian government forces": the words up to `to` name a party of the state */
  | { is: 'party', party: Party, to: number }

const PARTIES: Party[] = ['forces', 'rebels', 'opposition', 'government']
const LOCATIVE = new Set(['in', 'near', 'at', 'into', 'inside', 'outside', 'across', 'throughout', 'within', 'toward', 'towards', 'via', 'through', 'around', 'over', 'off', 'onto', 'bordering'])
const WITH_ACTOR = new Set(['with', 'by', 'against', 'between', 'without', 'versus', 'vs', 'among'])
const MOTION = new Set(['travel', 'fly', 'go', 'come', 'head', 'return', 'visit', 'trip', 'flee', 'move', 'deploy', 'withdraw', 'arrive', 'flight', 'journey', 'march', 'drive', 'sail', 'spread', 'extend', 'export', 'ship', 'road', 'route', 'access', 'deport', 'escape', 'tour', 'cross', 'close', 'next', 'link'])
const REACHED = new Set(['leave', 'enter', 'reach', 'visit', 'hit', 'flee', 'cross', 'border', 'sweep', 'rock', 'tour', 'batter', 'inhabit'])
const TAKEN_FROM = new Set(['want', 'demand', 'buy', 'purchase', 'get', 'receive', 'support', 'backing', 'pressure', 'help', 'aid', 'assistance', 'win', 'seek', 'concession', 'commitment', 'guarantee', 'assurance', 'response', 'step', 'independence', 'criticism', 'order', 'import'])
const BACKED = /^(?:backed|led|brokered|mediated|supported|aligned|allied|sponsored|funded|trained|armed|supplied|imposed|linked|drafted|run|owned|controlled|proposed|sanctioned|affiliated|mandated|appointed|built|operated|declared)$/

/** The phrase for a party to a conflict that begins at a word, longest first: "government forces", "opposition". */
export function partyAt(words: Word[], from: number, known: Known): { party: Party, to: number } | undefined {
  let best: { party: Party, to: number } | undefined
  for (const party of PARTIES) {
    for (const phrase of partyPhrases(known, party)) {
      const to = from + phrase.length
      if (to <= words.length && (best === undefined || to > best.to) && phrase.every((part, k) => words[from + k]!.key === part && (k === 0 || /^(?:\s+|-)$/.test(words[from + k]!.gap)))) best = { party, to }
    }
  }
  return best
}

const phraseCache = new WeakMap<Known, Record<Party, string[][]>>()
function partyPhrases(known: Known, party: Party): string[][] {
  let all = phraseCache.get(known)
  if (all === undefined) {
    const split = (list: string[]) => list.map((phrase) => phrase.split(/[ -]/))
    const { government, forces, opposition, rebels } = known.lexicon.bodies.parties
    phraseCache.set(known, all = { government: split(government), forces: split(forces), opposition: split(opposition), rebels: split(rebels) })
  }
  return all[party]
}

/** The words of the noun phrase that the adjective or name at [.., from) begins, without the name itself. */
function nounPhrase(words: Word[], from: number): Word[] {
  const phrase: Word[] = []
  for (let i = from; i < words.length && i < from + 7; i++) {
    const word = words[i]!
    if (!/^(?:\s+|-)$/.test(word.gap) || !['NOUN', 'ADJ', 'PROPN', 'NUM', 'VERB'].includes(word.pos)) break
    if (word.pos === 'VERB' && !/(?:ing|ed)$/.test(word.key)) break
    phrase.push(word)
    if (word.possessive) break
  }
  while (phrase.at(-1)?.pos === 'VERB' && !phrase.at(-1)!.key.endsWith('ing')) phrase.pop()
  return phrase
}

const tables = new WeakMap<Known, { acts: Set<string>, lies: Set<string>, people: Set<string> }>()
function nouns(known: Known) {
  let sets = tables.get(known)
  if (sets === undefined) tables.set(known, sets = { acts: new Set(known.lexicon.bodies.state_nouns), lies: new Set(known.lexicon.bodies.place_nouns), people: new Set(known.lexicon.bodies.people) })
  return sets
}

/** What an adjective of nationality, or a country's name used as one, makes of its noun. */
function modifies(words: Word[], to: number, known: Known, bare: Role): Role {
  const next = words[to]
  if (next === undefined) return bare
  if (next.gap === '-') return BACKED.test(next.key) ? { is: 'state' } : next.key === 'based' || next.key === 'born' || next.key === 'made' ? { is: 'place' } : bare
  const party = partyAt(words, to, known)
  if (party !== undefined) return { is: 'party', ...party }
  const phrase = nounPhrase(words, to)
  if (phrase.length === 0) return officeAt(words, to, known) !== undefined ? { is: 'state' } : bare
  const { acts, lies } = nouns(known)
  const office = phrase.some((_, k) => k < 4 && officeAt(words, to + k, known) !== undefined)
  const head = phrase.at(-1)!, pair = phrase.length > 1 ? `${phrase.at(-2)!.key} ${head.key}` : head.key
  if (acts.has(pair) || acts.has(head.key)) return { is: 'state' }
  if (lies.has(head.key) || PLACE_NOUNS.has(head.key)) return { is: 'place' }
  if (office) return { is: 'state' }
  for (const word of phrase) {
    if (acts.has(word.key)) return { is: 'state' }
    if (lies.has(word.key)) return { is: 'place' }
  }
  return bare
}

/** How a country's adjective is meant: "Russian jets" acts, "the Syrian war" is where, "a Syrian girl" neither. */
export function adjectiveRole(words: Word[], from: number, to: number, known: Known): Role {
  const next = words[to]
  // "the Russians" and "the French said": the state, as in "agreed with the Russians"
  if (words[from - 1]?.key === 'the' && (next === undefined || !/^\s+$/.test(next.gap) || isAgent(words, from, to, known))) return { is: 'state' }
  return modifies(words, to, known, { is: 'none' })
}

/** How the name of a country or capital is meant. `seat`: a capital, which acts only where a verb or a party says so. */
export function nameRole(words: Word[], from: number, to: number, known: Known, seat: boolean): Role {
  const before = words[from - 1], before2 = words[from - 2], last = words[to - 1]!, next = words[to]
  const joined = before !== undefined && /^\s+$/.test(words[from]!.gap)
  if (next?.gap === '-' && BACKED.test(next.key)) return { is: 'state' }
  const toDo = next?.key === 'to' && words[to + 1]?.pos === 'VERB' && /^\s+$/.test(next.gap)
  if (joined && toDo && ['on', 'for', 'urge'].includes(before.key)) return { is: 'state' }
  if (last.possessive) {
    const role = modifies(words, to, known, { is: 'place' })
    return seat && role.is === 'party' ? { is: 'state' } : role
  }
  if (joined) {
    if (before.key === 'from') return TAKEN_FROM.has(before2?.lemma ?? '') ? { is: 'state' } : { is: 'place' }
    if (LOCATIVE.has(before.key)) return isAgent(words, from, to, known, 'said') && before.key !== 'in' ? { is: 'state' } : { is: 'place' }
    if (before.key === 'of') return before2 !== undefined && (officeAt(words, from - 2, known) === from - 1 || before2.lemma in known.lexicon.bodies.anaphors) && !seat ? { is: 'state' } : { is: 'place' }
  }
  if (isAgent(words, from, to, known)) return { is: 'state' }
  const paired = coordinate(words, to)
  if (paired !== undefined && isAgent(words, from, paired, known)) return { is: 'state' }
  if (joined) {
    if (WITH_ACTOR.has(before.key)) return { is: 'state' }
    if (before.key === 'to') return [words[from - 2], words[from - 3], words[from - 4]].some((word) => word !== undefined && MOTION.has(word.lemma)) || seat ? { is: 'place' } : { is: 'state' }
    if (before.pos === 'VERB' && !before.key.endsWith('ing')) return REACHED.has(before.lemma) || seat && !toDo ? { is: 'place' } : willed(before, known) ? { is: 'state' } : { is: 'place' }
    if (before.pos === 'VERB' && toDo) return { is: 'state' }
    if (before.key === 'that' || before.key === 'although' || before.key === 'while' || before.key === 'as') if (next?.pos === 'AUX') return seat ? { is: 'place' } : { is: 'state' }
    if (before.key === 'and' && before2 !== undefined && !seat && WITH_ACTOR.has(words[from - 3]?.key ?? '')) return { is: 'state' }
  }
  if (next !== undefined && /^\s+$/.test(next.gap) && ['NOUN', 'ADJ', 'PROPN'].includes(next.pos)) {
    const role = modifies(words, to, known, { is: 'place' })
    return seat && role.is === 'party' ? { is: 'state' } : role
  }
  if (!seat && (next?.pos === 'AUX' || next?.pos === 'VERB') && /^\s+$/.test(next.gap)) return { is: 'state' }
  return { is: 'place' }
}

const willed = (word: Word, known: Known) => known.lexicon.verbs.said.has(word.lemma) || known.lexicon.verbs.acts.has(word.lemma)

/** "Russia and the United States agreed": index after the last member of the list that begins before `to`. */
export function coordinate(words: Word[], to: number): number | undefined {
  let i = to, end: number | undefined
  while (i < words.length && i < to + 12) {
    const word = words[i]!
    const link = word.key === 'and' || word.key === 'or' || /^,\s$/.test(word.gap)
    if (!link) break
    i = word.key === 'and' || word.key === 'or' ? i + 1 : i
    if (words[i]?.key === 'the') i++
    if (words[i]?.capital !== true) break
    while (words[i]?.capital === true && (i === to || words[i]!.gap !== ', ' || end === undefined)) i++
    end = i
  }
  return end
}
