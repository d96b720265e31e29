import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Whether the full counts are asked for (`npm run soak`); `npm test` runs a tenth. */
export const SOAK = process.env.DATELINE_SOAK === '1'

/** How often a long check runs, given its full count. */
export const runs = (full: number) => (SOAK ? full : Math.ceil(full / 10))

/** Where a test that writes and reads many small files has its scratch folder: in memory where the system keeps files there (Linux), else on disk. */
export const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
