import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoDay, shiftDays } from '../../src/days.ts'
import { boundsOf } from '../../src/tag/published/bounds.ts'
import { date } from './date.ts'

const text =
  'Ferry talks drag on\n\nThe harbour board and the ferry crews of Marrow met over the winter timetable, and the board offered a pilot route. The crews want more pay.'

/** The range of an article without a date among seven like it, which lie so many days apart. */
function among(first: string, apart: number): { earliest: string; latest: string } {
  const dated = Array.from({ length: 7 }, (_, at) => ({ text, published: shiftDays(first, at * apart) }))
  return boundsOf(date([...dated, { text }]).at(-1)!.edtf)!
}

const days = ({ earliest, latest }: { earliest: string; latest: string }) => (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 + 1

it('the denser the dated articles of a story are, the nearer to them an article lies, and never far from their middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 7000, max: 20000 }), fc.integer({ min: 1, max: 20 }), (day, apart) => {
      const first = isoDay(day),
        dense = among(first, apart),
        sparse = among(first, 3 * apart),
        middle = shiftDays(first, 3 * apart)
      expect(days(dense)).toBeLessThan(days(sparse))
      expect([dense.earliest <= middle, middle <= dense.latest], `${middle} in ${dense.earliest}/${dense.latest}`).toEqual([true, true])
    }),
    { numRuns: 12 },
  )
})

it('a story told within a week dates an article to weeks, for reports that look back follow it', () => {
  expect(days(among('2019-04-12', 1))).toBeLessThanOrEqual(70)
})
