import { NOISE } from '../lexicon.ts'
import { afterByline } from '../names.ts'
import { agencyIn, agencyNamed, isAgencyCredit } from '../press.ts'
import type { Line, Page, Rule } from '../page.ts'
import { isContactNote } from './author.ts'
import { isDateLine, isStamp, namesDate, NUMERIC_DATE } from './dates.ts'
import { isBracketedLink, isCrumbs, isHeadlineRow, isPointer } from './links.ts'
import { isSectionMenu } from './menus.ts'
import { isAction, isAdvertisement, isAppeal, isNotice } from './notices.ts'
import { ADDRESS, holds, lower, opener, unmarked } from './words.ts'

const LETTERS = /\p{L}/gu
const LATIN = /\p{Script=Latin}/gu

/** A line that names, in another script than the Latin, the page in another language. */
const isOtherScript = ({ text }: Line) => {
  if (!/[^\u0000-\u024F\u2000-\u206F]/.test(text)) return false
  const letters = text.match(LETTERS)?.length ?? 0
  return letters >= 2 && (text.match(LATIN)?.length ?? 0) * 2 < letters
}

/** "Copyright Example Media Ltd", "Editor-in-chief: Jane Doe" below the text. */
const isImprint = ({ text, plain, isTerminal }: Line, index: number, { lastProse }: Page) => {
  const label = index > lastProse ? opener(plain, NOISE.imprint) : undefined
  return (label !== undefined && plain[label.length] === ':') || (index > lastProse && !isTerminal && /^copyright \p{Lu}/iu.test(text))
}

/** "© Example Media", "All rights reserved": who holds the rights, and what is forbidden. */
export const isLegal = ({ plain, words }: Line) =>
  words <= 80 && (/^\s?(?:©|\(c\)\s?\d{4}|copyright\s?(?:©|\(c\)|\d{4}))/.test(plain) || holds(plain, NOISE.legal))

