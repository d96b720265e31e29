import { describe, expect, it } from 'vitest'
import { merge } from '../../src/merge/index.ts'
import type { CastActor, CastPlace } from '../../src/records/index.ts'
import { told, type ToldArticle, type ToldEvent } from './told.ts'

/** A sentence of an article of its own, with one event. */
type Report = readonly [text: string, event: ToldEvent]

const article = ([text, event]: Report, index: number): ToldArticle => ({ path: `${index}.txt`, sentences: [{ text, events: [event] }] })

/** Whether the first two reports are told as one event, with the others around them. */
function joins(
  first: Report,
  second: Report,
  around: readonly Report[] = [],
  people: Partial<CastActor>[] = [],
  spots: Partial<CastPlace>[] = [],
): boolean {
  const { mentions, tagged, cast } = told([first, second, ...around].map(article), people, spots)
  return merge(mentions, tagged, cast).groups.some((group) => [0, 1].every((index) => group.mentions.includes(mentions[index]!)))
}

describe('words that many reports have', () => {
  const launch = (trigger: string, date: string): ToldEvent => ({ trigger, type: 'LAUNCH', date, who: { Brant: 'actor' } })
  const motor = (trigger: string, date: string): Report => [`Brant ${trigger} its silent motor.`, launch(trigger, date)]
  /** A story in which Brant's motor and the verb are everywhere, but seldom together. */
  const story: Report[] = Array.from({ length: 12 }, (_, i): Report[] => [
    [`Brant tested a motor of type ${i} at its plant.`, { ...launch('tested', `2029-01-${10 + i}`), type: 'OTHER' }],
    [`Brant unveiled a lorry of type ${i} at its plant.`, launch('unveiled', `2029-02-${10 + i}`)],
  ]).flat()

  it('tell an event when few have them together', () => {
    expect(
      joins(
        motor('unveiled', '2031-04-07'),
        ['Brant unveiled the motor last week.', { ...launch('unveiled', '2031-04-07/2031-04-13'), basis: 'relative' }],
        story,
      ),
    ).toBe(true)
  })
  it('tell none when many have them together', () => {
    const often = Array.from({ length: 12 }, (_, i) => motor('unveiled', `2030-05-${10 + i}`))
    expect(
      joins(
        motor('unveiled', '2031-04-07'),
        ['Brant unveiled the motor last week.', { ...launch('unveiled', '2031-04-07/2031-04-13'), basis: 'relative' }],
        [...story, ...often],
      ),
    ).toBe(false)
  })
})

describe('reports without a party or place in common', () => {
  const result = (text: string, trigger: string, number: number, words: string): Report => [
    text,
    { trigger, type: 'DEAL', date: '2031-07-01/2031-09-30', basis: 'tense', count: { field: 'income', number, words } },
  ]

  it('are two when only a verb and a figure agree', () => {
    const season = Array.from({ length: 12 }, (_, i) =>
      result(`Net income of mill ${i} fell ${30 + i} % in the third quarter.`, 'fell', 30 + i, `${30 + i} %`),
    )
    expect(
      joins(
        result('Net income at the brewery fell 22 % in the third quarter.', 'fell', 22, '22 %'),
        result('Net income of the shipyard fell 22 % in the third quarter.', 'fell', 22, '22 %'),
        season,
      ),
    ).toBe(false)
  })
  it('are two when a light verb and a common noun agree', () => {
    expect(
      joins(
        [
          'This makes it easier for users to sort their letters.',
          { trigger: 'makes', type: 'OTHER', date: '2031-07-02', basis: 'publication' },
        ],
        ['The handset lets users make cheap calls.', { trigger: 'calls', type: 'CONSULT', date: '2031-07-03', basis: 'publication' }],
      ),
    ).toBe(false)
  })
  it('are one when many particulars agree', () => {
    expect(
      joins(
        [
          'The gunman buried the rifle, unearthed it to fire the shot and fled through the orchard.',
          { trigger: 'fled', type: 'DISPLACEMENT', date: '2031-07-02', basis: 'publication' },
        ],
        [
          'Detectives think he buried a rifle, unearthed it to fire and fled by the orchard.',
          { trigger: 'fled', type: 'DISPLACEMENT', date: '2031-07-03', basis: 'publication' },
        ],
      ),
    ).toBe(true)
  })
  it('are one when they tell of related actors on a day that few tell of', () => {
    const settled = (text: string, who: string): Report => [
      text,
      { trigger: 'settled', type: 'AGREE', date: '2011', who: { [who]: 'mentioned' }, background: true },
    ]
    const people = [{ key: 'Brant' }, { key: 'Brant Motors' }]
    expect(
      joins(
        settled('The suit against Brant was settled in 2011.', 'Brant'),
        settled('The quarrel with Brant Motors was settled out of court in 2011.', 'Brant Motors'),
        [],
        people,
      ),
    ).toBe(true)
    expect(
      joins(
        settled('The suit against Brant was settled in 2011.', 'Brant'),
        settled('The quarrel with Ostia was settled out of court in 2011.', 'Ostia'),
        [],
        people,
      ),
    ).toBe(false)
  })
})

