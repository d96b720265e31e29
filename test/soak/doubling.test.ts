import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { arrange } from '../../src/arrange/index.ts'
import { know } from '../../src/main.ts'
import { merge } from '../../src/merge/index.ts'
import { parse } from '../../src/parse/index.ts'
import { StoryConfig } from '../../src/records/index.ts'
import { castOf, tell, told, type Knowledge } from '../../src/stages.ts'
import { readWords, relate } from '../../src/tag/index.ts'
import { SOAK } from '../runs.ts'

vi.setConfig({ testTimeout: 3_600_000 })

/** Text that is repeated: what an expression or a loop over pairs could stumble on. */
const REPEATED: Record<string, string> = {
  digits: '1234567890',
  weekdays: 'Monday ',
  quotes: '“',
  nested: '“‘',
  brackets: '(',
  capitals: 'A.',
  names: 'President Ada Marlow ',
  commas: 'a, ',
  heads: 'the head of ',
  lists: 'Marlow and ',
  said: 'said ',
  that: 'that he said ',
  verbs: 'killed ',
  blanks: ' ',
  tabs: '\t',
  hyphens: 'a-',
  dashes: '— ',
  dates: 'on Friday 3 March 2021 ',
  numbers: '12 people ',
  tolls: '12 people were killed. ',
  word: 'a',
  lines: 'a\n',
  paragraphs: 'The union met the board on Monday.\n\n',
  addresses: 'http://a.b/',
  mails: 'a@b.',
  slashes: 'a/',
  accents: 'e\u0301',
  families: '👩‍👩‍👧‍👦',
  arabic: 'مرحبا ',
  stops: '. ',
  told: 'He told her that ',
  acronyms: 'UN (AFP) ',
  credits: 'Photo: A/',
  clock: 'at 17:00 GMT ',
  ranges: 'between April 1 and ',
  ordinals: 'the third ',
  referring: 'the group ',
  counterparts: 'his Russian counterpart ',
}

/** Characters of the shorter text; that of the soak is long enough to show slow growth too. */
const LENGTH = SOAK ? 80_000 : 8_000
/** Most that twice the text may cost; 2 is linear, the rest is for what a machine does beside. */
const BOUND = 2.5

const ENGLISH = `Dockers walk out at Port Ellery\n\nPORT ELLERY, March 3, 2021 (AFP) - The Dockers’ Union walked out on Monday.\n\n${'The union met the board on Monday and said that it would go on with the strike until the talks were over. '.repeat(40)}\n\n`

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await know(undefined, () => {})
})

const STAGES = ['parse', 'words', 'relate', 'tag, extract', 'merge', 'arrange'] as const
/** Processor time of each stage, in milliseconds; not the time that passes, which others share. */
type Costs = Record<(typeof STAGES)[number], number>

/** What each stage costs on an article. */
function costs(text: string): Costs {
  const taken = {} as Costs,
    timed = <T>(stage: keyof Costs, work: () => T): T => {
      const before = process.cpuUsage(),
        result = work(),
        { user, system } = process.cpuUsage(before)
      taken[stage] = (user + system) / 1000
      return result
    }
  const story = StoryConfig.parse({}),
    quiet = () => {}
  const article = timed('parse', () => parse({ path: 'a.txt', text }, quiet)!),
    reading = timed('words', () => readWords(article))
  const {
    cast,
    related: [related],
  } = timed('relate', () => relate([article], [reading], knowledge.lexicon, story, quiet))
  const task = { article, reading, related: related!, cast: castOf(related!, cast) },
    { mentions, tagged } = timed('tag, extract', () => told(task, tell(task, knowledge)))
  const merged = timed('merge', () => merge(mentions, [tagged], cast))
  timed('arrange', () => arrange(merged, [tagged], cast, story))
  return taken
}

/** The least that each stage cost in two turns: the collector of garbage runs when it likes. */
function least(text: string): Costs {
  const [one, other] = [costs(text), costs(text)]
  return Object.fromEntries(STAGES.map((stage) => [stage, Math.min(one[stage], other[stage])])) as Costs
}
const sum = (all: Costs) => STAGES.reduce((total, stage) => total + all[stage], 0)

/** Milliseconds below which a ratio says nothing. */
const MEASURABLE = 10
const ratios: { text: string; all: number; stages: Record<string, string> }[] = []

describe('twice the text costs at most twice the time', () => {
  // A quarter of the texts in `npm test`, all in the soak.
  it.each(Object.entries(REPEATED).filter((_, index) => SOAK || index % 4 === 0))('%s', (name, repeated) => {
    const text = (length: number) => ENGLISH + repeated.repeat(Math.ceil(length / repeated.length))
    costs(text(LENGTH))
    let best = Infinity
    for (let round = 0; round < 5 && best >= BOUND; round++) {
      const once = least(text(LENGTH)),
        twice = least(text(2 * LENGTH)),
        all = sum(twice) / sum(once)
      if (all < best)
        ratios.push({
          text: name,
          all,
          stages: Object.fromEntries(
            STAGES.map((stage) => [stage, once[stage] < MEASURABLE ? '-' : (twice[stage] / once[stage]).toFixed(2)]),
          ),
        })
      best = Math.min(best, all)
    }
    expect(best).toBeLessThan(BOUND)
  })

  afterAll(() => {
    const last = [...new Map(ratios.map((each) => [each.text, each])).values()]
    if (SOAK)
      console.table(
        Object.fromEntries(
          last
            .sort((a, b) => b.all - a.all)
            .slice(0, 10)
            .map(({ text, all, stages }) => [text, { all: all.toFixed(2), ...stages }]),
        ),
      )
  })
})
