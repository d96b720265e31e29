import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fnv1a } from '../../src/arrange/anchors.ts'
import { collect } from '../../src/diagnostics.ts'
import { CachedCrew } from '../../scripts/work/crew.ts'
import { main, type Told } from '../../src/main.ts'
import type { Ledger, Message } from '../../src/records/index.ts'
import { MEMORY } from '../runs.ts'

/** Two invented articles of one story: an event told by both, a day apart; two events in one sentence; a person named in passing. */
const ARTICLES: Record<string, string> = {
  'courier.md': `---
publisher: Ellery Courier
published: 2020-01-15
---
Dockers walk out at Port Ellery

About 400 dockers walked out at Port Ellery on Monday after talks on shift pay broke down, the Harbour Workers' Union said.

Police arrested two pickets on Tuesday near the north gate.

The port authority suspended three ferry lines on Monday and the council closed the harbour road on Tuesday.

Mayor Ada Brand visited the striking dockers at Port Ellery on Tuesday.
`,
  'gazette.md': `---
publisher: Marrow Gazette
published: 2020-01-16
---
Ellery port at a standstill

Some 400 dockers walked out at Port Ellery on Monday over shift pay, the Harbour Workers' Union said.

The mayor of Ellery demanded new talks on Wednesday.

A crane at the old pier will stand idle for weeks, according to a notice on the wall.

Tugs from Marrow towed the freighter Oriana out of the harbour on Wednesday.
`,
}

/** A third article, which tells the walk-out once more. */
export const LATER = `---
publisher: Coast Wire
published: 2020-01-17
---
Strike goes on

Hundreds of dockers walked out at Port Ellery on Monday over shift pay, the Harbour Workers' Union said.

The union rejected an offer from the port authority on Thursday.
`

/** What is known of each article as it stands; tests tell the same few of them over and over. */
const known = new Map<string, Buffer>()
const EARLIER = {
  version: '',
  cache: {
    folder: '',
    get: (key: string) => known.get(key),
    put: (key: string, content: Uint8Array) => {
      known.set(key, Buffer.from(content))
    },
  },
}

/** A story as it is told: its files, its ledger, and what a build makes of them. */
export class Story {
  readonly folder = mkdtempSync(join(MEMORY, 'dateline-correct-'))
  ledger: Ledger = { entries: [], editions: [] }

  files: Record<string, string> = { ...ARTICLES }

  async tell(corrections = ''): Promise<Told & { messages: Message[] }> {
    rmSync(this.folder, { recursive: true, force: true })
    for (const [name, text] of Object.entries({ ...this.files, ...(corrections ? { 'corrections.yaml': corrections } : {}) })) {
      mkdirSync(join(this.folder, name, '..'), { recursive: true })
      writeFileSync(join(this.folder, name), text)
    }
    const { messages, warn } = collect()
    const told = await main(
      this.folder,
      this.ledger,
      { inputs: String(fnv1a(JSON.stringify(this.files) + corrections)) },
      warn,
      new CachedCrew(EARLIER, this.folder, 1),
    )
    this.ledger = told.ledger
    return { ...told, messages }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
