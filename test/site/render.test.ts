import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { filesOf, fixtureSite, pagesOf } from './site.ts'

const run = promisify(execFile)

/** Renders the fixture in a process of its own and returns the hash of every file. */
async function hashes(env: Record<string, string>): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bytes-'))
  const script = `import { renderFixture } from ${JSON.stringify(new URL('site.ts', import.meta.url).href)}; await renderFixture(process.argv[1])`
  await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script, folder], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
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
