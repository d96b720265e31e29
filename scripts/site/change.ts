import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** In the folder of a change: the files that it takes away, as JSON. */
const REMOVED = '.removed'

/** Paths inside a folder; `plain`: nothing but files and folders. */
export type Standing = { files: Set<string>; folders: Set<string>; plain: boolean }

/** What stands in a folder. */
export function standing(folder: string): Standing {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const own = join(folder, sep).length,
    paths = (of: typeof entries) => new Set(of.map((entry) => join(entry.parentPath, entry.name).slice(own)))
  return {
    files: paths(entries.filter((entry) => entry.isFile())),
    folders: paths(entries.filter((entry) => entry.isDirectory())),
    plain: entries.every((entry) => entry.isFile() || entry.isDirectory()),
  }
}

/** The folders above a file, the nearest first. */
function above(file: string): string[] {
  const folder = dirname(file)
  return folder === '.' ? [] : [folder, ...above(folder)]
}

/** Whether the files of a site can be put one by one into a folder that holds this: nothing of another kind stands where one of them, or its folder, goes. */
export function canChange({ files, folders, plain }: Standing, site: readonly string[]): boolean {
  return plain && site.every((file) => !folders.has(file) && !above(file).some((folder) => files.has(folder)))
}

/**
 * Makes a change of what was `made` in `fresh`, to a folder that holds what is `there`, and shall then hold `site` and
 * nothing else. From its last step, a rename, the change is decided.
 */
export function decide(fresh: string, change: string, made: Standing, there: Standing, site: readonly string[]): void {
  const wanted = new Set([...site, ...made.files])
  writeFileSync(join(fresh, REMOVED), JSON.stringify([...there.files].filter((file) => !wanted.has(file))))
  renameSync(fresh, change)
}

/** Makes the folders that new files need, so that a disk without room for them is found before anything has changed. */
export function makeFolders({ folders }: Standing, target: string): void {
  for (const folder of folders) mkdirSync(join(target, folder), { recursive: true })
}

/**
 * Carries out a change that is decided, or what an earlier build has left of it. First come the files that are new, to
 * which no page in place leads yet; then those that replace another; then what the site no longer has goes, to which no
 * page leads any more: at each moment every link leads to a whole file. `done` is the name that the emptied folder takes.
 */
export function finish(change: string, target: string, done: string): void {
  const files = [...standing(change).files].filter((file) => file !== REMOVED).sort()
  const replacing = new Set(files.filter((file) => existsSync(join(target, file))))
  for (const file of [...files.filter((each) => !replacing.has(each)), ...replacing]) renameSync(join(change, file), join(target, file))
  for (const file of JSON.parse(readFileSync(join(change, REMOVED), 'utf8')) as string[]) {
    rmSync(join(target, file), { force: true })
    above(file).every((folder) => removeEmpty(join(target, folder)))
  }
  renameSync(change, done)
}

/** Whether a folder was empty, and is gone. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder)
    return true
  } catch {
    return false
  }
}
