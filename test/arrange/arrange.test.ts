import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/arrange/index.ts'
import { Draft, StoryConfig, type CastActor, type Group } from '../../src/records/index.ts'
import { told, type ToldArticle } from '../merge/told.ts'

/** An invented flood in two papers; `groups` names the mentions (in order) that are one event. */
const FLOOD: ToldArticle[] = [
  {
    path: 'courier.md',
    published: '2031-03-05',
    front: { publisher: 'The Courier', published: '2031-03-05', published_note: 'Printed on the page' },
    sentences: [
      { text: 'River Lund floods old town of Barrow', block: 'headline' },
      { text: 'Share this', block: 'noise' },
      {
        text: 'The River Lund burst its banks at Barrow on Tuesday, killing 4 people.',
        events: [
          {
            trigger: 'burst its banks',
            type: 'HAZARD',
            date: '2031-03-04',
            basis: 'tense',
            when: 'on Tuesday',
            where: ['Barrow'],
            count: { field: 'killed', number: 4, words: '4', by: 'Ana Reis' },
            salience: 0.9,
            title: 'River Lund floods Barrow',
          },
        ],
      },
      {
        text: 'Governor  Ana Reis declared an emergency on Tuesday, said Tom Hale, a resident of the old town.',
        events: [
          {
            trigger: 'declared',
            type: 'COERCE',
            date: '2031-03-04',
            basis: 'tense',
            who: { 'Ana Reis': 'actor', 'Tom Hale': 'source' },
            salience: 0.6,
            title: 'Governor declares emergency',
          },
        ],
      },
      {
        text: 'Ana Reis will meet Lund Water in Barrow on Friday.',
        events: [
          {
            trigger: 'meet',
            type: 'CONSULT',
            date: '2031-03-07',
            status: 'planned',
            who: { 'Ana Reis': 'actor', 'Lund Water': 'recipient' },
            where: ['Barrow'],
            title: 'Governor to meet water company',
          },
        ],
      },
    ],
  },
  {
    path: 'post.md',
    published: '2031-03-08',
    sentences: [
      {
        text: 'Seven people died when the river flooded Barrow on Tuesday, 4 March 2031.',
        events: [
          {
            trigger: 'flooded',
            type: 'HAZARD',
            date: '2031-03-04',
            when: '4 March 2031',
            where: ['Barrow'],
            count: { field: 'killed', number: 7, words: 'Seven' },
            salience: 0.7,
            title: 'Flood in Barrow kills seven',
          },
        ],
      },
      {
        text: 'Ana Reis met Lund Water in Barrow on Friday.',
        events: [
          {
            trigger: 'met',
            type: 'CONSULT',
            date: '2031-03-07',
            basis: 'tense',
            who: { 'Ana Reis': 'actor', 'Lund Water': 'recipient' },
            where: ['Barrow'],
            title: 'Governor meets water company',
          },
        ],
      },
      {
        text: 'It was the third flood of the spring in Barrow.',
        events: [{ trigger: 'flood', type: 'HAZARD', date: '2031-03', where: ['Barrow'], salience: 0.2, title: 'Third flood of spring' }],
      },
    ],
  },
]
const PEOPLE: Partial<CastActor>[] = [
  { key: 'Ana Reis', kind: 'person', office: 'governor,' },
  { key: 'Tom Hale', kind: 'person', private: true, known: false },
  { key: 'Nobody', kind: 'person' },
]

function draft(story: Partial<StoryConfig> = {}, joined: number[][] = [[0, 3], [1], [2], [4], [5]]): Draft {
  const { tagged, mentions, cast } = told(FLOOD, PEOPLE)
  tagged[0]!.quotations.push({ start: 0, end: 9, sentence: 0, direct: true, speaker: 'Tom Hale', verb: 'said' })
  const groups = joined.map((members): Group => ({
    mentions: members.map((index) => mentions[index]!),
    why: members.slice(1).map(() => 'Both say so.'),
  }))
  return arrange({ groups, near: [] }, tagged, cast, StoryConfig.parse(story))
}

