import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { LEDGER_FILE } from '../src/ledger/inputs.ts'
import { SITE_ADDRESS } from '../src/records/index.ts'
import { codeVersion } from './work/cache.ts'
import { epochDay, parseOptions, run, UsageError } from './terminal/cli.ts'
import { ownFolder } from './site/folder.ts'
import { locked } from './site/lock.ts'
import { Annotated } from './work/results.ts'
import type { BuildOptions } from './site/site.ts'
import { upToDate } from './site/stamp.ts'

/** Builds the site of a story. Returns the exit code: 0 when the site stands, 1 when it was left as it was. */
async function build(): Promise<number> {
  const options = parseOptions({
    story: { type: 'string', default: 'seeds' },
    out: { type: 'string', default: '_site' },
    'base-url': { type: 'string' },
    'path-prefix': { type: 'string', default: '/' },
    frozen: { type: 'boolean', default: false },
    'rebuild-ledger': { type: 'boolean', default: false },
    'no-images': { type: 'boolean', default: false },
    workers: { type: 'string' },
    annotations: { type: 'string' },
  })
  const { story, out, frozen } = options,
    pathPrefix = options['path-prefix'],
    baseUrl = options['base-url']
  if (!/^\/(?:[\w.~-]+\/)*$/.test(pathPrefix)) throw new UsageError(`--path-prefix is "${pathPrefix}", expected something like /x/`)
  if (baseUrl !== undefined && !SITE_ADDRESS.test(baseUrl))
    throw new UsageError(`--base-url is "${baseUrl}", expected something like https://example.org`)
  if (options.workers !== undefined && !/^[1-9]\d?$/.test(options.workers))
    throw new UsageError(`--workers is "${options.workers}", expected a number from 1 to 99`)
  const rebuild = options['rebuild-ledger']
  if (rebuild && frozen) throw new UsageError('--rebuild-ledger writes the ledger, --frozen never does; choose one')
  const date = epochDay(),
    workers = options.workers === undefined ? undefined : Number(options.workers)
  const cache = new Annotated()
  if (options.annotations !== undefined) await cache.add(options.annotations)
  await ownFolder(out)
  await mkdir(dirname(resolve(out)), { recursive: true })
  const given = {
    story,
    out,
    ledger: frozen ? ('frozen' as const) : ('write' as const),
    pathPrefix,
    baseUrl,
    images: !options['no-images'],
    workers,
    date,
    rebuild,
  }
  const code = await locked(out, () => (frozen ? site(given, cache) : locked(join(story, LEDGER_FILE), () => site(given, cache))))
  if (options.annotations !== undefined) console.log(cache.account())
  return code
}

/** The site, unless it stands already. */
async function site(options: BuildOptions, cache: Annotated): Promise<number> {
  const earlier = { cache, version: codeVersion() },
    said = options.rebuild ? undefined : await upToDate(options, earlier)
  if (!said) return (await import('./site/site.ts')).buildSite(options, earlier)
  if (said.messages.length) (await import('./terminal/report.ts')).printReport(said.messages)
  console.log(said.account)
  return 0
}

await run('build', build)