/** "Editor's note: …", "This article was amended on 5 May 2016 to …" */
const isNote = (line: Line) => {
  if (line.words > 100) return false
  const plain = unmarked(line),
    note = opener(plain, NOISE.notes)
  // A label alone needs its colon: "Corrections officers said" is no note.
  return !!note && (note.split(' ').length > 2 || /^\s?[:(–—-]/.test(plain.slice(note.length)))
}

/** "(Adds minister's comment, background)": what an agency changed since it sent the report before. */
const isRevision = ({ text, plain }: Line) => /^\([^()]*\)$/.test(text) && opener(plain.slice(1), NOISE.revisions) !== undefined

/** The last line, short, that names a product of the publisher and the publisher, or the page itself ("here"). */
const isHousePromotion = (line: Line, index: number, { lastProse, publisher }: Page) => {
  const { plain } = line
  if (line.words > 15 || index < lastProse || /["“]|\bsaid\b/.test(plain) || !holds(plain, NOISE.products)) return false
  return (!!publisher && holds(plain, [lower(publisher)])) || (holds(plain, ['here']) && holds(plain, ["it's", 'our', 'your']))
}

/** "***", "8.03K", "#Energy #Oil", "harbour-12.jpg": marks, a count, topics, the name of a picture's file. */
const isSymbols = ({ text }: Line) =>
  /^\S+\.(?:jpe?g|png|gif|webp)$/i.test(text) ||
  (!/\p{L}/u.test(text.replace(/\d[km]\b/gi, '')) && !/\d{4}/.test(text)) ||
  /^(?:#[\p{L}\p{N}_]+\s*)+$/u.test(text)

/** "Tel: +44 20 7946 0123" */
const PHONE = new RegExp(`^(?:${NOISE.phones.join('|')})\\b\\.?\\s?(?:no\\.?)?\\s?[:.]?\\s?[+(]?\\d[\\d ()+/-]{5,24}$`, 'i')

/** An address alone or with a few words; "By Jane Doe @janedoe" names the writer, too. */
const isAddress = ({ text, words, isTerminal }: Line) =>
  (words <= 10 && !isTerminal && ADDRESS.test(text) && afterByline(text) === undefined && !namesDate(text)) ||
  PHONE.test(text) ||
  /^(?:https?:\/\/\S+|www\.\S+|@\w+|[\w.+-]{1,64}@[\w.-]{1,190}\.\w{2,63}|pic\.twitter\.com\/\S+)$/i.test(text)

/** Initials of the desk at the foot of agency copy: "jd/jr/ap", "abc-def/gh", "(JNA) iv/mb". */
const isInitials = ({ text }: Line) => /^(?:\(\p{Lu}{2,6}\)\s)?[a-z]{1,5}(?:[/-][a-z]{1,5}){1,6}$/u.test(text)

/** "ET/KA", "PTI SKL ZMN" with the agency's name before them, below the text. */
const isCapitalInitials = ({ text }: Line, index: number, { lastProse }: Page) =>
  index > lastProse &&
  lastProse >= 0 &&
  (/^\p{Lu}{1,4}(?:[/-]\p{Lu}{1,4}){1,4}$/u.test(text) ||
    (/^\W{0,3}\p{Lu}{2,6}\W{0,3}(?:\s\p{Lu}{1,4}){1,5}(?:\s\d{3,4})?$/u.test(text) && agencyIn(text) !== undefined))

/** "From the section Middle East", "Tagged algae, river": a label and a few words. */
const isOpener = (line: Line, index: number, page: Page) =>
  line.words <= 10 &&
  !line.isTerminal &&
  opener(line.plain, isBetween(index, page) ? NOISE.openers : [...NOISE.openers, ...NOISE.edge_openers]) !== undefined

/** Whether a line stands between the first and the last paragraph. */
const isBetween = (index: number, { firstProse, lastProse }: Page) => index > firstProse && index < lastProse

/** "Video", "Back home": a widget above or below the text or next to other noise; between paragraphs, a subhead. */
const isWidgetWord = (line: Line, index: number, page: Page) => {
  if (isDateLine(line) || !line.widgets) return false
  const [before, after] = [page.lines[index - 1], page.lines[index + 1]]
  return !isBetween(index, page) || (!line.gap && before?.kind === 'noise') || (after?.gap === false && after.kind === 'noise')
}

const isSection = ({ text, words }: Line, _index: number, page: Page) =>
  words <= 10 &&
  text
    .split(/[|/>»›·•]/u)
    .map((part) => part.trim())
    .every(
      (part) =>
        !part ||
        NOISE.sections.includes(
          lower(part)
            .replace(/[^\p{L}]+/gu, ' ')
            .trim(),
        ),
    ) &&
  page.lastProse >= 0

/** What is noise wherever it stands, a headline's place included. */
export const CERTAIN_NOISE: Rule[] = [
  { name: 'noise:other-script', kind: 'noise', fits: isOtherScript },
  { name: 'noise:symbols', kind: 'noise', fits: isSymbols },
  { name: 'noise:address', kind: 'noise', fits: isAddress },
  { name: 'noise:navigation', kind: 'noise', fits: isCrumbs },
  { name: 'noise:desk-initials', kind: 'noise', fits: isInitials },
  {
    name: 'noise:widget',
    kind: 'noise',
    fits: (line) => !isDateLine(line) && !NUMERIC_DATE.test(line.text) && line.widgets?.isAmbiguous === false,
  },
  { name: 'noise:stamp', kind: 'noise', fits: (line) => !isDateLine(line) && isStamp(line) },
  { name: 'noise:notice', kind: 'noise', fits: isNotice },
  { name: 'noise:link-list', kind: 'noise', fits: isHeadlineRow },
  { name: 'noise:editors-note', kind: 'noise', fits: isRevision },
]

/** A price, a level of an index, a count: "4,690.00p", "19,259.77", "-1.2%". */
const FIGURE = /^[-+£$€]{0,2}\d[\d.,]*\s?(?:p|c|%|pts?|bn|[km])?$/i

/** "FTSE 100" over "8,060.61": what a ticker beside the text quotes. */
const isTicker = ({ text, words, isTerminal }: Line, index: number, { lines }: Page) =>
  FIGURE.test(text) || (words <= LONGEST_TICKER && !isTerminal && FIGURE.test(lines[index + 1]?.text ?? ''))
const LONGEST_TICKER = 5

/** Section names stand above the headline. */
export const KICKERS: Rule[] = [{ name: 'noise:section', kind: 'noise', fits: isSection }]

/** Who holds the rights, below the headline; asked first, for such lines are long as prose and end no text. */
export const LEGAL: Rule = { name: 'noise:legal', kind: 'noise', fits: isLegal }

/** What is noise below the headline. */
export const NOISE_RULES: Rule[] = [
  { name: 'noise:widget', kind: 'noise', fits: isWidgetWord },
  { name: 'noise:ticker', kind: 'noise', fits: isTicker },
  { name: 'noise:action', kind: 'noise', fits: isAction },
  { name: 'noise:advertisement', kind: 'noise', fits: isAdvertisement },
  { name: 'noise:navigation', kind: 'noise', fits: isSectionMenu },
  { name: 'noise:desk-initials', kind: 'noise', fits: isCapitalInitials },
  { name: 'noise:notice', kind: 'noise', fits: isAppeal },
  { name: 'noise:pointer', kind: 'noise', fits: isPointer },
  { name: 'noise:link-list', kind: 'noise', fits: isBracketedLink },
  { name: 'noise:label', kind: 'noise', fits: isOpener },
  { name: 'noise:author', kind: 'noise', fits: isContactNote },
  { name: 'noise:legal', kind: 'noise', fits: isImprint },
  { name: 'noise:editors-note', kind: 'noise', fits: isNote },
  { name: 'noise:agency-credit', kind: 'noise', fits: ({ text, words }) => words <= 40 && isAgencyCredit(text) },
  { name: 'noise:house-promotion', kind: 'noise', fits: isHousePromotion },
]

/** Links and names below the text, right behind something else of the page. */
export const FOOT: Rule = {
  name: 'noise:foot',
  kind: 'noise',
  fits: ({ isTerminal, words }, index, { lines, lastProse }) =>
    index > lastProse && lastProse >= 0 && !isTerminal && words <= 20 && lines[index - 1]?.kind === 'noise',
}

/** An agency's name alone on its line, as a credit: "Reuters", "Source: AFP", "— AP". */
export const isAgencyLine = ({ text, words }: Pick<Line, 'text' | 'words'>) => words <= 6 && agencyNamed(text) === 'whole'
