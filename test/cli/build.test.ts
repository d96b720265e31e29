import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import type { Ledger } from '../../src/records/index.ts'
import { called, ROOT, script, scratch, tree } from './run.ts'

const { folder, remove } = scratch()
const story = join(folder, 'story'),
  out = join(folder, 'site')
const build = (args: string[]) => called('build', args)
const elsewhere = (args: string[], env: Record<string, string>) => script('build', args, { env })
const ledger = () => parse(readFileSync(join(story, 'permalinks.yaml'), 'utf8')) as Ledger
const eventUrls = () =>
  ledger()
    .entries.filter(({ kind }) => kind === 'event')
    .map(({ slug }) => join(out, 'events', slug, 'index.html'))

// A build takes seconds, and many times that on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })
afterAll(remove)

describe('wrong usage ends with exit code 2 and one line', () => {
  for (const [args, says] of [
    [['--stroy', 'x'], "Unknown option '--stroy'"],
    [['--story'], "Option '--story <value>' argument missing"],
    [['seeds'], "Unexpected argument 'seeds'"],
    [['--path-prefix', 'x'], '--path-prefix is "x", expected something like /x/'],
    [['--base-url', 'example.org'], '--base-url is "example.org", expected something like https://example.org'],
  ] as const) {
    test(args.join(' '), async () => {
      const { code, out, err } = await build([...args])
      expect({ code, out, err }).toEqual({ code: 2, out: '', err: `build: ${says}\n` })
    })
  }

  test('as a process', async () =>
    expect(await script('build', ['--stroy', 'x'])).toEqual({ code: 2, out: '', err: "build: Unknown option '--stroy'\n" }))

  test('an output folder that holds something else', async () => {
    const foreign = join(folder, 'foreign')
    mkdirSync(foreign)
    writeFileSync(join(foreign, 'thesis.txt'), 'years of work')
    const { code, err } = await build(['--story', join(ROOT, 'seeds'), '--out', foreign])
    expect(code).toBe(2)
    expect(err).toBe(`build: --out ${foreign} is not empty and was not written by Dateline; choose another folder\n`)
    expect(tree(foreign)).toEqual(new Map([['thesis.txt', 'years of work']]))
  })
})

