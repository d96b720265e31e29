import { expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { familyFirst } from '../../src/tag/actors/family.ts'

const { people, givenNames } = await loadLexicon(undefined, () => {})
const family = (name: string) => familyFirst(name, people, (word) => givenNames.has(word))

it.each([
  ['Park Ji-sun', 'Park'],
  ['Lee Myung-Soo', 'Lee'],
  ['Tsai Mei-wen', 'Tsai'],
  ['Kim Dae Sung', 'Kim'],
  ['Lin Qiao', 'Lin'],
  ['Zhang Guofeng', 'Zhang'],
])('the family name of %s stands first: %s', (name, first) => expect(family(name)).toBe(first))

it.each([
  'Ann Lee',
  'Kim Carter',
  'Mary-Ann Roe',
  'Ann Roe-Hale',
  'Lee Ann Moss',
  'Lee Harvey Moss',
  'Lin Moore',
  'Gary Chen',
  'Han Bush',
  'Park',
])('that of %s does not', (name) => expect(family(name)).toBeUndefined())
