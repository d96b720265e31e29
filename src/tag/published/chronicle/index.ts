import { onceOf } from '../../../memory.ts'
import type { Article } from '../../../records/index.ts'
import type { Clue } from '../clue.ts'
import type { Weighed } from '../evidence.ts'
import type { Read } from '../index.ts'
import { quoted } from '../words.ts'
import { alike } from './alike.ts'
import { copies } from './copies.ts'
import { knows } from './knows.ts'
import { matched, surest, type Says } from './matches.ts'
import { sameStatement, sharedQuotes } from './quotes.ts'
import { datedIn, isProse, relativeTo, type Dated, type Relative } from './told.ts'
import { sameDates } from './years.ts'
import { wordsOf } from './words.ts'

/** What the articles of a story tell of which day. */
type Chronicle = {
  /** The days that an article gives to what it tells, published when it is. */
  daysOf: (article: number, weighed: Weighed) => Telling
  /** The clues of an article from the days that those of its story give, and from which of them; `round`: how often it was asked. */
  cluesOf: (article: number, days: (other: number) => Telling, round: number) => Clues<number>
}

type Clues<From> = { clues: Clue[]; from: From[] }

/** When an article was published, and the days that it gives to what it tells. */
export type Telling = { weighed: Weighed; days: readonly Dated[] }

/** Of a larger story, so many articles that share the rarest words with one are asked for what they tell. */
const ASKED = 30

/** So often the articles of a story may date one another. */
export const ROUNDS = 4

const relative = onceOf<readonly Relative[]>(),
  days = onceOf<readonly Dated[]>(),
  known = Array.from({ length: ROUNDS }, () => onceOf<Clues<Article>>())

/** Reads the articles of a story against one another. */
export function chronicle(story: readonly Read[]): Chronicle {
  const words = wordsOf(story),
    quotes = sharedQuotes(story),
    copiesOf = copies(story),
    places = new Map(story.map(({ article }, index) => [article, index]))
  const says: Says = {
    line: (index, sentence) => {
      const { article, lines } = story[index]!
      return quoted(article.text.slice(lines[sentence]!.start, lines[sentence]!.end))
    },
    title: (index) => quoted(story[index]!.article.title),
  }
  const relativeOf = (index: number) =>
    relative([story[index]!.lines, story[index]!.found], () => relativeTo(story[index]!, (sentence) => words.of(index, sentence)))
  return {
    daysOf: (index, weighed) => {
      const { lines, found, article } = story[index]!,
        { published, likely } = weighed
      return { weighed, days: days([likely ?? found, found, lines, article, published.edtf], () => datedIn(story[index]!, weighed)) }
    },
    cluesOf: (index, daysOf, round) => {
      const read = story[index]!,
        days = new Map([index, ...words.nearest(index, ASKED)].map((other) => [other, daysOf(other).days])),
        copied = copiesOf(index),
        quoting = [
          ...copied.map((other) => ({ other, words: undefined })),
          ...quotes(index).filter(({ other }) => !copied.includes(other)),
        ].map((each) => ({ ...each, weighed: daysOf(each.other).weighed }))
      // By articles, not by their places: one that is added makes no other article another.
      const { clues, from } = known[round]!(
        [
          read.lines,
          read.found,
          ...[...days].flatMap(([other, dated]) => [story[other]!.article, words.rarities(other), dated]),
          ...quoting.flatMap(({ other, words, weighed: { published, likely } }) => [story[other]!.article, words, published.edtf, likely]),
        ],
        () => cluesFrom(index, days, quoting),
      )
      return { clues, from: from.map((article) => places.get(article)!) }
    },
  }

  function cluesFrom(
    index: number,
    days: ReadonlyMap<number, readonly Dated[]>,
    quoting: readonly { other: number; words: string | undefined; weighed: Weighed }[],
  ): Clues<Article> {
    const read = story[index]!,
      others = [...days].filter(([other]) => other !== index)
    const found = surest(relativeOf(index).flatMap((told) => matched(index, told, days, words, says) ?? []))
    const bags = read.lines.flatMap((_, sentence) => (isProse(read, sentence) ? [words.of(index, sentence)] : []))
    const known = others.flatMap(([article, dated]) =>
      dated.flatMap(({ sentence, day, share, isBehind, isMonth }) => {
        if (share < 1 || !isBehind || isMonth) return []
        const bag = words.of(article, sentence)
        const odds = bags.reduce((best, own) => {
          const { odds, shared } = alike(own, bag, words, 'weekday')
          return shared.length > 1 ? Math.max(best, odds) : best
        }, 0)
        return [{ day, odds, says: says.line(article, sentence) }]
      }),
    )
    const dates = sameDates(
      read,
      others.flatMap(([, dated]) => dated),
    )
    const statements = quoting.map(({ other, words, weighed }) => ({ other, clues: sameStatement(words, says.title(other), weighed) }))
    return {
      clues: [...found.map(({ clue }) => clue), ...statements.flatMap(({ clues }) => clues), ...dates, ...knows(known)],
      from: [
        ...new Set([
          ...found.flatMap(({ from }) => from),
          ...statements.flatMap(({ other, clues }) => (clues.length ? [other] : [])),
          ...(dates.length || known.length ? others.map(([other]) => other) : []),
        ]),
      ].map((other) => story[other]!.article),
    }
  }
}
