import { stemmer } from 'stemmer'
import { once } from '../../memory.ts'
import type { PlaceMention, Tagged, TaggedSentence, Timex, Token } from '../../records/index.ts'
import { dayNumber } from '../../days.ts'
import { FIGURES } from '../lexicon.ts'

/** First and last day, as day numbers. */
export type Days = readonly [first: number, last: number]

/** A word that names a happening of which people may be the victims: its kinds (rows of the lexicon), what tells it from others. */
export type Cue = {
  at: number
  noun: string
  rows: ReadonlySet<number>
  whole: boolean
  /** Stems of what it struck, or where. */
  keys: ReadonlySet<string>
  days: Days | undefined
  /** "another attack": not the one told before; "the attack": it may be. */
  other: boolean
  definite: boolean
  /** The noun with what stands by it, as printed: "rocket attack on the town's hospital"; `` for a verb and a mere weapon. */
  phrase: string
}

/** Words of a phrase that are read beside a noun, and to its date. */
const REACH = 8,
  NEAR = 9

/** A stretch of more days tells no occasion. */
const OCCASION = 31

const rowsOf = (rows: readonly string[][], from: number) => {
  const found = new Map<string, Set<number>>()
  rows.forEach((row, index) => row.forEach((word) => found.set(word, (found.get(word) ?? new Set<number>()).add(from + index))))
  return found
}
const WHOLES = rowsOf(FIGURES.wholes, 0),
  EPISODES = rowsOf(FIGURES.episodes, FIGURES.wholes.length)
const [FIRE_OF, ANYWHERE, OTHERS] = [new Set(FIGURES.fire_of), new Set(FIGURES.anywhere), new Set(FIGURES.others)]
const WEAPONS = new Set(FIGURES.weapons)
/** The row of attacks, of which there may be many: "since the fighting began" sums them up. */
const VIOLENT = FIGURES.wholes.length
const VERBS = new Map(Object.entries(FIGURES.verbs))

/** Nouns of what lasts, such as a war or an epidemic. */
export const isWhole = (noun: string) => WHOLES.has(noun)

/** The words of a sentence that name a happening, in order. */
export const cuesOf = once((sentence: TaggedSentence, { timexes, places }: Tagged): Cue[] => {
  const { tokens } = sentence
  const times = timexes.filter((timex) => timex.start >= sentence.start && timex.end <= sentence.end)
  return tokens.flatMap((token, at): Cue[] => {
    const noun = happening(tokens, at)
    if (noun === undefined) return []
    const since = tokens.slice(Math.max(0, at - 5), at).some(({ text }) => text.toLowerCase() === 'since')
    const rows = WHOLES.get(noun) ?? EPISODES.get(noun)!
    const before = modifiers(tokens, at),
      behind = phrase(tokens, at)
    const named = [...before, ...behind].filter((each) => isKey(each, times, places))
    const determiner = tokens.slice(Math.max(0, at - 1 - before.length), at).map(({ text }) => text.toLowerCase())
    return [
      {
        at,
        noun,
        rows,
        whole: WHOLES.has(noun) || (since && rows.has(VIOLENT)),
        keys: new Set(named.map(({ lemma }) => stemmer(lemma.toLowerCase()))),
        days: daysOf(tokens, at, times),
        other: [...before.map(({ lemma }) => lemma.toLowerCase()), ...determiner].some((word) => OTHERS.has(word)),
        phrase: token.pos === 'VERB' || WEAPONS.has(noun) ? '' : printed(tokens, at, times),
        definite: determiner.some((word) => /^(?:the|this|that|these|those|its|their)$/.test(word)),
      },
    ]
  })
})

/** The noun of the happening that word `at` names; undefined for other words. */
function happening(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at]!,
    lemma = token.lemma.toLowerCase(),
    before = tokens[at - 1]?.text.toLowerCase() ?? '',
    next = tokens[at + 1]?.text.toLowerCase()
  if (/^[-‐‑]$/.test(before) || /^[-‐‑]$/.test(next ?? '')) return undefined
  // "an offensive in which": an adjective without its noun
  if (
    token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    (token.pos === 'ADJ' && !['NOUN', 'PROPN', 'ADJ'].includes(tokens[at + 1]?.pos ?? ''))
  ) {
    // a capital at the head of a sentence may hide the plural from the tagger: "Rockets"
    const noun = [lemma, lemma.replace(/s$/, '')].find((each) => WHOLES.has(each) || EPISODES.has(each))
    return noun === 'fire' && FIRE_OF.has(before) ? undefined : noun
  }
  return token.pos === 'VERB' ? (VERBS.get(lemma) ?? VERBS.get(`${lemma} ${next}`)) : undefined
}

