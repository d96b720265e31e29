import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { main } from '../src/main.ts'
import { publish } from '../src/publish/index.ts'
import { oneMore, writeStory } from './bench/corpus.ts'
import { exportCosts, multiplied, type Cost } from './bench/exports.ts'
import { printGrowth } from './bench/growth.ts'
import { parseOptions, run, UsageError } from './cli.ts'

const SCRIPTS = import.meta.dirname
/** A round: user seconds of the processor and wall seconds of each whole process. The processor's time is steadier on a busy machine. */
type Time = { user: number, wall: number }
/** Events of the timeline whose exports are timed. */
const EXPORTED = 10_000
type Step = { name: string, before?: () => void, command: string, args: string[] }

/** Times builds and rival generators on generated stories, interleaved, and prints medians and ratios. */
async function bench(): Promise<number> {
  const { articles, rounds } = parseOptions({ articles: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '3' } })
  for (const [name, value] of Object.entries({ articles, rounds })) if (!/^[1-9]\d{0,5}$/.test(value)) throw new UsageError(`--${name} is "${value}", expected a number`)
  const memory = '/dev/shm', folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'dateline-bench-'))
  try {
    printGrowth(Number(rounds))
    const steps = await prepare(folder, Number(articles)), times = new Map<string, Time[]>(steps.map(({ name }) => [name, []]))
    for (let round = 0; round < Number(rounds); round++) {
      for (const { name, before, command, args } of steps) {
        before?.()
        const time = timed(folder, command, args)
        if (time) times.get(name)!.push(time)
      }
    }
    print(times)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The stories, pages and rival sources, and what to run on them. */
async function prepare(folder: string, count: number): Promise<Step[]> {
  const story = join(folder, 'story'), at = (name: string) => join(folder, name), { bytes } = await writeStory(story, count)
  const told = await main(story, { entries: [], editions: [] }, { inputs: '' }, () => {})
  printExports(exportCosts(multiplied(told.timeline, EXPORTED), 3))
  const site = publish(told.timeline, { pathPrefix: '/', report: { version: '', files: count, mentions: told.mentions, messages: [] } })
  writeFileSync(at('pages.json'), JSON.stringify({ frame: site.frame, pages: site.pages }))
  const tsx = (script: string, ...args: string[]) => ({ command: process.execPath, args: ['--import', 'tsx', join(SCRIPTS, script), ...args] })
  const render = tsx('bench/render.ts', at('pages.json'), at('rendered'))
  timed(folder, render.command, render.args)
  const pages = readdirSync(at('rendered'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  writeHugo(at('hugo'), at('rendered'), pages)
  console.log(`${count} articles (${(bytes / 1e6).toFixed(1)} MB), ${pages.length} pages`)
  const fresh = (...names: string[]) => () => names.forEach((name) => rmSync(at(name), { recursive: true, force: true }))
  const build = (workers: string) => tsx('build.ts', '--no-images', '--workers', workers, '--story', story, '--out', at('site'))
  const added = await oneMore()
  return [
    { name: 'rendering prepared pages', before: fresh('rendered'), ...render },
    { name: 'Hugo, the same pages', before: fresh('hugo/public'), command: 'hugo', args: ['--quiet', '-s', at('hugo')] },
    { name: 'build, cold, 1 worker', before: () => { fresh('site', 'cache')(); rmSync(join(story, 'permalinks.yaml'), { force: true }) }, ...build('1') },
    { name: 'build, cold, 2 workers', before: () => { fresh('site', 'cache')(); rmSync(join(story, 'permalinks.yaml'), { force: true }) }, ...build('2') },
    { name: 'build, nothing changed', ...build('2') },
    { name: 'build, one article added', before: () => writeFileSync(join(story, added.name), added.text), ...build('2') },
    { name: 'build, warm cache', before: () => { rmSync(join(story, added.name)); fresh('site')() }, ...build('2') },
  ]
}

/** Hugo gets each page with its body ready made; its layout adds what is around it. */
function writeHugo(folder: string, rendered: string, pages: readonly string[]): void {
  const put = (name: string, text: string) => { mkdirSync(dirname(join(folder, name)), { recursive: true }); writeFileSync(join(folder, name), text) }
  put('config.toml', 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home", "404"]\n')
  put('layouts/_default/single.html', '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><header><a href="/">Story</a></header>{{ .Content }}<footer>{{ .Params.edition }}</footer></body></html>\n')
  for (const page of pages) {
    const body = /<body[^]*<\/body>/.exec(readFileSync(join(rendered, page), 'utf8'))?.[0] ?? ''
    put(join('content', page.replace(/\/?index\.html$/, '') || 'front', 'index.html'), `${JSON.stringify({ title: page, edition: 'Edition 1' })}\n${body}`)
  }
}

/** Runs a whole process. Nothing where the command is absent; one that fails is said. */
function timed(folder: string, command: string, args: string[]): Time | undefined {
  const began = performance.now()
  const { status, error, stderr } = childOf(folder, command, args)
  if (error || status !== 0) {
    console.error(`${command}: ${error ? 'absent' : stderr.toString().slice(0, 300)}`)
    return undefined
  }
  return { wall: (performance.now() - began) / 1000, user: childTime(stderr.toString()) }
}

/** `time` of the system tells what the child cost; the machine's Node does not. */
const childOf = (folder: string, command: string, args: string[]) =>
  spawnSync('/usr/bin/time', ['-f', 'user %U', command, ...args], { cwd: join(SCRIPTS, '..'), env: { ...process.env, DATELINE_CACHE: join(folder, 'cache') }, maxBuffer: 1e9 })
const childTime = (text: string) => Number(/user ([\d.]+)\s*$/.exec(text)?.[1])

function print(times: ReadonlyMap<string, Time[]>): void {
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
  const hugo = times.get('Hugo, the same pages')!, base = { user: median(hugo.map(({ user }) => user)), wall: median(hugo.map(({ wall }) => wall)) }
  console.log('medians: seconds of the processor, seconds of the wall, and both as ratios to Hugo')
  for (const [name, all] of times) {
    const user = median(all.map((time) => time.user)), wall = median(all.map((time) => time.wall))
    const ratio = (value: number | undefined, to: number | undefined) => value === undefined || !to ? '-' : (value / to).toFixed(2)
    console.log(`${name.padEnd(28)} ${(user?.toFixed(2) ?? 'absent').padStart(8)} ${(wall?.toFixed(2) ?? '').padStart(8)} ${ratio(user, base.user).padStart(7)} ${ratio(wall, base.wall).padStart(7)}`)
  }
}

function printExports(costs: readonly Cost[]): void {
  console.log(`exports of ${EXPORTED} events: bytes, seconds`)
  for (const { name, bytes, seconds } of costs) console.log(`${name.padEnd(28)} ${String(bytes).padStart(10)} ${seconds.toFixed(2).padStart(8)}`)
}

await run('bench', bench)
