import { parse } from '../../src/parse/index.ts'
import { FrontMatter, StoryConfig, type PageDate, type Published } from '../../src/records/index.ts'
import { datePublished, type Read } from '../../src/tag/published/index.ts'
import { tagQuantities } from '../../src/tag/quantities/index.ts'
import { findTimes } from '../../src/tag/times/index.ts'
import { tokenize } from '../../src/tag/words/tokens.ts'

/** An article as a test gives it. */
export type Given = { text: string; url?: string; published?: string; pageDates?: PageDate[] }

export function read({ text, url, published, pageDates = [] }: Given): Read {
  const parsed = parse({ path: 'article.txt', text }, () => {})!
  const article = { ...parsed, pageDates, front: FrontMatter.parse({ url, published }) }
  const noise = article.blocks.flatMap(({ kind, start, end }, block) =>
    kind !== 'noise'
      ? []
      : [...article.text.slice(start, end).matchAll(/[^\n]*\S[^\n]*/g)].map((line) => ({
          start: start + line.index,
          end: start + line.index + line[0].length,
          block,
        })),
  )
  const lines = [...tokenize(article.text, article.sentences), ...tokenize(article.text, noise)]
  return { article, lines, found: findTimes(lines), quantities: tagQuantities(lines) }
}

/** When the articles of a story were published. */
export const date = (articles: Given[], period?: string): Published[] =>
  datePublished(articles.map(read), StoryConfig.parse({ period }), () => {})
