import { append } from '../append.ts'
import { DEEDS } from './compatible.ts'
import type { Placed } from './unit.ts'

/**
 * Mentions of which their article has no second one of the same type and day; with a word: none told with it. `ofDay`:
 * whether it stands in the only sentence that tells of a day, in an article that names several.
 */
export type Soles = { has: (unit: Placed, word?: string) => boolean; ofDay: (unit: Placed) => boolean }

/** An article that names so many days tells a story by them; one that names its own day and the day before does not. */
const DAYS = 3

/** Counts what each article files under a type and a day of its own. */
export function solesOf(units: readonly Placed[]): Soles {
  const sentences = new Map<string, Set<string>>(),
    days = new Map<string, Set<number>>(),
    alike = new Map<string, Placed[]>()
  for (const unit of units) {
    if (unit.first === undefined || unit.first !== unit.last) continue
    if (DEEDS.has(unit.mention.type)) append(alike, name(unit), unit)
    if (!isOfDay(unit)) continue
    days.set(unit.article, (days.get(unit.article) ?? new Set<number>()).add(unit.first))
    sentences.set(day(unit), (sentences.get(day(unit)) ?? new Set<string>()).add(unit.sentence))
  }
  return {
    has: (unit, word) => {
      const told = (alike.get(name(unit)) ?? []).filter(({ around }) => word === undefined || around.has(word))
      return told.length > 0 && told.every(({ sentence }) => sentence === told[0]!.sentence)
    },
    ofDay: (unit) => isOfDay(unit) && sentences.get(day(unit))?.size === 1 && days.get(unit.article)!.size >= DAYS,
  }
}

const isOfDay = ({ dated, first, last }: Placed) => dated && first !== undefined && first === last

const day = ({ article, first }: Placed) => `${article} ${first}`

const name = ({ article, mention, first }: Placed) => `${article} ${mention.type} ${first ?? ''}`
