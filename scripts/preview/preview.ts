import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Memory } from '../../src/memory.ts'
import type { Site } from '../../src/records/pages.ts'
import { writeAssets } from '../../src/render/assets.ts'
import { TEMPLATES } from '../../templates/index.ts'
import { document } from '../../templates/page.ts'
import { ownFolder } from '../site/folder.ts'
import { locked } from '../site/lock.ts'
import { buildSite, printed, type BuildOptions, type Tell } from '../site/site.ts'
import { upToDate } from '../site/stamp.ts'
import { parseOptions, run } from '../terminal/cli.ts'
import { report } from '../terminal/report.ts'
import { Cache, codeVersion } from '../work/cache.ts'
import { writeOpen, type Templates } from './pages.ts'
import type { Notice } from './serve.ts'

/** What `dev` asks for: the site; the style sheet and its kind; or the pages that are `open` as edited templates make them. */
export type Task = { what: 'build' | 'assets' | 'templates'; open: readonly string[] }

/** What there is to say, and the paths that are written so far; without them the task has ended. `crashed`: the program broke. */
export type Answer = { notice: Notice; paths?: readonly string[]; crashed?: boolean }

const COMPILER = pathToFileURL(join(import.meta.dirname, '..', 'compile.mjs')).href

/**
 * What `dev` keeps running: builds the site once, and does a task at each message. Of a site the pages that are being
 * looked at come first. No edition is made: that is for `build`, when the editor means it.
 */
async function preview(): Promise<number> {
  const { story, out } = parseOptions({ story: { type: 'string', default: 'seeds' }, out: { type: 'string', default: '_site' } })
  const earlier = { cache: new Cache(), version: codeVersion(), memory: new Memory() }
  let site: Site | undefined,
    notice: Notice = { failed: false, text: '' }
  const answer = (paths?: readonly string[]) => {
    process.send?.({ notice, paths } satisfies Answer)
  }
  const showOpen = (open: readonly string[], templates: Templates) => {
    if (site && open.length) answer(writeOpen(site, out, open, templates))
  }

  const options: BuildOptions = { story, out, ledger: 'preview', pathPrefix: '/' }
  const tell: Tell = (messages, failure) => {
    printed(messages, failure)
    notice = { failed: failure !== undefined, text: [report(messages), failure].filter(Boolean).join('\n\n') }
  }
  const build = async ({ open }: Pick<Task, 'open'>) => {
    const began = performance.now()
    const code = await locked(out, async () => {
      // An editor saves what has not changed, or takes a change back.
      const said = site && (await upToDate(options, earlier))
      if (!said)
        return buildSite(options, earlier, tell, async (published, messages) => {
          site = published
          notice = { failed: false, text: report(messages) }
          showOpen(open, { TEMPLATES, document })
        })
      tell(said.messages)
      console.log(said.account)
      return 0
    })
    if (code === 0) console.log(`Built in ${Math.round(performance.now() - began)} ms.`)
    return code
  }
  const tasks: Record<Task['what'], (task: Task) => Promise<unknown>> = {
    build,
    assets: () => writeAssets(out),
    templates: async ({ open }) => {
      const { compileTemplates } = (await import(COMPILER)) as { compileTemplates: () => Promise<string> }
      showOpen(open, (await import(pathToFileURL(await compileTemplates()).href)) as Templates)
    },
  }
  const done = (work: Promise<unknown>) =>
    work.then(
      (code) => {
        answer()
        return code
      },
      (error: unknown) => {
        console.error(error)
        process.send?.({ notice: { failed: true, text: String(error) }, crashed: true } satisfies Answer)
        return 1
      },
    )

  await ownFolder(out)
  await mkdir(dirname(resolve(out)), { recursive: true })
  const first = done(build({ open: [] }))
  let queue = first
  process.on('message', (task: Task) => {
    queue = queue.then(() => done(tasks[task.what](task)))
  })
  return Number(await first)
}

await run('dev', preview)
