import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildSite } from '../../scripts/site/site.ts'
import { Cache } from '../../scripts/work/cache.ts'
import { checkStory } from '../../scripts/desk/review.ts'
import { called, scratch, tree } from '../cli/run.ts'
import { redirects, sends, website } from './server.ts'
import { add, place, printed, STORY } from './story.ts'

vi.setConfig({ testTimeout: 240_000 })

const { folder, remove } = scratch(),
  story = join(folder, 'story')
let site: Awaited<ReturnType<typeof website>>

beforeAll(async () => {
  vi.stubEnv('DATELINE_CACHE', join(folder, 'cache'))
  place(story, STORY)
  place(join(folder, 'full'), { 'thesis.txt': 'years of work' })
  place(join(folder, 'empty'), { '_notes.txt': 'Nothing yet.' })
  place(join(folder, 'given'), {
    'blank.txt': '',
    'page.pdf': '%PDF-1.7',
    'scan.txt': '%PDF-1.7',
    'list.json': '[1]',
    'cut.warc': 'WARC/1.0\r\nWARC-Ty',
    'login.html': '<html><body><form><input></form></body></html>',
    'same.txt': STORY['courier.md']!.split('---\n')[2]!,
  })
  place(join(folder, 'photos'), { 'a.png': 'x' })
  site = await website({
    '/silent': () => {},
    '/loop': redirects('/loop'),
    '/huge': sends(Buffer.alloc(11_000_000, 'x')),
    '/pdf': sends('%PDF-1.7', { 'content-type': 'application/pdf' }),
    '/broken': (response) => {
      response.writeHead(500).end()
    },
  })
})
afterAll(() => {
  vi.unstubAllEnvs()
  site.close()
  remove()
})

/** All files of the test, less what builds remember. */
const everything = () => [...tree(folder)].filter(([path]) => !path.startsWith('cache'))

/** Runs a wrong use: it ends with that code, says so in one line that names what is wrong, and leaves every file as it was. */
async function wrong(run: () => Promise<{ code: number | null; said: string }>, code: number, message: string | RegExp): Promise<void> {
  const before = everything(),
    told = await run()
  expect(
    told.said.split('\n').filter((line) => (typeof message === 'string' ? line.includes(message) : message.test(line))),
    told.said,
  ).toHaveLength(1)
  expect(told.said).not.toMatch(/\n +at /)
  expect(told.code, told.said).toBe(code)
  expect(everything()).toEqual(before)
}

describe('called wrongly: one line, and exit code 2', () => {
  test.each<[string, string[], string]>([
    ['build', ['--stroy', 'x'], "build: Unknown option '--stroy'"],
    ['build', ['--workers', 'many'], 'build: --workers is "many", expected a number from 1 to 99'],
    ['build', ['--out', 'FOLDER/full'], 'is not empty and was not written by Dateline; choose another folder'],
    ['build', ['--path-prefix', 'nonsense'], 'build: --path-prefix is "nonsense", expected something like /x/'],
    ['build', ['--base-url', 'example.org'], 'build: --base-url is "example.org", expected something like https://example.org'],
    ['check', ['--evnt', 'x'], "check: Unknown option '--evnt'"],
    ['check', ['--json', '--event', 'x'], 'check: --json and --event do not go together'],
    ['add', [], 'add: expected a file, a folder, a web address, or - for standard input'],
    ['add', ['--replase', 'x.txt'], "add: Unknown option '--replase'"],
    ['add', ['--timeout', 'soon', 'x.txt'], 'add: --timeout is "soon", expected seconds from 1 to 999'],
    ['new', ['FOLDER/x'], 'new: expected a folder and a title: npm run new -- DIR "Title"'],
    ['new', ['FOLDER/y', ' '], 'new: the title is empty, expected a few words'],
    ['new', ['FOLDER/full', 'A title'], 'is not empty; expected a new folder'],
    ['new', ['FOLDER/full/thesis.txt', 'A title'], 'is not a folder that can be written (ENOTDIR)'],
    ['dev', ['--port', 'http'], 'dev: --port is "http", expected a number up to 65535'],
  ])('%s %j', async (name, args, message) => {
    const { code, out, err } = await called(
      name,
      args.map((arg) => arg.replace('FOLDER', folder)),
    )
    expect({ code, out }, err).toEqual({ code: 2, out: '' })
    expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining(message)])
  })
  test('none of them wrote anything', () =>
    expect(
      everything()
        .map(([path]) => path)
        .filter((path) => /^[xy]/.test(path)),
    ).toEqual([]))
})

