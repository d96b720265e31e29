import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article, Cast, Quantity, Sentence, StoryConfig, Tagged, TaggedSentence, Warn } from '../records/index.ts'
import { shiftDays } from '../days.ts'
import { ofObject } from '../memory.ts'
import { bounded } from '../parse/sentences.ts'
import { tagWho } from './actors/index.ts'
import { boundsOf } from './published/bounds.ts'
import { datePublished } from './published/index.ts'
import { tagQuantities } from './quantities/index.ts'
import { tagQuotations } from './quotations/index.ts'
import { findTimes, resolveTimes, type FoundTime } from './times/index.ts'
import { tokenize } from './words/tokens.ts'

/** What stands in an article by itself, whatever the story: its words, time expressions and numbers. */
export type Reading = {
  sentences: TaggedSentence[]
  /** The lines of noise, which are no sentences. */ noise: TaggedSentence[]
  found: FoundTime[]
  quantities: Quantity[]
}

/** What an article has from its story: who and where its words name, and when it was published. */
export type Related = Pick<Tagged, 'actors' | 'places' | 'published' | 'since'>

/** So many days before a story's first article comes out begins what it tells as news: a week, as weeklies have it. */
const FRESH = 7

/** Reads an article by itself. */
export function readWords(article: Article): Reading {
  const sentences = tokenize(article.text, article.sentences),
    noise = tokenize(article.text, noiseLines(article))
  return { sentences, noise, found: findTimes([...sentences, ...noise]), quantities: tagQuantities(sentences) }
}

/** Sentences, then the lines of noise: the same list for a reading whenever it is asked for. */
export const linesOf = ofObject(({ sentences, noise }: Reading) => [...sentences, ...noise])

/** Who, where and when in the articles of one story, which share a cast and date each other. */
export function relate(
  articles: readonly Article[],
  readings: readonly Reading[],
  lexicon: Lexicon,
  story: StoryConfig,
  warn: Warn,
): { cast: Cast; related: Related[] } {
  const read = articles.map((article, index) => ({ article, ...readings[index]!, lines: linesOf(readings[index]!) }))
  const { cast, perArticle } = tagWho(read, lexicon),
    dated = datePublished(read, story, warn)
  const first = dated.flatMap(({ date }) => date ?? []).sort()[0],
    since = first === undefined ? {} : { since: shiftDays(first, -FRESH) }
  return { cast, related: perArticle.map((who, index) => ({ ...who, published: dated[index]!, ...since })) }
}

/**
 * An article with all that was found in it. Time expressions of noise stand behind all others; their `sentence` points
 * past the end of `sentences`.
 */
export function tag(
  article: Article,
  reading: Reading,
  { actors, places, published, since }: Related,
  cast: Cast,
  lexicon: Lexicon,
): Tagged {
  const { sentences, found, quantities } = reading
  return {
    article,
    published,
    since,
    sentences,
    actors,
    places,
    quantities,
    timexes: resolveTimes(found, linesOf(reading), boundsOf(published.edtf)),
    quotations: tagQuotations(article, sentences, actors, cast, lexicon),
    cast,
  }
}

/** The lines of the noise blocks, which have no sentences. */
function noiseLines({ text, blocks }: Article): Sentence[] {
  return blocks.flatMap(({ kind, start, end }, block) => {
    if (kind !== 'noise') return []
    return [...text.slice(start, end).matchAll(/[^\r\n]+/g)]
      .filter(([line]) => line.trim())
      .flatMap((line) => bounded(text, { start: start + line.index, end: start + line.index + line[0].length }))
      .map((span) => ({ ...span, block }))
  })
}