describe('the bundled story', () => {
  beforeAll(async () => {
    cpSync(join(ROOT, 'seeds'), story, { recursive: true })
    rmSync(join(story, 'permalinks.yaml'), { force: true })
    const {
      code,
      out: said,
      err,
    } = await elsewhere(['--story', story, '--out', out], { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' })
    expect(err).toBe('')
    expect(said).toMatch(
      /^Read 5 articles of 5 files in .+: \d+ mentions, \d+ events, \d+ actors, \d+ places\.\nEdition 1: \+\d+ events(?:, \d+ conflicts?)?; .+\.\nQuoted: (?:\d+ % of [a-z-]+(?:, |\.\n)){5}The site is in .+\. Open .+index\.html in a browser\.\n$/,
    )
    expect(code).toBe(0)
  })

  test('is light: 60 KB a page with its style sheet, 15 KB of script, 75 KB of fonts', () => {
    const files = tree(out),
      packed = (path: string) => gzipSync(Buffer.from(files.get(path)!, 'latin1')).length
    const pages = [...files.keys()].filter((path) => path.endsWith('.html')),
      sheet = packed('assets/site.css')
    expect(pages.length).toBeGreaterThan(100)
    expect(pages.map((path) => ({ path, bytes: packed(path) + sheet })).filter(({ bytes }) => bytes > 60_000)).toEqual([])
    expect(packed('assets/site.js') + packed('assets/search.js')).toBeLessThan(15_000)
    expect(files.get('assets/newsreader-basic.woff2')!.length + files.get('assets/public-sans-basic.woff2')!.length).toBeLessThan(75_000)
  })

  test('gives the same bytes in another time zone and locale, and again over itself', async () => {
    const other = join(folder, 'other'),
      before = tree(out),
      kept = readFileSync(join(story, 'permalinks.yaml'), 'utf8')
    cpSync(story, other, { recursive: true })
    rmSync(join(other, 'permalinks.yaml'))
    await elsewhere(['--story', other, '--out', join(folder, 'elsewhere')], {
      TZ: 'America/Los_Angeles',
      LC_ALL: 'C',
      LANG: 'C',
      DATELINE_CACHE: join(folder, 'other-cache'),
    })
    expect(readFileSync(join(other, 'permalinks.yaml'), 'utf8')).toBe(kept)
    expect(differences(before, tree(join(folder, 'elsewhere')))).toEqual([])

    const again = await build(['--story', story, '--out', out, '--frozen'])
    expect(again.out).toContain('Edition 1, unchanged.')
    expect(again.code).toBe(0)
    expect(readFileSync(join(story, 'permalinks.yaml'), 'utf8')).toBe(kept)
    expect(differences(before, tree(out))).toEqual([])
  })

  test('keeps every URL when an article joins and a headline is edited; --frozen refuses both', async () => {
    const before = ledger(),
      pages = eventUrls(),
      seed = join(story, 'bloomberg-us-urges-russia-to-halt-aleppo-attack.md')
    writeFileSync(join(story, 'sixth.txt'), readFileSync(join(import.meta.dirname, 'messages', 'nothing-wrong', 'input', 'good.txt')))
    const text = readFileSync(seed, 'utf8'),
      body = text.indexOf('\n---\n') + 5
    writeFileSync(seed, `${text.slice(0, body)}Washington Presses Moscow on Syria Truce${text.slice(text.indexOf('\n', body))}`)

    const site = tree(out),
      frozen = await build(['--story', story, '--out', out, '--frozen'])
    expect(frozen.code).toBe(1)
    expect(frozen.err).toContain('build: --frozen: permalinks.yaml lacks what this build would change')
    expect(differences(site, tree(out))).toEqual([])
    expect(ledger()).toEqual(before)

    const { code, out: said } = await build(['--story', story, '--out', out])
    expect(code).toBe(0)
    expect(said).toMatch(/^Edition 2: \+\d+ events?.*; \+1 source, 1 re-titled/m)
    expect(pages.filter((page) => !existsSync(page))).toEqual([])
    const after = new Map(ledger().entries.map((entry) => [`${entry.kind} ${entry.slug}`, entry]))
    expect(before.entries.filter(({ kind, slug }) => after.get(`${kind} ${slug}`)?.state !== 'live')).toEqual([])
  })

  test('stays as it was when no article is usable', async () => {
    const empty = join(folder, 'empty'),
      before = tree(out)
    mkdirSync(empty)
    writeFileSync(join(empty, 'blank.txt'), ' \n')
    const { code, out: said, err } = await build(['--story', empty, '--out', out])
    expect(code).toBe(1)
    expect(said).toBe('')
    expect(err).toMatch(/blank\.txt\n1:1 +warning +.+read:empty-file/)
    expect(err).toContain(`build: No usable article in ${empty}. Nothing was written.\n`)
    expect(differences(before, tree(out))).toEqual([])
    expect(existsSync(join(empty, 'permalinks.yaml'))).toBe(false)
  })

  test('stays as it was when the ledger cannot be trusted', async () => {
    const before = tree(out),
      path = join(story, 'permalinks.yaml'),
      kept = readFileSync(path, 'utf8')
    writeFileSync(path, kept.replace('state: live', 'state: alive'))
    const { code, err } = await build(['--story', story, '--out', out])
    writeFileSync(path, kept)
    expect(code).toBe(1)
    expect(err).toMatch(/permalinks\.yaml\n\d+:\d+ +error +Unexpected entries\.0\.state.+ledger:unreadable/)
    expect(differences(before, tree(out))).toEqual([])
  })
})

/** Paths of files that are in one tree only or differ. */
function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  expect(a.size).toBeGreaterThan(10)
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path))
}
