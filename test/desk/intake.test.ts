import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { script, scratch, tree } from '../cli/run.ts'
import { sends, website } from './server.ts'
import { add, place, STORY } from './story.ts'

// Each run of `add` tells the story twice, before and after.
vi.setConfig({ testTimeout: 240_000 })

const { folder, remove } = scratch()
let story: string,
  desk: string,
  round = 0
const files = () => tree(story)
const given = (name: string, content: string | Buffer) => {
  place(desk, { [name]: content })
  return join(desk, name)
}
/** The seed file of that name: its front matter and its text. */
function seed(name: string): { front: Record<string, string>; text: string } {
  const content = Buffer.from(files().get(name) ?? expect.fail(`${name} is not among ${[...files().keys()]}`), 'latin1').toString('utf8')
  const [, front, text] = /^---\n(.*?)---\n(.*)$/s.exec(content) ?? [, '', content]
  return { front: parse(front!, { schema: 'failsafe' }) ?? {}, text: text! }
}

afterAll(remove)
beforeEach(() => {
  story = join(folder, String(round), 'story')
  desk = join(folder, String(round++), 'desk')
  place(story, STORY)
})

const HEADLINE = 'Port Ellery ferries stay in harbour'
const FIRST =
  'The port authority of Port Ellery cancelled all ferries to Marrow on Wednesday because no crew had come to work, a spokeswoman said.'
const SECOND =
  'Ferry passengers waited for hours in the café of the terminal. The authority opened a hall for them in the evening, and the town sent blankets.'
