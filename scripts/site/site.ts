import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { collect } from '../../src/diagnostics.ts'
import { inWords } from '../../src/ledger/changes.ts'
import { readLedger, writeLedger } from '../../src/ledger/files.ts'
import { hashInputs, LEDGER_FILE } from '../../src/ledger/inputs.ts'
import { main, type Told } from '../../src/main.ts'
import { publish } from '../../src/publish/index.ts'
import { invariants, traitsOf } from '../../src/publish/invariants.ts'
import { urlsOf } from '../../src/publish/page-list.ts'
import { fileOf, URLS } from '../../src/publish/urls.ts'
import { quoting } from '../../src/publish/quoting.ts'
import type { Memory } from '../../src/memory.ts'
import type { Change, Message, Timeline } from '../../src/records/index.ts'
import type { Site } from '../../src/records/pages.ts'
import { writeImages } from '../../src/render/images.ts'
import { render } from '../../src/render/index.ts'
import { planOf } from '../../src/render/plan.ts'
import { writeFiles } from '../../src/render/write.ts'
import { printable } from '../../templates/html.ts'
import type { Cache } from '../work/cache.ts'
import { CachedCrew } from '../work/crew.ts'
import { canChange, standing } from './change.ts'
import { changeFolder, recover, replaceFolder } from './folder.ts'
import { readManifest, unchanged, writeManifest } from './keep.ts'
import { knownLedgers } from './ledgers.ts'
import { readMade } from './made.ts'
import { pack } from './packs.ts'
import { printReport } from '../terminal/report.ts'
import { rebuiltLedger } from './rebuild.ts'
import { settled } from './settled.ts'
import { note } from './stamp.ts'
import { progress, shown } from '../terminal/progress.ts'

/**
 * `ledger`: whether the ledger is written; `frozen` fails where it would have to be, `preview` goes on without.
 * `rebuild`: whether the ledger is made anew from the articles and the last build. `images`: whether share images are drawn. `workers`: threads, else one for each processor. `date`: yyyy-mm-dd for every time stamp, else the day of the newest article.
 */
export type BuildOptions = {
  story: string
  out: string
  ledger: 'write' | 'frozen' | 'preview'
  pathPrefix: string
  baseUrl?: string
  images?: boolean
  workers?: number
  date?: string
  rebuild?: boolean
}

/** What earlier builds left behind, and the version of the program, for which it holds; `memory`: of a process that builds one story again and again. */
export type Earlier = { cache: Cache; version: string; memory?: Memory }

/** Takes what a build has to say to the editor, and why it failed if it did. */
export type Tell = (messages: readonly Message[], failure?: string) => void

/** Takes the pages when they are known and sound, with what there is to say, before any is written. */
export type Published = (site: Site, messages: readonly Message[]) => Promise<void>

