import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { collect } from '../../src/diagnostics.ts'
import { formatLedger, readLedger, writeLedger } from '../../src/ledger/files.ts'
import { hashInputs } from '../../src/ledger/inputs.ts'
import { mint } from '../../src/ledger/ledger.ts'
import type { Ledger, LedgerEntry, Message } from '../../src/records/index.ts'
import { draft } from './make.ts'

const root = mkdtempSync(join(tmpdir(), 'dateline-ledger-'))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(root, 'story-'))
})
afterAll(() => rmSync(root, { recursive: true }))

const told = draft([
  {
    id: 'e1',
    title: 'Dockers walk out',
    day: '2020-01-13',
    told: [{ source: 'a.txt', quote: 'Dockers walked out on Monday: “no”, said #1, at 5 p.m.', trigger: 'walked out' }],
  },
])
const ledger = mint(told, { entries: [], editions: [] }, { inputs: '0123456789abcdef', date: '2020-01-14' }).ledger
const read = async (text?: string): Promise<{ ledger: Ledger | undefined; messages: Message[] }> => {
  if (text !== undefined) writeFileSync(join(folder, 'permalinks.yaml'), text)
  const { messages, warn } = collect()
  return { ledger: await readLedger(folder, warn), messages }
}

test('is a block of lines for each entry, sorted by slug, read back as it was written', async () => {
  await writeLedger(folder, ledger)
  expect(readdirSync(folder)).toEqual(['permalinks.yaml'])
  const text = readFileSync(join(folder, 'permalinks.yaml'), 'utf8')
  expect(text.split('\n\n').map((block) => block.split('\n')[0])).toEqual([
    '# Every URL that this story ever published, and what each stands for. Written by `build`; keep it in git.',
    'entries:',
    '- slug: 2020-01-13-dockers-walk-out',
    '- slug: a',
    'editions:',
    '- number: 1',
  ])
  expect(formatLedger((await read()).ledger!)).toBe(text)
})

test('is empty where there is none', async () => {
  expect(await read()).toEqual({ ledger: { entries: [], editions: [] }, messages: [] })
})

describe('what cannot be trusted is an error with its place, and no ledger', () => {
  test.each([
    ['a merge conflict', (text: string) => text.replace('- slug: a\n', '<<<<<<< ours\n- slug: a\n'), /^- slug: a$/],
    ['a state that does not exist', (text: string) => text.replace('state: live', 'state: alive'), /state: live/],
    ['a slug with a slash', (text: string) => text.replace('slug: a\n', 'slug: ../a\n'), /^- slug: a$/],
  ])('%s', async (_, spoil, line) => {
    const text = formatLedger(ledger),
      { ledger: none, messages } = await read(spoil(text))
    expect(none).toBeUndefined()
    expect(messages).toMatchObject([{ file: 'permalinks.yaml', severity: 'error', rule: 'ledger:unreadable' }])
    expect(Math.abs(messages[0]!.line! - 1 - text.split('\n').findIndex((each) => line.test(each)))).toBeLessThanOrEqual(1)
  })
})

test('of two branches: a slug that both minted knows what either knew; redirects in a ring end', async () => {
  const entry = (slug: string, more: Partial<LedgerEntry>): LedgerEntry => ({
    slug,
    kind: 'event',
    state: 'live',
    since: 1,
    title: slug,
    ...more,
  })
  const both = {
    entries: [
      entry('x', { evidence: [{ quote: 'one' }] }),
      entry('x', { evidence: [{ quote: 'two' }] }),
      entry('y', { state: 'redirect', to: 'z', reason: 'r' }),
      entry('z', { state: 'redirect', to: 'y', reason: 'r' }),
    ],
    editions: [...ledger.editions, ...ledger.editions],
  }
  const { ledger: united } = await read(formatLedger(both))
  expect(united!.entries.filter(({ slug }) => slug === 'x').map(({ evidence }) => evidence)).toEqual([[{ quote: 'one' }, { quote: 'two' }]])
  const { timeline } = mint(told, united!, { inputs: '1', date: '2020-01-14' })
  expect(timeline.retired.map(({ slug, state }) => `${slug} ${state}`)).toEqual(['x gone', 'y gone', 'z gone'])
})

test('the hash of the inputs changes with any input and with nothing else', async () => {
  writeFileSync(join(folder, 'a.txt'), 'one')
  const hash = await hashInputs(folder)
  for (const name of ['permalinks.yaml', '_draft.txt', '.hidden', 'README.md']) writeFileSync(join(folder, name), 'x')
  expect(await hashInputs(folder)).toBe(hash)
  writeFileSync(join(folder, 'b.txt'), '')
  expect(await hashInputs(folder)).not.toBe(hash)
})

test('of two branches, one of which withdrew an entry: nothing of it is left', async () => {
  const entry: LedgerEntry = { slug: 'x', kind: 'event', state: 'live', since: 1, title: 'Told', evidence: [{ quote: 'one' }] }
  const bare: LedgerEntry = { slug: 'x', kind: 'event', state: 'withdrawn', since: 1, until: 2, title: 'Withdrawn', reason: 'By law.' }
  for (const entries of [
    [entry, bare],
    [bare, entry],
  ])
    expect((await read(formatLedger({ entries, editions: [] }))).ledger!.entries).toEqual([bare])
})
