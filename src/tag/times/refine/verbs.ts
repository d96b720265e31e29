import type { Line } from '../line.ts'
import type { Direction } from '../meaning.ts'
import {
  aheadVerbs,
  aheadWords,
  controls,
  decrees,
  future,
  invites,
  negative,
  objectControls,
  perfect,
  possible,
  reach,
  samePast,
  timetable,
  weekdays,
  word,
} from './words.ts'

/** Whether a verb tells of what was or of what is to come, by its form, its auxiliaries and what governs it. */
export const directionOfVerb = (line: Line, at: number): Direction | undefined => verb(line, at, at)

/** The direction told by the nearest word that tells one, from token `at` on in steps of 1 or -1. */
export function nearest(line: Line, at: number, step: 1 | -1, time: number): Direction | undefined {
  for (let index = at; index >= 0 && index < line.tokens.length && Math.abs(index - at) < reach; index += step) {
    const found = tells(line, index, time)
    if (found) return found
  }
  return undefined
}

/** The words of the verb group before a verb, nearest first: auxiliaries, "to", "not" and adverbs. */
function group(line: Line, at: number): string[] {
  const words: string[] = []
  for (let index = at - 1; index >= 0 && at - index <= 5; index--) {
    if (!/^(?:AUX|PART|ADV)$/.test(line.tokens[index]!.pos)) break
    words.push(word(line, index))
  }
  return words
}

/** What one word says of the direction of the time at token `time`, if it decides it. */
export function tells(line: Line, at: number, time: number): Direction | undefined {
  const token = line.tokens[at]!,
    text = word(line, at)
  if (future.test(text)) return 'future'
  if (aheadWords.has(text) && !(token.pos === 'VERB' && aheadVerbs.has(token.lemma)))
    return group(line, at).some((other) => other === 'had') ? 'past' : 'future'
  if (token.pos === 'AUX') {
    if (/^(?:was|were|had|did|been)$/.test(text)) return 'past'
    // "may be fit for Friday's game", but not "could not be held"
    const before = group(line, at)
    return isSetFor(line, at, time) ||
      (text === 'be' && before.some((other) => possible.test(other)) && !before.some((other) => negative.test(other)))
      ? 'future'
      : undefined
  }
  return token.pos === 'VERB' ? verb(line, at, time) : isTimetable(line, at) ? 'future' : undefined
}

/** "The envoy travels to Seoul", "voters vote in May": the first verb of a sentence, taken for a noun, that agrees with the noun before it; or "the country, which hosts the games". */
function isTimetable({ tokens }: Line, at: number): boolean {
  const { pos, text, lemma } = tokens[at]!,
    subject = tokens[at - 1]
  if (pos === 'NOUN' && /^(?:which|who)$/.test(subject?.text ?? '')) return timetable.has(lemma) && text === `${lemma}s`
  return (
    /^(?:ADJ|NOUN)$/.test(pos) &&
    timetable.has(lemma) &&
    /^(?:NOUN|PROPN)$/.test(subject?.pos ?? '') &&
    /^(?:ADP|ADV|DET|PART|PRON|PROPN)$/.test(tokens[at + 1]?.pos ?? '') &&
    text === (subject!.text.endsWith('s') ? lemma : `${lemma}s`) &&
    !tokens.some(({ pos: other }, index) => index !== at && index <= at + 1 && /^(?:VERB|AUX)$/.test(other))
  )
}

