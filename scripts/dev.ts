import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseOptions, run, UsageError } from './cli.ts'
import { serve } from './serve.ts'

const ROOT = join(import.meta.dirname, '..')
/** Milliseconds of quiet after a change: an editor writes a file in several steps. */
const QUIET = 150

/** Builds, serves on the loopback interface, and builds again after every change to the story or the program. */
async function dev(): Promise<number> {
  const { story, out, port } = parseOptions({
    story: { type: 'string', default: 'seeds' },
    out: { type: 'string', default: '_site' },
    port: { type: 'string', default: '8080' },
  })
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new UsageError(`--port is "${port}", expected a number up to 65535`)
  await build(story, out)
  const site = await serve(out, Number(port))
  console.log(`Serving ${out} at ${site.address}; stop with Ctrl+C.`)

  let changed = false, building = false
  const rebuild = async () => {
    if (building) return
    building = true
    while (changed) {
      changed = false
      if (await build(story, out)) site.reload()
    }
    building = false
  }
  let timer: NodeJS.Timeout | undefined
  const watchers = [resolve(story), join(ROOT, 'src'), join(ROOT, 'templates')].map((folder) => watch(folder, { recursive: true }, (_, name) => {
    if (name === null || ignored(name)) return
    changed = true
    clearTimeout(timer)
    timer = setTimeout(rebuild, QUIET)
  }))
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  clearTimeout(timer)
  for (const watcher of watchers) watcher.close()
  site.close()
  return 0
}

/** What a build writes itself, and what an editor writes while saving. */
const ignored = (name: string) => /(?:^|[\\/])(?:\.|permalinks\.yaml$)|[~#]$/.test(name)

/** Builds in a process of its own, so that changed code counts too. True when the site was built. */
async function build(story: string, out: string): Promise<boolean> {
  const child = spawn(process.execPath, [...process.execArgv, join(ROOT, 'scripts', 'preview.ts'), '--story', story, '--out', out], { stdio: 'inherit' })
  const [code] = await once(child, 'exit') as [number | null]
  return code === 0
}

await run('dev', dev)
