import { lower, type Word } from '../words.ts'

/** Words of a calendar date: "the October 1998 killing" is one phrase, "the night police came" is not. */
const CALENDAR = /^(?:\p{Lu}\p{Ll}{2,8}\.?|\d{1,2}|\d{4}|,)$/u

export const possessive = (w: Word | undefined) => w?.pos === 'PART' && /^(?:'s|’s|'|’)$/.test(w.text)

/** "two-year", "48-hour": a length of time before a noun. */
const MEASURE = /-(?:year|month|week|day|hour|minute)$/

/** "warring parties", "the beleaguered city": a verb form between a determiner or adjective and a noun modifies it. */
function modifies(words: Word[], i: number, first: number): boolean {
  const w = words[i]!,
    next = words[i + 1]
  if (w.pos !== 'VERB' || !/(?:ing|ed|en|un|wn)$/.test(lower(w)) || !next || !['NOUN', 'PROPN', 'ADJ'].includes(next.pos)) return false
  // "of ousted premier Ann Lee": a past form behind a preposition
  if (i === first) return /(?:ed|en|wn)$/.test(lower(w)) && words[i - 1]?.pos === 'ADP' && !/^(?:as|than|like)$/.test(lower(words[i - 1]))
  // "a two-year suspended sentence"
  return ['DET', 'ADJ', 'NUM', 'PART'].includes(words[i - 1]!.pos) || (words[i - 1]!.pos === 'NOUN' && MEASURE.test(words[i - 1]!.text))
}

/** Determiners behind which an adjective cannot stand for a noun. */
const SINGLE = /^(?:an?|its|his|her|their)$/

/** A noun phrase while it is read rightwards from `first`, of which `bound` words bound a number: the word at hand, the head so far (-1: none), and the last word of a rate. */
export type Reading = { words: Word[]; first: number; bound: number; j: number; head: number; rate: number; rateUnits: ReadonlySet<string> }

/** What a word does to the phrase: it belongs to it, heads it, or ends it. */
export type Outcome = 'on' | 'head' | 'stop'

/** Reads the word at hand, `w`, of which other steps know nothing; `next` stands behind it. */
type Step = (r: Reading, w: Word, next: Word | undefined) => Outcome | undefined

/** "on Monday | talks were" are two phrases, "two-month ceasefire", "the 1991 settlement" and "its 1991 crown" are one; the "'s" of "the 1980's" owns nothing. */
const timed: Step = ({ words, first, j, head }, w) => {
  if (head < 0) return undefined
  const before = words[j - 1]!
  if (w.time) return !before.time && !possessive(before) ? 'stop' : undefined
  if (!words[head]!.time || words[head]!.text.includes('-') || possessive(w) || (possessive(before) && !before.time)) return undefined
  const isYear =
    (words[first]!.pos === 'DET' || isPossessivePronoun(words[first]!)) &&
    ['NOUN', 'ADJ', 'PROPN'].includes(w.pos) &&
    words.slice(first + 1, j).every((each) => each.time && CALENDAR.test(each.text))
  return isYear ? undefined : 'stop'
}

