import { baseOf, isGerund } from '../lemmas.ts'
import { verbForm } from '../verbforms.ts'
import type { Word } from '../words.ts'
import { isDetermined, isNominal, isResult, type Mend, type Place } from './place.ts'

/** "was", "been". */
const BE = /^(?:is|are|was|were|be|been|being)$/i

/** "looted", "infected": a past form by its ending. */
const isRegular = ({ text, tables }: Place) => /ed$/.test(text) && baseOf(text, tables.verbs) !== text

/** "retook", "overthrown", and "shot", which a noun spells the same. */
const isIrregular = ({ text, tables: { verbs } }: Place) => verbs.past.has(text) || verbs.participle.has(text)

/** Taken for a noun or an adjective, though no state ("tired"). */
const isTakenFor = ({ pos, text, tables }: Place) => pos === 'NOUN' || (pos === 'ADJ' && !tables.states.has(text))

/** "unharmed", "unrealized": what nobody did. */
const isUndone = ({ pos, text }: Place) => pos === 'ADJ' && text.startsWith('un')

/** "… the shop", "… nine men", "… its crew", "… them": the object of a verb follows. */
const opensObject = (next: Word | undefined): boolean =>
  next !== undefined &&
  !next.time &&
  (next.pos === 'NUM' ||
    (next.pos === 'DET' && next.text !== 'that') ||
    (next.pos === 'PRON' && /^(?:it|him|her|them|his|its|their)$/.test(next.text)))

/** "were rounded up", "was cordoned off": a participle with its particle. */
export const withParticle: Mend = (place) =>
  place.pos === 'ADJ' && isRegular(place) && place.before?.pos === 'AUX' && /^(?:up|out|off|down|away)$/.test(place.next?.text ?? '')
    ? 'VERB'
    : undefined

/** "were looted", "had been rescued", "was later vaccinated": behind "be" a participle tells what was done, but for those of a state ("was tired"). */
export const undergone: Mend = (place) => {
  const { pos, text, before, next, out, tables } = place,
    be = before?.pos === 'ADV' ? out.at(-2) : before
  const tells = isRegular(place) || (pos === 'NOUN' && (tables.verbs.participle.get(text) ?? text) !== text)
  return isTakenFor(place) && tells && !isUndone(place) && isBe(be) && (!isNominal(next) || next!.time) ? 'VERB' : undefined
}

/** "rebels abducted the judge", "who armed them", "and ransacked it", "came, shot the mayor": a past form with its object. */
export const governing: Mend = (place) => {
  const { pos, text, before, next, tables } = place
  if ((pos !== 'NOUN' && pos !== 'ADJ') || !opensObject(next) || (isDetermined(place) && !isRelative(before)) || isBe(before))
    return undefined
  const opens = !before || /^(?:PUNCT|[CS]CONJ)$/.test(before.pos)
  if (isRegular(place)) return opens && !isTakenFor(place) ? undefined : 'VERB'
  return isIrregular(place) &&
    (opens || before.pos === 'ADV' || before.pos === 'PRON' || (before.pos !== 'ADP' && tables.verbs.past.get(text) !== text))
    ? 'VERB'
    : undefined
}

/** "they looted villages", "which rescued sailors", "has vaccinated children": a past form behind its subject or "have". */
export const told: Mend = (place) => {
  const { before, next } = place
  const subject = isRelative(before) || (before?.pos === 'PRON' && /^(?:he|she|they|we)$/i.test(before.text))
  return isTakenFor(place) && isRegular(place) && !isUndone(place) && (subject || isHave(before)) && isNominal(next) ? 'VERB' : undefined
}

/** "has infected at least nine": a participle behind "have". */
export const afterHave: Mend = (place) => {
  const { pos, before, next, words, index } = place
  return pos === 'ADJ' &&
    isRegular(place) &&
    isHave(before) &&
    /^(?:at|more|nearly|about|some)$/i.test(next?.text ?? '') &&
    words[index + 2]?.pos !== 'PUNCT'
    ? 'VERB'
    : undefined
}

/** "a judge abducted by the group": a participle with who did it. */
export const byAgent: Mend = (place) =>
  isTakenFor(place) &&
  isRegular(place) &&
  !isUndone(place) &&
  place.next?.text === 'by' &&
  !isDetermined(place) &&
  place.before !== undefined
    ? 'VERB'
    : undefined

/** ", looting the shops", ", killing at least nine", "after bombing a bridge", "is kidnapping them": an "-ing" form with its object. */
export const doing: Mend = (place) => {
  const { text, word, before, next } = place
  return isTakenFor(place) &&
    isGerund(text) &&
    !word.time &&
    ((opensObject(next) && (!before || before.pos === 'PUNCT' || before.pos === 'ADP' || isBe(before))) || isResult(place) || goesOn(place))
    ? 'VERB'
    : undefined
}

/** ", killing a guard and wounding two clerks": joined to a gerund behind a comma, with its own object. */
const goesOn = ({ before, next, out }: Place): boolean => {
  const first = out.findLastIndex(({ pos, text }) => pos === 'VERB' && isGerund(text.toLowerCase()))
  return (
    before?.pos === 'CCONJ' &&
    (next?.pos === 'NUM' || (next?.pos === 'DET' && /^(?:the|an?)$/i.test(next.text))) &&
    out[first - 1]?.text === ',' &&
    out.slice(first + 1, -1).every(({ pos }) => ['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN'].includes(pos))
  )
}

/** "have been camping in a hall": behind "been" an "-ing" form that no noun follows, but for "there has been fighting". */
export const lasting: Mend = (place) => {
  const { text, before, next, out } = place
  return isTakenFor(place) &&
    isGerund(text) &&
    before?.text === 'been' &&
    /^(?:have|has|had)$/.test(out.at(-2)?.text ?? '') &&
    !/^there$/i.test(out.at(-3)?.text ?? '') &&
    (!next || !isNominal(next))
    ? 'VERB'
    : undefined
}

/** "an amendment shortening its term": an "-ing" form that no noun is made of, with an object that somebody owns. */
export const changing: Mend = (place) => {
  const { text, before, next, tables } = place
  return isTakenFor(place) &&
    isGerund(text) &&
    before?.pos === 'NOUN' &&
    !tables.gerundNouns.has(text) &&
    next?.pos === 'PRON' &&
    /^(?:its|their)$/.test(next.text)
    ? 'VERB'
    : undefined
}

/** "listed as having paid": the auxiliary of a participle. */
export const having: Mend = ({ pos, text, next, tables }) =>
  pos === 'VERB' && text === 'having' && next?.pos === 'VERB' && verbForm(next, tables.verbs) === 'past' ? 'AUX' : undefined

/** What opens a relative clause; the tagger takes it for a determiner. */
const isRelative = (word: Word | undefined) => /^(?:who|which)$/i.test(word?.text ?? '')
const isHave = (word: Word | undefined) => /^(?:has|have|had)$/i.test(word?.text ?? '')
const isBe = (word: Word | undefined) => word?.pos === 'AUX' && BE.test(word.text)
