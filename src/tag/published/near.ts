import { once, onceOf } from '../../memory.ts'
import type { Article, TaggedSentence } from '../../records/index.ts'
import { partsOf, type Day } from '../../days.ts'
import { nearly } from '../../rarity.ts'
import type { Clue } from './clue.ts'
import type { Read } from './index.ts'
import { quoted } from './words.ts'

/** An article of the story whose day is known, how alike the two texts are (the cosine of their words, 0 to 1), and how far in days articles lie from that one. */
type Neighbour = { title: string; day: Day; alike: number; reach: number }

/** The words of an article with their weights, of length 1. */
type Words = Map<string, number>

/** Words that tell articles of one story apart: so many of each article, of so many letters, in so many articles at most. */
const KEPT = 120,
  SHORTEST = 3,
  COMMONEST = 500

/** So many neighbours count, the most alike first; and how much more one counts for being alike (development documents). */
const NEIGHBOURS = 24,
  LIKENESS = 12

/**
 * How far from a neighbour an article lies: where the dated articles of the story are dense it is near, where they are
 * sparse, far. The measure is `SHARE` of the geometric mean of the distances to the `NEXT` dated ones and of `USUAL` days,
 * larger by `FEW` in n where n are dated, for a few tell little of the story's habit; beyond it articles thin out with
 * the power 2.5 of the distance. `LATE` of the articles are late ones, which retell what the others told at the time: they
 * lie `LATER` times as far off, behind it rather than before (`BEHIND`), thinning out within `LATEST` days (all fitted on newswire and annotated stories, each dated by all others or half of its story).
 */
const NEXT = 6,
  USUAL = 15,
  SHARE = 0.6,
  LEAST = 2,
  FEW = 2,
  LATE = 0.3,
  LATER = 6,
  BEHIND = 0.7,
  LATEST = 150

/** How likely an article lies anywhere in the years around. */
const ANYWHERE = 0.015,
  AROUND = 3000

/** How near to its dated neighbours each article of a story may lie. `days`: the day of each, where known. Linear in the words. */
export function neighbourhood(story: readonly Read[], days: readonly (Day | undefined)[]): (index: number) => Clue[] {
  const words = wordsOf(story),
    holders = new Map<string, { other: number; share: number }[]>()
  const dated = days.flatMap((day, index) => (day === undefined ? [] : [index])),
    reaches = reachesOf(dated.map((index) => days[index]!))
  for (const other of dated) {
    for (const [word, share] of words[other]!) {
      const held = holders.get(word)
      if (held) held.push({ other, share })
      else holders.set(word, [{ other, share }])
    }
  }
  // By article, for the one that is looked at; one array for all of them, cleared behind each.
  const alike = new Float64Array(story.length),
    isMet = new Uint8Array(story.length)
  const neighbours = (index: number): Neighbour[] => {
    const met: number[] = []
    const meet = (other: number, more: number) => {
      if (!isMet[other]) met.push(other)
      isMet[other] = 1
      alike[other]! += more
    }
    for (const [word, weight] of words[index]!)
      for (const { other, share } of holders.get(word) ?? []) if (other !== index) meet(other, weight * share)
    // Those without a word in common are looked at only where there are not enough others.
    if (met.length < NEIGHBOURS) for (const other of dated) if (other !== index) meet(other, 0)
    const nearest = first(met, NEIGHBOURS, (one, two) => alike[two]! - alike[one]! || one - two).map((other) => ({
      title: story[other]!.article.title,
      day: days[other]!,
      alike: alike[other]!,
      reach: reaches.get(days[other]!)!,
    }))
    for (const other of met) alike[other] = isMet[other] = 0
    return nearest
  }
  return (index) => {
    const found = neighbours(index)
    return clues([story[index]!.lines, ...found.flatMap(({ title, day, alike, reach }) => [title, day, alike, reach])], () => near(found))
  }
}

const clues = onceOf<Clue[]>()

