import { REBELS } from './evidence/classes.ts'
import type { Evidence } from './evidence/evidence.ts'
import { officeAt, type Known } from './known.ts'
import { textOf, type Word } from './words.ts'

/** The private role of somebody of whom the age alone is told. */
export const AGED = 'aged'

/** From this age on nobody is a child. */
export const ADULT = 18

/** What follows a name behind a comma: ", 34,", ", a news agency", ", head of the observatory", ", resident of". */
export function apposition(words: Word[], from: number, known: Known, so: Evidence): Partial<Evidence> {
  const age = /^\d{1,3}$/.test(words[from]!.text) ? Number(words[from]!.text) : undefined
  if (age !== undefined && age < 120) {
    const to = words[from + 1]?.key === 'years' && words[from + 2]?.key === 'old' ? from + 3 : from + 1
    if (words[to] === undefined || /^[,.]/.test(words[to]!.gap))
      return { person: true, minor: age < ADULT, privateRole: so.privateRole ?? AGED, role: roleBehindAge(words, to, known) ?? so.role }
  }
  // "Ellery, where the captain lives"
  if (words[from]!.key === 'where') return { place: !so.person }
  const held = words[from]!.key === 'who' ? heldAs(words, from + 1, known) : undefined
  if (held !== undefined) return { person: true, role: held }
  // "Ann Lee, representing the families"
  if (words[from]!.key === 'representing') return { person: true, role: 'representative' }
  for (let i = from; i < Math.min(words.length, from + 9); i++) {
    const word = words[i]!
    if (i > from && /[,;:.()]/.test(word.gap) && !/^\.\s?$/.test(word.gap)) return {}
    const office = officeAt(words, i, known)
    if (office !== undefined && !known.lexicon.people.courtesy.includes(word.key))
      return { person: true, role: textOfRole(words, from, roleEnd(words, office)) }
    // "Ann Lee and Jo Park, attorneys for the bank"
    const many = known.officesOfMany.longest(words, i)
    if (many !== undefined) return { person: true, role: many.values[0] }
    const noun = known.privateNouns.longest(words, i)
    // "a local rights group": an adjective here
    if (noun !== undefined && !(words[noun.to]?.pos === 'NOUN' && /^\s+$/.test(words[noun.to]!.gap)))
      return { person: true, ...(officeBehind(words, noun.to, known) ?? { privateRole: noun.values[0] }) }
    const ends = words[i + 1] === undefined || !/^\s+$/.test(words[i + 1]!.gap) || !['NOUN', 'PROPN', 'ADJ'].includes(words[i + 1]!.pos)
    // "the Ellery, N.Y.-based maker": where it is, no name of its own
    if (ends && words[from]!.capital && words[i - 1]?.key === 'based') return { place: true }
    if (ends && known.anaphors.has(word.key))
      return { body: true, called: known.cues.insurgents.has(`${words[i - 1]!.key}s`) ? REBELS : word.key }
    if (ends && known.placeNoun(word.key) !== undefined) return { place: true }
    // "the Leeds-born head of" goes on
    if (i > from && word.gap !== '-' && (word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'ADP')) return {}
    // "Ann Lee, acting chairwoman of the board"
    const qualifies = known.cues.holding_office.has(word.key) && officeAt(words, i + 1, known) !== undefined
    if (i === from && !word.capital && !qualifies && /^(?:VERB|CCONJ|PRON|SCONJ)$/.test(word.pos)) return {}
  }
  return {}
}

/** "stepped down AS CHAIRMAN in March", "succeeded Jo Park AS CHIEF EXECUTIVE": the office that somebody takes, holds or leaves, by the verb at an index. */
export function heldAs(words: Word[], from: number, known: Known): string | undefined {
  let k = from
  while (words[k]?.pos === 'AUX' || words[k]?.pos === 'ADV') k++
  if (!known.cues.held_as.has(words[k]?.lemma ?? '')) return undefined
  for (let i = k + 1; i < Math.min(words.length - 1, k + HELD) && /^(?:\s+|\.\s)$/.test(words[i]!.gap); i++) {
    if (words[i]!.key !== 'as') continue
    const start = BEFORE_ROLE.has(words[i + 1]!.key) ? i + 2 : i + 1,
      office = officeAt(words, start, known)
    return office === undefined ? undefined : textOfRole(words, start, office)
  }
  return undefined
}

