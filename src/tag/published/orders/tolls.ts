import { append } from '../../../append.ts'
import { firstWhere } from '../../../bisect.ts'
import type { Quantity, TaggedSentence } from '../../../records/index.ts'
import type { Day } from '../../../days.ts'
import { countsAnyone, fateOf, FATES } from '../../quantities/fates.ts'
import type { Read } from '../index.ts'
import { orders } from '../lexicon.ts'
import { quoted } from '../words.ts'
import { closest, type Bound, type Ordered } from './bound.ts'

/** Words between a number and the word that tells what became of the people. */
const REACH = 8

/** Counts so much apart tell which came first; nearer ones are revised both ways. */
const GROWN = 1.25

/** The dead of the happening that the whole story is about, whatever else a sentence names: its largest counts, where so many dated articles have one. */
const DEAD = 'killed',
  ANY = 'killed, of the story',
  DATED = 3

/** From here on, numbers are estimates, which do not grow from day to day. */
const ESTIMATE = 20_000

/** Names and nouns that tell what happening a count belongs to, so many of each sentence at most, of so many letters. */
const NAMES = 6,
  NOUNS = 8,
  SHORTEST = 3

/** How many people something befell, by one article. `keys`: pairs of words, of which the reports of one happening share one. */
type Toll = { article: number; count: number; fate: string; keys: string[]; says: string; isRevised: boolean }

type Dated = Toll & { day: Day }

/** Tolls of one happening in dated articles, smaller ones first; of each and all larger ones the earliest, of each and all smaller ones the latest. */
type Series = { tolls: Dated[]; earliest: Dated[]; latest: Dated[]; isSteady: boolean }

/**
 * A toll only grows: of two reports of one happening the one with the smaller count is not the later one, unless a
 * count was revised, or the dated reports go up and down. `days`: the day of each article, where known.
 */
export function tollOrder(story: readonly Read[], days: readonly (Day | undefined)[]): (index: number) => Ordered {
  const tolls = story.map((read, article) => largest(tollsOf(read, article))),
    dated = new Map<string, Dated[]>()
  for (const all of tolls) {
    for (const [key, toll] of all) {
      const day = days[toll.article]
      if (day !== undefined && !toll.isRevised) append(dated, key, { ...toll, day })
    }
  }
  const series = new Map([...dated].map(([key, all]) => [key, seriesOf(all)]))
  return (index) => {
    const bounds: Bound[] = [],
      refused: string[] = []
    for (const [key, toll] of tolls[index]!) {
      const others = series.get(key),
        found = others ? boundsOf(toll, others, story) : []
      if (found.length === 0 || (key === ANY && (toll.isRevised || !others!.isSteady || others!.tolls.length < DATED))) continue
      if (toll.isRevised) refused.push(`Not used: ${quoted(toll.says)} is a count that was revised`)
      else if (others!.isSteady) bounds.push(...found)
      else refused.push(`Not used: ${quoted(toll.says)}, for what dated articles count there goes up and down`)
    }
    return { clues: closest('story:toll', bounds), refused: bounds.length ? [] : refused.slice(0, 1).map((says) => ({ says })) }
  }
}

function seriesOf(all: Dated[]): Series {
  const tolls = all.sort((a, b) => a.count - b.count),
    latest: Dated[] = [],
    earliest: Dated[] = []
  tolls.forEach((toll, at) => latest.push(at > 0 && latest[at - 1]!.day >= toll.day ? latest[at - 1]! : toll))
  tolls.toReversed().forEach((toll, at) => earliest.push(at > 0 && earliest[at - 1]!.day <= toll.day ? earliest[at - 1]! : toll))
  return { tolls, latest, earliest: earliest.reverse(), isSteady: grows(tolls) }
}

/** The largest toll of each fate in an article, by its keys: smaller ones are of a part, or of something else. */
function largest(tolls: readonly Toll[]): Map<string, Toll> {
  const best = new Map<string, number>()
  for (const { fate, count } of tolls) best.set(fate, Math.max(best.get(fate) ?? 0, count))
  return new Map(
    tolls.filter(({ fate, count }) => best.get(fate) === count).flatMap((toll) => toll.keys.map((key) => [key, toll] as const)),
  )
}

