import { expect, test } from 'vitest'
import { formatLedger } from '../../src/ledger/files.ts'
import { mint } from '../../src/ledger/ledger.ts'
import { rebuild, type Earlier } from '../../src/ledger/rebuild.ts'
import { draft, type Told } from './make.ts'

const day = '2020-02-03',
  quote = (words: string) => `${words} on the northern quay of the harbour early on Monday morning`
const event = (id: string, words: string, title: string): Told => ({
  id,
  title,
  day,
  told: [{ source: 'a.txt', quote: quote(words), trigger: words.split(' ')[1]! }],
})
const MARCH = event('e1', 'Dockers marched with flags', 'Dockers march'),
  FIRE = event('e2', 'Sparks burned two sheds', 'Sheds burn'),
  FLOOD = event('e3', 'Waves flooded several cellars', 'Waves flood cellars')
const given = (inputs: string) => ({ inputs, date: '2020-02-09' })

test('a lost ledger is known from the last build: its URLs stay, what had moved or gone still answers, twice the same bytes', () => {
  const first = mint(draft([MARCH, FIRE, FLOOD]), { entries: [], editions: [] }, given('1'))
  const joined = [{ ...MARCH, told: [...MARCH.told, ...FIRE.told] }]
  const last = mint(draft(joined), first.ledger, given('2'))
  const changes = last.ledger.editions.map(({ number, date, summary, changes }) => ({
    edition: number,
    date,
    summary,
    changes: changes.map((each) => ({ ...each, url: '', title: each.slug })),
  }))
  const { events, actors, places, sources } = last.timeline
  const earlier: Earlier = { events, actors, places, sources: sources.map((source) => ({ ...source, boilerplate: [] })), changes }
  const made = rebuild(earlier, sources)
  expect(formatLedger(rebuild(structuredClone(earlier), sources))).toBe(formatLedger(made))
  const again = mint(draft([{ ...joined[0]!, title: 'Walk of the dockers' }]), made, given('3'))
  expect(again.timeline.events.map(({ url }) => url)).toEqual(['/events/2020-02-03-dockers-march/'])
  expect(again.timeline.sources.map(({ url }) => url)).toEqual(['/sources/a/'])
  expect(again.timeline.retired.map(({ slug, state, to }) => [slug, state, to])).toEqual([
    ['2020-02-03-sheds-burn', 'redirect', '2020-02-03-dockers-march'],
    ['2020-02-03-waves-flood-cellars', 'gone', undefined],
  ])
  expect(again.ledger.editions.map(({ number }) => number)).toEqual([1, 2, 3])
})
