import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, expect, test, vi } from 'vitest'
import { renderers } from '../../scripts/work/renderers.ts'
import { made } from '../../src/publish/page-list.ts'
import type { Frame, Pages, RetiredPage } from '../../src/records/pages.ts'
import { render } from '../../src/render/index.ts'
import { scratch } from '../cli/run.ts'

// Threads load Eleventy, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 240_000 })
const { folder, remove } = scratch()
afterAll(remove)

const COUNT = 1100
const frame: Frame = { language: 'en', story: 'Strike', pathPrefix: '/', noindex: false, nav: [] }
const page = (_: unknown, n: number): RetiredPage => ({ kind: 'retired', url: `/events/${n}/`, title: `Event ${n}`, description: 'Gone', heading: 'Gone', reason: n % 2 ? 'Its article was withdrawn.' : 'It was no event.', edition: n })
const pages = { retired: made(Array.from({ length: COUNT }, page)) } as unknown as Pages

/** The files that so many threads write, and of how many pages they told. */
async function written(name: string, size: number): Promise<{ files: Record<string, string>, told: number }> {
  const out = join(folder, name)
  let told = 0
  await render({ frame, pages }, out, { rendered: (count) => { told += count }, renderers: renderers(size) })
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return { told, files: Object.fromEntries(files.sort().map((file) => [file.slice(out.length), readFileSync(file, 'latin1')])) }
}
const alone = await written('alone', 1)

test('however many threads render, the files are the same, and each page is told of', async () => {
  expect(alone.told).toBe(COUNT)
  expect(Object.keys(alone.files).length).toBeGreaterThan(COUNT)
  const post = vi.spyOn(Worker.prototype, 'postMessage')
  expect(await written('two', 2)).toEqual(alone)
  expect(post).toHaveBeenCalled()
  expect(await written('three', 3)).toEqual(alone)
  post.mockRestore()
})

test('a thread that dies at work is told, and its pages are rendered all the same', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue(), post = vi.spyOn(Worker.prototype, 'postMessage')
  post.mockImplementationOnce(function (this: Worker) { void this.terminate() })
  try {
    expect(await written('broken', 2)).toEqual(alone)
    expect(said.mock.calls).toEqual([['A thread broke off (A worker ended before its work was done); the others and the main one do its work.']])
  } finally {
    vi.restoreAllMocks()
  }
})
