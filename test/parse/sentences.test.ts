import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse as yaml } from 'yaml'
import { split } from '../../src/parse/sentences.ts'

type Entry = string[] | { text: string; sentences: string[] }

const corpus: Record<string, Entry[]> = yaml(readFileSync(new URL('sentences.yaml', import.meta.url), 'utf8'))

const cut = (text: string) => split(text).map(({ start, end }) => text.slice(start, end))

describe.each(Object.entries(corpus))('%s', (_name, entries) => {
  test.each(
    entries.map((entry) => (Array.isArray(entry) ? ([entry.join(' '), entry] as const) : ([entry.text, entry.sentences] as const))),
  )('%s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences)
  })
})

test('sentences are in order, do not overlap, and hold every visible character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '?', '"', '(', ')', '\n', '…', '1', 'U.S. '), maxLength: 200 }),
      (text) => {
        const found = split(text)
        let at = 0
        for (const { start, end } of found) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      },
    ),
  )
})