/** Whether no count falls far behind an earlier one. */
function grows(tolls: readonly Dated[]): boolean {
  let highest = 0
  return tolls
    .toSorted((a, b) => a.day - b.day || a.count - b.count)
    .every(({ count }) => {
      highest = Math.max(highest, count)
      return count * GROWN > highest
    })
}

/** What the dated tolls of its happening tell of an article. */
function boundsOf(toll: Toll, { tolls, earliest, latest }: Series, story: readonly Read[]): Bound[] {
  const next = earliest[below(tolls, toll.count * GROWN)],
    last = latest[below(tolls, toll.count / GROWN) - 1]
  const beside = ({ says, article }: Toll) => `${quoted(says)} in ${quoted(story[article]!.article.title)}: such counts grow`
  return [
    ...(next
      ? [{ side: 'until' as const, day: next.day, says: `${quoted(toll.says)} is fewer than ${beside(next)}, so it is no later` }]
      : []),
    ...(last
      ? [{ side: 'since' as const, day: last.day, says: `${quoted(toll.says)} is more than ${beside(last)}, so it is no earlier` }]
      : []),
  ]
}

/** How many of the tolls, smaller ones first, are below a count. */
const below = (tolls: readonly Toll[], count: number): number => firstWhere(tolls.length, (at) => tolls[at]!.count >= count)

function tollsOf({ article: { blocks, text }, lines, found, quantities }: Read, article: number): Toll[] {
  return quantities.flatMap((quantity): Toll[] => {
    const sentence = lines[quantity.sentence]!,
      { number, bound, unit } = quantity
    // "scores of people": no count
    const isCount =
      unit === 'people' &&
      !/s$/.test(text.slice(quantity.start, quantity.end)) &&
      countsAnyone(quantity) &&
      !/^of\b|^others?\b/i.test(quantity.of) &&
      number > 1 &&
      number < ESTIMATE &&
      (bound === 'exactly' || bound === 'at_least' || bound === 'more_than')
    if (
      !isCount ||
      blocks[sentence.block]!.kind === 'noise' ||
      found.some(({ start, end }) => start < quantity.end && end > quantity.start)
    )
      return []
    const fate = fateOf(quantity, sentence.tokens, REACH),
      keys = fate === undefined ? [] : [...keysOf(sentence, fate), ...(fate === DEAD ? [ANY] : [])]
    if (fate === undefined || keys.length === 0) return []
    return [
      {
        article,
        count: number,
        fate,
        keys,
        says: wordsOf(text, quantity, sentence),
        isRevised: sentence.tokens.some(({ lemma }) => orders.revised.includes(lemma.toLowerCase())),
      },
    ]
  })
}

/** A name with another name or a noun. */
function keysOf({ tokens }: TaggedSentence, fate: string): string[] {
  const lemmas = (pos: string, most: number) =>
    [
      ...new Set(
        tokens
          .filter(
            (token) =>
              token.pos === pos &&
              /^\p{L}/u.test(token.text) &&
              token.lemma.length >= SHORTEST &&
              !FATES.has(token.lemma.toLowerCase()) &&
              !/day$/.test(token.text),
          )
          .map(({ lemma }) => lemma.toLowerCase()),
      ),
    ].slice(0, most)
  const names = lemmas('PROPN', NAMES),
    words = [...names, ...lemmas('NOUN', NOUNS)]
  return names.flatMap((name, at) => words.slice(at + 1).map((word) => `${fate} ${[name, word].sort().join(' ')}`))
}

/** How many letters around a number show what it counts. */
const AROUND = 40

function wordsOf(text: string, { start, end }: Quantity, sentence: TaggedSentence): string {
  const from = Math.max(sentence.start, start - AROUND),
    to = Math.min(sentence.end, end + AROUND)
  const words = text.slice(from, to)
  return words.slice(from > sentence.start ? words.indexOf(' ') + 1 : 0, to < sentence.end ? words.lastIndexOf(' ') : undefined)
}
