import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Name of the ledger in a story folder. */
export const LEDGER_FILE = 'permalinks.yaml'

/**
 * Hash (16 hex digits of SHA-256) of everything the editor gave: all files of the story folder and its lexicon but the
 * ledger, links to files included. Dotfiles, names with a leading underscore and other sub-folders are not part of the
 * story.
 */
export async function hashInputs(storyFolder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of ['', 'lexicon']) {
    const entries = await readdir(join(storyFolder, folder), { withFileTypes: true }).catch(() => [])
    const names = entries.filter((entry) => !entry.isDirectory() && !/^[._]|^readme\.md$/i.test(entry.name) && (folder || entry.name !== LEDGER_FILE)).map(({ name }) => name)
    for (const name of names.sort()) {
      const bytes = await readFile(join(storyFolder, folder, name)).catch(() => undefined)
      if (bytes) hash.update(`${folder}/${name} ${bytes.length}\n`).update(bytes)
    }
  }
  return hash.digest('hex').slice(0, 16)
}
