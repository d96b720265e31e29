import { beside } from './lexicon.ts'
import type { Match } from './rule.ts'
import { tokenAt } from './line.ts'

const literally = (words: string[]) => words.map((word) => word.replace(/[.$]/g, '\\$&')).join('|')

const before = new RegExp(`(?:[$£€#№]|\\b(?:${literally(beside.number_after)})) ?$`)
const temporal = new RegExp(`(?:\\b(?:${literally(beside.year_after)})|-|\\()[ -]?$`)
const unit = new RegExp(
  `^(?:[- ](?:${literally(beside.number_before)})\\b|(?: [a-z]+){0,3} (?:${literally(beside.street)})|[%°]| ?(?:a\\.?m|p\\.?m)\\b)`,
)

/** Whether four figures are a year: neither money nor a count nor a number of something. */
export function isYear(match: Match): boolean {
  const { line, part } = match
  const at = line.text.indexOf(part.year!, match.start)
  const head = line.text.slice(Math.max(0, at - 24), at)
  const tail = line.text.slice(match.end, match.end + 40)
  if (before.test(head) || unit.test(tail) || (/[\d.,/:-]$/.test(head) && !/(?:\d{4}|[a-z]{3})[-/]$/.test(head))) return false
  if (/^[-/]\d{3,}/.test(tail) && !/^[-/](?:1[4-9]|20)\d\d\b/.test(tail)) return false
  const year = Number(part.year)
  if (match.text !== part.year) return true
  if (temporal.test(head)) return year >= 1400 || /\bin $/.test(head)
  if (year < 1700) return false
  // A count is followed by what it counts.
  const next = line.tokens[tokenAt(line, match.end - 1) + 1]
  return !(next?.pos === 'NOUN' && /s$/.test(next.text) && next.start > line.tokens[tokenAt(line, at)]!.end)
}
