import { DEEDS } from './compatible.ts'
import type { Unit } from './unit.ts'

/**
 * Mentions of which their article has no second one of the same type and day; with a word: none told with it. `ofDay`:
 * whether it stands in the only sentence that tells of a day, in an article that names several.
 */
export type Soles = { has: (unit: Unit, word?: string) => boolean; ofDay: (unit: Unit) => boolean }

/** An article that names so many days tells a story by them; one that names its own day and the day before does not. */
const DAYS = 3

/** Counts what each article files under a type and a day of its own. */
export function solesOf(units: readonly Unit[]): Soles {
  const sentences = new Map<string, Set<string>>(),
    days = new Map<string, Set<number>>()
  for (const unit of units) {
    if (!isOfDay(unit)) continue
    days.set(unit.article, (days.get(unit.article) ?? new Set<number>()).add(unit.first!))
    const key = day(unit),
      known = sentences.get(key)
    if (known) known.add(unit.sentence)
    else sentences.set(key, new Set([unit.sentence]))
  }
  for (const unit of units) {
    if (!DEEDS.has(unit.mention.type) || unit.first === undefined || unit.first !== unit.last) continue
    for (const each of [undefined, ...unit.around.keys()]) {
      const key = name(unit, each),
        known = sentences.get(key)
      if (known) known.add(unit.sentence)
      else sentences.set(key, new Set([unit.sentence]))
    }
  }
  return {
    has: (unit, word) => sentences.get(name(unit, word))?.size === 1,
    ofDay: (unit) => isOfDay(unit) && sentences.get(day(unit))?.size === 1 && days.get(unit.article)!.size >= DAYS,
  }
}

const isOfDay = ({ dated, first, last }: Unit) => dated && first !== undefined && first === last

const day = ({ article, first }: Unit) => `${article} ${first}`

const name = ({ article, mention, first }: Unit, word = '') => `${article} ${mention.type} ${first ?? ''} ${word}`
