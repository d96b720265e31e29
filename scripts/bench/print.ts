import type { Cost } from './exports.ts'
import { median, type Time } from './timed.ts'

/** The costs of each step, round by round. */
export type Measured = Map<string, Time[]>

/** What one size of a story cost; `shared`: seconds of the wall in what threads share, `all`: to the timeline. */
export type Size = Time & { articles: number; events: number; shared: number; all: number }

const HUGO = 'Hugo of Debian',
  LOOP = 'a plain loop'
const number = (value: number | undefined, digits: number) =>
  (value === undefined || Number.isNaN(value) ? '-' : value.toFixed(digits)).padStart(9)
const ratio = (value: number | undefined, to: number | undefined) => number(value === undefined || !to ? undefined : value / to, 2)
const row = (name: string, ...cells: string[]) => console.log(`${name.padEnd(28)}${cells.join('')}`)
const titles = (...cells: string[]) => row('', ...cells.map((cell) => cell.padStart(9)))

/** Medians of a round, with ratios to Hugo and to the plain loop; the processor's time is steadier where others work on the machine. */
export function printTimes(times: Measured, pages: number): void {
  const of = (name: string, part: keyof Time) => median((times.get(name) ?? []).map((time) => time[part]))
  console.log(`\nmedians over ${pages} pages: seconds of the wall and of the processor, MB; ratios of both to ${HUGO} and to ${LOOP}`)
  titles('wall s', 'cpu s', 'MB', 'w/Hugo', 'c/Hugo', 'w/loop', 'c/loop')
  for (const name of times.keys()) {
    const [wall, user] = [of(name, 'wall'), of(name, 'user')]
    row(
      name,
      number(wall, 3),
      number(user, 3),
      number(of(name, 'memory'), 0),
      ratio(wall, of(HUGO, 'wall')),
      ratio(user, of(HUGO, 'user')),
      ratio(wall, of(LOOP, 'wall')),
      ratio(user, of(LOOP, 'user')),
    )
  }
  const cold = 'build, cold, 2 workers',
    warm = 'build, warm cache, no site'
  console.log(
    `a warm cache makes a build ${ratio(of(cold, 'wall'), of(warm, 'wall')).trim()} times faster (wall), ${ratio(of(cold, 'user'), of(warm, 'user')).trim()} (processor)`,
  )
}

/** From raw text to the timeline: articles a second, what a second thread brings, and where the time goes. */
export function printPipeline(one: readonly Size[], two: readonly Size[], stages: Record<string, number> | undefined): void {
  const of = (sizes: readonly Size[], part: 'shared' | 'all' | 'user') => median(sizes.map((size) => size[part])),
    { articles = 0, events } = two[0] ?? {}
  console.log(`\nextraction of ${articles} articles (${events} events), cold cache, medians; seconds of the wall`)
  row(
    '2 threads, to the timeline',
    number(of(two, 'all'), 2),
    `  ${number(articles / of(two, 'all')!, 1).trim()} articles a second; ${number((2 * articles) / of(two, 'user')!, 1).trim()} by the processor's time of two cores`,
  )
  row(
    '2 threads, what they share',
    number(of(two, 'shared'), 2),
    `  1 thread ${number(of(one, 'shared'), 2).trim()}, ${ratio(of(one, 'shared'), of(two, 'shared')).trim()} times`,
  )
  if (!stages) return
  const took = stages,
    peers = Object.entries(took).filter(([name]) => name.startsWith('(')),
    own = Object.entries(took).filter(([name]) => !name.startsWith('('))
  const total = own.reduce((sum, [, seconds]) => sum + seconds, 0)
  console.log('by stage, one thread: seconds of the processor, share')
  for (const [name, seconds] of own) row(name, number(seconds, 2), number((100 * seconds) / total, 0), ' %')
  for (const [name, seconds] of peers)
    row(name, number(seconds, 2), `  the stages together take ${ratio(total, seconds).trim()} times that`)
}

/** Time and memory by size, and the exponents between the smallest and the largest; memory beyond that of the smallest. */
export function printGrowth(sizes: readonly Size[]): void {
  console.log('\ngrowth of extraction, 2 threads')
  titles('articles', 'wall s', 'cpu s', 'MB')
  for (const { articles, all, user, memory } of sizes) row('', number(articles, 0), number(all, 2), number(user, 2), number(memory, 0))
  const base = sizes[0],
    first = sizes[1],
    last = sizes.at(-1)
  if (!base || !first || !last || first === last) return
  const exponent = (part: 'all' | 'user' | 'memory') =>
    Math.log((last[part] - base[part]) / (first[part] - base[part])) /
    Math.log((last.articles - base.articles) / (first.articles - base.articles))
  console.log(
    `exponents beyond what ${base.articles} articles take: wall ${exponent('all').toFixed(2)}, processor ${exponent('user').toFixed(2)}, memory ${exponent('memory').toFixed(2)}`,
  )
}

/** What the exports of a timeline cost. */
export function printExports(costs: readonly Cost[], events: number): void {
  console.log(`exports of ${events} events: bytes, seconds`)
  for (const { name, bytes, seconds } of costs) row(name, String(bytes).padStart(11), number(seconds, 2))
}
