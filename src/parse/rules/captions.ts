import { CAPTIONS, PRESS } from '../lexicon.ts'
import { isName } from '../names.ts'
import { agencyIn, namesReporters } from '../press.ts'
import { bare, type Line, type Page, type Rule } from '../page.ts'
import { holds, opener } from './words.ts'

/** Longest credit, in characters, and longest caption, in words. */
const CREDIT = 90
const CAPTION = 90

const LABELS = PRESS.photo_labels.map((label) => label.replace(/^./, (letter) => letter.toUpperCase()))
const LABEL = new RegExp(
  `(?:^|[^\\p{L}]|(?<=[\\p{Ll}\\p{N}]))((?:${LABELS.join('|').replaceAll(' ', '\\s')})\\s?(?:[:,…]|\\.\\.\\.)\\s?)`,
  'gu',
)
const AGENCY_NAMES = [...PRESS.photo_agencies, ...Object.values(PRESS.agencies).flat()].flatMap((name) => [name, name.toUpperCase()])
/** "AFP/Ilse Kant", "AP Photo/Ilse Kant" at the end. */
const AGENCY_FIRST = new RegExp(`(?:^|[\\s.])((?:${AGENCY_NAMES.join('|')})(?: Photo)?/\\s?\\p{Lu}[\\p{L}.'’ -]{2,40})$`, 'u')
const BRACKET = /[([]([^()[\]]{2,90})[)\]]\.?$/
const SLASHED = /(?:[|/©—–]\s?|\bvia\s)([^|/©—–.]{2,40})$/u
/** The switch or link that pages put behind captions. */
const TOGGLE = /\s(?:(?:hide|toggle|show) caption|(?:purchase|acquire) licensing rights(?:, opens new tab)?)$/i
const DATED = new RegExp(
  `\\b(?:${PRESS.months.join('|')})\\.?\\s\\d{1,2},?\\s\\d{4}\\b|\\b\\d{1,2}\\s(?:${PRESS.months.join('|')})\\.?,?\\s\\d{4}\\b`,
  'i',
)

/** Where the credit that ends a caption begins: "… on May 1, 2016Credit: AFP, Ibrahim Chalhoub". Undefined when there is none. */
export function creditStart(text: string): number | undefined {
  const bracket = BRACKET.exec(text)
  if (bracket && isPhotoCredit(bracket[1] ?? '')) return bracket.index
  const labelled = /[:…]|\.\.\.|Image /.test(text) ? [...text.matchAll(LABEL)].at(-1) : undefined
  if (labelled) {
    const label = labelled[1] ?? '',
      start = labelled.index + labelled[0].length - label.length
    // "Photo: …" may as well open the caption; a comma is only a label's after "Image source,".
    if (text.length - start <= CREDIT && start > 0 && (!label.includes(',') || /^Image (?:source|copyright)/.test(label))) return start
  }
  const agency = AGENCY_FIRST.exec(text)
  if (agency) return agency.index + agency[0].length - (agency[1]?.length ?? 0)
  const named = nameSlash(text)
  if (named !== undefined) return named
  const slashed = SLASHED.exec(text)
  if (slashed && isPhotoCredit(slashed[1] ?? '')) return nameBefore(text, slashed.index)
}

/** "Ilse Kant/Example Radio", "Example Press/Ilse Kant", "File: Ilse Kant/AFP". */
function isPersonSlash(text: string): boolean {
  return text
    .replace(/^File(?: photo)?:\s/i, '')
    .split('/')
    .some((part) => isName(part.trim()))
}

/** Names an agency or a person of an outlet, or says that it credits a picture. */
function isPhotoCredit(text: string): boolean {
  return (
    (text.includes('/') && isPersonSlash(text)) ||
    agencyIn(text) !== undefined ||
    holds(text, PRESS.photo_agencies) ||
    /^(?:AP )?(?:File )?(?:Photo|Photograph|Picture|Handout|Courtesy)\b/i.test(text)
  )
}

