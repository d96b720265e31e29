import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { made } from '../../src/publish/page-list.ts'
import { fileOf } from '../../src/publish/urls.ts'
import type { EventPage, Frame, Pages } from '../../src/records/pages.ts'
import { TEMPLATES } from '../../templates/index.ts'
import { document } from '../../templates/page.ts'

/** What the bench times as whole processes, or within one that is warm; each loads what it needs alone. What is measured inside is printed as JSON. */
const WORKS: Record<string, (...args: string[]) => Promise<object | void>> = {
  /** Prepared records through Eleventy, as a build does it. */
  async render(prepared, out) {
    const { frame, records } = read(prepared!),
      none = Object.fromEntries(Object.keys(TEMPLATES).map((kind) => [kind, made([])])) as unknown as Pages
    const { render } = await import('../../src/render/index.ts')
    await render({ frame, pages: { ...none, event: made(records) } }, out!)
  },
  /** The same templates in a plain loop. */
  async loop(prepared, out) {
    const { frame, records } = read(prepared!)
    for (const record of records) write(join(out!, fileOf(record.url)), document(record, frame, TEMPLATES.event))
  },
  /** The same bytes and nothing else: what the disk takes. */
  async write(rendered, out) {
    for (const name of readdirSync(rendered!, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')))
      write(join(out!, name), readFileSync(join(rendered!, name)))
  },
  /** One article added while `dev` stands ready: from its file to the finished pages. */
  async warm(story, out) {
    const { Cache, codeVersion } = await import('../work/cache.ts'),
      { buildSite } = await import('../site/site.ts'),
      { oneMore } = await import('./corpus.ts'),
      { Memory } = await import('../../src/memory.ts')
    const earlier = { cache: new Cache(), version: codeVersion(), memory: new Memory() },
      article = await oneMore()
    const build = async () => {
      const began = performance.now(),
        cost = process.cpuUsage()
      await buildSite({ story: story!, out: out!, ledger: 'preview', pathPrefix: '/', images: false }, earlier)
      const { user, system } = process.cpuUsage(cost)
      return { wall: (performance.now() - began) / 1000, user: (user + system) / 1e6 }
    }
    await build()
    writeFileSync(join(story!, article.name), article.text)
    return await build()
  },
  extraction: async (story, workers) => (await import('./stages.ts')).extraction(story!, Number(workers)),
  stages: async (story) => (await import('./stages.ts')).stages(story!),
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as { frame: Frame; records: EventPage[] }

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const [work, ...args] = process.argv.slice(2)
const said = await WORKS[work!]!(...args)
if (said) console.log(JSON.stringify(said))
