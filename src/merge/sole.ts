import { DEEDS } from './compatible.ts'
import type { Unit } from './unit.ts'

/** Mentions of which their article has no second one of the same type and day; with a word: none told with it. */
export type Soles = { has: (unit: Unit, word?: string) => boolean }

/** Counts what each article files under a type and a day of its own. */
export function solesOf(units: readonly Unit[]): Soles {
  const sentences = new Map<string, Set<string>>()
  for (const unit of units) {
    if (!DEEDS.has(unit.mention.type) || unit.first === undefined || unit.first !== unit.last) continue
    for (const each of [undefined, ...unit.around.keys()]) {
      const key = name(unit, each),
        known = sentences.get(key)
      if (known) known.add(unit.sentence)
      else sentences.set(key, new Set([unit.sentence]))
    }
  }
  return { has: (unit, word) => sentences.get(name(unit, word))?.size === 1 }
}

const name = ({ article, mention, first }: Unit, word = '') => `${article} ${mention.type} ${first ?? ''} ${word}`
