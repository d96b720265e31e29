import { mkdir, readdir, readFile, stat, writeFile, rename } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { collect } from '../../src/diagnostics.ts'
import { fileName, IntakeError, INTAKE_EXTENSIONS, seedFile, take, type Taken } from '../../src/intake/index.ts'
import { decode } from '../../src/read/decode.ts'
import { read } from '../../src/read/index.ts'
import type { SeedFile, StoryConfig } from '../../src/records/index.ts'
import { printable } from '../../templates/html.ts'
import { UsageError } from '../terminal/cli.ts'
import { effect } from './effect.ts'
import { fetchPage, LIMITS } from './fetch.ts'
import { freeName, judge } from './known.ts'
import { progress } from '../terminal/progress.ts'

export type AddOptions = { story: string; dryRun: boolean; replace: boolean; allowPrivate: boolean; timeout: number }

/** What one argument gave: bytes, a name to keep them under, where they came from, and how they were served there. */
type Given = { name: string; bytes: Uint8Array; address?: string; served?: Uint8Array }

/** A seed file to be written, and the one that it takes the place of. */
type Planned = { path: string; text: string; replaces?: string; original: Given }

/** The article of a story that `new` made. */
const EXAMPLE = 'example.md'

/** Largest file that is taken in, in bytes. */
const LARGEST = 50_000_000

/**
 * Takes in every file, folder and address. What cannot be taken is told, the rest goes on. Nothing is written but
 * whole seed files, and none on a dry run. Returns 1 when something was refused, 130 when it was stopped.
 */
export async function addAll(sources: readonly string[], options: AddOptions): Promise<number> {
  const { warn } = collect()
  const { files, story } = await storyOf(options.story, warn)
  const list = (await Promise.all(sources.map(expand))).flat()
  const bar = progress('add', list.length),
    said: string[] = [],
    planned: Planned[] = []
  let refused = 0
  for (const source of list) {
    if (bar.stopped()) break
    try {
      const given = await open(source, options)
      for (const taken of await take(given.name, given.bytes, given.address)) {
        const told = plan(taken, given, [...files, ...planned], options, planned)
        if (typeof told === 'string') {
          refused++
          said.push(`${source}: ${told}`)
        } else {
          planned.push(told.file)
          said.push(`${source}: ${told.words}`)
        }
      }
    } catch (error) {
      if (!(error instanceof IntakeError)) {
        bar.end()
        throw error
      }
      refused++
      said.push(`${source}: ${error.message}`)
    }
    bar.step(printable(basename(source)))
  }
  const stopped = bar.stopped()
  bar.end()
  if (planned.length && !stopped && !options.dryRun) said.push(...(await withoutExample(options.story)))
  if (planned.length && !stopped) said.push(...(await effect(options.story, planned)))
  if (!options.dryRun && !stopped) for (const file of planned) await write(file, options.story, story)
  const done = planned.length === 1 ? '1 article' : `${planned.length} articles`
  said.push(
    stopped
      ? 'Stopped; nothing was written.'
      : options.dryRun
        ? `Dry run: ${done} would be added, nothing was written.`
        : `Added ${done}${refused ? `, refused ${refused}` : ''}.`,
  )
  console.log(printable(said.join('\n')))
  return stopped ? 130 : refused ? 1 : 0
}

/** Sets aside the example article of a new story: it tells another story, and its date would date the articles of this one. */
async function withoutExample(folder: string): Promise<string[]> {
  const [found, model] = await Promise.all(
    [join(folder, EXAMPLE), join(import.meta.dirname, '../new-story', EXAMPLE)].map((path) =>
      readFile(path, 'utf8').catch(() => undefined),
    ),
  )
  if (found === undefined || found !== model) return []
  await rename(join(folder, EXAMPLE), join(folder, `_${EXAMPLE}`))
  return [`${EXAMPLE}, which tells another story, is _${EXAMPLE} now: names that begin with _ are not read.`]
}

async function storyOf(folder: string, warn: Parameters<typeof read>[1]): Promise<{ files: SeedFile[]; story: StoryConfig }> {
  if (
    !(await stat(folder).then(
      (status) => status.isDirectory(),
      () => false,
    ))
  )
    throw new UsageError(`--story ${folder} is not a folder; make one with npm run new`)
  return read(folder, warn)
}

