import { NOISE, PRESS } from '../lexicon.ts'
import type { Line } from '../page.ts'
import { opener, tokens } from './words.ts'

const DATE_WORDS = new Set([...PRESS.months, ...PRESS.weekdays, ...PRESS.clock])
const STAMP_WORDS = new Set(NOISE.stamps.flatMap((phrase) => tokens(phrase)))
/** Of the words of a stamp, those that say what was done to the page. */
const STAMP_VERBS = new Set([...STAMP_WORDS].filter((word) => /(?:ed|date|update)$/.test(word)))

/** "2016-05-03", "3.5.2016". */
export const NUMERIC_DATE = /\b\d{4}([/.-])\d{1,2}\1\d{1,2}\b|\b\d{1,2}([/.-])\d{1,2}\2\d{2,4}\b/

/** A day of a year among other words: "| @ellerypost | Jan 12, 2018, at 05:46 pm". */
const DATE = new RegExp(`\\b(?:${PRESS.months.join('|')})\\b.{0,8}\\b(?:19|20)\\d\\d\\b`, 'i')
export const namesDate = (text: string) => !POST.test(text) && (DATE.test(text) || NUMERIC_DATE.test(text))
/** "— Jane Doe (@janedoe) May 2, 2016" signs an embedded post. */
const POST = /\(@\w+\)/

/** A line of a date or a time and nothing else: "3 May 2016 10:45 GMT", "Friday, March 7, 2008", "2 hours ago". */
export function isDateLine({ text }: Pick<Line, 'text'>): boolean {
  if (text.length > 100 || !/\d/.test(text)) return false
  const words = tokens(text)
  const isDated = namesDay(text, words) || words.includes('ago') || /\b\d{1,2}:\d\d\b/.test(text)
  return isDated && words.length <= 14 && words.every((word) => /^\d+$/.test(word) || DATE_WORDS.has(word))
}

/** A date line that tells the day, not the time alone. */
export function isDayLine({ text }: Pick<Line, 'text'>): boolean {
  return isDateLine({ text }) && namesDay(text, tokens(text))
}

function namesDay(text: string, words: string[]): boolean {
  return NUMERIC_DATE.test(text) || words.some((word) => PRESS.months.includes(word) || PRESS.weekdays.includes(word))
}

/** A date label of the page, with or without its date: "Updated 5:04 PM ET, Tue February 3, 2016", "[Breaking news update at 1:36 p.m. ET]". */
export const isStamp = (line: Line) => {
  const words = line.words <= 20 ? tokens(line.text) : []
  if (!words.some((word) => STAMP_VERBS.has(word))) return false
  const isPure = words.every((word) => /^\d+$/.test(word) || DATE_WORDS.has(word) || STAMP_WORDS.has(word))
  if (isPure) return true
  const plain = line.plain.replace(/^[[(•*\s]+/, ''),
    label = opener(plain, NOISE.stamps)
  const next = tokens(plain.slice(label?.length))[0] ?? ''
  const isDated = words.some((word) => PRESS.months.includes(word) || /^(?:19|20)\d\d$/.test(word))
  // "Published by Jane Doe on May 3, 2016", but not "Date for May 2016 vote set".
  return !line.isTerminal && !!label && isDated && (/^\d/.test(next) || DATE_WORDS.has(next) || next === 'by')
}
