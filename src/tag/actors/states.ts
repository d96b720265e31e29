import { officeAt, type Known, type Party } from './known.ts'
import { peopleAt } from './groups.ts'
import type { Word } from './words.ts'
import { isAgent } from './agents.ts'

/** How the name of a country, its adjective or its capital is meant in one place of the text. */
export type Role =
  | { is: 'state' }
  | { is: 'place' }
  | { is: 'none' }
  /** "Kenyan state television": the words up to `to` name its media */
  | { is: 'media'; to: number }
  /** "Kenyan government forces": the words up to `to` name a party of the state */
  | { is: 'party'; party: Party; to: number }
  /** "Norwegian parliament": the words up to `to` name a body of the state */
  | { is: 'body'; to: number }
  /** "Kenyan exiles": the words up to `to` tell of people of that nation, who do not act for it */
  | { is: 'people'; to: number }

const BACKED =
  /^(?:backed|led|brokered|mediated|supported|aligned|allied|sponsored|funded|trained|armed|supplied|imposed|linked|drafted|run|owned|controlled|proposed|sanctioned|affiliated|mandated|appointed|built|operated|declared)$/

/** The phrase for a party to a conflict that begins at a word, longest first: "government forces", "opposition". */
export function partyAt(words: Word[], from: number, known: Known): { party: Party; to: number } | undefined {
  for (const { party, parts } of known.parties.get(words[from]?.key ?? '') ?? []) {
    const to = from + parts.length
    if (
      to <= words.length &&
      parts.every((part, k) => words[from + k]!.key === part && (k === 0 || /^(?:\s+|-)$/.test(words[from + k]!.gap)))
    )
      return { party, to }
  }
  return undefined
}

/** "interior ministry", "coast guard", "parliament": a body that a country has one of, without a capital. */
export function stateBody(words: Word[], i: number, known: Known): { to: number; ministry: boolean } | undefined {
  const word = words[i],
    next = words[i + 1]
  if (word === undefined) return undefined
  const pair = next !== undefined && next.capital === word.capital && /^\s+$/.test(next.gap) ? `${word.key} ${next.key}` : ''
  if (known.cues.ministries.has(word.key) && /\s(?:ministry|department)$/.test(pair)) return { to: i + 2, ministry: true }
  // "prosecutor-general's office"
  const holder = word.capital ? undefined : officeAt(words, i, known)
  if (holder !== undefined && words[holder - 1]!.possessive && words[holder]?.key === 'office' && words[holder]!.gap === ' ')
    return { to: holder + 1, ministry: true }
  if (known.cues.state_bodies.has(pair)) return { to: i + 2, ministry: false }
  return known.cues.state_bodies.has(word.key) ? { to: i + 1, ministry: false } : undefined
}

/** The words of the noun phrase that the adjective or name at [.., from) begins, without the name itself. */
function nounPhrase(words: Word[], from: number, known: Known): Word[] {
  const phrase: Word[] = []
  for (let i = from; i < words.length && i < from + 7; i++) {
    const word = words[i]!
    if (!/^(?:\s+|-|\s+["\u201c\u2018'])$/.test(word.gap) || !['NOUN', 'ADJ', 'PROPN', 'NUM', 'VERB'].includes(word.pos)) break
    if (word.pos === 'VERB' && !/(?:ing|ed)$/.test(word.key) && !known.stateNouns.has(word.key)) break
    phrase.push(word)
    if (word.possessive) break
  }
  while (phrase.at(-1)?.pos === 'VERB' && !phrase.at(-1)!.key.endsWith('ing') && !known.stateNouns.has(phrase.at(-1)!.key)) phrase.pop()
  return phrase
}

/** What an adjective of nationality, or a country's name used as one, makes of its noun. */
export function modifies(words: Word[], to: number, known: Known, bare: Role): Role {
  const next = words[to]
  if (next === undefined) return bare
  if (next.gap === '-')
    return BACKED.test(next.key)
      ? { is: 'state' }
      : ['based', 'born', 'made', 'headquartered', 'wide'].includes(next.key)
        ? { is: 'place' }
        : bare
  const media = stateMedia(words, to)
  if (media !== undefined) return { is: 'media', to: media }
  const party = partyAt(words, to, known)
  if (party !== undefined) return { is: 'party', ...party }
  const body = known.cues.shared_bodies.has(next.key) && !next.capital ? { to: to + 1 } : stateBody(words, to, known)
  if (body !== undefined && standsAlone(words, body.to, known)) return { is: 'body', to: body.to }
  const people = peopleAt(words, to, known)
  if (people !== undefined) return { is: 'people', to: people }
  const phrase = nounPhrase(words, to, known)
  const { stateNouns: acts, placeNouns: lies } = known
  const head = phrase.at(-1)
  if (head !== undefined) {
    const pair = phrase.length > 1 ? `${phrase.at(-2)!.key} ${head.key}` : head.key
    if (acts.has(pair) || acts.has(head.key)) return { is: 'state' }
    if (lies.has(head.key) || known.placeNoun(head.key) !== undefined) return { is: 'place' }
  }
  for (const word of phrase) {
    if (acts.has(word.key)) return { is: 'state' }
    if (lies.has(word.key)) return { is: 'place' }
  }
  return bare
}

/** "Kenyan police", "the Kenyan navy's frigate", "a Kenyan police official", but not "a Kenyan police dog": is it the body itself of which the words before `to` tell? */
function standsAlone(words: Word[], to: number, known: Known): boolean {
  const next = words[to]
  if (next === undefined || !/^\s+$/.test(next.gap) || !['NOUN', 'PROPN'].includes(next.pos) || words[to - 1]!.possessive) return true
  return known.cues.servants.has(next.key)
}

/** "state television", "state-run news agency", "state media": index after it. */
function stateMedia(words: Word[], from: number): number | undefined {
  if (words[from]?.key !== 'state' && words[from]?.key !== 'official') return undefined
  let i = from + 1
  while (['run', 'owned', 'controlled', 'operated', 'news'].includes(words[i]?.key ?? '')) i++
  return ['television', 'tv', 'media', 'radio', 'agency', 'newspaper', 'broadcaster'].includes(words[i]?.key ?? '') &&
    /^[\s-]+$/.test(words[i]!.gap)
    ? i + 1
    : undefined
}

/** How a country's adjective is meant: "Norwegian jets" acts, "the Kenyan war" is where, "a Kenyan girl" neither. */
export function adjectiveRole(words: Word[], from: number, to: number, known: Known): Role {
  const next = words[to]
  // "the Norwegians" and "the French said": the state, as in "agreed with the Norwegians"
  if (words[from - 1]?.key === 'the' && (next === undefined || !/^\s+$/.test(next.gap) || isAgent(words, from, to, known)))
    return { is: 'state' }
  // "Saudi and American mediators", "Norwegian and coalition air strikes": the noun stands behind the pair
  const paired = next?.key === 'and' ? (known.adjectives.has(words[to + 1]?.key ?? '') ? 2 : 1) : 0
  const role = modifies(words, to + paired, known, { is: 'none' })
  // "the British and Irish governments"
  if (paired > 0 && role.is === 'party') return role.party === 'government' ? { ...role, to } : { is: 'state' }
  return role
}
