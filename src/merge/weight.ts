import { ofText } from '../memory.ts'
import { classOf, roughly } from '../rarity.ts'
import type { Placed } from './unit.ts'

/** Things that mentions may share. */
export type Items = ReadonlySet<string> | ReadonlyMap<string, string>

/** How much sharing something tells, in a story: the rarer, the more. */
export type Weights = {
  /** Of a word, trigger, party, anybody named, place or written date: ln(1 + `SCALE` / mentions that have it). */
  words: Map<string, number>
  triggers: Map<string, number>
  actors: Map<string, number>
  named: Map<string, number>
  places: Map<string, number>
  dates: Map<string, number>
  around: Map<string, number>
  /** Whether at most so many mentions have all of these words, be it as trigger. */
  isFew(words: readonly string[], most: number): boolean
  /** The day that a word stands for in this story, as a number; few words do. */
  days: ReadonlyMap<string, number>
  /** All that is said here of the items of a mention, as a text: where it stays the same, so do the answers. */
  of(unit: Placed): string
}

/**
 * Mentions of a middling story. Weights do not hang on the size of the story at hand: an article that has nothing to do
 * with two others must not decide whether they tell of one event.
 */
export const SCALE = 64

/**
 * Document frequencies over the mentions that differ in type, day or words: copies of a wire report make no word common.
 */
export function weightsOf(units: readonly Placed[]): Weights {
  const originals = [
    ...new Map(units.map((unit) => [`${unit.mention.type} ${unit.mention.date.edtf} ${[...unit.words.keys()].join(' ')}`, unit])).values(),
  ]
  const holders = new Map<string, Set<number>>()
  originals.forEach((unit, index) => {
    for (const word of [...unit.words.keys(), ...unit.trigger.keys()]) {
      const known = holders.get(word)
      if (known) known.add(index)
      else holders.set(word, new Set([index]))
    }
  })
  const weights = {
      words: weigh(originals, (u) => u.words),
      triggers: weigh(originals, (u) => u.trigger),
      actors: weigh(originals, (u) => u.parties),
      named: weigh(originals, (u) => u.named),
      places: weigh(originals, (u) => u.places),
      around: weigh([...new Map(originals.map((u) => [u.sentence, u])).values()], (u) => u.around),
      dates: weigh(originals, (u) => new Set(u.dated ? [u.mention.date.edtf] : [])),
    },
    days = daysOf(units)
  const { words, triggers, around } = weights
  const all = (items: Items, marks: (item: string) => string) => Array.from(items.keys(), marks).join('')
  const ofStem = ofText((stem) => `${mark(words, stem)}${mark(triggers, stem)}${mark(around, stem)}${days.get(stem) ?? ''} `)
  return {
    ...weights,
    days,
    of: (unit) =>
      [
        all(unit.words, ofStem),
        all(unit.trigger, ofStem),
        all(unit.around, (word) => mark(around, word)),
        all(unit.named, (actor) => mark(weights.named, actor) + mark(weights.actors, actor)),
        all(unit.places, (place) => mark(weights.places, place)),
        mark(weights.dates, unit.mention.date.edtf),
      ].join('\n'),
    isFew(words, most) {
      const [rarest, ...others] = words.map((word) => holders.get(word)!).sort((a, b) => a.size - b.size)
      if (!rarest || rarest.size > SCALE) return false
      let count = 0
      for (const index of rarest) if (others.every((each) => each.has(index)) && ++count > most) return false
      return true
    },
  }
}

/** A weight as a share of that of what two mentions have alone: 0 for what all have. */
export const full = (weight = 0) => Math.min(1, weight / Math.log(1 + SCALE / 2))

/** The class of a weight as a letter. */
const mark = (weights: ReadonlyMap<string, number>, item: string) => MARKS.get(weights.get(item)) ?? '-'

/** A word stands for a day when so many articles have it on days that they name, this share of them on that one. */
const FOCUS = { articles: 3, share: 0.6 }

/**
 * The days that words stand for: nearly all reports of a "bombing" that name a day name the same one, while the story
 * tells of other days too. Frequent as the word is, on that day it means one happening.
 */
function daysOf(units: readonly Placed[]): Weights['days'] {
  const articles = new Map<string, Map<number, Set<string>>>(),
    all = new Map<number, number>()
  let total = 0
  for (const unit of units) {
    if (!unit.dated || unit.first === undefined || unit.first !== unit.last) continue
    all.set(unit.first, (all.get(unit.first) ?? 0) + 1)
    total += 1
    for (const word of new Set([...unit.words.keys(), ...unit.trigger.keys()])) {
      const days = articles.get(word) ?? new Map<number, Set<string>>()
      articles.set(word, days.set(unit.first, (days.get(unit.first) ?? new Set<string>()).add(unit.article)))
    }
  }
  const focus = new Map<string, number>()
  for (const [word, days] of articles) {
    const [day, best] = [...days].reduce((a, b) => (b[1].size > a[1].size ? b : a))
    const sum = [...days.values()].reduce((count, { size }) => count + size, 0)
    if (best.size >= FOCUS.articles && best.size >= FOCUS.share * sum && all.get(day)! <= total / 2) focus.set(word, day)
  }
  return focus
}

function weigh(units: readonly Placed[], of: (unit: Placed) => Items): Map<string, number> {
  const count = new Map<string, number>()
  for (const each of units) for (const item of of(each).keys()) count.set(item, (count.get(item) ?? 0) + 1)
  return new Map([...count].map(([item, n]) => [item, CLASSES[classOf(n)]!]))
}

/** The weight of an item by the class of how many mentions have it. */
const CLASSES = Array.from({ length: 32 }, (_, power) => Math.log(1 + SCALE / roughly(2 ** power)))

const MARKS: ReadonlyMap<number | undefined, string> = new Map(CLASSES.map((weight, power) => [weight, power.toString(36)]))
