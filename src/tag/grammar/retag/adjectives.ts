import type { Mend } from './place.ts'

/** "in coming months": what a time is made of is no verb. */
export const timed: Mend = ({ word, pos, text, next }) =>
  word.time && pos === 'VERB' && text.endsWith('ing') && next?.time ? 'ADJ' : undefined

/** "a seller of painted tiles": behind a preposition a participle and its noun. */
export const modified: Mend = ({ pos, text, before, next }) =>
  pos === 'VERB' &&
  /[^e]ed$/.test(text) &&
  before?.pos === 'ADP' &&
  /^(?:of|for|from|with|by|among|between|against)$/.test(before.text) &&
  next?.pos === 'NOUN'
    ? 'ADJ'
    : undefined

/** "chief operating officer". */
export const titled: Mend = ({ pos, text, before, next }) =>
  pos === 'VERB' && text.endsWith('ing') && before?.text.toLowerCase() === 'chief' && next?.text === 'officer' ? 'ADJ' : undefined

/** "a fast-growing, profit-minded firm": what is put together with a participle, before a comma or an adjective. */
export const joinedUp: Mend = ({ pos, text, next, words, index, out }) =>
  pos === 'NOUN' &&
  /^\p{Ll}+-\p{Ll}+(?:ing|ed)$/u.test(text) &&
  (next?.pos === 'ADJ' ||
    (next?.text === ',' && /-|^ADJ$/.test(`${words[index + 2]?.text} ${words[index + 2]?.pos}`) && out.at(-1)?.pos === 'DET'))
    ? 'ADJ'
    : undefined

/** "a long, narrow street": behind "a" and before another adjective with its noun stands an adjective; but "a clerk, local police said". */
export const paired: Mend = ({ pos, text, lemma, word, before, words, index }) => {
  const [comma, second, noun, after] = words.slice(index + 1, index + 5)
  return pos === 'NOUN' &&
    !word.name &&
    text === lemma &&
    /^an?$/i.test(before?.text ?? '') &&
    comma?.text === ',' &&
    second?.pos === 'ADJ' &&
    noun?.pos === 'NOUN' &&
    !noun.time &&
    noun.lemma === noun.text &&
    !/^(?:VERB|AUX|CCONJ|NOUN)$/.test(after?.pos ?? '') &&
    after?.text !== ','
    ? 'ADJ'
    : undefined
}
