import { afterByline } from '../names.ts'
import { isDatelineOnly } from '../dateline.ts'
import { NOISE } from '../lexicon.ts'
import { bare, tell, type Line, type Page, type Rule } from '../page.ts'
import { AFFILIATION, DATE, DESK, MARKS, NAMES, PLACE } from './bylines.ts'
import { isDateLine, isDayLine } from './dates.ts'
import { KICKERS } from './noise.ts'
import { headlineBelowMasthead, LISTED } from './masthead.ts'

/** A headline has at most this many words; a longer first line is the text itself. */
const LONGEST = 40

/** A first line with a full stop and more words than this is a sentence of the report, not a headline. */
const LONGEST_SENTENCE = 14

/** A line without a capital and with at most so many words is a label. */
const LONGEST_LABEL = 4

/** How many lines below the headline a by-line or date may stand, and how much prose (a standfirst) above it. */
const HEAD = { lines: 14, prose: 2, words: 60 }

const BULLET = /^[•·●▪‣◦*–—-]\s/

/**
 * Finds the headline: what the markup says, else the first line that is not noise, or that is not the paper's own name,
 * menu or slogan. Section names above it are noise, and so is every short line above a headline in markup.
 */
export function tellHeadline(page: Page): number {
  const { lines } = page
  const marked = lines.findIndex((line) => line.hint?.kind === 'headline' && line.kind !== 'noise')
  if (marked >= 0) {
    lines.slice(0, marked).forEach((line) => {
      if (!line.kind && !line.isProse) told(line, 'noise', 'noise:kicker')
    })
    return headline(page, marked, lines[marked]?.hint?.rule ?? 'headline:markup')
  }
  const below = headlineBelowMasthead(page)
  if (below >= 0) {
    // "Top stories" right above a headline is the title of no list.
    for (const line of lines.slice(below)) if (line.rule === LISTED) untell(line)
    tell(page, [...MARKS, ...KICKERS, { name: 'noise:masthead', kind: 'noise', fits: () => true }], 0, below)
    // What stands in the masthead and again further down is the page's there, too.
    const above = new Set(lines.slice(0, below).flatMap(({ rule, text }) => (rule === 'noise:masthead' ? [text] : [])))
    for (const line of lines.slice(below + 1)) if (!line.kind && above.has(line.text)) told(line, 'noise', 'noise:masthead')
    return headline(page, below, 'headline:below-masthead')
  }
  const found = lines.findIndex((line) => !line.kind)
  // Above the text, "Breaking news" is the section of the report whose headline follows, where no other line could be that.
  if (lines[found]?.isProse) for (const line of lines.slice(0, found)) if (line.rule === LISTED) untell(line)
  const first = lines.findIndex((line) => !line.kind)
  if (first < 0) return -1
  // A report copied from the wire begins with its dateline and has no headline.
  if (isDatelineOnly(lines[first]!.text)) {
    told(lines[first]!, 'dateline', 'dateline:line')
    return -1
  }
  const rest = lines.findIndex(
    (line, i) =>
      i >= first && !line.kind && ![...KICKERS, DATE, PLACE].some(({ fits }) => fits(line, i, page)) && !isDatelineOnly(line.text),
  )
  if (rest > first) tell(page, [DATE, PLACE, DATELINE, ...KICKERS], first, rest)
  const line = lines[rest]
  if (!line || !isHeadline(line) || lines[rest - 1]?.rule === PLACE.name) return -1
  return headline(page, rest, 'headline:first-line')
}

