import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { read } from '../../src/read/index.ts'
import type { Message } from '../../src/records/index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function reading(files: Record<string, string | Uint8Array>) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const messages: Message[] = []
  const found = await read(folder, (message) => messages.push(message))
  return { ...found, messages, rules: messages.map(({ file, rule }) => `${file} ${rule}`) }
}

const bytes = (...all: (number | string)[]) =>
  Uint8Array.from(all.flatMap((one) => (typeof one === 'number' ? [one] : [...Buffer.from(one, 'latin1')])))

describe('the folder', () => {
  test('gives its articles in the order of their names, capitals first', async () => {
    const { files, messages } = await reading({ 'b.md': 'b', 'a.txt': 'a', 'Z.html': 'z', 'c.HTM': 'c', 'ä.txt': 'ä' })
    expect(files.map(({ path }) => path)).toEqual(['Z.html', 'a.txt', 'b.md', 'c.HTM', 'ä.txt'])
    expect(messages).toEqual([])
  })

  test('keeps README.md, dotfiles, names with an underscore, the story files and folders out without a word', async () => {
    await mkdir(join(folder, 'lexicon'))
    await mkdir(join(folder, 'folder.md'))
    const { files, messages } = await reading({
      'README.md': 'x',
      'readme.md': 'x',
      '.hidden.md': 'x',
      '_draft.md': 'x',
      'story.yaml': 'title: x',
      'corrections.yaml': '',
      'permalinks.yaml': '',
      'lexicon/actors.yaml': '',
    })
    expect(files).toEqual([])
    expect(messages).toEqual([])
  })

  test('says once of each other file that it was not read', async () => {
    const { files, rules } = await reading({ 'a.docx': 'x', 'b.pdf': 'x', noextension: 'x', 'ok.txt': 'fine' })
    expect(files.map(({ path }) => path)).toEqual(['ok.txt'])
    expect(rules).toEqual(['a.docx read:unknown-extension', 'b.pdf read:unknown-extension', 'noextension read:unknown-extension'])
  })

  test('that is not there is one error', async () => {
    const messages: Message[] = []
    const { files, story } = await read(join(folder, 'nowhere'), (message) => messages.push(message))
    expect(files).toEqual([])
    expect(story.language).toBe('en')
    expect(messages.map(({ rule, severity }) => [rule, severity])).toEqual([['read:no-folder', 'error']])
  })

  test('may hold links to files inside it, not to files outside', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'))
    await writeFile(join(outside, 'secret.md'), 'secret')
    await writeFile(join(folder, 'real.txt'), 'real')
    await symlink(join(outside, 'secret.md'), join(folder, 'a.md'))
    await symlink(join(folder, 'real.txt'), join(folder, 'b.txt'))
    await symlink(join(folder, 'gone.txt'), join(folder, 'c.txt'))
    const { files, rules } = await reading({})
    await rm(outside, { recursive: true })
    expect(files).toEqual([
      { path: 'b.txt', text: 'real' },
      { path: 'real.txt', text: 'real' },
    ])
    expect(rules).toEqual(['a.md read:link-outside', 'c.txt read:unreadable-file'])
  })
})

describe('an article that cannot be used', () => {
  test.each([
    ['empty', '', 'read:empty-file'],
    ['blank', ' \n\t\n', 'read:empty-file'],
    ['byte order mark alone', bytes(0xef, 0xbb, 0xbf), 'read:empty-file'],
    ['PDF', '%PDF-1.7 text', 'read:binary-file'],
    ['word processor', bytes('PK', 3, 4, 20), 'read:binary-file'],
    ['picture', bytes(0xff, 0xd8, 0xff, 0xe0), 'read:binary-file'],
    ['NUL bytes', bytes('abc', 0, 1, 2), 'read:binary-file'],
  ])('%s', async (_name, content, rule) => {
    const { files, rules } = await reading({ 'a.txt': content, 'b.txt': 'fine' })
    expect(files.map(({ path }) => path)).toEqual(['b.txt'])
    expect(rules).toEqual([`a.txt ${rule}`])
  })
})

