import { parseOptions, run } from './cli.ts'
import { ownFolder } from './folder.ts'
import { buildSite } from './site.ts'

/** What `dev` builds after each change: the site alone. An edition is made by `build`, when the editor means it. */
async function preview(): Promise<number> {
  const { story, out } = parseOptions({ story: { type: 'string', default: 'seeds' }, out: { type: 'string', default: '_site' } })
  await ownFolder(out)
  return buildSite({ story, out, ledger: 'preview', pathPrefix: '/' })
}

await run('dev', preview)
