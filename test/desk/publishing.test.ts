import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { Cache } from '../../scripts/work/cache.ts'
import { buildSite } from '../../scripts/site/site.ts'
import { correctionLines, mergeLines } from '../../src/correct/paste.ts'
import { collect } from '../../src/diagnostics.ts'
import { readLedger } from '../../src/ledger/files.ts'
import { main } from '../../src/main.ts'
import { ROOT, scratch } from '../cli/run.ts'
import { NGINX, nginx, NO_NGINX, recipes } from './nginx.ts'
import { place, printed, STORY } from './story.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const DOCS = readFileSync(join(ROOT, 'docs', 'publishing.md'), 'utf8')

test('the recipes are YAML, and use options that the README knows', () => {
  for (const text of recipes('yaml')) expect(parseAllDocuments(text).flatMap(({ errors }) => errors)).toEqual([])
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const options = [...DOCS.matchAll(/npm run (?:build|check)(?: -- ([^\n`]*))?/g)].flatMap(
    ([, given = '']) => given.match(/--[a-z-]+/g) ?? [],
  )
  expect(options.length).toBeGreaterThan(5)
  for (const option of options) expect(readme).toContain(`\`${option}`)
})

describe.skipIf(!NGINX)(`a site in a folder of nginx${NO_NGINX}`, () => {
  const { folder, remove } = scratch(),
    story = join(folder, 'story'),
    www = join(folder, 'www')
  let server: Awaited<ReturnType<typeof nginx>> | undefined,
    host = ''
  const slugs = { stays: '', moved: '', hidden: '' }

  const build = async () => {
    const { code, said } = await printed(() =>
      buildSite(
        { story, out: join(www, 'story'), ledger: 'write', pathPrefix: '/story/', images: false, workers: 1 },
        { cache: new Cache(), version: 'test' },
      ),
    )
    expect(code, said).toBe(0)
  }

  beforeAll(async () => {
    vi.stubEnv('DATELINE_CACHE', join(folder, 'cache'))
    place(story, STORY)
    mkdirSync(www)
    await build()
    // Nothing has moved yet: the configuration must load without the file.
    expect(existsSync(join(www, 'story', 'redirects.map'))).toBe(false)
    await (await nginx(folder, www)).stop()
    const { warn } = collect(),
      { timeline } = await main(story, (await readLedger(story, warn))!, { inputs: '' }, warn)
    const [a, b, c] = timeline.events
    Object.assign(slugs, { stays: a!.id, moved: b!.id, hidden: c!.id })
    writeFileSync(
      join(story, 'corrections.yaml'),
      `${mergeLines(a!, b!, timeline.sources)}\n${correctionLines(c!, timeline.sources)}\n  hide: true\n`,
    )
    await build()
    server = await nginx(folder, www)
    host = server.host
  })
  afterAll(async () => {
    await server?.stop()
    vi.unstubAllEnvs()
    remove()
  })

  const get = (path: string) => fetch(`${host}/story/${path}`, { redirect: 'manual' })

  test('pages answer with and without index.html, and with the style sheet that they name', async () => {
    for (const path of ['', 'index.html', `events/${slugs.stays}/`, `events/${slugs.stays}/index.html`]) {
      const page = await get(path),
        text = await page.text()
      expect([path, page.status]).toEqual([path, 200])
      const [, sheet] = /<link rel="?stylesheet"? href="?([^"\s>]+)/.exec(text) ?? expect.fail(text.slice(0, 500))
      expect((await fetch(new URL(sheet!, page.url))).status).toBe(200)
    }
  })

  test('a moved address is a 301 to the event that it is now; its page redirects by itself as well', async () => {
    const answer = await get(`events/${slugs.moved}/`)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `/story/events/${slugs.stays}/`])
    expect((await fetch(`${host}/story/events/${slugs.moved}/`)).status).toBe(200)
    const page = await (await get(`events/${slugs.moved}/index.html`)).text()
    expect(page).toContain(`content="0; url=../../events/${slugs.stays}/index.html"`)
  })

  test('an event that is gone keeps a page that says why', async () => {
    const answer = await get(`events/${slugs.hidden}/`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Taken off the timeline by the editor: why')
  })

  test('what never was is a 404 with the page of the site', async () => {
    const answer = await get('events/nothing/')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe(readFileSync(join(www, 'story', '404.html'), 'utf8'))
  })
})
