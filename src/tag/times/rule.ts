import type { TimexType } from '../../records/index.ts'
import type { Line } from './line.ts'
import type { Meaning } from './meaning.ts'
import { compile } from './pattern.ts'

/**
 * A match of a rule's pattern, with the named groups (`undefined` where an optional one is absent), and the text just
 * before and after it: as much as a rule may look at, so that a long line costs no more than many short ones.
 */
export type Match = {
  line: Line
  start: number
  end: number
  text: string
  before: string
  after: string
  part: Record<string, string | undefined>
}

/** How many characters of text a rule sees on either side. */
export const margin = 60

export type Reading = { type: TimexType; meaning: Meaning }

/**
 * One way to write a time. `read` gives what a match means; nothing when it is no time after all, so that another rule
 * may have it; `block` when it is no time and no other rule may take the words ("24/7"). Where `words` are given, every
 * match holds one of them: a text without them is not searched, which is most of the speed.
 */
export type Rule = { name: string; pattern: RegExp; words: string[] | undefined; read: (match: Match) => Reading | 'block' | undefined }

/** Rules that need one of the same words: the family is skipped in a sentence that has none of them. */
export type Family = { name: string; triggers: Trigger[]; rules: Rule[] }

/** Classes of words that can begin or carry a time expression. */
export type Trigger =
  | 'month'
  | 'weekday'
  | 'digit'
  | 'year'
  | 'number'
  | 'unit'
  | 'quarter'
  | 'season'
  | 'part'
  | 'holiday'
  | 'decade'
  | 'deictic'
  | 'reference'
  | 'set'
  | 'name'

export function rule(name: string, pattern: string, read: Rule['read'], words?: string[]): Rule {
  return { name, pattern: compile(pattern), words, read }
}
