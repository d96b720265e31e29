import fc from 'fast-check'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { articles, writeStory, type Made } from '../../scripts/bench/corpus.ts'
import { Cache } from '../../scripts/work/cache.ts'
import { CachedCrew } from '../../scripts/work/crew.ts'
import { equal } from '../../src/equal.ts'
import { main } from '../../src/main.ts'
import { Memory, once, pure } from '../../src/memory.ts'
import { publish } from '../../src/publish/index.ts'
import { recalling } from '../../src/publish/recall.ts'
import type { Ledger, Timeline } from '../../src/records/index.ts'
import { planOf } from '../../src/render/plan.ts'
import { settled } from '../../scripts/site/settled.ts'
import { report, timeline } from '../fixtures/timeline.ts'
import { scratch } from '../cli/run.ts'
import { runs } from '../runs.ts'

// A story takes seconds on a busy machine.
vi.setConfig({ testTimeout: 240_000 })
const { folder, remove } = scratch()
afterAll(remove)

/** The program once more, which was never told that its process stays warm: it remembers nothing. */
vi.resetModules()
const anew = {
  ...(await import('../../src/main.ts')),
  ...(await import('../../src/publish/index.ts')),
  ...(await import('../../src/render/plan.ts')),
}

const data = fc.jsonValue({ maxDepth: 3 })

test('data are the same where their JSON is, whatever the order of keys', () => {
  fc.assert(
    fc.property(data, data, (a, b) => {
      expect(equal(a, structuredClone(a))).toBe(true)
      expect(equal(a, b)).toBe(equal(b, a))
      if (equal(a, b)) expect(a).toEqual(b)
      expect(equal([a], [a, b]) || equal({ a }, { a, b: undefined }) || equal([], {})).toBe(false)
    }),
  )
})

test('what was made is recalled as long as every answer stays the same, and made anew when one does not', () => {
  let made = 0
  const record = {},
    memory = new Memory(),
    sum = pure((a: number, b: number) => a + b)
  const recall = (names: [string, string][], story: { title: string; other: string }) =>
    memory.recall('line', record, { byId: new Map(names), of: { story }, sum, call: (id: string) => [id] }, (around) => {
      made++
      return `${around.of.story.title} ${around.byId.get('a')} ${around.byId.has('b')} ${around.call('c')[0]} ${around.sum(1, 2)}`
    })
  const story = { title: 'S', other: '' }
  expect([recall([['a', 'x']], story), made]).toEqual(['S x false c 3', 1])
  expect([
    recall(
      [
        ['a', 'x'],
        ['c', 'z'],
      ],
      { ...story, other: 'else' },
    ),
    made,
  ]).toEqual(['S x false c 3', 1])
  expect([recall([['a', 'y']], story), made]).toEqual(['S y false c 3', 2])
  expect([
    recall(
      [
        ['a', 'y'],
        ['b', ''],
      ],
      story,
    ),
    made,
  ]).toEqual(['S y true c 3', 3])
  expect([
    recall(
      [
        ['a', 'y'],
        ['b', ''],
      ],
      { ...story, title: 'T' },
    ),
    made,
  ]).toEqual(['T y true c 3', 4])
})

test('a question that was asked more than once is asked again once, and an answer that is the same object is not looked into', () => {
  let asked = 0,
    looked = 0
  const record = {},
    memory = new Memory()
  const answer = () => ({
    get name() {
      looked++
      return 'x'
    },
  })
  const recall = (found: object) =>
    memory.recall(
      'names',
      record,
      { of: (id: string) => (asked++, id), told: () => found },
      ({ of, told }) => [of('a'), of('a'), of('b'), told()].length,
    )
  const [first, second] = [answer(), answer()]
  expect([recall(first), asked, looked]).toEqual([4, 3, 0])
  expect([recall(second), asked, looked]).toEqual([4, 5, 2])
  expect([recall(second), asked, looked]).toEqual([4, 7, 2])
})