describe('the encoding', () => {
  const meta = (charset: string) => `<html><meta charset="${charset}"><p>`
  test.each<[string, string, Uint8Array, string]>([
    ['UTF-8', 'a.txt', bytes('caf', 0xc3, 0xa9), 'café'],
    ['UTF-8 with its mark, which stays and counts', 'a.txt', bytes(0xef, 0xbb, 0xbf, 'caf', 0xc3, 0xa9), '\uFEFFcafé'],
    ['UTF-16, little end first', 'a.txt', bytes(0xff, 0xfe, 'c', 0, 'a', 0, 0xe9, 0), '\uFEFFcaé'],
    ['UTF-16, big end first', 'a.txt', bytes(0xfe, 0xff, 0, 'c', 0, 'a', 0, 0xe9), '\uFEFFcaé'],
    ['Windows-1252, when it is no UTF-8', 'a.txt', bytes(0x93, 'caf', 0xe9, 0x94), '“café”'],
    ['the one that an HTML page names', 'a.html', bytes(meta('windows-1251'), 0xc4, 0xe0), `${meta('windows-1251')}Да`],
    [
      'UTF-8 in an HTML page that names another, having been saved again',
      'a.html',
      bytes(meta('iso-8859-1'), 0xc3, 0xa9),
      `${meta('iso-8859-1')}é`,
    ],
    ['Windows-1252 in an HTML page that names one that nobody knows', 'a.html', bytes(meta('klingon'), 0xe9), `${meta('klingon')}é`],
    ['what HTML names, in plain text, is nothing but text', 'a.txt', bytes(meta('windows-1251'), 0xe9), `${meta('windows-1251')}é`],
  ])('%s', async (_name, path, content, text) => {
    const { files, messages } = await reading({ [path]: content })
    expect(messages).toEqual([])
    expect(files).toEqual([{ path, text }])
  })
})

