import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { copied, scratch } from './run.ts'

vi.setConfig({ testTimeout: 240_000 })
const { folder, remove } = scratch()
afterAll(remove)

test('a program whose sources are saved while it is compiled is kept as that of the sources it was made of', () => {
  const copy = join(folder, 'copy')
  copied(copy)
  const script = `
    import { appendFileSync } from 'node:fs'
    import { compile } from './scripts/compile.mjs'
    import { versionOfSources } from './scripts/work/version.mjs'
    const compiled = compile(),
      before = process.env.DATELINE_VERSION
    appendFileSync('scripts/new.ts', '\\nconsole.log("saved meanwhile")\\n')
    const program = await compiled
    console.log(JSON.stringify({ program, changed: before !== process.env.DATELINE_VERSION, true: process.env.DATELINE_VERSION === versionOfSources() }))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: copy, encoding: 'utf8' })
  expect(stderr).toBe('')
  const { program, ...said } = JSON.parse(stdout) as { program: string }
  expect(said).toEqual({ changed: true, true: true })
  expect(readFileSync(join(program, 'new.mjs'), 'utf8')).toContain('saved meanwhile')
  expect(readdirSync(join(copy, 'node_modules', '.cache', 'dateline-program'))).toHaveLength(1)
})
