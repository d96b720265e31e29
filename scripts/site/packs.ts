import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { Plan } from '../../src/render/plan.ts'
import { writeFiles } from '../../src/render/write.ts'
import { Cache, digest, siteKey } from '../work/cache.ts'
import { recover, replaceFolder } from './folder.ts'
import { writeManifest, type Manifest } from './keep.ts'

/** Files one behind the other, compressed; `hash`: of what a file was made from. */
type Pack = { key: string; files: [file: string, hash: string, size: number][] }

/** Bytes of a site that are compressed at once, and output folders whose site is kept. */
const AT_ONCE = 8 * 2 ** 20,
  FOLDERS = 8

/** The quickest there is: pages resemble each other so much that it makes a ninth of them, and takes less time than to read them. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 0, [constants.BROTLI_PARAM_LGWIN]: 22 } }

const INDEX = digest('packs')

const folderOf = (cache: Cache) => join(cache.folder, 'sites')
const storeOf = (cache: Cache, out: string) => new Cache(join(folderOf(cache), siteKey(out).slice(0, 32)))

function packsIn(store: Cache): Pack[] {
  const bytes = store.get(INDEX)
  return bytes ? (JSON.parse(bytes.toString('utf8')) as Pack[]) : []
}

/** Keeps the files of a site that stands in its folder, so that it need not be made again when the folder is gone. What cannot be kept is no loss. */
export function pack(cache: Cache, out: string, plan: Plan): void {
  const store = storeOf(cache, out)
  try {
    add(store, out, plan)
    prune(cache, store)
  } catch {
    drop(store)
  }
}

/** Adds what is not kept yet; what would more than double it begins anew. */
function add(store: Cache, out: string, plan: Plan): void {
  const before = packsIn(store),
    known = new Set(before.flatMap(({ files }) => files.map(([file, hash]) => `${hash} ${file}`))),
    fresh = [...plan].filter(([file, hash]) => !known.has(`${hash} ${file}`)),
    isAnew = known.size + fresh.length > 2 * plan.size
  if (isAnew) drop(store)
  const packs = isAnew ? [] : before,
    more = isAnew ? [...plan] : fresh
  let open: Pack['files'] = [],
    bytes: Uint8Array[] = [],
    size = 0
  const close = () => {
    const content = brotliCompressSync(Buffer.concat(bytes), QUICK),
      key = digest(content)
    store.put(key, content)
    packs.push({ key, files: open })
    open = []
    bytes = []
    size = 0
  }
  for (const [file, hash] of more) {
    const content = readFileSync(join(out, file))
    open.push([file, hash, content.length])
    bytes.push(content)
    size += content.length
    if (size >= AT_ONCE) close()
  }
  if (open.length) close()
  if (more.length) store.put(INDEX, Buffer.from(JSON.stringify(packs)))
}

/** Drops all that is kept of a site; where nothing may be written, it stays. */
function drop({ folder }: Cache): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    /* what is damaged of it is known by that */
  }
}

/** Puts a site into its folder that is gone, as the last build left it. Returns whether it could: all of it was kept. */
export async function unpack(cache: Cache, out: string, manifest: Manifest): Promise<boolean> {
  recover(out)
  if (existsSync(out)) return false
  const store = storeOf(cache, out),
    files = Object.keys(manifest)
  const fill = async (folder: string) => {
    for (const { key, files } of packsIn(store)) {
      if (!files.some(([file, hash]) => manifest[file]?.[0] === hash)) continue
      const packed = store.get(key)
      if (!packed) continue
      const bytes = brotliDecompressSync(packed)
      let at = 0
      const all = files.map(([url, hash, size]) => ({ url, hash, content: bytes.subarray(at, (at += size)) }))
      writeFiles(
        folder,
        all.filter(({ url, hash }) => manifest[url]?.[0] === hash),
      )
    }
  }
  try {
    // It wants every file of the site.
    await replaceFolder(out, fill, files, async () => {})
  } catch {
    drop(store)
    return false
  }
  writeManifest(cache, out, new Map(files.map((file) => [file, manifest[file]![0]])), new Set(), {})
  return true
}

/** Drops the sites that were longest not built. */
function prune(cache: Cache, { folder }: Cache): void {
  utimesSync(folder, new Date(), new Date())
  const aged = readdirSync(folderOf(cache))
    .map((name) => join(folderOf(cache), name))
    .map((path) => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at)
  for (const { path } of aged.slice(FOLDERS)) rmSync(path, { recursive: true, force: true })
}
