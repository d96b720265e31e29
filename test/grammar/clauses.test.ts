import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadLanguage } from '../../src/lexicon/language.ts'
import { parseClauses, type Nominal } from '../../src/tag/grammar/clauses.ts'
import { words as wordsOf } from '../../src/tag/grammar/words.ts'
import { tokens } from '../../src/tag/words/tokens.ts'

const { grammar: tables } = loadLanguage()
const corpus = parse(readFileSync(new URL('clauses.yaml', import.meta.url), 'utf8')) as { text: string; clauses: string[] }[]

function parsed(text: string) {
  const sentence = { start: 0, end: text.length, block: 0, tokens: tokens(text, 0) }
  const times = [...text.matchAll(/\b(?:Monday|last week)\b/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
  return parseClauses(wordsOf(sentence, times, []), tables)
}

function clauses(text: string): string[] {
  const { words, clauses } = parsed(text)
  const head = (n: Nominal | undefined) => (n ? words[n.head]!.text : '-')
  return clauses.map((c) => {
    const flags = [c.verb.passive && 'P', c.verb.negated && 'N', c.verb.tense === 'future' && 'F', c.attribution && 'A'].filter(Boolean)
    return `${head(c.subject)} | ${[c.verb.lemma, ...flags].join(' ')} | ${head(c.object)}`
  })
}

describe('clauses of a sentence: who does what to whom', () => {
  for (const { text, clauses: expected } of corpus) it(text, () => expect(clauses(text)).toEqual(expected))

  it('an order behind a participle that opens the sentence', () =>
    expect(clauses('Using the men who guard the gate, seize the ship.').at(-1)).toMatch(/ seize \| ship$/))

  it.each([
    ['The surveyors showed where poor drains had failed.', 'poor'],
    ['The surveyors said very poor drains had failed.', 'very'],
  ])('%s tells of what begins with “%s”', (text, first) => {
    const { words, clauses } = parsed(text)
    expect(words[clauses.at(-1)!.subject!.first]!.text).toBe(first)
  })

  it.each([
    ['"It is over," acknowledged Peter Rask, the guild\'s founder and treasurer.', ['Rask']],
    ['"It is over," acknowledged Peter Rask, the guild\'s founder and the mayor.', ['Rask', 'founder', 'mayor']],
  ])('%s is said by %j: what has no article of its own is an office of the one before', (text, heads) => {
    const { words, clauses } = parsed(text)
    expect(clauses.at(-1)!.subject?.parts.map(({ head }) => words[head]!.text)).toEqual(heads)
  })
})
