import { isAgent } from '../agents.ts'
import { affiliation, apposition } from '../appositions.ts'
import type { Known } from '../known.ts'
import type { Found } from '../scan.ts'
import { isVessel } from '../vessels.ts'
import type { Word } from '../words.ts'
import { readAcronym } from './acronyms.ts'
import { readBefore } from './before.ts'
import { readFirm } from './firms.ts'
import { officeGiven, readBehind, readRelative } from './behind.ts'

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
  /** the private word before it, with or without a comma: "mother" of "the boy's mother, X" */
  introducedAs?: string
  minor: boolean
  /** an acronym introduced behind the name: "High Negotiations Committee (HNC)" */
  acronym?: string
}

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
  readFirm(words, name, known, found)
  if (shape === 'person') found.role = affiliation(words, to, known)
  // "Ann Lee, head of", "Lou Lee Jr., head of"
  if (/^\.?,\s$/.test(next.gap)) Object.assign(found, apposition(words, to, known, found))
  if (shape === 'person') found.role ??= officeGiven(words, name, known) ?? postnominal(words, name, known)
  return found
}

/** "Ann Lee QC", "Jo Park MP": the letters behind a name that tell an office. */
function postnominal(words: Word[], { from, to }: Found, { lexicon }: Known): string | undefined {
  const { text } = words[to - 1]!
  return to - from > 2 && lexicon.people.postnominals.includes(text) ? text : undefined
}
