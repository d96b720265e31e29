import { lower, type Word } from '../../tag/grammar/words.ts'
import type { Context } from '../context.ts'
import { WANTED, type Cut } from './wanted.ts'

/** Words that open something which another word must close. */
const OPENING = new Set<Word['pos']>(['ADP', 'DET', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'PRON'])
/** What cannot follow a phrase that has been told to its end. */
const GOING_ON = new Set<Word['pos'] | undefined>(['NOUN', 'PROPN', 'NUM', 'SYM', 'DET', 'ADJ', 'AUX', 'PRON'])
const RELATIVE = /^(?:who|which|whom|whose|where|when|that)$/
const QUOTE = /^(?:["“”]|``|'')$/

/** Why no phrase ends there. */
const RULES: Record<string, (cut: Cut) => boolean> = {
  // "an assessment of what", "orders the"
  opening: ({ word, end, next, words, language }) =>
    (OPENING.has(word.pos) &&
      !language.words.directions.has(lower(word)) &&
      // "gives up", but "locked into | buying"
      !(word.pos === 'ADP' && words[end - 1]?.pos === 'VERB' && words[next]?.pos !== 'VERB') &&
      !/^(?:all|both|some|many|most)$/.test(lower(word))) ||
    /^(?:what|who|whether|why|how|which|no\.)$/.test(lower(word)),
  // "the new | low", "more than $15 million | worth of shares"
  phrase: ({ end, nouns }) => nouns.some(({ first, last, time }) => !time && first <= end && end < last),
  // "a priority | of this": what it is, the sentence before tells
  ofPronoun: ({ next, end, words, language }) =>
    next === end + 1 && lower(words[next]) === 'of' && language.words.pronouns.has(lower(words[next + 1])) && words[end]!.pos === 'NOUN',
  // "a fee equal | to half a rent"
  postponed: ({ next, end, word, words }) =>
    next === end + 1 && word.pos === 'ADJ' && words[end - 1]?.pos === 'NOUN' && /^(?:to|of|for|with|from|in)$/.test(lower(words[next])),
  // "buys its share | in a mill"
  sharing: ({ next, end, word, words, language }) =>
    next === end + 1 &&
    lower(words[next]) === 'in' &&
    language.words.sharing.has(word.lemma) &&
    /^(?:its|his|her|their|the|%|percent)$/.test(lower(words[end - 1])),
  // "products other | than radios", "more and longer strikes | than the port has seen"
  than: ({ next, words }) => lower(words[next]) === 'than',
  // "treats the raid | as though it were a war", "stays as long | as it takes"
  as: ({ next, end, words }) =>
    lower(words[next]) === 'as' && (/^(?:though|if)$/.test(lower(words[next + 1])) || lower(words[end - 1]) === 'as'),
  worth: ({ next, end, words }) => lower(words[next]) === 'worth' || lower(words[end]) === 'worth',
  // "is confident | the offer will pass", "ensure its bid | remained open"; but in "“is out of control” | Minister Harmon said" the speaker follows
  goingOn: ({ next, end, clause, words }) =>
    clause?.attribution?.speaker?.first !== next &&
    (next === end + 1 || (next === end + 2 && QUOTE.test(words[end + 1]!.text))) &&
    GOING_ON.has(words[next]?.pos) &&
    !RELATIVE.test(lower(words[next])) &&
    !words[end]!.time,
  // "about 75 percent | of the population", "thousands | of dockers"
  counted: ({ next, end, word, words, language }) =>
    next === end + 1 &&
    lower(words[next]) === 'of' &&
    (language.words.counting.has(lower(word)) || language.grammar.measures.has(word.lemma)),
  // "at the same moment | as the march"
  same: ({ next, end, words, nouns }) =>
    /^(?:as|that)$/.test(lower(words[next])) &&
    words.slice(nouns.find(({ first, last }) => first <= end && end <= last)?.first ?? end, end).some((w) => lower(w) === 'same'),
  // "condemns any acts | which harm", "has no plans | to quit": which of them, only the rest tells
  any: ({ end, words, nouns, clauses }) => {
    const opens = lower(words[nouns.find(({ first, last }) => first <= end && end <= last)?.first ?? -1])
    return (
      (/^(?:any|such|those)$/.test(opens) && RELATIVE.test(lower(words[end + 1]))) ||
      (/^(?:any|no)$/.test(opens) && lower(words[end + 1]) === 'to' && clauses.some(({ verb }) => verb.first === end + 1))
    )
  },
  // "subject to council | and royal assent": what both modify
  modifying: ({ end, word, words }) =>
    word.pos === 'NOUN' &&
    word.lemma === lower(word) &&
    words[end - 1]?.pos === 'ADP' &&
    words[end + 1]?.pos === 'CCONJ' &&
    words[end + 2]?.pos === 'ADJ' &&
    words[end + 3]?.pos === 'NOUN',
  // "is proud | of you"
  ofWhat: ({ next, end, word, words }) =>
    next === end + 1 && word.pos === 'ADJ' && /^(?:AUX|VERB|ADV)$/.test(words[end - 1]?.pos ?? '') && lower(words[next]) === 'of',
  // "at Belmar, N.J., | Harbour Airport": a place that only says where what follows lies
  place: ({ end, word, words, clauses }) =>
    /, \p{Lu}[\p{L}.]*\.$/u.test(word.text) &&
    words[end + 1]?.text === ',' &&
    words[end + 2]?.pos === 'PROPN' &&
    !clauses.some(({ subject }) => subject?.first === end + 2),
  // "such a broad | , solid alliance", "makers of expensive | , high-grade paper"
  listed: ({ next, end, word, words }) =>
    words[next]?.text === ',' &&
    ((word.pos === 'ADJ' && words[next + 1]?.pos === 'ADJ') ||
      (words[end - 1]?.pos === 'ADP' &&
        word.pos === 'NOUN' &&
        word.lemma === lower(word) &&
        /\p{L}-\p{L}/u.test(words[next + 1]?.text ?? ''))),
  // "a new | , low-cost plan", "of expensive | , high-grade paper", "a heavily wooded | , four-acre park": an adjective before its noun
  attributive: ({ next, end, word, words, language }) => {
    let before = end - 1
    while (words[before]?.pos === 'ADV' || words[before]?.pos === 'ADJ') before--
    return (
      (word.pos === 'ADJ' || (word.pos === 'VERB' && /ed$/.test(word.text))) &&
      !language.words.plurals.has(lower(word)) &&
      /^(?:DET|ADP)$/.test(words[before]?.pos ?? '') &&
      words[next]?.text === ',' &&
      words[next + 1] !== undefined &&
      (words[next + 1]!.text.includes('-') || words[next + 1]!.pos === 'SYM')
    )
  },
  // "in face | of threats", "in connection | with the case": phrases that only lead on
  leading: ({ next, end, word, words, language }) =>
    word.pos === 'NOUN' &&
    words[lower(words[end - 1]) === 'the' ? end - 2 : end - 1]?.pos === 'ADP' &&
    next === end + 1 &&
    (lower(words[next]) === 'of' || (words[next]?.pos === 'ADP' && language.words.linking.has(word.lemma))),
  // "plays down the likelihood | of a strike"
  open: ({ next, word, words, language }) =>
    language.words.relational.has(word.lemma.toLowerCase()) && ['ADP', 'SCONJ', 'PRON', 'DET', 'PART'].includes(words[next]?.pos ?? ''),
  ...WANTED,
}

/** Whether a stretch of the sentence that ends with word `end` breaks off what the sentence goes on to tell. */
export function torn(context: Context, end: number): boolean {
  const { language, grammar } = context,
    { words, nouns, clauses } = grammar,
    word = words[end]
  // "wounded six others": six will do
  if (!word || lower(words[end + 1]) === 'others') return false
  let next = end + 1
  const passed = (k: number) =>
    words[k]?.time || words[k]?.pos === 'ADV' || QUOTE.test(words[k]?.text ?? '') || (words[k]?.pos === 'ADP' && words[k + 1]?.time)
  while (passed(next)) next++
  const clause = clauses.findLast(({ verb }) => verb.first <= end)
  return Object.values(RULES).some((rule) => rule({ language, words, nouns, clauses, end, word, next, clause }))
}
