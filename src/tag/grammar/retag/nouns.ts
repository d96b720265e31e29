import type { Word } from '../words.ts'
import { isNominal, type Mend } from './place.ts'

/** "a 40% jump in sales": what is measured is a noun. */
export const measured: Mend = ({ pos, text, lemma, before, next, out }) =>
  pos === 'VERB' &&
  text === lemma &&
  /^(?:%|percent)$/.test(before?.text ?? '') &&
  out.at(-2)?.pos === 'NUM' &&
  out.at(-3)?.pos === 'DET' &&
  next?.pos === 'ADP'
    ? 'NOUN'
    : undefined

/** "many of the wounded fled". */
export const adjectiveNoun: Mend = ({ pos, lemma, before, next, tables }) =>
  pos === 'ADJ' && tables.adjectiveNouns.has(lemma) && !isNominal(next) && before && before.pos !== 'AUX' && before.pos !== 'ADV'
    ? 'NOUN'
    : undefined

/** "in the north is": a noun by its place; but "a new and painful low". */
export const placedNoun: Mend = ({ pos, before, next, out, words, index }) =>
  (pos === 'ADV' || pos === 'ADJ') &&
  (before?.pos === 'DET' || (pos === 'ADJ' && before?.pos === 'PART' && /^['’]s$/.test(before.text) && out.at(-2)?.pos !== 'PRON')) &&
  (!next || ['PUNCT', 'VERB', 'AUX', 'CCONJ', 'SCONJ'].includes(next.pos)) &&
  !modifying(pos, next, words[index + 2]) &&
  !(/^an?$/i.test(before?.text ?? '') && next?.pos === 'CCONJ' && words[index + 2]?.pos === 'ADJ')
    ? 'NOUN'
    : undefined

/** "a tree where police believe he stood": who they are, not what is done. */
export const police: Mend = ({ pos, text, before }) => (text === 'police' && pos === 'VERB' && before?.text !== 'to' ? 'NOUN' : undefined)

/** "part of the city", "half of its losses". */
export const partOf: Mend = ({ pos, text, next }) =>
  /^(?:part|half)$/.test(text) && pos === 'ADV' && next?.text === 'of' ? 'NOUN' : undefined

/** "gave way", "took part in", "takes hold of": a bare noun that makes one meaning with the verb before it. */
export const verbNoun: Mend = ({ pos, text, before, tables }) =>
  (pos === 'ADV' || pos === 'VERB') && before?.pos === 'VERB' && tables.verbNouns.has(`${before.lemma} ${text}`) ? 'NOUN' : undefined

/** "an arms embargo on": behind "a" no plural acts, and a bare verb after one is the noun that "a" counts. */
export const countedNoun: Mend = ({ pos, text, lemma, before, out }) =>
  pos === 'VERB' &&
  text === lemma &&
  before?.pos === 'NOUN' &&
  before.lemma !== before.text.toLowerCase() &&
  /^an?$/i.test(out.at(-2)?.text ?? '')
    ? 'NOUN'
    : undefined

/** "a regime of calm", "have much in common". */
export const governed: Mend = ({ pos, before, next }) =>
  pos === 'ADJ' && /^(?:of|in)$/i.test(before?.text ?? '') && (!next || next.pos === 'PUNCT') ? 'NOUN' : undefined

/** "fired tear gas": a bare verb straight after a finite one is part of a noun. */
export const compounded: Mend = ({ pos, text, lemma, before, next, tables }) =>
  pos === 'VERB' &&
  text === lemma &&
  before?.pos === 'VERB' &&
  /(?:ed|ing)$/.test(before.text) &&
  !tables.bareInfinitive.has(before.lemma) &&
  next &&
  ['NOUN', 'PROPN'].includes(next.pos)
    ? 'NOUN'
    : undefined

/** "the recently announced phone", "the new operating system": a participle and its noun follow. */
const modifying = (pos: Word['pos'], next: Word | undefined, noun: Word | undefined) =>
  next?.pos === 'VERB' && isNominal(noun) && (pos === 'ADV' ? /(?:ed|en|ing)$/ : /ing$/).test(next.text)
