import { lower } from '../words.ts'
import { CLOSING, DEGREE, NOMINAL, base, determines, participle, type Rule } from './place.ts'

// Rules by which a word modifies another: participles, adjectives, adverbs. `agree` gives their order.

/** "the recently announced phone", "the most advanced system": between determiner and noun a participle modifies. */
export const modified: Rule = ({ word, before, next, words, i }) =>
  participle(word) && DEGREE.test(lower(before)) && determines(words[i - 2]) && NOMINAL.has(next?.pos) ? 'ADJ' : undefined

/** "rebel held parts", "government controlled areas", for want of a hyphen. */
export const unhyphened: Rule = ({ word, before, next, words, i, tables }) =>
  word.pos === 'VERB' &&
  tables.compounding.has(lower(word)) &&
  before?.pos === 'NOUN' &&
  base(before) &&
  words[i - 2]?.pos === 'ADP' &&
  next?.pos === 'NOUN'
    ? 'ADJ'
    : undefined

/** "the new operating system", "a long running dispute", "a two-year doping ban". */
export const modifier: Rule = ({ word, before, next, words, i }) =>
  word.pos === 'VERB' &&
  /ing$/.test(lower(word)) &&
  (before?.pos === 'ADJ' || (before?.pos === 'NOUN' && before.text.includes('-'))) &&
  determines(words[i - 2]) &&
  next?.pos === 'NOUN' &&
  next.start > word.end
    ? 'ADJ'
    : undefined

/** "reflecting dwindling demand": what takes no object modifies the noun behind it. */
export const dwindling: Rule = ({ word, before, next, tables }) =>
  word.pos === 'VERB' &&
  /ing$/.test(lower(word)) &&
  tables.intransitive.has(word.lemma) &&
  before?.pos === 'VERB' &&
  /ing$/.test(lower(before)) &&
  !tables.gerundial.has(before.lemma) &&
  (next?.pos === 'NOUN' || next?.pos === 'ADJ')
    ? 'ADJ'
    : undefined

/** "a Harlow purchasing manager". */
export const purchasing: Rule = ({ word, before, next, words, i }) =>
  word.pos === 'VERB' &&
  /ing$/.test(lower(word)) &&
  before?.pos === 'PROPN' &&
  /^an?$/.test(lower(words[i - 2])) &&
  next?.pos === 'NOUN' &&
  base(next)
    ? 'ADJ'
    : undefined

/** "two earlier offers". */
export const earlier: Rule = ({ word, before, next }) =>
  /^(?:earlier|later)$/.test(lower(word)) &&
  word.pos === 'ADV' &&
  (before?.pos === 'NUM' || determines(before)) &&
  next !== undefined &&
  !['ADP', 'PUNCT', 'AUX'].includes(next.pos)
    ? 'ADJ'
    : undefined

/** "Neighbouring Zambara closed": no comma ends the participle. */
export const opening: Rule = ({ word, i, next, words }) =>
  i === 0 &&
  word.pos === 'VERB' &&
  /ing$/.test(word.text) &&
  next?.pos === 'PROPN' &&
  words[2] !== undefined &&
  ['VERB', 'AUX'].includes(words[2].pos)
    ? 'ADJ'
    : undefined

/** "on paid leave": a preposition governs a noun. */
export const paid: Rule = ({ word, before, next }) =>
  participle(word) && before?.pos === 'ADP' && next?.pos === 'VERB' && base(next) ? 'ADJ' : undefined

/** "threatening and harassing language": participles joined before a noun modify it. */
export const paired: Rule = ({ word, before, next, words, i }) => {
  const [first, noun] = lower(next) === 'and' ? [words[i - 1], words[i + 3]] : lower(before) === 'and' ? [words[i - 3], next] : []
  const other = lower(next) === 'and' ? words[i + 2] : words[i - 2]
  return /ing$/.test(lower(word)) &&
    word.pos === 'VERB' &&
    /ing$/.test(lower(other)) &&
    (other?.pos === 'VERB' || other?.pos === 'ADJ') &&
    noun?.pos === 'NOUN' &&
    (first?.pos === 'ADP' || determines(first) || /^["“]$/.test(lower(first)))
    ? 'ADJ'
    : undefined
}

/** "homes downstream were evacuated". */
export const direction: Rule = ({ word, before, next }) =>
  word.pos === 'ADJ' &&
  /^(?:downstream|upstream|nearby|offshore|onshore|inland|abroad|overseas|downtown|uphill|downhill|outside|inside)$/.test(lower(word)) &&
  before?.pos === 'NOUN' &&
  next !== undefined &&
  !NOMINAL.has(next.pos)
    ? 'ADV'
    : undefined

/** "the outlook is suspect": only a participle follows "is" as a verb. */
export const suspect: Rule = ({ word, before, next, tables }) =>
  word.pos === 'VERB' &&
  base(word) &&
  /^(?:is|are|was|were)$/.test(lower(before)) &&
  !tables.verbs.participle.has(lower(word)) &&
  !/(?:ing|ed)$/.test(lower(word)) &&
  (!next || CLOSING.has(next.pos))
    ? 'ADJ'
    : undefined
