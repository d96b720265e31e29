import { Worker } from 'node:worker_threads'

/** One who waits for an answer. */
type Waiting = { resolve: (answer: unknown) => void, reject: (error: unknown) => void }

/** A thread that answers questions in the order in which they are asked. It keeps the process alive only while one is open. */
export class Thread {
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []
  #ended = false

  /** `name`: of the module beside this one that answers; `given`: what it finds in `workerData`. */
  constructor(name: 'crew-thread' | 'renderers-thread', given: object) {
    this.#worker = new Worker(new URL('./thread.mjs', import.meta.url), { workerData: { ...given, name } })
    this.#worker.on('message', (answer) => this.#settle(({ resolve }) => resolve(answer)))
    this.#worker.on('error', (error) => this.#end(error)).on('exit', () => this.#end(new Error('A worker ended before its work was done')))
    this.#worker.unref()
  }

  /** Number of questions without an answer yet. */
  get open(): number { return this.#waiting.length }

  /** Rejects when the thread has ended, or does so before it has answered. */
  ask<Answer>(question: unknown): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(new Error('The worker has ended'))
      this.#waiting.push({ resolve: resolve as Waiting['resolve'], reject })
      this.#worker.ref()
      this.#worker.postMessage(question)
    })
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate()
  }

  #settle(settle: (waiting: Waiting) => void): void {
    settle(this.#waiting.shift()!)
    if (this.#waiting.length === 0) this.#worker.unref()
  }

  #end(error: unknown): void {
    this.#ended = true
    while (this.#waiting.length) this.#settle(({ reject }) => reject(error))
  }
}

/** Tells the editor why a build takes longer than usual. */
export const lost = (error: unknown) => console.error(`A thread broke off (${error instanceof Error ? error.message : String(error)}); the others and the main one do its work.`)
