import { describe, expect, test } from 'vitest'
import { mint, newestDay } from '../../src/ledger/ledger.ts'
import { formatLedger } from '../../src/ledger/files.ts'
import { editionsOf } from '../../src/publish/edition.ts'
import type { Draft, Ledger } from '../../src/records/index.ts'
import { actor, draft, type Told } from './make.ts'

const EMPTY: Ledger = { entries: [], editions: [] }
const build = (told: Draft, ledger = EMPTY, inputs = 'a') => mint(told, ledger, { inputs, date: '2020-01-31' })
const slugs = ({ timeline }: ReturnType<typeof build>) => timeline.events.map(({ id }) => id)

const STRIKE: Told = {
  id: 'e1',
  title: 'Dockers walk out at Port Ellery',
  day: '2020-01-13',
  type: 'PROTEST',
  told: [
    {
      source: 'a.txt',
      quote: 'About 400 dockers walked out at Port Ellery on Monday after talks on shift pay broke down.',
      trigger: 'walked out',
    },
  ],
}
const TALKS: Told = {
  id: 'e2',
  title: 'Shift pay talks break down',
  day: '2020-01-12',
  type: 'REJECT',
  told: [
    {
      source: 'a.txt',
      quote: 'About 400 dockers walked out at Port Ellery on Monday after talks on shift pay broke down.',
      trigger: 'broke down',
    },
  ],
}
const ARREST: Told = {
  id: 'e3',
  title: 'Police arrest two pickets',
  day: '2020-01-15',
  type: 'COERCE',
  told: [
    { source: 'b.txt', quote: 'Police arrested two pickets early on Wednesday when a lorry tried to leave the yard.', trigger: 'arrested' },
  ],
}

describe('a first build', () => {
  test('mints slugs from date and headline, and URLs from slugs', () => {
    const { timeline, ledger } = build(draft([STRIKE, ARREST], { actors: [actor('Ana Müller')] }))
    expect(timeline.events.map(({ url }) => url)).toEqual([
      '/events/2020-01-13-dockers-walk-out-at-port-ellery/',
      '/events/2020-01-15-police-arrest-two-pickets/',
    ])
    expect(timeline.actors[0]).toMatchObject({ id: 'ana-muller', url: '/actors/ana-muller/' })
    expect(timeline.sources.map(({ url }) => url)).toEqual(['/sources/a/', '/sources/b/'])
    expect(timeline.events[0]!.evidence[0]!.source).toBe('a')
    expect(ledger.editions).toMatchObject([{ number: 1, summary: '+2 events; +2 sources; +1 actor', changes: [] }])
  })

  test('gives two events of one headline and day two slugs', () => {
    const other = {
      ...STRIKE,
      id: 'e9',
      told: [
        { source: 'b.txt', quote: 'Crane drivers left the northern quay in support of the dockers later that morning.', trigger: 'left' },
      ],
    }
    expect(slugs(build(draft([STRIKE, other])))).toEqual([
      '2020-01-13-dockers-walk-out-at-port-ellery',
      '2020-01-13-dockers-walk-out-at-port-ellery-2',
    ])
  })

  test('gives an actor without a page no slug and no name', () => {
    const { timeline, ledger } = build(draft([STRIKE], { actors: [{ ...actor('Jo Bloggs'), url: undefined }] }))
    expect(timeline.actors[0]!.id).toBe('private-1')
    expect(formatLedger(ledger)).not.toMatch(/bloggs/i)
  })
})

