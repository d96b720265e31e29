import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { bytesOf } from '../../src/read/open.ts'
import type { Article, SeedFile } from '../../src/records/index.ts'
import { scan, tell, told, type Crew, type Findings, type Knowledge, type Scan, type Task, type Told } from '../../src/stages.ts'
import type { Memory } from '../../src/memory.ts'
import { digest, type Kept } from './cache.ts'
import type { Progress } from '../terminal/progress.ts'

/** One article's work for a worker: a file to scan, or what its story says of the one whose scan has the key `scan`. `key`: of the result. */
export type Job = { key: string; file: SeedFile } | { key: string; scan: string; related: Task['related']; cast: Task['cast'] }

/** Results of jobs as JSON text, in order; nothing for a scan that the worker can no longer find. */
export type Answer = (string | undefined)[]

/** Begins to show how far a stage is; used where there is much to do. */
export type Shows = (stage: string, total: number) => Pick<Progress, 'step' | 'end'>

/** With fewer articles to work on, starting workers costs more than they save. */
const WORTHWHILE = 60

/** So many articles are handed to a worker at once. */
const AT_ONCE = 20

/**
 * A crew that keeps what it works out, and shares the work among threads. Results have been JSON text on every way, so
 * that they do not depend on it. A worker keeps the scans that it made, for the stage that follows.
 */
export class CachedCrew implements Crew {
  readonly #cache: Kept
  readonly #version: string
  readonly #story: string | undefined
  readonly #size: number
  readonly #worthwhile: number
  readonly #shows: Shows | undefined
  readonly #memory: Memory | undefined
  readonly #keys = new WeakMap<Article, string>()
  readonly #makers = new Map<string, number>()
  #workers: Worker[] = []

  /** `version`: of the program; `story`: folder; `size`: number of threads, which are started for any work at all when it is given; `shows`: how far long work is. */
  constructor(
    { cache, version, memory }: { cache: Kept; version: string; memory?: Memory },
    story: string | undefined,
    size?: number,
    shows?: Shows,
  ) {
    this.#shows = shows
    this.#memory = memory
    this.#cache = cache
    this.#version = version
    this.#story = story
    this.#size = size ?? availableParallelism()
    this.#worthwhile = size === undefined ? WORTHWHILE : 1
  }

