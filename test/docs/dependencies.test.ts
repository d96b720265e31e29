import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>
const rows = readFileSync(join(ROOT, 'docs', 'dependencies.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)

test('docs/dependencies.md says of each package, once, what it is for', () => {
  const named = rows.flatMap((row) =>
    row
      .split('|')[1]!
      .split(',')
      .map((name) => name.trim()),
  )
  expect(named.toSorted()).toEqual([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].toSorted())
  for (const row of rows)
    expect(
      row
        .split('|')
        .slice(1, 4)
        .every((cell) => cell.trim()),
      row,
    ).toBe(true)
})

const locked = Object.entries(
  (
    JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { license?: string; hasInstallScript?: boolean }>
    }
  ).packages,
).filter(([path]) => path)
const names = (entries: typeof locked) => [...new Set(entries.map(([path]) => path.split('node_modules/').at(-1)!))].toSorted()

/** Licences under which a package may be used and passed on with this project; MPL and CPAL bind changes of their own files. */
const LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CPAL-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'W3C-20150513',
  'Zlib',
]

test('each package that is installed has a licence that is known and allowed', () => {
  const allowed = ({ license = '' }: { license?: string }) =>
    license
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((each) => LICENCES.includes(each)))
  // parse-cache-control, of lighthouse, names its BSD licence in an older way, which the lockfile does not take over.
  expect(names(locked.filter(([, entry]) => !allowed(entry)))).toEqual(['parse-cache-control'])
})

test('no package needs to run anything when it is installed, and none may', () => {
  // esbuild would only put its program in place of a script that starts it.
  expect(names(locked.filter(([, entry]) => entry.hasInstallScript))).toEqual(['esbuild'])
  expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
})
