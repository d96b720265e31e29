import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { ownFolder, replaceFolder } from '../../scripts/site/folder.ts'
import { scratch, tree } from './run.ts'

const { folder, remove } = scratch()
let out: string, round = 0
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
  ['filling fails', async () => { throw new Error('full disk') }, ['index.html'], nothing],
  ['a file is missing', fill('new'), ['index.html', 'data/events.json'], nothing],
  ['the ledger cannot be written', fill('new'), ['index.html'], async () => { throw new Error('read-only') }],
])('the old site stays when %s', async (_, filled, expected, commit) => {
  await expect(replaceFolder(out, filled, expected, commit)).rejects.toThrow()
  expect(page()).toBe('old')
  expect(beside()).toEqual(['site'])
})

test('the ledger is written before the new site takes the place of the old one', async () => {
  let seen: string | undefined
  await replaceFolder(out, fill('new'), ['index.html'], async () => { seen = page() })
  expect(seen).toBe('old')
})

test('after a crash between the renames the next build brings the old site back first', async () => {
  renameSync(out, join(out, '..', '.site.old'))
  mkdirSync(join(out, '..', '.site.new'))
  writeFileSync(join(out, '..', '.site.new', 'half'), '')
  await expect(replaceFolder(out, async () => { throw new Error('fails too') }, [], nothing)).rejects.toThrow()
  expect(page()).toBe('old')
  expect(existsSync(join(out, '..', '.site.new'))).toBe(false)
})
