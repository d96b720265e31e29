import { isAgent } from './agents.ts'
import { ADULT, AGED, affiliation, apposition } from './appositions.ts'
import { officeAt, type Known } from './known.ts'
import type { Found } from './scan.ts'
import { isVessel } from './vessels.ts'
import type { Word } from './words.ts'

/** What a body is called that fights a government. */
export const REBELS = 'rebels'

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
  /** the noun for a body beside it: "the union X", "the X group", "X, a website"; for one that fights a government, "rebels" */
  called?: string
  /** office or role in an apposition, as printed */
  role?: string
  privateRole?: string
  minor: boolean
  /** an acronym introduced behind the name: "High Negotiations Committee (HNC)" */
  acronym?: string
}

/** What a service is for that is a body and no product: "rescue service", but not "music service". */
const SERVES =
  /^(?:conciliation|arbitration|mediation|rescue|health|ambulance|prison|probation|fire|weather|meteorological|intelligence|security|secret|postal|news|monitoring|advisory|support|welfare|forest|forestry|customs|immigration|border|emergency)$/

/** Words that determine a name as they do a common noun. */
const DETERMINERS = new Set([
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
])

/** What stands around a name. */
export function evidence(words: Word[], name: Found, known: Known): Evidence {
  const { from, to, shape } = name
  const next = words[to]
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
  readBefore(words, name, known, found)
  if (next === undefined) return found
  readBehind(words, name, known, found)
  readAcronym(words, name, known, found)
  readRelative(words, name, known, found)
  if (shape === 'person') found.role = affiliation(words, to, known)
  // "Ann Lee, head of", "Lou Lee Jr., head of"
  if (/^\.?,\s$/.test(next.gap)) Object.assign(found, apposition(words, to, known, found))
  return found
}

/** What the words before a name say of it: "according to X", "the village of X", "the charity X", "resident X". */
function readBefore(words: Word[], { from, to, shape }: Found, known: Known, found: Evidence): void {
  const before = words[from - 1],
    before2 = words[from - 2],
    next = words[to]
  // "the union X", "the main rebel movement, the X", "FLM rebels"
  const noun = before?.key === 'the' && /^,/.test(before.gap) ? from - 2 : from - 1
  if (isClass(words, noun, known)) found.called = words[noun]!.key
  if ([words[noun], found.called === undefined ? undefined : words[noun - 1], next].some((word) => isInsurgent(word, known)))
    found.called = REBELS
  if (before !== undefined && /^\s/.test(words[from]!.gap)) {
    found.said ||= before.key === 'to' && before2?.key === 'according'
    found.determined = DETERMINERS.has(before.key)
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
}

/** What the words behind a name say of it: "X's chairman", "the X group", "X district". */
function readBehind(words: Word[], { from, to, shape }: Found, known: Known, found: Evidence): void {
  const next = words[to]!,
    last = words[to - 1]!
  if (!last.possessive && !next.capital && next.gap === ' ' && known.cues.grouping.has(next.key)) found.called ??= next.key
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
    // "Norrland shares", "Norrland's board"; a person's shares are somebody else's
    found.body ||=
      shape !== 'person' &&
      next.pos === 'NOUN' &&
      known.cues.of_firms.has(next.key) &&
      !(last.possessive && known.cues.of_owners.has(next.key))
    // "the Harbour Families group"
    found.body ||=
      shape !== 'person' &&
      !last.possessive &&
      !next.capital &&
      next.gap === ' ' &&
      (known.cues.grouping.has(`${next.key} ${words[to + 1]?.key ?? ''}`) ||
        (known.cues.grouping.has(next.key) && !['NOUN', 'PROPN'].includes(words[to + 1]?.gap === ' ' ? words[to + 1]!.pos : '')))
    if (!last.possessive && known.placeNoun(next.key) !== undefined && words[from]!.capital) found.place = true
  }
}

/** "the Network for Organ Sharing (NOS)", ", or NOS,": the acronym of a name. */
function readAcronym(words: Word[], { from, to, shape }: Found, known: Known, found: Evidence): void {
  const next = words[to]!
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
}

/** "at X, which carries": what does something, and is no person. */
function readRelative(words: Word[], { from, to }: Found, known: Known, found: Evidence): void {
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

/** "FLM rebels", "the rebel Council for Renewal": a word for those who fight a government, beside a name. */
const isInsurgent = (word: Word | undefined, known: Known): boolean =>
  word !== undefined &&
  !word.capital &&
  !word.possessive &&
  /^\s$/.test(word.gap) &&
  (known.cues.insurgents.has(word.key) || known.cues.insurgents.has(`${word.key}s`))

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

/** "Harbour Workers Association of Ellmark (Hwae)": an acronym in the style that writes it as a word. */
const isWritten = (words: Word[], to: number, known: Known) =>
  /^\p{Lu}\p{Ll}{2,6}$/u.test(words[to]!.text) &&
  known.names.longest(words, to) === undefined &&
  !known.given(words[to]!.text) &&
  officeAt(words, to, known) === undefined

/** "6-year-old Karim", "the 34-year-old driver Omar Said": the age. */
function ageBefore(words: Word[], from: number): number | undefined {
  for (let i = from - 1; i > 1 && i >= from - 3; i--) {
    if (words[i]!.key === 'old' && words[i - 1]!.key === 'year' && /^\d{1,3}$/.test(words[i - 2]!.text)) return Number(words[i - 2]!.text)
    if (words[i]!.capital || words[i]!.pos === 'VERB') return undefined
  }
  return undefined
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