describe('story.yaml', () => {
  const story = async (content: string) => {
    const { story, messages } = await reading({ 'story.yaml': content })
    return {
      story,
      at: messages.map(({ file, line, column, rule, severity }) => `${file}:${line}:${column} ${severity} ${rule}`),
      messages,
    }
  }

  test('is read', async () => {
    const { story: found, at } = await story(
      'title: The strike\nperiod: 2019-04/2019-05\nnoindex: true\nquoting: 0.3\nbase_url: https://example.org/strike/\n',
    )
    expect(at).toEqual([])
    expect(found).toEqual({
      title: 'The strike',
      period: '2019-04/2019-05',
      noindex: true,
      quoting: 0.3,
      base_url: 'https://example.org/strike/',
      language: 'en',
    })
  })

  test('may be missing or empty', async () => {
    const { story: found, messages } = await reading({})
    expect(messages).toEqual([])
    expect(found).toEqual({ language: 'en', noindex: false, quoting: 0.5 })
    expect((await story('# nothing yet\n')).story).toEqual(found)
  })

  test('keeps a number where text is meant as it is written', async () => {
    const { story: found, at } = await story('title: 1984\nperiod: 2016\n')
    expect(at).toEqual([])
    expect(found).toMatchObject({ title: '1984', period: '2016' })
  })

  test.each(['javascript:pwned(1)', 'data:text/html,x', 'https://example.org/?page=1', '//example.org', 'example.org'])(
    'has no base_url %s',
    async (address) => {
      const { story: found, at } = await story(`base_url: "${address}"\n`)
      expect(found.base_url).toBeUndefined()
      expect(at).toEqual(['story.yaml:1:1 warning read:story'])
    },
  )

  test('says of a period that is none, and of a switch that is no switch, what was expected', async () => {
    const { story: found, messages } = await story('period: 2019 to 2020\nnoindex: maybe\n')
    expect(messages.map(({ text }) => text)).toEqual([
      'Unexpected value of "period", expected EDTF such as 2016-01/2016-12; its default is used',
      'Unexpected value of "noindex", expected true or false; its default is used',
    ])
    expect(found).not.toHaveProperty('period')
  })

  test.each([
    ['en-GB', 'en-GB', []],
    ['en-Latn-US', 'en-Latn-US', []],
    ['fr', 'en', ['Unexpected value of "language", expected English, such as en or en-GB; its default is used']],
    ['English', 'en', ['Unexpected value of "language", expected English, such as en or en-GB; its default is used']],
  ])('declares a kind of English and nothing else: %s', async (written, language, expected) => {
    const { story: found, messages } = await story(`language: ${written}\n`)
    expect(found.language).toBe(language)
    expect(messages.map(({ text }) => text)).toEqual(expected)
  })

  test('loses only the fields that do not fit, each with its place', async () => {
    const { story: found, at, messages } = await story('title: The strike\nquoting: 3\ntitel: Oops\nbase_url: nowhere\n')
    expect(found).toEqual({ title: 'The strike', language: 'en', noindex: false, quoting: 0.5 })
    expect(at.sort()).toEqual([
      'story.yaml:2:1 warning read:story',
      'story.yaml:3:1 warning read:story',
      'story.yaml:4:1 warning read:story',
    ])
    expect(messages.map(({ text }) => text).join('\n')).toContain('"titel"')
  })

  test.each([
    ['broken', 'title: "The strike\nperiod: 2019\n', 3],
    ['a list', '- title\n', 1],
    ['a custom tag', 'title: x\nperiod: !!js/function 2019\n', 2],
    ['given twice', 'title: a\ntitle: b\n', 2],
    ['full of aliases', `a: &a [1]\nb: &b [${'*a,'.repeat(9)}*a]\nc: [${'*b,'.repeat(9)}*b]\n`, 1],
  ])('%s is one error, and the story is read without it', async (_name, content, line) => {
    const { story: found, messages } = await story(content)
    expect(messages.map(({ rule }) => rule)).toEqual(['read:story'])
    expect(messages[0]?.line).toBe(line)
    expect(found.title).toBeUndefined()
  })
})

describe('a file that could stop the build', () => {
  test('is not read when it is larger than any article', async () => {
    const { files, rules } = await reading({ 'a.txt': 'x'.repeat(2 * 2 ** 20 + 1), 'b.txt': 'fine' })
    expect(files.map(({ path }) => path)).toEqual(['b.txt'])
    expect(rules).toEqual(['a.txt read:too-large'])
  })

  test('is not followed out of the story, whatever it configures', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'))
    await writeFile(join(outside, 'secret'), 'title: secret')
    for (const name of ['story.yaml', 'corrections.yaml']) await symlink(join(outside, 'secret'), join(folder, name))
    const { story, rules } = await reading({})
    await rm(outside, { recursive: true })
    expect(story.title).toBeUndefined()
    expect(rules.map((rule) => rule.split(' ')[0])).toEqual(['story.yaml', 'corrections.yaml'])
  })

  // Aliases that multiply, lists in lists in lists: a few hundred characters that would fill the memory.
  const aliases =
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n'
  test.each([
    ['aliases', aliases],
    ['dashes', '- '.repeat(50_000)],
    ['keys', '? '.repeat(50_000)],
    ['indents', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['brackets', '['.repeat(5000)],
    ['tags', '!!js/function "() => {}"'],
    ['itself', '&a [*a]'],
    ['nothing', 'title: *a'],
  ])('is one message when its YAML is hostile: %s', async (_, text) => {
    const { story, corrections, rules } = await reading({ 'story.yaml': text, 'corrections.yaml': text })
    expect(story.title).toBeUndefined()
    expect(corrections).toEqual([])
    expect(rules).toContain('story.yaml read:story')
    expect(rules.filter((rule) => rule.startsWith('corrections.yaml correct:'))).not.toEqual([])
  })
})
