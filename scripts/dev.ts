import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseOptions, run, UsageError } from './terminal/cli.ts'
import { serve, type Notice } from './preview/serve.ts'

const ROOT = join(import.meta.dirname, '..')
const PROGRAM = ['src', 'templates'].map((folder) => join(ROOT, folder))
/** Milliseconds of quiet after a change: an editor writes a file in several steps. */
const QUIET = 50

/** Builds, serves on the loopback interface, and builds again after every change to the story or the program. */
async function dev(): Promise<number> {
  const { story, out, port } = parseOptions({
    story: { type: 'string', default: 'seeds' },
    out: { type: 'string', default: '_site' },
    port: { type: 'string', default: '8080' },
  })
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new UsageError(`--port is "${port}", expected a number up to 65535`)
  const builder = new Builder(story, out)
  const site = await serve(out, Number(port), await builder.build())
  console.log(`Serving ${out} at ${site.address}; stop with Ctrl+C.`)

  let changed = false, building = false
  const rebuild = async () => {
    if (building) return
    building = true
    while (changed) {
      changed = false
      site.reload(await builder.build())
    }
    building = false
  }
  let timer: NodeJS.Timeout | undefined
  const watchers = [resolve(story), ...PROGRAM].map((folder) => watch(folder, { recursive: true }, (_, name) => {
    if (name === null || ignored(name)) return
    if (PROGRAM.includes(folder)) builder.restart()
    changed = true
    clearTimeout(timer)
    timer = setTimeout(rebuild, QUIET)
  }))
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  clearTimeout(timer)
  for (const watcher of watchers) watcher.close()
  site.close()
  await builder.stop()
  return 0
}

/** What a build writes itself, and what an editor writes while saving. */
const ignored = (name: string) => /(?:^|[\\/])(?:\.|permalinks\.yaml$)|[~#]$/.test(name)

/** Builds in a process of its own that stays warm, and is replaced when the program has changed. */
class Builder {
  #process: ChildProcess | undefined
  readonly #args: string[]
  constructor(story: string, out: string) { this.#args = ['--story', story, '--out', out] }

  /** What the build had to say; nothing where it was stopped. */
  async build(): Promise<Notice | undefined> {
    if (this.#process?.connected) this.#process.send('build')
    else this.#process = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), 'preview/preview', ...this.#args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const child = this.#process!
    return Promise.race([once(child, 'message').then(([notice]) => notice as Notice), once(child, 'exit').then(() => undefined)])
  }

  /** Ends the process, and waits until it has given back what it held. */
  async stop(): Promise<void> {
    const child = this.#process
    this.restart()
    if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }

  /** The next build is made by a new process. */
  restart(): void {
    this.#process?.kill()
    this.#process = undefined
  }
}

await run('dev', dev)
