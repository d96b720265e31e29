import type { Found } from './scan.ts'
import { officeAt, textOf } from './runs.ts'
import type { Known } from './known.ts'
import { isVessel } from './vessels.ts'
import type { Word } from './words.ts'

/** The private role of somebody of whom the age alone is told. */
export const AGED = 'aged'

/** What the surroundings of a name say about what it names. */
export type Evidence = {
  /** subject of a verb of speech, or "according to" */
  said: boolean
  /** subject of "report", as a newspaper is */
  reports: boolean
  /** subject of a verb of will */
  acts: boolean
  /** a body: "X CEO", "X's chairman", "X, a company", "the charity X" */
  body: boolean
  /** a person: "X, head of", "X, 34," */
  person: boolean
  /** a ship: "the ferry X" */
  vessel: boolean
  /** a place: "the village of X", "in X" */
  place: boolean
  /** "in X" and the like, which products share with places */
  locative: boolean
  determined: boolean
  /** office or role in an apposition, as printed */
  role?: string
  privateRole?: string
  minor: boolean
  /** an acronym introduced behind the name: "High Negotiations Committee (HNC)" */
  acronym?: string
}

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being'])

/** What a service is for that is a body and no product: "rescue service", but not "music service". */
const SERVES =
  /^(?:conciliation|arbitration|mediation|rescue|health|ambulance|prison|probation|fire|weather|meteorological|intelligence|security|secret|postal|news|monitoring|advisory|support|welfare|forest|forestry|customs|immigration|border|emergency)$/

/** Does the word at an index stand for a body, whose name may follow? */
function isClass(words: Word[], i: number, known: Known): boolean {
  const word = words[i]
  if (word === undefined || word.possessive) return false
  return (
    word.key in known.lexicon.bodies.anaphors ||
    known.cues.classes.has(word.key) ||
    (word.key === 'service' && SERVES.test(words[i - 1]?.key ?? ''))
  )
}

/** Index of the next word behind a comma, at most `within` words on; -1 when none. */
export function nextComma(words: Word[], from: number, within: number): number {
  for (let i = from + 1; i < words.length && i < from + within; i++) if (words[i]!.gap.startsWith(',')) return i
  return -1
}

