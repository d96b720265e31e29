import { NOISE } from '../lexicon.ts'
import { afterByline, isName } from '../names.ts'
import type { Line } from '../page.ts'
import { isDateLine } from './dates.ts'
import { lower } from './words.ts'

/** The name of a paper has at most so many words. */
export const LONGEST_NAME = 5

const SECTIONS = new Set(NOISE.sections)
const SEPARATOR = /\s*[|>»›·•]\s*|\s{2,}|\t/u

/** "Home | Fleet | Yards | Jobs", "News Opinion Sport Culture": a row of links within the site. */
export function isMenu(line: Line): boolean {
  const { text, words, isTerminal } = line
  if (isTerminal || words < 3 || words > 30) return false
  const parts = text.split(SEPARATOR).filter(Boolean)
  if (parts.length >= 3)
    return parts.every(
      (part) =>
        part.split(' ').length <= 4 &&
        (parts.length > LONGEST_NAME || !isName(part)) &&
        !isDateLine({ text: part }) &&
        afterByline(part) === undefined,
    )
  return isSectionMenu(line)
}

/** "News  Sport  What's On  Jobs": a row of links of which most, and three at least, are sections that papers have. */
export function isSectionMenu({ text, words, isTerminal }: Line): boolean {
  const parts = text.split(SEPARATOR).filter(Boolean),
    links = parts.length >= LEAST_SECTIONS ? parts : text.split(' '),
    sections = links.filter((link) => SECTIONS.has(lower(link.trim()))).length
  return !isTerminal && words <= LONGEST_MENU && sections >= LEAST_SECTIONS && sections * 2 >= links.length
}
const LEAST_SECTIONS = 3,
  LONGEST_MENU = 30
