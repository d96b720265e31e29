import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { versionOfSources } from './work/version.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PROGRAMS = join(ROOT, 'node_modules', '.cache', 'dateline-program')
/** Commands, and what they run in processes and threads of their own. */
const ENTRIES = [
  'add',
  'annotate',
  'bench',
  'bench/merge',
  'bench/work',
  'build',
  'check',
  'dev',
  'eval',
  'new',
  'preview/preview',
  'work/worker',
  'soak',
]
/** Milliseconds after which a compiled program that nobody has started is deleted. */
const OLD = 7 * 86_400_000

/** Packages of many small modules, which become part of the program: to find and read some 500 files took as long as to run them. */
const BUNDLED = [
  '@11ty/eleventy',
  '@date-fns/utc',
  'csv-stringify',
  'date-fns',
  'feedsmith',
  'gray-matter',
  'rehype-parse',
  'rehype-sanitize',
  'rehype-stringify',
  'remark',
  'unified',
  'vfile',
  'vfile-reporter',
  'wink-nlp',
  'yaml',
  'zod',
]
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

const FORM = {
  // Packages in CommonJS ask for modules of Node in this way.
  banner: { js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);` },
  bundle: true,
  // The server of Eleventy is never started.
  external: [
    '@11ty/eleventy-dev-server',
    ...Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !BUNDLED.includes(name)),
  ],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Node 20 has them; as a call of RegExp each would be made anew wherever it stands in a function.
  supported: { 'regexp-unicode-property-escapes': true },
  plugins: [
    { name: 'word lists', setup: wordLists },
    { name: 'where sources are', setup: whereSourcesAre },
  ],
}

/**
 * The folder of the program as JavaScript, compiled when its sources have changed: to load it through a TypeScript loader
 * takes longer than to build a small story. Its name is the hash of all sources and where they are, so that it is never stale.
 */
export async function compile() {
  const version = versionOfSources(),
    name = createHash('sha256').update(ROOT).update(version).digest('hex').slice(0, 32),
    folder = join(PROGRAMS, name)
  process.env.DATELINE_VERSION = version
  if (existsSync(folder)) touch(folder)
  else if (isWritable(PROGRAMS)) return bundle(folder, version)
  else return temporary(name)
  return folder
}

/** When it was last started; where nothing may be written, nothing is deleted by that either. */
function touch(folder) {
  try {
    utimesSync(folder, new Date(), new Date())
  } catch {
    /* it stays as it is */
  }
}

function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Where packages stand in a folder that nobody may write, the program is compiled for this once; it finds them by a link. */
async function temporary(name) {
  const home = mkdtempSync(join(tmpdir(), 'dateline-program-'))
  process.on('exit', () => rmSync(home, { recursive: true, force: true }))
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'), 'junction')
  await write(join(home, name))
  return join(home, name)
}

let glances = 0

/** The templates as they stand now, compiled into a module of their own beside the program that runs: for `dev`, which need not wait for the whole of it. */
export async function compileTemplates() {
  const { build } = await import('esbuild'),
    outfile = join(process.env.DATELINE_PROGRAM, `templates-${process.pid}-${glances++}.mjs`)
  const contents = `export { TEMPLATES } from './templates/index.ts'\nexport { document } from './templates/page.ts'`
  await build({ ...FORM, stdin: { contents, resolveDir: ROOT, loader: 'ts' }, outfile, logLevel: 'silent' })
  return outfile
}

async function bundle(folder, version) {
  const made = `${folder}.${process.pid}`
  await write(made)
  if (versionOfSources() !== version) {
    // What was saved meanwhile is in it or not: under this name it would be taken for the sources that were there.
    rmSync(made, { recursive: true, force: true })
    return compile()
  }
  // Another process may have been quicker.
  try {
    renameSync(made, folder)
  } catch {
    rmSync(made, { recursive: true, force: true })
  }
  for (const name of readdirSync(PROGRAMS))
    if (Date.now() - statSync(join(PROGRAMS, name)).mtimeMs > OLD) rmSync(join(PROGRAMS, name), { recursive: true, force: true })
  return folder
}

async function write(made) {
  const { build } = await import('esbuild')
  await build({
    ...FORM,
    entryPoints: ENTRIES.map((name) => join(ROOT, 'scripts', `${name}.ts`)),
    outbase: join(ROOT, 'scripts'),
    outdir: made,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    logLevel: 'error',
  })
}

/** The program has its word lists as data in it: to parse YAML took a third of the start of each process. */
function wordLists({ onLoad }) {
  onLoad({ filter: /[\\/]src[\\/]own\.ts$/ }, async () => {
    const { parse } = await import('yaml')
    const names = readdirSync(join(ROOT, 'src'), { recursive: true }).filter((name) => name.endsWith('.yaml'))
    const lists = names.sort().map((name) => {
      const file = join(ROOT, 'src', name)
      return [pathToFileURL(file).href, parse(readFileSync(file, 'utf8'), { schema: 'core' })]
    })
    const contents = `
      const lists = new Map(JSON.parse(${JSON.stringify(JSON.stringify(lists))}))
      export const ownYaml = (path, base) => lists.get(new URL(path, base).href)
      export const ownYamls = (path, base) => {
        const folder = new URL(path, base).href
        return [...lists].flatMap(([name, list]) => (name.startsWith(folder) && !name.slice(folder.length).includes('/') ? [list] : []))
      }`
    return { contents, loader: 'js' }
  })
}

/** The program finds its other data beside its sources, and Eleventy its own. */
function whereSourcesAre({ onLoad }) {
  onLoad({ filter: /\.ts$|[\\/]@11ty[\\/]eleventy[\\/]src[\\/].*\.js$/ }, ({ path }) => ({
    loader: path.endsWith('.ts') ? 'ts' : 'js',
    contents: readFileSync(path, 'utf8')
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
  }))
}