/** "the 2 March hospital" bombing: the words before a noun that belong to it. */
function modifiers(tokens: readonly Token[], at: number): Token[] {
  const found: Token[] = []
  for (let k = at - 1; k >= Math.max(0, at - REACH); k--) {
    if (!['NOUN', 'PROPN', 'ADJ', 'NUM', 'PART'].includes(tokens[k]!.pos)) break
    found.unshift(tokens[k]!)
  }
  return found
}

/** "on the town's hospital", "slammed into the hospital": the words of the first phrase behind. */
function phrase(tokens: readonly Token[], at: number): Token[] {
  const found: Token[] = []
  for (let k = at + 1; k < Math.min(tokens.length, at + 1 + REACH); k++) {
    const { pos, text } = tokens[k]!
    if (
      pos === 'PUNCT' ||
      pos === 'CCONJ' ||
      pos === 'SCONJ' ||
      pos === 'PRON' ||
      /^(?:that|which|when|after|before|since)$/i.test(text) ||
      (pos === 'VERB' && found.length > 0)
    )
      break
    if (pos === 'NOUN' || pos === 'PROPN') found.push(tokens[k]!)
  }
  return found
}

/** Words that a phrase behind a noun has at most. */
const PHRASE = 6

function printed(tokens: readonly Token[], at: number, times: readonly Timex[]): string {
  const isTime = (token: Token) => times.some(({ start, end }) => token.start < end && token.end > start)
  const before = modifiers(tokens, at),
    own = before.slice(before.findLastIndex((token) => (token.pos !== 'NOUN' && token.pos !== 'PROPN') || isTime(token)) + 1)
  const behind: Token[] = []
  if (/^(?:on|at|in|near|off|aboard|of)$/i.test(tokens[at + 1]?.text ?? '')) {
    for (const token of tokens.slice(at + 1, at + 2 + PHRASE)) {
      if (isTime(token) || token.pos === 'PRON' || /^(?:its|their|his|her|our|my)$/i.test(token.text)) {
        behind.length = 0
        break
      }
      if (behind.length > 0 && !['DET', 'ADJ', 'NOUN', 'PROPN', 'PART'].includes(token.pos)) break
      behind.push(token)
    }
    if (behind.length > PHRASE || !['NOUN', 'PROPN'].includes(behind.at(-1)?.pos ?? '')) behind.length = 0
  }
  return [...own, tokens[at]!, ...behind]
    .map(
      ({ text, pos, start }, k, all) =>
        (k === 0 || all[k - 1]!.end === start ? '' : ' ') + (pos === 'PROPN' || k > own.length ? text : text.toLowerCase()),
    )
    .join('')
}

function isKey(token: Token, times: readonly Timex[], places: readonly PlaceMention[]): boolean {
  const word = token.lemma.toLowerCase()
  return (
    (token.pos === 'NOUN' || token.pos === 'PROPN') &&
    /\p{L}{3}/u.test(word) &&
    !ANYWHERE.has(word) &&
    !EPISODES.has(word) &&
    !WHOLES.has(word) &&
    !times.some(({ start, end }) => token.start >= start && token.end <= end) &&
    !places.some(({ start, end }) => token.start >= start && token.end <= end)
  )
}

/** Verbs whose date is that of the saying: "said on Monday". */
const SAYING = new Set(FIGURES.giving)

/** The date that stands nearest to a word, unless it dates a saying. */
export function daysOf(tokens: readonly Token[], at: number, times: readonly Timex[]): Days | undefined {
  const near = times.flatMap(({ type, earliest, latest, start, end }) => {
    if (type === 'DURATION' || type === 'SET' || earliest === undefined || latest === undefined) return []
    const first = tokens.findIndex((token) => token.end > start),
      last = tokens.findLastIndex((token) => token.start < end)
    const far = last < at ? at - last : first - at,
      between = tokens.slice(Math.min(last, at) + 1, Math.max(first, at))
    const days = [dayNumber(earliest), dayNumber(latest)] as const
    const said = [tokens[first - 1], tokens[first - 2], tokens[first - 3]].some(
      (token) => token?.pos === 'VERB' && SAYING.has(token.lemma.toLowerCase()),
    )
    return far <= 0 || far > NEAR || said || between.some(({ text }) => /^[,;:]$/.test(text)) || days[1] - days[0] > OCCASION
      ? []
      : [{ far, days }]
  })
  return near.sort((a, b) => a.far - b.far)[0]?.days
}
