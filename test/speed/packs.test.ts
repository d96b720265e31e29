import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readManifest, writeManifest } from '../../scripts/site/keep.ts'
import { pack, unpack } from '../../scripts/site/packs.ts'
import { Cache } from '../../scripts/work/cache.ts'
import { writeFiles } from '../../src/render/write.ts'
import { scratch, tree } from '../cli/run.ts'

const { folder, remove } = scratch()
afterAll(remove)

/** Makes a site of files with these contents, and keeps it as a build does. */
function built(cache: Cache, out: string, site: Record<string, string>): void {
  rmSync(out, { recursive: true, force: true })
  writeFiles(
    out,
    Object.entries(site).map(([url, text]) => ({ url, content: Buffer.from(text) })),
  )
  const plan = new Map(Object.entries(site))
  writeManifest(cache, out, plan, new Set(), {})
  pack(cache, out, plan)
}

async function comesBack(cache: Cache, out: string): Promise<boolean> {
  rmSync(out, { recursive: true })
  return unpack(cache, out, readManifest(cache, out))
}

const small = { 'index.html': 'one', 'a.html': 'a' },
  large = { ...small, 'b.html': 'b', 'c.html': 'c', 'd/e.html': 'e' }

test('a site that grew and was taken back to what it was comes back too', async () => {
  const cache = new Cache(join(folder, 'cache')),
    out = join(folder, 'site')
  for (const site of [small, large, small]) built(cache, out, site)
  expect(await comesBack(cache, out)).toBe(true)
  for (const [file, text] of Object.entries(small)) expect(readFileSync(join(out, file), 'utf8')).toBe(text)
  expect(existsSync(join(out, 'b.html'))).toBe(false)
})

test('what is kept of a site that is edited again and again stays within twice its files', async () => {
  const cache = new Cache(join(folder, 'edited')),
    out = join(folder, 'edited-site')
  const counts: number[] = []
  for (let day = 0; day < 12; day++) {
    built(cache, out, { ...large, 'index.html': `day ${day}` })
    counts.push(tree(join(cache.folder, 'sites')).size)
  }
  // a pack of each edit, and their list
  expect(Math.max(...counts)).toBeLessThanOrEqual(Object.keys(large).length + 2)
  expect(await comesBack(cache, out)).toBe(true)
})

test('of nine sites the one goes that was longest not built', async () => {
  const cache = new Cache(join(folder, 'many')),
    outs = Array.from({ length: 9 }, (_, at) => join(folder, `of-many-${at}`))
  mkdirSync(join(cache.folder, 'sites'), { recursive: true })
  const kept = () => readdirSync(join(cache.folder, 'sites'))
  for (const [day, out] of outs.slice(0, 8).entries()) {
    const before = kept()
    built(cache, out, small)
    const [own] = kept().filter((name) => !before.includes(name)),
      at = new Date(2020, 0, 1 + day)
    utimesSync(join(cache.folder, 'sites', own!), at, at)
  }
  built(cache, outs[0]!, small)
  built(cache, outs[8]!, small)
  expect(kept()).toHaveLength(8)
  const back = []
  for (const out of outs) back.push(await comesBack(cache, out))
  expect(back).toEqual(outs.map((_, at) => at !== 1))
})

test('where nothing can be kept, nothing is, and no build fails by it', async () => {
  const cache = new Cache(join(folder, 'barred')),
    out = join(folder, 'barred-site')
  mkdirSync(cache.folder)
  // Whatever the user may do, no folder is made where a file stands.
  writeFileSync(join(cache.folder, 'sites'), '')
  built(cache, out, small)
  expect(await comesBack(cache, out)).toBe(false)
  expect(existsSync(out)).toBe(false)
})
