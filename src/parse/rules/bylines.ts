import { NOISE, PRESS } from '../lexicon.ts'
import { afterByline, isAffiliation, isNamesLine } from '../names.ts'
import { bare, type Line, type Rule } from '../page.ts'
import { isDateLine } from './dates.ts'
import { isAgencyLine } from './noise.ts'
import { widgetsOf } from './widgets.ts'
import { lower, tokens } from './words.ts'

/** Where a line is cut into its parts: at bars and bullets, and where a date begins. "PTI | May 3, 2016", "Jane Doe 3 May 2016". */
const BORDER = new RegExp(
  `(?<=\\p{Ll})(?=(?:Updated|Published|Posted)\\s)|\\s*[|•·]\\s*|\\s[–—/-]\\s|(?<!\\b\\d{1,2}),?\\s+(?=(?:\\d{1,2}\\s)?(?:${[...PRESS.months, ...PRESS.weekdays].join('|')})\\b|\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4})`,
  'iu',
)
const parts = (text: string) => text.split(BORDER).filter(Boolean)
/** "Jane Doe", "By Jane Doe, Senior Editor", "Jane Doe, Rotterdam". */
const namesWriter = (part: string) =>
  (widgetsOf(part) === undefined && isNamesLine(part.replace(/,\s\p{Lu}\p{L}+$/u, ''))) || afterByline(part) !== undefined
const isCompound = ({ text, words }: Line, some: (part: string) => boolean) =>
  words <= 16 &&
  parts(text).length > 1 &&
  parts(text).some(some) &&
  parts(text).every(
    (part) =>
      some(part) || isDateLine({ text: part }) || namesWriter(part) || isAgencyLine({ text: part, words: 1 }) || isPlaceOrLabel(part),
  )
/** "Riyadh", "Updated:", "@ellerypost": what stands between bars beside who wrote and when. */
const isPlaceOrLabel = (part: string) => /^@\w+$|^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+)?:?$/u.test(part)

/** A date alone on its line, or with who wrote and where: "April 7, 2022 / 11:08 AM / CBS News". */
export const DATE: Rule = {
  name: 'dateline:date',
  kind: 'dateline',
  fits: (line) => isDateLine(line) || isCompound(line, (part) => isDateLine({ text: part })),
}

/** By-lines, dates and credits that stand between the headline and the text, or above both. */
export const MARKS: Rule[] = [
  { name: 'byline:opener', kind: 'byline', fits: ({ text, words, isProse }) => !isProse && words <= 30 && afterByline(text) !== undefined },
  {
    name: 'byline:names-and-date',
    kind: 'byline',
    // Below a by-line, "NEW YORK | Mon Sep 15, 2008 5:34pm EDT" says where and when.
    fits: (line, index, { lines }) =>
      lines[index - 1]?.kind !== 'byline' && isCompound(line, namesWriter) && isCompound(line, (part) => isDateLine({ text: part })),
  },
  {
    name: 'credit:agency',
    kind: 'credit',
    fits: (line) => isAgencyLine(line) || isCompound(line, (part) => isAgencyLine({ text: part, words: 1 })),
  },
  DATE,
]

/** "ANKORA" alone above the first paragraph, which a page without a headline begins with. */
export const PLACE: Rule = {
  name: 'dateline:place',
  kind: 'dateline',
  fits: ({ text, words }, index, { lines }) =>
    words === 1 && /^\p{Lu}[\p{Lu}/'’-]+$/u.test(text) && lines[index + 1]?.isProse === true && lines[index + 1]!.kind === undefined,
}

/** "Harbour Press Staff", "Staff report": nobody is named. */
export const DESK: Rule = {
  name: 'byline:desk',
  kind: 'byline',
  fits: ({ text, words }) =>
    NOBODY.has(bare(text).replace(/^(?:by|from) /, '')) ||
    (words >= 2 && words <= 5 && text.split(' ').every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word)) && DESKS.has(tokens(text).at(-1)!)),
}

const isFootByline: Rule['fits'] = ({ text, words, isTerminal }, index, { lastProse }) =>
  index > lastProse && lastProse >= 0 && words <= 6 && !isTerminal && afterByline(text) !== undefined

/** Who wrote the report, below it: the outlet, "By Ellery Gazette", or a person. */
export const SIGNED: Rule[] = [
  {
    name: 'credit:outlet',
    kind: 'credit',
    fits: (line, index, page) => isFootByline(line, index, page) && PAPERS.has(tokens(line.text).at(-1)!),
  },
  { name: 'byline:foot', kind: 'byline', fits: isFootByline },
]
const PAPERS = new Set(PRESS.papers)

/** "Jane Doe and Ali al-Masri" */
export const NAMES: Rule = {
  name: 'byline:names',
  kind: 'byline',
  fits: ({ text, isTerminal }) => !isTerminal && isNamesLine(text) && !NOISE.sections.includes(lower(text)),
}

const DESKS = new Set(PRESS.byline_desks)
const NOBODY = new Set(PRESS.byline_nobody)

/** "Middle East correspondent" right below a name. */
export const AFFILIATION: Rule = {
  name: 'byline:affiliation',
  kind: 'byline',
  fits: ({ text, gap }, i, { lines }) => !gap && lines[i - 1]?.kind === 'byline' && isAffiliation(text),
}
