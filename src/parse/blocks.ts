import type { Block, Span } from '../records/index.ts'
import type { Unit } from './formats/format.ts'
import { datelineOf, type Dateline } from './dateline.ts'
import { signatureStart } from './press.ts'
import { tell, type Page } from './page.ts'
import { tellAuthors } from './rules/author.ts'
import { SIGNED } from './rules/bylines.ts'
import { tellComments, tellLinkLists, tellLinkTitles, tellOtherArticles } from './rules/below.ts'
import { CAPTION_RULES, creditStart, PHOTO_CREDIT, tellRepeats } from './rules/captions.ts'
import { NEXT_HEADLINE } from './rules/links.ts'
import { tellHead, tellHeadline } from './rules/head.ts'
import { isDateLine } from './rules/dates.ts'
import { CERTAIN_NOISE, FOOT, isAgencyLine, LEGAL, NOISE_RULES } from './rules/noise.ts'
import { crossheadLength, SUBHEAD_RULES } from './rules/subheads.ts'

/** Crossheads glued to the sentence that follows become units of their own. */
export function splitCrossheads(text: string, units: Unit[]): Unit[] {
  return units.flatMap((unit) => {
    const length = crossheadLength(text.slice(unit.start, unit.end)),
      middle = unit.start + length
    if (length === 0 || middle === unit.end) return [unit]
    return [
      { ...unit, end: middle },
      { ...unit, start: middle, gap: true },
    ]
  })
}

/** Tells each line of the page what it is, in order: surest first, a paragraph when nothing else. */
export function tellLines(page: Page): void {
  for (const line of page.lines) if (line.hint?.kind === 'noise' || line.hint?.kind === 'caption') Object.assign(line, line.hint)
  tell(page, CERTAIN_NOISE)
  tellComments(page)
  tellOtherArticles(page)
  tellLinkLists(page)
  const headline = tellHeadline(page)
  tellLinkTitles(page)
  tell(page, [LEGAL], headline + 1)
  tell(page, NOISE_RULES, headline + 1)
  // Titles of lists that are ordinary words, too, are known by now.
  tellLinkLists(page, headline + 1)
  tell(page, [PHOTO_CREDIT, ...CAPTION_RULES], headline + 1)
  tellRepeats(page)
  tellHead(page, headline)
  tell(
    page,
    [{ name: 'dateline:date', kind: 'dateline', fits: isDateLine }, ...SIGNED, ...SUBHEAD_RULES, FOOT, NEXT_HEADLINE],
    headline + 1,
  )
  tellAuthors(page)
  tell(page, [
    { name: 'credit:agency', kind: 'credit', fits: isAgencyLine },
    { name: 'paragraph:prose', kind: 'paragraph', fits: ({ isProse }) => isProse },
    { name: 'paragraph:line', kind: 'paragraph', fits: () => true },
  ])
}

/** The blocks of a page, and the datelines found at the heads of its paragraphs. */
export function blocksOf(text: string, { lines }: Page): { blocks: Block[]; datelines: Dateline[] } {
  const datelines: Dateline[] = [],
    parts: (Omit<Block, 'end'> & { end?: number })[] = []
  const indexOf = new Map<number, number>()
  let hasParagraph = false
  lines.forEach((line, i) => {
    const { start, kind = 'paragraph', rule = 'paragraph:line' } = line
    indexOf.set(i, parts.length)
    const dateline = kind === 'paragraph' ? datelineOf(line.text, !hasParagraph) : undefined
    if (rule === 'dateline:line') datelines.push(...[datelineOf(`${line.text} The`, true)].filter((found) => found !== undefined))
    if (dateline) {
      datelines.push(dateline)
      parts.push({ start, kind: 'dateline', rule: 'dateline:prefix' }, { start: start + dateline.length, kind, rule })
    } else {
      const repeats = line.repeats === undefined ? undefined : indexOf.get(line.repeats)
      parts.push({ start, kind, rule, ...(repeats === undefined ? {} : { repeats }) })
      const credit = kind === 'caption' ? creditStart(line.text) : undefined
      if (credit) parts.push({ start: start + credit, kind: 'credit', rule: 'credit:photo' })
      const signature = kind === 'paragraph' ? signatureStart(line.text) : undefined
      if (signature) parts.push({ start: start + signature, kind: 'credit', rule: 'credit:agency' })
    }
    if (kind === 'paragraph' && line.isProse) hasParagraph = true
  })
  return { blocks: tiled(parts, text.length), datelines }
}

/** Each block runs to the start of the next; the first begins with the text. */
function tiled(parts: Omit<Block, 'end'>[], length: number): Block[] {
  return parts.map((part, i) => ({ ...part, start: i === 0 ? 0 : part.start, end: parts[i + 1]?.start ?? length }))
}

/** A block without the white space around its words. */
export function words(text: string, { start, end }: Span): string {
  return text.slice(start, end).trim()
}
