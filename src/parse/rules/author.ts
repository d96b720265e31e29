import { NOISE } from '../lexicon.ts'
import { isName, peopleIn } from '../names.ts'
import type { Line, Page } from '../page.ts'
import { ADDRESS, holds, lower, unmarked } from './words.ts'

/** What a page says of a writer has at most so many words, the title above it so many. */
const LONGEST = 80,
  LONGEST_TITLE = 6

/** Who wrote this and how to reach them, below the text: an address, and a verb of contact. */
export const isContactNote = (line: Line, index: number, { lastProse }: Page) =>
  index >= lastProse &&
  line.words <= 60 &&
  ADDRESS.test(line.text) &&
  /\b(?:reach|contact|follow|e-?mail|write to|tweets?|on twitter)\b/i.test(line.text)

/**
 * Tells what a page says of those who wrote the report, below it: "Jane Doe is a reporter who joined the Courier in 2011." Its
 * subject is named in the by-line, on the line right above or in a title "About Jane Doe"; a reporter of whom the report tells is not.
 */
export function tellAuthors({ lines }: Page): void {
  const writers = new Set(lines.filter(({ kind }) => kind === 'byline').flatMap(({ text }) => peopleIn(text)))
  const first = lines.findIndex(({ isProse, kind }) => isProse && !kind)
  lines.forEach((line, i) => {
    if (line.kind || i <= first || !isBiography(line)) return
    const above = lines[i - 1]!,
      name = isName(above.text) ? above.text.trim() : undefined,
      isTitle = above.words <= LONGEST_TITLE && /^(?:about|written by|the author)/i.test(above.text)
    const isOf = (person: string) => line.text.startsWith(`${person} `)
    if (![...writers, ...(name ? [name] : [])].some(isOf) && !isTitle && !/^the (?:writer|author) /i.test(line.text)) return
    if ((name || isTitle) && !above.kind) Object.assign(above, { kind: 'noise', rule: 'noise:author' })
    Object.assign(line, { kind: 'noise', rule: 'noise:author' })
  })
}

/** Somebody is or does what those do who write in papers; nobody is quoted. */
function isBiography(line: Line): boolean {
  return (
    line.words <= LONGEST &&
    !/["“”]/.test(line.text) &&
    /^(?:\S+\s){1,5}(?:is|was|are|covers|writes|reports|edits|works|has|joined)\b/.test(line.text) &&
    holds(lower(unmarked(line)), NOISE.biographies)
  )
}
