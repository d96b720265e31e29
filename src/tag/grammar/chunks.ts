import { possessive, STEPS, type Outcome, type Reading } from './chunks/steps.ts'
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

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])

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

/** The noun phrases of a sentence, left to right, none inside another. */
export function nounPhrases(words: Word[], rateUnits: ReadonlySet<string>): NounPhrase[] {
  const found: NounPhrase[] = []
  for (let i = 0; i < words.length;) {
    const phrase = phraseFrom(words, i, rateUnits)
    if (phrase) found.push(phrase)
    i = (phrase?.last ?? i) + 1
  }
  return found
}

/** The noun phrase that begins with word `first`. */
function phraseFrom(words: Word[], first: number, rateUnits: ReadonlySet<string>): NounPhrase | undefined {
  const bound = boundAt(words, first),
    r: Reading = { words, first, bound, j: first + bound, head: -1, rate: -1, rateUnits }
  for (; r.j < words.length; r.j++) {
    const outcome = step(r)
    if (outcome === 'stop') break
    if (outcome === 'head') r.head = r.j
  }
  nounless(r)
  if (r.head < 0) return undefined
  if (possessive(words[r.head])) r.head-- // a dangling genitive: the noun phrase ends with its owner
  let last = Math.max(r.head, first)
  if (words[last]!.pos === 'ADJ' && last + 1 < r.j) last = r.j - 1
  const end = NOMINAL.has(words[last]!.pos) || words[last]!.pos === 'SYM' ? last : Math.max(r.head, first)
  return { first, last: Math.max(end, r.rate), head: r.head, time: words[r.head]!.time }
}

function step(r: Reading): Outcome {
  const w = r.words[r.j]!,
    next = r.words[r.j + 1]
  for (const each of STEPS) {
    const outcome = each(r, w, next)
    if (outcome) return outcome
  }
  return 'stop'
}

/** "the dead", "the wounded", "those": what stands for the noun where none was found. */
function nounless(r: Reading): void {
  const { words, first, bound } = r
  if (r.head < 0 && r.j - first >= 2 && ['DET', 'NUM'].includes(words[first]!.pos) && ['ADJ', 'VERB'].includes(words[r.j - 1]!.pos))
    r.head = r.j - 1
  if (
    r.head < 0 &&
    r.j - first >= 1 &&
    bound === 0 &&
    words[first]!.pos === 'DET' &&
    /^(?:this|that|these|those|both|all|some|many)$/.test(lower(words[first]))
  ) {
    r.head = first
    r.j = first + 1
  }
}
