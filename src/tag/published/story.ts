import type { TaggedSentence } from '../../records/index.ts'
import { once } from '../../memory.ts'
import { dayNumber, dayOf, dayWords, partsOf, weekdayOf, type Day } from '../../days.ts'
import type { FoundTime } from '../times/index.ts'
import type { Clue } from './clue.ts'
import { afterNamed } from './clues/weekdays.ts'
import type { Read } from './index.ts'
import { quoted, weekdayName } from './words.ts'

/** What is known of the day of an article: how likely each day is, from `from` on. */
export type Known = { from: Day; worth: ArrayLike<number> }

/** Two articles that tell the same things of the same weekday; `on`: the day, where one of them writes its date. */
export type Link = { one: number; other: number; weekday: number; on?: Day; words: string[] }

/**
 * How much two sentences must share, as the sum over shared words of the logarithm of how rare each is in the story:
 * one pair of sentences the first, another pair the second. Words that stand in many sentences
 * say nothing; a story of few sentences counts as one of `FEW` more.
 */
const STRONG = 12,
  FURTHER = 7,
  FEW = 50,
  COMMONEST = 12,
  SHORTEST = 5

/** How likely two articles tell of different days though they share so much; those lie anywhere in the year around. */
const MISTAKEN = 0.2,
  ANYWHERE = 365

type Told = { article: number; weekday: number; on?: Day; sentence: TaggedSentence; words: string[] }

/** The words of each sentence of a story by which it can be told from others, and how much one tells that another sentence shares. */
export type StoryWords = {
  of: (article: number, sentence: number) => string[]
  rarity: (word: string) => number
  isRare: (word: string) => boolean
}

export function storyWords(story: readonly Read[]): StoryWords {
  const counts = new Map<string, number>(),
    all = story.map(({ lines }) => lines.map((line) => rareWords(line)))
  const sentences = all.reduce((sum, lines) => sum + lines.length, 0)
  for (const words of all.flat()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return {
    of: (article, sentence) => all[article]![sentence]!,
    rarity: (word) => Math.log((sentences + FEW) / counts.get(word)!),
    isRare: (word) => counts.get(word)! <= COMMONEST,
  }
}

/** Finds the articles of a story that tell the same events of the same weekday, or of its date. `days`: the day of each, where known. */
export function linksOf(story: readonly Read[], days: readonly (Day | undefined)[], words: StoryWords): Link[] {
  const told = story.flatMap(({ lines, found }, article) => {
    const seen = new Set<string>()
    return found.flatMap((time): Told[] => {
      const { sentence, direction } = time,
        on = writtenDay(time, days[article]),
        weekday = on === undefined ? weekdayNamed(time) : weekdayOf(on)
      if (weekday === undefined || time.quoted || direction === 'future' || seen.has(`${sentence} ${weekday}`)) return []
      seen.add(`${sentence} ${weekday}`)
      return [{ article, weekday, ...(on === undefined ? {} : { on }), sentence: lines[sentence]!, words: words.of(article, sentence) }]
    })
  })
  return pairs(told, words)
}

const weekdayNamed = ({ meaning }: FoundTime) =>
  meaning.kind === 'weekday' && meaning.shift === undefined && !meaning.of ? meaning.weekday : undefined

/** The day that a dated article writes as a month and a date, with or without its year: the last such day before it. */
function writtenDay({ meaning }: FoundTime, published: Day | undefined): Day | undefined {
  if (
    published === undefined ||
    meaning.kind !== 'calendar' ||
    meaning.of !== undefined ||
    meaning.month === undefined ||
    meaning.day === undefined ||
    meaning.shift !== undefined
  )
    return undefined
  const { year: now } = partsOf(published),
    year = meaning.year ?? (dayOf(now, meaning.month, meaning.day) <= published ? now : now - 1)
  return dayOf(year, meaning.month, meaning.day)
}

/** Names, numbers and long words of a sentence, each once. */
const rareWords = once(({ tokens }: TaggedSentence): string[] => {
  const kept = tokens.filter(
    ({ text, pos, lemma }) =>
      /^\d\d/.test(text) ||
      (pos === 'PROPN' && /^\p{Lu}/u.test(text) && !/day$/.test(text)) ||
      (/^(?:NOUN|ADJ|VERB)$/.test(pos) && lemma.length >= SHORTEST),
  )
  return [...new Set(kept.map(({ lemma }) => lemma.toLowerCase()))]
})

function pairs(told: readonly Told[], { rarity, isRare }: StoryWords): Link[] {
  const index = new Map<string, number[]>(),
    scores = new Map<string, { one: Told; other: Told; score: number; words: string[] }>()
  told.forEach((each, at) =>
    each.words.filter(isRare).forEach((word) => {
      const key = `${each.weekday} ${word}`,
        known = index.get(key) ?? []
      for (const before of known) {
        const one = told[before]!
        if (one.article === each.article || (one.on !== undefined && each.on !== undefined)) continue
        const pair = `${before} ${at}`,
          shared = scores.get(pair) ?? { one, other: each, score: 0, words: [] }
        scores.set(pair, { ...shared, score: shared.score + rarity(word), words: [...shared.words, word] })
      }
      index.set(key, [...known, at])
    }),
  )
  const byArticles = new Map<string, (typeof scores extends Map<string, infer Pair> ? Pair : never)[]>()
  for (const pair of scores.values()) {
    if (pair.score < FURTHER || pair.words.length < 2) continue
    const key = `${pair.one.article} ${pair.other.article}`
    byArticles.set(key, [...(byArticles.get(key) ?? []), pair])
  }
  return [...byArticles.values()].flatMap((all): Link[] => {
    const [best] = all.sort((a, b) => b.score - a.score)
    const isSecond = all.some(({ one, other }) => one.sentence !== best!.one.sentence && other.sentence !== best!.other.sentence)
    if (!best || best.score < STRONG || !isSecond) return []
    return [{ one: best.one.article, other: best.other.article, weekday: best.one.weekday, ...dayOfPair(best), words: best.words }]
  })
}

function dayOfPair({ one, other }: { one: Told; other: Told }): { on?: Day } {
  const on = one.on ?? other.on
  return on === undefined ? {} : { on }
}

/** The clue that an article's neighbour gives: the weekday that both name is the same day. */
export function shared({ weekday, on, words }: Link, title: string, known: Known): Clue {
  const { from, worth } = on === undefined ? known : { from: on, worth: [1] }
  const days = new Map<Day, number>()
  let sum = 0
  for (let at = 0; at < worth.length; at++) {
    const day = from + at,
      named = day - ((weekdayOf(day) - weekday + 7) % 7)
    days.set(named, (days.get(named) ?? 0) + worth[at]!)
    sum += worth[at]!
  }
  return {
    name: 'story:same-events',
    says: `It tells the same events of a ${weekdayName(weekday)} as ${quoted(title)}${on === undefined ? '' : `, which gives its date, ${dayWords(on)}`} (shared: ${words.slice(0, 6).join(', ')})`,
    years: [partsOf(from).year, partsOf(from + worth.length - 1).year],
    anchor: true,
    weigh: ({ day, weekday: now }) => {
      const lag = (now - weekday + 7) % 7
      return MISTAKEN / ANYWHERE + ((days.get(day - lag) ?? 0) / sum) * afterNamed(lag)
    },
  }
}

/** The days of a range that is known, all alike. */
export function evenly(earliest: string, latest: string): Known {
  const from = dayNumber(earliest)
  return { from, worth: new Array<number>(dayNumber(latest) - from + 1).fill(1) }
}
