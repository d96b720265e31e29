import type { Candidate } from '../find.ts'
import { tokenAt, type Line } from '../line.ts'
import type { Direction } from '../meaning.ts'
import {
  asFarAs,
  endedThen,
  isAheadOf,
  isAnnounced,
  isCalledFor,
  isFixedFor,
  limitBefore,
  namesMishap,
  namesWhatWas,
  setsDayOf,
  startsDecree,
  startsThen,
  tellsHad,
  tellsOfSubject,
} from './phrases.ts'
import { isBaseOfComparison, isMonthOfFigures } from './figures.ts'
import { nearest } from './verbs.ts'
import { aheadNouns, aheadWords, future, limits, word } from './words.ts'

/** On which side of the publication day a time lies: by its own words, or else by the verb that governs it. */
export function directionOf({ line, start, end, reading }: Candidate): Direction {
  const { meaning } = reading
  if (meaning.kind === 'deictic' && meaning.years !== undefined) return meaning.years < 0 ? 'past' : 'future'
  if (meaning.kind === 'deictic' && meaning.unit !== 'weekend' && !meaning.near)
    return meaning.offset < 0 ? 'past' : meaning.offset > 0 ? 'future' : 'same'
  if (meaning.kind === 'reference') return meaning.value === 'PAST_REF' ? 'past' : meaning.value === 'FUTURE_REF' ? 'future' : 'same'
  if ('shift' in meaning && meaning.shift) return meaning.shift < 0 ? 'past' : 'future'
  if (meaning.kind === 'duration' || meaning.kind === 'set') return 'unknown'
  return byGrammar(line, tokenAt(line, start), tokenAt(line, end - 1))
}

/** The first of the tests that decides. */
function byGrammar(line: Line, first: number, last: number): Direction {
  // "March 5: The Courier publishes the files": the present of a list of dates is of any time
  if (first === 0 && word(line, last + 1) === ':' && !line.tokens.some(({ text }) => future.test(text.toLowerCase()))) return 'unknown'
  // "the March 1 deadline"
  if (aheadWords.has(word(line, last + 1)) || (aheadWords.has(word(line, last + 2)) && line.tokens[last + 1]!.pos === 'ADJ'))
    return 'future'
  // "Monday is a holiday", "Monday will bring a ruling"
  if ((first === 0 && word(line, last + 1) === 'is') || future.test(word(line, last + 1))) return 'future'
  // "a June 30 target"
  if (limits.has(word(line, last + 1))) return 'future'
  // "Wednesday's ruling" is one that was given, unless a future verb says otherwise.
  if (/^(?:'s|\u2019s)$/.test(word(line, last + 1)) && !aheadNouns.has(word(line, last + 2))) {
    if (isAnnounced(line, last)) return 'future'
    return line.tokens.slice(Math.max(0, first - 8), first).some((token) => future.test(token.text.toLowerCase())) ? 'future' : 'past'
  }
  // "has barred ships bound for the islands since March 14"
  if (word(line, first - 1) === 'since') return 'past'
  if (setsDayOf(line, first, last)) return 'future'
  if (namesWhatWas(line, first, last) || namesMishap(line, last)) return 'past'
  if (isBaseOfComparison(line, first, last)) return 'past'
  const subject = tellsOfSubject(line, first, last)
  if (subject) return subject
  if (isAheadOf(line, first) || isFixedFor(line, first, last)) return 'future'
  const left = nearest(line, first - 1, -1, first),
    limit = limitBefore(line, first)
  if (limit !== undefined) {
    // "by Friday the town had fallen", "until Thursday they had not": told as past; else a limit lies ahead.
    const told = first < 3 ? nearest(line, last + 1, 1, first) : undefined
    return told === 'past' || tellsHad(line, first) || (word(line, limit) !== 'by' && endedThen(line, limit - 1)) ? 'past' : 'future'
  }
  if (startsDecree(line, first, left) || isCalledFor(line, first) || (left !== 'past' && startsThen(line, first))) return 'future'
  if (isMonthOfFigures(line, first, last, left)) return 'same'
  const degree = asFarAs(line, first)
  if (degree === 'past' || (degree === 'future' && left !== 'past')) return degree
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
