import { NOISE } from '../lexicon.ts'
import type { Line, Page } from '../page.ts'
import { isDateLine, isDayLine } from './dates.ts'
import { isLegal } from './noise.ts'
import { lower, opener, tokens } from './words.ts'

const TITLES = new Set(NOISE.comments.map((title) => tokens(title).join(' ')))
const MAYBE = new Set(NOISE.comments_maybe)

/** How many lines below a comments title may show that comments follow. */
const REACH = 5

/**
 * From the title of a comments section on, everything belongs to readers. A line "Comments 12" is such a title when
 * marks of comments follow (a time, "Reply", "says:"), when it has a count and half of the prose stands above it, or
 * when three quarters do; else it is the link to the section, in a share bar.
 */
export function tellComments({ lines }: Page): void {
  const total = prose(lines)
  let above = 0
  for (const [i, line] of lines.entries()) {
    const title = line.kind === 'headline' ? undefined : titleOf(line)
    if (title) {
      const isOpen =
        above > 0 &&
        (lines.slice(i + 1, i + 1 + REACH).some(isMark) ||
          (/\d/.test(line.text) && above * 2 >= total) ||
          (title === 'sure' && above * 4 >= total * 3))
      // The title and the buttons are the page's own words; all else may be a reader's.
      if (isOpen || title === 'sure') Object.assign(line, { kind: 'noise', rule: 'noise:comments-title' })
      if (isOpen) tellReaders(lines.slice(i + 1))
      if (isOpen) return
    }
    above += prose([line])
  }
}

/** Lines that readers wrote. What the page says of its own among and below them, lists of links and legal lines, is theirs no more. */
function tellReaders(lines: Line[]): void {
  let isList = false
  for (const line of lines) {
    isList = isListTitle(line) || (isList && isEntry(line))
    if (line.rule === 'noise:widget') continue
    const rule = isList ? 'noise:link-list' : isLegal(line) ? 'noise:legal' : 'noise:comments'
    Object.assign(line, { kind: 'noise', rule })
  }
}

function prose(lines: Line[]): number {
  return lines.reduce((sum, line) => sum + (line.isProse ? line.words : 0), 0)
}

/** "Comments", "Comments 1", "12 Comments", "Comments (5)", "3 thoughts on “The headline”". */
function titleOf({ text, words }: Line): 'sure' | 'maybe' | undefined {
  if (/^\d+ (?:comments?|responses?|thoughts?|replies|reply) (?:on|to|for) /i.test(text)) return 'sure'
  if (words > 8 || /[.;,]$/.test(text)) return
  const title = tokens(text)
    .filter((word) => !/^\d+$/.test(word))
    .join(' ')
  return TITLES.has(title) ? 'sure' : MAYBE.has(title) ? 'maybe' : undefined
}

/** The head or foot of a comment: a name with a time, "Reply", "Jane says:". */
function isMark(line: Line): boolean {
  const plain = lower(line.text)
  const dated = /\b\d{1,2}:\d\d\b|\b\d{1,4}\s(?:minutes?|hours?|days?|weeks?|months?|years?)\sago\b/.test(plain) && line.words <= 10
  return (
    dated ||
    (line.words <= 6 &&
      (isDateLine(line) || NOISE.comment_marks.some((mark) => plain === mark || plain.endsWith(` ${mark}`) || plain.endsWith(` ${mark}:`))))
  )
}

/** The headline of another article directly above its link "Read more" is noise like the link. */
export function tellLinkTitles({ lines }: Page): void {
  lines.forEach((line, i) => {
    const below = lines[i + 1]
    if (
      !line.kind &&
      isEntry(line) &&
      line.gap &&
      below &&
      !below.gap &&
      below.rule === 'noise:widget' &&
      /^read (?:more|full)/i.test(below.text)
    )
      Object.assign(line, { kind: 'noise', rule: 'noise:link-list' })
  })
}

/** "Most read", "More from the Courier", "Also in this issue": the title of a list of links. */
function isListTitle({ rule, widgets, plain, words, isTerminal, isProse }: Line): boolean {
  if (rule === 'noise:widget' && (widgets?.groups.has('lists') || /^read more:$/.test(plain))) return true
  return words <= LONGEST_TITLE && (!isTerminal || plain.endsWith(':')) && !isProse && opener(plain, NOISE.list_titles) !== undefined
}

/** The title of a list has at most so many words. */
const LONGEST_TITLE = 6

/** The beginning of another article, broken off below its headline, has at most so many words. */
const LONGEST_TEASER = 40

/** How many entries of a list of links are set aside at most. */
const LONGEST_LIST = 12

/**
 * Below the title of a list of links ("Related stories", "Most read") stand headlines of other articles: short lines
 * without a full stop. One alone is taken only directly below the title or after the last paragraph. Lines above `from` stay.
 */
export function tellLinkLists({ lines }: Page, from = 0): void {
  lines.forEach((line, i) => {
    if (i < from || (line.kind && line.kind !== 'noise') || !isListTitle(line)) return
    let end = i + 1
    while (end < lines.length && end <= i + LONGEST_LIST && isEntry(lines[end])) end++
    const isTail = !lines.slice(end).some((later) => later.isProse)
    // a title that is no widget may be a subhead, too: it needs its list
    const least = line.rule === 'noise:widget' ? 1 : 2
    if (end - i - 1 < 2 && !isTail && lines[i + 1]?.gap) return
    if (end - i - 1 < least) return
    if (!line.kind) Object.assign(line, { kind: 'noise', rule: 'noise:link-list' })
    for (const entry of lines.slice(i + 1, end)) if (!entry.kind) Object.assign(entry, { kind: 'noise', rule: 'noise:link-list' })
  })
}

function isEntry(line: Line | undefined): boolean {
  // "Who are the rebels?" may be the headline of another article; "On Monday, the mayor opened..." is its teaser.
  return (
    !!line &&
    (!line.kind || line.kind === 'noise') &&
    ((line.words <= 20 && (line.text.endsWith('?') || (!line.isTerminal && !line.isProse))) ||
      (line.words <= LONGEST_TEASER && /(?:\.{3}|…|\[…\])$/u.test(line.text)))
  )
}

/** A headline with the section before it, "WORLD Mayor to quit". */
const SECTIONED = /^\p{Lu}{2,}\s(?=\p{Lu})/u

/**
 * Below the text, other articles of the paper may stand with their first sentences: their headlines are said twice, around a
 * date or behind the name of a section. From the first of two such headlines on, all is theirs.
 */
export function tellOtherArticles({ lines, firstProse }: Page): void {
  const doubled = lines.flatMap((line, i) => {
    const [next, third] = [lines[i + 1], lines[i + 2]],
      isAround = next !== undefined && third?.text === line.text && (isDayLine(next) || next.rule === 'noise:stamp'),
      isSectioned = next !== undefined && line.text.replace(SECTIONED, '') === next.text && line.text !== next.text
    return i > firstProse && firstProse >= 0 && !line.isTerminal && !line.isProse && (isAround || isSectioned) ? [i] : []
  })
  if (doubled.length < 2) return
  for (const line of lines.slice(doubled[0]))
    if (line.kind !== 'noise' || line.rule === 'noise:stamp') Object.assign(line, { kind: 'noise', rule: 'noise:related' })
}
