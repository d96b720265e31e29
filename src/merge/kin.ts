import type { Cast, CastActor } from '../records/index.ts'
import { ofObject, ofText } from '../memory.ts'
import { FORUMS } from './lexicon.ts'

/** Who and where counts as near: the part and its whole, such as a minister and the government. */
export type Kin = {
  /** Two actors, or two places, of which one contains the other. */
  related: (a: string, b: string) => boolean
  /** Too loose to tell two events apart, such as `residents`. */
  loose: (actor: string) => boolean
  /** A human being, whom a thing such as an arrest seldom befalls twice in a month. */
  person: (actor: string) => boolean
  /** A place so small that what happens there on one day can be told apart: no country. */
  local: (place: string) => boolean
  /** Whether the one, a country or a region, may hold the other, of which nobody says where it lies. */
  mayHold: (whole: string, part: string) => boolean
  /** A number for all that is told here of an actor or a place, with its name: where it stays the same, so do the answers. */
  factsOf: (key: string) => string
}

const DEPTH = 6

/**
 * Reads from the cast who belongs to whom: `partOf` (a key or a name), an office that names the other ("chief executive
 * of Brant Motors"), and a name that is a part of the other's ("Brant" and "Brant Motors").
 */
export const kinOf = ofObject((cast: Cast): Kin => {
  const parents = new Map<string, string>()
  for (const members of [cast.actors, cast.places] as ReadonlyMap<string, { key: string; name: string; partOf?: string | undefined }>[]) {
    const keys = new Map(
      [...members.values()].flatMap(
        ({ key, name }) =>
          [
            [name, key],
            [key, key],
          ] as const,
      ),
    )
    for (const { key, partOf } of members.values()) {
      const parent = partOf === undefined ? undefined : keys.get(partOf)
      if (parent !== undefined && parent !== key) parents.set(key, parent)
    }
  }
  const wholesOf = (part: string): string[] => {
    const found: string[] = []
    for (let at = parents.get(part); at !== undefined && found.length < DEPTH; at = parents.get(at)) found.push(at)
    return found
  }
  const contains = (whole: string, part: string) => wholesOf(part).includes(whole)
  const names = (a: string, b: string): boolean => {
    const [x, y] = [cast.actors.get(a), cast.actors.get(b)]
    return x !== undefined && y !== undefined && x.kind !== 'state' && (within(x.name, y.name) || within(x.name, y.office ?? ''))
  }
  const known = new Map<string, Map<string, boolean>>()
  const related = (a: string, b: string): boolean => {
    if (b < a) return related(b, a)
    let others = known.get(a)
    if (!others) known.set(a, (others = new Map()))
    let found = others.get(b)
    if (found === undefined) others.set(b, (found = contains(a, b) || contains(b, a) || names(a, b) || names(b, a)))
    return found
  }
  const local = (place: string) => {
    const kind = cast.places.get(place)?.kind
    return kind !== undefined && kind !== 'country'
  }
  return {
    related,
    local,
    mayHold: (whole, part) => {
      const inner = cast.places.get(part)
      return (
        cast.places.get(whole)?.kind !== 'city' &&
        inner !== undefined &&
        local(part) &&
        inner.lat === undefined &&
        inner.partOf === undefined
      )
    },
    person: (actor) => cast.actors.get(actor)?.kind === 'person',
    loose: (actor) => isLoose(cast.actors.get(actor)),
    factsOf: ofText((key) => {
      const { name, kind, office, private: hidden } = cast.actors.get(key) ?? {},
        place = cast.places.get(key)
      return numberOf(
        JSON.stringify([name, kind, office, hidden, place?.name, place?.kind, place?.lat, place?.lon, place?.partOf, wholesOf(key)]),
      )
    }),
  }
})

let count = 0
const numberOf = ofText(() => `${(count += 1)}`)

/** Too loose to tell two events apart, such as `residents`. */
export const isLoose = (actor: CastActor | undefined) => !actor || actor.kind === 'people' || actor.private

/** A court or parliament, before which a thing is done. */
export const isForum = ({ name }: CastActor) =>
  name
    .toLowerCase()
    .split(' ')
    .some((word) => FORUMS.has(word))

/** Whether a phrase stands in another as whole words. */
function within(phrase: string, text: string): boolean {
  return ` ${text} `.includes(` ${phrase} `)
}
