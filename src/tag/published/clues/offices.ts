import type { TaggedSentence } from '../../../records/index.ts'
import { partsOf, type Day } from '../../../days.ts'
import { EDITION, officeCues, offices, type Holder } from '../almanac.ts'
import { afterwards, type Clue, type Moment } from '../clue.ts'
import { quoted } from '../words.ts'

/** How a text tells of the one who holds an office: as in it, as one who held it or of whose term it tells, as elected to it. */
type Frame = 'holds' | 'held' | 'told' | 'elect'

type Mention = { frame: Frame, holders: readonly Holder[], words: string }

/** Of one holder's mentions the first ones tell enough; so many words before an office may change what it says. */
const MOST = 6, REACH = 3

/** Longest name in words; how many characters around an office are looked at; how many words between a name's comma and the office. */
const WORDS = 6, AROUND = 90, BETWEEN = 4

/** How likely a day before the term is; and how many articles come after it that tell of a person as its holder, once or more than once (development documents: none of 45). */
const BEFORE = 0.004, AFTER = 0.08, AGAIN = 0.03

/** A person whom the text calls the former holder, or elected but not yet in office: the same, and in how many days one takes office. */
const HELD = { before: 0.01, during: 0.06 }, ELECT = { days: 100, before: 0.01, after: 0.2 }

const title = new RegExp(`(?<![\\p{L}-])(?:${[...offices.keys()].sort((a, b) => b.length - a.length).map((each) => each.replace(/[.]/g, '\\.')).join('|')})(?![\\p{L}])`, 'giu')

/** "the Clinton administration": whose office a government of that name is. */
const named = new RegExp(`\\bthe (\\p{Lu}[\\p{L}-]{2,30}) (${[...officeCues.terms].join('|')})\\b`, 'gu')
const heads = ['president', 'prime minister', 'chancellor'].map((office) => offices.get(office)!)

/** Clues of the terms of office of those whom the text calls by their office; `dated`: sentences that name a year told as past, which look back. */
export function terms(lines: readonly TaggedSentence[], textOf: (line: TaggedSentence) => string, dated: ReadonlySet<number>): Clue[] {
  const found = new Map<string, Mention[]>()
  lines.forEach((line, index) => {
    for (const mention of mentionsIn(textOf(line), dated.has(index))) {
      const key = mention.holders.map(({ name }) => name).join('|'), known = found.get(key) ?? []
      if (known.length < MOST) found.set(key, [...known, mention])
    }
  })
  return [...found.values()].map(clueOf)
}

