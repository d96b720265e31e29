import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')

/** The cache of the builds of one test file. */
const CACHE = join(tmpdir(), `dateline-test-cache-${process.pid}`)
process.on('exit', () => rmSync(CACHE, { recursive: true, force: true }))

/** Runs a script of the project as its own process, in the project's folder. */
export async function script(name: string, args: readonly string[], given: { env?: Record<string, string>, input?: string } = {}): Promise<{ code: number | null, out: string, err: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), name, ...args], { cwd: ROOT, env: { DATELINE_CACHE: CACHE, ...process.env, ...given.env } })
  let out = '', err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text })
  child.stdin.end(given.input ?? '')
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, out, err }
}

/** A folder of its own for a test, and how to remove it. */
export function scratch(): { folder: string, remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Every file under a folder with its content, by relative path. */
export function tree(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'latin1')]))
}
