import { append } from '../../../append.ts'
import { dayOf, partsOf, weekdayOf, type Day } from '../../../days.ts'
import type { TaggedSentence } from '../../../records/index.ts'
import { lineOf } from '../../times/line.ts'
import type { Meaning } from '../../times/index.ts'
import { directionOfVerb } from '../../times/refine/verbs.ts'
import type { Read } from '../index.ts'
import { orders } from '../lexicon.ts'
import type { StoryWords } from '../story.ts'
import { quoted } from '../words.ts'
import { closest, type Bound, type Ordered } from './bound.ts'

/** How rare the words must be, together, that an announcement shares with the report of what it announced, and how many. */
const STRONG = 9,
  SHARED = 3

/** Words before a verb that may announce it; letters of a verb that tells enough. */
const REACH = 5,
  SHORTEST = 4

/** What an article announces for a day (`isPlan`), or tells as having happened. */
type Told = { article: number; isPlan: boolean; verb: string; when: Meaning[]; words: string[]; names: Set<string>; says: string }

/**
 * What one article announces for a day, and another tells as having happened: the first is no later than the second,
 * and the second no earlier than that day. `days`: the day of each article, where known.
 */
export function planOrder(story: readonly Read[], days: readonly (Day | undefined)[], words: StoryWords): (index: number) => Ordered {
  const plans = story.map((read, article) => plansOf(read, article, words)),
    verbs = new Set(plans.flat().map(({ verb }) => verb))
  const all = story.map((read, article) => [...plans[article]!, ...(verbs.size ? deedsOf(read, article, words, verbs) : [])])
  const dated = new Map<string, Told[]>()
  for (const told of all.flat()) if (days[told.article] !== undefined) for (const key of keysOf(told, words)) append(dated, key, told)
  return (index) => {
    const bounds = all[index]!.flatMap((told) =>
      counterparts(told, dated, words).flatMap((other): Bound[] => boundOf(told, other, days[other.article]!, story)),
    )
    return { clues: closest('story:plan', bounds), refused: [] }
  }
}

const keysOf = ({ verb, words }: Told, { isRare }: StoryWords) =>
  words.filter((word) => word !== verb && isRare(word)).map((word) => `${verb} ${word}`)

/** The plans for a deed, or the deeds for a plan, in dated articles, that share enough with it. */
function counterparts(told: Told, dated: ReadonlyMap<string, Told[]>, words: StoryWords): Told[] {
  const met = new Set(keysOf(told, words).flatMap((key) => dated.get(key) ?? []))
  return [...met].filter((other) => {
    if (other.article === told.article || other.isPlan === told.isPlan || !isSameDay(told.when, other.when)) return false
    const shared = told.words.filter((word) => word !== told.verb && other.words.includes(word))
    return (
      shared.length >= SHARED &&
      shared.some((word) => told.names.has(word) && other.names.has(word)) &&
      shared.reduce((sum, word) => sum + words.rarity(word), 0) >= STRONG
    )
  })
}

/** Whether two sentences do not name different weekdays or dates. */
function isSameDay(one: readonly Meaning[], other: readonly Meaning[]): boolean {
  const differ = (key: (meaning: Meaning) => string[]) => {
    const [a, b] = [one.flatMap(key), other.flatMap(key)]
    return a.length > 0 && b.length > 0 && !a.some((each) => b.includes(each))
  }
  return (
    !differ((meaning) => (meaning.kind === 'weekday' ? [String(meaning.weekday)] : [])) &&
    !differ((meaning) => (meaning.kind === 'calendar' && meaning.day !== undefined ? [`${meaning.month}-${meaning.day}`] : []))
  )
}

