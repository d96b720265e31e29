import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { LEDGER_FILE } from '../../src/ledger/inputs.ts'
import { rebuild, type Earlier } from '../../src/ledger/rebuild.ts'
import { main } from '../../src/main.ts'
import { ActorRecord, EditionRecord, EventRecord, PlaceRecord, SourceRecord, type Ledger, type Warn } from '../../src/records/index.ts'
import type { Crew } from '../../src/stages.ts'
import { UsageError } from '../terminal/cli.ts'

const FILES = {
  events: EventRecord.array(),
  actors: ActorRecord.array(),
  places: PlaceRecord.array(),
  sources: SourceRecord.array(),
  changes: EditionRecord.array(),
}

/**
 * The ledger of a story that has lost it, from its articles and what the last build left in `OUT/data`. Throws a
 * `UsageError` where there is a ledger, or no such build.
 */
export async function rebuiltLedger(story: string, out: string, warn: Warn, crew: Crew): Promise<Ledger> {
  if (existsSync(join(story, LEDGER_FILE)))
    throw new UsageError(`${join(story, LEDGER_FILE)} is there; --rebuild-ledger is for a story that has lost it. Move it away first`)
  const earlier = Object.fromEntries(
    await Promise.all(
      Object.entries(FILES).map(async ([name, schema]) => [name, await records(join(out, 'data', `${name}.json`), schema)] as const),
    ),
  ) as Earlier
  const { timeline } = await main(story, { entries: [], editions: [] }, { inputs: '' }, () => {}, crew)
  const ledger = rebuild(earlier, timeline.sources)
  warn({
    file: LEDGER_FILE,
    severity: 'warning',
    rule: 'ledger:rebuilt',
    text: `The ledger was made anew with ${ledger.entries.length} addresses from the articles and the last build; addresses that stand in neither, such as those withdrawn before its list of changes begins, cannot be known`,
  })
  return ledger
}

async function records(path: string, schema: z.ZodType): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) throw new UsageError(`--rebuild-ledger needs the site of an earlier build: ${path} is not there`)
  const { success, data } = z
    .string()
    .transform((json) => JSON.parse(json) as unknown)
    .pipe(schema)
    .safeParse(text)
  if (!success) throw new UsageError(`--rebuild-ledger: ${path} is not what a build writes`)
  return data
}
