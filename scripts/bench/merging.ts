import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What merging so many mentions took: seconds of the processor and of the wall, and memory beyond that of the mentions. */
type Cost = { seconds: number; wall: number; megabytes: number; events: number }

const SIZES = [1000, 10_000, 50_000]

/** Merges synthetic stories of growing size and prints what it took, and the exponent by which the time grows. */
export function printMerging(rounds: number): void {
  const costs = SIZES.map(() => [] as Cost[])
  for (let round = 0; round < rounds; round++) SIZES.forEach((size, i) => costs[i]!.push(costOf(size)))
  const median = (i: number, of: keyof Cost) => costs[i]!.map((cost) => cost[of]).sort((a, b) => a - b)[Math.floor(rounds / 2)]!
  console.log('merging: mentions, events, seconds of the processor, of the wall, megabytes, exponent of the time since the size before')
  SIZES.forEach((size, i) => {
    const exponent = i === 0 ? '-' : (Math.log(median(i, 'seconds') / median(i - 1, 'seconds')) / Math.log(size / SIZES[i - 1]!)).toFixed(2)
    console.log(
      [
        size,
        median(i, 'events'),
        median(i, 'seconds').toFixed(2),
        median(i, 'wall').toFixed(2),
        median(i, 'megabytes').toFixed(0),
        exponent,
      ]
        .map((cell) => String(cell).padStart(9))
        .join(''),
    )
  })
}

/** One run in a process of its own: neither its memory nor its warm code is another's. */
function costOf(size: number): Cost {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '..', 'start.mjs'), 'bench/merge', String(size)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`merging ${size} mentions failed: ${stderr.slice(0, 300)}`)
  return JSON.parse(stdout) as Cost
}
