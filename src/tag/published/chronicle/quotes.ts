import { append } from '../../../append.ts'
import { once } from '../../../memory.ts'
import { dayNumber, partsOf, type Day } from '../../../days.ts'
import type { Article } from '../../../records/index.ts'
import { boundsOf } from '../bounds.ts'
import type { Clue } from '../clue.ts'
import type { Weighed } from '../evidence.ts'
import type { Read } from '../index.ts'
import { quoted } from '../words.ts'

/** So many words in a row, within quotation marks, are of one statement wherever they stand. */
const RUN = 7

/** How often two reports of one statement lie 0, 1, 2, … days apart, on either side; the rest recall it much later, anywhere in so many days (practice: a statement is reported at once; too few pairs are annotated to fit it). */
const APART = [0.45, 0.12, 0.04, 0.01, 0.01, 0.01, 0.01],
  LATER = 0.15,
  ANYWHERE = 400

/** So many articles with the same words tell enough. */
const MOST = 12

/** Longest range, in days, of an article whose quotations still date others. */
const VAGUE = 62

/** Which articles quote the same words of one statement as another one. */
export function sharedQuotes(story: readonly Read[]): (index: number) => { other: number; words: string }[] {
  const runs = story.map(({ article }) => runsOf(article)),
    holders = new Map<string, number[]>()
  runs.forEach((all, index) => all.forEach((run) => append(holders, run, index)))
  return (index) => {
    const shared = new Map<number, string>()
    for (const run of runs[index]!) {
      for (const other of holders.get(run)!) {
        if (shared.size === MOST) return listed(shared)
        if (other !== index && !shared.has(other)) shared.set(other, run)
      }
    }
    return listed(shared)
  }
}

const listed = (shared: ReadonlyMap<number, string>) => [...shared].map(([other, words]) => ({ other, words }))

/** The clue that an article quotes the same words as another one, or (without `words`) is a copy of it: both are of one day as a rule. */
export function sameStatement(words: string | undefined, title: string, { published, likely }: Weighed): Clue[] {
  const bounds = boundsOf(published.edtf)
  if (!bounds) return []
  const [first, last] = [dayNumber(bounds.earliest), dayNumber(bounds.latest)]
  if (last - first > VAGUE) return []
  const days = Array.from({ length: last - first + 1 }, (_, at) => first + at),
    share = (day: Day) => (first === last ? 1 : (likely?.(day) ?? 1)),
    sum = days.reduce((all, day) => all + share(day), 0)
  return [
    {
      name: 'story:quote',
      ...(words === undefined ? {} : { isDependent: true as const }),
      isStory: true,
      shared: true,
      years: [partsOf(first).year],
      says:
        words === undefined
          ? `Whole sentences are the same as in ${title}: copies of one report are of one day as a rule`
          : `It quotes the same words as ${title} (${quoted(words)}): reports of one statement are of one day as a rule`,
      weigh: ({ day: now }) =>
        LATER / ANYWHERE + days.reduce((all, day) => all + (share(day) / sum) * (APART[Math.abs(now - day)] ?? 0), 0),
    },
  ]
}

/** The runs of words within the quotation marks of a text. */
const runsOf = once(({ text, blocks }: Article): string[] => {
  const prose = blocks.filter(({ kind }) => kind !== 'noise').map(({ start, end }) => text.slice(start, end))
  const runs = prose.flatMap((block) =>
    [...block.matchAll(/(?:[“"]|``)([^“”"`]{20,800})(?:[”"]|'')/g)].flatMap((quote) => {
      const words = quote[1]!.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?|\d+/gu) ?? []
      return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
    }),
  )
  return [...new Set(runs)]
})
