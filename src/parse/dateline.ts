import { PRESS } from './lexicon.ts'
import { agencyIn, agencyOf } from './press.ts'
import { lower, tokens } from './rules/words.ts'

/** Longest dateline, in characters. */
const LONGEST = 100

/** What ends a dateline: a dash, a colon or bar, or the bracket around an agency with nothing after it. */
const END =
  /\s?(?:--|[—–|_])\s?|\s-\s?|:\s|(?<=\))\s?\.?\s?[-–—]\s?|(?<=,\s\p{Lu}\p{Ll}{2,8}\s\d{1,2})\.\s|(?<=\/)\.\s|(?<=\))\s?(?=["'“‘]?\p{Lu})/gu

/** The agency in brackets, "(AP)", or between strokes, "/TASS/". */
const BRACKET = /\s?[([]([^()[\]]{2,40})[)\]]|\s\/([^/()]{2,40})\//

const DATES = new Set([...PRESS.months, ...PRESS.weekdays, ...PRESS.clock])
const LABELS = new Set(PRESS.labels)

/** A dateline: how long it is with its dash and white space, the words alone, the agency named in it. */
export type Dateline = { length: number; text: string; agency?: string }

/**
 * The dateline that a paragraph begins with: "GENEVA (Reuters) - ", "BEIRUT, Lebanon, May 3 — ", "REUTERS - ",
 * "Mombasa, Kenya – " (a place and its country, only in the first paragraph). It is followed by a sentence, so by
 * a capital, a digit or a quotation mark.
 */
export function datelineOf(paragraph: string, isFirst: boolean): Dateline | undefined {
  const head = paragraph.slice(0, LONGEST)
  for (const end of head.matchAll(END)) {
    const text = head.slice(0, end.index).trim(),
      length = end.index + end[0].length
    if (!/^["'“‘([]?[\p{Lu}\p{N}]/u.test(paragraph.slice(length)) && !/^["'“‘]?(?:al|el)-\p{Lu}/u.test(paragraph.slice(length))) continue
    if (!isDateline(text, end[0].trim(), isFirst)) continue
    const bracket = BRACKET.exec(text)?.[1] ?? BRACKET.exec(text)?.[2]
    return { length, text, agency: agencyOf(bracket ?? '') ?? agencyOf(text) ?? agencyIn(text) }
  }
}

function isDateline(text: string, mark: string, isFirst: boolean): boolean {
  const bracket = BRACKET.exec(text)
  const outside = bracket ? text.slice(0, bracket.index) + text.slice(bracket.index + bracket[0].length) : text
  const agency = agencyOf(bracket?.[1] ?? bracket?.[2] ?? '')
  if (LABELS.has(lower(outside).trim()) || tokens(text).some((word) => LABELS.has(word) && lower(outside).startsWith(word))) return false
  const { place, isDated } = withoutDate(outside)
  // "(Port Amal, Marl News) - ", "ELLERY.Net - "
  if (isFirst && ((!place && PLACE_AND_OUTLET.test(bracket?.[1] ?? '')) || SITE.test(outside))) return true
  // "TASS, November 9. "
  if (!place) return !!agency || (isDated && (!!bracket || agencyOf(text.split(',')[0]!) !== undefined))
  if (agencyOf(place) && mark !== ':') return true
  if (mark === '.' && !agency && agencyOf(text.split(',')[0]!) === undefined) return false
  if (mark === '' && !agency && !isOutlet(bracket?.[1])) return false
  const form = placeForm(place)
  if (!form) return false
  if (agency) return true
  if (!isFirst) return false
  if (form === 'capitals' || (bracket && isOutlet(bracket[1]))) return true
  // "New Delhi, March 14: "
  if (mark === ':' && isDated && outside.includes(',')) return true
  // "Mombasa, Kenya – ": a lone place in lower case could as well be the subject of a sentence.
  return mark !== ':' && mark !== '|' && (isDated || /,\s\p{Lu}/u.test(place))
}

/** Whether a line is a dateline alone: "WELLINGTON, New Zealand (AP) —", the text beginning below. */
export function isDatelineOnly(line: string): boolean {
  const found = line.length < LONGEST && /[-—–_:)]$/.test(line) ? datelineOf(`${line} The`, true) : undefined
  return !!found && found.length >= line.length
}

/** A place and an outlet in one bracket; the address of a site. */
const PLACE_AND_OUTLET = /^\p{Lu}[\p{L}\s'’-]{1,30},\s\p{Lu}[\p{L}\s.'’-]{1,30}$/u,
  SITE = /^\p{Lu}[\p{L}\d-]{2,30}\.(?:com|net|org|info|[a-z]{2})$/iu

/** An outlet's name in brackets, as in "Oslo (CNN)". */
function isOutlet(text: string | undefined): boolean {
  return !!text && /^\p{Lu}[\p{L}.\s-]{1,24}$/u.test(text)
}

/** Takes the date out: "PARIS, May 3" has the place PARIS. */
function withoutDate(text: string): { place: string; isDated: boolean } {
  const kept = text
    .split(/\s+/)
    .filter(
      (word) =>
        !DATES.has(lower(word).replace(/[.,]+/g, '')) && !/^\d{1,4}[.,]*$/.test(word) && agencyOf(word.replace(/[.,]{1,3}$/, '')) !== word,
    )
  const place = kept.join(' ').replace(/^[\s,./]{1,9}|[\s,./]{1,9}$/g, '')
  return {
    place: place || (agencyOf(text.trim()) ? text.trim() : ''),
    isDated: kept.length < text.split(/\s+/).length && /\d|day\b/.test(text),
  }
}

/** "NEW DELHI/KABUL", or "Mombasa, Kenya": at most six capitalised words, with a first part all in capitals or not. */
function placeForm(place: string): 'capitals' | 'title' | undefined {
  const words = place.split(/[\s,/]+/).filter(Boolean)
  if (words.length > 6 || !/^[\p{L}\s,./'’-]+$/u.test(place)) return
  if (!words.every((word) => /^\p{Lu}/u.test(word) || PRESS.particles.includes(word))) return
  const first = place.split(/[,/]/)[0] ?? ''
  return first.length >= 3 && first === first.toUpperCase() ? 'capitals' : 'title'
}
