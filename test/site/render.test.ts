import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { publish } from '../../src/publish/index.ts'
import { urlsOf } from '../../src/publish/page-list.ts'
import { fileOf } from '../../src/publish/urls.ts'
import { render } from '../../src/render/index.ts'
import { report, timeline } from '../fixtures/timeline.ts'
import { filesOf, fixtureSite, pagesOf } from './site.ts'

const run = promisify(execFile),
  ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Renders the fixture in a process of its own and returns the hash of every file. */
async function hashes(env: Record<string, string>): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bytes-'))
  const script = `import { renderFixture } from ${JSON.stringify(new URL('site.ts', import.meta.url).href)}; await renderFixture(process.argv[1])`
  await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script, folder], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  })
  const list = await Promise.all(
    (await filesOf(folder)).map(async (file) => [
      file,
      createHash('sha256')
        .update(await readFile(join(folder, file)))
        .digest('hex'),
    ]),
  )
  await rm(folder, { recursive: true, force: true })
  return Object.fromEntries(list)
}

describe('render', () => {
  it('writes the same bytes in any time zone and locale', async () => {
    const east = await hashes({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })
    const west = await hashes({ TZ: 'Pacific/Niue', LANG: 'C', LC_ALL: 'C' })
    expect(Object.keys(east).length).toBeGreaterThan(40)
    expect(west).toEqual(east)
  })

  it('writes a few pages alone with the bytes that they have in the whole site', async () => {
    const [whole, folder] = await Promise.all([fixtureSite(), mkdtemp(join(tmpdir(), 'dateline-parts-'))]),
      site = publish(timeline, { pathPrefix: '/', report }),
      pages = urlsOf(site.pages).map(fileOf)
    for (const first of [0, 1, 2, 3, 4]) {
      const part = pages.filter((_, at) => at % 5 === first),
        at = join(folder, String(first))
      await render(site, at, (file) => part.includes(file))
      expect(await filesOf(at)).toEqual(part.sort())
      for (const file of part) expect(await readFile(join(at, file), 'utf8'), file).toBe(await readFile(join(whole, file), 'utf8'))
    }
    await Promise.all([whole, folder].map((each) => rm(each, { recursive: true, force: true })))
  })

  it('plans its style sheet, scripts and fonts anew when one of their sources changes while the program runs', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'dateline-copy-'))
    for (const name of ['src', 'templates', 'eleventy.config.ts', 'package.json'])
      await cp(join(ROOT, name), join(copy, name), { recursive: true })
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    const script = `
      import { appendFileSync } from 'node:fs'
      import { planOf } from './src/render/plan.ts'
      const plan = () => JSON.stringify([...planOf({ frame: {}, pages: {}, files: [], images: [] }, '1', {})])
      const plans = [plan(), plan()]
      for (const file of ['css/base.css', 'browser/site.ts', 'fonts/public-sans-basic.woff2', 'icon.svg']) {
        appendFileSync('templates/' + file, ' ')
        plans.push(plan())
      }
      console.log(new Set(plans).size)`
    const { stdout } = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { cwd: copy })
    await rm(copy, { recursive: true, force: true })
    expect(stdout.trim()).toBe('5')
  })

  it('knows its address only when it is told', async () => {
    const [silent, told] = [await fixtureSite(), await fixtureSite('/strike/', 'https://varden.example')]
    for (const { file, source } of await pagesOf(silent)) expect(source, file).not.toContain('rel="canonical"')
    const pages = await pagesOf(told)
    const event = pages.find(({ file }) => file === 'events/2022-03-14-walk-out/index.html')!
    expect(event.source).toContain('<link rel="canonical" href="https://varden.example/strike/events/2022-03-14-walk-out/">')
    expect(event.source).toContain('href="../../assets/site.css"')
    // The page for a wrong address is sent at any depth, so its links start at the root.
    expect(pages.find(({ file }) => file === '404.html')!.source).toContain('href="/strike/assets/site.css"')
    await Promise.all([silent, told].map((folder) => rm(folder, { recursive: true, force: true })))
  })
})