  async scan(files: readonly SeedFile[]): Promise<Scan[]> {
    const jobs = files.map((file): Job => ({ key: digest(this.#version, 'scan', file.path, file.text), file }))
    // The text of the file is in memory already.
    const read = (json: string, index: number) => {
      const made = JSON.parse(json) as Scan
      if (made.article) made.article.file = files[index]!
      return made
    }
    const scans = await this.#all('read', jobs, (index) => scan(files[index]!), read)
    scans.forEach(({ article }, index) => {
      if (article) this.#keys.set(article, jobs[index]!.key)
    })
    return scans
  }

  async tell(tasks: readonly Task[], knowledge: Knowledge): Promise<Told[]> {
    const lexicon = await lexiconHash(this.#story)
    const jobs = tasks.map(({ article, related, cast }): Job => {
      // An article that was changed after it was scanned is told apart by its own text.
      const scan = this.#keys.get(article) ?? digest('changed', JSON.stringify(article))
      return {
        key: digest(this.#version, 'tell', lexicon, scan, JSON.stringify([related, [...cast.actors], [...cast.places]])),
        scan,
        related,
        cast,
      }
    })
    try {
      const found = await this.#all(
        'understand',
        jobs,
        (index) => tell(tasks[index]!, knowledge),
        (json) => JSON.parse(json) as Findings,
      )
      return found.map((each, index) => this.#told(jobs[index]!.key, tasks[index]!, each))
    } finally {
      await this.#dismiss()
    }
  }

  /** An article with its findings: the very object of the last build where neither is another, so that what was made of it holds. */
  #told(key: string, task: Task, found: Findings): Told {
    const name = `told ${key}`,
      made = (this.#memory?.get(name) as Told | undefined) ?? told(task, found)
    this.#memory?.put(name, made)
    return made
  }

  async #dismiss(): Promise<void> {
    const workers = this.#workers
    this.#workers = []
    this.#makers.clear()
    await Promise.all(workers.map((worker) => worker.terminate()))
  }

  /** What the cache has, then what the workers find, then what is left to do here. Each is read as it comes: as text it takes more memory. */
  async #all<T>(stage: string, jobs: readonly Job[], here: (index: number) => T, read: (json: string, index: number) => T): Promise<T[]> {
    const results = jobs.map(({ key }) => this.#memory?.get(key) as T | undefined)
    const take = (index: number, json: string) => {
      results[index] = read(json, index)
      this.#memory?.put(jobs[index]!.key, results[index])
    }
    const left = () => jobs.map((_, index) => index).filter((index) => results[index] === undefined)
    for (const index of left()) {
      const kept = this.#cache.get(jobs[index]!.key)?.toString('utf8')
      if (kept !== undefined) take(index, kept)
    }
    const missing = left()
    const bar = missing.length >= WORTHWHILE ? this.#shows?.(stage, missing.length) : undefined
    try {
      if (missing.length >= this.#worthwhile && this.#size > 1) await this.#share(missing, jobs, take, (count) => bar?.step('', count))
      for (const index of left()) {
        const json = JSON.stringify(here(index))
        this.#cache.put(jobs[index]!.key, Buffer.from(json))
        bar?.step('')
        take(index, json)
      }
      return results as T[]
    } finally {
      bar?.end()
    }
  }

  async #share(
    missing: readonly number[],
    jobs: readonly Job[],
    take: (index: number, json: string) => void,
    done: (count: number) => void,
  ): Promise<void> {
    const size = Math.min(this.#size, missing.length),
      portion = Math.min(AT_ONCE, Math.ceil(missing.length / size))
    while (this.#workers.length < size) this.#workers.push(hire({ story: this.#story, cache: this.#cache.folder }))
    const piles: number[][] = this.#workers.map(() => [])
    missing.forEach((index, at) => {
      const job = jobs[index]!,
        hand = 'scan' in job ? this.#makers.get(job.scan) : undefined
      const chosen = hand ?? Math.floor(at / portion) % piles.length
      this.#makers.set(job.key, chosen)
      piles[chosen]!.push(index)
    })
    const whole = await Promise.all(
      piles.map(async (pile, hand) => {
        for (let from = 0; from < pile.length; from += portion) {
          const part = pile.slice(from, from + portion),
            answer = await ask(
              this.#workers[hand]!,
              part.map((index) => jobs[index]!),
            ).catch(lost)
          if (!answer) return false
          part.forEach((index, at) => {
            if (answer[at] !== undefined) take(index, answer[at])
          })
          done(answer.filter((json) => json !== undefined).length)
        }
        return true
      }),
    )
    // What a thread that broke has left undone is done by the main one, where an error of the program says where it is from.
    if (whole.includes(false)) await this.#dismiss()
  }
}

/** Megabytes for what a thread has just made, twice; the main one, which has whole stories in its hands, has as many as its command was given. */
const YOUNG = 16

/** A new thread. It keeps the process alive only while it is asked, and tells those who ask when it breaks. */
function hire(workerData: { story: string | undefined; cache: string }): Worker {
  setFlagsFromString(`--max-semi-space-size=${YOUNG}`)
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData }).on('error', () => {})
  worker.unref()
  return worker
}

/** Tells the editor why a build takes longer than usual. */
const lost = (error: unknown) =>
  console.error(`A thread broke off (${error instanceof Error ? error.message : String(error)}); the others and the main one do its work.`)

function ask(worker: Worker, jobs: Job[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (worker.threadId === -1) return reject(new Error('The worker has ended'))
    const end = () => worker.off('message', answered).off('error', failed).off('exit', left).unref()
    const answered = (answer: Answer) => {
      end()
      resolve(answer)
    }
    const failed = (error: unknown) => {
      end()
      reject(error)
    }
    const left = () => failed(new Error('A worker ended before its work was done'))
    worker.on('message', answered).on('error', failed).on('exit', left).ref()
    worker.postMessage(jobs)
  })
}

/** Hash of the story's own lexicon, as far as it is read; the general one belongs to the program. */
async function lexiconHash(story: string | undefined): Promise<string> {
  if (story === undefined) return ''
  const parts: (string | Uint8Array)[] = []
  for (const name of (await readdir(join(story, 'lexicon')).catch((): string[] => [])).sort()) {
    const found = bytesOf(story, join('lexicon', name))
    if (typeof found === 'object' && 'bytes' in found) parts.push(name, found.bytes)
  }
  return digest(...parts)
}
