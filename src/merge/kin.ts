import type { Cast } from '../records/index.ts'

/** Who and where counts as near: the part and its whole, such as a minister and the government. */
export type Kin = {
  /** Two actors, or two places, of which one contains the other. */
  related: (a: string, b: string) => boolean
  /** Too loose to tell two events apart, such as `residents`. */
  loose: (actor: string) => boolean
}

const DEPTH = 6

/** Reads the containment of actors and places from the cast; `partOf` may name a key or a name. */
export function kinOf(cast: Cast): Kin {
  const parents = new Map<string, string>()
  for (const members of [cast.actors, cast.places] as ReadonlyMap<string, { key: string, name: string, partOf?: string | undefined }>[]) {
    const keys = new Map([...members.values()].flatMap(({ key, name }) => [[name, key], [key, key]] as const))
    for (const { key, partOf } of members.values()) {
      const parent = partOf === undefined ? undefined : keys.get(partOf)
      if (parent !== undefined && parent !== key) parents.set(key, parent)
    }
  }
  const contains = (whole: string, part: string): boolean => {
    let at = parents.get(part)
    for (let depth = 0; at !== undefined && depth < DEPTH; depth += 1, at = parents.get(at)) if (at === whole) return true
    return false
  }
  return {
    related: (a, b) => contains(a, b) || contains(b, a),
    loose: (actor) => { const known = cast.actors.get(actor); return !known || known.kind === 'people' || known.private },
  }
}
