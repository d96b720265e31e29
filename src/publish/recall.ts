/**
 * Gives what follows from a key and nothing else, and takes long to make, such as the land of a map: made, or recalled
 * from an earlier build. It is plain data, which goes through JSON unchanged.
 */
export type Recall = <T>(key: string, make: () => T) => T

/** `known`: what earlier builds made; `used`: what this one asks for. Each is made once. */
export function recalling(known: ReadonlyMap<string, unknown> = new Map()): { recall: Recall; used: ReadonlyMap<string, unknown> } {
  const used = new Map<string, unknown>()
  const recall = <T>(key: string, make: () => T): T => {
    if (!used.has(key)) used.set(key, known.has(key) ? known.get(key) : make())
    return used.get(key) as T
  }
  return { recall, used }
}
