import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answer, Task } from './preview.ts'
import type { Notice } from './serve.ts'

const START = join(import.meta.dirname, '..', 'start.mjs')

/** What the editor sees now: `paths` are the pages that are written so far; without them the site stands, or could not be built. */
export type Shows = (notice: Notice, paths?: readonly string[]) => void

/**
 * Builds in a process of its own that stays warm. When the program has changed another takes its place; when only
 * templates have, the old one shows the pages that are being looked at until the new one is ready.
 */
export class Builder {
  #current: ChildProcess | undefined
  #next: ChildProcess | undefined
  #renewed: Promise<void> = Promise.resolve()
  readonly #args: readonly string[]
  readonly #open: () => string[]
  readonly #shows: Shows
  /** `open`: the paths of the pages that are being looked at. */
  constructor(args: readonly string[], open: () => string[], shows: Shows) {
    this.#args = args
    this.#open = open
    this.#shows = shows
  }

  /** Builds the site. Resolves when it stands, or cannot. */
  async build(): Promise<void> {
    await this.#renewed
    if (this.#current?.connected) await this.#ask(this.#current, 'build')
    else await this.#answered((this.#current = this.#start()))
  }

  /** Writes the style sheet, scripts, fonts and icon. */
  async assets(): Promise<void> {
    if (this.#current?.connected) await this.#ask(this.#current, 'assets')
  }

  /** Shows the open pages as edited templates make them. All others follow, when a new process has built the site. */
  async templates(): Promise<void> {
    if (!this.#current?.connected) return this.build()
    const ended = end(this.#next)
    const crashed = await this.#ask(this.#current, 'templates')
    await ended
    if (crashed) return
    const next = (this.#next = this.#start())
    this.#renewed = this.#answered(next).then(async () => {
      if (this.#next !== next || !next.connected) return
      await end(this.#current)
      this.#current = next
      this.#next = undefined
    })
  }

  /** Ends all processes, and waits until they have given back what they held. The next build is made by a new one. */
  async stop(): Promise<void> {
    const running = [this.#current, this.#next]
    this.#current = this.#next = undefined
    await Promise.all(running.map(end))
  }

  #start = (): ChildProcess =>
    spawn(process.execPath, [...process.execArgv, START, 'preview/preview', ...this.#args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })

  #ask(child: ChildProcess, what: Task['what']): Promise<boolean> {
    const crashed = this.#answered(child)
    child.send({ what, open: this.#open() } satisfies Task)
    return crashed
  }

  /** Hands on what a process says, up to the end of its task, or its own. Returns whether the program broke. */
  #answered(child: ChildProcess): Promise<boolean> {
    return new Promise((resolve) => {
      const listen = ({ notice, paths, crashed }: Answer) => {
        this.#shows(notice, paths)
        if (!paths) finish(crashed)
      }
      const exit = (code: number | null) => {
        if (code) this.#shows({ failed: true, text: 'The program could not be started; the terminal says why.' })
        finish(true)
      }
      const finish = (crashed = false) => {
        child.off('message', listen).off('exit', exit)
        resolve(crashed)
      }
      child.on('message', listen).on('exit', exit)
    })
  }
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  child.kill()
  await once(child, 'exit')
}
