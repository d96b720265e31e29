import { expect, test } from 'vitest'
import { parse, sameText } from '../../src/parse/index.ts'
import type { Article, Message } from '../../src/records/index.ts'

const story = 'Bridge closed after cracks found\n\nThe bridge was closed to all traffic on Friday, the mayor of the town said.'

function without(files: Record<string, string>) {
  const articles = Object.entries(files)
    .map(([path, text]) => parse({ path, text }, () => {}))
    .filter((article): article is Article => article !== undefined)
  const messages: Message[] = []
  return { left: sameText(articles, (message) => messages.push(message)).map(({ file }) => file.path), messages }
}

test('of two files with one text the first by name stays, whatever the order', () => {
  const { left, messages } = without({
    'b.txt': story,
    'a.txt': story,
    'c.txt': 'Another\n\nThe zoo will buy two pandas from the north, its director said.',
  })
  expect(left).toEqual(['a.txt', 'c.txt'])
  expect(messages).toEqual([
    {
      file: 'b.txt',
      severity: 'warning',
      rule: 'parse:same-text',
      text: 'The text is the same as that of "a.txt"; this file was left out',
    },
  ])
})

test('front matter, markup, noise and white space make no difference', () => {
  const { left } = without({
    'a.md': `---\npublisher: The Example Post\n---\n# ${story.replace('Friday', '*Friday*')}\n\nAdvertisement\n`,
    'b.txt': story.replaceAll('\n', '\r\n'),
    'c.html': `<h1>${story.replace('\n\n', '</h1><p>')}</p>`,
  })
  expect(left).toEqual(['a.md'])
})

test('one word makes a difference', () => {
  expect(without({ 'a.txt': story, 'b.txt': story.replace('Friday', 'Monday') }).left).toEqual(['a.txt', 'b.txt'])
})
