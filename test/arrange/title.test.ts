import { expect, test } from 'vitest'
import { told } from './story.ts'

const STORM = 'Storm Berta flooded the port of Larkmouth on Monday, the harbor master said.'

test.each([
  ['the headline of an article that has one', { '2017-03-07': `Storm Berta floods Larkmouth\n\n${STORM}` }, 'Storm Berta floods Larkmouth'],
  [
    'another article’s headline, not a first sentence',
    {
      '2017-03-07': `LARKMOUTH (AP) _\n\n${STORM}`,
      '2017-03-08': `Larkmouth port reopens\n\nLARKMOUTH (AP) - The port of Larkmouth reopened on Wednesday, the harbor master said.`,
    },
    'Larkmouth port reopens',
  ],
])('the title of a story is %s', async (_, articles, title) => {
  expect((await told(articles)).story.title).toBe(title)
})

test('the title of a story without headlines is that of its foremost event', async () => {
  const { story, events } = await told({ '2017-03-07': `LARKMOUTH (AP) _\n\n${STORM}` })
  expect(events.map(({ title }) => title)).toContain(story.title)
})
