import { describe, expect, it } from 'vitest'
import type { Clue } from '../../src/tag/published/clue.ts'
import { solve } from '../../src/tag/published/solve.ts'

/** A clue that puts nearly everything on one day, and of the others more on those near it. */
const on = (that: number, anchor?: true): Clue => ({
  name: 'test:day',
  says: '',
  weigh: ({ day }) => (day === that ? 1 : 0.001 / (day > that ? day - that : 2 * (that - day))),
  ...(anchor ? { anchor } : {}),
})
const range = (clues: Clue[], from: number, to: number) => {
  const { first, last } = solve(clues, from, to)
  return [first, last]
}

describe('the stated range', () => {
  it('is a day where the page names it', () => expect(range([on(50, true)], 0, 100)).toEqual([50, 50]))
  it('is the day and the likelier one beside it where the text alone tells', () => expect(range([on(50)], 0, 100)).toEqual([50, 51]))
  it('stays within the days that are possible', () => {
    expect(range([on(100)], 0, 100)).toEqual([99, 100])
    expect(range([on(50)], 50, 50)).toEqual([50, 50])
  })
  it('leaves a tail out that would make it much wider, and keeps one that would not', () => {
    const two = (far: number): Clue => ({
      name: 'test:two',
      says: '',
      weigh: ({ day }) => (day < 20 ? 0.8 / 20 : day >= far && day < far + 20 ? 0.2 / 20 : 1e-9),
    })
    expect(range([two(400)], 0, 1000)).toEqual([0, 19])
    expect(range([two(20)], 0, 1000)[1]).toBeGreaterThan(25)
  })
})