const TEXT = `${HEADLINE}\n\n${FIRST}\n\n${SECOND}\n`
const page = (
  head: string,
  charset = 'utf-8',
) => `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${HEADLINE} | Marrow Gazette</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>${HEADLINE}</h1><p>${FIRST}</p><figure><img src="x.jpg"></figure><p>${SECOND}</p></article>
<footer><p>Subscribe to our newsletter</p></footer></body></html>`
const LINKED = `<link rel="canonical" href="https://gazette.example/ferries"><script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Not this' },
    {
      '@type': 'NewsArticle',
      headline: HEADLINE,
      datePublished: '2020-01-15T23:30:00-05:00',
      dateModified: '2020-01-17',
      author: [{ '@type': 'Person', name: 'Lou Reed-Marsh' }],
      publisher: { '@type': 'Organization', name: 'Marrow Gazette' },
    },
  ],
})}</script>`
const warc = (body: string) => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  return Buffer.from(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/ferries\r\nWARC-Date: 2020-02-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:9f1c2d3e-0000-4000-8000-000000000001>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`,
  )
}
const MAIL = `From: Lou Reed-Marsh <lou@gazette.example>\r\nTo: desk@example.org\r\nSubject: =?utf-8?Q?Port_Ellery_ferries_stay_in_harbour?=\r\nDate: Thu, 16 Jan 2020 00:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`${FIRST}\n\n${SECOND}\n`).toString('base64')}\r\n`
const NINJS = {
  uri: 'https://wire.example/n/1',
  type: 'text',
  headline: HEADLINE,
  body_html: `<p>${FIRST}</p><p>${SECOND}</p>`,
  versioncreated: '2020-01-15T10:00:00Z',
  byline: 'By Lou Reed-Marsh',
  source: 'Coast Wire',
}

describe('each format gives the headline, the paragraphs and what is said of them', () => {
  const cases: [name: string, content: string | Buffer, file: string, front: Record<string, string>][] = [
    ['ferries.txt', TEXT, 'port-ellery-ferries-stay-in-harbour.md', {}],
    ['ferries.eml', MAIL, 'port-ellery-ferries-stay-in-harbour.md', { author: 'Lou Reed-Marsh', published: '2020-01-16' }],
    [
      'ferries.json',
      JSON.stringify(NINJS),
      'coast-wire-port-ellery-ferries-stay-in-harbour.md',
      { publisher: 'Coast Wire', author: 'Lou Reed-Marsh', published: '2020-01-15', url: 'https://wire.example/n/1' },
    ],
    [
      'ferries.html',
      page(LINKED),
      'marrow-gazette-port-ellery-ferries-stay-in-harbour.md',
      {
        publisher: 'Marrow Gazette',
        author: 'Lou Reed-Marsh',
        published: '2020-01-15',
        updated: '2020-01-17',
        url: 'https://gazette.example/ferries',
      },
    ],
    [
      'ferries.warc',
      warc(page(LINKED)),
      'marrow-gazette-port-ellery-ferries-stay-in-harbour.md',
      { publisher: 'Marrow Gazette', retrieved: '2020-02-03', published: '2020-01-15' },
    ],
    [
      'ferries.warc.gz',
      gzipSync(warc(page(''))),
      'gazette-port-ellery-ferries-stay-in-harbour.md',
      { url: 'https://gazette.example/ferries', retrieved: '2020-02-03' },
    ],
  ]
  test.each(cases)('%s', async (name, content, file, front) => {
    const { code, said } = await add([given(name, content)], { story })
    expect(said).toMatch(/^Added 1 article\.$/m)
    expect(code).toBe(0)
    const written = seed(file)
    expect(written.text).toBe(TEXT)
    expect(written.front).toMatchObject(front)
    // The original stays, to the byte.
    expect(files().get(join('originals', `${file.slice(0, -3)}${name.slice(name.lastIndexOf('.'))}`))).toBe(
      Buffer.from(content).toString('latin1'),
    )
    expect(said).toMatch(/^On the timeline: \+\d+ events?/m)
  })

  test('standard input', async () => {
    const { code, out } = await script('add', ['--story', story, '-'], { input: TEXT })
    expect(out).toMatch(/^-: port-ellery-ferries-stay-in-harbour\.md; no date on it/)
    expect(code).toBe(0)
    expect(seed('port-ellery-ferries-stay-in-harbour.md').text).toBe(TEXT)
  })

  test('a web address, in the character set that its header names', async () => {
    const bytes = Buffer.from(page('<meta property="article:published_time" content="2020-01-15">', 'utf-8'), 'latin1')
    const site = await website({ '/ferries': sends(bytes, { 'content-type': 'text/html; charset=iso-8859-1' }) })
    const { code, said } = await add([site.at('/ferries')], { story, allowPrivate: true })
    site.close()
    expect(said).toContain('published 2020-01-15')
    expect(code).toBe(0)
    const [name] = [...files().keys()].filter((each) => /ferries.+\.md$/.test(each))
    expect(seed(name!)).toEqual({ text: TEXT, front: { url: site.at('/ferries'), published: '2020-01-15' } })
    expect(files().get(join('originals', `${name!.slice(0, -3)}.html`))).toBe(bytes.toString('latin1'))
  })
})

describe('beside what the story has', () => {
  const body = STORY['courier.md']!.split('---\n')[2]!

  test('the same text is refused, wrapped otherwise and in another format', async () => {
    const before = files()
    const wrapped = given('again.txt', body.replace('after talks', 'after\ntalks')),
      html = given(
        'again.html',
        `<article>${body
          .trim()
          .split('\n\n')
          .map((text, i) => (i ? `<p>${text}</p>` : `<h1>${text}</h1>`))
          .join('')}</article>`,
      )
    const { code, said } = await add([wrapped, html], { story })
    expect(said.split('\n')).toEqual([
      `${wrapped}: has the same text as courier.md; nothing to add`,
      `${html}: has the same text as courier.md; nothing to add`,
      'Added 0 articles, refused 2.',
    ])
    expect(code).toBe(1)
    expect(files()).toEqual(before)
  })

  test('one text given twice is taken once', async () => {
    const { code, said } = await add([given('a.txt', TEXT), given('b.txt', TEXT)], { story })
    expect(said).toContain('b.txt: has the same text as port-ellery-ferries-stay-in-harbour.md; nothing to add')
    expect(said).toContain('Added 1 article, refused 1.')
    expect(code).toBe(1)
  })

  test('a wire copy is taken, and told to be of the same origin', async () => {
    const { code, said } = await add(
      [given('copy.txt', `Coast Wire, Port Ellery\n\n${body.replace('two pickets early', 'two pickets')}`)],
      { story },
    )
    expect(said).toContain('nearly the text of courier.md: one origin, counted once')
    expect(code).toBe(0)
  })

  const version = `---\nurl: https://courier.example/walk-out\n---\nDockers still out at Port Ellery\n\nThe Harbour Workers’ Union rejected an offer of the port authority on Thursday. ${SECOND}\n`

  test('another text at a known address needs --replace', async () => {
    const before = files(),
      file = given('later.md', version)
    const { code, said } = await add([file], { story })
    expect(said).toBe(
      `${file}: courier.md has this address with another text; add --replace to take this as its new version\nAdded 0 articles, refused 1.`,
    )
    expect(code).toBe(1)
    expect(files()).toEqual(before)
  })

  test('with --replace it takes the place of the old one, which stays beside it unread', async () => {
    const { code, said } = await add([given('later.md', version)], { story, replace: true })
    expect(said).toContain('courier.md, in place of its earlier version')
    expect(code).toBe(0)
    expect(seed('courier.md')).toMatchObject({
      front: { url: 'https://courier.example/walk-out', supersedes: '“Dockers walk out at Port Ellery”, published 2020-01-14' },
      text: expect.stringMatching(/^Dockers still out/),
    })
    expect(Buffer.from(files().get('_superseded-1-courier.md')!, 'latin1').toString()).toBe(STORY['courier.md'])
    // And once more: no version is written over.
    await add([given('last.md', version.replace('Thursday', 'Friday').replace('url:', 'updated: 2020-01-18\nurl:'))], {
      story,
      replace: true,
    })
    expect(seed('courier.md').front.supersedes).toBe(
      '“Dockers still out at Port Ellery”; “Dockers walk out at Port Ellery”, published 2020-01-14',
    )
    expect([...files().keys()].filter((name) => name.startsWith('_'))).toEqual(['_superseded-1-courier.md', '_superseded-2-courier.md'])
  })

  test('--dry-run tells the same and writes nothing', async () => {
    const before = files(),
      file = given('ferries.html', page(LINKED))
    const dry = await add([file], { story, dryRun: true })
    expect(files()).toEqual(before)
    const wet = await add([file], { story })
    expect(dry.said.split('\n').slice(0, -1)).toEqual(wet.said.split('\n').slice(0, -1))
    expect(dry.said).toMatch(/^Dry run: 1 article would be added, nothing was written\.$/m)
    expect([dry.code, wet.code]).toEqual([0, 0])
  })

  test('of a folder, what can be taken is taken and the rest is told', async () => {
    place(desk, { 'a.txt': TEXT, 'b.json': '{"not": "ninjs"}', 'c.html': '', '_notes.txt': 'mine', 'photo.png': 'x' })
    const { code, said } = await add([desk], { story })
    expect(said).toContain('b.json: The ninjs item has no headline or no body; expected both')
    expect(said).toContain('c.html: The file is empty; expected an article')
    expect(said).not.toMatch(/_notes|photo/)
    expect(said).toContain('Added 1 article, refused 2.')
    expect(code).toBe(1)
  })
})

