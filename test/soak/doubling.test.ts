import { beforeAll, describe, expect, it, vi } from 'vitest'
import { analyse, know } from '../../src/main.ts'
import type { Knowledge } from '../../src/stages.ts'
import { arrange } from '../../src/arrange/index.ts'
import { merge } from '../../src/merge/index.ts'
import { parse } from '../../src/parse/index.ts'
import { StoryConfig } from '../../src/records/index.ts'
import { SOAK } from '../runs.ts'

vi.setConfig({ testTimeout: 3_600_000 })

/** Text that is repeated: what an expression or a loop over pairs could stumble on. */
const REPEATED: Record<string, string> = {
  digits: '1234567890', weekdays: 'Monday ', quotes: '“', nested: '“‘', brackets: '(', capitals: 'A.', names: 'President Ada Marlow ', commas: 'a, ',
  heads: 'the head of ', lists: 'Marlow and ', said: 'said ', that: 'that he said ', verbs: 'killed ', blanks: ' ', tabs: '\t', hyphens: 'a-', dashes: '— ',
  dates: 'on Friday 3 March 2021 ', numbers: '12 people ', tolls: '12 people were killed. ', word: 'a', lines: 'a\n', paragraphs: 'The union met the board on Monday.\n\n',
  addresses: 'http://a.b/', mails: 'a@b.', slashes: 'a/', accents: 'e\u0301', families: '👩‍👩‍👧‍👦', arabic: 'مرحبا ', stops: '. ', told: 'He told her that ',
  acronyms: 'UN (AFP) ', credits: 'Photo: A/', clock: 'at 17:00 GMT ', ranges: 'between April 1 and ', ordinals: 'the third ', referring: 'the group ', counterparts: 'his Russian counterpart ',
}

/** Characters of the shorter text; that of the soak is long enough to show slow growth too. */
const LENGTH = SOAK ? 80_000 : 8_000
/** Most that twice the text may cost; 2 is linear, the rest is for what a machine does beside. */
const BOUND = 2.5

const ENGLISH = `Dockers walk out at Port Ellery\n\nPORT ELLERY, March 3, 2021 (AFP) - The Dockers’ Union walked out on Monday.\n\n${'The union met the board on Monday and said that it would go on with the strike until the talks were over. '.repeat(40)}\n\n`

let knowledge: Knowledge
beforeAll(async () => { knowledge = await know(undefined, () => {}) })

/** Processor time, in milliseconds, that every stage takes on an article; not the time that passes, which others share. */
async function cost(text: string): Promise<number> {
  const before = process.cpuUsage()
  const article = parse({ path: 'a.txt', text }, () => {})!
  const story = StoryConfig.parse({}), { tagged, cast, mentions } = await analyse([article], [], story, knowledge, () => {})
  arrange(merge(mentions, tagged, cast), tagged, cast, story)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('twice the text costs at most twice the time', () => {
  // A quarter of the texts in `npm test`, all in the soak.
  it.each(Object.entries(REPEATED).filter((_, index) => SOAK || index % 4 === 0))('%s', async (_, repeated) => {
    const text = (length: number) => ENGLISH + repeated.repeat(Math.ceil(length / repeated.length))
    await cost(text(LENGTH))
    const ratios: number[] = []
    // The collector of garbage runs when it likes: the least of some rounds is the cost of the work.
    for (let round = 0; round < 5; round++) {
      const least = async (length: number) => Math.min(await cost(text(length)), await cost(text(length)))
      const ratio = await least(2 * LENGTH) / await least(LENGTH)
      ratios.push(ratio)
      if (ratio < BOUND) break
    }
    expect(Math.min(...ratios)).toBeLessThan(BOUND)
  })
})
