import { lower } from '../words.ts'
import { CLOSING, DEMONSTRATIVE, NOMINAL, base, determines, one, participle, singular, type Rule } from './place.ts'

// Rules by which a word is a noun: something determines or governs it. `agree` gives their order.

/** "the general's assets": only a noun has a genitive. */
export const genitive: Rule = ({ word, before, next }) =>
  word.pos === 'ADJ' && determines(before) && next?.pos === 'PART' && /^['’]s?$/.test(lower(next)) && next.start === word.end
    ? 'NOUN'
    : undefined

/** "two earlier offers": with a number or determiner before its adjective it is counted. */
export const offers: Rule = ({ word, before, words, i }) =>
  word.pos === 'VERB' &&
  lower(word) === `${word.lemma}s` &&
  before?.pos === 'ADJ' &&
  (words[i - 2]?.pos === 'NUM' || determines(words[i - 2]))
    ? 'NOUN'
    : undefined

/** "to figures released", "to rebels holding": only the base of a verb follows "to". */
export const toNoun: Rule = ({ word, before }) =>
  word.pos === 'VERB' && !base(word) && lower(word) === `${word.lemma}s` && before?.pos === 'PART' && lower(before) === 'to'
    ? 'NOUN'
    : undefined

/** "is facing calls to quit", "rejected calls for a vote": no finite verb follows another. */
export const governed: Rule = ({ word, before, next, tables }) =>
  word.pos === 'VERB' &&
  lower(word) === `${word.lemma}s` &&
  before?.pos === 'VERB' &&
  !tables.speech.has(before.lemma) &&
  !tables.bareComplement.has(before.lemma) &&
  (!next || CLOSING.has(next.pos) || next.pos === 'PART')
    ? 'NOUN'
    : undefined

/** "fell, killing pump operators": the object of what resulted. */
export const resulted: Rule = ({ word, before, next, words, i }) =>
  word.pos === 'VERB' &&
  base(word) &&
  before?.pos === 'VERB' &&
  /ing$/.test(lower(before)) &&
  lower(words[i - 2]) === ',' &&
  NOMINAL.has(next?.pos)
    ? 'NOUN'
    : undefined

/** "on paid leave": what the preposition before the modifier governs. */
export const leave: Rule = ({ word, before, next, words, i }) =>
  word.pos === 'VERB' && base(word) && before?.pos === 'ADJ' && words[i - 2]?.pos === 'ADP' && (!next || next.time || CLOSING.has(next.pos))
    ? 'NOUN'
    : undefined

/** "the 118-metre hull". */
export const measured: Rule = ({ word, before, next, words, i }) =>
  word.pos === 'VERB' &&
  base(word) &&
  /^\d[\d.,]*-\p{L}/u.test(lower(before)) &&
  determines(words[i - 2]) &&
  (!next || CLOSING.has(next.pos))
    ? 'NOUN'
    : undefined

/** "they have evidence": no participle. */
export const possession: Rule = ({ word, before, next, tables }) =>
  word.pos === 'VERB' &&
  base(word) &&
  before?.pos === 'AUX' &&
  /^(?:have|has|had)$/.test(lower(before)) &&
  !tables.verbs.participle.has(lower(word)) &&
  (!next || CLOSING.has(next.pos))
    ? 'NOUN'
    : undefined

/** "use tear gas": behind a verb in the infinitive or with its auxiliary the next is part of a noun. */
export const compounded: Rule = ({ word, before, next, words, i, tables }) =>
  word.pos === 'VERB' &&
  base(word) &&
  before?.pos === 'VERB' &&
  base(before) &&
  !tables.bareInfinitive.has(before.lemma) &&
  next?.pos === 'NOUN' &&
  (lower(words[i - 2]) === 'to' || words[i - 2]?.pos === 'AUX')
    ? 'NOUN'
    : undefined

/** "made this comment". */
export const demonstrative: Rule = ({ word, before, next }) =>
  word.pos === 'VERB' &&
  (base(word) || (/^(?:these|those)$/.test(lower(before)) && lower(word) === `${word.lemma}s`)) &&
  DEMONSTRATIVE.test(lower(before)) &&
  before?.pos !== 'SCONJ' &&
  (!next || CLOSING.has(next.pos))
    ? 'NOUN'
    : undefined

/** "to make phone calls over": a verb that takes no clause has an object, not a subject, behind it. */
export const compoundObject: Rule = ({ word, before, words, i, next, tables }) => {
  const governor = words[i - 2]
  const takesClause = governor && (tables.speech.has(governor.lemma) || tables.bareComplement.has(governor.lemma))
  return word.pos === 'VERB' &&
    lower(word) === `${word.lemma}s` &&
    before?.pos === 'NOUN' &&
    singular(before) &&
    governor?.pos === 'VERB' &&
    !takesClause &&
    (!next || CLOSING.has(next.pos))
    ? 'NOUN'
    : undefined
}

/** "his keynote address Wednesday", "an iOS update released in May": a noun in the singular has no such verb. */
export const disagreeing: Rule = ({ word, before, next, phrase, words }) => {
  const opener = words[phrase],
    lead = words[phrase - 1]
  const bareVerb = lead !== undefined && (lead.pos === 'AUX' || lead.pos === 'VERB' || lower(lead) === 'that') // "let the army go", "did the army go", "demands that the army go"
  return word.pos === 'VERB' &&
    base(word) &&
    (singular(before) || (one(opener) && before?.pos === 'PROPN')) &&
    (!before?.name || one(opener)) &&
    determines(opener) &&
    !bareVerb &&
    (!next || next.time || (CLOSING.has(next.pos) && next.pos !== 'AUX'))
    ? 'NOUN'
    : undefined
}

/** "the number of injured rose", "of confirmed dead has risen": an adjective that a preposition governs stands for people. */
export const people: Rule = ({ word, before, next, words, i }) =>
  (word.pos === 'ADJ' || (participle(word) && !/ing$/.test(lower(word)) && lower(before) === 'of')) &&
  (next?.pos === 'AUX' || (next?.pos === 'VERB' && !/ing$/.test(lower(next)))) &&
  (lower(before) === 'of' || (before?.pos === 'ADJ' && lower(words[i - 2]) === 'of'))
    ? 'NOUN'
    : undefined

/** "the number of dead from the storm rose". */
export const casualties: Rule = ({ word, before, next, words, i }) =>
  word.pos === 'ADJ' &&
  /^(?:dead|wounded|injured|missing|homeless|sick|unemployed|jobless|displaced|infected)$/.test(lower(word)) &&
  lower(before) === 'of' &&
  /^(?:number|total|toll|count|thousands|hundreds|dozens|scores)$/.test(lower(words[i - 2])) &&
  (!next || CLOSING.has(next.pos))
    ? 'NOUN'
    : undefined
