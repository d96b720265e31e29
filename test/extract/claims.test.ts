import { expect, it } from 'vitest'
import type { Cast } from '../../src/records/index.ts'
import { extract } from '../../src/extract/index.ts'
import { loadLanguage } from '../../src/lexicon/language.ts'
import { sentenceOf } from './sentence.ts'

const language = loadLanguage()
const person = (name: string, kind: 'person' | 'armed_group') => ({ name, kind, aliases: [], private: false, mentions: 1 })
const cast = {
  actors: new Map([
    ['a', person('Ana Ruiz', 'person')],
    ['b', person('Northern Brigade', 'armed_group')],
  ]),
  places: new Map(),
} as unknown as Cast

function mentions(text: string) {
  const tagged = sentenceOf(text)
  const named = [
    ['Ana Ruiz', 'a'],
    ['Northern Brigade', 'b'],
  ].map(([name, actor]) => ({
    start: text.indexOf(name!),
    end: text.indexOf(name!) + name!.length,
    actor: actor!,
    how: 'name' as const,
    sentence: 0,
  }))
  return extract({ ...tagged, actors: named } as typeof tagged, 0, cast, language)
}

it('records a claim twice, as what is alleged and as the saying of it, and links the two', () => {
  const [saying, alleged] = mentions('Ana Ruiz said the Northern Brigade had shelled the harbour.')
  expect([saying!.type, saying!.background, alleged!.type, alleged!.status]).toEqual(['ACCUSE', true, 'ASSAULT', 'alleged'])
  expect(saying!.reports).toEqual(alleged!.trigger)
  expect(alleged!.title).toBe('Ruiz says Northern Brigade shells harbour')
  expect(alleged!.participants).toContainEqual(expect.objectContaining({ actor: 'a', role: 'source' }))
})
