import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { reason } from '../read/open.ts'
import { Ledger, type LedgerEntry, type Warn } from '../records/index.ts'
import { parseYaml } from '../yaml.ts'
import { block } from './block.ts'
import { LEDGER_FILE } from './inputs.ts'

const HEAD = `# Every URL that this story ever published, and what each stands for. Written by \`build\`; keep it in git.
# An entry is never deleted: a page that ends becomes a redirect or says why it is gone.
`

/** What the text of a ledger was found to hold before: to parse that of a long story takes longer than to merge its articles. */
export interface KnownLedgers {
  get(text: string): Ledger | undefined
  put(text: string, ledger: Ledger): void
}

/** The ledger of a story; an empty one if there is none. Undefined, with an error message, when it cannot be trusted. */
export async function readLedger(storyFolder: string, warn: Warn, known?: KnownLedgers): Promise<Ledger | undefined> {
  let text: string
  try {
    text = await readFile(join(storyFolder, LEDGER_FILE), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { entries: [], editions: [] }
    warn({
      file: LEDGER_FILE,
      severity: 'error',
      rule: 'ledger:unreadable',
      text: `The ledger could not be read (${reason(error)}); no URL can be kept without it`,
    })
    return undefined
  }
  const before = known?.get(text)
  if (before) return before
  const { document, problem, at } = parseYaml(text, 'core')
  const fail = (offset: number, reason: string) => {
    warn({
      file: LEDGER_FILE,
      ...at(offset),
      severity: 'error',
      rule: 'ledger:unreadable',
      text: `${reason}; no URL can be kept without it. Restore the file from git, then build again`,
    })
    return undefined
  }
  if (problem) return fail(problem.offset, problem.text)
  const parsed = Ledger.safeParse(document.toJS() ?? { entries: [], editions: [] })
  if (parsed.success) {
    const read = united(parsed.data)
    known?.put(text, read)
    return read
  }
  const issue = parsed.error.issues[0]!,
    node = document.getIn(issue.path as (string | number)[], true) as { range?: [number, number, number] } | undefined
  return fail(node?.range?.[0] ?? 0, `Unexpected ${issue.path.join('.') || 'content'}: ${issue.message}`)
}

/** The ledger of two branches that were merged: a slug that both minted stands for what either knew it by. */
function united({ entries, editions }: Ledger): Ledger {
  const bySlug = new Map<string, LedgerEntry>()
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.slug}`,
      first = bySlug.get(key)
    bySlug.set(key, first ? joined(first, entry) : entry)
  }
  return { entries: [...bySlug.values()], editions: [...editions].sort((a, b) => a.number - b.number) }
}

/** What either branch knows of a slug; of what one of them withdrew nothing is left. */
function joined(first: LedgerEntry, other: LedgerEntry): LedgerEntry {
  const withdrawn = [first, other].find(({ state }) => state === 'withdrawn')
  return withdrawn ?? { ...first, evidence: [...(first.evidence ?? []), ...(other.evidence ?? [])] }
}

/** The ledger as text: one block an entry, sorted, so that two branches of a story merge line by line. */
export const formatLedger = (ledger: Ledger): string => format(Ledger.parse(ledger))

/** The schema has put the keys of every entry in one order. */
function format(ledger: Ledger): string {
  const blocks = (list: readonly object[]) => list.map(block).join('\n')
  const section = (name: string, list: readonly object[]) => (list.length ? `${name}:\n\n${blocks(list)}` : `${name}: []\n`)
  return [HEAD, section('entries', ledger.entries), section('editions', ledger.editions)].join('\n')
}

/** Replaces the ledger as a whole, or not at all; flushed to the disk before it takes the name. */
export async function writeLedger(storyFolder: string, given: Ledger, known?: KnownLedgers): Promise<void> {
  const ledger = Ledger.parse(given),
    path = join(storyFolder, LEDGER_FILE),
    text = format(ledger)
  known?.put(text, ledger)
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return
  const temporary = join(storyFolder, `.${LEDGER_FILE}.new`),
    file = await open(temporary, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
}
