import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { synthetic } from '../../scripts/bench/mentions.ts'
import { candidates } from '../../src/merge/candidates.ts'
import { merge } from '../../src/merge/index.ts'
import { prepare } from '../../src/merge/unit.ts'

/** Comparisons that blocking leaves, which is what merging costs. */
function comparisons(size: number): number {
  const { mentions, tagged, cast } = synthetic(size)
  return candidates(prepare(mentions, tagged, cast)).flat().length
}

describe('merging a large story', () => {
  it('compares near linearly many pairs', () => {
    const [small, large] = [comparisons(500), comparisons(8000)]
    expect(large / small).toBeLessThan((8000 / 500) ** 1.2)
  })

  it('finds most mentions of each event and mixes up next to none', () => {
    const { mentions, tagged, cast, truth } = synthetic(2000)
    const event = new Map(mentions.map((mention, index) => [mention, truth[index]!]))
    const pairs = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
    const count = (items: number[]) =>
      items.reduce((counts, item) => counts.set(item, (counts.get(item) ?? 0) + 1), new Map<number, number>())
    const groups = merge(mentions, tagged, cast).groups.map((group) => group.mentions.map((mention) => event.get(mention)!))
    const joined = pairs(groups.map((group) => group.length))
    const right = groups.reduce((sum, group) => sum + pairs(count(group).values()), 0)
    expect(right / joined).toBeGreaterThan(0.97)
    expect(right / pairs(count(truth).values())).toBeGreaterThan(0.85)
  })

  it('does not depend on the order of the articles', () => {
    const { mentions, tagged, cast } = synthetic(600, 3)
    const number = new Map(mentions.map((mention, index) => [mention.clause, index]))
    const clusters = (order: number[]) => {
      const moved = mentions.map((mention) => ({ ...mention, article: order.indexOf(mention.article) }))
      moved.sort((a, b) => a.article - b.article || a.sentence - b.sentence)
      return merge(
        moved,
        order.map((article) => tagged[article]!),
        cast,
      )
        .groups.map((group) =>
          group.mentions
            .map(({ clause }) => number.get(clause)!)
            .sort((a, b) => a - b)
            .join(' '),
        )
        .sort()
    }
    const all = tagged.map((_, index) => index)
    const expected = clusters(all)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(clusters(order)).toEqual(expected)
      }),
      { numRuns: 8 },
    )
  })

  it('joins many copies of one report without comparing each with each', () => {
    const { mentions: told, tagged, cast, truth } = synthetic(12, 7)
    const mentions = told.filter((_, index) => truth.indexOf(truth[index]!) === index)
    const copies = 300
    const all = Array.from({ length: copies }, (_, copy) => mentions.map((mention) => ({ ...mention, article: copy }))).flat()
    const articles = Array.from({ length: copies }, (_, copy) => ({
      ...tagged[0]!,
      article: { ...tagged[0]!.article, file: { path: `${copy}.txt`, text: '' } },
    }))
    expect(candidates(prepare(all, articles, cast)).flat().length).toBeLessThan(all.length * 200)
    const { groups } = merge(all, articles, cast)
    expect(groups.map((group) => group.mentions.length)).toEqual(Array.from({ length: mentions.length }, () => copies))
  })
})
