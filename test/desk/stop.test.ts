import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CachedCrew } from '../../scripts/work/crew.ts'
import { progress, shown } from '../../scripts/terminal/progress.ts'
import { made } from '../../src/publish/page-list.ts'
import type { Pages, RetiredPage } from '../../src/records/pages.ts'
import { render } from '../../src/render/index.ts'
import { scratch, tree } from '../cli/run.ts'
import { website } from './server.ts'
import { place, STORY } from './story.ts'
import { CTRL_C, terminal } from './terminal.ts'

vi.setConfig({ testTimeout: 300_000 })

const { folder, remove } = scratch(),
  story = join(folder, 'story'),
  env = { DATELINE_CACHE: join(folder, 'cache') }
let site: Awaited<ReturnType<typeof website>>, asked: () => void
const wasAsked = new Promise<void>((resolve) => {
  asked = resolve
})

beforeAll(async () => {
  place(story, STORY)
  site = await website({
    '/slow': (response) => {
      asked()
      setTimeout(
        () =>
          response
            .writeHead(200, { 'content-type': 'text/plain' })
            .end('Dockers walk out\n\nDockers walked out at Port Ellery on Monday, the union said.\n'),
        1500,
      )
    },
  })
})
afterAll(() => {
  site.close()
  remove()
})

test('Ctrl-C while add waits for a page: the article under way is finished, nothing is written, and the code is 130', async () => {
  const before = tree(story),
    add = terminal(`exec node scripts/start.mjs add --story ${story} --allow-private ${site.at('/slow')} ${site.at('/slow')}`, env)
  await wasAsked
  add.type(CTRL_C)
  expect(await add.ended, add.said()).toBe(130)
  expect(add.said()).toMatch(/add █{10}░{10} 1\/2 [\d.]+\/s slow/)
  expect(add.said()).toContain('Stopped; nothing was written.')
  expect(tree(story)).toEqual(before)
})

test('Ctrl-C during a build: no site, no ledger, no lock and nothing half-written is left', async () => {
  const before = tree(story),
    build = terminal(
      `exec node --import tsx -e 'process.argv.splice(1, 0, "build"); const wait = setInterval(() => { if (require("node:fs").existsSync("${folder}/.site.new")) { clearInterval(wait); console.log("HALF WRITTEN") } }, 1); import("./scripts/build.ts")' -- --story ${story} --out ${folder}/site --no-images`,
      env,
    )
  await build.shows('HALF WRITTEN')
  build.type(CTRL_C)
  expect(await build.ended, build.said()).toBe(130)
  expect(tree(story)).toEqual(before)
  expect(readdirSync(folder).sort()).toEqual(['cache', 'story'])
})

/** What a progress bar writes on a stream of that kind. */
function written(isTTY: boolean, total: number, steps: [words: string, count?: number][]): string {
  let said = ''
  const bar = progress('read', total, {
    isTTY,
    columns: 80,
    write: (text: string) => {
      said += text
      return true
    },
  } as unknown as NodeJS.WriteStream)
  for (const [words, count] of steps) bar.step(words, count)
  bar.end()
  return said.replace(/[\d.]+\/s/g, 'N/s')
}

test('a terminal has one line that is drawn over, no wider than it is, and wiped at the end', () => {
  const lines = written(true, 5, [['a.txt'], ['b.txt', 3], [`${'long '.repeat(99)}`]]).split('\r\u001B[2K')
  expect(lines.slice(0, 3)).toEqual(['', 'read ████░░░░░░░░░░░░░░░░ 1/5 N/s a.txt', 'read ████████████████░░░░ 4/5 N/s b.txt'])
  expect(lines[3]!.length).toBeLessThan(80)
  expect(lines[4]).toBe('')
})

test('elsewhere there are plain lines: each step of a short list, each tenth of a long one', () => {
  expect(written(false, 2, [['a.txt'], ['b.txt']])).toBe('read 1/2 N/s a.txt\nread 2/2 N/s b.txt\n')
  expect(
    written(
      false,
      1000,
      Array.from({ length: 1000 }, () => ['']),
    ),
  ).toBe(Array.from({ length: 10 }, (_, i) => `read ${100 * (i + 1)}/1000 N/s \n`).join(''))
})

test('a build of many articles shows each stage, with all of its articles', async () => {
  const shown: string[] = [],
    files = Array.from({ length: 60 }, (_, i) => ({ path: `${i}.txt`, text: `Dockers walk out ${i}\n\nDockers walked out.\n` }))
  const crew = new CachedCrew({ version: '', cache: { folder: '', get: () => undefined, put: () => {} } }, undefined, 1, (stage, total) => {
    let done = 0
    return {
      step: (_, count = 1) => {
        done += count
      },
      end: () => shown.push(`${stage} ${done}/${total}`),
    }
  })
  await crew.scan(files)
  expect(shown).toEqual(['read 60/60'])
})

test.each<[string, boolean, number, RegExp]>([
  ['a terminal shows it from 60 pieces on', true, 60, /^(?:\r\u001B\[2Kdraw [█░]{20} \d+\/60 [\d.]+\/s ){60}\r\u001B\[2K$/],
  ['and nothing of less', true, 59, /^$/],
  ['elsewhere ten lines from 1000 on', false, 1000, /^(?:draw \d+00\/1000 [\d.]+\/s \n){10}$/],
  ['and nothing of less', false, 999, /^$/],
])('work that is long enough shows how far it is: %s', async (_, isTTY, total, expected) => {
  let said = ''
  await shown(
    'draw',
    total,
    async (done) => {
      for (let n = 0; n < total; n++) done()
    },
    {
      isTTY,
      columns: 80,
      write: (text: string) => {
        said += text
        return true
      },
    } as unknown as NodeJS.WriteStream,
  )
  expect(said).toMatch(expected)
})

test('rendering tells of each page that it renders', async () => {
  let pages = 0
  const frame = { language: 'en', story: 'Strike', pathPrefix: '/', noindex: false, nav: [] },
    page = (n: number): RetiredPage => ({
      kind: 'retired',
      url: `/events/${n}/`,
      title: 'Gone',
      description: 'Gone',
      heading: 'Gone',
      reason: 'Gone',
      edition: 1,
    })
  await render(
    { frame, pages: { retired: made([1, 2, 3].map(page)) } as unknown as Pages },
    join(folder, 'rendered'),
    (file) => !file.includes('/2/'),
    () => {
      pages++
    },
  )
  expect(pages).toBe(2)
})
