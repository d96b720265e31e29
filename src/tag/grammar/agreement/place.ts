import { type GrammarTables } from '../chart.ts'
import { lower, type Word } from '../words.ts'

/** What a rule looks at: word `i` with those before and after it; `phrase` begins the run of nouns and modifiers that ends before it. */
type Place = {
  words: Word[]
  i: number
  word: Word
  before: Word | undefined
  next: Word | undefined
  phrase: number
  tables: GrammarTables
}
type Tag = Word['pos']

/** One correction of a tag by the words around it; undefined where it has nothing to say. */
export type Rule = (place: Place) => Tag | undefined

/** Parts of a noun phrase behind its determiner. */
export const NOMINAL = new Set<Tag | undefined>(['NOUN', 'PROPN', 'ADJ', 'NUM'])
/** What may stand behind a noun but not between a verb and its object. */
export const CLOSING = new Set<Tag | undefined>(['ADP', 'PUNCT', 'VERB', 'AUX', 'CCONJ', 'SCONJ'])
/** Adverbs that may stand between a determiner and a participle. */
export const DEGREE = /^(?:long|well|once|far|much|ever|more|most|less|least|very|so|too|as|highly|\p{L}{2,20}ly)$/u
/** Words that point. */
export const DEMONSTRATIVE = /^(?:this|that|these|those)$/
/** A verb in a form that may be its past or present participle. */
export const participle = (w: Word | undefined) =>
  w?.pos === 'VERB' && /(?:ed|en|ing|wn|un|ade|orn|held|led|kept|built|sold|shot|paid)$/.test(lower(w))
/** Whether the word stands in its base form. */
export const base = (w: Word) => lower(w) === w.lemma
/** Whether a determiner, an owner or its genitive opens a noun phrase here. */
export const determines = (w: Word | undefined) =>
  w?.pos === 'DET' || (w?.pos === 'PART' && lower(w) !== 'to') || /^(?:his|her|its|their|our|my)$/.test(lower(w))
/** A common noun in the singular: it takes "announces", not "announce". */
export const singular = (w: Word | undefined) =>
  (w?.pos === 'NOUN' && w.lemma === lower(w) && !/s$|^(?:people|police|staff|media|data|youth)$/.test(lower(w))) ||
  (w?.pos === 'PROPN' && !/s$/.test(lower(w)))
/** "an iOS update": "a" and "an" open a singular whatever its name ends in. */
export const one = (opener: Word | undefined) => /^an?$/.test(lower(opener))
