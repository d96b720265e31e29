import { epochDay, parseOptions, run, UsageError } from './cli.ts'
import { ownFolder } from './folder.ts'

/** Builds the site of a story. Returns the exit code: 0 when the site stands, 1 when it was left as it was. */
async function build(): Promise<number> {
  const options = parseOptions({
    'story': { type: 'string', default: 'seeds' },
    'out': { type: 'string', default: '_site' },
    'base-url': { type: 'string' },
    'path-prefix': { type: 'string', default: '/' },
    'frozen': { type: 'boolean', default: false },
    'no-images': { type: 'boolean', default: false },
  })
  const { story, out, frozen } = options, pathPrefix = options['path-prefix'], baseUrl = options['base-url']
  if (!/^\/(?:[\w.~-]+\/)*$/.test(pathPrefix)) throw new UsageError(`--path-prefix is "${pathPrefix}", expected something like /x/`)
  if (baseUrl !== undefined && !/^https?:\/\/[^\s/?#]+[^\s?#]*$/.test(baseUrl)) throw new UsageError(`--base-url is "${baseUrl}", expected something like https://example.org`)
  const date = epochDay()
  await ownFolder(out)
  // The pipeline takes a second to load; wrong usage is told before.
  const { buildSite } = await import('./site.ts')
  return buildSite({ story, out, ledger: frozen ? 'frozen' : 'write', pathPrefix, baseUrl, images: !options['no-images'], date })
}

await run('build', build)
