import { Session } from 'node:inspector/promises'

const session = new Session()
session.connect()
await session.post('Profiler.enable')
// From before the program's modules load: only code compiled from now on has a counter in each of its blocks.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * How many blocks of the program's own code ran, as V8 counts them for coverage: the same on each machine, however busy.
 * What happens inside one regular expression or one built-in function is not counted. The code under test is imported after this file, with `await import`.
 */
export async function steps(run: () => void): Promise<number> {
  await session.post('Profiler.takePreciseCoverage')
  run()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .filter(({ url }) => /\/src\//.test(url))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0)
}
