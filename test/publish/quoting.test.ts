import { expect, it } from 'vitest'
import { quoting } from '../../src/publish/quoting.ts'
import type { Draft } from '../../src/records/index.ts'

const SENTENCE =
  'In remarks made in the old customs house on Tuesday, the mayor of Ellery called on the board to reopen the gates, whatever it cost the port.'
const at = (words: string) => ({ start: SENTENCE.indexOf(words), end: SENTENCE.indexOf(words) + words.length })

/** What a source of a hundred words may show of the sentence, at a budget of so many. */
function shown(budget: number): string {
  const evidence = {
    source: 'source:a',
    anchor: 's-1',
    quote: SENTENCE,
    excerpt: at('the mayor of Ellery called on the board to reopen the gates'),
    marks: [
      { kind: 'when', ...at('on Tuesday') },
      { kind: 'what', ...at('called') },
    ],
  }
  const { part } = quoting({
    story: { quoting: budget / 100 },
    events: [{ background: false, date: { expression: 'on Tuesday' }, salience: 1, evidence: [evidence] }],
    sources: [{ id: 'source:a', text: 'excerpts', words: 100, sentences: [{ anchor: 's-1', text: SENTENCE }] }],
  } as unknown as Pick<Draft, 'story' | 'events' | 'sources'>)
  const span = part('source:a', 's-1')
  return span ? SENTENCE.slice(span.start, span.end) : ''
}

it('quotes the clause first, then the words that date it, then the sentence', () => {
  expect(shown(10)).toBe('')
  expect(shown(12)).toBe('the mayor of Ellery called on the board to reopen the gates')
  expect(shown(14)).toBe('on Tuesday, the mayor of Ellery called on the board to reopen the gates')
  expect(shown(40)).toBe(SENTENCE)
})