const isAddress = (source: string) => /^[a-z][a-z0-9+.-]*:\/\//i.test(source)

/** A folder as the files in it that can be taken in. */
async function expand(source: string): Promise<string[]> {
  if (
    source === '-' ||
    isAddress(source) ||
    !(await stat(source).then(
      (status) => status.isDirectory(),
      () => false,
    ))
  )
    return [source]
  const names = (await readdir(source))
    .filter((name) => !/^[._]/.test(name) && INTAKE_EXTENSIONS.includes(extname(name).toLowerCase()))
    .sort()
  if (!names.length) throw new UsageError(`${source} holds no file ending in ${INTAKE_EXTENSIONS.join(', ')}`)
  return names.map((name) => join(source, name))
}

async function open(source: string, { allowPrivate, timeout }: AddOptions): Promise<Given> {
  if (source === '-') {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
    return { name: 'standard-input', bytes: Buffer.concat(chunks) }
  }
  if (isAddress(source)) {
    if (!URL.canParse(source)) throw new IntakeError('This is no web address')
    const { bytes, type, charset, address } = await fetchPage(source, { ...LIMITS, allowPrivate, timeout })
    return {
      name: `page${/json/.test(type) ? '.json' : /plain|markdown/.test(type) ? '.txt' : '.html'}`,
      bytes: Buffer.from(decode(bytes, /html/.test(type), charset)),
      address,
      served: bytes,
    }
  }
  const status = await stat(source).catch((error: NodeJS.ErrnoException) => {
    throw new IntakeError(error.code === 'ENOENT' ? 'There is no such file' : `The file cannot be read (${error.code})`)
  })
  if (status.size > LARGEST) throw new IntakeError(`The file has more than ${LARGEST / 1_000_000} MB, too much for an article`)
  return {
    name: basename(source),
    bytes: await readFile(source).catch((error: NodeJS.ErrnoException) => {
      throw new IntakeError(`The file cannot be read (${error.code})`)
    }),
  }
}

/** What becomes of an article beside those of the story: its file, or why it is refused. */
function plan(
  taken: Taken,
  original: Given,
  files: readonly (SeedFile | Planned)[],
  { replace }: AddOptions,
  planned: readonly Planned[],
): { file: Planned; words: string } | string {
  const verdict = judge(taken, files)
  if (verdict.kind === 'same') return `has the same text as ${verdict.file}; nothing to add`
  const old = verdict.kind === 'version' ? verdict.file : undefined
  if (old && (!replace || planned.some(({ path }) => path === old)))
    return `${old} has this address with another text; add --replace to take this as its new version`
  const path =
    old ??
    freeName(
      fileName(taken),
      files.map((file) => file.path),
    )
  const note = verdict.kind === 'version' ? { supersedes: verdict.was } : {}
  const text = seedFile({ ...taken, front: { ...taken.front, ...note } })
  const near = verdict.kind === 'near' ? `, nearly the text of ${verdict.file}: one origin, counted once` : ''
  return {
    file: { path, text, original, ...(old ? { replaces: old } : {}) },
    words: `${path}${old ? ', in place of its earlier version' : ''}${near}; ${taken.front.published ? `published ${taken.front.published}` : 'no date on it, the build dates it by its text'}`,
  }
}

/** Writes a seed file as a whole; the version that it replaces stays beside it under a name that is not read. */
async function write({ path, text, replaces, original }: Planned, folder: string, { originals }: StoryConfig): Promise<void> {
  if (replaces) await rename(join(folder, replaces), join(folder, await superseded(replaces, folder)))
  const temporary = join(folder, `.${path}.new`)
  await writeFile(temporary, text)
  await rename(temporary, join(folder, path))
  if (!originals) return
  await mkdir(join(folder, 'originals'), { recursive: true })
  await writeFile(
    join(folder, 'originals', `${path.replace(/\.md$/, '')}${extname(original.name) || '.txt'}`),
    original.served ?? original.bytes,
  )
}

async function superseded(name: string, folder: string): Promise<string> {
  const taken = new Set(await readdir(folder))
  for (let n = 1; ; n++) if (!taken.has(`_superseded-${n}-${name}`)) return `_superseded-${n}-${name}`
}
