import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesOf } from '../read/open.ts'

/** Name of the ledger in a story folder. */
export const LEDGER_FILE = 'permalinks.yaml'

/**
 * Hash (16 hex digits of SHA-256) of everything the editor gave: all files of the story folder and its lexicon but the
 * ledger, as far as the build reads them. Dotfiles, names with a leading underscore and other sub-folders are not part of the
 * story.
 */
export async function hashInputs(storyFolder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of ['', 'lexicon']) {
    const entries = await readdir(join(storyFolder, folder), { withFileTypes: true }).catch(() => [])
    const names = entries
      .filter((entry) => !entry.isDirectory() && !/^[._]|^readme\.md$/i.test(entry.name) && (folder || entry.name !== LEDGER_FILE))
      .map(({ name }) => name)
    for (const name of names.sort()) {
      const found = bytesOf(storyFolder, join(folder, name))
      if (typeof found === 'object' && 'bytes' in found) hash.update(`${folder}/${name} ${found.bytes.length}\n`).update(found.bytes)
    }
  }
  return hash.digest('hex').slice(0, 16)
}
