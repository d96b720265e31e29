import { PRESS } from './lexicon.ts'
import { agencyOf } from './press.ts'
import { lower, opener } from './rules/words.ts'

const PARTICLES = new Set(PRESS.particles)
const NOT_NAMES = new Set([...PRESS.months, ...PRESS.weekdays, ...PRESS.byline_posts, 'the', 'this', 'our', 'his', 'her', 'their', 'its'])

/** A part of a name: Jane, O'Neill, Al-Khalidi, J., McDonald, LEE. */
const PART = /^\p{Lu}[\p{L}.'’-]*$/u

/** The date behind a writer's name: "By Jane Doe  MARCH 18, 2017". */
const DATED = new RegExp(`\\s(?:${PRESS.months.join('|')})\\.? \\d[\\d, ]*$`, 'i')

/** How the names of companies end. */
const COMPANY = /\s(?:plc|inc|ltd|llc|corp|ag|nv)\.?$/i

/** Whether words are one person's name by their form: two to five capitalised parts, with particles between them. */
export function isName(text: string): boolean {
  const parts = text.trim().split(/\s+/)
  const proper = parts.filter((part) => PART.test(part))
  return (
    parts.length >= 2 &&
    parts.length <= 5 &&
    proper.length >= 2 &&
    PART.test(parts[0] ?? '') &&
    PART.test(parts.at(-1) ?? '') &&
    parts.every((part) => PART.test(part) || PARTICLES.has(lower(part))) &&
    !parts.some((part) => NOT_NAMES.has(lower(part).replace(/\.$/, ''))) &&
    !agencyOf(text) &&
    !PRESS.photo_agencies.includes(text.trim()) &&
    !COMPANY.test(text)
  )
}

/** A line of nothing but names: "Jane Doe and Ali al-Masri", "Jane Doe in Oslo, John Roe". */
export function isNamesLine(text: string): boolean {
  const parts = text
    .split(/,| and | & |;/)
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.length > 0 && parts.length <= 6 && parts.every((part) => isName(withoutPlace(withoutPost(part))))
}

/** "Jane Doe Political Editor" without the post. */
function withoutPost(part: string): string {
  const words = part.split(' ')
  while (words.length > 2 && PRESS.byline_posts.includes(lower(words.at(-1)!))) words.pop()
  return words.join(' ')
}

/** "Jane Doe in Oslo" without the place, of at most three words. */
function withoutPlace(part: string): string {
  const [name = '', place = '', ...more] = part.split(' in ')
  const words = place.split(' ')
  return more.length === 0 && words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word)) ? name : part
}

/** A line that says for whom or where the writer above works: "Middle East correspondent", "The Olmstead Courier". */
export function isAffiliation(text: string): boolean {
  const parts = text.split(/[\s,|]+/).filter(Boolean)
  const isCapitalised = parts.every(
    (part) => /^[\p{Lu}\p{N}&(]/u.test(part) || PARTICLES.has(lower(part)) || ['in', 'for', 'at', 'and', 'the'].includes(part),
  )
  return parts.length <= 7 && !/[.!?:;]$/.test(text) && (isCapitalised || parts.some((part) => PRESS.byline_posts.includes(lower(part))))
}

/** What is left of a line after a by-line's opening word; undefined when it does not open as one. */
export function afterByline(text: string): string | undefined {
  const plain = lower(text)
  const label = opener(plain, PRESS.byline_openers)
  if (!label) return
  const rest = text.slice(label.length).replace(/^[\s:]+/, '')
  return /^\p{Lu}/u.test(rest) && !NOT_NAMES.has(lower(/^[\p{L}]+/u.exec(rest)?.[0] ?? '')) ? rest : undefined
}

/**
 * The people in a by-line: "By JANE DOE and Ali al-Masri in Beirut, Reuters" names two. What stands behind the name
 * that "and" brings in is no further name but an outlet or a place.
 */
export function peopleIn(text: string): string[] {
  const rest = (afterByline(text) ?? text)
    .replaceAll(/\s\S*@\S+/g, '')
    .replace(DATED, '')
    .replace(/(?<=\p{Ll})(?:Updated|Published|Posted)$/u, '')
  const list = /^(.*?(?:\band\b|&)[^,;|/•·—–]*)/.exec(rest)?.[1] ?? rest
  return list
    .split(/,|;|\||\/|•|·|—|–| - |\band\b|&|\bwith\b/)
    .map((part) =>
      (afterByline(part.trim()) ?? part.trim())
        .split(/[\s(](?:in|for|at|of|from|near)\s/i, 1)[0]!
        .replace(/[.:]$/, '')
        .trim(),
    )
    .filter(isName)
}
