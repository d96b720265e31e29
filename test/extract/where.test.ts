import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { analyse, know } from '../../src/main.ts'
import { parse } from '../../src/parse/index.ts'
import { StoryConfig } from '../../src/records/index.ts'

const corpus = parseYaml(readFileSync(new URL('where.yaml', import.meta.url), 'utf8')) as [
  sentence: string,
  word: string,
  places: string[],
][]
const knowledge = await know(undefined, () => {})

async function mentionsOf(sentence: string) {
  const article = parse(
    {
      path: 'text.txt',
      text: `The news of the week in brief\n\n${sentence}\n\nReaders can write to the desk with questions about any of these items and it will reply.`,
    },
    () => {},
  )!
  const { mentions, cast } = await analyse([article], [], StoryConfig.parse({}), knowledge, () => {})
  return mentions.map(({ trigger, places }) => ({
    word: article.text.slice(trigger.start, trigger.end).toLowerCase(),
    places: places.map((key) => cast.places.get(key)!.name),
  }))
}

it.each(corpus)('where it happens: %s', async (sentence, word, places) => {
  const mention = (await mentionsOf(sentence)).find((each) => each.word.includes(word))
  expect(mention?.places).toEqual(places)
})
