import { expect, it } from 'vitest'
import { steps } from '../steps.ts'

const { date, read } = await import('./date.ts')
const { StoryConfig } = await import('../../src/records/index.ts')
const { datePublished } = await import('../../src/tag/published/index.ts')

const opening = 'A headline\n\nThe minister of the town said that it was in the hands of the people, and that they would see to it. '

it.each(['on Friday he said so. ', 'On May 3, 2016 it began. ', 'The five-year-old war began in 2011. ', 'It was March 3. '])(
  'twice the text takes no more than twice the steps: “%s”',
  async (sentence) => {
    const count = (sentences: number) => {
      const given = read({ text: opening + sentence.repeat(sentences) })
      return steps(() => {
        datePublished([given], StoryConfig.parse({}), () => {})
      })
    }
    date([{ text: opening }])
    const once = await count(500),
      twice = await count(1000)
    expect(once).toBeGreaterThan(500)
    expect(twice / once).toBeLessThan(2.1)
  },
)
