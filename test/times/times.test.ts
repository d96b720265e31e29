import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { split } from '../../src/parse/sentences.ts'
import { findTimes, resolveTimes } from '../../src/tag/times/index.ts'
import { tokenize } from '../../src/tag/words/tokens.ts'

type Entry = { on?: string; value?: string; values?: string[]; ignore?: string[]; phrases: string[] }

const corpus = new URL('./corpus/', import.meta.url)
const read = (file: string): unknown => parse(readFileSync(new URL(file, corpus), 'utf8'), { schema: 'failsafe' })

function timesOf(text: string, on: string) {
  const sentences = tokenize(
    text,
    split(text).map((span) => ({ ...span, block: 0 })),
  )
  return resolveTimes(findTimes(sentences), sentences, { earliest: on, latest: on })
}

/** The text without its brackets, and what stood in them. */
function unbracket(phrase: string): { text: string; expected: string[] } {
  return { text: phrase.replace(/[[\]]/g, ''), expected: [...phrase.matchAll(/\[([^\]]+)\]/g)].map((found) => found[1]!) }
}

const files = readdirSync(corpus).filter((file) => file.endsWith('.yaml') && file !== 'negatives.yaml')

describe.each(files)('%s', (file) => {
  for (const { on = '2016-04-15', value, values, ignore = [], phrases } of read(file) as Entry[]) {
    test.each(phrases)(`${on}: ${value ?? values!.join(', ')}: %s`, (phrase) => {
      const { text, expected } = unbracket(phrase)
      const found = timesOf(text, on)
        .filter((time) => !ignore.includes(time.text))
        .slice(-expected.length)
      expect(found.map((time) => `${time.text} = ${time.value}`)).toEqual(
        expected.map((words, index) => `${words} = ${value ?? values![index]!}`),
      )
    })
  }
})

describe('negatives', () => {
  for (const [kind, sentences] of Object.entries(read('negatives.yaml') as Record<string, string[]>)) {
    test.each(sentences)(`${kind}: %s`, (text) => {
      expect(timesOf(text, '2016-04-15').map((time) => `${time.text} (${time.rule})`)).toEqual([])
    })
  }
})

test('the corpus has at least 500 phrases and 150 negatives', () => {
  const phrases = files.flatMap((file) => (read(file) as Entry[]).flatMap((entry) => entry.phrases))
  expect(new Set(phrases).size).toBeGreaterThanOrEqual(500)
  expect(Object.values(read('negatives.yaml') as Record<string, string[]>).flat().length).toBeGreaterThanOrEqual(150)
})
