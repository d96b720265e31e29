import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boundsOf } from '../../src/tag/published/bounds.ts'
import { date } from './date.ts'

const opening = 'A headline\n\nThe minister of the town said that it was in the hands of the people, and that they would see to it. '

const phrase = fc.constantFrom(
  'on Friday',
  'next Monday',
  'May 3',
  '3 May 2016',
  'in February',
  'five-year-old war',
  'the war began in 2011',
  'five years ago',
  'Updated 2 June 2020',
  '© 2019',
  'Comments 2',
  '09 September 2016, 11:15',
  '31 February',
  'year 9999',
  '0000-00-00',
  '"',
  '\n\n',
  'said.',
  'The minister',
  '—',
)

it('any text gets a range of days in order, or none', () => {
  fc.assert(
    fc.property(
      fc.array(phrase, { maxLength: 40 }),
      fc.option(fc.constantFrom('2016', '2016-01/2016-03', '1000/2900', 'soon'), { nil: undefined }),
      (words, period) => {
        const { edtf, date: day, certain, basis } = date([{ text: opening + words.join(' ') }], period)[0]!
        const bounds = boundsOf(edtf)
        expect(edtf === '' || bounds !== undefined).toBe(true)
        expect(day).toBe(bounds && bounds.earliest === bounds.latest ? bounds.earliest : undefined)
        expect(certain && day === undefined).toBe(false)
        expect(basis.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 60 },
  )
})
