import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { tagQuantities } from '../../src/tag/quantities/index.ts'
import { writtenNumbers } from '../../src/tag/quantities/numbers.ts'
import { articleOf } from '../actors/read.ts'

type Case = { text: string; is: Record<string, [bound: string, number: number, unit: string, of?: string]>; max?: number }
const corpus = parse(readFileSync(new URL('corpus.yaml', import.meta.url), 'utf8')) as Case[]

describe('the corpus of quantities', () => {
  it.each(corpus.map((each): [string, Case] => [each.text, each]))('%s', (_, { text, is, max }) => {
    const { article, sentences } = articleOf([[text]])
    const found = tagQuantities(sentences).map((each) => ({ ...each, words: article.text.slice(each.start, each.end) }))
    expect(found.map((each) => each.words).sort()).toEqual(Object.keys(is).sort())
    for (const { words, bound, number, unit, of, max: upper } of found) {
      const [wantBound, wantNumber, wantUnit, wantOf] = is[words]!
      expect([bound, number, unit]).toEqual([wantBound, wantNumber, wantUnit])
      if (wantOf !== undefined) expect(of).toBe(wantOf)
      if (max !== undefined) expect(upper).toBe(max)
    }
  })
})

describe('numbers', () => {
  it('reads any number back from digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        const written = String(number).replace(/\B(?=(\d{3})+$)/g, ',')
        expect(writtenNumbers(`killed ${written} there`).map((each) => each.number)).toEqual([number])
      }),
    )
  })

  it('takes time in proportion to the text, whatever the text', () => {
    const time = (text: string) => {
      const from = performance.now()
      writtenNumbers(text)
      return performance.now() - from
    }
    for (const piece of ['1,', 'one hundred and ', '9', 'hundreds of ', '$ ', 'twenty-']) {
      time(piece.repeat(5_000))
      expect(time(piece.repeat(40_000)), piece).toBeLessThan(2_000)
    }
  })
})