function mentionsIn(text: string, looksBack: boolean): Mention[] {
  const history = looksBack || (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => officeCues.history.has(word))
  const titled = [...text.matchAll(title)].flatMap((match): Mention[] => {
    const start = match.index, end = start + match[0].length
    const before = text.slice(Math.max(0, start - AROUND), start), after = text.slice(end, end + AROUND)
    const words = (before.split(/[,;:.(]\s/).at(-1)!.toLowerCase().match(/[\p{L}-]+/gu) ?? []).slice(-REACH)
    const last = words.at(-1)?.replace(/-$/, '') ?? ''
    if (officeCues.other.has(last)) return []
    const elect = /^[\s-](\p{L}[\p{L}-]*)/u.exec(after)?.[1]?.toLowerCase() ?? '', isElect = officeCues.elect.has(elect)
    const all = offices.get(match[0].toLowerCase())!
    const follows = holdersAt(isElect ? after.slice(elect.length + 1) : after, all)
    const holders = follows ?? holdersBefore(before, all)
    if (!holders) return []
    const isFormer = words.some((word) => officeCues.former.has(word.replace(/-$/, ''))) || /\b(?:ex|then)-$/i.test(before)
    const frame = isFormer ? 'held' : isElect ? 'elect' : history || follows && words.some((word) => officeCues.under.has(word)) ? 'told' : 'holds'
    return [{ frame, holders, words: text.slice(start, end + AROUND).split(/[,;:]\s/)[0]! }]
  })
  const governments = [...text.matchAll(named)].flatMap((match): Mention[] => {
    const holders = heads.flatMap((all) => all.filter(({ names }) => names.includes(match[1]!)))
    return holders.length ? [{ frame: history ? 'told' : 'holds', holders, words: match[0] }] : []
  })
  return [...titled, ...governments]
}

/** The holders that the words right after an office name: the longest name that fits. */
function holdersAt(after: string, all: readonly Holder[]): readonly Holder[] | undefined {
  const words = /^,? ((?:\p{Lu}|d[eu] |von |van |al-|el-)[^\s,;:()"“”]*(?: [^\s,;:()"“”]+){0,5})/u.exec(after)?.[1]?.split(' ') ?? []
  for (let count = Math.min(WORDS, words.length); count > 0; count--) {
    const name = words.slice(0, count).join(' ').replace(/(?:['’]s?|[.?!])$/u, '')
    const holders = all.filter(({ names }) => names.includes(name))
    if (holders.length) return holders
  }
}

/** The holders whose full name stands before an office: "Kofi Annan, the United Nations secretary-general". */
function holdersBefore(before: string, all: readonly Holder[]): readonly Holder[] | undefined {
  const comma = before.lastIndexOf(', '), between = before.slice(comma + 2).split(' ')
  if (comma < 0 || between.at(-1) !== '' || between.length > BETWEEN + 1 || /[;:()"“”]/.test(between.join(''))) return undefined
  const holders = all.filter(({ names }) => names.some((each) => each.includes(' ') && ` ${before.slice(0, comma)}`.endsWith(` ${each}`)))
  return holders.length ? holders : undefined
}

/** One holder's mentions as one clue: "President Clinton said" is of the term; "former President Clinton" is after it began. */
function clueOf(mentions: readonly Mention[]): Clue {
  const { holders } = mentions[0]!, spans = holders.flatMap(({ terms }) => terms).sort(([a], [b]) => a - b)
  const first = spans[0]![0], last = Math.max(...spans.map(([, end]) => end)), holds = mentions.filter(({ frame }) => frame === 'holds')
  const isIn = (day: Day) => spans.some(([start, end]) => day >= start && day <= end)
  const sure = holds.length > 1 ? AGAIN : AFTER, length = spans.reduce((sum, [start, end]) => sum + end - start, 0)
  const weights: Record<Frame, (moment: Moment) => number> = {
    holds: ({ day }) => isIn(day) ? 1 : day < first ? BEFORE : Math.min(1, afterwards(sure, length, Math.max(0, day - last))),
    told: ({ day }) => day < first ? HELD.before : 1,
    held: ({ day }) => day < first ? HELD.before : isIn(day) && spans.length === 1 ? HELD.during : 1,
    elect: ({ day }) => spans.some(([start]) => day >= start - ELECT.days && day < start) ? 1 : day < first ? ELECT.before : afterwards(ELECT.after, ELECT.days, day - first),
  }
  const frames = [...new Set(mentions.map(({ frame }) => frame))], shown = holds[0] ?? mentions[0]!
  return {
    name: 'office:term', shared: true, says: `${quoted(shown.words)}: ${saysOf(shown.frame, spans, shown.holders[0]!)}`,
    years: [partsOf(first).year, ...(holds.length && last < EDITION ? [partsOf(last).year] : [])],
    weigh: (moment) => frames.reduce((product, frame) => product * weights[frame](moment), 1),
  }
}

function saysOf(frame: Frame, spans: readonly (readonly [Day, Day])[], { title: office }: Holder): string {
  const from = spans.map(([start, end]) => `${partsOf(start).year} ${end >= EDITION ? 'on' : `to ${partsOf(end).year}`}`).join(' and ')
  return frame === 'elect' ? `elected ${office}, and in office from ${from}` : frame === 'holds' ? `in office as ${office} from ${from}` : `${office} from ${from}, and told of after that began`
}