describe('arrange', () => {
  const result = draft()
  const titled = (title: string) => result.events.find((event) => event.title === title)!

  it('gives a valid draft', () => expect(() => Draft.parse(result)).not.toThrow())

  it('shows an office without the comma that parts it from a name', () =>
    expect(result.actors.find(({ name }) => name === 'Ana Reis')?.office).toBe('governor'))

  it('orders events by first day, then precision, then salience', () => {
    expect(result.events.map((event) => event.title)).toEqual([
      'Third flood of spring',
      'River Lund floods Barrow',
      'Governor declares emergency',
      'Governor to meet water company',
      'Governor meets water company',
    ])
    expect(result.events.map((event) => event.id)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5'])
  })

  it('quotes the sentence as printed, at its place in the file', () => {
    for (const event of result.events) {
      for (const { source, quote, start, end, prefix, suffix, trigger, marks } of event.evidence) {
        const file = told(FLOOD, PEOPLE).tagged.find(({ article }) => `source:${article.file.path}` === source)!.article.file.text
        expect(file.slice(start, end).replace(/\s+/g, ' ')).toBe(quote)
        expect(prefix.length).toBeLessThanOrEqual(32)
        expect(file.replace(/\s+/g, ' ')).toContain(`${prefix} ${quote} ${suffix}`.trim())
        expect(marks.filter(({ kind }) => kind === 'what').map((mark) => quote.slice(mark.start, mark.end))).toEqual([trigger])
      }
    }
    expect(titled('Governor declares emergency').evidence[0]!.quote).toBe(
      'Governor Ana Reis declared an emergency on Tuesday, said Tom Hale, a resident of the old town.',
    )
    const { quote, marks } = titled('River Lund floods Barrow').evidence[0]!
    expect(marks.map(({ kind, start, end }) => [kind, quote.slice(start, end)])).toEqual([
      ['what', 'burst its banks'],
      ['when', 'on Tuesday'],
    ])
  })

  it('keeps numbers that differ side by side, with who says so', () => {
    const { claims, sources, origins, salience, merged } = titled('River Lund floods Barrow')
    expect(claims.map(({ field, value, by, source }) => [field, typeof value === 'string' ? value : value.number, by, source])).toEqual([
      ['killed', 4, 'actor:Ana Reis', 'source:courier.md'],
      ['killed', 7, undefined, 'source:post.md'],
    ])
    expect([sources, origins, merged]).toEqual([2, 2, ['Both say so.']])
    expect(salience).toBeCloseTo(0.92)
  })

  it('takes the date that the text spells out', () => {
    expect(titled('River Lund floods Barrow').date).toMatchObject({ edtf: '2031-03-04', basis: 'explicit' })
  })

  it('tells as history what every article tells as history, and nothing that one of them reports as news', () => {
    const { tagged, mentions, cast } = told(FLOOD, PEOPLE)
    const backgrounds = (...past: boolean[]) =>
      arrange(
        {
          groups: [{ mentions: past.map((background, index) => ({ ...mentions[index * 3]!, background })), why: ['Both say so.'] }],
          near: [],
        },
        tagged,
        cast,
        StoryConfig.parse({}),
      ).events.map(({ background }) => background)
    expect([backgrounds(true, false), backgrounds(false, true), backgrounds(true, true)]).toEqual([[false], [false], [true]])
  })

  it('tells of what four independent reports come back to, though each tells it as history', () => {
    const paper = (n: number, text: string): ToldArticle => ({
      path: `paper${n}.md`,
      published: `2031-03-0${n}`,
      sentences: [{ text, events: [{ trigger: 'flooded', type: 'HAZARD', date: '2030-11-25', title: 'River floods Barrow' }] }],
    })
    const papers = [
      'The Lund flooded Barrow in November.',
      'Barrow was flooded last autumn when a dam broke.',
      'Since the river flooded the town, nobody has slept there.',
      'The mayor quit after his town flooded on 25 November.',
    ].map((text, n) => paper(n + 1, text))
    const { tagged, mentions, cast } = told(papers, PEOPLE)
    const background = (most: number) =>
      arrange(
        { groups: [{ mentions: mentions.slice(0, most).map((m) => ({ ...m, background: true })), why: [] }], near: [] },
        tagged,
        cast,
        StoryConfig.parse({}),
      ).events.map((event) => event.background)
    expect([background(3), background(4)]).toEqual([[true], [false]])
  })

  it('hides the names of private people', () => {
    const event = titled('Governor declares emergency')
    expect(event.actors.map(({ name, as, role }) => [name, as, role])).toEqual([
      ['Ana Reis', 'Ana Reis', 'actor'],
      ['a resident', 'a resident', 'source'],
    ])
    const hidden = result.actors.find((actor) => actor.id === event.actors[1]!.id)!
    expect(hidden).toMatchObject({ name: 'a resident', aliases: [], events: [event.id] })
    expect(hidden.url).toBeUndefined()
    // Evidence and quotes are the article's own words; nothing else may hold the name.
    expect(
      JSON.stringify([{ ...event, evidence: [] }, result.actors.map((actor) => ({ ...actor, quotes: actor.quotes.map(({ by }) => by) }))]),
    ).not.toContain('Hale')
  })

  describe('takes in of the actors of a group', () => {
    const NAMES = ['Ana Reis', 'Ida Holm', 'Lars Tarn', 'Jo Park']
    const cast = NAMES.map((key): Partial<CastActor> => ({ key, kind: 'person', office: 'minister' }))
    /** The actors of an event of reports that each have these. */
    const actorsOf = (...reports: Record<string, 'actor' | 'recipient' | 'source' | 'mentioned'>[]) => {
      const {
        tagged,
        mentions,
        cast: whole,
      } = told(
        reports.map((who, i) => ({
          path: `${i}.txt`,
          sentences: [
            { text: `${NAMES.join(', ')} met on May 3.`, events: [{ trigger: 'met', type: 'CONSULT' as const, date: '2031-05-03', who }] },
          ],
        })),
        cast,
      )
      return arrange({ groups: [{ mentions, why: [] }], near: [] }, tagged, whole, StoryConfig.parse({})).events[0]!.actors.map(
        ({ name }) => name,
      )
    }
    const others = (count: number) => Array.from({ length: count }, () => ({ 'Ana Reis': 'actor' as const }))
    it('a bystander of one of two reports, of one of three not', () => {
      expect(actorsOf(...others(1), { 'Ana Reis': 'actor', 'Ida Holm': 'mentioned' })).toEqual(['Ana Reis', 'Ida Holm'])
      expect(actorsOf(...others(2), { 'Ana Reis': 'actor', 'Ida Holm': 'mentioned' })).toEqual(['Ana Reis'])
    })
    it('no such bystander where there are enough others', () =>
      expect(
        actorsOf(
          { 'Ana Reis': 'actor', 'Lars Tarn': 'recipient', 'Jo Park': 'mentioned' },
          { 'Ana Reis': 'actor', 'Ida Holm': 'mentioned' },
        ),
      ).toEqual(['Ana Reis', 'Lars Tarn', 'Jo Park']))
    it('bystanders of two of eight reports, not of nine', () => {
      const two = [{ 'Ida Holm': 'mentioned' as const }, { 'Ida Holm': 'mentioned' as const }]
      expect(actorsOf(...others(6), ...two)).toEqual(['Ana Reis', 'Ida Holm'])
      expect(actorsOf(...others(7), ...two)).toEqual(['Ana Reis'])
    })
    it('whoever acts by one of six reports, by one of seven not, whoever speaks always', () => {
      expect(actorsOf(...others(5), { 'Ida Holm': 'actor' })).toEqual(['Ana Reis', 'Ida Holm'])
      expect(actorsOf(...others(6), { 'Ida Holm': 'recipient' })).toEqual(['Ana Reis'])
      expect(actorsOf(...others(6), { 'Ida Holm': 'source' })).toEqual(['Ana Reis', 'Ida Holm'])
    })
  })

  it('calls a private person a private person when the text says no more', () => {
    const { tagged, mentions, cast } = told(
      [
        {
          path: 'a.txt',
          sentences: [
            {
              text: 'Tom Hale met Ana Reis on May 3.',
              events: [{ trigger: 'met', type: 'CONSULT', date: '2031-05-03', who: { 'Tom Hale': 'actor', 'Ana Reis': 'recipient' } }],
            },
          ],
        },
      ],
      PEOPLE,
    )
    const [event] = arrange({ groups: [{ mentions, why: [] }], near: [] }, tagged, cast, StoryConfig.parse({})).events
    expect(event!.actors.map(({ name }) => name)).toEqual(['a private person', 'Ana Reis'])
  })

  it('blanks the name of a private person in what the outlet says of its own article', () => {
    const { tagged, cast } = told(
      [
        {
          path: 'a.txt',
          sentences: [
            { text: 'TOM HALE, 12, held after Reis fire', block: 'headline' },
            {
              text: 'Police held Tom Hale, not Ana Reis.',
              events: [{ trigger: 'held', type: 'COERCE', date: '2031-05-03', who: { 'Tom Hale': 'recipient', 'Ana Reis': 'mentioned' } }],
            },
          ],
        },
      ],
      PEOPLE,
    )
    tagged[0]!.article.deck = ['Tom  Hale is 12']
    tagged[0]!.published.basis = ['Used: “Police held Tom Hale”']
    const [source] = arrange({ groups: [], near: [] }, tagged, cast, StoryConfig.parse({})).sources
    expect(source).toMatchObject({
      title: '████, 12, held after Reis fire',
      deck: ['████ is 12'],
      published: { basis: ['Used: “Police held ████”'] },
    })
  })

  it('lists actors and places that have a part, no others', () => {
    expect(result.actors.map(({ name, events }) => [name, events.length])).toEqual([
      ['Ana Reis', 3],
      ['Lund Water', 2],
      ['a resident', 1],
    ])
    expect(result.places.map(({ name, events }) => [name, events.length])).toEqual([['Barrow', 4]])
  })

  it('leads from a plan to what came of it, and from a part to its whole', () => {
    expect(titled('Governor to meet water company').relations).toMatchObject([
      { type: 'precedes', id: titled('Governor meets water company').id },
    ])
    expect(result.events.flatMap((event) => event.relations)).toHaveLength(1)
  })

  it('shows each source with its blocks, sentences and what was set aside', () => {
    const [courier, post] = result.sources
    expect([courier!.file, post!.file]).toEqual(['courier.md', 'post.md'])
    expect(courier).toMatchObject({
      publisher: 'The Courier',
      publishedNote: 'Printed on the page',
      boilerplate: ['Share this'],
      title: 'River Lund floods old town of Barrow',
    })
    expect(courier!.sentences.map(({ events }) => events.length)).toEqual([0, 1, 1, 1])
    const emergency = titled('Governor declares emergency')
    expect(courier!.sentences[2]!.anchor).toBe(emergency.evidence[0]!.anchor)
    expect(courier!.events).toEqual(['e2', 'e3', 'e4'])
    const file = told(FLOOD, PEOPLE).tagged[0]!.article.file.text
    expect(courier!.blocks.map(({ start, end }) => file.slice(start, end)).join('')).toBe(file.slice(file.indexOf('River Lund floods')))
  })

  it('words title and description from the data when the story has none', () => {
    expect(result.story.title).toBe('River Lund floods old town of Barrow')
    expect(result.story.description).toBe(
      '5 events, 4–7\u00a0March\u00a02031, told by 2 articles. Named most often: Barrow, Ana Reis and Lund Water.',
    )
    expect(draft({ title: 'The flood', description: 'What happened' }).story).toMatchObject({
      title: 'The flood',
      description: 'What happened',
    })
  })

  it('does not change with the order of the groups', () => {
    expect(draft({}, [[4], [5], [2], [0, 3], [1]])).toEqual(result)
  })
})
