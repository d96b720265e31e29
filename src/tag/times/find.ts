import type { TaggedSentence } from '../../records/index.ts'
import { families } from './families/index.ts'
import { lineOf, offsetOf, type Line } from './line.ts'
import type { FoundTime } from './meaning.ts'
import { isApproximate } from './refine/approximate.ts'
import { refine } from './refine/index.ts'
import { margin, type Reading } from './rule.ts'
import { bits, triggersOf } from './triggers.ts'

/** A reading with its place in the line; `order` is the rank of the rule. */
export type Candidate = { line: Line; start: number; end: number; order: number; rule: string; reading: Reading }

const rules = families.flatMap((family) =>
  family.rules.map((rule) => ({ ...rule, name: `${family.name}:${rule.name}`, mask: bits(family.triggers) })),
)

/** All readings of a line; where several overlap, the longest, then the one of the earlier rule, is kept. */
function candidates(line: Line): Candidate[] {
  const seen = triggersOf(line.text)
  if (seen === 0) return []
  const all: { start: number; end: number; order: number; rule: string; reading: Reading | 'block' }[] = []
  rules.forEach((rule, order) => {
    if ((rule.mask & seen) === 0 || rule.words?.some((word) => line.text.includes(word)) === false) return
    rule.pattern.lastIndex = 0
    for (let found = rule.pattern.exec(line.text); found; found = rule.pattern.exec(line.text)) {
      const text = found[0].trim(),
        start = found.index + (found[0].length - found[0].trimStart().length),
        end = start + text.length
      const reading = rule.read({
        line,
        start,
        end,
        text,
        before: line.text.slice(Math.max(0, start - margin), start),
        after: line.text.slice(end, end + margin),
        part: found.groups ?? {},
      })
      if (reading !== undefined) all.push({ start, end, order, rule: rule.name, reading })
      // A refused match may hide a good one that begins inside it.
      if (reading === undefined) rule.pattern.lastIndex = nextWord(line.text, found.index)
    }
  })
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order)
  const taken = new Uint8Array(line.text.length)
  const kept: Candidate[] = []
  for (const { reading, ...place } of all) {
    if (taken.subarray(place.start, place.end).includes(1)) continue
    taken.fill(1, place.start, place.end)
    if (reading !== 'block') kept.push({ line, reading, ...place })
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Where the next word begins after the one at `at`. */
function nextWord(text: string, at: number): number {
  let next = at + 1
  while (next < text.length && /\w/.test(text[next]!)) next++
  return next
}

/** "since March 4", but not "since March 4, when the guard fled", which tells of that day. */
const isSince = ({ text }: Line, start: number, end: number): boolean =>
  /\bsince (?:the )?$/.test(text.slice(Math.max(0, start - 12), start)) && !/^ ?,? when\b/.test(text.slice(end, end + 8))

/** Finds the time expressions of the sentences, in order. */
export function find(sentences: TaggedSentence[]): FoundTime[] {
  const lines = sentences.map(lineOf)
  return refine(lines, lines.map(candidates)).map(({ candidate, direction, quoted, begins }) => {
    const { line, start, end, rule, reading } = candidate
    return {
      start: offsetOf(line, start),
      end: offsetOf(line, end, true),
      text: line.raw.slice(start, end),
      type: reading.type,
      sentence: line.sentence,
      rule,
      meaning: reading.meaning,
      direction,
      quoted,
      ...(isApproximate(candidate) ? { approximate: true } : {}),
      ...(begins ? { begins } : {}),
      ...(isSince(line, start, end) ? { since: true } : {}),
    }
  })
}