const isCapitalised = (word: string) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word)

/** Longest credit of a caption, in characters, and most words of a name in it. */
const LONGEST_CREDIT = 120,
  LONGEST_NAME = 4

/** Where a name and an outlet stand behind the sentence: "… on the steps. Ilse Kant/Example Radio". */
function nameSlash(text: string): number | undefined {
  const from = Math.max(0, text.length - LONGEST_CREDIT),
    tail = text.slice(from)
  const starts = [...(from === 0 ? [0] : []), ...[...tail.matchAll(/[.!?]["”]?\s/g)].map((end) => end.index + end[0].length)]
  const start = starts.find((at) => {
    const credit = tail.slice(at),
      slash = credit.indexOf('/'),
      outlet = credit.slice(slash + 1),
      words = credit.slice(0, Math.max(0, slash)).trim().split(/\s/)
    return (
      slash > 0 &&
      outlet.length >= 2 &&
      !/[.!?]/.test(outlet) &&
      words.length <= LONGEST_NAME &&
      words.every(isCapitalised) &&
      isPersonSlash(credit)
    )
  })
  return start === undefined ? undefined : from + start
}

/** The start of the words "Name Surname/" that stand before a slash; the slash itself when none do. */
function nameBefore(text: string, slash: number): number {
  if (text[slash] !== '/') return slash
  const words = text.slice(Math.max(0, slash - LONGEST_CREDIT), slash).split(' ')
  let name = words.length
  while (name > Math.max(1, words.length - LONGEST_NAME) && isCapitalised(words[name - 1]!)) name--
  return slash - words.slice(name).join(' ').length
}

const isSentence = ({ text }: Line) => !/[.!?]["'”’)]*\s+["'“‘(]*\p{Lu}\p{Ll}+\s\p{L}/u.test(text.replace(/\b\p{Lu}[\p{L}]{0,3}\.\s/gu, ''))

// Verbs stand in lower case: March is a month.
const hasScene = (text: string) => holds(text, CAPTIONS.scenes)
const hasDeixis = ({ plain }: Line) => holds(plain, CAPTIONS.deixis)

/** Above the text, or with a line of prose still to come: a report's last line may end with its agency, too. */
const isBetween = (index: number, { lastProse }: Page) => index < lastProse

const isCredited = (line: Line, index: number, page: Page) => {
  const at = line.words <= CAPTION ? creditStart(line.text) : undefined
  if (at === undefined || at < 15 || namesReporters(line.text.slice(at))) return false
  const isLabelled =
    /^(?:\p{L}+ ){0,2}\p{L}+\s?(?:[:…]|\.\.\.)/u.test(line.text.slice(at)) ||
    /\b(?:Photo|Image|via)\b/.test(line.text.slice(at)) ||
    line.text.slice(at).includes('/')
  return isLabelled || (isBetween(index, page) && isSentence(line) && !/["”]\s*$/.test(line.text.slice(0, at)))
}

const isLabelled = ({ plain, words }: Line) => {
  const inside = plain.replace(/^[[(]/, ''),
    label = words <= CAPTION && words >= 4 ? opener(inside, PRESS.photo_labels) : undefined
  return (
    !!label &&
    /^(?:image|picture|photo|media|video|file|caption|pictured)/.test(label) &&
    (/^\s?[:\]]/.test(inside.slice(label.length)) || /^(?:image|media|picture) (?:caption|copyright|source)/.test(label))
  )
}

/** Said twice in a row: the alternative text of a picture and its caption. */
const isDoubled = (line: Line, index: number, page: Page) =>
  [index - 1, index + 1].some((other) => repeats(page.lines[other], line) || repeats(line, page.lines[other]))

function repeats(first: Line | undefined, second: Line | undefined): boolean {
  if (!first || !second || first.words < 6 || first.words > CAPTION || first.plain.slice(0, 10) !== second.plain.slice(0, 10)) return false
  const credit = creditStart(second.text)
  return bare(second.text) === bare(first.text) || (credit !== undefined && bare(second.text.slice(0, credit)) === bare(first.text))
}

/**
 * In the present tense, about a picture taken on a stated day or with people placed in it, or with the picture's credit right
 * above it.
 */
const isScene = (line: Line, index: number, page: Page) =>
  line.words <= 60 &&
  isSentence(line) &&
  hasScene(line.text) &&
  (hasDeixis(line) || DATED.test(line.text.slice(-40)) || isBelowCredit(line, index, page))

/** In a page whose paragraphs stand apart, a line that does not stand apart from the credit above it, but from the text below. */
const isBelowCredit = ({ gap }: Line, index: number, { lines, isSpaced }: Page) =>
  isSpaced && !gap && lines[index + 1]?.gap === true && /^(?:credit:photo|caption:credit)$/.test(lines[index - 1]?.rule ?? '')

export const CAPTION_RULES: Rule[] = [
  { name: 'caption:doubled', kind: 'caption', fits: isDoubled },
  { name: 'caption:toggle', kind: 'caption', fits: ({ text, words }) => words >= 5 && TOGGLE.test(text) },
  { name: 'caption:label', kind: 'caption', fits: isLabelled },
  { name: 'caption:credit', kind: 'caption', fits: isCredited },
  { name: 'caption:scene', kind: 'caption', fits: isScene },
  {
    name: 'caption:kind-of-picture',
    kind: 'caption',
    fits: (line) => line.words <= 60 && isSentence(line) && hasDeixis(line) && !/["“”]/.test(line.text),
  },
]

/** A credit alone on its line: "Image source, Reuters", "Photo: Ilse Kant", "AP Photo/Hassan Ammar". */
export const PHOTO_CREDIT: Rule = {
  name: 'credit:photo',
  kind: 'credit',
  fits: (line) => {
    const { words } = line,
      text = /^\[[^[\]]*\]$/.test(line.text) ? line.text.slice(1, -1) : line.text
    const label =
      /^(?:(?:photo|image|picture|photograph)s?(?: (?:source|credit|copyright|by))?|credit)\s?(?:[:,…]|\.\.\.|(?<=by)\s)\s*/i.exec(
        text,
      )?.[0]
    if (words > 10 || /[.!?]$/.test(text)) return false
    if (PRESS.photo_agencies.includes(text)) return true
    // What follows the label is a name, not a scene: all of it in capitals or beginning with them.
    if (label)
      return text
        .slice(label.length)
        .split(/[\s/,|]+/)
        .every((word) => /^[\p{Lu}\p{N}©(]/u.test(word) || ['of', 'the', 'for', 'via', 'and'].includes(word))
    return (
      AGENCY_FIRST.exec(text)?.index === 0 ||
      (words <= 8 && nameSlash(text) === 0) ||
      (text.length <= 100 &&
        !/[.!?]/.test(text) &&
        /.{2}(?:\/|via ).{2}/.test(text) &&
        words <= 6 &&
        isPhotoCredit(text.slice(text.search(/\/|via /) + 1)))
    )
  },
}

/** Marks each further copy of a caption with the line that it says again; such a copy is a caption wherever it stands. */
export function tellRepeats({ lines }: Page): void {
  const words = ({ text }: Line) => bare(text.slice(0, creditStart(text) ?? text.length))
  const first = new Map<string, number>()
  lines.forEach((line, i) => {
    if (line.kind === 'caption' && !first.has(words(line))) first.set(words(line), i)
  })
  if (first.size === 0) return
  lines.forEach((line, i) => {
    const earlier = line.kind === 'caption' || (!line.kind && line.words >= 6) ? first.get(words(line)) : undefined
    if (earlier === undefined || earlier >= i) return
    line.repeats = earlier
    if (!line.kind) Object.assign(line, { kind: 'caption', rule: 'caption:repeated' })
  })
}
