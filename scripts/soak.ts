import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { run } from './terminal/cli.ts'

const VITEST = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs')

/**
 * The long runs: every test that takes its count from `test/runs.ts`, at its full count. `npm run soak -- fuzz` runs
 * those whose path holds a word.
 */
async function soak(): Promise<number> {
  const { status } = spawnSync(
    process.execPath,
    [VITEST, 'run', ...(process.argv.length > 2 ? process.argv.slice(2) : ['test/soak', 'test/ledger/history'])],
    {
      stdio: 'inherit',
      env: { ...process.env, DATELINE_SOAK: '1' },
    },
  )
  return status ?? 1
}

await run('soak', soak)