test('a pure function is asked once for each object, and again when what it is asked with has changed', () => {
  let asked = 0
  new Memory()
  const scaled = once((list: readonly number[], by: number) => {
    asked++
    return list.map((each) => each * by)
  })
  const list = [1, 2]
  expect([scaled(list, 2), scaled(list, 2), scaled([1, 2], 2), scaled(list, 3), asked]).toEqual([[2, 4], [2, 4], [2, 4], [3, 6], 3])
})

test('what two builds did not ask for is dropped', () => {
  const memory = new Memory()
  memory.put('a', 1)
  for (const known of [1, 1]) {
    memory.begin()
    expect(memory.get('a')).toBe(known)
  }
  memory.begin()
  memory.begin()
  expect(memory.get('a')).toBeUndefined()
})

/** What may become of a timeline from one build to the next. `at` picks a record. */
const EDITS: Record<string, (told: Timeline, at: number) => Partial<Timeline>> = {
  'an event less': ({ events }, at) => ({ events: events.filter((_, i) => i !== at % events.length) }),
  'another title': ({ events }, at) => ({ events: changed(events, at, ({ title }) => ({ title: `${title}!` })) }),
  'another salience': ({ events }, at) => ({ events: changed(events, at, ({ salience }) => ({ salience: 1 - salience })) }),
  'another day': ({ events }, at) => ({
    events: changed(events, at, ({ date }) => ({ date: { ...date, edtf: '2016-03-01', earliest: '2016-03-01', latest: '2016-03-01' } })),
  }),
  'a plan': ({ events }, at) => ({ events: changed(events, at, () => ({ status: 'planned' })) }),
  'no relations': ({ events }, at) => ({ events: changed(events, at, () => ({ relations: [], reports: [] })) }),
  'another name': ({ actors }, at) => ({ actors: changed(actors, at, ({ name }) => ({ name: `${name} II` })) }),
  'an actor without a page': ({ actors }, at) => ({ actors: changed(actors, at, () => ({ url: undefined })) }),
  'another place': ({ places }, at) => ({ places: changed(places, at, ({ lat = 0 }) => ({ lat: lat / 2 })) }),
  'another outlet': ({ sources }, at) => ({ sources: changed(sources, at, () => ({ publisher: `Outlet ${at}` })) }),
  'a source that may not be quoted': ({ sources }, at) => ({ sources: changed(sources, at, () => ({ text: 'none' })) }),
  'another story': ({ story }, at) => ({ story: { ...story, title: `Story ${at}` } }),
  'another budget': ({ story }, at) => ({ story: { ...story, quoting: (at % 10) / 10 } }),
  'an edition': ({ editions, events }, at) => ({
    editions: [
      ...editions,
      {
        number: editions.length + 1,
        date: '2016-06-01',
        inputs: `${at}`,
        summary: '',
        changes: [{ what: 're-titled', kind: 'event', slug: events[at % events.length]!.id, was: 'Before', now: 'Now' }],
      },
    ],
  }),
}

const changed = <T>(list: readonly T[], at: number, change: (item: T) => Partial<T>): T[] =>
  list.map((item, i) => (i === at % list.length ? { ...item, ...change(item) } : item))

