import { describe, expect, test } from 'vitest'
import type { TaggedSentence } from '../../src/records/index.ts'
import { steps } from '../steps.ts'

const { findTimes, resolveTimes } = await import('../../src/tag/times/index.ts')

function line(times: number, pattern: string[]): TaggedSentence[] {
  let at = 0
  const tokens = Array.from({ length: times * pattern.length }, (_, index) => {
    const text = pattern[index % pattern.length]!,
      start = at
    at += text.length + 1
    return { start, end: start + text.length, text, lemma: text.toLowerCase(), pos: 'NOUN' }
  })
  return [{ start: 0, end: at, block: 0, tokens }]
}

/** Expressions themselves are checked one by one for backtracking in the soak; here it is what is made of their finds. */
describe('twice the text takes no more than twice the steps', () => {
  test.each([
    ['figures', ['1999']],
    ['thousands', ['1,234', ',']],
    ['weekdays', ['Monday']],
    ['nested quotes', ['"', 'Monday']],
    ['dates', ['May', '1', 'and', '2']],
    ['limits', ['by', 'Friday', 'the']],
    ['distances', ['two', 'weeks', 'before']],
    ['ages', ['five-year-old', '-']],
    ['parts of days', ['Monday', 'morning', ',', '5', 'p.m.']],
  ])('%s', async (_, words) => {
    const count = (times: number) => {
      const sentences = line(times, words)
      return steps(() => {
        resolveTimes(findTimes(sentences), sentences, { earliest: '2016-04-15', latest: '2016-04-15' })
      })
    }
    await count(100)
    const once = await count(600),
      twice = await count(1200)
    expect(once).toBeGreaterThan(600)
    expect(twice / once).toBeLessThan(2.1)
  })
})