test('what the outlet says of its article afterwards is kept, and a copy that only lacks white space is still the same text', async () => {
  const article = given(
    'amended.txt',
    'Traders want money\n\nTraders at Port Ellery demanded compensation for the strike on 14 January 2020.\n\nThis article was amended on 16 January 2020 to correct the name of the port.\n',
  )
  expect((await add([article], { story })).code).toBe(0)
  expect(seed('traders-want-money.md').text).toContain('This article was amended on 16 January 2020')
  expect((await add([article], { story })).said).toContain('has the same text as traders-want-money.md; nothing to add')
})

test('lines that date the page are kept, its menus and buttons are not', async () => {
  const saved = `Skip to content\nHome\nSport\n\n${HEADLINE}\n\nBy Lou Reed-Marsh\nLast Updated: Wed 15 Jan\n4 min read\n\n${FIRST}\n\n${SECOND}\n\nShare on Facebook\n\n© 2020 Marrow Gazette. All rights reserved.\n`
  expect((await add([given('saved.txt', saved)], { story })).code).toBe(0)
  const { text } = seed('port-ellery-ferries-stay-in-harbour.md')
  expect(text).toContain('Last Updated: Wed 15 Jan')
  expect(text).toContain('© 2020 Marrow Gazette')
  expect(text).not.toMatch(/Skip to|Sport|min read|Facebook/)
  expect((await add([given('again.txt', saved)], { story })).said).toContain('has the same text as')
})

test('the example of a new story is set aside by the first article, and one that was edited stays', async () => {
  const example = readFileSync(join(import.meta.dirname, '../../scripts/new-story/example.md'), 'utf8')
  place(story, { 'example.md': example })
  const article = given('a.txt', TEXT)
  expect((await add([article], { story, dryRun: true })).said).not.toContain('_example.md')
  expect((await add([article], { story })).said).toContain('example.md, which tells another story, is _example.md now')
  expect([...files().keys()]).toContain('_example.md')
  place(story, { 'example.md': `${example}\nThe mayor of Ellery resigned on Friday.\n` })
  await add([given('b.txt', TEXT.replace('Marrow', 'Calder'))], { story })
  expect([...files().keys()]).toContain('example.md')
})