function boundOf(told: Told, other: Told, day: Day, story: readonly Read[]): Bound[] {
  const title = quoted(story[other.article]!.article.title)
  if (told.isPlan)
    return [
      {
        side: 'until',
        day,
        says: `${quoted(told.says)} is still to come, and ${title} tells it as having happened (${quoted(other.says)}): it is no later than that`,
      },
    ]
  return [
    {
      side: 'since',
      day: Math.max(day, ...other.when.flatMap((meaning) => nextOf(meaning, day))),
      says: `${quoted(told.says)} has happened, and ${title} announced it (${quoted(other.says)}): it is no earlier than that`,
    },
  ]
}

/** The first day from another one on that a date without its year, or a weekday, can mean. */
function nextOf(meaning: Meaning, from: Day): Day[] {
  if (meaning.kind === 'weekday' && meaning.shift === undefined && !meaning.of)
    return [from + ((meaning.weekday - weekdayOf(from) + 7) % 7)]
  if (meaning.kind !== 'calendar' || meaning.month === undefined || meaning.day === undefined || meaning.year !== undefined) return []
  const { year } = partsOf(from),
    now = dayOf(year, meaning.month, meaning.day)
  return [now >= from ? now : dayOf(year + 1, meaning.month, meaning.day)]
}

const toldOf = (
  { article: { text }, lines, found }: Read,
  article: number,
  sentence: number,
  words: StoryWords,
  verb: string,
  isPlan: boolean,
): Told => {
  const { start, end, tokens } = lines[sentence]!
  const when = found.filter((time) => time.sentence === sentence && (time.direction === 'future') === isPlan).map(({ meaning }) => meaning)
  return {
    article,
    isPlan,
    verb,
    when,
    words: words.of(article, sentence),
    names: new Set(tokens.filter(({ pos }) => pos === 'PROPN').map(({ lemma }) => lemma.toLowerCase())),
    says: text.slice(start, end),
  }
}

/** What the sentences with a day that lies ahead announce. */
function plansOf(read: Read, article: number, words: StoryWords): Told[] {
  const ahead = new Set(
    read.found
      .filter(
        ({ direction, meaning }) =>
          direction === 'future' && (meaning.kind === 'weekday' || (meaning.kind === 'calendar' && meaning.day !== undefined)),
      )
      .map(({ sentence }) => sentence),
  )
  return [...ahead].flatMap((sentence) => verbsOf(read, sentence, true).map((verb) => toldOf(read, article, sentence, words, verb, true)))
}

/** Where an article tells as past what some article of the story announces. */
function deedsOf(read: Read, article: number, words: StoryWords, verbs: ReadonlySet<string>): Told[] {
  return read.lines.flatMap(({ tokens }, sentence) =>
    tokens.some(({ lemma }) => verbs.has(lemma))
      ? verbsOf(read, sentence, false)
          .filter((verb) => verbs.has(verb))
          .map((verb) => toldOf(read, article, sentence, words, verb, false))
      : [],
  )
}

/** The verbs of a sentence that announce, or that tell of what was. */
function verbsOf({ article: { blocks }, lines }: Read, sentence: number, isPlan: boolean): string[] {
  const told = lines[sentence]!
  if (blocks[told.block]!.kind === 'noise') return []
  const line = lineOf(told, sentence)
  return [
    ...new Set(
      told.tokens.flatMap(({ pos, lemma }, at) => {
        const tells = pos === 'VERB' && lemma.length >= SHORTEST ? directionOfVerb(line, at) : undefined
        return isPlan ? (tells === 'future' && isAnnounced(told, at) ? [lemma] : []) : tells === 'past' ? [lemma] : []
      }),
    ),
  ]
}

/** "will join", "is due to meet", but not "could join" or "will not join". */
function isAnnounced({ tokens }: TaggedSentence, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - REACH), at),
    from = before.findLastIndex(({ pos }) => !/^(?:AUX|PART|ADV)$/.test(pos))
  const group = before.slice(Math.max(0, from)).map(({ text }) => text.toLowerCase())
  return group.some((word) => orders.announcing.includes(word)) && !group.some((word) => orders.not.includes(word))
}
