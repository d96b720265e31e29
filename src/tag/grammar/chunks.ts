import { lower, type Word } from './words.ts'

/** A noun phrase: words `first` to `last` (inclusive), `head` the word that names the thing. */
export type NounPhrase = { first: number; last: number; head: number; time: boolean }

/** Words that bound a number from below, above or about it, longest first ("at least", "up to"). */
const BOUNDS = [
  ['as', 'many', 'as'],
  ['as', 'much', 'as'],
  ['at', 'least'],
  ['at', 'most'],
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['up', 'to'],
  ['close', 'to'],
  ['about'],
  ['around'],
  ['nearly'],
  ['almost'],
  ['over'],
  ['under'],
  ['some'],
  ['roughly'],
  ['approximately'],
  ['just'],
]

const BOUNDS_BY_FIRST = new Map(BOUNDS.map(([first]) => [first!, BOUNDS.filter((phrase) => phrase[0] === first)]))

/** Words of a calendar date: "the October 1998 killing" is one phrase, "the night police came" is not. */
const CALENDAR = /^(?:\p{Lu}\p{Ll}{2,8}\.?|\d{1,2}|\d{4}|,)$/u

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
const possessive = (w: Word | undefined) => w?.pos === 'PART' && /^(?:'s|’s|'|’)$/.test(w.text)

/** How many words of a number bound stand at `i`, if a number follows them. */
function boundAt(words: Word[], i: number): number {
  for (const phrase of BOUNDS_BY_FIRST.get(lower(words[i])) ?? []) {
    const after = words[i + phrase.length]
    if (
      phrase.every((p, k) => lower(words[i + k]) === p) &&
      (after?.pos === 'NUM' ||
        (after?.pos === 'SYM' && words[i + phrase.length + 1]?.pos === 'NUM') ||
        (after?.pos === 'NOUN' && /^(?:half|(?:hundred|thousand|dozen|score|million)s?)$/.test(lower(after))))
    )
      return phrase.length
  }
  return 0
}

/** "warring parties", "the beleaguered city": a verb form between a determiner or adjective and a noun modifies it. */
function modifies(words: Word[], i: number, first: number): boolean {
  const w = words[i]!,
    next = words[i + 1]
  if (w.pos !== 'VERB' || !/(?:ing|ed|en|un|wn)$/.test(lower(w)) || !next || !['NOUN', 'PROPN', 'ADJ'].includes(next.pos)) return false
  // "of ousted premier Ann Lee": a past form behind a preposition
  if (i === first) return /(?:ed|en|wn)$/.test(lower(w)) && words[i - 1]?.pos === 'ADP' && !/^(?:as|than|like)$/.test(lower(words[i - 1]))
  return ['DET', 'ADJ', 'NUM', 'PART'].includes(words[i - 1]!.pos)
}

/** Determiners behind which an adjective cannot stand for a noun. */
const SINGLE = /^(?:an?|its|his|her|their)$/

