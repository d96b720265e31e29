import { agree } from './agreement/agree.ts'
import { withoutBrackets } from './brackets.ts'
import { invert } from './inverted.ts'
import { findVerbs } from './missing.ts'
import { nounPhrases, type NounPhrase } from './chunks.ts'
import { rejoin } from './detached.ts'
import { joinTowns } from './towns.ts'
import { verbGroups, type VerbGroup } from './verbgroups.ts'
import type { RetagTables } from './retag/place.ts'
import { retag } from './retag/retag.ts'
import { lower, type Word } from './words.ts'

/**
 * Noun phrases that work as one: coordinated ("X and Y"), with their "of" phrases. `apposed` is the name that explains it
 * ("the envoy for Kenya, Jan de Vries"), `owner` the noun that "whose" stands for.
 */
export type Nominal = { first: number; last: number; head: number; parts: NounPhrase[]; apposed?: NounPhrase; owner?: Nominal }

type Relation = 'main' | 'complement' | 'infinitive' | 'relative' | 'adverbial' | 'participle' | 'conjunct'

/** One verb with what it governs. Indexes are word indexes of the sentence. */
export type Clause = {
  index: number
  verb: VerbGroup
  relation: Relation
  governor?: number // index of the clause that governs this one
  marker?: string // "after", "while", "if", "who" …
  subject?: Nominal
  object?: Nominal
  second?: Nominal
  gap?: Nominal // "which the firm has licensed": the object that stands before its verb
  preps: { prep: string; at: number; nominal: Nominal; loose?: boolean }[] // loose: after a comma
  attribution?: Attribution // set when the clause stands in reported speech
}

/** Who is made to say a clause, and to whom: `speaker` unset for "residents were told". */
export type Attribution = { speaker?: Nominal; addressee?: Nominal; clause?: number; verb: string }

export type Grammar = { words: Word[]; nouns: NounPhrase[]; clauses: Clause[]; accordingTo?: Nominal }

export type GrammarTables = RetagTables & {
  bareComplement: Set<string>
  contentNouns: Set<string>
  speechActs: Set<string>
  transitive: Set<string>
  measures: Set<string>
  rateUnits: Set<string>
  naming: Set<string>
  doubleObject: Set<string>
  tied: Set<string>
  situated: Set<string>
  prefixes: Set<string>
  compounding: Set<string>
  regions: Set<string>
  intransitive: Set<string>
  addressing: Set<string>
  modals: Set<string>
  speech: Set<string>
  control: Set<string>
}

/** The flat analysis that clauses are read from: words, noun phrases and verb groups, with the one that each word belongs to. */
export type Chart = {
  words: Word[]
  nouns: NounPhrase[]
  groups: VerbGroup[]
  nounAt: Map<number, NounPhrase>
  verbAt: Map<number, VerbGroup>
  tables: GrammarTables
}

export const RELATIVE = /^(?:who|which|whom|whose|where)$/
export const MARKERS = new Set([
  'that',
  'where',
  'which',
  'after',
  'before',
  'while',
  'as',
  'when',
  'if',
  'unless',
  'because',
  'although',
  'though',
  'until',
  'since',
  'whether',
  'despite',
  'without',
  'once',
  'whereas',
  'so',
  'like',
])
export const OPEN_QUOTE = /^["“«‘]$/,
  QUOTE = /^["“”«»]$/
const COMMAS = new Set([',', '--', '–', '—', '_'])
export const isComma = (w: Word | undefined) => w !== undefined && COMMAS.has(w.text)

/** "towns": a common noun in the plural. */
export const isPluralNoun = (w: Word) => w.pos === 'NOUN' && w.lemma !== lower(w)

/** Chunks the words of a sentence into noun phrases and verb groups. */
export function chartOf(tagged: Word[], tables: GrammarTables): Chart {
  const words = findVerbs(agree(retag(joinTowns(rejoin(withoutBrackets(tagged), tables), tables), tables), tables), tables.verbs)
  const nouns = nounPhrases(words, tables.rateUnits)
  const nounAt = new Map<number, NounPhrase>() // every word of a noun phrase -> the phrase
  for (const np of nouns) for (let k = np.first; k <= np.last; k++) nounAt.set(k, np)
  const groups = invert(
    words,
    verbGroups(words, (k) => nounAt.has(k), tables.verbs, tables.modals),
  )
  const verbAt = new Map<number, VerbGroup>()
  for (const g of groups) for (let k = g.first; k <= g.last; k++) verbAt.set(k, g)
  return { words, nouns, groups, nounAt, verbAt, tables }
}
