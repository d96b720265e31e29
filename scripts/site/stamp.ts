import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { hashInputs, LEDGER_FILE } from '../../src/ledger/inputs.ts'
import type { Message } from '../../src/records/index.ts'
import { digest, siteKey } from '../work/cache.ts'
import { isUntouched, readManifest } from './keep.ts'
import { unpack } from './packs.ts'
import type { BuildOptions, Earlier } from './site.ts'

/** What a build that finds nothing changed says. */
type Said = { messages: Message[]; account: string }

const keyOf = (out: string) => digest('stamp', resolve(out))

/** Hash of all that a build depends on, the story (`inputs` is its hash) with its ledger, the options, the program, and of what it wrote. */
async function stampOf(options: BuildOptions, { cache, version }: Earlier, inputs: string): Promise<string> {
  const ledger = await readFile(join(options.story, LEDGER_FILE)).catch(() => '')
  // However many threads work on it, a site is the same.
  return digest(version, JSON.stringify({ ...options, workers: undefined }), inputs, ledger, cache.get(siteKey(options.out)) ?? '')
}

/** Notes that the output folder holds what these inputs make. */
export async function note(options: BuildOptions, earlier: Earlier, inputs: string, said: Said): Promise<void> {
  const stamp = await stampOf(options, earlier, inputs)
  earlier.cache.put(keyOf(options.out), Buffer.from(JSON.stringify({ stamp, said })))
}

/** What to say when the output folder holds what these inputs make already, and nobody has touched it, or is gone and could be brought back; else nothing. */
export async function upToDate(options: BuildOptions, earlier: Earlier): Promise<Said | undefined> {
  const { cache } = earlier,
    bytes = cache.get(keyOf(options.out))
  if (!bytes) return undefined
  const { stamp, said } = JSON.parse(bytes.toString('utf8')) as { stamp: string; said: Said },
    inputs = await hashInputs(options.story)
  if (stamp !== (await stampOf(options, earlier, inputs))) return undefined
  const manifest = readManifest(cache, options.out),
    files = Object.keys(manifest)
  if (!files.length) return undefined
  if (files.every((file) => isUntouched(options.out, file, manifest))) return said
  if (!(await unpack(cache, options.out, manifest))) return undefined
  await note(options, earlier, inputs, said)
  return said
}
