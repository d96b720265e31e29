import { lower } from '../words.ts'
import type { Rule } from './place.ts'

// Rules by which a word is a name or a pronoun. `agree` gives their order.

/** "a deal in which talks resume": a pronoun, not the talks' determiner. */
export const relative: Rule = ({ word, before }) =>
  lower(word) === 'which' && word.pos === 'DET' && before?.pos === 'ADP' ? 'PRON' : undefined

/** "Unite's regional officer": a name's genitive. */
export const possessive: Rule = ({ word, next }) =>
  word.pos === 'VERB' && /^\p{Lu}/u.test(word.text) && next?.pos === 'PART' && /^['’]s$/.test(lower(next)) && next.start === word.end
    ? 'PROPN'
    : undefined

/** "Class A shares": a capital within a sentence is no article. */
export const letter: Rule = ({ word, before }) =>
  word.text === 'A' && before !== undefined && /^\p{L}/u.test(before.text) && word.pos === 'DET' ? 'PROPN' : undefined

/** "episodes of Lost", "App Save": a capital within a sentence is a name's. */
export const capital: Rule = ({ word, before }) =>
  (word.pos === 'VERB' || (word.pos === 'X' && before?.pos === 'PROPN')) &&
  /^\p{Lu}\p{Ll}/u.test(word.text) &&
  before !== undefined &&
  before.pos !== 'PUNCT' &&
  (/^\p{Ll}/u.test(before.text) || before.pos === 'PROPN')
    ? 'PROPN'
    : undefined
