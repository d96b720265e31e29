import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as yaml } from 'yaml'
import * as z from 'zod'
import { ownYaml } from '../../src/own.ts'
import { parse } from '../../src/parse/index.ts'
import { StoryConfig } from '../../src/records/index.ts'
import { linesOf, readWords } from '../../src/tag/index.ts'
import type { Read } from '../../src/tag/published/index.ts'
import { corpusOf, developmentDocuments } from './documents.ts'
import { FRONT, goldStories, readGold, stem } from './gold.ts'

/** An article without front matter, and the day on which it was published. */
export type Undated = { name: string; created: string; text: string; read: Read }

/** Articles of one story, and the period that it states. */
export type UndatedStory = { articles: readonly Undated[]; period?: string }

/** An article as its stages see it; undefined where the file holds none. */
export function readArticle(text: string, path = 'document.txt'): Read | undefined {
  const article = parse({ path, text }, () => {})
  const reading = article && readWords(article)
  return reading && { article, ...reading, lines: linesOf(reading) }
}

/** Takes the month and day out of a dateline: "MARROW, March 12 (Agency) --". */
const withoutDate = (text: string) =>
  text.replace(
    /^([\s\S]{0,160}?\b[A-Z]{3,}[^\n]{0,40}?),? (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z.]* \d{1,2}(?:, \d{4})?(?= ?\()/,
    '$1',
  )

const undated = (name: string, created: string, text: string, path?: string): Undated[] => {
  const read = readArticle(text, path)
  return read ? [{ name, created, text, read }] : []
}

/** The development documents beside the project, without the dates of their datelines. */
export const undatedDocuments = (): Undated[] =>
  developmentDocuments().flatMap(({ name, text, created }) => undated(name, created, withoutDate(text)))

/** The stories that the documents of AQUAINT tell; those of Wikinews are one. */
const subjects = Object.entries(z.record(z.string(), z.array(z.string())).parse(ownYaml('subjects.yaml', import.meta.url)))

function storyOf({ name, text }: Undated): string | undefined {
  const corpus = corpusOf(name)
  return corpus === 'Wikinews'
    ? corpus
    : corpus === 'AQUAINT'
      ? subjects.find(([, words]) => words.some((word) => text.includes(word)))?.[0]
      : undefined
}

/** The development documents by the story that they tell; one that tells none is left out. */
export const storiesOf = (documents: readonly Undated[]): UndatedStory[] =>
  ['Wikinews', ...subjects.map(([subject]) => subject)].map((subject) => ({
    articles: documents.filter((document) => storyOf(document) === subject),
  }))

/** The annotated stories of `test/gold`, without their front matter. */
export const undatedGold = (): UndatedStory[] =>
  goldStories().map(({ gold, seeds }) => {
    const { articles } = readGold(gold),
      files = readdirSync(seeds)
    const config = files.includes('story.yaml')
      ? StoryConfig.parse(yaml(readFileSync(join(seeds, 'story.yaml'), 'utf8'), { schema: 'core' }))
      : StoryConfig.parse({})
    const found = [...articles].flatMap(([name, { published }]) => {
      const file = files.find((each) => stem(each) === name)
      return file === undefined ? [] : undated(name, published.date, readFileSync(join(seeds, file), 'utf8').replace(FRONT, ''), file)
    })
    return { articles: found, ...(config.period === undefined ? {} : { period: config.period }) }
  })
