import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { collect } from '../../src/diagnostics.ts'
import { inWords, summary } from '../../src/ledger/changes.ts'
import { readLedger } from '../../src/ledger/files.ts'
import { main, type Told } from '../../src/main.ts'
import { Cache, codeVersion } from '../work/cache.ts'
import { CachedCrew } from '../work/crew.ts'

/** So many changes are listed one by one. */
const LISTED = 12

/** What files, once written, do to the timeline of a story, in lines for the editor. The story itself is not touched. */
export async function effect(story: string, files: readonly { path: string; text: string }[]): Promise<string[]> {
  const { messages, warn } = collect(),
    quiet = () => {}
  const ledger = await readLedger(story, warn)
  if (!ledger) return messages.map(({ file, line, text }) => `${file}:${line}: ${text}`)
  const copy = await mkdtemp(join(tmpdir(), 'dateline-add-'))
  try {
    await cp(story, copy, { recursive: true, filter: (path) => !/^originals$/.test(basename(path)) })
    const earlier = { cache: new Cache(), version: codeVersion() },
      crew = new CachedCrew(earlier, copy)
    const before = await main(copy, ledger, { inputs: 'before' }, quiet, crew)
    for (const { path, text } of files) await writeFile(join(copy, path), text)
    const after = await main(copy, before.ledger, { inputs: 'after' }, warn, crew)
    const names = new Set(files.map(({ path }) => path))
    return [
      `On the timeline: ${summary(after.changes)}.`,
      ...after.changes.slice(0, LISTED).map((change) => `  ${inWords(change, after.ledger.entries)}`),
      ...(after.changes.length > LISTED ? [`  and ${after.changes.length - LISTED} more`] : []),
      ...joined(before, after),
      ...conflicts(before, after),
      ...messages
        .filter(({ file }) => names.has(file))
        .map(({ file, line, severity, text, rule }) => `  ${file}:${line ?? 1}  ${severity}  ${text}  ${rule}`),
    ]
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** Events that were there and are told by more articles now. */
function joined(before: Told, after: Told): string[] {
  const sources = new Map(before.timeline.events.map(({ id, sources }) => [id, sources]))
  return after.timeline.events
    .filter(({ id, sources: now }) => (sources.get(id) ?? Infinity) < now)
    .map(({ title, sources }) => `  told by ${sources} articles now: ${title}`)
}

/** Fields on which sources differ that they did not differ on before. */
function conflicts(before: Told, after: Told): string[] {
  const dates = ({ timeline }: Told) =>
    new Set(timeline.events.filter(({ claims }) => claims.some(({ field }) => field === 'date')).map(({ id }) => id))
  const old = dates(before)
  return after.timeline.events
    .filter(({ id }) => dates(after).has(id) && !old.has(id))
    .map(({ title }) => `  sources differ on the date of: ${title}`)
}
