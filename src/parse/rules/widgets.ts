import { NOISE } from '../lexicon.ts'

/** Longest line, in characters, that is looked at as a row of widgets. */
const LONGEST = 240

const PHRASES = new Map(Object.entries(NOISE.widgets).flatMap(([group, phrases]) => phrases.map((phrase) => [squash(phrase), group] as const)))
const JOINERS = new Set(NOISE.joiners.map(squash))
const LENGTH = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.length))

/**
 * The groups of the widget phrases that a line consists of, wholly and without a word left over:
 * "Send in e-mailSend in e-mail", "Share 245 Tweet 12 Print", "100% Font Size". Undefined for any other line.
 */
export function widgetGroups(text: string): Set<string> | undefined {
  if (text.length > LONGEST) return
  const letters = squash(text)
  if (!letters) return
  // Fewest joiners over all ways to cut the letters into phrases, from each position to the end.
  const best: ({ joiners: number, groups: Set<string> } | undefined)[] = []
  best[letters.length] = { joiners: 0, groups: new Set() }
  for (let at = letters.length - 1; at >= 0; at--) {
    for (let length = Math.min(LENGTH, letters.length - at); length > 0; length--) {
      const rest = best[at + length]
      const piece = rest && letters.slice(at, at + length)
      if (!rest || !piece) continue
      const group = PHRASES.get(piece), isJoiner = !group && JOINERS.has(piece)
      if (!group && !isJoiner) continue
      const joiners = rest.joiners + (isJoiner ? 1 : 0)
      if (joiners < (best[at]?.joiners ?? Infinity)) best[at] = { joiners, groups: group ? new Set([...rest.groups, group]) : rest.groups }
    }
  }
  const found = best[0]
  return found?.groups.size ? found.groups : undefined
}

/** Letters alone, in lower case; counts such as `1.2K` go too. */
function squash(text: string): string {
  return text.toLowerCase().replace(/\d[\d.,]*[km]?(?![\p{L}])/gu, '').replace(/[^\p{L}]/gu, '')
}
