import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadLanguage } from '../../src/lexicon/language.ts'
import { chartOf } from '../../src/tag/grammar/chart.ts'
import { words } from '../../src/tag/grammar/words.ts'
import { tokens } from '../../src/tag/words/tokens.ts'

const { grammar: tables } = loadLanguage()
const corpus = parse(readFileSync(new URL('tags.yaml', import.meta.url), 'utf8')) as Record<string, string[]>

type Marked = { text: string; tags: { start: number; word: string; pos: string }[] }

/** "Miners end/VERB strike/NOUN" without its marks, and where they stood. */
function marked(line: string): Marked {
  const tags: Marked['tags'] = []
  let text = ''
  for (const part of line.split(/(?<=\S)(?= )/)) {
    const [, gap = '', word = part, pos, rest = ''] = /^( ?)([^/]*)\/([A-Z]+)(.*)$/.exec(part) ?? []
    if (pos) tags.push({ start: text.length + gap.length, word, pos })
    text += pos ? gap + word + rest : part
  }
  return { text, tags }
}

/** The marked words that bear another tag once the grammar has read the sentence. */
function wrong({ text, tags }: Marked): string[] {
  const found = chartOf(words({ start: 0, end: text.length, block: 0, tokens: tokens(text, 0) }, [], []), tables).words
  return tags.flatMap(({ start, word, pos }) => {
    const got = found.find((each) => each.start <= start && start < each.end)?.pos
    return got === pos ? [] : [`${text}: ${word} is ${pos}, not ${got}`]
  })
}

describe('words that are spelled alike as verb and noun', () => {
  const sentences = Object.values(corpus).flat().map(marked),
    all = sentences.flatMap(({ tags }) => tags).length

  it('are told apart in seven cases of ten', () => {
    expect(all).toBeGreaterThan(300)
    expect(1 - sentences.flatMap(wrong).length / all).toBeGreaterThan(0.7)
  })

  for (const line of [
    'The fear/NOUN of another landslide keeps/VERB them away.',
    'The floods/NOUN killed nine people.',
    'The use/NOUN of force was unlawful.',
    'The bomb went off, killing/VERB six dockers.',
    'The killing/NOUN of the editor shocked the town.',
  ])
    it(line, () => expect(wrong(marked(line))).toEqual([]))
})
