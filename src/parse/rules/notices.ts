import { NOISE } from '../lexicon.ts'
import type { Line, Page } from '../page.ts'
import { holds, lower, opener, unmarked } from './words.ts'

/** "Click the alert icon to follow topics:", "Sign up for our daily newsletter." */
export const isAction = ({ text, words, isTerminal }: Line) => {
  if (words > 40 || /^["“]/.test(text)) return false
  // "Our newsletter has all the news. Sign up here."
  const last = text.slice(text.search(/[.!?]\s[^.!?]*[.!?]?$/) + 1)
  const isOffer =
    words <= 25 && !isTerminal && /\bnewsletters?\b/i.test(text) && /\b(?:receive|get|subscribe|inbox|delivered|our)\b/i.test(text)
  return isOffer || isPromotion(text, words) || asks(text, words) || (last !== text && asks(last.trim(), last.split(' ').length))
}

/** Whether a sentence asks the reader to do something on the site. */
function asks(text: string, words: number): boolean {
  const { strong, weak, follow, reader, things } = NOISE.actions
  const plain = lower(text).replace(/^[^\p{L}"“]+/u, '')
  const verb = opener(plain, strong) ?? opener(plain, weak)
  const rest = plain.slice(verb?.length ?? 0)
  // "Sign up to Business Today"
  if (verb && verb.startsWith('sign up') && words <= 6 && /^ (?:to|for) \p{Lu}/u.test(text.slice(verb.length)) && !/[.!?]$/.test(text))
    return true
  if (!verb || words > 30 || !holds(rest, things)) return false
  if (strong.includes(verb)) return opener(rest.trimStart(), follow) !== undefined
  const addressed = lower(text.replace(/\bU\.?S\b\.?/g, ''))
  return words <= 20 && (holds(addressed, reader) || /https?:|www\.|\s@\w/.test(rest)) && !/\bsaid\b/.test(plain)
}

/** The words of a line that nobody is quoted in, where "us" is not the country; undefined for another. */
function unquoted({ text }: Pick<Line, 'text'>): string | undefined {
  const plain = lower(text.replace(/\bU\.?S\b\.?/g, '')).replace(/^[^\p{L}]+/u, '')
  return /["“”]|\b(?:said|says|told)\b/.test(plain) ? undefined : plain
}

/** "We use cookies to give you the best experience.": the page speaks of itself to its reader, and nobody is quoted. */
export const isNotice = (line: Line) => {
  const plain = line.words <= 70 ? unquoted(line) : undefined
  if (plain === undefined) return false
  return holds(plain, NOISE.notices.alone) || (holds(plain, NOISE.notices.parties) && holds(plain, NOISE.notices.things))
}

/** Between the notices of an appeal to its readers the page goes on about its own work: "We want to bring you the facts." */
export const isAppeal = (line: Line, index: number, { lines }: Page) => {
  const plain =
    line.words <= LONGEST_APPEAL && [index - 1, index + 1].some((at) => lines[at]?.rule === 'noise:notice') ? unquoted(line) : undefined
  return plain !== undefined && holds(plain, NOISE.appeals.parties) && holds(plain, NOISE.appeals.things)
}
const LONGEST_APPEAL = 100

/** "Get latest news on Times Today.": the paper sends its reader on. */
function isPromotion(text: string, words: number): boolean {
  const plain = words <= LONGEST_PROMOTION ? unquoted({ text }) : undefined,
    label = plain && opener(plain, NOISE.promotions)
  return !!label && holds(plain.slice(label.length), [...NOISE.actions.things, 'news', 'updates', 'stories'])
}
const LONGEST_PROMOTION = 40

/** "[Sponsored] Handover in 5G", "WEBINAR: Cranes in high winds. Register now": a label of its own, or a call to buy at the end. */
export const isAdvertisement = ({ text, plain, words }: Line) => {
  if (words > LONGEST_PROMOTION || /["“”]/.test(text)) return false
  const label = opener(unmarked({ plain }), NOISE.advertisements.openers),
    end = plain.replace(/(?<!\P{L})\P{L}+$/u, '')
  return (
    (label !== undefined && /^\s?[\])|:–—-]/.test(unmarked({ plain }).slice(label.length))) ||
    (!/\.[)\]]*$/.test(text) && NOISE.advertisements.endings.some((call) => end.endsWith(` ${call}`)))
  )
}
