import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
const rows = readFileSync(join(ROOT, 'docs', 'dependencies.md'), 'utf8').split('\n').filter((line) => line.startsWith('| ')).slice(1)

test('docs/dependencies.md says of each package, once, what it is for', () => {
  const named = rows.flatMap((row) => row.split('|')[1]!.split(',').map((name) => name.trim()))
  expect(named.toSorted()).toEqual([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].toSorted())
  for (const row of rows) expect(row.split('|').slice(1, 4).every((cell) => cell.trim()), row).toBe(true)
})
