import { directionWords } from '../lexicon.ts'
import type { Line } from '../line.ts'
import type { Direction } from '../meaning.ts'
import { tells } from './verbs.ts'
import {
  aheadNouns,
  aheadVerbs,
  aheadWords,
  awaited,
  bygone,
  callsFor,
  controls,
  decrees,
  future,
  lasting,
  possible,
  reach,
  setNouns,
  setWords,
  telling,
  weekdays,
  word,
} from './words.ts'

/** "they had left by Friday", but not "the sale, which had been expected, is part of a plan to pay by Friday". */
export function tellsHad(line: Line, time: number): boolean {
  const had = line.tokens.slice(Math.max(0, time - reach), time).findLastIndex(({ text }) => text === 'had') + Math.max(0, time - reach)
  return (
    word(line, had) === 'had' &&
    !line.tokens.slice(had, time).some(({ pos, text }) => pos === 'AUX' && /^(?:is|are|will|would)$/.test(text))
  )
}

/** How many words before a time tell whether a plan is spoken of. */
const planReach = 8

/** "under a June agreement", "in a Friday interview": an event behind a preposition is one that was, unless it is of a kind that is set for a day, or a plan is told. */
export function namesWhatWas(line: Line, first: number, last: number): boolean {
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
export function namesMishap({ tokens }: Line, last: number): boolean {
  const behind = tokens.slice(last + 1, last + 1 + PHRASE),
    end = behind.findIndex(({ pos }) => !/^(?:NOUN|PROPN|ADJ)$/.test(pos)),
    head = behind.slice(0, end < 0 ? PHRASE : end).at(-1)
  return head !== undefined && bygone.has(head.lemma.toLowerCase())
}

/** "setting a May 5 hearing", "set a Friday departure": what a day is set for lies ahead; but not "had set a May 5 date", or "set a May record". */
export const setsDayOf = (line: Line, first: number, last: number): boolean =>
  isDay(line, first) &&
  /^an?$/.test(word(line, first - 1)) &&
  line.tokens[first - 2]?.lemma === 'set' &&
  line.tokens[last + 1]?.pos === 'NOUN' &&
  !tellsHad(line, first)

/** A weekday, or a month with a day. */
const isDay = (line: Line, first: number): boolean => weekdays.has(word(line, first)) || /^\d{1,2}$/.test(word(line, first + 1))

/** "declared three days of mourning from Saturday", "called a strike for Friday": what is decreed begins then. */
export const startsDecree = (line: Line, first: number, left: Direction | undefined): boolean =>
  left === 'past' &&
  (startsThen(line, first) ||
    /^(?:from|effective)$/.test(word(line, first - 1)) ||
    (word(line, first - 1) === 'for' && isDay(line, first))) &&
  line.tokens.slice(Math.max(0, first - planReach), first).some(({ pos, lemma }) => pos === 'VERB' && decrees.has(lemma))

/** "has three games left, starting with Monday's match": what is still to come begins then. */
export const startsThen = (line: Line, first: number): boolean =>
  /^(?:starting|beginning)$/.test(word(line, first - (/^(?:on|with)$/.test(word(line, first - 1)) ? 2 : 1)))

/** "called for a march in the capital on Saturday", but not "called for calm on Saturday", "called on Saturday for a march": of what is asked for, a day right behind is that on which it is to be. */
export function isCalledFor(line: Line, first: number): boolean {
  if (word(line, first - 1) !== 'on') return false
  for (let at = first - 2; at > Math.max(0, first - reach / 2); at--) {
    const { pos, lemma } = line.tokens[at]!
    // but the hyphen of "a four-hour strike"
    if ((pos === 'PUNCT' && word(line, at) !== '-') || pos === 'AUX') return false
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
export function tellsOfSubject(line: Line, first: number, last: number): Direction | undefined {
  if (word(line, first - 1) !== 'the' || !/^(?:NOUN|PROPN|ADJ)$/.test(line.tokens[last + 1]?.pos ?? '')) return undefined
  const after = line.tokens.slice(last + 1, last + 2 + PHRASE),
    verb = after.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return verb > 0 && after.slice(0, verb).every(({ pos }) => /^(?:NOUN|PROPN|ADJ|ADV)$/.test(pos)) && after[verb - 1]!.pos !== 'ADJ'
    ? tells(line, last + 1 + verb, first)
    : undefined
}

/** Where the word stands before a time that makes it a limit: "by Friday", "until at least Friday", "storms through Friday"; but not "Monday through Friday". */
export function limitBefore(line: Line, first: number): number | undefined {
  const at =
      word(line, first - 2) === 'at' && word(line, first - 1) === 'least' ? first - 3 : first - (word(line, first - 1) === 'after' ? 2 : 1),
    found = word(line, at)
  return /^(?:until|till|by)$/.test(found) ||
    (found === 'through' && weekdays.has(word(line, first)) && line.tokens[at - 1]?.pos !== 'PROPN')
    ? at
    : undefined
}

/** "rose ahead of a summit on Thursday", "subject to a vote on Thursday": what something comes ahead of, or hangs on, is still to come, where no verb stands between. */
export function isAheadOf({ tokens }: Line, first: number): boolean {
  const from = Math.max(0, first - reach / 2),
    ahead = tokens.slice(from, first).findLastIndex(({ text }, at) => {
      const next = tokens[from + at + 1]?.text
      return /^(?:ahead|advance)$/i.test(text) ? next === 'of' : text === 'subject' && next === 'to'
    })
  return ahead >= 0 && tokens.slice(from + ahead, first).every((token) => !/^(?:VERB|AUX|PUNCT)$/.test(token.pos) && token.text !== 'last')
}

/** "a vote has been set for Friday", "rain is forecast for Friday"; but not "the toll for Friday rose", "the case set for Friday's hearing". */
export const isFixedFor = (line: Line, first: number, last: number): boolean =>
  word(line, first - 1) === 'for' &&
  isDay(line, first) &&
  !/^(?:NOUN|VERB|AUX)$/.test(line.tokens[last + 1]?.pos ?? '') &&
  !tellsHad(line, first)

/** "Friday's hearing is scheduled for noon", "Friday's figures are expected to show": of what is set for a day, or looked forward to; but not "Friday's delay is due to a storm". */
export function isAnnounced({ tokens }: Line, last: number): boolean {
  const behind = tokens.slice(last + 2, last + 2 + PHRASE).findIndex(({ pos }) => pos === 'AUX' || pos === 'VERB')
  const [is, said, to, verb] = tokens.slice(last + 2 + behind)
  if (behind <= 0 || !said || !/^(?:is|are)$/.test(is!.text)) return false
  if (to?.text !== 'to') return setWords.has(said.text)
  return /^(?:AUX|VERB)$/.test(verb?.pos ?? '') && (setWords.has(said.text) || (awaited.has(said.text) && telling.has(verb!.lemma)))
}

/** "led the party until January", "was its chairman until May", "did not tell them until Monday": what went on ended then; but "was closed until Monday". */
export function endedThen(line: Line, at: number): boolean {
  for (let index = at; index > Math.max(0, at - planReach); index--) {
    const { pos, lemma } = line.tokens[index]!,
      text = word(line, index)
    if (pos === 'PUNCT') return false
    if (pos === 'AUX') return /^(?:was|were)$/.test(text) && /^(?:NOUN|PROPN)$/.test(line.tokens[at]?.pos ?? '')
    if (pos === 'VERB' && word(line, index - 2) === 'did') return true
    if (pos === 'VERB') return lasting.has(lemma) && text !== lemma && !/ing$|s$/.test(text) && line.tokens[index - 1]?.pos !== 'AUX'
  }
  return false
}

const degrees = ([direction, words]: [Direction, string[]]): [string, Direction][] => words.map((words) => [`as ${words} as`, direction])
const byDegree = (
  [
    ['future', directionWords.as_ahead],
    ['past', directionWords.as_past],
  ] satisfies [Direction, string[]][]
).flatMap(degrees)

/** "as early as Friday", "as recently as January". */
export function asFarAs(line: Line, first: number): Direction | undefined {
  if (word(line, first - 1) !== 'as') return undefined
  const before = `${word(line, first - 4)} ${word(line, first - 3)} ${word(line, first - 2)} as`
  return byDegree.find(([words]) => before.endsWith(words))?.[1]
}
