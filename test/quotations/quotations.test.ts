import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { tagWho } from '../../src/tag/actors/index.ts'
import { tagQuotations } from '../../src/tag/quotations/index.ts'
import { quoted } from '../../src/tag/quotations/quotes.ts'
import { articleOf } from '../actors/read.ts'

type Case = { text: string[]; is: [direct: boolean, speaker: string | null, verb: string | null, words: string][] }
const corpus = parse(readFileSync(new URL('corpus.yaml', import.meta.url), 'utf8')) as Case[]

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await loadLexicon(undefined, () => {})
})

function quotations(paragraphs: string[][]) {
  const read = articleOf(paragraphs)
  const { cast, perArticle } = tagWho([read], lexicon)
  return tagQuotations(read.article, read.sentences, perArticle[0]!.actors, cast, lexicon).map((each) => ({
    ...each,
    name: cast.actors.get(each.speaker ?? '')?.name ?? null,
    words: read.article.text.slice(each.start, each.end),
  }))
}

describe('the corpus of quotations', () => {
  it.each(corpus.map((each): [string, Case] => [each.text.join(' '), each]))('%s', (_, { text, is }) => {
    const found = quotations([text])
    expect(found.map(({ direct, name, verb, words }, i) => [direct, name, verb ?? null, words.slice(0, is[i]?.[3].length ?? 30)])).toEqual(
      is,
    )
  })

  it('goes on over sentences of one quotation, and over paragraphs that are nothing but quotation', () => {
    const found = quotations([['“It was loud. We ran,” said Judge Eve Hollis.'], ['“We hid in the cellar all night.”']])
    expect(found.map(({ name, words }) => [name, words])).toEqual([
      ['Eve Hollis', 'It was loud. We ran,'],
      ['Eve Hollis', 'We hid in the cellar all night.'],
    ])
  })
})

describe('whom it is told', () => {
  const told = (text: string) => {
    const read = articleOf([[text]])
    const { cast, perArticle } = tagWho([read], lexicon)
    return tagQuotations(read.article, read.sentences, perArticle[0]!.actors, cast, lexicon).map(
      ({ addressee }) => cast.actors.get(addressee ?? '')?.name ?? null,
    )
  }

  it.each([
    ['Judge Eve Hollis told the BBC that the trial was over.', ['BBC']],
    ['“We will wait for the water to fall,” Judge Eve Hollis told Reuters.', ['Reuters']],
    ['Judge Eve Hollis said that Russia had agreed.', [null]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('quotation marks', () => {
  const inside = (text: string) => quoted(text, 0, text.length).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['He said “yes, at once”.', ['yes, at once']],
    ['"One," he said. "Two."', ['One,', 'Two.']],
    ['The rebels’ camp and Assad’s forces', []],
    ["The soldiers' camp wasn't empty", []],
    ['Lavrov: strikes ‘will not cease’', ['will not cease']],
    ['“A speech over paragraphs', ['A speech over paragraphs']],
  ])('%s', (text, expected) => expect(inside(text)).toEqual(expected))

  it('never leaves the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', '“', '”', "'", '‘', '’', 'a', ' ', '.', 's'), { maxLength: 60 }).map((list) => list.join('')),
        (text) => {
          for (const { start, end } of quoted(text, 0, text.length)) expect(0 <= start && start < end && end <= text.length).toBe(true)
        },
      ),
    )
  })
})
