import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { runs } from '../runs.ts'

/** Called after each step that changes the names in a folder, with the paths that it took; throws where the machine dies. */
const machine = vi.hoisted(() => ({ step: (() => {}) as (...paths: unknown[]) => void, dead: false }))
vi.mock('node:fs', async (original) => watched(await original<typeof import('node:fs')>(), ['renameSync', 'rmSync', 'rmdirSync']))
vi.mock('node:fs/promises', async (original) => watched(await original<typeof import('node:fs/promises')>(), ['rename', 'rm']))
function watched<T extends object>(real: T, names: readonly (keyof T & string)[]): T {
  return {
    ...real,
    ...Object.fromEntries(
      names.map((name) => [
        name,
        (...given: unknown[]) => {
          if (machine.dead) throw new Error('The machine is dead')
          const done = (real[name] as (...all: unknown[]) => unknown)(...given)
          const after = () => machine.step(...given)
          return done instanceof Promise ? done.then(after) : after()
        },
      ]),
    ),
  }
}

const { Cache } = await import('../../scripts/work/cache.ts'),
  { buildSite } = await import('../../scripts/site/site.ts'),
  { scratch, tree } = await import('../cli/run.ts')

vi.setConfig({ testTimeout: 3_600_000 })
const { folder, remove } = scratch()
beforeAll(() => {
  vi.spyOn(console, 'log').mockReturnValue()
})
afterAll(() => {
  vi.restoreAllMocks()
  remove()
})

const TEXTS = [
  'The Dockers’ Union walked out and accused the Harbour Board of breaking a deal.',
  'The Harbour Board met the Dockers’ Union in Port Ellery.',
  'Tavrenia sent ships to Port Ellery.',
  'Five people were killed when Tavrenian forces shelled Port Ellery, officials said.',
  'The police arrested two men in Paris.',
]

/** Writes article `number` of a story; another `edition` tells of another day, and of one deed more. */
function write(story: string, number: number, edition: number): void {
  mkdirSync(story, { recursive: true })
  const day = 1 + ((number * 3 + edition) % 25),
    deeds = [TEXTS[number % TEXTS.length]!, ...(edition % 2 ? [TEXTS[(number + edition) % TEXTS.length]!] : [])]
  writeFileSync(
    join(story, `report-${number}.txt`),
    `News of day ${day}, report ${number}\n\nPORT ELLERY, March ${day}, 2021 (AFP) - ${deeds.join('\n\n')}\n\nOfficials said on Monday that report ${number} was final.\n`,
  )
}

const build = (story: string, out: string, version = 'one', cache = join(out, '..', 'cache')) =>
  buildSite({ story, out, ledger: 'write', pathPrefix: '/', images: false, workers: 1 }, { cache: new Cache(cache), version })

const LINK = / (?:href|src)="([^":#?]+)[^":]*"/g
const known = new Map<string, { links: string[]; hash: string }>()

/** What a reader meets who starts on each of some pages and follows every link: links that lead nowhere; `seen` learns the hash of each file. */
function deadLinks(out: string, starts: Iterable<string>, seen: Map<string, Set<string>>): string[] {
  const open = [...starts],
    met = new Set(open),
    dead: string[] = []
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const path = join(out, file),
      state = statSync(path, { throwIfNoEntry: false })
    if (!state?.isFile()) {
      dead.push(file)
      continue
    }
    const { links, hash } = contentOf(path, `${file} ${state.ino} ${state.mtimeMs} ${state.size}`)
    seen.set(file, (seen.get(file) ?? new Set()).add(hash))
    for (const link of links.map((each) => join(dirname(file!), each))) {
      if (!met.has(link)) open.push(link)
      met.add(link)
    }
  }
  return dead
}

function contentOf(path: string, key: string): { links: string[]; hash: string } {
  const found =
    known.get(key) ??
    (() => {
      const text = readFileSync(path, 'latin1')
      return {
        links: path.endsWith('.html') && !path.endsWith('404.html') ? [...text.matchAll(LINK)].map(([, link]) => link!) : [],
        hash: hashOf(text),
      }
    })()
  known.set(key, found)
  return found
}

const hashOf = (text: string) => createHash('sha256').update(text, 'latin1').digest('hex')
const pages = (files: ReadonlyMap<string, string>) => [...files.keys()].filter((file) => file.endsWith('.html'))

/** Builds while a reader looks after each step; `dies`: the step after which nothing goes on. Returns what was seen. */
async function watchedBuild(story: string, out: string, version: string, starts: readonly string[], dies = Infinity) {
  const seen = new Map<string, Set<string>>(),
    dead: string[] = []
  let steps = 0,
    absent = 0
  machine.step = (...paths) => {
    if (!paths.some((path) => typeof path === 'string' && (path === out || path.startsWith(out + sep)))) return
    steps++
    if (!existsSync(out)) absent++
    else dead.push(...deadLinks(out, starts, seen).map((file) => `step ${steps}: ${file}`))
    machine.dead = steps >= dies
    if (machine.dead) throw new Error('The machine died')
  }
  const code = await build(story, out, version).catch(() => undefined)
  machine.step = () => {}
  machine.dead = false
  return { code, seen, dead, steps, absent }
}

const edit = fc.record({
  article: fc.nat(6),
  edition: fc.nat(5),
  gone: fc.boolean(),
  program: fc.constantFrom('one', 'one', 'one', 'one', 'two'),
})

it('at each moment of a build every link leads to a whole file of the old site or the new one, and a build that dies there is made good', async () => {
  const kinds = { whole: 0, steps: 0 }
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 3 }), fc.nat(1000), async (edits, when) => {
      const place = join(folder, String(run++)),
        story = join(place, 'story'),
        out = join(place, 'site')
      for (const number of [0, 1, 2, 3]) write(story, number, 0)
      expect(await build(story, out)).toBe(0)
      for (const { article, edition, gone, program } of edits) {
        if (gone) rmSync(join(story, `report-${article}.txt`), { force: true })
        else write(story, article, edition)
        const scratched = join(place, 'scratch'),
          before = tree(out),
          ledger = join(story, 'permalinks.yaml'),
          earlier = readFileSync(ledger)
        // What the build is to come to, made elsewhere.
        rmSync(scratched, { recursive: true, force: true })
        expect(await build(story, scratched, program, join(place, 'other cache'))).toBe(0)
        writeFileSync(ledger, earlier)
        const after = tree(scratched),
          starts = pages(before).filter((file) => after.has(file))
        const check = ({ seen, dead, absent }: Awaited<ReturnType<typeof watchedBuild>>) => {
          expect(dead).toEqual([])
          // A site that takes the place of another as a whole has no name for one step.
          expect(absent).toBeLessThanOrEqual(1)
          for (const [file, hashes] of seen)
            expect(
              [before.get(file), after.get(file)].flatMap((text) => (text === undefined ? [] : [hashOf(text)])),
              file,
            ).toEqual(expect.arrayContaining([...hashes]))
        }
        const died = await watchedBuild(story, out, program, starts, 1 + (when % 40))
        check(died)
        const made = died.code === 0 ? died : await watchedBuild(story, out, program, starts)
        expect(made.code).toBe(0)
        check(made)
        expect(tree(out)).toEqual(after)
        kinds.whole += made.absent
        kinds.steps += died.steps + made.steps
      }
    }),
    { seed: 7, numRuns: runs(20) },
  )
  console.info(`${run} histories, ${kinds.steps} steps looked at, ${kinds.whole} sites swapped as a whole`)
  expect(kinds.whole).toBeGreaterThan(0)
  expect(kinds.steps).toBeGreaterThan(100)
})
