/**
 * The TempEval-3 scorer for time expressions: one-to-one alignment, exact spans first, then the largest overlap.
 * Value F1 wants overlapping spans and the same value. Calendar F1 is the same over DATE and TIME whose value names a
 * day, an ISO week, a month or a year (a clock time is cut off).
 */
export type ScoredTimex = { start: number; end: number; type: string; value: string; text: string }
export type Counts = {
  gold: number
  system: number
  strict: number
  relaxed: number
  type: number
  value: number
  calendarGold: number
  calendarSystem: number
  calendar: number
}
export type Miss = { kind: 'value' | 'missed' | 'spurious'; gold?: ScoredTimex; system?: ScoredTimex }

export const noCounts = (): Counts => ({
  gold: 0,
  system: 0,
  strict: 0,
  relaxed: 0,
  type: 0,
  value: 0,
  calendarGold: 0,
  calendarSystem: 0,
  calendar: 0,
})

/** F1 of `correct` among so many gold and system items, in percent. */
export function f1(correct: number, gold: number, system: number): number {
  return gold + system === 0 ? 100 : (200 * correct) / (gold + system)
}

function calendarValue({ type, value }: ScoredTimex): string | undefined {
  const day = value.replace(/T.*$/, '')
  return (type === 'DATE' || type === 'TIME') && /^\d{4}(-W\d{2}|-\d{2}(-\d{2})?)?$/.test(day) ? day : undefined
}

const overlap = (a: ScoredTimex, b: ScoredTimex) => Math.min(a.end, b.end) - Math.max(a.start, b.start)

function align(gold: ScoredTimex[], system: ScoredTimex[]): [ScoredTimex, ScoredTimex][] {
  const pairs = gold
    .flatMap((g, i) => system.map((s, j) => ({ g, s, i, j, common: overlap(g, s), exact: g.start === s.start && g.end === s.end ? 1 : 0 })))
    .filter((pair) => pair.common > 0)
    .sort((a, b) => b.exact - a.exact || b.common - a.common || a.i - b.i || a.j - b.j)
  const used = new Set<ScoredTimex>()
  return pairs.flatMap(({ g, s }) => {
    if (used.has(g) || used.has(s)) return []
    used.add(g).add(s)
    return [[g, s] as [ScoredTimex, ScoredTimex]]
  })
}

/** Adds one document to the counts; returns what went wrong in it. */
export function scoreDocument(counts: Counts, gold: ScoredTimex[], system: ScoredTimex[]): Miss[] {
  const misses: Miss[] = []
  counts.gold += gold.length
  counts.system += system.length
  const aligned = align(gold, system)
  for (const [g, s] of aligned) {
    counts.relaxed++
    if (g.start === s.start && g.end === s.end) counts.strict++
    if (g.type === s.type) counts.type++
    if (g.value === s.value) counts.value++
    else misses.push({ kind: 'value', gold: g, system: s })
  }
  const matched = new Set(aligned.flat())
  gold.filter((g) => !matched.has(g)).forEach((g) => misses.push({ kind: 'missed', gold: g }))
  system.filter((s) => !matched.has(s)).forEach((s) => misses.push({ kind: 'spurious', system: s }))
  const days = gold.filter(calendarValue),
    candidates = system.filter(calendarValue)
  counts.calendarGold += days.length
  counts.calendarSystem += candidates.length
  const used = new Set<ScoredTimex>()
  for (const g of days) {
    const hit = candidates.find((s) => !used.has(s) && overlap(g, s) > 0 && calendarValue(s) === calendarValue(g))
    if (hit) {
      used.add(hit)
      counts.calendar++
    }
  }
  return misses
}

export type TimexDocument = { name: string; created: string; text: string; gold: ScoredTimex[] }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decode = (text: string) =>
  text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) =>
    name[0] === '#'
      ? String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10))
      : (entities[name] ?? whole),
  )
const attributes = (tag: string): Record<string, string> =>
  Object.fromEntries([...tag.matchAll(/(\w+)\s*=\s*"([^"]*)"/g)].map((found) => [found[1]!, decode(found[2]!)]))

/** Reads a TimeML document: its creation time, the plain text of `<TEXT>`, and the annotated times with their offsets in it. */
export function parseTimeMl(name: string, xml: string): TimexDocument {
  const creation = /<TIMEX3\b[^>]*CREATION_TIME[^>]*>/.exec(xml) ?? /<DCT>\s*<TIMEX3\b[^>]*>/.exec(xml)
  const gold: ScoredTimex[] = [],
    open: { start: number; tag: Record<string, string> }[] = []
  let text = ''
  for (const [piece] of (/<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? '').matchAll(/<!--[\s\S]*?-->|<[^>]*>|[^<]+/g)) {
    if (piece.startsWith('<!--')) continue
    if (!piece.startsWith('<')) text += decode(piece)
    else if (/^<TIMEX3\b/.test(piece) && !piece.endsWith('/>')) open.push({ start: text.length, tag: attributes(piece) })
    else if (piece.startsWith('</TIMEX3')) {
      const last = open.pop()
      if (!last) continue
      const inner = text.slice(last.start),
        words = inner.trim()
      const start = last.start + inner.indexOf(words)
      if (words) gold.push({ start, end: start + words.length, type: last.tag.type ?? '', value: last.tag.value ?? '', text: words })
    }
  }
  return {
    name,
    created: (creation ? (attributes(creation[0]).value ?? '') : '').slice(0, 10),
    text,
    gold: gold.sort((a, b) => a.start - b.start || a.end - b.end),
  }
}
