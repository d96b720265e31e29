import type { Mend } from './place.ts'

/** "in coming months": what a time is made of is no verb. */
export const timed: Mend = ({ word, pos, text, next }) =>
  word.time && pos === 'VERB' && text.endsWith('ing') && next?.time ? 'ADJ' : undefined

/** "chief operating officer". */
export const titled: Mend = ({ pos, text, before, next }) =>
  pos === 'VERB' && text.endsWith('ing') && before?.text.toLowerCase() === 'chief' && next?.text === 'officer' ? 'ADJ' : undefined

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

/** "fell to a new and shameful low in the vote": a phrase with "a" closes with a noun. */
export const closing: Mend = ({ pos, before, next, out }) => {
  const [article, first, joined] = out.slice(-4)
  return pos === 'ADJ' &&
    /^an?$/i.test(article?.text ?? '') &&
    first?.pos === 'ADJ' &&
    (joined?.pos === 'CCONJ' || joined?.text === ',') &&
    before?.pos === 'ADJ' &&
    (!next || /^(?:ADP|PUNCT|VERB|AUX|SCONJ|CCONJ)$/.test(next.pos))
    ? 'NOUN'
    : undefined
}

/** "had operating profit": no "-ing" form of a verb follows "have". */
export const had: Mend = ({ pos, text, before, next }) =>
  pos === 'VERB' && text.endsWith('ing') && /^ha(?:ve|s|d)$/i.test(before?.text ?? '') && next?.pos === 'NOUN' ? 'ADJ' : undefined

/** "high-yield funds": at the head of a phrase, a compound that shows no ending of a verb modifies. */
export const compound: Mend = ({ pos, text, before, next }) =>
  pos === 'VERB' &&
  /-/.test(text) &&
  !/(?:ed|ing|s)$/.test(text) &&
  next?.pos === 'NOUN' &&
  (!before || /^(?:PUNCT|DET|ADP|ADJ|NUM)$/.test(before.pos))
    ? 'ADJ'
    : undefined
