import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EncodedFile, SiteFile } from '../../src/records/pages.ts'

/** Writes files at their URLs under a folder. */
export async function writeFiles(folder: string, files: readonly (SiteFile | EncodedFile)[]): Promise<void> {
  for (const { url, content } of files) {
    const path = join(folder, url)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
}
