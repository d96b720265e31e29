import type { TaggedSentence } from '../../../records/index.ts'
import { dayOf, dayWords, partsOf, type Day } from '../../../days.ts'
import { lookingBack, since, until } from '../almanac.ts'
import { afterwards, type Clue } from '../clue.ts'
import { quoted } from '../words.ts'

/** How likely a text names a thing before it had the name: the newest name may be another thing's, two seldom are. Later it is news ever less, but is still named: half as likely after so many years. */
const BEFORE = 0.02, HALF = 12

/** How many articles name a state as if it were there when it is gone, by how often they name it; news is given since `EARLIEST`. */
const AFTER = [0.4, 0.3, 0.15], EARLIEST = 1985

const YEAR = 365.25

/** Names by their first letters: a text is read once, whatever the number of names. */
const FIRST = 2
const byFirst = new Map<string, string[]>()
for (const name of [...since.keys(), ...until.keys()]) byFirst.set(name.slice(0, FIRST), [...byFirst.get(name.slice(0, FIRST)) ?? [], name])

/** Clues of the names that the text gives to things: since when these have been known by them, and until when. */
export function names(lines: readonly TaggedSentence[], textOf: (line: TaggedSentence) => string, dated: ReadonlySet<number>): Clue[] {
  const counts = new Map<string, number>()
  lines.forEach((line, index) => {
    for (const name of namesIn(textOf(line), dated.has(index))) counts.set(name, (counts.get(name) ?? 0) + 1)
  })
  const known = [...counts.keys()].flatMap((name): [string, Day][] => since.has(name) ? [[name, since.get(name)!]] : []).sort(([, a], [, b]) => b - a)
  const gone = [...counts.keys()].flatMap((name): [string, Day][] => until.has(name) ? [[name, until.get(name)!]] : []).sort(([, a], [, b]) => a - b)
  const count = gone.reduce((sum, [name]) => sum + counts.get(name)!, 0), after = AFTER[Math.min(count, AFTER.length) - 1]!
  return [
    ...known.slice(0, 2).map(([name, first]): Clue => ({ name: 'name:since', says: `${quoted(name)} has had that name since ${partsOf(first).year}`, years: [partsOf(first).year], shared: true, weigh: ({ day }) => day < first ? BEFORE : HALF / (HALF + (day - first) / YEAR) })),
    ...gone.slice(0, 1).map(([name, last]): Clue => ({
      name: 'name:until', says: `${quoted(name)} is named as it was called until ${dayWords(last)}`, years: [EARLIEST, partsOf(last).year],
      weigh: ({ day }) => day <= last ? 1 : Math.min(1, afterwards(after, last - dayOf(EARLIEST, 1, 1), day - last)),
    })),
  ]
}

/** The names in a text; of things that are gone only where it does not look back on them. */
function namesIn(text: string, looksBack: boolean): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}-])[#\p{L}\p{N}]+/gu)].flatMap(({ index: at }) => (byFirst.get(text.slice(at, at + FIRST)) ?? []).filter((name) => {
    if (!text.startsWith(name, at) || /^(?:[\p{L}\p{N}]|-\p{L})/u.test(text.slice(at + name.length, at + name.length + 2))) return false
    const before = text.slice(Math.max(0, at - 20), at).match(/\p{L}+|[^\p{L}\s-]/gu)?.at(-1)?.toLowerCase() ?? ''
    return since.has(name) || !looksBack && !lookingBack.has(before)
  }))
}
