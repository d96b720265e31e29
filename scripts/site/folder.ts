import { existsSync, renameSync, rmSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../terminal/cli.ts'
import { decide, finish, makeFolders, standing, type Standing } from './change.ts'

/** The file by which a build knows its own output folder. */
const MARKER = '.dateline'
const MARKER_TEXT = 'Written by Dateline. The next build replaces everything in this folder.\n'

/** Refuses an output folder that holds something other than an earlier build. */
export async function ownFolder(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw new UsageError(`--out ${out} is not a folder that can be read (${error.code})`)
  })
  if (names.length && !names.includes(MARKER))
    throw new UsageError(`--out ${out} is not empty and was not written by Dateline; choose another folder`)
}

/** The siblings of an output folder: what is being written, what was put aside, and a change that is decided. */
function siblings(out: string): { target: string; fresh: string; old: string; change: string } {
  const target = resolve(out),
    sibling = (kind: string) => join(dirname(target), `.${basename(target)}.${kind}`)
  return { target, fresh: sibling('new'), old: sibling('old'), change: sibling('change') }
}

/**
 * Replaces a folder as a whole: `fill` writes into an empty sibling; only when it has, and every file of `site`
 * is there, does `commit` run and the sibling take the name. When anything fails before, the old folder stays as it was.
 */
export async function replaceFolder(
  out: string,
  fill: (folder: string) => Promise<void>,
  site: readonly string[],
  commit: () => Promise<void>,
): Promise<void> {
  const { target, fresh, old } = siblings(out)
  await prepared(out, async () => {
    await fill(fresh)
    const { files } = standing(fresh)
    demand(site, (file) => files.has(file))
    await writeFile(join(fresh, MARKER), MARKER_TEXT)
    await commit()
    await rename(target, old).catch(unlessMissing)
    await rename(fresh, target)
  })
  await rm(old, { recursive: true, force: true })
}

/**
 * Changes a folder file by file: `fill` writes the new and the changed files into a sibling; only when it has, and every
 * file of `site` is in one of the two, does `commit` run and the change begin. When anything fails before, the old files
 * stay as they were. `there`: what the folder holds.
 */
export async function changeFolder(
  out: string,
  fill: (folder: string) => Promise<void>,
  site: readonly string[],
  commit: () => Promise<void>,
  there: Standing = standing(out),
): Promise<void> {
  const { target, fresh, change } = siblings(out)
  await prepared(out, async () => {
    await fill(fresh)
    const made = standing(fresh)
    demand(site, (file) => made.files.has(file) || there.files.has(file))
    makeFolders(made, target)
    await commit()
    decide(fresh, change, made, there, [...site, MARKER])
  })
  recover(out)
}

/** Throws unless all files of a site are there. */
function demand(site: readonly string[], isThere: (file: string) => boolean): void {
  const lacking = site.find((file) => !isThere(file))
  if (lacking !== undefined) throw new Error(`Unexpected lack of ${lacking}, which belongs to the site`)
}

/** Does what prepares new content, in an empty sibling of the folder; when it fails, or the process ends, what is half written goes. */
async function prepared(out: string, work: () => Promise<void>): Promise<void> {
  const recoverHere = () => recover(out)
  recoverHere()
  await mkdir(siblings(out).fresh, { recursive: true })
  process.once('exit', recoverHere)
  try {
    await work()
  } catch (error) {
    recoverHere()
    throw error
  } finally {
    process.off('exit', recoverHere)
  }
}

/**
 * Puts an output folder in order after a crash or a stop: from between the two renames the old site goes back to its
 * place; a change that is decided is carried out; what was half written goes.
 */
export function recover(out: string): void {
  const { target, fresh, old, change } = siblings(out)
  if (!existsSync(target) && existsSync(old)) renameSync(old, target)
  for (const folder of [old, fresh]) rmSync(folder, { recursive: true, force: true })
  if (!existsSync(change)) return
  if (existsSync(target)) finish(change, target, fresh)
  for (const folder of [fresh, change]) rmSync(folder, { recursive: true, force: true })
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