/** The noun phrases of a sentence, left to right, none inside another. */
export function nounPhrases(words: Word[], rateUnits: ReadonlySet<string>): NounPhrase[] {
  const found: NounPhrase[] = []
  let i = 0
  while (i < words.length) {
    const first = i
    const bound = boundAt(words, i)
    let j = i + bound,
      head = -1,
      rate = -1
    for (; j < words.length; j++) {
      const w = words[j]!,
        next = words[j + 1]
      if (w.time && head >= 0 && !words[j - 1]!.time && !possessive(words[j - 1])) break
      // "two-month ceasefire" is one phrase, "on Monday talks were" is not
      // ("the 1991 settlement", "its 1991 crown" are, and the "'s" of "the 1980's" owns nothing)
      const year =
        (words[first]!.pos === 'DET' || isPossessivePronoun(words[first]!)) &&
        ['NOUN', 'ADJ', 'PROPN'].includes(w.pos) &&
        words.slice(first + 1, j).every((o) => o.time && CALENDAR.test(o.text))
      if (
        !w.time &&
        head >= 0 &&
        words[head]!.time &&
        !year &&
        !(possessive(w) || (possessive(words[j - 1]) && !words[j - 1]!.time) || words[j - 1]!.text.includes('-'))
      )
        break
      // "a “true cessation”", "Washington's “serious concerns”": a quotation begins inside the phrase
      if (
        /^["“‘]$/.test(w.text) &&
        j > first &&
        (words[j - 1]!.pos === 'DET' || words[j - 1]!.pos === 'ADJ' || possessive(words[j - 1])) &&
        next &&
        ['NOUN', 'ADJ', 'PROPN'].includes(next.pos)
      )
        continue
      // "Ann “Red” Lee": a name in the middle of a name
      if (
        /^["“”]$/.test(w.text) &&
        j > first &&
        ((words[j - 1]!.pos === 'PROPN' &&
          next?.pos === 'PROPN' &&
          /^["”]$/.test(words[j + 2]?.text ?? '') &&
          words[j + 3]?.pos === 'PROPN') ||
          (words[j - 1]!.pos === 'PROPN' && /^["“]$/.test(words[j - 2]?.text ?? '') && j - 2 > first && next?.pos === 'PROPN'))
      )
        continue
      // "the Belmar, N.Y., police department": a town with its state before a noun
      if (
        w.text === ',' &&
        words[first]!.pos === 'DET' &&
        words[j - 1]!.name &&
        words[j - 1]!.text.includes(', ') &&
        (next?.pos === 'PROPN' || next?.pos === 'NOUN') &&
        !next.time
      )
        continue
      // "the “Apple” name": and ends inside it
      if (/^["”’]$/.test(w.text) && head === j - 1 && next?.pos === 'NOUN' && words.slice(first, j).some((o) => /^["“‘]$/.test(o.text)))
        continue
      // "half the population", "all the prisoners"
      if (
        head >= 0 &&
        head === j - 1 &&
        /^an?$/.test(lower(w)) &&
        rateUnits.has(lower(next)) &&
        (/^(?:NUM|SYM)$/.test(words[head]!.pos) || words[head - 1]?.pos === 'NUM')
      ) {
        rate = ++j
        continue
      }
      if (w.pos === 'DET' || (w.pos === 'PRON' && isPossessivePronoun(w))) {
        if (j > first + bound && !(j === first + bound + 1 && /^(?:half|all|both|twice|double)$/.test(lower(words[j - 1])))) break
        continue
      }
      if (w.pos === 'PRON') {
        if (j > first) break
        head = j
        j++
        break
      }
      if (w.pos === 'NOUN' || w.pos === 'PROPN' || w.pos === 'NUM' || w.pos === 'SYM') {
        if (
          head >= 0 &&
          w.pos === 'NUM' &&
          words[j - 1]!.pos !== 'SYM' &&
          !/[£€$¥]$/.test(words[j - 1]!.text) &&
          !w.time &&
          words[head]!.pos === 'NOUN' &&
          !(words[head]!.text.includes('-') && words[first]!.pos === 'DET')
        )
          break
        head = j
        continue
      }
      if (w.pos === 'ADJ') {
        // "at the event several developers": a quantity begins a phrase
        if (head >= 0 && /^(?:several|many|few|numerous|various)$/.test(lower(w))) break
        if (head >= 0 && !(next && (['NOUN', 'PROPN', 'ADJ'].includes(next.pos) || possessive(words[j - 1])))) break
        continue
      }
      if (possessive(w) && head === j - 1 && (!/^['’]$/.test(w.text) || words[j - 1]!.text.endsWith('s'))) {
        head = j
        continue
      }
      if (modifies(words, j, first)) continue
      // "Standard & Poor's index": the sign joins a name
      if (w.text === '&' && words[j - 1]?.pos === 'PROPN' && next?.pos === 'PROPN') continue
      if (
        w.pos === 'ADV' &&
        !/^(?:when|where|why)$/.test(lower(w)) &&
        j >= first &&
        next?.pos === 'ADJ' &&
        (j > first ? ['DET', 'NUM'].includes(words[j - 1]!.pos) || possessive(words[j - 1]) || isPossessivePronoun(words[j - 1]!) : true)
      )
        continue
      if (w.pos === 'CCONJ' && words[j - 1]?.pos === 'ADJ' && next?.pos === 'ADJ' && head < 0) continue
      // "a quiet, neutral place"
      if (w.text === ',' && words[j - 1]?.pos === 'ADJ' && next?.pos === 'ADJ' && head < 0 && SINGLE.test(lower(words[first]))) continue
      break
    }
    // "the dead", "the wounded": an adjective stands for the noun
    if (head < 0 && j - first >= 2 && ['DET', 'NUM'].includes(words[first]!.pos) && ['ADJ', 'VERB'].includes(words[j - 1]!.pos))
      head = j - 1
    if (
      head < 0 &&
      j - first >= 1 &&
      bound === 0 &&
      words[first]!.pos === 'DET' &&
      /^(?:this|that|these|those|both|all|some|many)$/.test(lower(words[first]))
    ) {
      head = first
      j = first + 1
    }
    if (head < 0) {
      i = first + 1
      continue
    }
    if (possessive(words[head])) head-- // a dangling genitive: the noun phrase ends with its owner
    let last = Math.max(head, first)
    if (words[last]!.pos === 'ADJ' && last + 1 < j) last = j - 1
    const end = NOMINAL.has(words[last]!.pos) || words[last]!.pos === 'SYM' ? last : Math.max(head, first)
    found.push({ first, last: Math.max(end, rate), head, time: words[head]!.time })
    i = Math.max(end, rate) + 1
  }
  return found
}

function isPossessivePronoun(w: Word): boolean {
  return /^(?:his|her|its|their|our|my|your|whose)$/.test(lower(w))
}
