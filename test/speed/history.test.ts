import fc from 'fast-check'
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { articles, writeStory, type Made } from '../../scripts/bench/corpus.ts'
import { Memory } from '../../src/memory.ts'
import { Cache, codeVersion } from '../../scripts/work/cache.ts'
import { buildSite } from '../../scripts/site/site.ts'
import { upToDate } from '../../scripts/site/stamp.ts'
import { script, scratch, tree } from '../cli/run.ts'
import { runs } from '../runs.ts'

// Each build takes seconds, and many times that on a busy machine.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 })
const { folder, remove } = scratch(),
  version = codeVersion(),
  pool: Made[] = []

beforeAll(async () => {
  for await (const article of articles(12)) pool.push(article)
  vi.spyOn(console, 'log').mockReturnValue()
})
afterAll(() => {
  vi.restoreAllMocks()
  remove()
})

/** What happens to a story between two builds, or to what the last build left. `at` picks an article. */
const edit = fc.record({
  what: fc.constantFrom('add', 'change', 'remove', 'nothing', 'damage the site', 'lose the site', 'lose the cache'),
  at: fc.nat({ max: 11 }),
  warm: fc.boolean(),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function happen({ what, at }: Edit, story: string, out: string, cache: string): void {
  const names = readdirSync(story).filter((name) => /^\d+-/.test(name)),
    name = names[at % names.length]!
  const fresh = pool.filter((article) => !names.includes(article.name))
  if (what === 'add' && fresh.length) writeFileSync(join(story, fresh[at % fresh.length]!.name), fresh[at % fresh.length]!.text)
  if (what === 'change')
    appendFileSync(join(story, name), `\nThe police arrested ${at + 2} men in Paris on 3 March 2011, the mayor said.\n`)
  if (what === 'remove' && names.length > 2) rmSync(join(story, name))
  if (what === 'damage the site') appendFileSync(join(out, 'index.html'), 'x')
  if (what === 'lose the site') rmSync(out, { recursive: true })
  if (what === 'lose the cache') rmSync(cache, { recursive: true, force: true })
}

async function build(story: string, out: string, cache: string, memory?: Memory): Promise<void> {
  const options = { story, out, ledger: 'write' as const, pathPrefix: '/', images: false, workers: 1 },
    earlier = { cache: new Cache(cache), version, ...(memory ? { memory } : {}) }
  if (!(await upToDate(options, earlier))) expect(await buildSite(options, earlier)).toBe(0)
}

test('a build over an earlier one, in the same process or another, gives the bytes of a build from scratch, whatever happened in between', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 4 }), async (history) => {
      const at = (name: string) => join(folder, `${run}-${name}`)
      run++
      const [story, out, cache] = [at('story'), at('site'), at('cache')] as const
      const memory = new Memory()
      await writeStory(story, 4)
      await build(story, out, cache, memory)
      for (const [step, next] of history.entries()) {
        happen(next, story, out, cache)
        const other = at(`story-${step}`),
          elsewhere = at(`site-${step}`)
        cpSync(story, other, { recursive: true })
        await build(story, out, cache, next.warm ? memory : undefined)
        await build(other, elsewhere, at(`cache-${step}`))
        same(out, elsewhere)
        same(story, other)
      }
    }),
    { numRuns: runs(10) },
  )
})

test('a preview that stands is known by its story, and is neither a build nor what an edit or a hand makes of it', async () => {
  const at = (name: string) => join(folder, `preview-${name}`)
  await writeStory(at('story'), 4)
  const options = { story: at('story'), out: at('site'), ledger: 'preview' as const, pathPrefix: '/', images: false, workers: 1 },
    earlier = { cache: new Cache(at('cache')), version }
  const stands = async (ledger: 'preview' | 'write' = 'preview') => (await upToDate({ ...options, ledger }, earlier)) !== undefined
  expect(await stands()).toBe(false)
  expect(await buildSite(options, earlier)).toBe(0)
  expect([await stands(), await stands('write')]).toEqual([true, false])
  const [name] = readdirSync(at('story')).filter((name) => /^\d+-/.test(name)),
    file = join(at('story'), name!),
    text = readFileSync(file)
  appendFileSync(file, '\nPolice arrested 4 men in Oslo on 3 March 2011, the mayor said.\n')
  expect(await stands()).toBe(false)
  writeFileSync(file, text)
  expect(await stands()).toBe(true)
  appendFileSync(join(at('site'), 'index.html'), 'x')
  expect(await stands()).toBe(false)
})

test('a site whose folder is gone comes back as it was without being made again, also after an article was added; where what is kept was damaged it is made', async () => {
  const at = (name: string) => join(folder, `lost-${name}`)
  await writeStory(at('story'), 4)
  const options = { story: at('story'), out: at('site'), ledger: 'write' as const, pathPrefix: '/', images: false, workers: 1 },
    earlier = { cache: new Cache(at('cache')), version }
  const comesBack = async () => {
    const before = tree(at('site'))
    rmSync(at('site'), { recursive: true })
    const said = await upToDate(options, earlier)
    if (said) expect(tree(at('site'))).toEqual(before)
    return said !== undefined
  }
  await build(at('story'), at('site'), at('cache'))
  expect(await comesBack()).toBe(true)
  expect(await upToDate(options, earlier)).toBeDefined()
  writeFileSync(join(at('story'), pool.at(-1)!.name), pool.at(-1)!.text)
  await build(at('story'), at('site'), at('cache'))
  expect(await comesBack()).toBe(true)
  const [name] = [...tree(join(at('cache'), 'sites')).keys()]
  appendFileSync(join(at('cache'), 'sites', name!), 'x')
  expect(await comesBack()).toBe(false)
  expect(existsSync(at('site'))).toBe(false)
  await build(at('story'), at('site'), at('cache'))
  expect(await comesBack()).toBe(true)
})

test('two threads make the site and the ledger that one makes', async () => {
  const sites = await Promise.all(
    ['1', '2'].map(async (workers) => {
      const story = join(folder, `story-of-${workers}`),
        out = join(folder, `site-of-${workers}`)
      await writeStory(story, 6)
      const { code, err } = await script('build', ['--no-images', '--workers', workers, '--story', story, '--out', out], {
        env: { DATELINE_CACHE: join(folder, `cache-of-${workers}`) },
      })
      expect({ code, err }).toEqual({ code: 0, err: '' })
      return { story, out }
    }),
  )
  same(sites[0]!.out, sites[1]!.out)
  same(sites[0]!.story, sites[1]!.story)
})

/** Two folders hold the same files with the same bytes. */
function same(a: string, b: string): void {
  const [one, two] = [tree(a), tree(b)]
  expect(existsSync(join(a, 'index.html')) || existsSync(join(a, 'permalinks.yaml'))).toBe(true)
  expect([...new Set([...one.keys(), ...two.keys()])].filter((path) => one.get(path) !== two.get(path))).toEqual([])
}
