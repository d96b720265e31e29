import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Hash of everything that a program depends on beside its input: its sources and data, its packages, Node. */
export function versionOfSources() {
  const files = ['src', 'templates', 'scripts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length)),
  )
  const hash = createHash('sha256').update(process.version)
  for (const file of [...files, 'eleventy.config.ts', 'package-lock.json'].sort()) {
    const content = readFileSync(join(ROOT, file))
    hash.update(` ${file} ${content.length} `).update(content)
  }
  return hash.digest('hex').slice(0, 32)
}
