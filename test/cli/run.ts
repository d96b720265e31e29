import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { vi } from 'vitest'

export const ROOT = join(import.meta.dirname, '..', '..')

/** The cache of the builds of one test file. */
const CACHE = join(tmpdir(), `dateline-test-cache-${process.pid}`)
process.on('exit', () => rmSync(CACHE, { recursive: true, force: true }))

/** Makes a copy of the program, whose packages are those of the project. */
export function copied(copy: string): void {
  for (const name of ['scripts', 'src', 'templates', 'eleventy.config.ts', 'package.json', 'package-lock.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((name) => !name.startsWith('.')))
    symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name))
}

/** Runs a script of the project as its own process, in the project's folder. */
export async function script(
  name: string,
  args: readonly string[],
  given: { env?: Record<string, string>; input?: string } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), name, ...args], {
    cwd: ROOT,
    env: { DATELINE_CACHE: CACHE, ...process.env, ...given.env },
  })
  let out = '',
    err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  child.stdin.end(given.input ?? '')
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, out, err }
}

/** What a command ended with, and what it printed. */
export type Ran = { code: number | null; out: string; err: string }

let calls = 0

/**
 * Runs a script of the project in this process, which spares the start of Node and the loading of the language model:
 * for all but what a process alone has, such as standard input, signals and a locale.
 */
export async function called(name: string, args: readonly string[]): Promise<Ran> {
  const { argv, exitCode } = process,
    said = { out: '', err: '' }
  const listen = (into: keyof typeof said, end: string) => (text: unknown) => {
    said[into] += `${String(text)}${end}`
    return true
  }
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(listen('out', '\n')),
    vi.spyOn(console, 'error').mockImplementation(listen('err', '\n')),
    vi.spyOn(process.stdout, 'write').mockImplementation(listen('out', '')),
    vi.spyOn(process.stderr, 'write').mockImplementation(listen('err', '')),
  ]
  const cache = process.env.DATELINE_CACHE
  process.env.DATELINE_CACHE = cache ?? CACHE
  process.argv = [argv[0]!, join(ROOT, 'scripts', `${name}.ts`), ...args]
  process.exitCode = 0
  try {
    // A module runs once; another query makes it another module. What it imports is loaded once.
    await import(/* @vite-ignore */ `../../scripts/${name}.ts?call=${calls++}`)
    return { code: Number(process.exitCode), ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
    if (cache === undefined) delete process.env.DATELINE_CACHE
    Object.assign(process, { argv, exitCode })
  }
}

/** A folder of its own for a test, and how to remove it. */
export function scratch(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Every file under a folder with its content, by relative path. */
export function tree(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'latin1')]))
}
