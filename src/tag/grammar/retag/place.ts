import type { VerbTable } from '../verbforms.ts'
import type { Word } from '../words.ts'

/** Word lists that mending asks: participles that stand before a noun as adjectives, "-ing" nouns, …; read from verbs.yaml and grammar.yaml. */
export type RetagTables = {
  verbs: VerbTable
  adjectives: Set<string>
  states: Set<string>
  plurals: Set<string>
  singulars: Set<string>
  gerundNouns: Set<string>
  adjectiveNouns: Set<string>
  prepositions: Set<string>
  bareInfinitive: Set<string>
  adverbials: string[][]
  conjuncts: Set<string>
  verbNouns: Set<string>
  gerundial: Set<string>
  reporting: Set<string>
}

/** A word where it stands: as it was tagged (`word`), what it is taken for by now, and what is around it. */
export type Place = {
  word: Word
  /** Small letters. */
  text: string
  pos: Word['pos']
  lemma: string
  /** The words as they were tagged, and where this one stands among them. */
  words: Word[]
  index: number
  /** The words before it, mended. */
  out: Word[]
  before?: Word
  next?: Word
  tables: RetagTables
}

/** What the word is instead, with an example; undefined where the rule does not apply. */
export type Mend = (place: Place) => Word['pos'] | undefined

export const isNominal = (word: Word | undefined): boolean => word !== undefined && ['NOUN', 'PROPN', 'ADJ'].includes(word.pos)

/** "will", "could". */
export const MODAL = /^(?:will|would|can|could|may|might|shall|should|must)$/i

/** "the …", "a heavy …", "the rebels' …", "its …": what a noun phrase opens with stands right before. */
export const isDetermined = ({ before }: Place): boolean =>
  before !== undefined &&
  (before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    (before.pos === 'PART' && before.text !== 'to' && /s$|['’]$/.test(before.text)) ||
    /^(?:his|her|its|their|our|my)$/i.test(before.text))

/** ", killing at least nine", ", injuring more than 20": behind a comma, before a number and what bounds it. */
export const isResult = ({ before, next, words, index }: Place): boolean =>
  before?.text === ',' &&
  /^(?:at|more|fewer|less|up|about|around|some|nearly|almost|over)$/.test(next?.text ?? '') &&
  words.slice(index + 2, index + 4).some(({ pos }) => pos === 'NUM')

/** A phrase ends here: nothing follows that a word could belong to. */
export const isClosed = ({ next }: Place): boolean => !next || ['ADP', 'PUNCT', 'VERB', 'AUX', 'CCONJ', 'SCONJ', 'PART'].includes(next.pos)
