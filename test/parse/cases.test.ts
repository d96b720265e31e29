import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse as yaml } from 'yaml'
import { parse } from '../../src/parse/index.ts'
import type { Article, Message } from '../../src/records/index.ts'

type Expected = Partial<Pick<Article, 'title' | 'publisher' | 'deck' | 'byline' | 'agency' | 'dateline' | 'pageDates' | 'front'>> & {
  blocks?: Record<string, string | number>[]
  messages?: string[]
}

const home = new URL('.', import.meta.url)
const cases = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

test('there are cases', () => expect(cases.length).toBeGreaterThan(20))

describe.each(cases)('%s', (name) => {
  const folder = new URL(`${name}/`, home)
  const input = readdirSync(folder).find((file) => file.startsWith('input.'))
  const path = new URL('expected.yaml', folder)
  const expected: Expected = existsSync(path) ? yaml(readFileSync(path, 'utf8')) : {}
  const messages: Message[] = []
  const text = input ? readFileSync(new URL(input, folder), 'utf8') : ''
  const article = parse({ path: input ?? '', text }, (message) => messages.push(message))

  test('expects something', () => expect(Object.keys(expected)).not.toEqual([]))

  test('blocks', () => {
    const found = article?.blocks.map(({ kind, start, end, repeats }, i) => {
      const beginning = Object.values(expected.blocks?.[i] ?? {})[0]
      const text = article.text
        .slice(start, end)
        .trim()
        .slice(0, String(beginning ?? 'x'.repeat(40)).length)
      return repeats === undefined ? { [kind]: text } : { [kind]: text, repeats }
    })
    expect(found).toEqual(expected.blocks)
  })

  test.each(Object.keys(expected).filter((key) => key !== 'blocks' && key !== 'messages') as (keyof Article & keyof Expected)[])(
    '%s',
    (field) => {
      expect(article?.[field]).toEqual(expected[field])
    },
  )

  test('messages', () => {
    expect(messages.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual(expected.messages ?? [])
  })
})
