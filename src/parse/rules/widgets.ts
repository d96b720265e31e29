import { NOISE } from '../lexicon.ts'

/** Longest line, in characters, that is looked at as a row of widgets. */
const LONGEST = 240

const PHRASES = new Map(
  Object.entries(NOISE.widgets).flatMap(([group, phrases]) => phrases.map((phrase) => [squash(phrase), group] as const)),
)
const AMBIGUOUS = new Set(NOISE.ambiguous.map(squash))
const JOINERS = new Set(NOISE.joiners.map(squash))
const LENGTH = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.length))

/** What a line of widgets is made of: the groups of its phrases, and whether all of them are ordinary words, too. */
export type Widgets = { groups: Set<string>; isAmbiguous: boolean }

/**
 * The widget phrases that a line consists of, wholly and without a word left over:
 * "Send in e-mailSend in e-mail", "Share 245 Tweet 12 Print", "100% Font Size". Undefined for any other line.
 */
export function widgetsOf(text: string): Widgets | undefined {
  if (text.length > LONGEST) return
  const letters = squash(text)
  // From each position to the end, the way to cut the letters into phrases that needs the fewest joiners.
  const best: ((Widgets & { joiners: number }) | undefined)[] = []
  best[letters.length] = { joiners: 0, groups: new Set(), isAmbiguous: true }
  for (let at = letters.length - 1; at >= 0; at--) {
    for (let length = Math.min(LENGTH, letters.length - at); length > 0; length--) {
      const rest = best[at + length]
      const piece = rest && letters.slice(at, at + length)
      if (!rest || !piece) continue
      const group = PHRASES.get(piece),
        joiners = rest.joiners + (group ? 0 : 1)
      if ((!group && !JOINERS.has(piece)) || joiners >= (best[at]?.joiners ?? Infinity)) continue
      best[at] = group
        ? { joiners, groups: new Set([...rest.groups, group]), isAmbiguous: rest.isAmbiguous && AMBIGUOUS.has(piece) }
        : { ...rest, joiners }
    }
  }
  const found = best[0]
  return found?.groups.size ? found : undefined
}

/** Latin letters alone, in lower case; counts such as `1.2K` go too. */
function squash(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d[\d.,]*[km]?(?![\p{L}])/gu, '')
    .replace(/[^\p{Script=Latin}]/gu, '')
}