function near(neighbours: readonly Neighbour[]): Clue[] {
  const [best] = neighbours
  if (!best) return []
  const shares = neighbours.map(({ alike }) => Math.exp(LIKENESS * (alike - best.alike))),
    sum = shares.reduce((a, b) => a + b, 0)
  const years = neighbours.map(({ day }) => partsOf(day).year)
  return [
    {
      name: 'story:near',
      years: [Math.min(...years), Math.max(...years)],
      isStory: true,
      says: `Reports of one story are near one another: ${neighbours.length === 1 ? `it goes with ${quoted(best.title)}` : `of the dated ones it is most like ${quoted(best.title)}`}`,
      weigh: ({ day }) =>
        ANYWHERE / AROUND +
        neighbours.reduce((all, neighbour, at) => all + (shares[at]! / sum) * distant(day - neighbour.day, neighbour.reach), 0),
    },
  ]
}

/** How likely an article lies so many days behind another one; before it where below 0. */
function distant(lag: number, reach: number): number {
  const days = Math.abs(lag),
    near = reach / (reach + days),
    late = Math.min(LATER * reach, LATEST)
  return (
    (1 - LATE) * (0.75 / reach) * near * near * Math.sqrt(near) + (LATE * (lag > 0 ? BEHIND : 1 - BEHIND)) / late / Math.exp(days / late)
  )
}

/** How far articles lie from each of these days. */
function reachesOf(days: readonly Day[]): Map<Day, number> {
  const sorted = [...days].sort((a, b) => a - b)
  return new Map(
    sorted.map((day, at) => {
      const distances = sorted
        .slice(Math.max(0, at - NEXT), at + NEXT + 1)
        .map((each) => Math.abs(each - day))
        .sort((a, b) => a - b)
        .slice(1, NEXT + 1)
      return [
        day,
        Math.max(
          LEAST,
          SHARE *
            (1 + FEW / nearly(days.length)) *
            Math.exp([...distances, USUAL].reduce((sum, distance) => sum + Math.log(distance + 1), 0) / (distances.length + 1)),
        ),
      ]
    }),
  )
}

function wordsOf(story: readonly Read[]): Words[] {
  const counted = story.map(({ article, lines }) => counts(lines, article.blocks)),
    holders = new Map<string, number>()
  for (const counts of counted) for (const word of counts.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  const rarities = new Map<string, number>()
  for (const [word, held] of holders)
    if (held > 1 && held <= COMMONEST) rarities.set(word, Math.log((nearly(story.length) + 1) / nearly(held)))
  return counted.map((counts) =>
    weighed([counts, ...Array.from(counts.keys(), (word) => rarities.get(word))], () => weigh(counts, rarities)),
  )
}

const weighed = onceOf<Words>()

function weigh(counts: ReadonlyMap<string, number>, rarities: ReadonlyMap<string, number>): Words {
  const kept = [...counts]
    .flatMap(([word, count]): [string, number][] => {
      const rarity = rarities.get(word)
      return rarity === undefined ? [] : [[word, (1 + Math.log(count)) * rarity]]
    })
    .sort(([, a], [, b]) => b - a)
    .slice(0, KEPT)
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1
  return new Map(kept.map(([word, weight]) => [word, weight / length]))
}

/** How often a text has each of its telling words. */
const counts = once((lines: TaggedSentence[], blocks: Article['blocks']): ReadonlyMap<string, number> => {
  const counted = new Map<string, number>()
  for (const { block, tokens } of lines) {
    if (blocks[block]!.kind === 'noise') continue
    for (const { text, pos, lemma } of tokens) {
      if ((!/^(?:NOUN|ADJ|VERB|PROPN)$/.test(pos) && !/^\d\d/.test(text)) || lemma.length < SHORTEST) continue
      const word = lemma.toLowerCase()
      counted.set(word, (counted.get(word) ?? 0) + 1)
    }
  }
  return counted
})

/** The first of some in an order, which need not be sorted as a whole. */
function first(all: readonly number[], count: number, compare: (one: number, two: number) => number): number[] {
  const kept: number[] = []
  for (const each of all) {
    if (kept.length === count && compare(each, kept.at(-1)!) >= 0) continue
    kept.splice(kept.findLastIndex((before) => compare(before, each) < 0) + 1, 0, each)
    if (kept.length > count) kept.pop()
  }
  return kept
}