describe('the next build', () => {
  const first = build(draft([STRIKE, TALKS, ARREST]))
  const next = (told: Draft) => build(told, first.ledger, 'b')

  test('with the same input is the same edition, byte for byte', () => {
    const again = build(draft([STRIKE, TALKS, ARREST]), first.ledger, 'a')
    expect(again.changes).toEqual([])
    expect(formatLedger(again.ledger)).toBe(formatLedger(first.ledger))
  })

  test('keeps two events of one sentence apart, in whatever order they come', () => {
    const { timeline } = next(draft([ARREST, TALKS, STRIKE]))
    expect(timeline.events.map(({ id, title }) => [id, title])).toEqual(
      [TALKS, STRIKE].reduce(
        (all, { day, title }) => [...all, [`${day}-${title.toLowerCase().replaceAll(' ', '-')}`, title]],
        [['2020-01-15-police-arrest-two-pickets', ARREST.title]],
      ),
    )
  })

  test('knows an event whose headline, date and type were corrected', () => {
    const result = next(draft([{ ...STRIKE, title: 'Walkout shuts the port', day: '2020-01-14', type: 'OTHER' }, TALKS, ARREST]))
    expect(slugs(result)).toEqual(slugs(first))
    expect(result.ledger.editions[1]!.summary).toBe('1 event re-dated, 1 re-titled, 1 re-typed; 0 links lost')
  })

  test('knows an event whose sentence was split, and one whose trigger is named differently', () => {
    const split = {
      ...STRIKE,
      told: [{ source: 'a.txt', quote: 'About 400 dockers walked out at Port Ellery on Monday', trigger: 'walked out' }],
    }
    const renamed = { ...ARREST, told: [{ ...ARREST.told[0]!, trigger: 'tried to leave' }] }
    expect(slugs(next(draft([split, TALKS, renamed])))).toEqual(slugs(first))
  })

  test('tells two events of one sentence apart by their triggers alone', () => {
    const quote = 'Dockers walked out after talks on pay broke down.',
      alike = { title: 'Port Ellery dispute', day: '2020-01-13', type: 'OTHER' } as const
    const strike = { ...alike, id: 'e1', told: [{ source: 'a.txt', quote, trigger: 'walked out' }] },
      talks = { ...alike, id: 'e2', told: [{ source: 'a.txt', quote, trigger: 'broke down' }] }
    const before = build(draft([strike, talks])),
      after = build(draft([talks, strike]), before.ledger, 'b')
    expect(slugs(before)).toEqual(['2020-01-13-port-ellery-dispute', '2020-01-13-port-ellery-dispute-2'])
    expect(slugs(after)).toEqual(slugs(before).reverse())
  })

  test('sends nobody to an event that merely sounds like the one that is gone', () => {
    const again = {
      ...STRIKE,
      id: 'e8',
      day: '2020-01-20',
      title: 'Dockers walk out again',
      told: [
        {
          source: 'c.txt',
          trigger: 'walked out',
          quote: 'About 300 dockers walked out at Port Ellery on Friday after talks on shift pay broke down again.',
        },
      ],
    }
    const second = next(draft([STRIKE, TALKS, ARREST, again]))
    const third = build(draft([ARREST, again]), second.ledger, 'c')
    expect(slugs(third)).toEqual(['2020-01-15-police-arrest-two-pickets', '2020-01-20-dockers-walk-out-again'])
    expect(third.timeline.retired.filter(({ state }) => state === 'redirect')).toEqual([])
  })

  test('knows a renamed article, and its events', () => {
    const move = (event: Told) => ({
      ...event,
      told: event.told.map((evidence) => ({ ...evidence, source: `renamed-${evidence.source}` })),
    })
    const result = next(
      draft([STRIKE, TALKS, ARREST].map(move), { titles: { 'renamed-a.txt': 'Headline of a.txt', 'renamed-b.txt': 'Headline of b.txt' } }),
    )
    expect(result.changes).toEqual([])
    expect(result.timeline.sources.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('does not take a new event for an old one because date and headline agree', () => {
    const other = {
      ...ARREST,
      told: [
        { source: 'c.txt', quote: 'Two men who had blocked the southern gate were taken into custody that evening.', trigger: 'taken' },
      ],
    }
    const result = next(draft([STRIKE, TALKS, other]))
    expect(slugs(result)[2]).toBe('2020-01-15-police-arrest-two-pickets-2')
    expect(result.timeline.retired).toMatchObject([
      { kind: 'event', slug: '2020-01-15-police-arrest-two-pickets', state: 'gone' },
      { kind: 'source', slug: 'b', state: 'gone' },
    ])
  })

  test('leaves a tombstone that tells a lost source from a sentence read differently', () => {
    const reasons = (told: Told[]) =>
      next(draft(told))
        .timeline.retired.filter(({ kind }) => kind === 'event')
        .map(({ reason }) => reason)
    expect(reasons([STRIKE, TALKS])).toEqual(['No article of the collection tells of it any more.'])
    expect(reasons([STRIKE, ARREST])).toEqual(['The sentence that told of it is no longer read as the report of an event.'])
  })

  test('brings a URL back to life when its article returns', () => {
    const without = next(draft([STRIKE, TALKS]))
    const back = build(draft([STRIKE, TALKS, ARREST]), without.ledger, 'c')
    expect(slugs(back)).toEqual(slugs(first))
    expect(back.timeline.retired).toEqual([])
    expect(back.ledger.editions[2]!.summary).toBe('1 event restored; 1 source restored; 0 links lost')
  })
})

test('a new disagreement of the sources is a change, once', () => {
  const toll = (source: string, number: number) => ({
    source: `source:${source}`,
    field: 'injured',
    value: { number, bound: 'exactly', unit: 'people', of: 'pickets' },
    start: 0,
    end: 3,
  })
  const first = build(draft([STRIKE, ARREST])),
    differing = draft([{ ...STRIKE, claims: [toll('a.txt', 3), toll('b.txt', 5)] }, ARREST])
  const second = build(differing, first.ledger, 'b')
  expect(second.ledger.editions[1]).toMatchObject({
    summary: '1 conflict; 0 links lost',
    changes: [{ what: 'conflict', slug: '2020-01-13-dockers-walk-out-at-port-ellery', now: 'injured' }],
  })
  expect(build(differing, second.ledger, 'b').changes).toEqual([])
  expect(build(draft([{ ...STRIKE, claims: [toll('a.txt', 3), toll('b.txt', 3)] }, ARREST]), second.ledger, 'c').changes).toEqual([])
})

describe('merging and splitting', () => {
  const LATER: Told = {
    id: 'e4',
    title: 'Workers stop the port',
    day: '2020-01-13',
    type: 'PROTEST',
    told: [
      {
        source: 'c.txt',
        quote: 'Work stopped across the port when dockers laid down tools on Monday, the union said.',
        trigger: 'stopped',
      },
      { source: 'd.txt', quote: 'Port Ellery has stood still since its dockers stopped work over shift pay.', trigger: 'stopped' },
    ],
  }
  const first = build(draft([STRIKE])),
    second = build(draft([STRIKE, LATER]), first.ledger, 'b')
  const merged = build(draft([{ ...LATER, id: 'm', told: [...LATER.told, ...STRIKE.told] }]), second.ledger, 'c')

  test('the older slug wins, however little evidence it has', () => {
    expect(slugs(merged)).toEqual(['2020-01-13-dockers-walk-out-at-port-ellery'])
    expect(merged.timeline.retired).toMatchObject([
      { slug: '2020-01-13-workers-stop-the-port', state: 'redirect', to: '2020-01-13-dockers-walk-out-at-port-ellery' },
    ])
    expect(merged.changes).toContainEqual({
      what: 'merged',
      kind: 'event',
      slug: '2020-01-13-workers-stop-the-port',
      now: '2020-01-13-dockers-walk-out-at-port-ellery',
    })
  })

  test('undone, gives both events their own slugs back', () => {
    const split = build(draft([STRIKE, LATER]), merged.ledger, 'd')
    expect(slugs(split)).toEqual(['2020-01-13-dockers-walk-out-at-port-ellery', '2020-01-13-workers-stop-the-port'])
    expect(split.timeline.retired).toEqual([])
  })

  test('on a split the part with most of the evidence keeps the slug', () => {
    const whole = build(draft([{ ...STRIKE, told: [...STRIKE.told, ...LATER.told] }]))
    const split = build(draft([STRIKE, LATER]), whole.ledger, 'b')
    expect(slugs(split)).toEqual(['2020-01-13-dockers-walk-out-at-port-ellery-2', '2020-01-13-dockers-walk-out-at-port-ellery'])
  })
})

describe('actors', () => {
  const named = (...names: string[]) => draft([STRIKE], { actors: names.map((name) => actor(name)) })

  test('keep their address when they are given their full name', () => {
    const before = build(named('Agnes', 'Police'))
    const { timeline, changes } = build(named('Lady Agnes', 'Police'), before.ledger, 'b')
    expect(timeline.actors.map(({ id, url }) => [id, url])).toEqual([
      ['agnes', '/actors/agnes/'],
      ['police', '/actors/police/'],
    ])
    expect(changes.some(({ what }) => what === 'gone')).toBe(false)
  })

  test('are not taken for another that has part of their name', () => {
    const before = build(named('Agnes', 'Peter Agnes'))
    // two would do, and the one that is left bears its name already
    expect(build(named('Lady Agnes', 'Agnes Lodge'), build(named('Agnes')).ledger, 'b').timeline.actors.map(({ id }) => id)).toEqual([
      'lady-agnes',
      'agnes-lodge',
    ])
    expect(build(named('Peter Agnes'), before.ledger, 'b').timeline.retired).toMatchObject([{ slug: 'agnes', state: 'gone' }])
  })

  const first = build(draft([STRIKE], { actors: [actor('Sergey Orlov', ['Orlov'])] }))

  test('are known by any of their names', () => {
    const result = build(draft([STRIKE], { actors: [actor('Sergei Orlov', ['Orlov', 'Sergey Orlov'])] }), first.ledger, 'b')
    expect(result.timeline.actors[0]!.id).toBe('sergey-orlov')
  })

  test('of one surname stay apart', () => {
    const result = build(
      draft([STRIKE], { actors: [actor('Pavel Orlov', ['Orlov']), actor('Sergey Orlov', ['Orlov'])] }),
      first.ledger,
      'b',
    )
    expect(result.timeline.actors.map(({ id }) => id)).toEqual(['pavel-orlov', 'sergey-orlov'])
  })

  test("of one surname do not inherit each other's page", () => {
    const result = build(draft([STRIKE], { actors: [actor('Pavel Orlov', ['Orlov'])] }), first.ledger, 'b')
    expect(result.timeline.actors[0]!.id).toBe('pavel-orlov')
    expect(result.timeline.retired).toMatchObject([{ slug: 'sergey-orlov', state: 'gone' }])
  })
})

test('a page that loses an event changes by it, and no other does', () => {
  const withEvents = (...events: string[][]) => ['Ana Müller', 'Pavel Orlov'].map((name, i) => ({ ...actor(name), events: events[i]! }))
  const first = build(draft([STRIKE, ARREST], { actors: withEvents(['e1', 'e3'], ['e1']) }))
  const { timeline } = build(draft([STRIKE], { actors: withEvents(['e1'], ['e1']) }), first.ledger, 'b')
  const editionOf = editionsOf(timeline)
  expect(['/actors/ana-muller/', '/actors/pavel-orlov/'].map((url) => editionOf(url)!.number)).toEqual([2, 1])
})

test('a page that loses one event and gains another changes, though neither event did', () => {
  const withEvents = (...events: string[][]) => ['Ana Müller', 'Pavel Orlov'].map((name, i) => ({ ...actor(name), events: events[i]! }))
  const first = build(draft([STRIKE, ARREST], { actors: withEvents(['e1'], ['e1', 'e3']) }))
  const { timeline } = build(draft([ARREST, STRIKE], { actors: withEvents(['e3'], ['e3', 'e1']) }), first.ledger, 'b')
  const editionOf = editionsOf(timeline)
  expect(['/actors/ana-muller/', '/actors/pavel-orlov/'].map((url) => editionOf(url)!.number)).toEqual([2, 1])
})

test('a ledger that does not hold the events of a page does not say that it changed', () => {
  const told = draft([STRIKE], { actors: [{ ...actor('Ana Müller'), events: ['e1'] }] }),
    { ledger } = build(told)
  const entries = ledger.entries.map((entry) => ({ ...entry, events: undefined }))
  expect(build(told, { ...ledger, entries }).ledger).toEqual(ledger)
})

describe('sentence anchors', () => {
  const anchored = (...anchors: string[]) => {
    const told = draft([STRIKE])
    const sentences = anchors.map((anchor, i) => ({ ...told.sources[0]!.sentences[0]!, anchor, ...(i ? { text: `Sentence ${i}.` } : {}) }))
    return { ...told, sources: [{ ...told.sources[0]!, sentences }] }
  }
  const first = build(anchored('s-00000001', 's-00000002', 's-00000003', 's-00000004'))

  test('that a page lost lead to the sentence before their place, edition after edition', () => {
    const second = build(anchored('s-00000001', 's-0000000a', 's-00000004'), first.ledger, 'b')
    expect(second.timeline.sources[0]!.formerAnchors).toEqual([
      { anchor: 's-00000002', at: 's-00000001' },
      { anchor: 's-00000003', at: 's-00000001' },
    ])
    const third = build(anchored('s-0000000a', 's-00000004'), second.ledger, 'c')
    expect(third.timeline.sources[0]!.formerAnchors).toEqual(['1', '2', '3'].map((n) => ({ anchor: `s-0000000${n}`, at: 's-0000000a' })))
    expect(formatLedger(third.ledger)).toContain('anchors: [s-00000001, s-00000002, s-00000003, s-0000000a, s-00000004]\n')
  })

  test('that are back are no longer former', () => {
    const second = build(anchored('s-00000001'), first.ledger, 'b')
    expect(
      build(anchored('s-00000001', 's-00000002', 's-00000003', 's-00000004'), second.ledger, 'c').timeline.sources[0]!.formerAnchors,
    ).toBeUndefined()
  })
})

describe('the day of an edition', () => {
  const published = (...days: string[]) => {
    const told = draft([STRIKE])
    return { ...told, sources: days.map((edtf) => ({ ...told.sources[0]!, published: { edtf, certain: false, basis: [] } })) }
  }

  test('is no later than the sources bear out', () => {
    expect(newestDay(published('2020-01-14', '2019-02-01/2020-12-31', '2019'), { editions: [] })).toBe('2020-01-14')
    expect(newestDay(published('2020-21'), { editions: [] })).toBe('2020-03-01')
    expect(newestDay(published(''), { editions: [] })).toBe('1970-01-01')
  })

  test('never lies before that of an earlier edition', () => {
    const before = mint(published('2020-01-14'), { entries: [], editions: [] }, { inputs: 'a', date: '2020-01-14' })
    expect(newestDay(published('2019-12-01'), before.ledger)).toBe('2020-01-14')
  })
})
