import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { copied, scratch } from './run.ts'

vi.setConfig({ testTimeout: 120_000 })
const { folder, remove } = scratch()
afterAll(remove)

test('a command starts where nothing can be kept beside the packages, and leaves nothing behind', () => {
  const copy = join(folder, 'copy'),
    packages = join(copy, 'node_modules'),
    temporary = join(folder, 'temporary')
  copied(copy)
  mkdirSync(temporary)
  // Whatever the user may do, no folder is made where a file stands.
  writeFileSync(join(packages, '.cache'), '')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', 'new', join(folder, 'story'), 'The Ellery strike'], {
    cwd: copy,
    env: { ...process.env, TMPDIR: temporary },
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('story')
  expect(readdirSync(temporary)).toEqual([])
})
