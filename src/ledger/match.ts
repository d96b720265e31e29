/**
 * A pair that may be the same thing: `rank` settles equal scores, element by element, larger first. Only a `solid` pair
 * may lead several entries to one item: words that merely resemble each other are no reason to redirect a link.
 */
export type Pair = { entry: number; item: number; score: number; rank: readonly number[]; solid: boolean }

/** What was decided: the item of each entry, and for entries without one the item that took them in. */
export type Matching = { itemOf: Map<number, number>; mergedInto: Map<number, number> }

/**
 * One item at most for each entry and one entry at most for each item: best pairs first, then, where several entries
 * lead to one item, the older entry takes it, for its URL has been cited longest. `age` is the edition that minted a
 * live entry, or undefined for a retired one, which may come back but displaces nothing. Deterministic: pairs that tie
 * are taken in the order of entries, then items.
 */
export function match(pairs: readonly Pair[], age: (entry: number) => number | undefined): Matching {
  const best = [...pairs].sort(compare),
    byEntry = group(best)
  const itemOf = new Map<number, number>(),
    entryOf = new Map<number, number>()
  const assign = (entry: number, item: number) => {
    itemOf.set(entry, item)
    entryOf.set(item, entry)
  }
  for (const { entry, item } of best) if (!itemOf.has(entry) && !entryOf.has(item)) assign(entry, item)

  const waiting = [...byEntry.keys()].filter((entry) => !itemOf.has(entry))
  const mergedInto = new Map<number, number>()
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    const choices = byEntry.get(entry)!,
      free = choices.find(({ item }) => !entryOf.has(item))
    if (free) {
      assign(entry, free.item)
      continue
    }
    const item = choices.find(({ solid }) => solid)?.item
    if (item === undefined) continue
    const holder = entryOf.get(item)!,
      mine = age(entry),
      theirs = age(holder)
    if (mine !== undefined && (theirs === undefined || mine < theirs)) {
      itemOf.delete(holder)
      assign(entry, item)
      waiting.push(holder)
    } else {
      mergedInto.set(entry, item)
    }
  }
  return { itemOf, mergedInto }
}

function compare(a: Pair, b: Pair): number {
  if (a.score !== b.score) return b.score - a.score
  for (let i = 0; i < a.rank.length; i++) if (a.rank[i] !== b.rank[i]) return b.rank[i]! - a.rank[i]!
  return a.entry - b.entry || a.item - b.item
}

function group(pairs: readonly Pair[]): Map<number, Pair[]> {
  const groups = new Map<number, Pair[]>()
  for (const pair of pairs) {
    const all = groups.get(pair.entry)
    if (all) all.push(pair)
    else groups.set(pair.entry, [pair])
  }
  return groups
}