/** So many words on stands the "as" of a verb at most. */
const HELD = 7

/** "Ann Lee, 52, FINANCE DIRECTOR", "Ann Lee, 52, who is FINANCE DIRECTOR": the office that is told right behind an age. */
function roleBehindAge(words: Word[], to: number, known: Known): string | undefined {
  if (!/^,\s$/.test(words[to]?.gap ?? '')) return undefined
  let from = to
  while (BEFORE_ROLE.has(words[from]?.key ?? '')) from++
  // "finance director", where "director" is the office
  for (let i = from; i < Math.min(words.length, from + 3) && (i === from || /^\s$/.test(words[i]!.gap)); i++) {
    const { capital, pos, key } = words[i]!
    if (capital || !['NOUN', 'ADJ', 'VERB'].includes(pos) || /(?:ed|ing)$/.test(key)) return undefined
    const office = officeAt(words, i, known)
    if (office !== undefined) return textOfRole(words, from, roleEnd(words, office))
  }
  return undefined
}

/** "Ann Lee of the Harbour Trust", "Jo Park, with Barclays": whom a person speaks for. */
export function affiliation(words: Word[], to: number, known: Known): string | undefined {
  const next = words[to]!
  if (!['of', 'with', 'at'].includes(next.key) || !/^,?\s$/.test(next.gap) || (next.key === 'with' && next.gap === ' ')) return undefined
  const from = words[to + 1]?.key === 'the' ? to + 2 : to + 1
  const match = known.names.longest(words, from)
  if (match?.values.some((value) => value.type === 'actor' && value.actor.kind !== 'person') === true) return textOf(words, to, match.to)
  let end = from
  while (words[end]?.capital === true && (end === from || /^[\s-]$/.test(words[end]!.gap))) end++
  return end - from > 1 && known.heads.has(words[end - 1]!.key) ? textOf(words, to, end) : undefined
}

/** "younger brother of the president and head of the army": an office behind a private role, in the same apposition. */
function officeBehind(words: Word[], from: number, known: Known): Pick<Evidence, 'role'> | undefined {
  for (let i = from; i < Math.min(words.length - 1, from + 10) && !/[,;:()]/.test(words[i]!.gap); i++) {
    if (words[i]!.key !== 'and') continue
    const start = ['the', 'a', 'an'].includes(words[i + 1]!.key) ? i + 2 : i + 1
    const office = officeAt(words, start, known)
    if (office !== undefined) return { role: textOfRole(words, start, roleEnd(words, office)) }
  }
  return undefined
}

const LEADS_ON = new Set(['of', 'at', 'for', 'in', 'with'])

/**
 * An office with what it is of: "head of the observatory"; it may hold the word that leads on, as "spokesman for" does.
 * A name goes on behind "of": "head of the Harbour Board of Norland".
 */
function roleEnd(words: Word[], office: number): number {
  const of = LEADS_ON.has(words[office - 1]!.key) ? office - 1 : office
  if (!LEADS_ON.has(words[of]?.key ?? '')) return office
  let i = of + 1
  while (
    i < words.length &&
    i < office + 8 &&
    /^['’]?\s+$|^-$/.test(words[i]!.gap) &&
    (['DET', 'ADJ', 'NOUN', 'PROPN'].includes(words[i]!.pos) || ofName(words, i))
  )
    i++
  return i > of + 1 ? i : of
}

const ofName = (words: Word[], i: number) => words[i]!.key === 'of' && words[i - 1]!.capital && words[i + 1]?.capital === true

/** What may stand before an office and is no part of it. */
const BEFORE_ROLE = new Set([
  'a',
  'an',
  'the',
  'another',
  'its',
  'his',
  'her',
  'their',
  'then',
  'formerly',
  'now',
  'currently',
  'once',
  'also',
  'who',
  'is',
  'was',
])

/** A role as printed, without articles, owners and numbers before it. */
function textOfRole(words: Word[], from: number, to: number): string {
  let begin = from
  while (begin + 1 < to && (/^\p{N}/u.test(words[begin]!.text) || BEFORE_ROLE.has(words[begin]!.key))) begin++
  return words
    .slice(begin, to)
    .map(
      (word, k) =>
        (k === 0 ? '' : (words[begin + k - 1]!.possessive && !/^['’]/.test(word.gap) ? "'s" : '') + word.gap.replace(/\s+/g, ' ')) +
        word.text,
    )
    .join('')
}
