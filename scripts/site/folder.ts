import { existsSync, renameSync, rmSync } from 'node:fs'
import { access, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../terminal/cli.ts'

/** The file by which a build knows its own output folder. */
const MARKER = '.dateline'
const MARKER_TEXT = 'Written by Dateline. The next build replaces everything in this folder.\n'

/** Refuses an output folder that holds something other than an earlier build. */
export async function ownFolder(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw new UsageError(`--out ${out} is not a folder that can be read (${error.code})`)
  })
  if (names.length && !names.includes(MARKER)) throw new UsageError(`--out ${out} is not empty and was not written by Dateline; choose another folder`)
}

/**
 * Replaces a folder as a whole: `fill` writes into an empty sibling; only when it has, and every file of `expected`
 * is there, does `commit` run and the sibling take the name. When anything fails before, the old folder stays as it was.
 */
export async function replaceFolder(out: string, fill: (folder: string) => Promise<void>, expected: readonly string[], commit: () => Promise<void>): Promise<void> {
  const target = resolve(out), sibling = (kind: string) => join(dirname(target), `.${basename(target)}.${kind}`)
  const fresh = sibling('new'), old = sibling('old')
  recover(target, fresh, old)
  const recoverHere = () => recover(target, fresh, old)
  await mkdir(fresh, { recursive: true })
  process.once('exit', recoverHere)
  try {
    await fill(fresh)
    for (const file of expected) await access(join(fresh, file))
    await writeFile(join(fresh, MARKER), MARKER_TEXT)
    await commit()
    await rename(target, old).catch(unlessMissing)
    await rename(fresh, target)
  } catch (error) {
    recoverHere()
    throw error
  } finally {
    process.off('exit', recoverHere)
  }
  await rm(old, { recursive: true, force: true })
}

/** After a crash or a stop between the two renames the old site goes back to its place; what was half written goes. */
function recover(target: string, fresh: string, old: string): void {
  if (!existsSync(target) && existsSync(old)) renameSync(old, target)
  for (const folder of [old, fresh]) rmSync(folder, { recursive: true, force: true })
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
