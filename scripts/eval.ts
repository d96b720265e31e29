import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collect } from '../src/diagnostics.ts'
import { main } from '../src/main.ts'
import { records } from '../src/publish/exports/records.ts'
import { quoting } from '../src/publish/quoting.ts'
import type { Timeline } from '../src/records/index.ts'
import { parseOptions, run } from './terminal/cli.ts'
import { report } from './terminal/report.ts'
import { readCoreference, readTokenised, scoreCoreference } from './score/coreference.ts'
import { FRONT, goldStories, GOLD, readGold } from './score/gold.ts'
import type { SiteData } from './score/site.ts'
import { scoreStory, type Score } from './score/story.ts'
import { percent } from './score/tally.ts'
import { Cache, codeVersion } from './work/cache.ts'
import { CachedCrew } from './work/crew.ts'

const ROOT = join(import.meta.dirname, '..')

/** What builds keep is of use here, too: most articles of most stories are as they were. */
const EARLIER = { cache: new Cache(), version: codeVersion() }

/** Tokenised articles beside the project, which are no part of it. */
const TOKENISED = join(ROOT, '..', 'shared', 'bench', 'task4-dev', 'Corpus-trial-data_task4')

/**
 * Scores the pipeline on every story of `test/gold`, with the front matter of the articles and without it, and merging
 * on the articles beside the project, where they are there.
 */
async function evaluate(): Promise<number> {
  const { misses, story } = parseOptions({ misses: { type: 'boolean', default: false }, story: { type: 'string' } })
  const scratch = await mkdtemp(join(tmpdir(), 'dateline-eval-'))
  try {
    for (const { name, gold, seeds } of goldStories()) {
      if (story !== undefined && story !== name && story !== seeds) continue
      const withheld = join(scratch, 'withheld', name),
        stated = join(scratch, 'given', name)
      await copy(seeds, withheld, (text) => text.replace(FRONT, ''))
      await copy(seeds, stated, (text, file) => (FRONT.test(text) ? text : `---\npublished: '${goldDay(gold, file)}'\n---\n${text}`))
      const given = await score(gold, stated),
        honest = await score(gold, withheld)
      print(name, given, honest)
      if (misses) console.log([...given.misses, '', 'Front matter withheld:', ...honest.misses, ''].join('\n'))
    }
    if (existsSync(TOKENISED) && (story === undefined || story === 'wikinews')) await coreference(join(scratch, 'wikinews'), misses)
  } finally {
    await rm(scratch, { recursive: true })
  }
  return 0
}

/** Merging over thirty articles: which pairs of articles are said to tell one event. */
async function coreference(seeds: string, misses: boolean): Promise<void> {
  const articles = readTokenised(TOKENISED)
  await mkdir(seeds)
  for (const { name, text } of articles) await writeFile(join(seeds, `${name}.txt`), text)
  const { timeline } = await tell(seeds)
  const { right, missed, wrong } = scoreCoreference(
    readCoreference(join(GOLD, 'wikinews', 'coreference.yaml')),
    siteData({ ...timeline, story: { ...timeline.story, quoting: 1 } }),
  )
  console.log(`wikinews: one event in two of ${articles.length} articles`)
  console.log(
    `${'precision, recall of merging'.padEnd(44)}${percent([right, right + wrong.length])}, ${percent([right, right + missed.length])}\n`,
  )
  if (misses) console.log([...missed.map((pair) => `unmerged\t${pair}`), ...wrong.map((pair) => `overmerged\t${pair}`), ''].join('\n'))
}

/** A copy of a story in which `change` has passed over every article. */
async function copy(seeds: string, to: string, change: (text: string, file: string) => string): Promise<void> {
  await cp(seeds, to, { recursive: true })
  for (const file of await articles(to)) await writeFile(join(to, file), change(await readFile(join(to, file), 'utf8'), file))
}

/** The day of publication that the annotation gives: an article without front matter is told it in the first column. */
function goldDay(gold: string, file: string): string {
  return readGold(gold).articles.get(file.replace(/\.\w+$/, ''))?.published.date ?? ''
}

const articles = async (folder: string) => (await readdir(folder)).filter((file) => /\.(md|txt|html?)$/i.test(file))

async function score(gold: string, seeds: string): Promise<Score> {
  const { timeline } = await tell(seeds)
  const texts = new Map(
    await Promise.all((await articles(seeds)).map(async (file) => [file, await readFile(join(seeds, file), 'utf8')] as const)),
  )
  const scored = (told: Timeline) => scoreStory(readGold(gold), siteData(told), texts)
  const published = scored(timeline),
    unlimited = scored({ ...timeline, story: { ...timeline.story, quoting: 1 } })
  return { ...published, table: { ...published.table, 'events found, were all quotes published': unlimited.table['events found']! } }
}

async function tell(seeds: string): Promise<{ timeline: Timeline }> {
  const { messages, warn } = collect()
  const told = await main(seeds, { entries: [], editions: [] }, { inputs: '' }, warn, new CachedCrew(EARLIER, seeds))
  const errors = messages.filter(({ severity }) => severity === 'error')
  if (errors.length) console.error(report(errors))
  return told
}

/** The records as a reader of the exports gets them. */
function siteData(timeline: Timeline): SiteData {
  return JSON.parse(JSON.stringify(records(timeline, quoting(timeline))))
}

function print(name: string, given: Score, honest: Score): void {
  console.log(`${name.padEnd(44)}${'front matter given'.padEnd(40)}front matter withheld`)
  for (const [measure, value] of Object.entries(given.table))
    console.log(`${measure.padEnd(44)}${String(value).padEnd(40)}${honest.table[measure]}`)
  console.log()
}

await run('eval', evaluate)
