import type { TaggedSentence } from '../../../records/index.ts'
import type { FoundTime } from '../../times/index.ts'
import { around, type Fit } from './distance.ts'

/** "Eight days after a flood came down the valley": how far the day of the flood lies from publication, and the words that tell of it. */
type Elapsed = { fit: Fit; tokens: TaggedSentence['tokens'] }

/** Days in a unit, and how much longer or shorter than it says a count of them may be; a year after something it is remembered. */
const UNITS: Record<string, readonly [number, number]> = { D: [1, 0], W: [7, 3], M: [30.44, 10], Y: [365.25, 10] }

/** The same of what has lasted until now, which is counted more roughly. */
const LASTED: Record<string, readonly [number, number]> = { D: [1, 1], W: [7, 4], M: [30.44, 16] }

/** How many words before a length of time its verb may stand. */
const REACH = 14

/** What is news in its own sentence is of that day, of the day before or of the one before that. */
const NEWS = [0.4, 0.42, 0.18]

/** Only the first sentences of a report are sure to tell its own news. */
const LEAD = 5

/** More than so many days are a round number. */
const LONGEST = 400

/** Reads a count of days, weeks or months "after" or "since" something; `beside`: how the day that its sentence names lies to publication. */
export function elapsed({ meaning, end }: FoundTime, line: TaggedSentence, lead: number, beside: Fit | undefined): Elapsed | undefined {
  const [, amount, unit] = meaning.kind === 'duration' ? (/^P(\d+)([DWMY])$/.exec(meaning.value) ?? []) : []
  if (!amount || !unit) return undefined
  const behind = line.tokens.findIndex((token) => token.start >= end),
    link = line.tokens[behind]
  if (!link || !/^(?:after|since)$/i.test(link.text) || (beside === undefined && lead >= LEAD)) return undefined
  const [length, slack] = UNITS[unit]!,
    days = Number(amount) * length
  if (days > LONGEST) return undefined
  const rest = line.tokens.slice(behind + 1),
    comma = rest.findIndex(({ text }) => text === ',')
  const off = around(0, slack)
  return {
    tokens: behind < line.tokens.length / 3 && comma > 0 ? rest.slice(0, comma) : rest,
    fit: (published, told) => {
      const then = Math.round(told + days)
      let sum = 0
      for (let by = -slack; by <= slack; by++) {
        const share = off(by, 0)
        sum += share * (beside ? beside(published, then + by) : (NEWS[published - then - by] ?? 0))
      }
      return sum
    },
  }
}

/** "has divided the town for almost five months", "over the past two weeks", "the five-week-old strike": how far back that began. */
export function lasting({ meaning, rule, text, start, end }: FoundTime, { tokens }: TaggedSentence): Fit | undefined {
  const [, amount, unit] = meaning.kind === 'duration' ? (/^P(\d+)([DWM])$/.exec(meaning.value) ?? []) : []
  if (!amount || !unit) return undefined
  const first = tokens.findIndex((token) => token.start >= start),
    next = tokens.find((token) => token.start >= end)
  const isAge = rule === 'duration:age'
  if (!isAge && !/^(?:for|over|during)$/i.test(tokens[first - 1]?.text ?? '')) return undefined
  // "over the past two weeks", "is dark for a week now", "has been dark for a week", but not "says that it had been dark for a week"
  const helper = tokens.slice(Math.max(0, first - REACH), first).findLast((each) => each.pos === 'AUX' && each.text !== 'been')
  const lasts =
    isAge || /^(?:the )?(?:past|last)\b/i.test(text) || next?.text === 'now' || /^(?:has|have|['\u2019]ve)$/.test(helper?.text ?? '')
  if (!lasts) return undefined
  const [length, slack] = LASTED[unit]!,
    days = Number(amount) * length
  return days > LONGEST ? undefined : around(/^(?:almost|nearly)\b/i.test(text) ? days - slack / 2 : days, slack)
}