describe('add is given what it cannot take', () => {
  test.each<[string, number, string | RegExp]>([
    ['given/missing.txt', 1, 'missing.txt: There is no such file'],
    ['given/blank.txt', 1, 'blank.txt: The file is empty; expected an article'],
    ['given/page.pdf', 1, 'page.pdf: Expected a file ending in .txt, .md, .html'],
    ['given/scan.txt', 1, 'scan.txt: The file is not text'],
    ['given/list.json', 1, 'list.json: The file is not a ninjs item'],
    ['given/cut.warc', 1, /cut\.warc: The web archive /],
    ['given/login.html', 1, 'login.html: No article was found on the page'],
    ['given/same.txt', 1, 'same.txt: has the same text as courier.md; nothing to add'],
    ['photos', 2, 'photos holds no file ending in .txt'],
    ['SITE/silent', 1, '/silent did not answer within 1 seconds'],
    ['SITE/loop', 1, '/loop redirects more than 5 times'],
    ['SITE/huge', 1, '/huge serves more than 10 MB, too much for an article'],
    ['SITE/pdf', 1, '/pdf serves application/pdf, expected a web page or plain text'],
    ['SITE/broken', 1, '/broken answered 500; save the page'],
    ['file:///etc/hostname', 1, 'file: addresses are not fetched'],
    ['http://', 1, 'This is no web address'],
  ])('%s', async (source, code, message) =>
    wrong(
      () =>
        add([source.startsWith('SITE') ? site.at(source.slice(4)) : /:\/\//.test(source) ? source : join(folder, source)], {
          story,
          allowPrivate: true,
          timeout: 1000,
        }),
      code,
      message,
    ),
  )

  test('a private address that is not allowed', async () =>
    wrong(() => add([site.at('/pdf')], { story }), 1, 'is an address of a private network; if that is meant, add --allow-private'))
  test('a story that is not there', async () =>
    wrong(
      () => add([join(folder, 'given', 'same.txt')], { story: join(folder, 'nowhere') }),
      2,
      'nowhere is not a folder; make one with npm run new',
    ))
})

const WALKOUT = 'evidence: [{ quote: "About 400 dockers walked out at Port Ellery on Monday", trigger: walked }]'

describe('a correction that cannot be carried out fails check and build; the site stays as it was', () => {
  test.each<[string, string, string]>([
    ['YAML that does not parse', '- event: [x\n  reason: y\n', 'correct:yaml'],
    ['a number for a list', '- event: a\n  actors: 3\n  reason: y\n', 'Unexpected value of "actors", expected a list'],
    [
      'names for actors',
      `- event: a\n  ${WALKOUT}\n  actors: [Ada Brand]\n  reason: y\n`,
      'Unexpected value of "actors", expected { name: …, role: actor, recipient, source or mentioned }',
    ],
    ['a word for yes', `- event: a\n  ${WALKOUT}\n  hide: yes\n  reason: y\n`, 'Unexpected value of "hide", expected true'],
    [
      'a field given twice in one correction',
      `- event: a\n  ${WALKOUT}\n  title: One\n  title: Two\n  reason: y\n`,
      'Map keys must be unique',
    ],
    ['an unknown field', `- event: a\n  titel: New\n  reason: y\n`, 'titel'],
    ['no reason', '- event: a\n  title: New\n', 'reason'],
    ['an impossible date', `- event: a\n  ${WALKOUT}\n  date: 2020-02-31\n  reason: y\n`, 'Unexpected date "2020-02-31"'],
    [
      'a merge in a circle',
      `- event: a\n  ${WALKOUT}\n  merge: [{ event: b, evidence: [{ quote: x, trigger: y }] }]\n  reason: y\n- event: b\n  merge: [{ event: a, evidence: [{ quote: x, trigger: y }] }]\n  reason: y\n`,
      'correct:cycle',
    ],
    [
      'a merge with itself',
      `- event: a\n  ${WALKOUT}\n  merge: [{ event: a, evidence: [{ quote: x, trigger: y }] }]\n  reason: y\n`,
      'An event cannot be merged with itself',
    ],
    [
      'one field set twice',
      `- event: a\n  ${WALKOUT}\n  title: One\n  reason: y\n- event: a\n  ${WALKOUT}\n  title: Two\n  reason: y\n`,
      'correct:twice',
    ],
    ['an event that is not there', '- event: 2020-01-01-nothing-happened\n  title: New\n  reason: y\n', '2020-01-01-nothing-happened'],
  ])('%s', async (_, corrections, message) => {
    const broken = join(folder, 'broken')
    place(broken, { ...STORY, 'corrections.yaml': corrections })
    await wrong(() => printed(() => checkStory({ story: broken, json: false, all: false })), 1, message)
    await wrong(
      () =>
        printed(() =>
          buildSite(
            { story: broken, out: join(folder, 'site'), ledger: 'write', pathPrefix: '/', images: false, workers: 1 },
            { cache: new Cache(), version: 'test' },
          ),
        ),
      1,
      message,
    )
  })
})

describe('what is wrong in a file of the story is told, and the rest is built', () => {
  test.each<[string, Record<string, string>, string]>([
    ['story.yaml with tabs', { 'story.yaml': 'title: Strike\n\tperiod: 2020\n' }, 'read:story'],
    [
      'a lexicon that gives one name to two actors',
      {
        'lexicon/actors.yaml':
          '- name: Ada Brand\n  kind: person\n  aliases: [the Mayor]\n- name: Max Stone\n  kind: person\n  aliases: [the Mayor]\n',
      },
      '“the Mayor” is given to Ada Brand and to Max Stone; which of the two an article means cannot be told: keep it with one of them',
    ],
  ])('%s', async (_, files, message) => {
    const odd = join(folder, 'odd')
    place(odd, { ...STORY, ...files })
    await wrong(() => printed(() => checkStory({ story: odd, json: false, all: false })), 0, message)
  })
})

describe('a story that cannot be told', () => {
  test('a folder without an article', async () =>
    wrong(() => printed(() => checkStory({ story: join(folder, 'empty'), json: false, all: false })), 1, /No usable article in .+empty/))
  test('a folder that is not there', async () =>
    wrong(
      () => printed(() => checkStory({ story: join(folder, 'nowhere'), json: false, all: false })),
      1,
      /read:no-folder|No usable article/,
    ))
  test('an event that is not on the timeline', async () =>
    wrong(
      () => printed(() => checkStory({ story, json: false, all: false, event: 'nothing' })),
      1,
      'check: No event “nothing” is on the timeline',
    ))
})