/** Is the name at [from, to) the subject of a verb that only somebody can be the subject of? */
export function isAgent(words: Word[], from: number, to: number, known: Known, verbs: 'said' | 'acts' | 'any' = 'any'): boolean {
  const { said, acts } = known.lexicon.verbs
  const willed = (lemma: string) => (verbs !== 'acts' && said.has(lemma)) || (verbs !== 'said' && acts.has(lemma))
  if (words[to - 1]?.possessive) return false
  let i = to
  // "X (Y) said"
  if (/^\s\($/.test(words[i]?.gap ?? '') && words[i + 1]?.gap === ') ') i++
  // "X, the head of Y, said": the apposition ends at the next comma
  if (words[i]?.gap.startsWith(',') === true) {
    const close = nextComma(words, i, 16)
    if (close < 0) return false
    i = close
    // "X, the head of Y, who lives in Z, said"
    if (/^(?:who|which)$/.test(words[i]!.key)) i = Math.max(i, nextComma(words, i, 16))
  }
  let passive = false
  while (
    i < words.length &&
    (words[i]!.pos === 'AUX' || words[i]!.pos === 'ADV' || words[i]!.key === 'also' || words[i]!.pos === 'PART') &&
    i < to + 20
  ) {
    passive = BE.has(words[i]!.lemma) || BE.has(words[i]!.key)
    i++
  }
  const verb = words[i]
  if (
    verb !== undefined &&
    !verb.capital &&
    (verb.pos === 'VERB' || verb.pos === 'AUX' || (said.has(verb.lemma) && verb.key.endsWith('ed'))) &&
    willed(verb.lemma)
  ) {
    if (known.cues.suffered.has(verb.key) && !['DET', 'NOUN', 'PROPN', 'NUM', 'ADJ', 'PRON'].includes(words[i + 1]?.pos ?? '')) return false
    return !passive || verb.key.endsWith('ing')
  }
  // `…,” said X`
  const before = words[from - 1]
  return (
    verbs !== 'acts' &&
    before !== undefined &&
    said.has(before.lemma) &&
    /^\s*[,"\u201d'\u2019]/.test(before.gap) &&
    !passive &&
    /ed$|said|told|wrote/.test(before.key)
  )
}

/** What stands around a name. */
export function evidence(words: Word[], { from, to, shape }: Found, known: Known): Evidence {
  const before = words[from - 1],
    before2 = words[from - 2],
    next = words[to],
    last = words[to - 1]!
  const found: Evidence = {
    said: isAgent(words, from, to, known, 'said'),
    acts: isAgent(words, from, to, known, 'acts'),
    reports: next?.lemma === 'report' && next.pos === 'VERB',
    body: false,
    person: false,
    vessel: isVessel(words, from, to, known),
    place: false,
    locative: false,
    determined: false,
    minor: false,
  }
  if (before !== undefined && /^\s/.test(words[from]!.gap)) {
    found.said ||= before.key === 'to' && before2?.key === 'according'
    found.determined = [
      'the',
      'a',
      'an',
      'its',
      'his',
      'their',
      'new',
      'another',
      'each',
      'every',
      'this',
      'that',
      'any',
      'your',
      'our',
      'my',
      'no',
    ].includes(before.key)
    const holding = known.cues.holdings.has(`${before2?.key ?? ''} ${before.key}`)
    found.locative =
      (!holding && known.cues.locative.has(before.key)) ||
      (before.pos === 'VERB' && ['visit', 'leave', 'reach', 'enter'].includes(before.lemma))
    found.place =
      (before.key === 'of' && before2 !== undefined && known.placeNoun(before2.key) !== undefined) ||
      (known.placeNoun(before.key) !== undefined && before.key !== 'state') ||
      (before.key === 'of' && known.cues.seats.has(before2?.key ?? ''))
    found.body =
      shape !== 'person' &&
      (isClass(words, from - 1, known) ||
        holding ||
        (to - from > 1 && before.key === 'of' && known.cues.heads_of_firms.has(before2?.key ?? '')))
    found.privateRole = privateBefore(words, from, known)
    found.person = found.privateRole !== undefined
    const age = ageBefore(words, from)
    if (age !== undefined) Object.assign(found, { person: true, privateRole: found.privateRole ?? AGED, minor: age < ADULT })
  }
  // "in my neighbourhood, Salah al-Deen,"
  if (
    before !== undefined &&
    /^,\s$/.test(words[from]!.gap) &&
    known.placeNoun(before.key) !== undefined &&
    (next === undefined || next.gap.startsWith(','))
  )
    found.place = true
  if (next === undefined) return found
  // "his party, X, accused"
  if (
    shape !== 'person' &&
    isClass(words, from - 1, known) &&
    /^,\s$/.test(words[from]!.gap) &&
    next.gap.startsWith(',') &&
    (next.pos === 'VERB' || next.pos === 'AUX')
  )
    found.body = true
  if (/^\s+$/.test(next.gap)) {
    const office = officeAt(words, to, known)
    found.body ||=
      office !== undefined &&
      !(to - from === 1 && words[from]!.opens && words[from]!.pos === 'ADJ') &&
      known.cues.heads_of_bodies.has(next.key) &&
      (last.possessive
        ? !/^spokes/.test(next.key) || to - from !== 2
        : words[office]?.capital === true || /spokes|executive|ceo/.test(next.key))
    // "the Harbour Families group"
    found.body ||=
      shape !== 'person' &&
      !last.possessive &&
      !next.capital &&
      next.gap === ' ' &&
      known.cues.grouping.has(next.key) &&
      !['NOUN', 'PROPN'].includes(words[to + 1]?.gap === ' ' ? words[to + 1]!.pos : '')
    if (!last.possessive && known.placeNoun(next.key) !== undefined && words[from]!.capital) found.place = true
  }
  const bracket =
    /^\s\($/.test(next.gap) &&
    (next.upper || (shape === 'body' && to - from > 2 && isWritten(words, to, known))) &&
    next.text.length < 8 &&
    words[to + 1]?.gap.startsWith(')') !== false
  if (bracket) {
    found.acronym = next.text.replaceAll('.', '')
    found.body ||= shape !== 'person' && (found.said || found.acts) && initials(words.slice(from, to)) === found.acronym.toLowerCase()
  }
  // "the Network for Organ Sharing, or NOS,"
  if (/^,\s$/.test(next.gap) && next.key === 'or' && words[to + 1]?.upper === true && words[to + 1]!.text.length > 2)
    found.acronym = words[to + 1]!.text.replaceAll('.', '')
  // "at X, which carries": what does something, and is no person
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
  if (shape === 'person') found.role = affiliation(words, to, known)
  // "Ann Lee, head of", "Lou Lee Jr., head of"
  if (/^\.?,\s$/.test(next.gap)) Object.assign(found, apposition(words, to, known, found))
  return found
}

/** "Harbour Workers Association of Ellmark (Hwae)": an acronym in the style that writes it as a word. */
const isWritten = (words: Word[], to: number, known: Known) =>
  /^\p{Lu}\p{Ll}{2,6}$/u.test(words[to]!.text) &&
  known.names.longest(words, to) === undefined &&
  !known.given(words[to]!.text) &&
  officeAt(words, to, known) === undefined

const ADULT = 18

/** "6-year-old Karim", "the 34-year-old driver Omar Said": the age. */
function ageBefore(words: Word[], from: number): number | undefined {
  for (let i = from - 1; i > 1 && i >= from - 3; i--) {
    if (words[i]!.key === 'old' && words[i - 1]!.key === 'year' && /^\d{1,3}$/.test(words[i - 2]!.text)) return Number(words[i - 2]!.text)
    if (words[i]!.capital || words[i]!.pos === 'VERB') return undefined
  }
  return undefined
}

/** "Ann Lee of the Harbour Trust", "Jo Park, with Barclays": whom a person speaks for. */
function affiliation(words: Word[], to: number, known: Known): string | undefined {
  const next = words[to]!
  if (!['of', 'with', 'at'].includes(next.key) || !/^,?\s$/.test(next.gap) || (next.key === 'with' && next.gap === ' ')) return undefined
  const from = words[to + 1]?.key === 'the' ? to + 2 : to + 1
  const match = known.names.longest(words, from)
  if (match?.values.some((value) => value.type === 'actor' && value.actor.kind !== 'person') === true) return textOf(words, to, match.to)
  let end = from
  while (words[end]?.capital === true && (end === from || /^[\s-]$/.test(words[end]!.gap))) end++
  return end - from > 1 && known.heads.has(words[end - 1]!.key) ? textOf(words, to, end) : undefined
}

/** First letters of the telling words: "National Relief Committee" -> "nrc". */
const initials = (words: Word[]) =>
  words
    .filter((word) => word.capital)
    .map((word) => word.key.charAt(0))
    .join('')

/** "father-of-three Ahmad", "resident Ali Hassan". */
function privateBefore(words: Word[], from: number, known: Known): string | undefined {
  for (let i = Math.max(0, from - 4); i < from; i++) {
    const noun = known.privateNouns.longest(words, i)
    if (noun !== undefined && noun.to === from) return noun.values[0]
  }
  return undefined
}

/** What follows a name behind a comma: ", 34,", ", a news agency", ", head of the observatory", ", resident of". */
function apposition(words: Word[], from: number, known: Known, so: Evidence): Partial<Evidence> {
  const age = /^\d{1,3}$/.test(words[from]!.text) ? Number(words[from]!.text) : undefined
  if (age !== undefined && age < 120 && (words[from + 1] === undefined || /^[,.]/.test(words[from + 1]!.gap)))
    return { person: true, minor: age < ADULT, privateRole: so.privateRole ?? AGED }
  // "Ellery, where the captain lives"
  if (words[from]!.key === 'where') return { place: !so.person }
  // "Ann Lee, representing the families"
  if (words[from]!.key === 'representing') return { person: true, role: 'representative' }
  for (let i = from; i < Math.min(words.length, from + 9); i++) {
    const word = words[i]!
    if (i > from && /[,;:.()]/.test(word.gap) && !/^\.\s?$/.test(word.gap)) return {}
    const office = officeAt(words, i, known)
    if (office !== undefined && !known.lexicon.people.courtesy.includes(word.key))
      return { person: true, role: textOfRole(words, from, roleEnd(words, office)) }
    const noun = known.privateNouns.longest(words, i)
    // "a local rights group": an adjective here
    if (noun !== undefined && !(words[noun.to]?.pos === 'NOUN' && /^\s+$/.test(words[noun.to]!.gap)))
      return { person: true, ...(officeBehind(words, noun.to, known) ?? { privateRole: noun.values[0] }) }
    const ends = words[i + 1] === undefined || !/^\s+$/.test(words[i + 1]!.gap) || !['NOUN', 'PROPN', 'ADJ'].includes(words[i + 1]!.pos)
    if (ends && word.key in known.lexicon.bodies.anaphors) return { body: true }
    if (ends && known.placeNoun(word.key) !== undefined) return { place: true }
    // "the Leeds-born head of" goes on
    if (i > from && word.gap !== '-' && (word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'ADP')) return {}
    if (i === from && !word.capital && (word.pos === 'VERB' || word.pos === 'CCONJ' || word.pos === 'PRON' || word.pos === 'SCONJ'))
      return {}
  }
  return {}
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

/** An office with what it is of: "head of the observatory". */
function roleEnd(words: Word[], office: number): number {
  let i = office
  if (!['of', 'at', 'for', 'in', 'with'].includes(words[i]?.key ?? '')) return i
  i++
  while (i < words.length && i < office + 8 && /^\s+$|^-$/.test(words[i]!.gap) && ['DET', 'ADJ', 'NOUN', 'PROPN'].includes(words[i]!.pos))
    i++
  return i
}

function textOfRole(words: Word[], from: number, to: number): string {
  let begin = from
  while (
    begin + 1 < to &&
    (/^\p{N}/u.test(words[begin]!.text) ||
      [
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
      ].includes(words[begin]!.key))
  )
    begin++
  return words
    .slice(begin, to)
    .map((word, k) => (k === 0 ? '' : (words[begin + k - 1]!.possessive ? "'s" : '') + word.gap.replace(/\s+/g, ' ')) + word.text)
    .join('')
}
