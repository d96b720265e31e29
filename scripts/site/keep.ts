import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../../src/render/plan.ts'
import { siteKey, type Cache } from '../work/cache.ts'

/** A file that a build wrote: the hash of what it was made from; size, time of change and inode by which it is known. */
type Written = [hash: string, size: number, changed: number, inode: number]

/** What the last build wrote into an output folder, by file. Lost or damaged, it costs one full rendering. */
export type Manifest = Record<string, Written>

export function readManifest(cache: Cache, out: string): Manifest {
  const bytes = cache.get(siteKey(out))
  return bytes ? (JSON.parse(bytes.toString('utf8')) as Manifest) : {}
}

/** Notes what stands in an output folder now; of what is `kept`, the manifest of before tells it. */
export function writeManifest(cache: Cache, out: string, plan: Plan, kept: ReadonlySet<string>, before: Manifest): void {
  const manifest = Object.fromEntries(
    [...plan].flatMap(([file, hash]): [string, Written][] => {
      if (kept.has(file)) return [[file, before[file]!]]
      const state = stateOf(join(out, file))
      return state ? [[file, [hash, ...state]]] : []
    }),
  )
  cache.put(siteKey(out), Buffer.from(JSON.stringify(manifest)))
}

/** The files that may stay: made from the same, and nobody has touched them since. */
export function unchanged(out: string, manifest: Manifest, plan: Plan): Set<string> {
  return new Set([...plan].filter(([file, hash]) => manifest[file]?.[0] === hash && isUntouched(out, file, manifest)).map(([file]) => file))
}

/** Whether a file is the one that was written. */
export function isUntouched(out: string, file: string, manifest: Manifest): boolean {
  const [, ...state] = manifest[file]!,
    now = stateOf(join(out, file))
  return now !== undefined && now.every((part, at) => part === state[at])
}

function stateOf(path: string): [size: number, changed: number, inode: number] | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? [stat.size, stat.mtimeMs, stat.ino] : undefined
}
