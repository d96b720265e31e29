import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import type { Ledger } from '../../src/records/index.ts'
import { ROOT, script, scratch, tree } from '../cli/run.ts'
import { runs, SOAK } from '../runs.ts'

vi.setConfig({ testTimeout: 3_600_000 })

const { folder, remove } = scratch()
const disk = join(folder, 'disk')
let story: string, out: string
afterAll(() => {
  unmount()
  remove()
})

function unmount(): void {
  try {
    execFileSync('umount', [disk], { stdio: 'ignore' })
  } catch {
    /* nothing is mounted */
  }
}

/** A story of two articles; `day` changes what they tell, and so the pages and the ledger. */
function write(day: number): void {
  mkdirSync(story, { recursive: true })
  writeFileSync(
    join(story, 'walk-out.txt'),
    `Dockers walk out at Port Ellery\n\nPORT ELLERY, March ${day}, 2021 (AFP) - The Dockers’ Union walked out on Monday and accused the Harbour Board of breaking a deal.\n\nTavrenia sent ${day} ships to the port on Sunday.\n`,
  )
  writeFileSync(
    join(story, 'talks.txt'),
    `Board and union meet\n\nPORT ELLERY, March ${day + 1}, 2021 (Reuters) - The Harbour Board met the Dockers’ Union on Tuesday.\n`,
  )
}

const build = () =>
  script('build', ['--story', story, '--out', out, '--no-images'], { env: { DATELINE_CACHE: join(dirname(out), 'cache') } })
const slugs = () =>
  (parse(readFileSync(join(story, 'permalinks.yaml'), 'utf8')) as Ledger).entries.map(({ kind, slug }) => `${kind}s/${slug}`)

/** Links of a site that lead to no file, and whether its front page is there. */
function brokenLinks(): string[] {
  const files = tree(out)
  if (!files.has('index.html')) return ['no front page']
  return [...files]
    .filter(([file]) => file.endsWith('.html') && file !== '404.html')
    .flatMap(([file, text]) =>
      [...text.matchAll(/ href="([^"#:]+)[^":]*"/g)]
        .map(([, link]) => join(dirname(file), link!))
        .filter((target) => !files.has(target))
        .map((target) => `${file} -> ${target}`),
    )
}

let number = 0
beforeEach(() => {
  number++
  story = join(folder, `story-${number}`)
  out = join(folder, `site-${number}`, 'site')
})

describe('the old site or the new one stands, and no URL is lost', () => {
  it('when a build is killed at any moment', async () => {
    write(3)
    const started = performance.now()
    expect((await build()).code).toBe(0)
    const takes = performance.now() - started,
      known = new Set(slugs())
    // Each kill is a build of its own: a tenth of them would outlast all other tests together.
    for (let kill = 0; kill < Math.ceil(runs(300) / (SOAK ? 1 : 6)); kill++) {
      write(4 + (kill % 20))
      const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), 'build', '--story', story, '--out', out, '--no-images'], {
        cwd: ROOT,
        stdio: 'ignore',
        env: { ...process.env, DATELINE_CACHE: join(dirname(out), 'cache') },
      })
      // Spread over the length of a build, a little before its start to a little past its end.
      await Promise.race([setTimeout(takes * ((kill * 0.618) % 1.1)), new Promise((resolve) => child.on('close', resolve))])
      child.kill('SIGKILL')
      await new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve(0) : child.on('close', resolve)))
      expect(brokenLinks()).toEqual([])
      const now = new Set(slugs())
      for (const slug of known) expect(now).toContain(slug)
      for (const slug of now) known.add(slug)
    }
    const { code, err } = await build()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const slug of known) expect(existsSync(join(out, slug, 'index.html')), slug).toBe(true)
  })

  it('when several build at once', async () => {
    write(3)
    expect((await build()).code).toBe(0)
    const known = slugs()
    for (let round = 0; round < runs(50) / 5; round++) {
      write(4 + round)
      const all = await Promise.all(Array.from({ length: 5 }, build))
      expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
      expect(brokenLinks()).toEqual([])
      expect(slugs()).toEqual(expect.arrayContaining(known))
    }
  })

  it('when the disk is full', async (context) => {
    mkdirSync(disk, { recursive: true })
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], { stdio: 'ignore' })
    } catch {
      return context.skip('a small file system cannot be mounted here')
    }
    story = join(disk, 'story')
    out = join(disk, 'site')
    write(3)
    expect((await build()).code).toBe(0)
    const before = tree(out),
      known = slugs()
    for (let round = 0; round < runs(20); round++) {
      write(4 + round)
      const filler = join(disk, 'filler')
      // Each round leaves a little more room, so that another part of the build finds none.
      writeFileSync(filler, '')
      try {
        for (;;) writeFileSync(filler, Buffer.alloc(4096), { flag: 'a' })
      } catch {
        /* full */
      }
      execFileSync('truncate', ['-s', `-${round * 16}K`, filler])
      const { code } = await build()
      if (code === 0) break
      expect(tree(out)).toEqual(before)
      expect(slugs()).toEqual(expect.arrayContaining(known))
      rmSync(filler)
    }
    rmSync(join(disk, 'filler'), { force: true })
    expect((await build()).code).toBe(0)
    expect(brokenLinks()).toEqual([])
    for (const slug of known) expect(existsSync(join(out, slug, 'index.html')), slug).toBe(true)
  })
})
