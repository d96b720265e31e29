import type { Word } from '../words.ts'
import { MODAL, type Mend } from './place.ts'

/** "8pm", "10.30am", "6am". */
const CLOCK = /^\d{1,2}(?:[.:]\d\d)?[ap]m$/i

/** "from 8pm to 6am". */
export const clock: Mend = ({ text, before, next }) => {
  if (CLOCK.test(text)) return 'NUM'
  return text === 'to' && CLOCK.test(before?.text ?? '') && CLOCK.test(next?.text ?? '') ? 'ADP' : undefined
}

/** "the ministers' plan": the genitive of a plural. */
export const genitive: Mend = ({ word, text, pos, before, next, out }) =>
  /^['’]$/.test(text) &&
  pos === 'PUNCT' &&
  before?.end === word.start &&
  /s$/i.test(before.text) &&
  next &&
  next.start > word.end &&
  ['NOUN', 'ADJ', 'NUM'].includes(next.pos) &&
  !openQuote(out)
    ? 'PART'
    : undefined

/** "About a hundred of them blocked": behind "about" nothing is governed, but counted. */
export const about: Mend = ({ pos, text, before, next, words, index }) =>
  pos === 'ADP' &&
  text === 'about' &&
  (!before || before.pos === 'PUNCT') &&
  (next?.pos === 'NUM' ||
    (next?.pos === 'DET' && /^(?:hundred|thousand|million|dozen|score|third|quarter)$/.test(words[index + 2]?.text ?? '')))
    ? 'ADV'
    : undefined

/** "to back down": a verb by its particle. */
export const backing: Mend = ({ pos, text, before, next }) =>
  pos === 'ADV' && text === 'back' && before?.text === 'to' && /^(?:down|off|out|away|up)$/.test(next?.text ?? '') ? 'VERB' : undefined

/** "a plane with 58 people aboard crashed": a preposition of place before a verb has nothing behind it and is an adverb. */
export const stranded: Mend = ({ pos, text, before, next, words, index }) =>
  pos === 'ADP' &&
  /^(?:aboard|inside|outside)$/.test(text) &&
  (before?.pos === 'NOUN' || before?.pos === 'PROPN') &&
  (next?.pos === 'AUX' || (next?.pos === 'VERB' && !/^(?:NOUN|PROPN|ADJ)$/.test(words[index + 2]?.pos ?? '')))
    ? 'ADV'
    : undefined

/** "the Ten Most Wanted fugitives": in a run of capitals no verb stands. */
export const capped: Mend = ({ pos, word, before, next, out }) =>
  pos === 'VERB' &&
  /^\p{Lu}\p{Ll}+(?:ed|ing)$/u.test(word.text) &&
  out.length > 1 &&
  /^\p{Lu}/u.test(before!.text) &&
  before!.pos !== 'AUX' &&
  next?.pos === 'NOUN'
    ? 'ADJ'
    : undefined

/** "will open a plant", "would close": what follows a modal is a verb. */
export const afterModal: Mend = ({ pos, text, lemma, next, out }) =>
  (pos === 'ADJ' || pos === 'NOUN') &&
  text === lemma &&
  modalBefore(out) &&
  (!next || ['DET', 'NOUN', 'PROPN', 'PRON', 'ADP', 'ADJ', 'PUNCT', 'NUM', 'SYM'].includes(next.pos))
    ? 'VERB'
    : undefined

/** "met nine people there": a place, where no verb follows. */
export const there: Mend = ({ pos, text, before, next }) =>
  pos === 'PRON' && text === 'there' && before?.pos === 'NOUN' && (!next || next.pos === 'PUNCT') ? 'ADV' : undefined

/** "considers bidding $3 million": a deed that another verb has for its object. */
export const deed: Mend = ({ pos, text, before, next, tables }) =>
  pos === 'NOUN' &&
  text.endsWith('ing') &&
  before?.pos === 'VERB' &&
  tables.gerundial.has(before.lemma) &&
  /^(?:NUM|SYM|DET)$/.test(next?.pos ?? '')
    ? 'VERB'
    : undefined

/** "reviews whether the yard may close". */
export const whether: Mend = ({ pos, text }) => (pos === 'ADP' && text === 'whether' ? 'SCONJ' : undefined)

/** "will likely trim", "would first hold talks": between a modal and its verb stands an adverb. */
export const likely: Mend = ({ text, before, next }) =>
  /^(?:likely|first)$/.test(text) &&
  MODAL.test(before?.text ?? '') &&
  (text === 'first' ? /^VERB$/ : /^(?:NOUN|ADJ|VERB|AUX)$/).test(next?.pos ?? '')
    ? 'ADV'
    : undefined

/** "would be freed once the money had been paid": a conjunction, but not "Belmar, once the capital". */
export const once: Mend = ({ pos, text, before, next, words, index }) =>
  pos === 'ADV' &&
  text === 'once' &&
  before &&
  /^(?:VERB|NOUN|PROPN|ADV)$/.test(before.pos) &&
  next &&
  /^(?:DET|PRON)$/.test(next.pos) &&
  words.slice(index + 2, index + 6).some((w) => w.pos === 'AUX' || w.pos === 'VERB')
    ? 'SCONJ'
    : undefined

/** "asked the commission for help": a preposition. */
export const purpose: Mend = ({ pos, text, next }) =>
  pos === 'SCONJ' && text === 'for' && next && /^(?:NOUN|PROPN|DET|ADJ|NUM)$/.test(next.pos) ? 'ADP' : undefined

/** "to help halt an offensive", "helped free the hostages": after "help" a verb stands bare. */
export const afterHelp: Mend = ({ pos, text, lemma, before, next }) =>
  (pos === 'NOUN' || pos === 'ADJ') &&
  text === lemma &&
  before?.pos === 'VERB' &&
  (before.lemma === 'help' || before.lemma === 'let') &&
  next?.pos === 'DET'
    ? 'VERB'
    : undefined

/** "the president himself". */
export const emphatic: Mend = ({ pos, text, before }) =>
  pos === 'PRON' && /^(?:it|him|her|them)sel(?:f|ves)$/.test(text) && (before?.pos === 'NOUN' || before?.pos === 'PROPN')
    ? 'ADV'
    : undefined

/** "said that talks" has a conjunction, "was reviewing that letter" a determiner. */
export const that: Mend = ({ pos, text, before, next, words, index }) => {
  if (text !== 'that' || !next) return undefined
  if (before?.pos === 'VERB' && next.pos === 'NOUN' && !verbAhead(words, index + 1)) return 'DET'
  if (pos === 'SCONJ' || !before) return undefined
  const opens = ['DET', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'ADV', 'ADP'].includes(next.pos)
  if (opens) return before.pos === 'ADP' ? undefined : 'SCONJ'
  return ['VERB', 'AUX'].includes(next.pos) && ['NOUN', 'PROPN', 'PUNCT'].includes(before.pos) ? 'SCONJ' : undefined
}

/** "Meantime, miners and bakers left": what links the sentence to the one before is no member of its first list. */
export const conjunct: Mend = ({ word, text, next, words, index, tables }) =>
  tables.conjuncts.has(text) && !word.name && next?.text === ',' && words.slice(0, index).every(({ pos }) => pos === 'PUNCT')
    ? 'ADV'
    : undefined

/** A sentence begins with a capital: "Discussions are …", "Miners who …" is no name, nor is "20 April: Prisoners are …". */
export const opening: Mend = ({ word, text, pos, next, words, index, tables }) =>
  pos === 'PROPN' &&
  !word.name &&
  (index === words.findIndex((each) => each.pos !== 'PUNCT') || words[index - 1]?.text === ':') &&
  next &&
  (['VERB', 'AUX', 'ADP', 'ADV'].includes(next.pos) || next.text === 'who') &&
  (/s$/.test(text) || tables.plurals.has(text))
    ? 'NOUN'
    : undefined

/** "will personally direct": a modal, with or without an adverb in -ly behind it. */
function modalBefore(out: Word[]): boolean {
  const last = out.at(-1),
    modal = last?.pos === 'ADV' && /ly$/.test(last.text) ? out.at(-2) : last
  return modal?.pos === 'AUX' && MODAL.test(modal.text)
}

/** "was reviewing that letter": with no verb behind it before the next mark, "that" opens no clause. */
function verbAhead(words: Word[], from: number): boolean {
  const rest = words.slice(from),
    end = rest.findIndex(({ pos }) => pos === 'PUNCT')
  return rest.slice(0, end < 0 ? undefined : end).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
}

/** Whether a single quotation mark stands open: then the next one closes it. */
const openQuote = (words: Word[]) => words.filter(({ text }) => /^['‘]$/.test(text)).length % 2 === 1

/** "Rescued by fishermen, the boy …": a participle opens the sentence, up to a comma without a verb before it; "Reed on Monday said" has one. */
export const leading: Mend = ({ word, pos, text, next, words, index, tables }) => {
  if (pos !== 'PROPN' || word.name || next?.pos !== 'ADP' || words.slice(0, index).some((each) => each.pos !== 'PUNCT')) return undefined
  if (!/^.{4,}ed$/.test(text) && !tables.verbs.participle.has(text)) return undefined
  const comma = words.findIndex((each) => each.text === ',')
  return comma > 0 && !words.slice(index + 1, comma).some((each) => each.pos === 'VERB' || each.pos === 'AUX') ? 'VERB' : undefined
}
