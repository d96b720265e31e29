import type { Candidate } from '../find.ts'
import { directionWords } from '../lexicon.ts'
import { tokenAt, type Line } from '../line.ts'
import type { Direction } from '../meaning.ts'

const aheadVerbs = new Set(directionWords.ahead_verbs),
  controls = new Set(directionWords.control_words),
  objectControls = new Set(directionWords.object_control),
  aheadWords = new Set(directionWords.ahead_words),
  timetable = new Set(directionWords.timetable_verbs),
  aheadNouns = new Set(directionWords.ahead_nouns),
  samePast = new Set(directionWords.same_past),
  invites = new Set(directionWords.inviting_verbs),
  decrees = new Set(directionWords.decreeing_verbs),
  bygone = new Set(directionWords.bygone_nouns),
  callsFor = new Set(directionWords.calling_verbs),
  setNouns = new Set([...directionWords.ahead_nouns, ...directionWords.gathering_nouns])

/** On which side of the publication day a time lies: by its own words, or else by the verb that governs it. */
export function directionOf({ line, start, end, reading }: Candidate): Direction {
  const { meaning } = reading
  if (meaning.kind === 'deictic' && meaning.years !== undefined) return meaning.years < 0 ? 'past' : 'future'
  if (meaning.kind === 'deictic' && meaning.unit !== 'weekend') return meaning.offset < 0 ? 'past' : meaning.offset > 0 ? 'future' : 'same'
  if (meaning.kind === 'reference') return meaning.value === 'PAST_REF' ? 'past' : meaning.value === 'FUTURE_REF' ? 'future' : 'same'
  if ('shift' in meaning && meaning.shift) return meaning.shift < 0 ? 'past' : 'future'
  if (meaning.kind === 'duration' || meaning.kind === 'set') return 'unknown'
  return byGrammar(line, tokenAt(line, start), tokenAt(line, end - 1))
}

/** How many words away a verb may govern a time. */
const reach = 40

const word = (line: Line, at: number): string => line.tokens[at]?.text.toLowerCase() ?? ''

