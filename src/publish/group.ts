/** Items under each of their keys, in order of first appearance. */
export function groupBy<T>(items: T[], keys: (item: T) => string | Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const found = keys(item)
    for (const key of typeof found === 'string' ? [found] : new Set(found)) {
      const list = groups.get(key)
      if (list) list.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
