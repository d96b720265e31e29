import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor, fnv1a, normalised } from '../../src/arrange/anchors.ts'

const of = (text: string) => anchor(text, new Map())

describe('anchor', () => {
  it('hashes with FNV-1a, 32 bit', () => {
    // Test vectors of the FNV reference (isthe.com, test_fnv.c).
    expect(fnv1a('')).toBe(0x811c9dc5)
    expect(fnv1a('a')).toBe(0xe40c292c)
    expect(fnv1a('foobar')).toBe(0xbf9cf968)
  })
  it('has eight hex digits', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(of(text)).toMatch(/^s-[0-9a-f]{8}$/)
      }),
    ))
  it.each([
    ['The  mayor\n spoke.', 'The mayor spoke.'],
    ['“We’re done”, she said – twice.', '"We\'re done", she said - twice.'],
    ['THE MAYOR SPOKE.', 'the mayor spoke.'],
    [' The mayor spoke.\u00a0', 'The mayor spoke.'],
  ])('is the same for %j and %j', (a, b) => expect(of(a)).toBe(of(b)))
  it('tells other words apart', () => expect(of('The mayor spoke.')).not.toBe(of('The mayor spoke')))
  it('counts repeats in one source', () => {
    const seen = new Map<string, number>()
    const first = anchor('Read more.', seen)
    expect([anchor('Another.', seen), anchor('Read  more.', seen), anchor('READ MORE.', seen)]).toEqual([
      of('Another.'),
      `${first}-2`,
      `${first}-3`,
    ])
  })
  it('normalising twice changes nothing', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalised(text)
        // Lower-casing may yield new characters once ("İ"); after that it is stable.
        expect(normalised(normalised(once))).toBe(normalised(once))
      }),
    ))
})
