import { PRESS } from './lexicon.ts'
import { isName } from './names.ts'
import { lower, opener } from './rules/words.ts'

const NAMES: [string, string][] = Object.entries(PRESS.agencies)
  .flatMap(([agency, names]) => names.map((name): [string, string] => [name, agency]))
  .sort((a, b) => b[0].length - a[0].length)

const FORMS = NAMES.flatMap(([name, agency]) => [...new Set([name, name.toUpperCase()])].map((form) => [form, agency] as const))
const EXACT = new Map(FORMS.map(([form, agency]) => [form.replace(/^the /i, ''), agency]))

/** The agency of a name as datelines and credits print it, in its own spelling or in capitals. */
export function agencyOf(name: string): string | undefined {
  return EXACT.get(name.trim().replace(/^the /i, ''))
}

/** The first agency named in a piece of text, as whole words. */
export function agencyIn(text: string): string | undefined {
  let first = { at: Infinity, agency: undefined as string | undefined }
  for (const [name, agency] of FORMS) {
    const at = text.indexOf(name)
    if (at >= 0 && at < first.at && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ''))
      first = { at, agency }
  }
  return first.agency
}

/** Whether a text is nothing but the name of an agency, with the marks and words that credits put around it. */
export function agencyNamed(text: string): 'whole' | undefined {
  const plain = text.replace(/^(?:sources?|via|by)\s?:?\s+/i, '').replace(/^[\s(—–\-|/[]{1,9}|[\s)\]./]{1,9}$/gu, '')
  const parts = plain
    .split(/,|\/|&|\band\b|\|/)
    .map((part) => part.trim())
    .filter((part) => !/^(?:(?:news )?agencies|staff)$/i.test(part))
  return (parts.length > 0 || /^(?:news )?agencies$/i.test(plain)) && parts.every((part) => agencyOf(part.replace(/ staff$/i, '')))
    ? 'whole'
    : undefined
}

/** Whether a credit says who did the work: "(Reporting by Jane Doe; Editing by Joan Roe)". */
export function namesReporters(credit: string): boolean {
  const label = opener(lower(credit).replace(/^[^\p{L}]+/u, ''), PRESS.credit_openers)
  return label?.endsWith(' by') === true
}

/** Longest signature of a report, in characters, with the end of the sentence before it; and the longest list of those who wrote it. */
const LONGEST_SIGNATURE = 60,
  LONGEST_CREDIT = 300

/**
 * Where the signature begins that closes a report's last paragraph, an agency or those who wrote it:
 * "… he said. (Reuters)", "… — AFP", "… he said. (Reporting by Jane Doe; Editing by Joan Roe)".
 */
export function signatureStart(paragraph: string): number | undefined {
  const credit = paragraph.endsWith(')') ? paragraph.lastIndexOf('(') : -1
  if (credit > 0 && paragraph.length - credit <= LONGEST_CREDIT && namesReporters(paragraph.slice(credit)))
    return paragraph.slice(0, credit).trimEnd().length
  const from = Math.max(0, paragraph.length - LONGEST_SIGNATURE)
  const end = endMark(paragraph)
  if (end !== undefined) return end
  const found = /(?<=[.!?]["'”’]?)(?:\s{0,3}(?:[([/]|—|–|--?)\s?|\s{1,3})([\p{L} /&-]{2,40}?)\s?[)\]]?\.?$/u.exec(paragraph.slice(from))
  return found && agencyNamed(found[1] ?? '') ? from + found.index : undefined
}

/** "… he said. (end) rs.mb", "… he said. Enditem": the mark of an agency that its report ends here, and the initials of its desk. */
const END_MARK = new RegExp(
  `(?<=[.!?]["'”’]?)\\s{1,3}(?:\\((?:${PRESS.ends.join('|')})\\)|(?:${PRESS.ends.map((word) => `${word[0]!.toUpperCase()}${word.slice(1)}|${word.toUpperCase()}`).join('|')}))(?:\\s[a-zA-Z]{1,5}(?:[./][a-zA-Z]{1,5}){0,4})?$`,
)

/** "… on Monday. /cb", "… on Monday. jd/ab": the initials of the desk behind the last sentence. */
const TRAILING_INITIALS = /(?<=[.!?]["'”’]?)\s{1,3}(?:\/[a-z]{2,4}|[a-z]{1,4}(?:\/[a-z]{1,4})+)$/

/** "… on Monday. (Jane Doe)": who wrote it. */
const TRAILING_WRITER = /(?<=[.!?]["'”’]?)\s{1,3}\(([^()]{5,40})\)$/

/** Where the mark of a desk or a writer begins that its report ends here. */
export function endMark(paragraph: string): number | undefined {
  const from = Math.max(0, paragraph.length - LONGEST_SIGNATURE),
    tail = paragraph.slice(from),
    writer = TRAILING_WRITER.exec(tail),
    found = END_MARK.exec(tail) ?? TRAILING_INITIALS.exec(tail) ?? (writer && isName(writer[1]!) ? writer : undefined)
  return found ? from + found.index : undefined
}

const CONTRIBUTED = /\bcontributed (?:to this (?:report|story|article)|reporting|research)\b/

/**
 * A line that says which agencies or colleagues a report rests on: "(With Reuters)", "(Reporting by A; editing by B)",
 * "The Associated Press contributed to this report."
 */
export function isAgencyCredit(text: string): boolean {
  const plain = lower(text).replace(/^[^\p{L}]+/u, '')
  if (CONTRIBUTED.test(plain)) return true
  // "(EXAMPLE 24 with AFP and REUTERS)", "jd/ap (AFP, dpa)"
  if (/^(?:[a-z]{1,5}(?:\/[a-z]{1,5})+\s)?\([^()]{3,70}\)$/.test(text.trim()) && agencyIn(text)) return true
  const label = opener(plain, PRESS.credit_openers)
  if (!label) return false
  if (label === 'with')
    return (
      text.length < 60 &&
      agencyIn(text) !== undefined &&
      /^[\s([*—–-]*with\b[^.]*[)\].]?$/i.test(text) &&
      text.trim().split(/\s+/).length <= 6
    )
  if (label.startsWith('source'))
    return agencyNamed(text) === 'whole' || (/^sources?\s?:/i.test(plain) && text.length < 70 && !/[.!?]$/.test(text))
  return label.startsWith('with') || label.endsWith('by')
}

/**
 * The agency that a report's own text gives away: agencies name themselves where people spoke to them ("told AFP").
 * The one named most often, the first of equals.
 */
export function agencyTold(text: string): string | undefined {
  const counts = new Map<string, number>()
  for (const { 1: name } of text.matchAll(/\bto?lds? ((?:\p{Lu}[\p{L}-]*\s?){1,3})/gu)) {
    const words = (name ?? '').trim().split(/\s+/)
    const agency = [3, 2, 1].map((length) => agencyOf(words.slice(0, length).join(' '))).find(Boolean)
    if (agency) counts.set(agency, (counts.get(agency) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
