import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article, Cast, Sentence, StoryConfig, Tagged, Warn } from '../records/index.ts'
import { bounded } from '../parse/sentences.ts'
import { tagWho } from './actors/index.ts'
import { boundsOf } from './published/bounds.ts'
import { datePublished } from './published/index.ts'
import { tagQuantities } from './quantities/index.ts'
import { tagQuotations } from './quotations/index.ts'
import { findTimes, resolveTimes } from './times/index.ts'
import { tokenize } from './words/tokens.ts'

/**
 * Words, time expressions, actors, places, numbers and speech of the articles of one story, which share a cast.
 * Time expressions of noise stand behind all others; their `sentence` points past the end of `sentences`.
 */
export function tag(articles: Article[], lexicon: Lexicon, story: StoryConfig, warn: Warn): { tagged: Tagged[], cast: Cast } {
  const read = articles.map((article) => ({ article, sentences: tokenize(article.text, article.sentences) }))
  const { cast, perArticle } = tagWho(read, lexicon)
  const timed = read.map(({ article, sentences }) => {
    const lines = [...sentences, ...tokenize(article.text, noiseLines(article))]
    return { article, lines, found: findTimes(lines) }
  })
  const dated = datePublished(timed, story, warn)
  const tagged = read.map(({ article, sentences }, index): Tagged => {
    const { actors, places } = perArticle[index]!, { lines, found } = timed[index]!, published = dated[index]!
    return {
      article, published, sentences, actors, places, timexes: resolveTimes(found, lines, boundsOf(published.edtf)),
      quantities: tagQuantities(sentences), quotations: tagQuotations(article, sentences, actors, lexicon),
    }
  })
  return { tagged, cast }
}

/** The lines of the noise blocks, which have no sentences. */
function noiseLines({ text, blocks }: Article): Sentence[] {
  return blocks.flatMap(({ kind, start, end }, block) => {
    if (kind !== 'noise') return []
    return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim()).flatMap((line) => bounded(text, { start: start + line.index, end: start + line.index + line[0].length })).map((span) => ({ ...span, block }))
  })
}
