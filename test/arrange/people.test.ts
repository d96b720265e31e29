import { expect, test } from 'vitest'
import { told } from './story.ts'

test('a body keeps the ways in which the outlets spell its country, and not what they call it in passing', async () => {
  const { actors } = await told({
    '2019-05-07':
      'Marines seize dredges\n\nEcuadorean marines seized two gold dredges on Monday. Ecuadorian marines burned a third. The squad left on Tuesday.',
  })
  expect(actors.find(({ name }) => name === 'Ecuadorian marines')?.aliases).toEqual(['Ecuadorean marines'])
})

test('a country keeps what the articles call it where it is no party', async () => {
  const { actors } = await told({
    '2019-05-07': 'Mill sold\n\nThe British government sold the mill on Monday. It had the last looms of Britain. Workers in London wept.',
  })
  expect(actors.find(({ name }) => name === 'United Kingdom')?.aliases).toEqual(['Britain'])
})
