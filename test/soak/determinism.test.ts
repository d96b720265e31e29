import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT, scratch, tree } from '../cli/run.ts'
import { SOAK } from '../runs.ts'

/** Other versions of Node to build with: paths of their programs, as in PATH. */
const NODES = (process.env.DATELINE_NODES ?? '').split(delimiter).filter(Boolean)

interface Way {
  env?: Record<string, string>
  args?: string[]
  node?: string
  root?: string
  cache?: string
  reversed?: boolean
}

const { folder, remove } = scratch()
afterAll(remove)

const WAYS: Record<string, Way> = {
  'as it is': {},
  'with a warm cache': { cache: 'as it is' },
  'in the far east, in Turkish': { env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
  'in the far west, in C': { env: { TZ: 'Pacific/Niue', LANG: 'C', LC_ALL: 'C' } },
  'in a zone of half hours, in Arabic': { env: { TZ: 'Asia/Kathmandu', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' } },
  'files written in another order': { reversed: true },
  'by 1 worker': { args: ['--workers', '1'] },
  'by 3 workers': { args: ['--workers', '3'] },
  'from a checkout elsewhere': { root: join(folder, 'another place', 'dateline') },
  ...Object.fromEntries(NODES.map((node) => [`by Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`, { node }])),
}

const hash = (files: Map<string, string>) => {
  const sum = createHash('sha256')
  for (const [file, bytes] of files) sum.update(`${file}\0${bytes.length}\0`).update(bytes, 'latin1')
  return sum.digest('hex').slice(0, 16)
}

/** Builds the bundled story without a ledger in one of the ways, and returns the site and the ledger that it minted. */
function build(name: string, { env, args = [], node = process.execPath, root = ROOT, cache = name, reversed }: Way): Map<string, string> {
  const story = join(folder, 'story'),
    out = join(folder, 'site'),
    seeds = join(ROOT, 'seeds')
  for (const path of [story, out]) rmSync(path, { recursive: true, force: true })
  mkdirSync(story)
  const names = readdirSync(seeds)
    .filter((each) => each !== 'permalinks.yaml')
    .sort()
  for (const each of reversed ? names.reverse() : names) cpSync(join(seeds, each), join(story, each), { recursive: true })
  if (root !== ROOT) {
    for (const file of execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n'))
      cpSync(join(ROOT, file), join(root, file))
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  }
  const { status, stderr } = spawnSync(node, [join(root, 'scripts', 'start.mjs'), 'build', '--story', story, '--out', out, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env, DATELINE_CACHE: join(folder, `cache ${cache}`) },
  })
  expect({ status, stderr }, name).toEqual({ status: 0, stderr: '' })
  return tree(out).set('permalinks.yaml', readFileSync(join(story, 'permalinks.yaml'), 'latin1'))
}

describe.runIf(SOAK)('the same story gives the same bytes', () => {
  it('however it is built', () => {
    const sites = Object.entries(WAYS).map(([name, way]) => ({ name, files: build(name, way) }))
    console.table(Object.fromEntries(sites.map(({ name, files }) => [name, { files: files.size, sha256: hash(files) }])))
    const [first, ...others] = sites
    for (const { name, files } of others)
      expect(
        [...files].filter(([file, bytes]) => first!.files.get(file) !== bytes).map(([file]) => file),
        name,
      ).toEqual([])
    expect(new Set(sites.map(({ files }) => hash(files))).size).toBe(1)
  })
})
