import type { Known } from './known.ts'
import type { Found } from './scan.ts'
import { textOf, type Word } from './words.ts'

// Which office or form of address belongs to a name, and the title that the name gets from it.

/** Words behind an office that lead to what it is of. */
export const OF = new Set(['of', 'for', 'to', 'at'])

/** An office or form of address: its words. */
export type Title = { from: number; to: number }

/** "Chairman (and" -> "Chairman": a bracket that is not closed ends what stands before it. */
function beforeOpenBracket(text: string): string {
  const open = text.indexOf(' (', text.lastIndexOf(')') + 1)
  return open < 0 ? text : text.slice(0, open)
}

/** The title with the country or body right before it: "Norwegian Foreign Minister", "Apple CEO". */
export function giveTitle(next: Found, title: Title, words: Word[], found: Found[]): void {
  const owner = found.findLast((each) => each.to <= title.from)
  const from = owner !== undefined && owner.to === title.from && /^\s+$/.test(words[title.from]!.gap) ? owner.from : title.from
  next.titleFrom = from
  // "his Norwegian counterpart Foreign Minister X" has one office
  next.office = textOf(words, title.from, title.to).replace(/^counterpart (?=.)/, '')
  next.title = beforeOpenBracket(textOf(words, from, title.to).replace(/\bcounterpart (?=.)/, '')).replace(
    /\s(?:of|for|to|at|(?:identified|named) as)$/,
    '',
  )
  if (next.office !== 'counterpart') return
  // "Norwegian President Roe and Kenyan counterpart Doe": the office of the one is the other's
  const peer = found.findLast((each) => each.office !== undefined && each.office !== 'counterpart')
  if (peer !== undefined) Object.assign(next, { office: peer.office, title: `${textOf(words, from, title.from)} ${peer.office}`.trim() })
}

/** "High Commissioner for Human Rights Ann Lee", "UN envoy for Norland, Jan de Vries", "a suspect in the raid identified as Jan de Vries": an office with what it is of. */
export function leadsTo(words: Word[], { from: officeFrom, to: officeTo }: Title, from: number, person: boolean, known: Known): boolean {
  const apposed = /^(?:,\s|\s?[-\u2013\u2014]{1,2}\s?)$/.test(words[from]!.gap) && words[from]!.gap !== '-'
  if (from - officeTo > 9 || !person || (!apposed && from === officeTo)) return false
  if (from === officeTo) return true
  // an office may end in the word that leads on: "spokesman for"
  if (!OF.has(words[officeTo]!.key) && !OF.has(words[officeTo - 1]!.key) && words[officeTo]!.key !== 'in') return false
  const named = /^(?:identified|named) as$/.test(`${words[from - 2]!.key} ${words[from - 1]!.key}`),
    inside = words.slice(officeTo, named ? from - 2 : from)
  // "the general counsel of the company, Ann Lee, said", but not "a suspect in the death of the girl, Ann Lee"
  const described =
    (apposed || named) &&
    (OF.has(words[officeTo - 1]!.key) || /^(?:of|in|for|at)$/.test(words[officeTo]!.key)) &&
    inside.length > 0 &&
    inside.length < 9 &&
    /^(?:NOUN|PROPN)$/.test(inside.at(-1)!.pos) &&
    (/^(?:the|an?|another|its|his|her|their)$/.test(words[officeFrom - 1]?.key ?? '') || words[officeFrom - 1]?.possessive === true) &&
    !inside.some(({ key }) => known.persons.has(key))
  return (
    inside.every(
      (word) =>
        /^(?:\s+|-|\s\(|\)\s)$/.test(word.gap) && (described || word.capital || OF.has(word.key) || ['the', 'and'].includes(word.key)),
    ) &&
    (apposed || named || /^(?:\s+|\)\s)$/.test(words[from]!.gap))
  )
}

/** "its leader, 24-year-old law student Ann Lee": nothing but an age and what else she is between the office and the name. */
export function isAgedAfter(words: Word[], officeTo: number, { from, to, shape }: Found): boolean {
  const [age, year, old, ...more] = words.slice(officeTo, from)
  return (
    (shape === 'person' || shape === 'unknown') &&
    words[to]?.gap.startsWith(',') === true &&
    /^,\s$/.test(age?.gap ?? '') &&
    /^\d{1,3}$/.test(age!.text) &&
    year?.key === 'year' &&
    old?.key === 'old' &&
    more.length < 4 &&
    more.every(({ capital, gap, pos }) => !capital && /^\s$/.test(gap) && (pos === 'NOUN' || pos === 'ADJ'))
  )
}

/** "the Democratic candidate, Eliot Marsh, said", "the leader of the opposition, Eliot Marsh, said": two to four words between commas behind an office, or what it is of. */
export function apposedName(words: Word[], officeTo: number, { from, to, shape }: Found): boolean {
  if (shape !== 'unknown' || !/^,\s$/.test(words[from]!.gap) || words[to]?.gap.startsWith(',') !== true || to - from < 2 || to - from > 4)
    return false
  return (
    from === officeTo ||
    (from - officeTo < 7 && words[officeTo]!.key === 'of' && words.slice(officeTo, from).every((word) => /^\s$/.test(word.gap)))
  )
}

/** A title stands right before the name. */
export const rightBefore = (words: Word[], titleTo: number, from: number) => titleTo === from && /^(?:\s{1,8}|\. ?)$/.test(words[from]!.gap)
