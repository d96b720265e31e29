import { NOISE } from '../lexicon.ts'
import { isName, peopleIn } from '../names.ts'
import type { Line, Page } from '../page.ts'
import { ADDRESS, holds, opener } from './words.ts'

/** What a page says of a writer has at most so many words, the title above it so many; its verb is one of the first so many. */
const LONGEST = 80,
  LONGEST_TITLE = 6,
  LATEST_VERB = 6
const { verbs, subjects: SUBJECTS, titles: TITLES, reach: REACH } = NOISE.biographies
const VERBS = new Set(verbs)

/** Who wrote this and how to reach them, below the text: an address, and a verb of contact. */
export const isContactNote = (line: Line, index: number, { lastProse }: Page) =>
  index >= lastProse && line.words <= 60 && ADDRESS.test(line.text) && holds(line.plain, REACH)

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
      isTitle = above.words <= LONGEST_TITLE && opener(above.plain, TITLES) !== undefined
    const isOf = (person: string) => line.text.startsWith(`${person} `)
    if (![...writers, ...(name ? [name] : [])].some(isOf) && !isTitle && !opener(line.plain, SUBJECTS)) return
    if ((name || isTitle) && !above.kind) Object.assign(above, { kind: 'noise', rule: 'noise:author' })
    Object.assign(line, { kind: 'noise', rule: 'noise:author' })
  })
}

/** Somebody is or does what those do who write in papers; nobody is quoted. */
function isBiography(line: Line): boolean {
  return (
    line.words <= LONGEST &&
    !/["“”]/.test(line.text) &&
    line.text.split(/\s/, LATEST_VERB).some((word, i) => i > 0 && VERBS.has(/^\p{L}*/u.exec(word)![0])) &&
    holds(line.plain, NOISE.biographies.words)
  )
}
