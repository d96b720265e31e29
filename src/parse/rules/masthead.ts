import { ENGLISH } from '../lexicon.ts'
import { afterByline } from '../names.ts'
import type { Line, Page } from '../page.ts'
import { creditStart } from './captions.ts'
import { isDateLine, isDayLine } from './dates.ts'
import { isMenu, LONGEST_NAME } from './menus.ts'
import { tokens } from './words.ts'

/** So many words of a headline return in the text below it; so many at least where no line has more. Of furniture less than that share does. */
const RETURNING = { enough: 3, least: 2, share: 0.4 }
/** Words shorter than this say little. */
const SHORTEST = 4
/** How many paragraphs tell what the text is about, how many lines a page may have above its text, and how many below its deck up to the by-line. */
const OPENING = 8,
  LONGEST_HEAD = 30,
  HEAD = 6
/** A first paragraph has so many words; a shorter sentence above one may be a headline or a notice. */
const FULL = 18

const FUNCTION_WORDS = new Set(ENGLISH.function_words)

/** What a paper says of itself under its name: "Serving the coast from Ellery to Marl". */
const LONGEST_SLOGAN = 8

/** A word without its ending: "quits" and "quit", "shares" and "share". */
const stem = (word: string) => word.replace(/(?:ies|es|s|ed|ing)$/, '')
const contentWords = (text: string) =>
  new Set(
    tokens(text)
      .filter((word) => word.length >= SHORTEST && !FUNCTION_WORDS.has(word))
      .map(stem),
  )

/**
 * The line of a copied page that is its headline: the first above the text whose words the text takes up, where all that
 * stands above it is short, or is a menu, an appeal to subscribers or a slogan of which the text takes up next to nothing. -1 where the first line serves as well.
 */
export function headlineBelowMasthead({ lines }: Page): number {
  const texts = new Set<string>(),
    again = new Set(lines.flatMap(({ text }) => (texts.has(text) ? [text] : (texts.add(text), []))))
  const isText = (line: Line) => line.isProse && !line.kind && !again.has(line.text)
  const opens = (least: number) =>
    lines.findIndex((line, i) => line.words >= least && isText(line) && lines.slice(i + 1, i + 1 + OPENING).some(isText))
  const full = opens(FULL),
    body = full < 0 ? opens(0) : full
  if (body < 1 || body > LONGEST_HEAD) return -1
  const about = contentWords(
    lines
      .slice(body)
      .filter(isText)
      .slice(0, OPENING)
      .map(({ text }) => text)
      .join(' '),
  )
  // Menus, dates, by-lines and what the page says several times are no headline.
  const isMark = (line: Line) => isDateLine(line) || afterByline(line.text) !== undefined,
    lastMark = lines.findLastIndex((line, i) => i < body + HEAD && isMark(line))
  // A sentence is a headline only above a by-line, and with no other line above it that could be one: else it is the deck.
  const stands = (line: Line) => !line.kind && !line.isProse && line.words > LONGEST_NAME && !isMark(line) && !isMenu(line)
  const taken = (line: Line) => [...contentWords(line.text)].filter((word) => about.has(word)).length
  // What the page says again is its name or a menu; of its headline, which pages print twice as well, the text takes up more.
  const isCandidate = (line: Line, i: number) =>
    (!line.kind || line.rule === LISTED) &&
    (!again.has(line.text) || (line.words >= LONGEST_NAME && taken(line) >= RETURNING.enough)) &&
    !isMark(line) &&
    !isMenu(line) &&
    creditStart(line.text) === undefined &&
    (!line.isProse || (i < lastMark && !lines.slice(0, i).some(stands)))
  const returning = lines.slice(0, body).map((line, i) => (isCandidate(line, i) ? taken(line) : 0))
  const most = Math.max(...returning),
    enough = most > RETURNING.enough ? RETURNING.enough : RETURNING.least
  // What stands above the paper's menu is its name and its slogan, though the text may take up a word or two of them.
  const menu = lines.findLastIndex((line, i) => i < body && !line.kind && isMenu(line)),
    isBelowMenu = returning.some((count, i) => i > menu && count >= enough),
    isAboveMenu = (i: number) => i < menu && isBelowMenu && lines[i]!.words <= LONGEST_SLOGAN && !again.has(lines[i]!.text)
  const found = returning.findIndex((count, i) => count >= enough && !isAboveMenu(i) && (lines[i]!.words > LONGEST_NAME || count === most)),
    first = lines.findIndex(({ kind }) => !kind)
  const isFurniture = (line: Line, i: number, count: number) =>
    line.kind !== undefined ||
    isAboveMenu(i) ||
    !isCandidate(line, i) ||
    line.words <= LONGEST_NAME ||
    count < Math.max(RETURNING.least, contentWords(line.text).size * RETURNING.share)
  // A headline right below a time of day is that of an entry, where others have theirs.
  const isClock = (line: Line | undefined) => line !== undefined && isDateLine(line) && !isDayLine(line)
  if (isClock(lines[found - 1]) && lines.filter(isClock).length > 1) return -1
  return found > first && lines.slice(first, found).every((line, i) => isFurniture(line, first + i, returning[first + i]!)) ? found : -1
}

/** How lines below the title of a list are told (`below.ts`). */
export const LISTED = 'noise:link-list'