function isHeadline({ text, words }: Line): boolean {
  if (words > LONGEST || afterByline(text)) return false
  // "news services", "staff and agencies"
  if (words <= LONGEST_LABEL && !/[\p{Lu}\p{N}]/u.test(text)) return false
  const isSentence = /\.["'”’)]*$/u.test(text) && !/\b\p{Lu}\.$/u.test(text)
  return !isSentence || words <= LONGEST_SENTENCE
}

function headline(page: Page, index: number, rule: string): number {
  const line = page.lines[index]
  if (!line) return -1
  told(line, 'headline', rule)
  // Copied pages often say the headline again: the title of the tab, the crumb, the share text.
  page.lines.slice(index + 1, index + HEAD.lines).forEach((other) => {
    if (!other.kind && repeatsTitle(other, line)) Object.assign(other, { kind: 'headline', rule: 'headline:repeated', repeats: index })
  })
  return index
}

function repeatsTitle(line: Line, title: Line): boolean {
  if (bare(line.text) === bare(title.text)) return true
  const [short, long] = line.text.length < title.text.length ? [line, title] : [title, line]
  return short.words >= 3 && long.text.startsWith(short.text) && SITE.test(long.text.slice(short.text.length))
}

/** What a page's title adds to the headline: " | The Example Post", " - BBC News". */
const SITE = /^\s*[|–—-]\s[^|–—]{2,40}$/

/** A headline without the name of the site behind it. */
export function withoutSite(title: string): string {
  const site = /\s(?:[|–—-])\s[^|–—-]{2,40}$/.exec(title)
  return site && title.slice(0, site.index).split(' ').length >= 3 ? title.slice(0, site.index) : title
}

/** Tells by-lines, credits, date lines and decks between the headline and the first paragraph. */
export function tellHead(page: Page, headline: number): void {
  const { lines } = page
  const limit = Math.min(lines.length, headline + 1 + HEAD.lines)
  tellHighlights(lines.slice(headline + 1, limit))
  const firstProse = lines.findIndex((line, i) => i > headline && line.isProse && !line.kind)
  const mark = lastMark(page, headline, limit)
  // A by-line with no text below it signs the report.
  const isAbove = mark > firstProse && lines.slice(mark).some((line) => line.isProse && !line.kind)
  const body = isAbove && isStandfirst(lines.slice(headline + 1, mark)) ? mark : firstProse
  if (body < 0) return tell(page, MARKS, headline + 1, limit)
  tell(page, [...MARKS, DESK, NAMES, AFFILIATION, ...KICKERS], headline + 1, body)
  tell(page, MARKS, body, Math.min(body + 1, lines.length))
  if (headline < 0) return
  // A deck stands above the by-line; below it only its bullets do.
  const byline = lines.findLastIndex((line, i) => i > headline && i < body && line.kind === 'byline')
  tell(page, body === mark ? [...DECKS, BELOW, STANDFIRST] : [...DECKS, BELOW], headline + 1, byline < 0 ? body : byline)
  tell(page, DECKS, headline + 1, body)
}

/** Lines under "Story highlights" or "Key points", up to the first paragraph, are the deck. */
function tellHighlights(lines: Line[]): void {
  const title = lines.findIndex(({ text }) => HIGHLIGHTS.has(bare(text)))
  if (title < 0) return
  const end = lines.findIndex((line, i) => i > title && (line.isProse || line.kind !== undefined || isDateLine(line)))
  if (end < 0) return
  Object.assign(lines[title] ?? {}, { kind: 'noise', rule: 'noise:highlights' })
  for (const line of lines.slice(title + 1, end)) told(line, 'deck', 'deck:highlights')
}

const HIGHLIGHTS = new Set(NOISE.highlights)

const DATELINE: Rule = { name: 'dateline:line', kind: 'dateline', fits: ({ text }) => isDatelineOnly(text) }

const DECKS: Rule[] = [
  { name: 'deck:bullet', kind: 'deck', fits: ({ text, words }) => BULLET.test(text) && words >= 3 },
  DATELINE,
  { name: 'dateline:place', kind: 'dateline', fits: ({ text, words }) => words <= 4 && /^\p{Lu}[\p{Lu}\s,.'-]+$/u.test(text) },
]

const BELOW: Rule = { name: 'deck:below-headline', kind: 'deck', fits: ({ words, isTerminal }) => words >= 4 && !isTerminal }

const STANDFIRST: Rule = { name: 'deck:above-byline', kind: 'deck', fits: ({ words }) => words >= 4 }

/** The last by-line, date or stamp among the first lines below the headline, before the prose has begun in earnest. */
function lastMark(page: Page, headline: number, limit: number): number {
  let mark = -1
  for (let i = headline + 1; i < limit; i++) {
    const line = page.lines[i]
    if (!line || (isDateLine(line) && !isDayLine(line))) continue
    if (line.rule === 'noise:stamp' || (!line.kind && MARKS.some(({ fits }) => fits(line, i, page)))) mark = i
  }
  return mark
}

function isStandfirst(lines: Line[]): boolean {
  const prose = lines.filter((line) => line.isProse && !line.kind)
  return prose.length <= HEAD.prose && prose.every((line) => line.words <= HEAD.words)
}

function told(line: Line, kind: NonNullable<Line['kind']>, rule: string): void {
  Object.assign(line, { kind, rule })
}

function untell(line: Line): void {
  Object.assign(line, { kind: undefined, rule: undefined })
}
