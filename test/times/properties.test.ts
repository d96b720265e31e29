import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TaggedSentence } from '../../src/records/index.ts'
import { split } from '../../src/parse/sentences.ts'
import { findTimes, resolveTimes } from '../../src/tag/times/index.ts'
import { tokenize } from '../../src/tag/words/tokens.ts'

const words = [
  'the',
  'on',
  'in',
  'last',
  'next',
  'Friday',
  'May',
  'April',
  '28',
  '2016',
  ',',
  'week',
  'two',
  'days',
  'ago',
  'later',
  'year',
  'third',
  'quarter',
  'at',
  '5',
  'p.m.',
  'every',
  'morning',
  'said',
  'will',
  'met',
  '"',
  '.',
  'of',
  'early',
  '1990s',
  'summer',
  'now',
  'between',
  'and',
  '-',
  '12:30',
  'GMT',
  '3/4/2016',
  'century',
  '24/7',
]
const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 25 }).map((list) => list.join(' '))
const anything = fc.oneof(phrase, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }))
const day = fc
  .integer({ min: 0, max: 30000 })
  .map((count) => new Date(Date.UTC(1970, 0, 1) + count * 86_400_000).toISOString().slice(0, 10))

const tag = (text: string, offset = 0): TaggedSentence[] =>
  tokenize(
    ' '.repeat(offset) + text,
    split(text).map(({ start, end }) => ({ start: start + offset, end: end + offset, block: 0 })),
  )

describe('for any text', () => {
  test('spans lie in their sentence, in order, and hold the words', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const sentences = tag(text)
        let end = 0
        for (const time of findTimes(sentences)) {
          const sentence = sentences[time.sentence]!
          expect(time.start).toBeGreaterThanOrEqual(Math.max(end, sentence.start))
          expect(time.end).toBeLessThanOrEqual(sentence.end)
          expect(time.end).toBeGreaterThan(time.start)
          expect(time.text.replace(/\s/g, '').length).toBe(text.slice(time.start, time.end).replace(/\s/g, '').length)
          end = time.end
        }
      }),
      { numRuns: 300 },
    )
  })

  test('values are well formed, and their first day is not behind their last', () => {
    fc.assert(
      fc.property(anything, day, day, (text, one, other) => {
        const sentences = tag(text),
          [earliest, latest] = [one, other].sort() as [string, string]
        for (const time of resolveTimes(findTimes(sentences), sentences, { earliest, latest })) {
          expect(time.value).toMatch(/^(?:-?[\dX]{2,4}|P|PAST_REF|PRESENT_REF|FUTURE_REF)/)
          expect(time.value).not.toMatch(/NaN|undefined|null/)
          if (time.earliest !== undefined) expect(time.earliest <= time.latest!).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a text that stands elsewhere has the same times', () => {
    fc.assert(
      fc.property(phrase, fc.integer({ min: 1, max: 50 }), (text, offset) => {
        const here = findTimes(tag(text)),
          there = findTimes(tag(text, offset))
        expect(there.map((time) => ({ ...time, start: time.start - offset, end: time.end - offset }))).toEqual(here)
      }),
      { numRuns: 200 },
    )
  })
})
