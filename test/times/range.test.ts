import { describe, expect, test } from 'vitest'
import { split } from '../../src/parse/sentences.ts'
import { findTimes, resolveTimes, type PublishedRange } from '../../src/tag/times/index.ts'
import { tokenize } from '../../src/tag/words/tokens.ts'

function times(text: string, published: PublishedRange | undefined) {
  const sentences = tokenize(
    text,
    split(text).map((span) => ({ ...span, block: 0 })),
  )
  return resolveTimes(findTimes(sentences), sentences, published)
}

describe('a publication day that is a range', () => {
  const week = { earliest: '2016-04-11', latest: '2016-04-15' }

  test('leaves a written-out date as it is', () => {
    expect(times('The truce began on February 27, 2016.', week)).toMatchObject([
      { value: '2016-02-27', earliest: '2016-02-27', latest: '2016-02-27', basis: 'explicit' },
    ])
  })

  test('leaves a value that is the same on every day of the range', () => {
    expect(times('The truce began in February. Talks opened this week.', week).map(({ value }) => value)).toEqual(['2016-02', '2016-W15'])
  })

  test('makes an interval of a value that depends on the day', () => {
    expect(times('The army attacked yesterday.', week)).toMatchObject([
      { value: '2016-04-10/2016-04-14', earliest: '2016-04-10', latest: '2016-04-14', basis: 'relative' },
    ])
  })

  test('makes an interval of weeks from Monday to Sunday', () => {
    expect(times('The army attacked last week.', { earliest: '2016-04-15', latest: '2016-04-18' })).toMatchObject([
      { value: '2016-04-04/2016-04-17' },
    ])
  })

  test('keeps a weekday that the whole range agrees on', () => {
    expect(times('The army attacked on Sunday.', { earliest: '2016-04-12', latest: '2016-04-15' })).toMatchObject([
      { value: '2016-04-10', basis: 'tense' },
    ])
  })

  test('leaves lengths and references without days', () => {
    for (const time of times('The truce now holds for two days.', week)) {
      expect(time.earliest).toBeUndefined()
      expect(time.latest).toBeUndefined()
    }
  })
})

describe('no publication day', () => {
  test.each([
    ['The army attacked yesterday.', 'XXXX-XX-XX'],
    ['The army attacked on Friday.', 'XXXX-WXX-5'],
    ['The army attacked last week.', 'XXXX-WXX'],
    ['The army attacked on February 25.', 'XXXX-02-25'],
    ['The army attacked in February.', 'XXXX-02'],
    ['The army attacked last year.', 'XXXX'],
    ['Sales fell in the third quarter.', 'XXXX-Q3'],
  ])('%s is %s, on no day', (text, value) => {
    const [time] = times(text, undefined)
    expect(time).toMatchObject({ value })
    expect(time!.earliest).toBeUndefined()
    expect(time!.latest).toBeUndefined()
  })

  test('places what names its year, and what is counted from that', () => {
    expect(times('The army attacked on April 28, 2016. It withdrew the next day.', undefined).map(({ value }) => value)).toEqual([
      '2016-04-28',
      '2016-04-29',
    ])
  })

  test('keeps lengths of time', () => {
    expect(times('The truce lasted three days.', undefined)).toMatchObject([{ value: 'P3D' }])
  })
})

test('blurs a time behind "about"', () => {
  expect(times('It was built around 1990 and closed in 2001.', undefined).map(({ approximate }) => approximate ?? false)).toEqual([
    true,
    false,
  ])
})

test('a time inside quotation marks is quoted', () => {
  const text = 'On Friday he said, "We met today."'
  const sentences = tokenize(text, [{ start: 0, end: text.length, block: 0 }])
  expect(findTimes(sentences).map(({ text, quoted }) => [text, quoted])).toEqual([
    ['Friday', false],
    ['today', true],
  ])
})
