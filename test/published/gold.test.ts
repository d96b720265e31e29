import { expect, it } from 'vitest'
import { undatedGold } from '../../scripts/score/undated.ts'
import { StoryConfig, type Published } from '../../src/records/index.ts'
import { boundsOf } from '../../src/tag/published/bounds.ts'
import { datePublished } from '../../src/tag/published/index.ts'

/** Each annotated article with what is said of its date when no article of its story has front matter. */
const answers = undatedGold().flatMap(({ articles, period }) => {
  const published = datePublished(
    articles.map(({ read }) => read),
    StoryConfig.parse({ period }),
    () => {},
  )
  return articles.map(({ name, created }, index) => ({ name, created, published: published[index]! }))
})

const width = ({ edtf }: Published) => {
  const { earliest, latest } = boundsOf(edtf)!
  return (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 + 1
}

it('of ten true days nine lie inside the stated range, and none is outside one that is certain', () => {
  const outside = answers.filter(({ created, published }) => {
    const { earliest, latest } = boundsOf(published.edtf)!
    return created < earliest || latest < created
  })
  expect(outside.length).toBeLessThanOrEqual(answers.length * 0.1)
  expect(outside.filter(({ published }) => published.certain)).toEqual([])
})

it('of five ranges four are of a month at most', () => {
  expect(answers.filter(({ published }) => width(published) <= 31).length).toBeGreaterThanOrEqual(answers.length * 0.8)
})

it('most articles are dated to the day, by the page or by what the text tells', () => {
  expect(answers.length).toBeGreaterThan(20)
  expect(answers.filter(({ created, published }) => published.date === created).length).toBeGreaterThanOrEqual(17)
})