/** From a story folder to its site on the disk, and an account of it on the terminal. Returns the exit code. */
export async function buildSite(
  options: BuildOptions,
  earlier: Earlier,
  tell: Tell = printed,
  published: Published = async () => {},
): Promise<number> {
  const { cache, version: code, memory } = earlier
  const failed = (messages: readonly Message[], reason: string) => {
    tell(messages, reason)
    return 1
  }
  const { story, out, ledger: mode, pathPrefix, baseUrl, images, date } = options
  const { messages, warn } = collect()
  recover(out)
  memory?.begin()
  const crew = new CachedCrew(earlier, story, options.workers, progress),
    ledgers = knownLedgers(earlier)
  const ledger = options.rebuild ? await rebuiltLedger(story, out, warn, crew) : await readLedger(story, warn, ledgers)
  if (!ledger) return failed(messages, 'The ledger cannot be read. Nothing was written.')
  const inputs = await hashInputs(story),
    told = await main(story, ledger, { inputs, date }, warn, crew)
  const frozen = mode === 'frozen',
    { files } = told
  // What is no edition does not call itself one: its pages stay as they are while the editor tries things out.
  const current = mode === 'write' ? told.timeline : { ...told.timeline, editions: ledger.editions },
    timeline = memory ? settled(current, memory) : current
  if (!timeline.sources.length) return failed(messages, `No usable article in ${story}. Nothing was written.`)
  if (!timeline.events.length) return failed(messages, `No article in ${story} tells of an event. Nothing was written.`)
  if (messages.some(({ severity }) => severity === 'error'))
    return failed(messages, `The errors above must be put right first. Nothing was written.`)
  const moved = frozen ? told.changes.filter(({ what }) => MOVES.has(what)) : []
  if (moved.length)
    return failed(
      messages,
      `--frozen: ${LEDGER_FILE} lacks what this build would change (${listed(moved)}). Build without --frozen and keep the ledger. Nothing was written.`,
    )

  const made = readMade(earlier),
    site = publish(timeline, {
      recall: made.recall,
      memory,
      baseUrl: baseUrl ?? timeline.story.base_url,
      pathPrefix,
      images,
      report: { version: await version(), files: files.length, mentions: told.mentions, messages },
    })
  const must = invariants(timeline, site, told.ledger.entries),
    plan = planOf(site, code, { find: traitsOf, take: must.take }, memory),
    faults = must.faults()
  if (faults.length)
    return failed(messages, `This is a fault of Dateline, not of the story; please report it: ${faults.join('; ')}. Nothing was written.`)
  await published(site, messages)
  const manifest = readManifest(cache, out),
    kept = unchanged(out, manifest, plan)
  // The ledger is written before the site changes: a slug that was never published does no harm, while one that was
  // published and is not in the ledger would die with the next build.
  const commit = async () => {
    if (mode === 'write') await writeLedger(story, told.ledger, ledgers)
  }
  const fill = (staying: ReadonlySet<string>) => async (folder: string) => {
    const isNew = ({ url }: { url: string }) => !staying.has(fileOf(url)),
      images = site.images.filter(isNew)
    await shown('render', urlsOf(site.pages).filter((url) => !staying.has(fileOf(url))).length, (done) =>
      render(site, folder, (file) => !staying.has(file), done),
    )
    writeFiles(folder, site.files.filter(isNew))
    await shown('draw', images.length, (done) => writeImages(images, folder, cache, done))
  }
  const all = [...plan.keys()],
    isWhole = kept.size === all.length && Object.keys(manifest).length === all.length
  // The page for a wrong address holds the frame and nothing else: where it stays, the pages are of these templates, and new ones may stand among them.
  const there = !isWhole && kept.has(fileOf(URLS.notFound)) ? standing(out) : undefined
  let staying: ReadonlySet<string> = kept
  if (isWhole) await commit()
  else if (there && canChange(there, all)) await changeFolder(out, fill(kept), all, commit, there)
  else await replaceFolder(out, fill((staying = new Set())), ['index.html', ...all], commit)
  writeManifest(cache, out, plan, staying, manifest)
  // A process that stays warm has the site before its eyes.
  if (!memory) pack(cache, out, plan)
  made.write()
  cache.prune()
  const said = frozen ? { ...told, timeline } : told
  await note(options, earlier, inputs, {
    messages,
    account: account({ ...said, changes: [] }, timeline, story, out, said.timeline.editions.length),
  })
  tell(messages)
  console.log(account(said, timeline, story, out, ledger.editions.length))
  return 0
}

/** Changes after which some URL answers differently. */
const MOVES: ReadonlySet<Change['what']> = new Set(['added', 'merged', 'gone', 'restored'])

function listed(changes: readonly Change[]): string {
  const first = changes
    .slice(0, 3)
    .map(({ what, kind, slug }) => `${kind} ${slug} ${what}`)
    .join(', ')
  return changes.length > 3 ? `${first}, ${changes.length - 3} more` : first
}

/** Prints the messages, and the failure, to the error stream. */
export const printed: Tell = (messages, failure) => {
  printReport(messages)
  if (failure !== undefined) console.error(`build: ${failure}`)
}

/** So many changes or sources are listed one by one; the rest are only counted. */
const LISTED = 20

/** What was read, what changed since the last edition, and where the site is. `shown`: the timeline that its pages were made of. */
function account(
  { timeline, files, mentions, changes, ledger }: Told,
  shown: Timeline,
  story: string,
  out: string,
  before: number,
): string {
  const { sources, events, actors, places, editions } = timeline
  const last = editions.at(-1)!,
    news = before ? changes : [],
    quoted = quoting(shown)
  return printable(
    [
      `Read ${count(sources.length, 'article')} of ${count(files.length, 'file')} in ${story}: ${count(mentions, 'mention')}, ${count(events.length, 'event')}, ${count(actors.length, 'actor')}, ${count(places.length, 'place')}.`,
      editions.length === before ? `Edition ${last.number}, unchanged.` : `Edition ${last.number}: ${last.summary}.`,
      ...news.slice(0, LISTED).map((change) => `  ${inWords(change, ledger.entries)}`),
      ...(news.length > LISTED ? [`  and ${news.length - LISTED} more`] : []),
      `Quoted: ${shares(sources.map(({ id }) => ({ id, share: Math.round(100 * quoted.share(id)) })))}.`,
      `The site is in ${out}. Open ${relative(process.cwd(), resolve(out, 'index.html'))} in a browser.`,
    ].join('\n'),
  )
}

/** The share of each source, or of many the least and the most. */
function shares(quoted: readonly { id: string; share: number }[]): string {
  if (quoted.length <= LISTED) return quoted.map(({ id, share }) => `${share} % of ${id}`).join(', ')
  const all = quoted.map(({ share }) => share).sort((a, b) => a - b)
  return `${all[0]} to ${all.at(-1)} % of each source`
}

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`

async function version(): Promise<string> {
  return JSON.parse(await readFile(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')).version
}
