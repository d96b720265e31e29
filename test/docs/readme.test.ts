import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { collect } from '../../src/diagnostics.ts'
import { main } from '../../src/main.ts'
import { correctionsIn } from '../../src/read/corrections.ts'
import { Correction, FrontMatter, StoryConfig } from '../../src/records/index.ts'
import { called, ROOT, scratch } from '../cli/run.ts'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const BLOCKS = [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language, text: text! }))
const scripts = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts
const { folder, remove } = scratch()
const articles = (name: string) => join(folder, name)

// A build takes seconds, and many times that on a busy machine.
vi.setConfig({ testTimeout: 240_000 })
afterAll(remove)

/** How npm starts a command: with room for young objects, of which a build makes very many. */
const START = 'node --max-semi-space-size=64 scripts/start.mjs'

/** What holds of each code block, by how it begins. A block that is not here fails the test. */
const CHECKS: Record<string, (text: string) => Promise<void> | void> = {
  'npm ci && npm run build': async () => {
    expect(scripts.build).toBe(`${START} build`)
    // A copy: the build writes the ledger of the story.
    cpSync(join(ROOT, 'seeds'), articles('seeds'), { recursive: true })
    const { code } = await called('build', ['--story', articles('seeds'), '--out', articles('_site')])
    expect(code).toBe(0)
    expect(existsSync(join(folder, '_site', 'index.html'))).toBe(true)
  },
  'npm ci && npm test': (text) => {
    const steps = readFileSync(join(ROOT, '.ci', 'run'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('npm '))
    expect(steps.join(' && ')).toBe(text.trim())
  },
  '---\npublisher': async (text) => {
    mkdirSync(articles('added'))
    writeFileSync(join(articles('added'), 'article.md'), text)
    const { messages, warn } = collect()
    const { timeline } = await main(articles('added'), { entries: [], editions: [] }, { inputs: '' }, warn)
    expect(messages).toEqual([])
    expect(timeline.sources[0]).toMatchObject({
      title: 'Dockers walk out at Port Ellery',
      publisher: 'Ellery Courier',
      published: { edtf: '2020-01-14', certain: true },
    })
    expect(timeline.events.map(({ date }) => date.edtf).sort()).toEqual(expect.arrayContaining(['2020-01-13', '2020-01-14']))
  },
  'npm run add -- article.html': async () => {
    mkdirSync(articles('taken'))
    writeFileSync(
      join(folder, 'article.txt'),
      'Dockers walk out\n\nAbout 400 dockers walked out at Port Ellery on 13 January 2020, the union said.\n',
    )
    const { code } = await called('add', ['--story', articles('taken'), join(folder, 'article.txt')])
    expect(code).toBe(0)
    expect(readdirSync(articles('taken'))).toEqual(['dockers-walk-out.md'])
  },
  '- event: 2020': (text) => {
    const { messages, warn } = collect()
    expect(correctionsIn(text, warn)).toHaveLength(1)
    expect(messages).toEqual([])
  },
  'npm run new -- my-story': async (text) => {
    const [, title] = /"(.+)"/.exec(text)!
    const { code } = await called('new', [articles('made'), title!])
    expect(code).toBe(0)
    expect((await called('build', ['--story', articles('made'), '--out', articles('made-site')])).code).toBe(0)
  },
  'npm run build -- --story my-story': async (text) => {
    mkdirSync(articles('my-story'))
    writeFileSync(
      join(articles('my-story'), 'one.txt'),
      'Dockers walk out at Port Ellery\n\nAbout 400 dockers walked out at Port Ellery on 13 January 2020, the union said.\n',
    )
    const args = text
      .trim()
      .replace('npm run build -- ', '')
      .replace(/my-(story|site)/g, (name) => articles(name))
      .split(' ')
    const { code, err } = await called('build', args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(existsSync(join(articles('my-site'), 'index.html'))).toBe(true)
    await loseLedger(args)
    await date(args)
  },
  echo: (text) => {
    const line = execFileSync('bash', ['-c', text], { cwd: ROOT, encoding: 'utf8' })
    expect(JSON.parse(line)).toMatchObject({ id: 1, timexes: [{ text: expect.stringContaining('Monday'), value: '2020-01-13' }] })
  },
  '  const { files, story, corrections }': (text) => expect(readFileSync(join(ROOT, 'src', 'main.ts'), 'utf8')).toContain(text),
  'src/main.ts': (text) => {
    const listed = text
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]!)
    expect(listed.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
    const stages = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}`)
    expect(stages.filter((path) => !listed.includes(path))).toEqual([])
  },
}

/** `--rebuild-ledger` brings back every address of the story from its site. */
async function loseLedger(args: string[]): Promise<void> {
  const ledger = join(articles('my-story'), 'permalinks.yaml'),
    slugs = () => [...readFileSync(ledger, 'utf8').matchAll(/^- slug: (.+)/gm)].map(([, slug]) => slug),
    before = slugs()
  expect(before.length).toBeGreaterThan(0)
  rmSync(ledger)
  expect((await called('build', [...args, '--rebuild-ledger'])).code).toBe(0)
  expect(slugs()).toEqual(before)
  expect(await called('build', [...args, '--rebuild-ledger'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--rebuild-ledger is for a story that has lost it'),
  })
}

/** `SOURCE_DATE_EPOCH` dates an edition. */
async function date(args: string[]): Promise<void> {
  appendFileSync(join(articles('my-story'), 'one.txt'), '\nPolice arrested two pickets on 14 January 2020.\n')
  vi.stubEnv('SOURCE_DATE_EPOCH', '1580000000')
  const { code } = await called('build', args)
  vi.unstubAllEnvs()
  expect(code).toBe(0)
  expect(
    (JSON.parse(readFileSync(join(articles('my-site'), 'data', 'changes.json'), 'utf8')) as { date: string }[]).map(
      (edition) => edition.date,
    ),
  ).toContain('2020-01-26')
}

describe('every code block of the README is run or compared', () => {
  test('and there are such blocks', () => expect(BLOCKS.length).toBe(Object.keys(CHECKS).length))
  for (const { text } of BLOCKS) {
    test(text.trim().split('\n')[0]!, async () => {
      const [check, ...more] = Object.entries(CHECKS).filter(([start]) => text.startsWith(start))
      expect(check, 'a check for this block').toBeDefined()
      expect(more).toEqual([])
      await check![1](text)
    })
  }
})

test('every command and option is in its table, and nothing else is', () => {
  const commands = ['build', 'dev', 'new', 'add', 'check', 'annotate', 'eval']
  for (const command of commands) {
    expect(scripts[command]).toBe(`${START} ${command}`)
    expect(README).toMatch(new RegExp(`^\\| \`npm run (?:--silent )?${command}(?: -- [^\`]+)?\` \\|`, 'm'))
    const source = readFileSync(join(ROOT, 'scripts', `${command}.ts`), 'utf8')
    const options = [...source.matchAll(/(?<=[\s'{,])([\w-]+)'?: \{ type: '(?:string|boolean)'/g)].map(([, name]) => `--${name}`).sort()
    const rows = [...README.matchAll(/^\| `(--[\w-]+)[^`]*` \| ([\w, ]+) \|/gm)]
      .filter(([, , of]) => of!.split(', ').includes(command))
      .map(([, name]) => name!)
      .sort()
    expect(rows, command).toEqual(options)
  }
})

test('every field of a correction is named', () => {
  const [, about = ''] = README.split('## Put right'),
    [told = ''] = about.split('## Tell another story')
  expect(Object.keys(Correction.shape).filter((field) => !told.includes(`\`${field}\``))).toEqual([])
})

test('every field of the front matter and of story.yaml is named', () => {
  const [, about = ''] = README.split('## Add an article'),
    [front = '', rest = ''] = about.split('## Tell another story')
  expect(Object.keys(FrontMatter.shape).filter((field) => !front.includes(`\`${field}\``))).toEqual([])
  expect(Object.keys(StoryConfig.shape).filter((field) => !rest.includes(`\`${field}\``))).toEqual([])
})

test('every file that the README links to or names is there', () => {
  const linked = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!)
  const named = [...README.matchAll(/`((?:src|seeds|templates|test|scripts)\/[\w./-]*)`/g)].map(([, path]) => path!)
  expect([...linked, ...named].filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})
