import { describe, expect, it } from 'vitest'
import { EDITION, offices, since, until } from '../../src/tag/published/almanac.ts'

describe('the almanac', () => {
  const holders = [...new Set([...offices.values()].flat())]

  it('has terms that begin before they end, in order, none after its edition', () => {
    for (const { name, terms } of holders) {
      for (const [first, last] of terms) expect(first < last && last <= EDITION, name).toBe(true)
      for (const [index, [first]] of terms.slice(1).entries()) expect(first >= terms[index]![1], name).toBe(true)
    }
  })

  it('names each holder by a surname, which a numeral is not', () => {
    const namesOf = (name: string) => holders.find((each) => each.name === name)!.names
    expect(namesOf('Tony Blair')).toEqual(['Tony Blair', 'Blair'])
    expect(namesOf('Ban Ki-moon')).toContain('Ban')
    expect(namesOf('John Paul II')).not.toContain('II')
  })

  it('has each name once, as new or as gone', () => {
    expect([...since.keys()].filter((name) => until.has(name))).toEqual([])
    expect(Math.max(...since.values(), ...until.values())).toBeLessThan(EDITION)
  })
})