/** The first of the tests that decides. */
function byGrammar(line: Line, first: number, last: number): Direction {
  // "the March 1 deadline"
  if (aheadWords.has(word(line, last + 1)) || (aheadWords.has(word(line, last + 2)) && line.tokens[last + 1]!.pos === 'ADJ'))
    return 'future'
  // "Wednesday's ruling" is one that was given, unless a future verb says otherwise.
  if (/^(?:'s|\u2019s)$/.test(word(line, last + 1)) && !aheadNouns.has(word(line, last + 2))) {
    return line.tokens.slice(Math.max(0, first - 8), first).some((token) => future.test(token.text.toLowerCase())) ? 'future' : 'past'
  }
  if (namesWhatWas(line, first, last) || namesMishap(line, last)) return 'past'
  const subject = tellsOfSubject(line, first, last)
  if (subject) return subject
  const left = nearest(line, first - 1, -1, first),
    preposition = word(line, first - 1)
  if (preposition === 'until' || preposition === 'till' || preposition === 'by') {
    // "by Friday the town had fallen", "until Thursday they had not": told as past; else a limit lies ahead.
    const told = first < 3 ? nearest(line, last + 1, 1, first) : undefined
    return told === 'past' || tellsHad(line, first) ? 'past' : 'future'
  }
  if (startsDecree(line, first, left) || isCalledFor(line, first)) return 'future'
  // "as early as Tuesday"
  if (preposition === 'as' && word(line, first - 3) === 'as' && left !== 'past') return 'future'
  return (
    (headsClause(line, first) ? nearest(line, last + 1, 1, first) : undefined) ?? left ?? nearest(line, last + 1, 1, first) ?? 'unknown'
  )
}

/** "said it would hire, and on Wednesday the agency picked it": a time right behind "and" belongs to what follows. */
const headsClause = (line: Line, first: number): boolean => {
  const at = /^(?:on|in)$/.test(word(line, first - 1)) ? first - 2 : first - 1
  return (
    /^(?:and|but)$/.test(word(line, at)) &&
    word(line, at - 1) === ',' &&
    /^(?:DET|NOUN|PROPN|PRON|ADJ)$/.test(line.tokens[first + 1]?.pos ?? '')
  )
}

/** "they had left by Friday", but not "the sale, which had been expected, is part of a plan to pay by Friday". */
function tellsHad(line: Line, time: number): boolean {
  const had = line.tokens.slice(Math.max(0, time - reach), time).findLastIndex(({ text }) => text === 'had') + Math.max(0, time - reach)
  return word(line, had) === 'had' && !line.tokens.slice(had, time).some(({ pos, text }) => pos === 'AUX' && /^(?:is|are|will)$/.test(text))
}

/** How many words before a time tell whether a plan is spoken of. */
const planReach = 8

/** "under a June agreement", "in a Friday interview": an event behind a preposition is one that was, unless it is of a kind that is set for a day, or a plan is told. */
function namesWhatWas(line: Line, first: number, last: number): boolean {
  return (
    /^an?$/.test(word(line, first - 1)) &&
    /^(?:under|in|at|after|during|since|following|from)$/.test(word(line, first - 2)) &&
    line.tokens[last + 1]?.pos === 'NOUN' &&
    !aheadNouns.has(word(line, last + 1)) &&
    !line.tokens
      .slice(Math.max(0, first - planReach), first)
      .some(
        ({ text, lemma }) =>
          future.test(text.toLowerCase()) ||
          possible.test(text.toLowerCase()) ||
          aheadVerbs.has(lemma) ||
          aheadWords.has(text.toLowerCase()) ||
          controls.has(lemma),
      )
  )
}

/** "claims arising from the March 4 dam failure": nobody sets a day for what the head of the phrase names. */
function namesMishap({ tokens }: Line, last: number): boolean {
  const behind = tokens.slice(last + 1, last + 1 + PHRASE),
    end = behind.findIndex(({ pos }) => !/^(?:NOUN|PROPN|ADJ)$/.test(pos)),
    head = behind.slice(0, end < 0 ? PHRASE : end).at(-1)
  return head !== undefined && bygone.has(head.lemma.toLowerCase())
}

/** "declared three days of mourning from Saturday": what is decreed begins then. */
const startsDecree = (line: Line, first: number, left: Direction | undefined): boolean =>
  left === 'past' &&
  /^(?:from|starting|beginning|effective)$/.test(word(line, first - 1)) &&
  line.tokens.slice(Math.max(0, first - planReach), first).some(({ pos, lemma }) => pos === 'VERB' && decrees.has(lemma))

/** "called for a march in the capital on Saturday", but not "called for calm on Saturday", "called on Saturday for a march": of what is asked for, a day right behind is that on which it is to be. */
function isCalledFor(line: Line, first: number): boolean {
  if (word(line, first - 1) !== 'on') return false
  for (let at = first - 2; at > Math.max(0, first - reach / 2); at--) {
    const { pos, lemma } = line.tokens[at]!
    if (pos === 'PUNCT' || pos === 'AUX') return false
    if (pos === 'VERB')
      return (
        callsFor.has(lemma) &&
        word(line, at + 1) === 'for' &&
        /^an?$/.test(word(line, at + 2)) &&
        line.tokens.slice(at + 3, at + 3 + PHRASE).some(({ text }) => setNouns.has(text.toLowerCase()))
      )
  }
  return false
}

/** How many words the noun behind a time may have with its adjectives. */
const PHRASE = 5

/** "where the Aug. 7 bomb blasts killed 200": a time within a subject lies where its verb puts it. */
function tellsOfSubject(line: Line, first: number, last: number): Direction | undefined {
  if (word(line, first - 1) !== 'the' || !/^(?:NOUN|PROPN|ADJ)$/.test(line.tokens[last + 1]?.pos ?? '')) return undefined
  const after = line.tokens.slice(last + 1, last + 2 + PHRASE),
    verb = after.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return verb > 0 && after.slice(0, verb).every(({ pos }) => /^(?:NOUN|PROPN|ADJ|ADV)$/.test(pos)) && after[verb - 1]!.pos !== 'ADJ'
    ? tells(line, last + 1 + verb, first)
    : undefined
}

/** Whether a verb tells of what was or of what is to come, by its form, its auxiliaries and what governs it. */
export const directionOfVerb = (line: Line, at: number): Direction | undefined => verb(line, at, at)

/** The direction told by the nearest word that tells one, from token `at` on in steps of 1 or -1. */
function nearest(line: Line, at: number, step: 1 | -1, time: number): Direction | undefined {
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

const future = /^(?:will|'ll|shall|wo)$/
const possible = /^(?:would|may|might|could|should|can|must|'d)$/
const perfect = /^(?:has|have|had|'ve)$/
const negative = /^(?:not|n't|never|neither|nor|no)$/

/** What one word says of the direction of the time at token `time`, if it decides it. */
function tells(line: Line, at: number, time: number): Direction | undefined {
  const token = line.tokens[at]!,
    text = word(line, at)
  if (future.test(text)) return 'future'
  if (aheadWords.has(text) && !(token.pos === 'VERB' && aheadVerbs.has(token.lemma)))
    return group(line, at).some((other) => other === 'had') ? 'past' : 'future'
  if (token.pos === 'AUX') return /^(?:was|were|had|did|been)$/.test(text) ? 'past' : undefined
  return token.pos === 'VERB' ? verb(line, at, time) : undefined
}

function verb(line: Line, at: number, time: number): Direction | undefined {
  const text = word(line, at),
    { lemma } = line.tokens[at]!,
    before = group(line, at)
  // "its launch": a noun that was taken for a verb.
  if (before.length === 0 && /^(?:the|a|an|this|that|its|his|her|their|our|my|your|'s)$/.test(word(line, at - 1))) return undefined
  // "set by heads of state"
  if (before.length === 0 && text === `${lemma}s` && line.tokens[at - 1]?.pos === 'ADP') return undefined
  if (before.some((other) => future.test(other))) return 'future'
  const to = before.indexOf('to')
  // "another summit to be held on May 12"
  if (to === 1 && before[0] === 'be' && /^(?:NOUN|PROPN)$/.test(line.tokens[at - 3]?.pos ?? '')) return 'future'
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
    return perfect.test(before[0] ?? '') || (refused && before.includes('could')) ? 'past' : 'future'
  }
  if (invites.has(lemma) && isInvitedTo(line, at, time)) return 'future'
  if (before.some((other) => perfect.test(other))) return 'past'
  const passive = past && before.some((other) => /^(?:is|are)$/.test(other))
  // "after reversing the tide"
  if (text.endsWith('ing') && /^(?:after|since|following)$/.test(word(line, at - 1))) return 'past'
  if (text.endsWith('ing'))
    return before.some((other) => /^(?:is|are|am|'re|'m)$/.test(other)) && timetable.has(lemma) ? 'future' : undefined
  return past && !passive ? 'past' : timetable.has(lemma) ? 'future' : undefined
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
  if (aheadWords.has(word(line, to - 1)) || (before.pos === 'VERB' && !controls.has(before.lemma)))
    return tells(line, to - 1, time) ?? (controls.has(before.lemma) ? 'future' : undefined)
  return before.pos === 'AUX' || controls.has(before.lemma) || isAsked(line, to) ? 'future' : undefined
}

/** How many words may stand between a verb of asking and the infinitive of what is asked. */
const askReach = 12

/** "urged her supporters to stay away and to join a march": the nearest verb before that is no infinitive itself asks for it. */
function isAsked(line: Line, to: number): boolean {
  for (let at = to - 1; at >= 0 && to - at <= askReach; at--) {
    const { pos, lemma } = line.tokens[at]!
    if (pos === 'VERB' && word(line, at - 1) !== 'to') return objectControls.has(lemma)
    if (pos === 'PUNCT' && word(line, at) !== ',') return false
  }
  return false
}