/** "the game is at 7 p.m. Saturday", "the deadline is Friday": what is said of a thing is when it is. */
const isSetFor = (line: Line, at: number, time: number): boolean =>
  at < time &&
  /^(?:is|are|'s)$/.test(word(line, at)) &&
  /^(?:NOUN|PROPN)$/.test(line.tokens[at - 1]?.pos ?? '') &&
  line.tokens.slice(at + 1, time).every(({ pos, text }) => pos === 'ADP' || text === 'the')

function verb(line: Line, at: number, time: number): Direction | undefined {
  const text = word(line, at),
    { lemma } = line.tokens[at]!,
    before = group(line, at)
  // "its launch": a noun that was taken for a verb; but "talks that resume on Monday".
  const article = line.tokens[at - 1]
  if (
    before.length === 0 &&
    /^(?:the|a|an|this|that|its|his|her|their|our|my|your|'s)$/.test(word(line, at - 1)) &&
    !(article!.text === 'that' && article!.pos === 'PRON')
  )
    return undefined
  // "halted work": what a verb has for its object.
  if (before.length === 0 && article?.pos === 'VERB' && text === lemma && /ed$/.test(article.text)) return undefined
  // "if elected in May"
  if (before.length === 0 && /^(?:if|unless)$/.test(word(line, at - 1))) return 'future'
  // "met behind closed doors"
  if (before.length === 0 && /ed$/.test(text) && article?.pos === 'ADP' && line.tokens[at + 1]?.pos === 'NOUN') return undefined
  // "set by heads of state"
  if (before.length === 0 && text === `${lemma}s` && line.tokens[at - 1]?.pos === 'ADP') return undefined
  if (before.some((other) => future.test(other))) return 'future'
  const to = before.indexOf('to')
  // "another summit to be held on May 12", "the vote, to be held on Friday"
  if (to === 1 && before[0] === 'be' && (/^(?:NOUN|PROPN)$/.test(line.tokens[at - 3]?.pos ?? '') || word(line, at - 3) === ','))
    return 'future'
  if (to >= 0) return infinitive(line, at - to - 1, time)
  const past =
    (text !== lemma && !/s$|ing$/.test(text)) || /ed$/.test(text) || (samePast.has(text) && before.length === 0 && isSingular(line, at - 1))
  const present = text === lemma || text === `${lemma}s`
  if (
    aheadVerbs.has(lemma) &&
    (past || (present && before.length === 0) || (text.endsWith('ing') && before.some((other) => /^(?:is|are|was|were|been)$/.test(other))))
  )
    return before.includes('had') ? 'past' : looksAhead(line, at, time, before) ? 'future' : past ? 'past' : undefined
  if (before.some((other) => possible.test(other))) {
    const refused =
      before.some((other) => negative.test(other)) ||
      line.tokens.slice(Math.max(0, at - 8), at).some((other) => negative.test(other.text.toLowerCase()))
    return perfect.test(before[0] ?? '') || (refused && before.includes('could')) || isRuledBefore(line, at) ? 'past' : 'future'
  }
  if (invites.has(lemma) && isInvitedTo(line, at, time)) return 'future'
  if (before.some((other) => perfect.test(other))) return 'past'
  const passive = past && before.some((other) => /^(?:is|are)$/.test(other))
  // "after reversing the tide"
  if (text.endsWith('ing') && /^(?:after|since|following)$/.test(word(line, at - 1))) return 'past'
  if (isBesideDay(line, at, time) && (text.endsWith('ing') ? /^(?:is|are|am|'re|'m)$/.test(before[0] ?? '') : isPresent(line, at, before)))
    return 'future'
  if (text.endsWith('ing'))
    return before.some((other) => /^(?:is|are|am|'re|'m)$/.test(other)) && timetable.has(lemma) ? 'future' : undefined
  return past && !passive ? 'past' : timetable.has(lemma) ? 'future' : undefined
}

/** How many words before a verb may hold what somebody had said of it. */
const RULED = 8

/** "had ruled that she must be returned": what was asked for before the time that is told of has as a rule been overtaken. */
function isRuledBefore({ tokens }: Line, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - RULED), at),
    had = before.findLastIndex(({ text }, index) => text === 'had' && before[index + 1]?.pos === 'VERB')
  return (
    had >= 0 &&
    before.slice(had + 2).every(({ pos, text }) => (pos !== 'AUX' || /^(?:must|should|be)$/.test(text)) && !/^(?:VERB|PUNCT)$/.test(pos))
  )
}

/** "The panel meets Friday", "she is speaking on Friday": a day right behind its verb; but not "the forces Friday shelled", where a noun was taken for one. */
const isBesideDay = (line: Line, at: number, time: number): boolean =>
  at < time &&
  weekdays.has(word(line, time)) &&
  !(line.tokens[time + 1]?.pos === 'VERB' && /ed$/.test(word(line, time + 1))) &&
  line.tokens.slice(at + 1, time).every(({ pos, text }) => pos === 'ADV' || text === 'on')

