import type { Line, Page, Rule } from '../page.ts'

/** A subhead has at most this many words. */
const LONGEST = 12

/** An agency's crosshead: "- Back to square one -", by itself or glued to the sentence that it stands over. */
const CROSSHEAD = /^[-–—]\s?(?=[^\s-])([^.!?]{2,60}?)\s[-–—](?=$|["'“‘]?\p{Lu})/u

/** The length of the crosshead that a line begins with; 0 when there is none. */
export function crossheadLength(text: string): number {
  return CROSSHEAD.exec(text)?.[0].length ?? 0
}

/** A question stands as a subhead when it opens as one: "What happened?", "Who are the rebels?" */
const QUESTION = /^["'“‘]?(?:what|who|why|how|where|when|which|is|are|was|were|did|does|do|can|could|will|would|should|has|have)\b/i

const stands = (line: Line, index: number, { lines, isSpaced }: Page) => !isSpaced || (line.gap && (lines[index + 1]?.gap ?? false))

/** The nearest line on one side that is no noise and no caption. */
function neighbour({ lines }: Page, index: number, step: 1 | -1): Line | undefined {
  for (let i = index + step; i >= 0 && i < lines.length; i += step) {
    const line = lines[i]
    if (line && line.kind !== 'noise' && line.kind !== 'caption' && line.kind !== 'credit' && line.kind !== 'dateline') return line
  }
}

/** What may stand above a first subhead, besides prose. */
const HEAD = new Set(['headline', 'deck', 'byline'])

const isShort = (line: Line, index: number, page: Page) => {
  const { text, words } = line
  if (words === 0 || words > LONGEST || text.length > 90 || !/^["'“‘([]?[\p{Lu}\p{N}]/u.test(text)) return false
  if (/,["'”’)\]]*$/u.test(text) || (line.isTerminal && !(/\?["'”’)\]]*$/u.test(text) && QUESTION.test(text)))) return false
  const before = neighbour(page, index, -1),
    after = neighbour(page, index, 1)
  const follows = before && (before.kind === undefined ? before.isProse || before.isTerminal : HEAD.has(before.kind))
  return (
    !!follows &&
    !!after &&
    (after.isProse || (after.isTerminal && after.words >= 4)) &&
    after.kind === undefined &&
    stands(line, index, page)
  )
}

export const SUBHEAD_RULES: Rule[] = [
  { name: 'subhead:markup', kind: 'subhead', fits: ({ hint, words }) => hint?.kind === 'subhead' && words <= 2 * LONGEST },
  { name: 'subhead:crosshead', kind: 'subhead', fits: ({ text }) => crossheadLength(text) === text.length && text.length > 0 },
  { name: 'subhead:short-line', kind: 'subhead', fits: isShort },
]
