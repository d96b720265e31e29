import { NOISE } from '../lexicon.ts'
import type { Line, Page, Rule } from '../page.ts'
import { lower, opener, unmarked } from './words.ts'

/** "Previous articleMill owner sells last shares": the label is glued to the headline. */
const GLUED = /^(?:[Pp]revious|[Nn]ext) (?:[Aa]rticle|[Pp]ost|[Ss]tory)(?=\p{Lu})/u

/** "Read more: Ceasefire talks resume", "RELATED | Who are the rebels?" */
export const isPointer = (line: Line) => {
  if (line.words > 24) return false
  const plain = unmarked(line),
    label = opener(plain, NOISE.pointers)
  return GLUED.test(line.text) || (!!label && /^\s?(?:[:|>»→]|[-–—]\s)/.test(plain.slice(label.length)))
}

/** "[Mayor met envoy twice, letters show]": the headline of another article, in brackets between paragraphs. */
export const isBracketedLink = ({ text, words, isTerminal }: Line) =>
  words >= LEAST_LINK && words <= LONGEST_LINK && !isTerminal && /^\[(?!.{0,30}:)[^[\]]+[^[\].!?]\]$/.test(text)
const LEAST_LINK = 4,
  LONGEST_LINK = 20

/** "Home / News / Africa / Army seizes power", "You are here: Home » World": where the page stands within its site. */
export const isCrumbs = (line: Line, index: number, { lines }: Page) => {
  const { text, words, isProse } = line
  if (isProse || words === 0) return false
  const path = text.replace(/^you are here\s?:?\s/i, ''),
    parts = path
      .split(/[/>»›|→]/)
      .map((part) => part.trim())
      .filter(Boolean)
  return (
    (parts.length >= (path === text ? 2 : 1) &&
      HOMES.has(lower(parts[0]!)) &&
      parts.slice(0, -1).every((part) => part.split(' ').length <= LONGEST_CRUMB)) ||
    lines.slice(index + 1, index + 1 + NEAR).some((other) => isGluedTrail(text, other))
  )
}
const HOMES = new Set(NOISE.homes),
  SECTION_WORDS = new Set([...NOISE.homes, ...NOISE.sections].flatMap((name) => name.split(' ')))
/** How many lines below its trail a headline may stand, and how many words it has at least. */
const NEAR = 3,
  LEAST_HEADLINE = 3

/** "Home World News Army seizes power" above "Army seizes power": the trail has lost its strokes. */
function isGluedTrail(text: string, { text: headline, words }: Line): boolean {
  if (words < LEAST_HEADLINE || text.length === headline.length || !text.endsWith(` ${headline}`)) return false
  const trail = lower(text.slice(0, -headline.length)).match(/\p{L}+/gu) ?? []
  return HOMES.has(trail[0] ?? '') && trail.every((word) => SECTION_WORDS.has(word))
}
const LONGEST_CRUMB = 4

/** "Three held at Marl | Mill fire put out | Mayor to quit over loan": headlines of other articles, run past on one line. */
export const isHeadlineRow = ({ text, isTerminal }: Line) => {
  const parts = text.split(/\s\|\s/)
  return !isTerminal && parts.length >= LEAST_ROW && parts.every((part) => part.trim().split(/\s+/).length >= LEAST_ROW)
}
const LEAST_ROW = 3

/**
 * The headline of another article alone below the text: a line apart without a full stop, under a report whose paragraphs end with one.
 * Text that breaks off in the middle of a sentence is longer.
 */
export const NEXT_HEADLINE: Rule = {
  name: 'noise:next-headline',
  kind: 'noise',
  fits: ({ text, isTerminal, words, gap }, index, { lines, lastProse }) =>
    index > lastProse &&
    gap &&
    !isTerminal &&
    words >= 4 &&
    words <= 14 &&
    /^\p{Lu}[^“"]*\p{L}$/u.test(text) &&
    lines.filter(({ isProse, kind }) => isProse && kind === undefined).length >= 3 &&
    lines.every(({ isProse, isTerminal: ends, kind }) => !isProse || ends || kind !== undefined),
}
