import { expect, test } from 'vitest'
import { told } from './story.ts'

/** The excerpt of the event that a word of the sentence tells. */
async function excerpt(sentence: string, trigger: string): Promise<string | undefined> {
  const { events } = await told({ '2021-05-14': `News from Belmora\n\n${sentence}` })
  const evidence = events.flatMap((event) => event.evidence).find((each) => each.trigger === trigger)
  return evidence?.quote.slice(evidence.excerpt.start, evidence.excerpt.end)
}

test.each([
  ['a short clause is quoted whole', 'The army shelled the harbour of Belmora.', 'shelled', 'The army shelled the harbour of Belmora.'],
  [
    'a name is not cut',
    'The harbour board and the council of the old town condemned the raid on President Adrian van Holt’s summer house and the murder of two guards.',
    'condemned',
    'the council of the old town condemned the raid on President Adrian van Holt’s summer house',
  ],
  [
    'nor does it end with a preposition',
    'The harbour board and the council of the old town condemned the army for the murder of two guards.',
    'condemned',
    'the council of the old town condemned the army for the murder',
  ],
])('%s', async (_, sentence, trigger, expected) => expect(await excerpt(sentence, trigger)).toBe(expected))
