import fc from 'fast-check'
import { expect, test } from 'vitest'
import { block, byLibrary } from '../../src/ledger/block.ts'
import { runs } from '../runs.ts'

const WORDS = [
  'talks',
  'Talks: a',
  'a:b',
  '#',
  'a#b',
  'a #b',
  '-',
  '- a',
  '?',
  '“No”',
  "'a'",
  '"a"',
  '[a',
  '{',
  '*',
  '&a',
  '!',
  '|',
  '>',
  '%',
]
const OTHERS = [
  'true',
  'Null',
  'NaN',
  '12',
  '1.5',
  '2e5',
  '2e+5',
  '0x1f',
  '0o7',
  '1_000',
  '2016-04-15',
  '2016-04',
  '…',
  '\u00a0',
  '\u2028',
  '😀',
  '\n',
  '\t',
  ' ',
]
const text = fc.oneof(
  fc.constantFrom(...WORDS, ...OTHERS),
  fc.array(fc.constantFrom(...WORDS, ...OTHERS), { maxLength: 4 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 5 }),
)
const entry = fc.record(
  {
    slug: text,
    since: fc.nat(),
    title: text,
    differ: fc.array(text, { maxLength: 3 }),
    evidence: fc.array(fc.record({ quote: text, trigger: text }, { requiredKeys: ['quote'] }), { maxLength: 3 }),
    anchors: fc.array(fc.oneof(fc.constantFrom('s-19e87fe4', 's-1'), text), { maxLength: 30 }),
  },
  { requiredKeys: ['slug'] },
)

test('an entry of the ledger has the bytes of the YAML library, whatever stands in it', () => {
  fc.assert(
    fc.property(entry, (item) => {
      expect(block(item)).toBe(byLibrary(item))
    }),
    { numRuns: runs(20_000) },
  )
})

test.each(['Talks begin', '2016-04-15', 'a', '12 dead', 'x:y'])('%j needs no quotes', (title) => {
  expect(block({ slug: 'a', title })).toBe(`- slug: a\n  title: ${title}\n`)
})

test.each(['Talks: a beginning', 'true', '12', '1e5', 'off #2', 'a:'])('%j is quoted', (title) => {
  expect(block({ slug: 'a', title })).toBe(`- slug: a\n  title: "${title}"\n`)
})