/** "a “true cessation”", "Washington's “serious concerns”", "Ann “Red” Lee": a quotation begins inside the phrase, or a name in the middle of a name. */
const quotation: Step = ({ words, first, j }, w, next) => {
  if (j === first || !/^["“”‘]$/.test(w.text)) return undefined
  const before = words[j - 1]!
  const opens =
    w.text !== '”' &&
    (before.pos === 'DET' || before.pos === 'ADJ' || possessive(before)) &&
    next !== undefined &&
    ['NOUN', 'ADJ', 'PROPN'].includes(next.pos)
  if (opens) return 'on'
  if (w.text === '‘' || before.pos !== 'PROPN' || next?.pos !== 'PROPN') return undefined
  const isNickname =
    (/^["”]$/.test(words[j + 2]?.text ?? '') && words[j + 3]?.pos === 'PROPN') || (/^["“]$/.test(words[j - 2]?.text ?? '') && j - 2 > first)
  return isNickname ? 'on' : undefined
}

/** "the Belmar, N.Y., police department": a town with its state before a noun. */
const town: Step = ({ words, first, j }, w, next) =>
  w.text === ',' &&
  words[first]!.pos === 'DET' &&
  words[j - 1]!.name &&
  words[j - 1]!.text.includes(', ') &&
  (next?.pos === 'PROPN' || next?.pos === 'NOUN') &&
  !next.time
    ? 'on'
    : undefined

/** "the “Apple” name": a quotation ends inside the phrase. */
const unquotation: Step = ({ words, first, j, head }, w, next) =>
  /^["”’]$/.test(w.text) && head === j - 1 && next?.pos === 'NOUN' && words.slice(first, j).some(({ text }) => /^["“‘]$/.test(text))
    ? 'on'
    : undefined

/** "$40 a barrel". */
const rate: Step = (r, w, next) => {
  const { words, j, head, rateUnits } = r
  if (head < 0 || head !== j - 1 || !/^an?$/.test(lower(w)) || !rateUnits.has(lower(next))) return undefined
  if (!/^(?:NUM|SYM)$/.test(words[head]!.pos) && words[head - 1]?.pos !== 'NUM') return undefined
  r.rate = ++r.j
  return 'on'
}

/** "the town", "half the population", "all the prisoners". */
const determiner: Step = ({ words, first, bound, j }, w) => {
  if (w.pos !== 'DET' && !(w.pos === 'PRON' && isPossessivePronoun(w))) return undefined
  const follows = j === first + bound + 1 && /^(?:half|all|both|twice|double)$/.test(lower(words[j - 1]))
  return j > first + bound && !follows ? 'stop' : 'on'
}

/** A pronoun is a phrase by itself. */
const pronoun: Step = (r, w) => {
  if (w.pos !== 'PRON') return undefined
  if (r.j === r.first) r.head = r.j++
  return 'stop'
}

/** Each noun may be the head; "the envoys | 40 miles" are two. */
const noun: Step = ({ words, first, j, head }, w) => {
  if (w.pos !== 'NOUN' && w.pos !== 'PROPN' && w.pos !== 'NUM' && w.pos !== 'SYM') return undefined
  const isNext =
    head >= 0 &&
    w.pos === 'NUM' &&
    words[j - 1]!.pos !== 'SYM' &&
    !/[£€$¥]$/.test(words[j - 1]!.text) &&
    !w.time &&
    words[head]!.pos === 'NOUN' &&
    !(words[head]!.text.includes('-') && words[first]!.pos === 'DET')
  return isNext ? 'stop' : 'head'
}

/** "the old mill", "the mill's old wheel", but "at the event | several developers": a quantity begins a phrase. */
const adjective: Step = ({ words, j, head }, w, next) => {
  if (w.pos !== 'ADJ') return undefined
  if (head < 0) return 'on'
  const leads = next && (['NOUN', 'PROPN', 'ADJ'].includes(next.pos) || possessive(words[j - 1]))
  return leads && !/^(?:several|many|few|numerous|various)$/.test(lower(w)) ? 'on' : 'stop'
}

const genitive: Step = ({ words, j, head }, w) =>
  possessive(w) && head === j - 1 && (!/^['’]$/.test(w.text) || words[j - 1]!.text.endsWith('s')) ? 'head' : undefined

const participle: Step = ({ words, first, j }) => (modifies(words, j, first) ? 'on' : undefined)

/** "Standard & Poor's index": the sign joins a name. */
const ampersand: Step = ({ words, j }, w, next) =>
  w.text === '&' && words[j - 1]?.pos === 'PROPN' && next?.pos === 'PROPN' ? 'on' : undefined

/** "a very old mill", but "where | angry residents stood": a relative adverb is in no phrase. */
const degree: Step = ({ words, first, j }, w, next) =>
  w.pos === 'ADV' &&
  !/^(?:when|where|why)$/.test(lower(w)) &&
  next?.pos === 'ADJ' &&
  (j === first || ['DET', 'NUM'].includes(words[j - 1]!.pos) || possessive(words[j - 1]) || isPossessivePronoun(words[j - 1]!))
    ? 'on'
    : undefined

/** "a quiet and neutral place", "a quiet, neutral place". */
const paired: Step = ({ words, first, j, head }, w, next) =>
  words[j - 1]?.pos === 'ADJ' &&
  next?.pos === 'ADJ' &&
  head < 0 &&
  (w.pos === 'CCONJ' || (w.text === ',' && SINGLE.test(lower(words[first]))))
    ? 'on'
    : undefined

/** Asked in this order; what none of them knows ends the phrase. */
export const STEPS: readonly Step[] = [
  timed,
  quotation,
  town,
  unquotation,
  rate,
  determiner,
  pronoun,
  noun,
  adjective,
  genitive,
  participle,
  ampersand,
  degree,
  paired,
]

function isPossessivePronoun(w: Word): boolean {
  return /^(?:his|her|its|their|our|my|your|whose)$/.test(lower(w))
}
