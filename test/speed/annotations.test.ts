import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { writeStory } from '../../scripts/bench/corpus.ts'
import { called, ROOT, script, scratch, tree } from '../cli/run.ts'

// Each process loads the language model, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
const { folder, remove } = scratch(),
  story = join(folder, 'story'),
  at = (name: string) => join(folder, name)
let input = '',
  annotated = ''

beforeAll(async () => {
  await writeStory(story, 4)
  const names = readdirSync(story).filter((name) => /^\d+-/.test(name))
  input = names.map((id) => `${JSON.stringify({ id, text: readFileSync(join(story, id), 'utf8') })}\n`).join('')
  const { code, out } = await script('annotate', [], { input })
  expect(code).toBe(0)
  annotated = out
})
afterAll(() => {
  vi.unstubAllEnvs()
  remove()
})

async function build(name: string, ...more: string[]) {
  cpSync(story, at(name), { recursive: true })
  vi.stubEnv('DATELINE_CACHE', at(`${name}-cache`))
  const done = await called('build', ['--no-images', '--workers', '1', '--story', at(name), '--out', at(`${name}-site`), ...more])
  expect(done.code).toBe(0)
  return { ...done, site: tree(at(`${name}-site`)) }
}

test('a build takes annotations, says how many were of use, and makes the same site', async () => {
  writeFileSync(at('annotations'), annotated)
  appendFileSync(at('annotations'), 'nonsense\n')
  const [plain, given] = [await build('plain'), await build('given', '--annotations', at('annotations'))]
  expect(given.site).toEqual(plain.site)
  expect(given.err).toContain('line 5: Unexpected text, expected a line of annotate')
  expect(Number(/^Annotations: (\d+) of 8 results were used\.$/m.exec(given.out)?.[1])).toBeGreaterThanOrEqual(4)
})

test('a result of another shape, or one that unpacks to more than any article makes, is not taken', async () => {
  const [first, ...rest] = annotated
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { results: Record<string, string> })
  for (const [at, key] of Object.keys(first!.results).entries())
    first!.results[key] = deflateRawSync(at ? '{"article":{"file":1},"messages":[]}' : ' '.repeat(250_000_000)).toString('base64')
  writeFileSync(at('forged annotations'), [first, ...rest].map((line) => `${JSON.stringify(line)}\n`).join(''))
  const forged = await build('forged', '--annotations', at('forged annotations'))
  expect(forged.site).toEqual(tree(at('plain-site')))
  expect(Number(/^Annotations: (\d+) of 8 results were used\.$/m.exec(forged.out)?.[1])).toBeLessThanOrEqual(6)
})

test('a file that is not there is wrong usage', async () => {
  expect(await called('build', ['--story', story, '--out', at('none'), '--annotations', at('none.ndjson')])).toMatchObject({
    code: 2,
    err: `build: --annotations ${at('none.ndjson')} cannot be read (ENOENT)\n`,
  })
})

const absent = spawnSync('parallel', ['--version']).status !== 0
test.skipIf(absent)(
  `GNU parallel shares the work out, and goes on where it was interrupted${absent ? ' (skipped: install the Debian package parallel)' : ''}`,
  async () => {
    const parts = input.split(/(?<=\n)/).map((line, index) => {
      writeFileSync(at(`part-${index}`), line)
      return at(`part-${index}`)
    })
    const log = at('log'),
      rows = () =>
        readFileSync(log, 'utf8')
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((row) => row.split('\t'))
    const start = (slots: string) =>
      spawn(
        'parallel',
        [
          '--will-cite',
          '--sshlogin',
          slots,
          '--joblog',
          log,
          '--resume',
          `${process.execPath} scripts/start.mjs annotate < {} > {}.done`,
          ':::',
          ...parts,
        ],
        { cwd: ROOT, detached: true, stdio: 'ignore' },
      )
    const first = start('1/:'),
      ended = once(first, 'exit')
    while (!existsSync(log) || rows().length < 1) await setTimeout(50)
    process.kill(-first.pid!, 'SIGKILL')
    await ended
    expect(rows().length).toBeLessThan(parts.length)
    expect(await once(start('2/:'), 'exit')).toEqual([0, null])
    expect(
      rows()
        .map(([seq, , , , , , code]) => `${seq} ${code}`)
        .sort(),
    ).toEqual(parts.map((_, index) => `${index + 1} 0`))
    expect(parts.map((part) => readFileSync(`${part}.done`, 'utf8')).join('')).toBe(annotated)
  },
)
