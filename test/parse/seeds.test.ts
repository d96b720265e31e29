import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fileBlocks, parse } from '../../src/parse/index.ts'
import type { Message } from '../../src/records/index.ts'

const seeds = new URL('../../seeds/', import.meta.url)
const names = readdirSync(seeds).filter((name) => name.endsWith('.md') && name !== 'README.md')

test('the bundled story has articles', () => expect(names.length).toBeGreaterThan(0))

describe.each(names)('%s', (path) => {
  const messages: Message[] = []
  const article = parse({ path, text: readFileSync(new URL(path, seeds), 'utf8') }, (message) => messages.push(message))!
  const body = article.file.text.slice(article.bodyStart)

  test('gives no message', () => expect(messages).toEqual([]))
  test('states its publisher, its day and how the day is known', () => {
    expect(article.front).toMatchObject({
      publisher: expect.stringMatching(/\w/),
      published: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      published_note: expect.stringMatching(/\.$/),
    })
  })
  test('is copied text, in which Markdown finds no markup', () => expect(article.text).toBe(body))
  test('reads the same as plain text', () => {
    const plain = parse({ path: 'a.txt', text: body }, () => {})!
    expect(article.blocks.map(({ start, end, kind }) => ({ start, end, kind }))).toEqual(
      plain.blocks.map(({ start, end, kind }) => ({ start, end, kind })),
    )
  })
  test('is covered by its blocks', () => {
    const blocks = fileBlocks(article)
    expect(blocks.map(({ start, end }) => article.file.text.slice(start, end)).join('')).toBe(body)
  })
})
