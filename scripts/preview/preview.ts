import { dirname, resolve } from 'node:path'
import { mkdir } from 'node:fs/promises'
import { Cache, codeVersion } from '../work/cache.ts'
import { parseOptions, run } from '../terminal/cli.ts'
import { ownFolder } from '../site/folder.ts'
import { locked } from '../site/lock.ts'
import { report } from '../terminal/report.ts'
import type { Notice } from './serve.ts'
import { buildSite, printed } from '../site/site.ts'

/**
 * What `dev` keeps running: builds the site once, and again at each message; answers each time with what there is to say.
 * The site alone is made, no edition: that is for `build`, when the editor means it.
 */
async function preview(): Promise<number> {
  const { story, out } = parseOptions({ story: { type: 'string', default: 'seeds' }, out: { type: 'string', default: '_site' } })
  const earlier = { cache: new Cache(), version: codeVersion() }
  const build = async () => {
    const began = performance.now()
    let text = ''
    const code = await locked(out, () => buildSite({ story, out, ledger: 'preview', pathPrefix: '/' }, earlier, (messages, failure) => {
      printed(messages, failure)
      text = [report(messages), failure].filter(Boolean).join('\n\n')
    })).catch((error: unknown) => {
      console.error(error)
      text = String(error)
      return 1
    })
    if (code === 0) console.log(`Built in ${Math.round(performance.now() - began)} ms.`)
    process.send?.({ failed: code !== 0, text } satisfies Notice)
    return code
  }
  await ownFolder(out)
  await mkdir(dirname(resolve(out)), { recursive: true })
  process.on('message', () => { queue = queue.then(build) })
  let queue = build()
  return queue
}

await run('dev', preview)
