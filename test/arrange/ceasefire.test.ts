import { describe, expect, test } from 'vitest'
import { told } from './story.ts'

async function stages(...sentences: string[]) {
  const { ceasefire } = await told({ '2021-05-14': `News from Belmora\n\n${sentences.join('\n\n')}` })
  return ceasefire.map(({ stage }) => stage)
}

describe('the turns of a ceasefire', () => {
  test('are told in order of date', async () => {
    expect(
      await stages(
        'The rebels accused the army of violating the truce on Wednesday.',
        'The government and the rebels agreed on a ceasefire on Monday.',
        'The ceasefire took effect on Tuesday.',
        'The government suspended the truce on Thursday.',
      ),
    ).toEqual(['announced', 'in_force', 'breach_alleged', 'suspended'])
  })

  test('an offensive in violation of a truce is an alleged breach', async () => {
    expect(
      await stages(
        'The two sides signed a truce on Monday.',
        'Rebel commander Amir Talal said the army attacked Ostrava on Wednesday in violation of the cease-fire.',
      ),
    ).toEqual(['announced', 'breach_alleged'])
  })

  test.each([
    ['a call for one', 'The minister called on the rebels to accept talks about a ceasefire on Tuesday.'],
    ['efforts for one', 'The two sides agreed on Tuesday to intensify efforts for a ceasefire.'],
    ['agreements of another kind', 'The two firms signed a contract on Tuesday.'],
  ])('%s is none', async (_, sentence) => {
    expect(await stages('The two sides signed a truce on Monday.', sentence)).toEqual([])
  })
})
