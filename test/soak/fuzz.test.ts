import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Cache } from '../../scripts/work/cache.ts'
import { buildSite } from '../../scripts/site/site.ts'
import { scratch, tree } from '../cli/run.ts'
import { runs, SOAK } from '../runs.ts'
import { article, KEPT_FILES, STORY_FILES, type File } from './articles.ts'
import { faultsOf } from './inspect.ts'
import { actsOf, CONTROL, Worst } from './worst.ts'

/** Articles of one fuzzed story; a site is rendered for each story. */
const ARTICLES = 50
/** What one run of the fuzz makes, with a seed of its own: `npm run soak -- fuzz -t 'run 7'` makes one again. */
const RUN = { articles: 500, stories: 40 }
/** The full counts; `npm test`, which is to end within ten minutes, makes the first run of each. */
const FULL = { articles: 10_000, stories: 400 }
const numbered = (each: keyof typeof RUN) => Array.from({ length: SOAK ? FULL[each] / RUN[each] : 1 }, (_, number) => number)
const SEED = 20161219

// Ten stories of fifty articles take a minute, and many times that on a busy machine.
vi.setConfig({ testTimeout: 3_600_000 })
const { folder, remove } = scratch()
const story = join(folder, 'story'),
  out = join(folder, 'site'),
  earlier = { cache: new Cache(join(folder, 'cache')), version: 'test' }
const worst = new Worst(runs(200))
afterAll(remove)

/** What builds printed as errors. */
const said: string[] = []
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  said.length = 0
  vi.spyOn(console, 'error').mockImplementation((line) => {
    said.push(String(line))
  })
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
  const broken = [...tree(out)]
    .filter(([file]) => file.endsWith('.json'))
    .flatMap(([file, text]) => {
      try {
        JSON.parse(text)
        return []
      } catch {
        return [`${file} is not JSON`]
      }
    })
  return [...faultsOf(out), ...broken]
}

const GOOD: File = {
  name: 'good.txt',
  bytes: Buffer.from(
    'Dockers walk out at Port Ellery\n\nPORT ELLERY, March 3, 2021 (AFP) - The Dockers’ Union walked out on Monday and accused the Harbour Board of breaking a deal.\n\nFive people were killed on Sunday when Tavrenian forces shelled the port, officials said.\n',
  ),
}

describe('whatever stands in the story folder, the build gives a message or a whole and harmless site', () => {
  it.each(numbered('articles'))(`${RUN.articles} articles, ${ARTICLES} to a story: run %i`, async (number) => {
    const stories = fc.sample(fc.array(article, { minLength: ARTICLES, maxLength: ARTICLES }), {
      seed: SEED + number,
      numRuns: RUN.articles / ARTICLES,
    })
    for (const files of stories) {
      expect(await build([...files, GOOD])).toEqual([])
      worst.take(out)
    }
  })

  it('the worst pages of these stories do nothing in a browser, even without their policy', async () => {
    const pages = worst.write(join(folder, 'worst'), join(out, 'assets'))
    expect(pages.length).toBe(runs(200))
    if (SOAK)
      console.info(
        `${pages.length} pages, with ${pages[0]!.rank.join(' kinds of attack, ')} attacks in the worst and ${pages.at(-1)!.rank.join(' kinds, ')} in the last`,
      )
    expect(await actsOf(join(folder, 'worst'), [...pages.map(({ file }) => file), CONTROL])).toEqual(
      ['', ' without its policy'].flatMap((way) => [`${CONTROL}${way}: pwned was called`, `${CONTROL}${way}: <img onerror>`]),
    )
  })

  it.each(numbered('stories'))(`files of ${RUN.stories} stories beside their articles: run %i`, async (number) => {
    const stories = fc.sample(fc.record(STORY_FILES), { seed: SEED + number, numRuns: RUN.stories })
    for (const texts of stories) expect(await build([GOOD, ...filesOf(texts)]), JSON.stringify(texts)).toEqual([])
  })

  describe.each(Object.entries(KEPT_FILES))('a %s that somebody changed by hand', (name, texts) => {
    it.each(numbered('stories'))(`${RUN.stories} of them: run %i`, async (number) => {
      for (const text of fc.sample(texts, { seed: SEED + number, numRuns: RUN.stories }))
        expect(await build([GOOD, ...filesOf({ [name]: text })], true), text).toEqual([])
    })
  })
})

const filesOf = (texts: Record<string, string>) => Object.entries(texts).map(([name, text]): File => ({ name, bytes: Buffer.from(text) }))
