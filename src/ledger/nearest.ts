import { wordSet } from './similar.ts'

/** An address that shares fewer of its words with another is no slip of the pen. */
const ALIKE = 0.5

/**
 * The address that somebody probably meant: the one that has most in common with what they wrote, at least half of the
 * words of one of the two, dates apart. `moss-resigns` is near `2019-10-04-moss-resigns`.
 */
export function nearestSlug(written: string, slugs: Iterable<string>): string | undefined {
  const meant = parts(written)
  let best: { slug: string; shared: number; size: number } | undefined
  for (const slug of slugs) {
    const other = parts(slug),
      words = common(meant.words, other.words)
    if (words === 0 || words < ALIKE * Math.min(meant.words.length, other.words.length)) continue
    const shared = words + common(meant.numbers, other.numbers),
      size = other.words.length
    if (!best || shared > best.shared || (shared === best.shared && size < best.size)) best = { slug, shared, size }
  }
  return best?.slug
}

/** The words and the numbers of an address. */
function parts(slug: string): { words: string[]; numbers: string[] } {
  const all = [...wordSet(slug)]
  return { words: all.filter((part) => !/^\d+$/.test(part)), numbers: all.filter((part) => /^\d+$/.test(part)) }
}

const common = (some: readonly string[], others: readonly string[]) => some.filter((part) => others.includes(part)).length
