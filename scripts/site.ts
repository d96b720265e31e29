import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { collect } from '../src/diagnostics.ts'
import { inWords } from '../src/ledger/changes.ts'
import { hashInputs, LEDGER_FILE, readLedger, writeLedger } from '../src/ledger/files.ts'
import { main, type Told } from '../src/main.ts'
import { publish } from '../src/publish/index.ts'
import { quoting } from '../src/publish/quoting.ts'
import type { Change, Message } from '../src/records/index.ts'
import { writeImages } from '../src/render/images.ts'
import { render } from '../src/render/index.ts'
import { replaceFolder } from './folder.ts'
import { report } from './report.ts'
import { writeFiles } from './write.ts'

/**
 * `ledger`: whether the ledger is written; `frozen` fails where it would have to be, `preview` goes on without.
 * `images`: whether share images are drawn. `date`: yyyy-mm-dd for every time stamp, else the day of the newest article.
 */
export type BuildOptions = { story: string, out: string, ledger: 'write' | 'frozen' | 'preview', pathPrefix: string, baseUrl?: string, images?: boolean, date?: string }

/** From a story folder to its site on the disk, and an account of it on the terminal. Returns the exit code. */
export async function buildSite({ story, out, ledger: mode, pathPrefix, baseUrl, images, date }: BuildOptions): Promise<number> {
  const { messages, warn } = collect()
  const ledger = await readLedger(story, warn)
  if (!ledger) return failed(messages, 'The ledger cannot be read. Nothing was written.')
  const told = await main(story, ledger, { inputs: await hashInputs(story), date }, warn)
  const frozen = mode === 'frozen', { files } = told, timeline = frozen ? { ...told.timeline, editions: ledger.editions } : told.timeline
  if (!timeline.sources.length) return failed(messages, `No usable article in ${story}. Nothing was written.`)
  if (!timeline.events.length) return failed(messages, `No article in ${story} tells of an event. Nothing was written.`)
  if (messages.some(({ severity }) => severity === 'error')) return failed(messages, `The errors above must be put right first. Nothing was written.`)
  const moved = frozen ? told.changes.filter(({ what }) => MOVES.has(what)) : []
  if (moved.length) return failed(messages, `--frozen: ${LEDGER_FILE} lacks what this build would change (${listed(moved)}). Build without --frozen and keep the ledger. Nothing was written.`)

  const site = publish(timeline, {
    baseUrl: baseUrl ?? timeline.story.base_url, pathPrefix, images,
    report: { version: await version(), files: files.length, mentions: told.mentions, messages },
  })
  // The ledger is written before the swap: a slug that was never published does no harm, while one that was
  // published and is not in the ledger would die with the next build.
  await replaceFolder(out, async (folder) => {
    await render(site, folder)
    await writeFiles(folder, site.files)
    await writeImages(site.images, folder)
  }, ['index.html', ...site.files.map(({ url }) => url.slice(1))], async () => {
    if (mode === 'write') await writeLedger(story, told.ledger)
  })
  printReport(messages)
  console.log(account({ ...told, timeline }, story, out, ledger.editions.length))
  return 0
}

/** Changes after which some URL answers differently. */
const MOVES: ReadonlySet<Change['what']> = new Set(['added', 'merged', 'gone', 'restored'])

function listed(changes: readonly Change[]): string {
  const first = changes.slice(0, 3).map(({ what, kind, slug }) => `${kind} ${slug} ${what}`).join(', ')
  return changes.length > 3 ? `${first}, ${changes.length - 3} more` : first
}

function failed(messages: readonly Message[], reason: string): number {
  printReport(messages)
  console.error(`build: ${reason}`)
  return 1
}

function printReport(messages: readonly Message[]): void {
  const text = report(messages, process.stderr.isTTY)
  if (text) console.error(`${text}\n`)
}

/** So many changes are listed one by one; the rest are only counted. */
const LISTED = 20

/** What was read, what changed since the last edition, and where the site is. */
function account({ timeline, files, mentions, changes, ledger }: Told, story: string, out: string, before: number): string {
  const { sources, events, actors, places, editions } = timeline
  const last = editions.at(-1)!, news = before ? changes : [], quoted = quoting(timeline)
  return [
    `Read ${count(sources.length, 'article')} of ${count(files.length, 'file')} in ${story}: ${count(mentions, 'mention')}, ${count(events.length, 'event')}, ${count(actors.length, 'actor')}, ${count(places.length, 'place')}.`,
    editions.length === before ? `Edition ${last.number}, unchanged.` : `Edition ${last.number}: ${last.summary}.`,
    ...news.slice(0, LISTED).map((change) => `  ${inWords(change, ledger.entries)}`),
    ...news.length > LISTED ? [`  and ${news.length - LISTED} more`] : [],
    `Quoted: ${sources.map(({ id }) => `${Math.round(100 * quoted.share(id))} % of ${id}`).join(', ')}.`,
    `The site is in ${out}. Open ${relative(process.cwd(), resolve(out, 'index.html'))} in a browser.`,
  ].join('\n')
}

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`

async function version(): Promise<string> {
  return JSON.parse(await readFile(join(import.meta.dirname, '..', 'package.json'), 'utf8')).version
}
