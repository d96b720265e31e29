import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { articles } from '../../scripts/bench/corpus.ts'
import { Cache } from '../../scripts/work/cache.ts'
import { CachedCrew } from '../../scripts/work/crew.ts'
import { analyse, know } from '../../src/main.ts'
import { StoryConfig, type SeedFile } from '../../src/records/index.ts'
import { alone, type Crew } from '../../src/stages.ts'
import { scratch } from '../cli/run.ts'

// Threads load the language model, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })
const { folder, remove } = scratch(),
  cache = join(folder, 'cache'),
  story = join(folder, 'story')
const files: SeedFile[] = []
let expected: string

/** All that the language stages find, as text. */
async function found(crew: Crew): Promise<string> {
  const scans = await crew.scan(files),
    { tagged, cast, mentions } = await analyse(
      scans.flatMap(({ article }) => article ?? []),
      scans,
      StoryConfig.parse({}),
      await know(undefined, () => {}),
      () => {},
      crew,
    )
  return JSON.stringify({ tagged, mentions, actors: [...cast.actors], places: [...cast.places] })
}
const crew = (size: number, into = cache) => new CachedCrew({ cache: new Cache(into), version: 'test' }, story, size)
const entries = () =>
  readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

beforeAll(async () => {
  for await (const { name, text } of articles(12)) files.push({ path: name, text })
  expected = await found(alone)
})
afterAll(remove)

test('what is kept is what was found', async () => {
  expect(await found(crew(1))).toBe(expected)
  expect(entries()).toHaveLength(2 * files.length)
  expect(await found(crew(1))).toBe(expected)
})

test('two threads find the same', async () => {
  expect(await found(crew(2, join(folder, 'other')))).toBe(expected)
})

test('a thread that dies at work is told, and its articles are read all the same', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue(),
    post = vi.spyOn(Worker.prototype, 'postMessage')
  post.mockImplementationOnce(function (this: Worker) {
    void this.terminate()
  })
  try {
    expect(await found(crew(2, join(folder, 'broken')))).toBe(expected)
    expect(said.mock.calls).toEqual([
      ['A thread broke off (A worker ended before its work was done); the others and the main one do its work.'],
    ])
  } finally {
    vi.restoreAllMocks()
  }
})

test('a damaged entry counts as missing, and is made anew', async () => {
  const [first, second] = entries() as [string, string],
    good = readFileSync(first)
  writeFileSync(first, good.subarray(0, good.length - 2))
  writeFileSync(second, Buffer.concat([readFileSync(second).subarray(0, 40), Buffer.from('{"mentions":[]}')]))
  expect(await found(crew(1))).toBe(expected)
  expect(readFileSync(first)).toEqual(good)
})

test('another text, another version of the program: another result', async () => {
  const before = entries().length,
    changed = files.map((file, index) => (index ? file : { ...file, text: file.text.replace('killing', 'wounding') }))
  await crew(1).scan(changed)
  expect(entries()).toHaveLength(before + (changed[0]!.text === files[0]!.text ? 0 : 1))
  await new CachedCrew({ cache: new Cache(cache), version: 'next' }, story, 1).scan(files.slice(0, 1))
  expect(entries().length).toBeGreaterThan(before)
})

test('a lexicon with a folder and a pipe beside its files holds nobody up, and a change of it is seen', async () => {
  const own = join(folder, 'own'),
    into = join(folder, 'own cache'),
    lexicon = join(own, 'lexicon')
  mkdirSync(join(lexicon, 'old'), { recursive: true })
  execFileSync('mkfifo', [join(lexicon, 'pipe.yaml')])
  const count = async () => {
    const scans = await new CachedCrew({ cache: new Cache(into), version: 'test' }, own, 1).scan(files.slice(0, 1))
    await analyse(
      scans.flatMap(({ article }) => article ?? []),
      scans,
      StoryConfig.parse({}),
      await know(undefined, () => {}),
      () => {},
      new CachedCrew({ cache: new Cache(into), version: 'test' }, own, 1),
    )
    return readdirSync(into, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
  }
  writeFileSync(join(lexicon, 'actors.yaml'), '- name: Harbour Board\n')
  const before = await count()
  writeFileSync(join(lexicon, 'actors.yaml'), '- name: Dockers Union\n')
  expect(await count()).toBe(before + 1)
})
