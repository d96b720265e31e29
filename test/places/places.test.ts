import { beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { tagWho } from '../../src/tag/actors/index.ts'
import { articleOf } from '../actors/read.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await loadLexicon(undefined, () => {})
})

const CASES: [text: string, places: string[]][] = [
  ['The plane landed in Geneva after leaving northern Turkey.', ['Geneva (city, gazetteer)', 'Turkey (country, gazetteer)']],
  ['Troops entered the village of Qalat Marwan near Homs.', ['Qalat Marwan (village, unknown)', 'Homs (city, gazetteer)']],
  ['Shells hit the district of Bab Omran, and fire spread in Dar Zubair.', ['Bab Omran (district, unknown)', 'Dar Zubair (area, unknown)']],
  ['A missile fell in my neighborhood, Tel Rabia, on Friday.', ['Tel Rabia (district, unknown)']],
  ['Moscow rejected the plan.', []],
  ['The summit was held in Moscow.', ['Moscow (city, gazetteer)']],
  [
    'Syria’s second city of Aleppo lies near the Turkish border.',
    ['Syria (country, gazetteer)', 'Aleppo (city, gazetteer)', 'Turkey (country, gazetteer)'],
  ],
  ['The Syrian war has spread to Iraq.', ['Syria (country, gazetteer)', 'Iraq (country, gazetteer)']],
  ['Smoke rose from Sirte and the Gaza Strip.', ['Sirte (city, gazetteer)', 'Gaza Strip (region, gazetteer)']],
  ['The patients of Saint Anne Hospital were taken to safety from Saint Anne Hospital.', ['Saint Anne Hospital (site, unknown)']],
]

describe('places', () => {
  it.each(CASES)('%s', (text, expected) => {
    const { cast } = tagWho([articleOf([[text]])], lexicon)
    expect([...cast.places.values()].map(({ name, kind, precision }) => `${name} (${kind}, ${precision})`)).toEqual(
      expect.arrayContaining(expected),
    )
    if (expected.length === 0) expect(cast.places.size).toBe(0)
  })

  it('of two cities of one name takes the one in a country that the article names', () => {
    const tripoli = (text: string) => tagWho([articleOf([[text]])], lexicon).cast.places.get('place:tripoli')?.partOf
    expect(tripoli('A rally was held in the Lebanese port city of Tripoli.')).toBe('Lebanon')
    expect(tripoli('Libyan jets flew over Tripoli.')).not.toBe('Lebanon')
  })
})
