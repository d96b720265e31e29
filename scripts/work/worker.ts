import { parentPort, workerData } from 'node:worker_threads'
import { know } from '../../src/main.ts'
import { scan, tell, type Scan } from '../../src/stages.ts'
import { Cache } from './cache.ts'
import type { Answer, Job } from './crew.ts'

/** A thread of a `CachedCrew`: answers each list of jobs with their results. */
const { story, cache: folder } = workerData as { story: string | undefined; cache: string }
const cache = new Cache(folder),
  scans = new Map<string, Scan>()
/** So many scans are kept for the stage that follows; the others it reads from the cache, for those of a large archive take more memory than all else. */
const KEPT = 1000
// What the lexicon has to say was said by the main thread.
const knowledge = await know(story, () => {})

parentPort!.on('message', (jobs: Job[]) => parentPort!.postMessage(jobs.map(work) satisfies Answer))

function work(job: Job): string | undefined {
  const result = 'file' in job ? scanned(job) : told(job)
  if (result === undefined) return undefined
  const json = JSON.stringify(result)
  cache.put(job.key, Buffer.from(json))
  return json
}

function scanned({ key, file }: Extract<Job, { file: unknown }>): Scan {
  const made = scan(file)
  if (scans.size < KEPT) scans.set(key, made)
  return made
}

function told({ scan, related, cast }: Extract<Job, { scan: string }>) {
  const { article, reading } = scans.get(scan) ?? (JSON.parse(cache.get(scan)?.toString('utf8') ?? '{}') as Partial<Scan>)
  return article && reading ? tell({ article, reading, related, cast }, knowledge) : undefined
}
