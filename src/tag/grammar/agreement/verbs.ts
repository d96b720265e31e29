import { isPeople } from '../../quantities/units.ts'
import { lower, type Word } from '../words.ts'
import { NOMINAL, base, determines, singular, type Rule } from './place.ts'

// Rules by which a word is the verb of its clause. `agree` gives their order.

/** "…, and accused Lee of hiding it", "the union, which accused bosses of lying": with "of" behind its object it is the verb. */
export const accusing: Rule = ({ word, before, words, i }) =>
  /^(?:accused|suspected|convicted|acquitted|robbed|deprived|stripped|cleared)$/.test(lower(word)) &&
  (word.pos === 'ADJ' || word.pos === 'NOUN') &&
  !determines(before) &&
  !['AUX', 'ADJ', 'NUM', 'ADP', 'VERB'].includes(before?.pos ?? 'AUX') &&
  ofBehind(words, i)
    ? 'VERB'
    : undefined

/** "The firm claims that …": the first word of a sentence that can be its verb, before "that". */
export const saying: Rule = ({ word, before, next, words, i, tables }) =>
  word.pos === 'NOUN' &&
  tables.speech.has(word.lemma) &&
  lower(word) === `${word.lemma}s` &&
  (singular(before) || before?.name) &&
  lower(next) === 'that' &&
  !words.slice(0, i).some((w) => w.pos === 'VERB' || w.pos === 'AUX' || w.pos === 'ADP')
    ? 'VERB'
    : undefined

/** "Prosecutors claim Harlow signed …": the first word of a sentence that can be its verb, before a subject of its own. */
export const claiming: Rule = ({ word, before, next, words, i, tables }) =>
  word.pos === 'NOUN' &&
  base(word) &&
  tables.reporting.has(word.lemma) &&
  tables.speech.has(word.lemma) &&
  i > 0 &&
  /[^s]s$/.test(lower(before)) &&
  before!.end < word.start &&
  next !== undefined &&
  (next.pos === 'PROPN' || next.pos === 'PRON' || next.pos === 'DET') &&
  !words.slice(0, i).some((w) => w.pos === 'VERB' || w.pos === 'AUX' || w.pos === 'ADP')
    ? 'VERB'
    : undefined

/** "fell, killing pump operators": the result of what was told, and its object. */
export const resulting: Rule = ({ word, before, next, words, i }) =>
  word.pos === 'NOUN' &&
  /ing$/.test(lower(word)) &&
  lower(before) === ',' &&
  next?.pos === 'VERB' &&
  base(next) &&
  NOMINAL.has(words[i + 2]?.pos)
    ? 'VERB'
    : undefined

/** "searched the office and seized computers": what is joined to a verb and its object. */
export const seized: Rule = ({ word, before, next, words, i }) =>
  word.pos === 'ADJ' &&
  /ed$/.test(lower(word)) &&
  /^(?:and|but)$/.test(lower(before)) &&
  NOMINAL.has(words[i - 2]?.pos) &&
  next?.pos === 'NOUN' &&
  /s$/.test(lower(next)) &&
  !isPeople(next.lemma) &&
  words.slice(0, i - 2).some((w) => w.pos === 'VERB' && /ed$/.test(lower(w))) &&
  !words.slice(i + 1).some((w) => w.pos === 'VERB' || w.pos === 'AUX')
    ? 'VERB'
    : undefined

/** "he also appointed officers": between an adverb and an object. */
export const appointed: Rule = ({ word, before, next, words, i }) =>
  word.pos === 'ADJ' &&
  /ed$/.test(lower(word)) &&
  before?.pos === 'ADV' &&
  /ly$/.test(lower(before)) &&
  /^(?:he|she|they|we|i)$/.test(lower(words[i - 2])) &&
  (next?.pos === 'NOUN' || next?.pos === 'PROPN')
    ? 'VERB'
    : undefined

/** "Ann Lee, the party's whip, accused ministers of hiding it": behind an aside, in a clause without another verb. */
export const accused: Rule = ({ word, before, next, words, i }) =>
  word.pos === 'ADJ' &&
  /ed$/.test(lower(word)) &&
  lower(before) === ',' &&
  (next?.pos === 'PROPN' || (next?.pos === 'NOUN' && /s$/.test(lower(next)))) &&
  explained(words, i - 1) &&
  lone(words, i)
    ? 'VERB'
    : undefined

/** "to impede or delay the ruling". */
export const joined: Rule = ({ word, before, next, words, i }) =>
  word.pos === 'NOUN' &&
  base(word) &&
  before?.pos === 'CCONJ' &&
  words[i - 2]?.pos === 'VERB' &&
  lower(words[i - 3]) === 'to' &&
  (/^["”]$/.test(lower(next)) ? words[i + 2] : next)?.pos === 'DET'
    ? 'VERB'
    : undefined

/** "the envoy, who lives in …": a subject that wants its verb. */
export const pronounVerb: Rule = ({ word, before, next, words, i }) =>
  (lower(before) === 'who' || (lower(before) === 'which' && words[i - 2]?.pos === 'PUNCT')) &&
  word.pos === 'NOUN' &&
  /[^s]s$/.test(lower(word)) &&
  next !== undefined &&
  !['VERB', 'AUX', 'PUNCT'].includes(next.pos)
    ? 'VERB'
    : undefined

/** "Lee of", "bosses of the firm of": whether a noun phrase of at most six words stands right behind word `i`, and "of" behind that. */
function ofBehind(words: Word[], i: number): boolean {
  const rest = words.slice(i + 1, i + 8),
    of = rest.findIndex((w) => lower(w) === 'of')
  return of > 0 && rest.slice(0, of).every((w) => NOMINAL.has(w.pos) || ['DET', 'ADJ', 'PART', 'PRON'].includes(w.pos))
}

/** "Ann Lee, the party's whip,": a name or noun phrase at the start and an aside with a determiner or an owner, up to the comma at `close`. */
function explained(words: Word[], close: number): boolean {
  const open = words.findIndex(({ text }) => text === ',')
  return (
    open > 0 &&
    open < close &&
    words.slice(0, open).every((w) => NOMINAL.has(w.pos) || determines(w)) &&
    (determines(words[open + 1]) || words.slice(open + 1, close).some((w) => w.pos === 'PART' && /^['’]s?$/.test(w.text)))
  )
}

/** Whether word `i` is the only finite verb up to the next clause; "of having hidden it" has none. */
function lone(words: Word[], i: number): boolean {
  const next = words.findIndex(({ pos, text }, k) => k > i && (pos === 'SCONJ' || /^(?:that|who|which|when|where|;)$/i.test(text)))
  return words
    .slice(0, next < 0 ? words.length : next)
    .every(
      ({ pos, text }, k) =>
        (pos !== 'VERB' && pos !== 'AUX') || k === i || /ing$/.test(text) || /^(?:to|having|been|being)$/i.test(words[k - 1]?.text ?? ''),
    )
}
