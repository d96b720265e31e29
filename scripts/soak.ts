import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * The long runs: every test that takes its count from `test/runs.ts`, at its full count. `npm run soak -- fuzz` runs
 * those whose path holds a word.
 */
const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', ...(process.argv.length > 2 ? process.argv.slice(2) : ['test/soak', 'test/ledger/history'])],
  {
    stdio: 'inherit',
    env: { ...process.env, DATELINE_SOAK: '1' },
  },
)
process.exitCode = status ?? 1