describe('what is said', () => {
  const said = (text: string, trigger: string, who: string): Report => [
    text,
    { trigger, type: 'STATEMENT', date: '2031-03-16', who: { [who]: 'actor' } },
  ]
  const people: Partial<CastActor>[] = [{ key: 'Brant' }, { key: 'Ida Moor', kind: 'person', office: 'chief executive of Brant' }]

  it('makes one event of a company and its chief who say the same', () => {
    expect(
      joins(
        said('Brant announced that it will give every owner of the scooter a free bell.', 'announced', 'Brant'),
        said('Ida Moor said that all who own the scooter would get a free bell.', 'said', 'Ida Moor'),
        [],
        people,
      ),
    ).toBe(true)
  })
  it('keeps two announcements of a day apart', () => {
    expect(
      joins(
        said('Brant announced that it will give every owner of the scooter a free bell.', 'announced', 'Brant'),
        said('Ida Moor said that a plant in Ostia would close in winter.', 'said', 'Ida Moor'),
        [],
        people,
      ),
    ).toBe(false)
  })
})

describe('one deed of which each side accuses the other', () => {
  const spots = [
    { key: 'Varn', kind: 'city' },
    { key: 'Eastmark', kind: 'country' },
  ]
  const deed = (text: string, trigger: string, who: ToldEvent['who'], more: Partial<ToldEvent> = {}): Report => [
    text,
    { trigger, type: 'ASSAULT', date: '2031-05-03', basis: 'tense', who, where: ['Varn'], ...more },
  ]
  const bakery = (side: string, says: string, more: Partial<ToldEvent> = {}) =>
    deed(
      `${side} shelled a bakery in the old quarter of Varn on Saturday and 14 people died, ${says} said.`,
      'shelled',
      { [side]: 'actor', [says]: 'source' },
      more,
    )
  const dead = (number: number) => ({ count: { field: 'killed', number, words: '14' } })

  it('is one event when both only report it, in like words', () => {
    expect(joins(bakery('Northland', 'Ida Moor'), bakery('Westria', 'Odo Bran'), [], [], spots)).toBe(true)
  })
  it('is one event when the dead are as many', () => {
    const hit = (side: string) =>
      deed(`${side} hit a bakery in Varn on Saturday, which killed 14 people.`, 'hit', { [side]: 'actor' }, dead(14))
    expect(joins(hit('Northland'), hit('Westria'), [], [], spots)).toBe(true)
  })
  it('is two when nobody is cited and no number agrees', () => {
    const hit = (side: string) => deed(`${side} hit a bakery in the old quarter of Varn on Saturday.`, 'hit', { [side]: 'actor' })
    expect(joins(hit('Northland'), hit('Westria'), [], [], spots)).toBe(false)
  })
  it('is two on another day, or where only the country is known', () => {
    expect(joins(bakery('Northland', 'Ida Moor'), bakery('Westria', 'Odo Bran', { date: '2031-05-02' }), [], [], spots)).toBe(false)
    const wide = (side: string, says: string) =>
      deed(
        `${side} shelled a bakery in Eastmark on Saturday and 14 people died, ${says} said.`,
        'shelled',
        { [side]: 'actor', [says]: 'source' },
        { where: ['Eastmark'] },
      )
    expect(joins(wide('Northland', 'Ida Moor'), wide('Westria', 'Odo Bran'), [], [], spots)).toBe(false)
  })
  it('is two where another target was hit', () => {
    expect(
      joins(
        bakery('Northland', 'Ida Moor'),
        deed('Westria bombed the bridge of Varn on Saturday, Odo Bran said.', 'bombed', { Westria: 'actor', 'Odo Bran': 'source' }),
        [],
        [],
        spots,
      ),
    ).toBe(false)
  })
})

describe('kinds of a type', () => {
  const searched = (text: string, trigger: string, type: ToldEvent['type'], mode: string): Report => [
    text,
    { trigger, type, mode, date: '2031-03-16', basis: 'publication', who: { Brant: 'recipient' } },
  ]
  const agents = searched('Agents searched the home of Brant.', 'searched', 'COERCE', 'restriction')
  it('speak for one event where they agree and for two where they differ', () => {
    const raided = (mode: string) => searched('Inspectors raided the Brant home and his mill.', 'raided', 'COERCE', mode)
    expect([raided('restriction'), raided('arrest')].map((other) => joins(agents, other))).toEqual([true, false])
  })
  it('say nothing where one event is filed under two types', () =>
    expect(
      joins(
        searched('Agents searched the home and garden of Brant.', 'searched', 'COERCE', 'restriction'),
        searched('Inspectors raided the Brant home, garden and his mill.', 'raided', 'LEGAL', 'ruling'),
      ),
    ).toBe(true))
})
