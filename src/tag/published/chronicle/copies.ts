import { append } from '../../../append.ts'
import { once } from '../../../memory.ts'
import type { Article, TaggedSentence } from '../../../records/index.ts'
import type { Read } from '../index.ts'
import { isText } from './told.ts'

/** A sentence of so many letters is not written twice by chance. */
const LONG = 40

/**
 * Where so many sentences, and such a share of those of the shorter text, are the same, one is a copy of the other, or the next
 * version of an agency's report. Of five pairs of wires that share more than one sentence in ten the three of a day at most share
 * four in ten or more; the one that a later report took over from months before shares one in seven.
 */
const SENTENCES = 3,
  SHARE = 0.35

/** Which articles of a story are copies or versions of another one. */
export function copies(story: readonly Read[]): (index: number) => number[] {
  const lines = story.map(({ lines, article }) => linesOf(lines, article)),
    holders = new Map<string, number[]>()
  lines.forEach((all, index) => all.forEach((line) => append(holders, line, index)))
  return (index) => {
    const shared = new Map<number, number>()
    for (const line of lines[index]!)
      for (const other of holders.get(line)!) if (other !== index) shared.set(other, (shared.get(other) ?? 0) + 1)
    return [...shared].flatMap(([other, count]) =>
      count >= SENTENCES && count >= SHARE * Math.min(lines[index]!.size, lines[other]!.size) ? [other] : [],
    )
  }
}

/** The long sentences of an article, by their letters and digits alone. */
const linesOf = once((lines: TaggedSentence[], { text, blocks }: Article): Set<string> => {
  const letters = lines.flatMap(({ block, start, end }) =>
    !isText(blocks[block]!)
      ? []
      : [
          text
            .slice(start, end)
            .toLowerCase()
            .replace(/[^\p{L}\d]+/gu, ''),
        ],
  )
  return new Set(letters.filter(({ length }) => length >= LONG))
})
