import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { Cache } from '../../scripts/work/cache.ts'
import { CachedCrew } from '../../scripts/work/crew.ts'
import { main } from '../../src/main.ts'
import { Memory } from '../../src/memory.ts'
import type { Ledger } from '../../src/records/index.ts'
import { scratch } from '../cli/run.ts'

// A story takes seconds on a busy machine.
vi.setConfig({ testTimeout: 240_000 })
const { folder, remove } = scratch()
afterAll(remove)

/** The program once more, which was never told that its process stays warm: it remembers nothing. */
vi.resetModules()
const anew = await import('../../src/main.ts')

const ARTICLES = {
  'a.md':
    '---\npublished: 2020-03-03\n---\nBlast in Ellery\n\nA blast killed two dockers in Port Ellery on Monday, police said. Mayor Tilda Quarn closed the harbour on Tuesday.\n',
  'b.md':
    '---\npublished: 2020-03-05\n---\nHarbour shut\n\nThe blast in Port Ellery killed two dockers. Quarn ordered the harbour closed.\n',
  'c.txt': 'Dockers mourned\n\nThe dockers of Port Ellery held a march on Friday. Quarn, the mayor, was jeered.\n',
}
/** The editor's files, each as it is written and then changed or taken back (nothing). */
const STEPS: [name: string, text?: string][] = [
  ['story.yaml', 'period: 2020-03-01/2020-03-31\n'],
  ['story.yaml', 'period: 2020-03-05/2020-03-08\n'],
  ['lexicon/actors.yaml', '- { name: Tilda Quarn, kind: people }\n'],
  ['lexicon/actors.yaml'],
  ['lexicon/places.yaml', '- { name: Port Ellery, kind: country }\n'],
  ['lexicon/places.yaml'],
  [
    'corrections.yaml',
    `- event: the-blast
  evidence: [{ quote: A blast killed two dockers in Port Ellery on Monday, trigger: killed }]
  merge:
    - event: the-march
      evidence: [{ quote: The dockers of Port Ellery held a march on Friday, trigger: march }]
  reason: One thing.
`,
  ],
  ['corrections.yaml'],
]

test('what the editor writes, changes and takes back leaves nothing behind in a process that stays warm', async () => {
  const story = join(folder, 'story'),
    memory = new Memory(),
    ledger: Ledger = { entries: [], editions: [] },
    cache = new Cache(join(folder, 'cache'))
  const told = async (program: Pick<typeof anew, 'main'>, known: { memory?: Memory }) => {
    const errors: string[] = [],
      crew = new CachedCrew({ cache, version: '1', ...known }, story, 1)
    const { timeline } = await program.main(
      story,
      ledger,
      { inputs: '' },
      ({ severity, text }) => {
        if (severity === 'error') errors.push(text)
      },
      crew,
    )
    expect(errors).toEqual([])
    return timeline
  }
  mkdirSync(join(story, 'lexicon'), { recursive: true })
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(story, name), text)
  let before: unknown
  for (const [name, text] of STEPS) {
    if (text === undefined) rmSync(join(story, name))
    else writeFileSync(join(story, name), text)
    memory.begin()
    const timeline = await told({ main }, { memory })
    expect(timeline, name).toEqual(await told(anew, {}))
    // Each of them changes what is told.
    expect(timeline, name).not.toEqual(before)
    before = structuredClone(timeline)
  }
})
