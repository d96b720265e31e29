import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { locked } from '../../scripts/site/lock.ts'
import { help } from '../../scripts/terminal/help.ts'
import { report } from '../../scripts/terminal/report.ts'
import { called, scratch } from './run.ts'

const { folder, remove } = scratch()
afterAll(remove)

test('what a terminal would obey is shown as a mark', () => {
  const said = report([
    { file: 'a\u001B]0;owned\u0007.txt', severity: 'warning', rule: 'read:empty-file', text: 'Unexpected “\u001B[2J\u009B31m\u202Eword”' },
  ])
  expect(said).not.toMatch(/[\u001B\u0007\u009B\u202E]/)
  expect(said).toContain('Unexpected “\uFFFD[2J\uFFFD31m\uFFFDword”')
})

test('a lock that another process of the same id has left, as in a container, holds nobody up', async () => {
  const path = join(folder, 'site')
  mkdirSync(path)
  writeFileSync(join(folder, '.site.lock'), String(process.pid))
  expect(await locked(path, async () => 'built')).toBe('built')
})

test('two pieces of work of one process wait for each other', async () => {
  const order: number[] = [],
    work = (number: number) =>
      locked(join(folder, 'other'), async () => {
        order.push(number)
        await new Promise((resolve) => setTimeout(resolve, 20))
        order.push(number)
      })
  await Promise.all([work(1), work(2)])
  expect(order).toEqual([1, 1, 2, 2])
})

test('a command tells how it is called, with its own options and no other', async () => {
  const { code, out, err } = await called('check', ['--help'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^npm run check: the review list; ends with 1/)
  expect([...out.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option)).toEqual(['--story', '--json', '--all', '--event'])
})

test('soak tells its own use, not that of the test runner', async () =>
  expect((await called('soak', ['--help'])).out).toMatch(/^npm run soak -- WORD: /))

test.each(['build', 'dev', 'new', 'add', 'check', 'annotate', 'eval', 'soak', 'bench'])(
  'the help of %s says what it does',
  async (command) => {
    expect((await help(command)).split('\n')[0]).toMatch(new RegExp(`^npm run (?:--silent )?${command}\\b.*: \\w`))
  },
)
