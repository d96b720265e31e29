import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { findChromium, FLAGS } from '../chromium.ts'

/** Scores of Lighthouse by category, 0 to 1, and the audits that cost points. */
export interface Scores {
  [category: string]: number | null
}

/** Runs Lighthouse on addresses, one after another in one browser. */
export async function score(addresses: string[], categories: string[]): Promise<Map<string, { scores: Scores; short: string[] }>> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-lighthouse-'))
  const chromium = spawn(
    findChromium(),
    ['--headless=new', ...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${data}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise((resolve) => chromium.once('exit', resolve))
  const results = new Map<string, { scores: Scores; short: string[] }>()
  try {
    const port = await new Promise<number>((resolve) => {
      let said = ''
      chromium.stderr.on('data', (text: Buffer) => {
        said += String(text)
        const found = /ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)
        if (found) resolve(Number(found[1]))
      })
    })
    for (const address of addresses) {
      const result = await lighthouse(address, { port, output: 'json', logLevel: 'silent', onlyCategories: categories })
      if (!result) throw new Error(`Lighthouse gave no result for ${address}`)
      const { categories: found, audits } = result.lhr
      results.set(address, {
        scores: Object.fromEntries(Object.entries(found).map(([name, { score }]) => [name, score])),
        short: Object.values(found)
          .flatMap(({ auditRefs }) => auditRefs)
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
          .map(({ id }) => `${id} ${audits[id]!.displayValue ?? ''}`.trim()),
      })
    }
  } finally {
    chromium.kill()
    await ended
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  }
  return results
}
