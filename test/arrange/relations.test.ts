import { describe, expect, test } from 'vitest'
import { told } from './story.ts'

/** Relations of a story of one article, as `title type title`. */
async function relations(...sentences: string[]) {
  const { events } = await told({ '2021-05-14': `News from Belmora\n\n${sentences.join('\n\n')}` })
  const byId = new Map(events.map((event) => [event.id, event.evidence[0]!.trigger]))
  return events.flatMap((event) => event.relations.map(({ type, id }) => `${byId.get(event.id)} ${type} ${byId.get(id)}`))
}

describe('a sentence sets two events in relation', () => {
  test.each([
    ['Dockers walked out at Port Ellery on Tuesday after police arrested two pickets on Monday.', ['arrested precedes walked']],
    ['After police arrested two pickets on Monday, dockers walked out at Port Ellery on Tuesday.', ['arrested precedes walked']],
    ['The army shelled Ostrava on Tuesday in response to an attack that killed six soldiers on Monday.', ['shelled responds_to killed']],
  ])('%s', async (sentence, expected) => {
    expect(await relations(sentence)).toEqual(expected)
  })

  test('a word that points back leads to the sentence before', async () => {
    expect(await relations('The court banned the union on Monday. In response, dockers walked out at Port Ellery.')).toEqual([
      'walked responds_to banned',
    ])
  })

  test('a breach breaches the truce that was announced', async () => {
    expect(
      await relations('The two sides signed a truce on Monday.', 'The army attacked Ostrava on Wednesday in violation of the cease-fire.'),
    ).toEqual(['attacked breaches signed'])
  })

  test.each([
    ['Ahead of the talks, the minister met the union on Monday and police arrested two pickets.'],
    ['The minister met the union on Monday and police arrested two pickets.'],
    ['After the storm, the minister visited Ostrava on Monday and police arrested two men.'],
  ])('nothing relates: %s', async (sentence) => {
    expect(await relations(sentence)).toEqual([])
  })
})
