import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Cache } from '../../scripts/work/cache.ts'
import { buildSite } from '../../scripts/site/site.ts'
import { scratch, tree } from '../cli/run.ts'
import { runs } from '../runs.ts'
import { article, KEPT_FILES, STORY_FILES, type File } from './articles.ts'
import { faultsOf } from './inspect.ts'

/** Articles of one fuzzed story; a site is rendered for each story. */
const ARTICLES = 50
const SEED = 20161219

// Twenty stories of fifty articles take a minute, and many times that on a busy machine.
vi.setConfig({ testTimeout: 3_600_000 })
const { folder, remove } = scratch()
const story = join(folder, 'story'), out = join(folder, 'site'), earlier = { cache: new Cache(join(folder, 'cache')), version: 'test' }
afterAll(remove)

/** What builds printed as errors. */
const said: string[] = []
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  said.length = 0
  vi.spyOn(console, 'error').mockImplementation((line) => { said.push(String(line)) })
})

/** Builds a story of the given files and returns what is wrong with the site. `mayFail`: what is broken may be an error of the editor's, which stops the build. */
async function build(files: readonly File[], mayFail = false): Promise<string[]> {
  for (const path of [story, out]) rmSync(path, { recursive: true, force: true })
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(story, name)), { recursive: true })
    writeFileSync(join(story, name), bytes)
  }
  const code = await buildSite({ story, out, ledger: 'write', pathPrefix: '/', images: false }, earlier)
  const complaint = said.findLast((line) => line.includes('fault of Dateline'))
  if (complaint) return [complaint]
  if (code !== 0) return existsSync(out) ? ['a failed build left a site'] : mayFail ? [] : ['the build failed']
  const broken = [...tree(out)].filter(([file]) => file.endsWith('.json')).flatMap(([file, text]) => {
    try {
      JSON.parse(text)
      return []
    } catch {
      return [`${file} is not JSON`]
    }
  })
  return [...faultsOf(out), ...broken]
}

const GOOD: File = { name: 'good.txt', bytes: Buffer.from('Dockers walk out at Port Ellery\n\nPORT ELLERY, March 3, 2021 (AFP) - The Dockers’ Union walked out on Monday and accused the Harbour Board of breaking a deal.\n\nFive people were killed on Sunday when Tavrenian forces shelled the port, officials said.\n') }

describe('whatever stands in the story folder, the build gives a message or a whole and harmless site', () => {
  it(`${ARTICLES} articles at a time`, async () => {
    const stories = fc.sample(fc.array(article, { minLength: ARTICLES, maxLength: ARTICLES }), { seed: SEED, numRuns: runs(10_000) / ARTICLES })
    for (const files of stories) expect(await build([...files, GOOD])).toEqual([])
  })

  it('files of the story beside its articles', async () => {
    const stories = fc.sample(fc.record(STORY_FILES), { seed: SEED, numRuns: runs(400) })
    for (const texts of stories) expect(await build([GOOD, ...filesOf(texts)]), JSON.stringify(texts)).toEqual([])
  })

  it.each(Object.entries(KEPT_FILES))('a %s that somebody changed by hand', async (name, texts) => {
    for (const text of fc.sample(texts, { seed: SEED, numRuns: runs(400) })) expect(await build([GOOD, ...filesOf({ [name]: text })], true), text).toEqual([])
  })
})

const filesOf = (texts: Record<string, string>) => Object.entries(texts).map(([name, text]): File => ({ name, bytes: Buffer.from(text) }))
