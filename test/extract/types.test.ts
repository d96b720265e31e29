import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { EventStatus, EventType, Quotation, Timex } from '../../src/records/index.ts'
import { extract } from '../../src/extract/index.ts'
import { loadLanguage } from '../../src/lexicon/language.ts'
import { sentenceOf } from './sentence.ts'

type Case = { text: string; types?: EventType[]; not?: EventType[]; status?: EventStatus; ahead?: { words: string; month: string } }

const language = loadLanguage()
const corpus = parse(readFileSync(new URL('types.yaml', import.meta.url), 'utf8')) as Case[]

/** The events of a sentence; its first quotation is direct speech, `ahead` a month in it. */
function eventsOf({ text, ahead }: Case) {
  const tagged = sentenceOf(text)
  const said = /"[^"]+"/.exec(text)
  const quotations: Quotation[] = said ? [{ start: said.index, end: said.index + said[0].length, sentence: 0, direct: true }] : []
  const start = ahead ? text.indexOf(ahead.words) : -1
  const timexes: Timex[] = ahead
    ? [
        {
          start,
          end: start + ahead.words.length,
          sentence: 0,
          text: ahead.words,
          type: 'DATE',
          value: ahead.month,
          earliest: `${ahead.month}-01`,
          latest: `${ahead.month}-28`,
          basis: 'tense',
        } as Timex,
      ]
    : []
  return extract({ ...tagged, quotations, timexes }, 0, { actors: new Map(), places: new Map() }, language)
}

describe('what kind of event a sentence tells', () => {
  it.each(corpus.map((each): [string, Case] => [each.text, each]))('%s', (_, each) => {
    const events = eventsOf(each),
      types = events.map(({ type }) => type)
    expect(each.types ?? each.not).toBeDefined()
    if (each.types) expect(types).toEqual(each.types)
    for (const type of each.not ?? []) expect(types).not.toContain(type)
    if (each.status) expect(events.map(({ status }) => status)).toEqual([each.status])
  })
})
