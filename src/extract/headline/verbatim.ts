import { lower } from '../../tag/grammar/words.ts'
import { isComma } from '../../tag/grammar/chart.ts'
import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Context } from '../context.ts'
import { nominalText } from './nominals.ts'
import { pluralAs } from './number.ts'
import { plain } from './print.ts'
import { selfName } from './self.ts'
import { torn } from './torn.ts'
import { verbText } from './verbs.ts'

/** What ends a clause, or opens an aside. */
const MARK = /^[.;:?!()–—_]$|^--$/
/** Before "of the" an article stays: "some of the men". */
const ARTICLE = /^(?:the|an?)$/
/** What goes with the time beside it. */
const OWN = /^(?:its|his|her|their|ended|ending)$/

/** Subject, verb in the present, and the words behind it as they stand, but for articles and times: every stretch that ends where a phrase ends, the longest first; `reported` and `pronoun` as for `clauseText`. */
export function* wordForWord(context: Context, clause: Clause, limit: number, reported = false, pronoun?: string): Generator<string> {
  const { words, clauses } = context.grammar,
    { subject, verb } = clause
  // "will license some to a rival": of what, the sentence before says
  const { object } = clause,
    lone = object && object.first === object.last && words[object.first]!.pos === 'DET'
  if (!subject || subject.last >= verb.first || lone) return
  const self = pronoun ? undefined : selfName(context, clause),
    name = pronoun ?? self ?? nominalText(context, subject, false)
  if (!name) return
  const head = `${name} ${verbText(context, clause, pluralAs(context, self ? clause.attribution?.speaker : subject, name), reported)}`
  const from = verb.last + 1 + (verb.particle && lower(words[verb.last + 1]) === verb.particle ? 1 : 0)
  const ends: { end: number; text: string }[] = []
  for (let end = from; end < words.length && !MARK.test(words[end]!.text) && !isComma(words[end]); end++) {
    // "leaders who led the protests | have moved": the verb of what the clause stands in
    if (
      clause.relation === 'relative' &&
      clauses.some(
        (c) =>
          c.verb.first === end &&
          c.index > clause.index &&
          c.subject &&
          c.subject.first <= subject.first &&
          /^(?:main|complement)$/.test(c.relation),
      )
    )
      break
    // "promises to pay them a bonus | and the union ended the strike"
    if (words[end]!.pos === 'CCONJ' && clauses.some((c) => c.relation === 'main' && c.subject?.first === end + 1)) break
    const text = `${head} ${spare(context, from, end)}`
    if (text.length > limit) break
    if (words[end]!.pos !== 'PUNCT' && words[end]!.pos !== 'ADV' && !words[end]!.time && !torn(context, end)) ends.push({ end, text })
  }
  for (const { text } of ends.reverse()) yield text
}

/** Words `first` to `last` without articles and times. */
function spare(context: Context, first: number, last: number): string {
  const { words, nouns } = context.grammar
  // "for the unusually wet first half": with the time goes what is said of it
  const apart = (k: number) => {
    const np = nouns.find((n) => n.first <= k && k <= n.last)
    return standsApart(context, k) || (np?.time === true && words[np.first]!.pos === 'DET' && k < np.head && standsApart(context, np.head))
  }
  // "for its second quarter ended June 28"
  const gone = (k: number): boolean =>
    apart(k) ||
    ((words[k]?.pos === 'DET' || OWN.test(lower(words[k]))) && gone(k + 1)) ||
    (words[k]?.pos === 'ADP' && words[k + 1]?.pos !== 'ADP' && gone(k + 1))
  const parts: string[] = []
  let from = first
  for (let k = first; k <= last + 1; k++) {
    const article = ARTICLE.test(lower(words[k])) && !words[k]!.name && lower(words[k - 1]) !== 'of' && k !== first - 1
    if (k <= last && !gone(k) && !article) continue
    if (k > from) parts.push(plain(context, from, k - 1))
    from = k + 1
  }
  return parts.filter(Boolean).join(' ').replace(/["“”]/g, '').replace(/\s+/g, ' ').trim()
}

/** Whether word `k` is of a time that stands between phrases: not the "third-quarter" of "a drop in third-quarter income". */
export function standsApart({ grammar: { words, nouns } }: Context, k: number): boolean {
  const np = nouns.find((n) => n.first <= k && k <= n.last)
  if (!words[k]?.time || !(np?.time ?? true)) return false
  // "after three days of talks"
  if (np && lower(words[np.last + 1]) === 'of' && !words[np.last + 2]?.time) return false
  const next = words[k + 1]
  return !(words[k]!.text.includes('-') && next && !next.time && (next.pos === 'NOUN' || next.pos === 'ADJ'))
}
