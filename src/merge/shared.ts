import { BITS, kindsInCommon } from './keys.ts'
import type { Field, Unit } from './unit.ts'
import { full, type Items } from './weight.ts'

/** What two mentions have in common. */
export type Shared = Readonly<Record<'triggers' | 'words' | 'actors' | 'places' | 'figures', readonly string[]>>

const NONE: readonly string[] = []

export const NOTHING: Shared = { triggers: NONE, words: NONE, actors: NONE, places: NONE, figures: NONE }

/** So many words in common count in full. */
export const FULL_WORDS = 3

/** What two mentions have in common; most pairs have little, and are asked for no more than that. */
export function sharedBy(a: Unit, b: Unit): Shared {
  const kinds = kindsInCommon(a.keys, b.keys)
  return {
    triggers: kinds & BITS.trigger ? evoked(a, b) : NONE,
    words: kinds & BITS.word ? content(a, b) : NONE,
    actors: kinds & BITS.party ? common(a.parties, b.parties) : NONE,
    places: kinds & BITS.place ? common(a.places, b.places) : NONE,
    figures: kinds & BITS.figure ? common(a.figures, b.figures) : NONE,
  }
}

/** Somebody is dead by both: a person dies once. */
export const isOneDeath = (a: Unit, b: Unit) => a.dead.size > 0 && common(a.dead, b.dead).length > 0

/** The triggers in common; that both "say" something tells nothing. */
export function evoked(a: Unit, b: Unit): string[] {
  return a.mention.type === 'STATEMENT' && b.mention.type === 'STATEMENT' ? [] : common(a.trigger, b.trigger)
}

/** The words in common beside the trigger, which counts for itself. */
export function content(a: Unit, b: Unit): string[] {
  return common(a.words, b.words).filter((word) => !(a.trigger.has(word) && b.trigger.has(word)))
}

/** Share of the wording of the shorter mention that the other has too, by weight; damped when the words are few. */
export function overlap(a: Unit, b: Unit, words: readonly string[], { weight }: Field): number {
  const least = Math.min(a.substance, b.substance)
  const shared = words.reduce((total, word) => total + (weight.words.get(word) ?? 0), 0)
  return least === 0 ? 0 : (shared / least) * Math.min(1, words.length / FULL_WORDS)
}

/** From 0.4 for what all share to 1 for what these two share alone. */
export function rarity(weight = 0): number {
  return 0.4 + 0.6 * full(weight)
}

/** Members of both, in canonical order. */
export function common(a: Items, b: Items): string[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  const found: string[] = []
  for (const item of small.keys()) if (large.has(item)) found.push(item)
  return found.length > 1 ? found.sort() : found
}

/** Whether one of the actors or places of the one belongs to one of the other's, or is it. */
export function akin(a: Items, b: Items, { kin }: Field): boolean {
  for (const p of a.keys()) for (const q of b.keys()) if (p === q || kin.related(p, q)) return true
  return false
}

/** Whether two mentions name places that cannot be one, nor one a part of the other. */
export function elsewhere({ places: a }: Pick<Unit, 'places'>, { places: b }: Pick<Unit, 'places'>, field: Field): boolean {
  const mayHold = (wholes: Set<string>, parts: Set<string>) =>
    [...wholes].some((whole) => [...parts].some((part) => field.kin.mayHold(whole, part)))
  return a.size > 0 && b.size > 0 && !akin(a, b, field) && !mayHold(a, b) && !mayHold(b, a)
}

/** Whether they count the same thing, and come to different numbers. */
export const otherFigure = (a: Unit, b: Unit) => [...a.fields].some(([name, number]) => b.fields.has(name) && b.fields.get(name) !== number)
