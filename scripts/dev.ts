import { once } from 'node:events'
import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { Builder } from './preview/builder.ts'
import { serve, type Notice, type Server } from './preview/serve.ts'
import { parseOptions, run, UsageError } from './terminal/cli.ts'

const ROOT = join(import.meta.dirname, '..'),
  TEMPLATES = join(ROOT, 'templates'),
  PROGRAM = join(ROOT, 'src')
/** Milliseconds of quiet after a change: an editor writes a file in several steps. */
const QUIET = 20

/** What a change asks for, in the order in which it is done. */
const WORKS = {
  program: async (builder: Builder) => {
    await builder.stop()
    await builder.build()
  },
  assets: (builder: Builder) => builder.assets(),
  story: (builder: Builder) => builder.build(),
  templates: (builder: Builder) => builder.templates(),
}
type Work = keyof typeof WORKS

/** Builds, serves on the loopback interface, and does what each change to the story or the program asks for. */
async function dev(): Promise<number> {
  const { story, out, port } = parseOptions({
    story: { type: 'string', default: 'seeds' },
    out: { type: 'string', default: '_site' },
    port: { type: 'string', default: '8080' },
  })
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new UsageError(`--port is "${port}", expected a number up to 65535`)
  const now: { site?: Server; notice?: Notice } = {}
  const builder = new Builder(
    ['--story', story, '--out', out],
    () => now.site?.open() ?? [],
    (notice, paths) => {
      now.notice = notice
      now.site?.reload(notice, paths)
    },
  )
  await builder.build()
  const site = (now.site = await serve(out, Number(port), now.notice))
  console.log(`Serving ${out} at ${site.address}; stop with Ctrl+C.`)

  const asked = new Set<Work>()
  let working = false
  const work = async () => {
    if (working) return
    working = true
    for (let next: Work | undefined; (next = (Object.keys(WORKS) as Work[]).find((each) => asked.delete(each)));) await WORKS[next](builder)
    working = false
  }
  let timer: NodeJS.Timeout | undefined
  const watched: Record<string, (name: string) => Work> = {
    [resolve(story)]: () => 'story',
    [PROGRAM]: () => 'program',
    [TEMPLATES]: (name) => (isAsset(name) ? 'assets' : 'templates'),
  }
  const watchers = Object.entries(watched).map(([folder, workOf]) =>
    watch(folder, { recursive: true }, (_, name) => {
      if (name === null || ignored(name)) return
      asked.add(workOf(name))
      clearTimeout(timer)
      timer = setTimeout(work, QUIET)
    }),
  )
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  clearTimeout(timer)
  for (const watcher of watchers) watcher.close()
  site.close()
  await builder.stop()
  return 0
}

/** What a build writes itself, and what an editor writes while saving. */
const ignored = (name: string) => /(?:^|[\\/])(?:\.|permalinks\.yaml$)|[~#]$/.test(name)

/** What pages only refer to, so that they stay as they are when it changes. */
const isAsset = (name: string) => /^(?:css|browser|fonts)(?:[\\/]|$)|^icon\.svg$/.test(name)

await run('dev', dev)