test('a plan with the pages of earlier builds in memory is the plan without', () => {
  // Land and citations are worked out once for all.
  const { recall } = recalling()
  const edits = fc.array(fc.record({ what: fc.constantFrom(...Object.keys(EDITS)), at: fc.nat({ max: 99 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(edits, (history) => {
      const memory = new Memory()
      let told = timeline
      for (const { what, at } of [undefined, ...history].map((each) => each ?? { what: '', at: 0 })) {
        // Nothing is the same object but by the memory.
        told = structuredClone({ ...told, ...EDITS[what]?.(told, at) })
        memory.begin()
        const plan = (given: Timeline, known?: Memory) => {
          const found: [string, string][] = [],
            program = known ? { publish, planOf } : anew
          return [
            program.planOf(
              program.publish(given, { pathPrefix: '/', report, recall, ...(known ? { memory: known } : {}) }),
              '1',
              { find: ({ title }) => title, take: (url, title) => found.push([url, title]) },
              known,
            ),
            found,
          ]
        }
        expect(plan(settled(told, memory), memory)).toEqual(plan(told))
      }
    }),
    { numRuns: runs(50) },
  )
})

const rewrite = (file: string, change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')))

test('an event of which no sentence has changed is told anew where its people are counted otherwise', async () => {
  const story = join(folder, 'people'),
    memory = new Memory(),
    blast =
      '---\npublished: 2020-03-03\n---\nBlast kills two in Ellery\n\nA blast killed two dockers in Port Ellery on Monday, police said.\n'
  mkdirSync(story)
  writeFileSync(
    join(story, 'b.md'),
    '---\npublished: 2020-03-04\n---\nFire in the old town\n\nJon Marbeck, a resident of Port Ellery, was injured in a fire on Tuesday.\n',
  )
  for (const more of ['', '\nTilda Quarn, a resident of Hull, was injured in a crash on Sunday.\n', '']) {
    writeFileSync(join(story, 'a.md'), blast + more)
    memory.begin()
    const ledger: Ledger = { entries: [], editions: [] },
      crew = new CachedCrew({ cache: new Cache(join(folder, 'cache')), version: '1', memory }, story, 1)
    const told = await main(story, ledger, { inputs: '' }, () => {}, crew)
    expect(told.timeline).toEqual((await anew.main(story, ledger, { inputs: '' }, () => {})).timeline)
    const hurt = told.timeline.events.find(({ title }) => title.includes('fire'))
    expect(hurt?.actors.map(({ id }) => id)).toEqual([more ? 'private-2' : 'private-1'])
  }
})

test('a timeline and a ledger told of what earlier builds read and found are those told without', async () => {
  const pool: Made[] = [],
    cache = new Cache(join(folder, 'cache')),
    first = 6
  for await (const article of articles(2 * first)) pool.push(article)
  const edits = fc.array(
    fc.record({ what: fc.constantFrom('add', 'add before', 'change', 'remove', 'undate', 'promote'), at: fc.nat({ max: 2 * first - 1 }) }),
    { minLength: 1, maxLength: 4 },
  )
  let run = 0
  await fc.assert(
    fc.asyncProperty(edits, async (history) => {
      const story = join(folder, `story-${run++}`),
        memory = new Memory()
      let ledger: Ledger = { entries: [], editions: [] }
      await writeStory(story, first)
      for (const { what, at } of [{ what: '', at: 0 }, ...history]) {
        const names = readdirSync(story).filter((name) => /^\d+-/.test(name)),
          { name, text } = pool[at]!,
          file = join(story, names[at % names.length]!)
        if (what === 'add') writeFileSync(join(story, name), text)
        // All articles after it stand at another place.
        if (what === 'add before') writeFileSync(join(story, `0-${name}`), text)
        if (what === 'change') appendFileSync(file, `\nThe police arrested ${at + 2} men in Paris on 3 March 2011, the mayor said.\n`)
        if (what === 'remove' && names.length > 2) rmSync(file)
        // What the other articles tell dates it, and it dates them no more.
        if (what === 'undate') rewrite(file, (text) => text.replace(/^.*\b(?:19|20)\d\d\b.*$/gm, ''))
        // Whoever the story names so has another office, or none that any article tells.
        if (what === 'promote') rewrite(file, (text) => text.replace(/\b(?:Governor|Minister|Mayor|spokesman)\b/g, 'Marshal'))
        memory.begin()
        const tell = async (from: Ledger, known?: Memory) => {
          const crew = new CachedCrew({ cache, version: '1', ...(known ? { memory: known } : {}) }, story, 1),
            { timeline, ledger, changes } = await (known ? main : anew.main)(story, from, { inputs: '' }, () => {}, crew)
          return { timeline, ledger, changes }
        }
        const told = await tell(ledger, memory)
        expect(told).toEqual(await tell(ledger))
        if (at % 2) ledger = told.ledger
      }
    }),
    { numRuns: runs(20) },
  )
})
