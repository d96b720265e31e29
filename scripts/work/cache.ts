import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { versionOfSources } from './version.mjs'

const ROOT = join(import.meta.dirname, '..', '..')

/** Entries that the cache may hold; past it the least recently written third goes. An archive of 20,000 articles needs 40,000. */
const LIMIT = 120_000

/** SHA-256 of parts, in hex; parts are told apart. */
export function digest(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length} `).update(part)
  return hash.digest('hex')
}

/** Where results are kept, by the hash of what they were made from; a thread looks into `folder`. */
export type Kept = Pick<Cache, 'folder' | 'get' | 'put'>

/**
 * What earlier builds worked out, as plain files named by the hash of what they were made from. Each begins with the
 * hash of its content, so that a damaged one counts as missing. Deleting any of it costs time and nothing else.
 */
export class Cache {
  readonly folder: string
  #written = 0
  /** `DATELINE_CACHE` names another folder. */
  constructor(folder = process.env.DATELINE_CACHE || join(ROOT, 'node_modules', '.cache', 'dateline')) {
    this.folder = folder
  }

  #path = (key: string) => join(this.folder, key.slice(0, 2), key.slice(2))

  /** The entry of a key; nothing when it is missing or damaged. */
  get(key: string): Buffer | undefined {
    try {
      const file = readFileSync(this.#path(key)),
        content = file.subarray(32)
      return createHash('sha256').update(content).digest().equals(file.subarray(0, 32)) ? content : undefined
    } catch {
      return undefined
    }
  }

  /** Keeps an entry, by rename, so that a reader sees all of it or none. A folder that cannot be written is no cache. */
  put(key: string, content: Uint8Array): void {
    const path = this.#path(key),
      temporary = `${path}.${process.pid}.${this.#written++}`
    try {
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(temporary, Buffer.concat([createHash('sha256').update(content).digest(), content]))
      renameSync(temporary, path)
    } catch {
      rmSync(temporary, { force: true })
    }
  }

  /** Keeps the cache within its limit. */
  prune(): void {
    const entries = shards(this.folder).flatMap((shard) =>
      readdirSync(join(this.folder, shard)).map((name) => join(this.folder, shard, name)),
    )
    if (entries.length <= LIMIT) return
    const aged = entries.map((path) => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 })).sort((a, b) => a.at - b.at)
    for (const { path } of aged.slice(0, entries.length - (LIMIT * 2) / 3)) rmSync(path, { force: true })
  }
}

function shards(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.length === 2)
  } catch {
    return []
  }
}

/** Hash of everything that results depend on beside their input. A compiled program was told its own. */
export const codeVersion = (): string => process.env.DATELINE_VERSION ?? versionOfSources()

/** The key under which what is known of an output folder is kept. */
export const siteKey = (out: string) => digest('site', resolve(out))
