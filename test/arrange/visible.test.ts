import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapsed, visible } from '../../src/arrange/visible.ts'

describe('visible', () => {
  it('collapses white space and carries spans over', () => {
    const text = 'x  Workers \n\t walked\u00a0 out. y'
    const { text: shown, at } = visible(text, { start: 1, end: text.length - 2 })
    expect(shown).toBe('Workers walked out.')
    const start = text.indexOf('walked')
    expect(shown.slice(at(start), at(start + 'walked'.length))).toBe('walked')
    expect(shown.slice(at(text.indexOf('out')), at(text.indexOf('out') + 3))).toBe('out')
  })

  it('carries every word over, whatever the white space', () => {
    const word = fc.stringMatching(/^[a-z\u{1F600}-\u{1F610}]{1,6}$/u)
    const gap = fc.stringMatching(/^[ \n\t\u00a0]{1,3}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, word), { minLength: 1, maxLength: 8 }), gap, (pieces, tail) => {
        const text = pieces.map(([space, each]) => space + each).join('') + tail
        const shown = visible(text, { start: 0, end: text.length })
        expect(shown.text).toBe(collapsed(text))
        let at = 0
        for (const [space, each] of pieces) {
          const start = at + space.length
          at = start + each.length
          expect(shown.text.slice(shown.at(start), shown.at(at))).toBe(each)
        }
      }),
    )
  })
})
