import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { canChange, standing } from '../../scripts/site/change.ts'
import { changeFolder, ownFolder, recover, replaceFolder } from '../../scripts/site/folder.ts'
import { scratch, tree } from './run.ts'

const { folder, remove } = scratch()
let out: string,
  round = 0
const fill = (text: string) => (into: string) => writeFile(join(into, 'index.html'), text)
const nothing = async () => {}
const page = () => tree(out).get('index.html')
const beside = () => readdirSync(join(out, '..'))

afterAll(remove)
beforeEach(async () => {
  out = join(folder, String(round++), 'site')
  await replaceFolder(out, fill('old'), ['index.html'], nothing)
})

test('replaces its own folder and leaves nothing beside it', async () => {
  await ownFolder(out)
  await replaceFolder(out, fill('new'), ['index.html'], nothing)
  expect(page()).toBe('new')
  expect(beside()).toEqual(['site'])
})

test.each([
  [
    'filling fails',
    async () => {
      throw new Error('full disk')
    },
    ['index.html'],
    nothing,
  ],
  ['a file is missing', fill('new'), ['index.html', 'data/events.json'], nothing],
  [
    'the ledger cannot be written',
    fill('new'),
    ['index.html'],
    async () => {
      throw new Error('read-only')
    },
  ],
])('the old site stays when %s', async (_, filled, expected, commit) => {
  await expect(replaceFolder(out, filled, expected, commit)).rejects.toThrow()
  expect(page()).toBe('old')
  expect(beside()).toEqual(['site'])
})

test('the ledger is written before the new site takes the place of the old one', async () => {
  let seen: string | undefined
  await replaceFolder(out, fill('new'), ['index.html'], async () => {
    seen = page()
  })
  expect(seen).toBe('old')
})

test('after a crash between the renames the next build brings the old site back first', async () => {
  renameSync(out, join(out, '..', '.site.old'))
  mkdirSync(join(out, '..', '.site.new'))
  writeFileSync(join(out, '..', '.site.new', 'half'), '')
  await expect(
    replaceFolder(
      out,
      async () => {
        throw new Error('fails too')
      },
      [],
      nothing,
    ),
  ).rejects.toThrow()
  expect(page()).toBe('old')
  expect(existsSync(join(out, '..', '.site.new'))).toBe(false)
})

test('a change adds, replaces and takes away files, and leaves the others and nothing beside them', async () => {
  await changeFolder(
    out,
    async (into) => {
      mkdirSync(join(into, 'events', 'a'), { recursive: true })
      writeFileSync(join(into, 'events', 'a', 'index.html'), 'event')
    },
    ['index.html', 'events/a/index.html'],
    nothing,
  )
  expect([...tree(out)].filter(([file]) => file !== '.dateline')).toEqual([
    ['events/a/index.html', 'event'],
    ['index.html', 'old'],
  ])
  await changeFolder(out, fill('new'), ['index.html'], nothing)
  expect([...tree(out).keys()]).toEqual(['.dateline', 'index.html'])
  expect(existsSync(join(out, 'events'))).toBe(false)
  expect(beside()).toEqual(['site'])
})

test.each([
  [
    'filling it fails',
    async () => {
      throw new Error('full disk')
    },
    ['index.html'],
    nothing,
  ],
  ['a file is in neither folder', fill('new'), ['index.html', 'data/events.json'], nothing],
  [
    'the ledger cannot be written',
    fill('new'),
    ['index.html'],
    async () => {
      throw new Error('read-only')
    },
  ],
])('a change is not begun when %s', async (_, filled, site, commit) => {
  await expect(changeFolder(out, filled, site, commit)).rejects.toThrow()
  expect(page()).toBe('old')
  expect(beside()).toEqual(['site'])
})

/** What a build leaves that died after it had decided on a change. */
function decided(): void {
  mkdirSync(join(out, '..', '.site.change'))
  writeFileSync(join(out, '..', '.site.change', 'index.html'), 'new')
  writeFileSync(join(out, '..', '.site.change', '.removed'), '[]')
}

test('a change that was decided is carried out by the next build, unless the site has gone', () => {
  decided()
  recover(out)
  expect(page()).toBe('new')
  expect(beside()).toEqual(['site'])
  decided()
  rmSync(out, { recursive: true })
  recover(out)
  expect(beside()).toEqual([])
})

test('files are not put one by one where a link, or a file in place of a folder, stands in the way', () => {
  expect(canChange(standing(out), ['index.html', 'events/a/index.html'])).toBe(true)
  expect(canChange(standing(out), ['index.html/index.html'])).toBe(false)
  mkdirSync(join(out, 'feed.xml'))
  expect(canChange(standing(out), ['feed.xml'])).toBe(false)
  symlinkSync('..', join(out, 'events'))
  expect(canChange(standing(out), ['index.html'])).toBe(false)
})
