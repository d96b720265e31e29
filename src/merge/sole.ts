import { append } from '../append.ts'
import { DEEDS } from './compatible.ts'
import { common } from './shared.ts'
import type { Placed } from './unit.ts'

/**
 * Mentions of which their article has no second one of the same type and day; where only some count: none of those. `leads`:
 * the first of those, which the others only go on about. `ofDay`: whether it stands in the only sentence that tells of a day, in an article that names several.
 */
export type Soles = {
  has: (unit: Placed, counts?: (other: Placed) => boolean) => boolean
  leads: (unit: Placed, counts: (other: Placed) => boolean) => boolean
  ofDay: (unit: Placed) => boolean
}

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
    has: (unit, counts = () => true) => {
      const told = (alike.get(name(unit)) ?? []).filter(counts)
      return told.length > 0 && told.every(({ sentence }) => sentence === told[0]!.sentence)
    },
    leads: (unit, counts) => {
      const [first, ...others] = (alike.get(name(unit)) ?? []).filter(counts)
      return first?.sentence === unit.sentence && others.every((other) => other.sentence === unit.sentence || isOfSame(unit, other))
    },
    ofDay: (unit) => isOfDay(unit) && sentences.get(day(unit))?.size === 1 && days.get(unit.article)!.size >= DAYS,
  }
}

/** Somebody, some place, or a word besides that for what happened, in both: the article goes on about it. */
const isOfSame = (a: Placed, b: Placed) =>
  common(a.named, b.named).length + common(a.places, b.places).length > 0 || common(a.around, b.around).length > 1

const isOfDay = ({ dated, first, last }: Placed) => dated && first !== undefined && first === last

const day = ({ article, first }: Placed) => `${article} ${first}`

const name = ({ article, mention, first }: Placed) => `${article} ${mention.type} ${first ?? ''}`
