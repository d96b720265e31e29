import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../src/main.ts'
import { publish } from '../src/publish/index.ts'
import { urlsOf } from '../src/publish/page-list.ts'
import { oneMore, writeStory } from './bench/corpus.ts'
import { exportCosts, multiplied } from './bench/exports.ts'
import { printMerging } from './bench/merging.ts'
import { printExports, printGrowth, printPipeline, printTimes, type Measured, type Size } from './bench/print.ts'
import { RIVALS, type Prepared } from './bench/rivals.ts'
import { timed, type Command, type Time } from './bench/timed.ts'
import { parseOptions, run, UsageError } from './terminal/cli.ts'

const ROOT = join(import.meta.dirname, '..')
/** Events of the timeline whose exports are timed. */
const EXPORTED = 10_000
/** The story of the rendering and of the builds: some sixteen pages an article. */
const ARTICLES = 640

type Step = { name: string; before?: () => void; inside?: boolean } & Command

/** Times rendering, builds and extraction on generated stories, beside rivals and the least that writing takes; interleaved, medians, ratios. */
async function bench(): Promise<number> {
  const given = parseOptions({
    articles: { type: 'string', default: String(ARTICLES) },
    rounds: { type: 'string', default: '3' },
    growth: { type: 'string', default: '4000' },
  })
  for (const [name, value] of Object.entries(given))
    if (!/^\d{1,6}$/.test(value) || (value === '0' && name !== 'growth')) throw new UsageError(`--${name} is "${value}", expected a number`)
  const memory = '/dev/shm',
    folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'dateline-bench-'))
  process.env.DATELINE_CACHE = join(folder, 'cache')
  try {
    if (given.growth !== '0') printMerging(Number(given.rounds))
    const { pages, steps } = await prepare(folder, Number(given.articles))
    printTimes(measure(steps, Number(given.rounds)), pages)
    if (given.growth !== '0') await extraction(folder, Number(given.growth), Number(given.rounds))
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Each step once a round, so that a busy moment of the machine meets all alike. */
function measure(steps: readonly Step[], rounds: number): Measured {
  const times: Measured = new Map(steps.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const { name, before, inside, ...command } of steps) {
      before?.()
      const time = timed(command)
      if (time)
        times
          .get(name)!
          .push(inside ? { ...time, ...(JSON.parse(time.out.trimEnd().split('\n').at(-1)!) as Pick<Time, 'wall' | 'user'>) } : time)
    }
  }
  return times
}

const command = (name: string, ...args: string[]): Command => ({
  command: process.execPath,
  args: [...process.execArgv, join(ROOT, 'scripts', 'start.mjs'), name, ...args],
})

/** The story, the records, the sources of the rivals, and what to run on them. */
async function prepare(folder: string, count: number): Promise<{ pages: number; steps: Step[] }> {
  const at = (...names: string[]) => join(folder, ...names),
    story = at('story'),
    { bytes } = await writeStory(story, count)
  const { timeline, mentions } = await main(story, { entries: [], editions: [] }, { inputs: '' }, () => {})
  printExports(exportCosts(multiplied(timeline, EXPORTED), 3), EXPORTED)
  const { frame, pages } = publish(timeline, { pathPrefix: '/', report: { version: '', files: count, mentions, messages: [] } })
  const all = urlsOf(pages).length,
    own = [...pages.event],
    records = Array.from({ length: all }, (_, i) => {
      const record = own[i % own.length]!,
        copy = Math.floor(i / own.length)
      return copy === 0 ? record : { ...record, url: record.url.replace(/\/$/, `-copy-${copy}/`) }
    })
  const prepared: Prepared = { frame, records }
  writeFileSync(at('prepared.json'), JSON.stringify(prepared))
  console.log(
    `${count} articles (${(bytes / 1e6).toFixed(1)} MB), ${timeline.events.length} events, ${all} pages; rendering: as many events`,
  )
  const fresh =
    (...names: string[]) =>
    () =>
      names.forEach((name) => rmSync(at(name), { recursive: true, force: true }))
  const rivals = Object.entries(RIVALS).flatMap(([name, rival]): Step[] => {
    const made = rival(at(name), prepared)
    if (!made) console.log(`${name}: cannot be had here`)
    return made ? [{ name, before: () => rmSync(made.out, { recursive: true, force: true }), ...made }] : []
  })
  const build = (...args: string[]) => command('build', '--no-images', '--story', story, '--out', at('site'), ...args),
    article = await oneMore()
  const cold = fresh('site', 'cache', join('story', 'permalinks.yaml'), join('story', article.name)),
    work = (name: string, ...args: string[]) => command('bench/work', name, ...args)
  const unknown = () => {
    fresh('site')()
    rmSync(join(story, article.name))
    writeFileSync(join(story, 'permalinks.yaml'), readFileSync(at('ledger')))
  }
  return {
    pages: all,
    steps: [
      { name: 'Dateline, rendering', before: fresh('rendered'), ...work('render', at('prepared.json'), at('rendered')) },
      ...rivals,
      { name: 'a plain loop', before: fresh('looped'), ...work('loop', at('prepared.json'), at('looped')) },
      { name: 'writing the same bytes', before: fresh('written'), ...work('write', at('looped'), at('written')) },
      { name: 'build, cold, 1 worker', before: cold, ...build('--workers', '1') },
      { name: 'build, cold, 2 workers', before: cold, ...build('--workers', '2') },
      {
        name: 'build, nothing changed',
        before: () => writeFileSync(at('ledger'), readFileSync(join(story, 'permalinks.yaml'))),
        ...build(),
      },
      { name: 'build, one article added', before: () => writeFileSync(join(story, article.name), article.text), ...build() },
      { name: 'build, warm cache, no site', before: unknown, ...build() },
      { name: 'dev, one article added', inside: true, ...work('warm', story, at('site')) },
    ],
  }
}

/** From raw text to the timeline, from a sixteenth of the size up; in the largest but one also with one thread, and stage by stage. */
async function extraction(folder: string, largest: number, rounds: number): Promise<void> {
  const story = join(folder, 'growth'),
    sizes: Size[] = []
  const told = (workers: string) => {
    const time = timed(command('bench/work', 'extraction', story, workers))
    return time && { ...time, ...(JSON.parse(time.out) as Pick<Size, 'articles' | 'events' | 'shared' | 'all'>) }
  }
  for (const count of [16, 8, 4, 2, 1].map((part) => Math.round(largest / part))) {
    await writeStory(story, count)
    const size = told('2')
    if (size) sizes.push(size)
    if (count !== Math.round(largest / 4)) continue
    const one: Size[] = [],
      two: Size[] = []
    for (let round = 0; round < rounds; round++) {
      one.push(...[told('1')].flatMap((each) => each ?? []))
      two.push(...[told('2')].flatMap((each) => each ?? []))
    }
    const stages = timed(command('bench/work', 'stages', story))
    printPipeline(one, two, stages && (JSON.parse(stages.out) as Record<string, number>))
  }
  printGrowth(sizes)
}

await run('bench', bench)