/** Whether a verb in its bare form or in -s stands right behind its subject. */
function isPresent(line: Line, at: number, before: string[]): boolean {
  const text = word(line, at),
    { lemma } = line.tokens[at]!
  if (before.length > 0 || samePast.has(text) || lemma === 'say') return false
  return text === `${lemma}s` || (text === lemma && /^(?:they|we|you)$|s$/.test(word(line, at - 1)))
}

/** Whether the subject that ends at a token is one thing or person: its verb in the present would end in -s. */
function isSingular(line: Line, at: number): boolean {
  const pos = line.tokens[at]?.pos,
    text = word(line, at)
  return /^(?:he|she|it|who)$/.test(text) || ((pos === 'NOUN' || pos === 'PROPN') && !/s$/.test(text))
}

/** Within so many words behind a time a participle of planning may be part of its phrase ("Friday's planned vote"). */
const BESIDE = 3

/** A verb of planning looks ahead to a time in its complement, or when it is passive; a time right beside it may be its own ("agreed in June to"). */
function looksAhead(line: Line, at: number, time: number, before: string[]): boolean {
  if (before.some((other) => /^(?:is|are|be|been|being)$/.test(other)) || word(line, at + 1) === 'for') return true
  const between = time - at - 1
  return at < time ? between > 1 || (between === 1 && !/^(?:in|on)$/.test(word(line, at + 1))) : at - time <= BESIDE
}

/** "invited the ministers to a ceremony on March 12", but not "invited them on Monday to stay". */
function isInvitedTo(line: Line, at: number, time: number): boolean {
  const to = line.tokens.slice(at + 1, Math.max(at + 1, time)).findLastIndex(({ text }) => text === 'to')
  return to >= 0 && /^(?:DET|NOUN|PROPN|ADJ|PRON)$/.test(line.tokens[at + 2 + to]?.pos ?? '') && at + 2 + to < time - 1
}

/** "agreed to meet", "is to meet", "plans to meet" look ahead; an infinitive of purpose ("gathered to mark") takes the tense of its verb. */
function infinitive(line: Line, to: number, time: number): Direction | undefined {
  const before = line.tokens[to - 1]
  if (!before || (before.pos === 'VERB' && group(line, to - 1).some((other) => /^(?:is|are|be)$/.test(other)))) return 'future'
  if (isHeadline(line, to)) return 'future'
  // "two days of mourning to begin": a noun that was taken for a verb
  const isNoun = before.text.endsWith('ing') && word(line, to - 2) === 'of'
  if (aheadWords.has(word(line, to - 1)) || (before.pos === 'VERB' && !isNoun && !controls.has(before.lemma)))
    return tells(line, to - 1, time) ?? (controls.has(before.lemma) ? 'future' : undefined)
  return before.pos === 'AUX' || controls.has(before.lemma) || isAsked(line, to) ? 'future' : undefined
}

/** "Council to vote on Thursday": a headline, with nothing but its subject before the infinitive. */
const isHeadline = (line: Line, to: number): boolean =>
  line.tokens.slice(0, to).every(({ pos }) => /^(?:NOUN|PROPN|ADJ|NUM|CCONJ|PUNCT)$/.test(pos))

/** How many words may stand between a verb of asking and the infinitive of what is asked. */
const askReach = 12

/** "urged her supporters to stay away and to join a march", "announced two days of mourning to begin on Monday": the nearest verb before that is no infinitive itself asks for it or sets it. */
function isAsked(line: Line, to: number): boolean {
  for (let at = to - 1; at >= 0 && to - at <= askReach; at--) {
    const { pos, lemma } = line.tokens[at]!
    if (pos === 'VERB' && !/^(?:to|of)$/.test(word(line, at - 1)))
      return objectControls.has(lemma) || (decrees.has(lemma) && timetable.has(line.tokens[to + 1]?.lemma ?? ''))
    if (pos === 'PUNCT' && !/^[,-]$/.test(word(line, at))) return false
  }
  return false
}
