import { collect } from '../../src/diagnostics.ts'
import { correctionLines } from '../../src/correct/paste.ts'
import { readLedger } from '../../src/ledger/files.ts'
import { hashInputs } from '../../src/ledger/inputs.ts'
import { nearestSlug } from '../../src/ledger/nearest.ts'
import { main } from '../../src/main.ts'
import { review, type Section } from '../../src/review/index.ts'
import type { Message } from '../../src/records/index.ts'
import { Cache, codeVersion } from '../work/cache.ts'
import { CachedCrew } from '../work/crew.ts'
import { printable } from '../../templates/html.ts'
import { annotation } from '../terminal/github.ts'
import { report } from '../terminal/report.ts'

export type CheckOptions = { story: string; json: boolean; all: boolean; event?: string }

/** So many items of a kind are shown to a person who did not ask for all. */
const SHOWN = 10

/** Prints the review list of a story: for people, as JSON, or as annotations where GitHub runs it. Writes nothing. */
export async function checkStory({ story, json, all, event }: CheckOptions): Promise<number> {
  const { messages, warn } = collect()
  const ledger = await readLedger(story, warn)
  if (!ledger) {
    console.error(report(messages, process.stderr.isTTY))
    return 1
  }
  const crew = new CachedCrew({ cache: new Cache(), version: codeVersion() }, story)
  const told = await main(story, ledger, { inputs: await hashInputs(story) }, warn, crew)
  const failed = messages.some(({ severity }) => severity === 'error') || told.timeline.sources.length === 0
  if (event !== undefined) return printEvent(event, told.timeline)
  const sections = review(told, told.cast, messages)
  if (json) console.log(JSON.stringify({ errors: failed, items: sections.flatMap(({ items }) => items) }, null, 1))
  else {
    console.log(printable(sections.map((section) => inWords(section, all)).join('\n\n')) || 'Nothing to review.')
    if (!told.timeline.sources.length && !messages.length) console.error(`check: No usable article in ${story}.`)
  }
  if (process.env.GITHUB_ACTIONS === 'true' && !json)
    for (const { items } of sections) for (const item of items.slice(0, SHOWN)) console.log(annotation(item, story))
  return failed ? 1 : 0
}

function printEvent(
  slug: string,
  { events, sources }: { events: Parameters<typeof correctionLines>[0][]; sources: Parameters<typeof correctionLines>[1] },
): number {
  const found = events.find(({ id }) => id === slug)
  if (found) {
    console.log(correctionLines(found, sources))
    return 0
  }
  const near = nearestSlug(
    slug,
    events.map(({ id }) => id),
  )
  console.error(
    `check: No event “${slug}” is on the timeline; expected the last part of an event page's address${near ? `, such as “${near}”` : ''}`,
  )
  return 1
}

function inWords({ title, rule, items }: Section, all: boolean): string {
  const shown = all ? items : items.slice(0, SHOWN),
    rest = items.length - shown.length
  const head = `${title} (${items.length})`
  const body =
    rule === 'messages'
      ? report(shown as Message[], false)
      : shown
          .map(({ file, line, column, text, paste }) =>
            [
              `  ${file}${line ? `:${line}:${column}` : ''}  ${text.replaceAll('\n', '\n    ')}`,
              ...(paste ? [`    into ${paste.into}:`, ...paste.lines.split('\n').map((each) => `      ${each}`)] : []),
            ].join('\n'),
          )
          .join('\n')
  return `${head}\n${body}${rest > 0 ? `\n  and ${rest} more: add --all` : ''}`
}
