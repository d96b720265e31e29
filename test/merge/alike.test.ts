import { describe, expect, it } from 'vitest'
import { merge } from '../../src/merge/index.ts'
import { told, type ToldEvent } from './told.ts'

type Report = readonly [text: string, event: ToldEvent]

/** The events of some articles of one sentence each. */
function groupsOf(...reports: Report[]) {
  const { mentions, tagged, cast } = told(
    reports.map(([text, event], index) => ({ path: `${index}.txt`, sentences: [{ text, events: [event] }] })),
  )
  return merge(mentions, tagged, cast).groups
}

/** Why two articles tell of one event; undefined where they do not. */
const why = (a: Report, b: Report) =>
  groupsOf(a, b)
    .find(({ mentions }) => mentions.length > 1)
    ?.why.join(' ')

const day = (trigger: string, type: ToldEvent['type'], rest: Partial<ToldEvent> = {}): ToldEvent => ({
  trigger,
  type,
  date: '2031-04-08',
  basis: 'tense',
  ...rest,
})

const raised: Report = ['The bell was raised from the harbour mud with a cracked clapper.', day('raised', 'OTHER')]

describe('sentences of one day in like words', () => {
  it('tell one happening under whatever type', () =>
    expect(why(raised, ['Divers who searched the harbour mud brought up the bell with its clapper.', day('searched', 'COERCE')])).toContain(
      'words in common',
    ))
  it('tell two where the words are few', () =>
    expect(why(raised, ['Divers who searched the harbour brought a bell along.', day('searched', 'COERCE')])).toBeUndefined())
  it('tell a deed and a saying', () =>
    expect(
      why(raised, [
        'The mayor praised the divers who brought up the bell with its clapper from the harbour mud.',
        day('praised', 'SUPPORT'),
      ]),
    ).toBeUndefined())
  it('tell two where they count differently', () => {
    const count = (number: number) => ({ count: { field: 'killed', number, words: `${number} people` } })
    const roof = (number: number, trigger: string, type: ToldEvent['type']) =>
      [`The roof of the dye mill by the canal gave way and killed ${number} people.`, day(trigger, type, count(number))] as const
    expect(why(roof(12, 'gave way', 'HAZARD'), roof(12, 'killed', 'TOLL'))).toBeDefined()
    expect(why(roof(12, 'gave way', 'HAZARD'), roof(40, 'killed', 'TOLL'))).toBeUndefined()
  })
  it('tell one of a day that one of them leaves open when they say much the same', () => {
    const found = (date: string) => day('searched', 'COERCE', { date })
    expect(why(raised, ['Divers who searched the harbour mud raised the bell with its clapper.', found('2031-04')])).toBeDefined()
    expect(
      why(raised, [
        'Divers who searched the harbour mud for the ferry said that its crew, a cook and two stewards had rung the bell in fog.',
        found('2031-04'),
      ]),
    ).toBeUndefined()
  })
  it('tell two of two days', () =>
    expect(
      why(raised, [
        'Divers who searched the harbour mud raised the bell with its clapper.',
        day('searched', 'COERCE', { date: '2031-05-20' }),
      ]),
    ).toBeUndefined())
  it('tell two at two places', () => {
    const at = (place: string) => day('searched', 'COERCE', { where: [place] })
    const searched = (place: string): Report => [
      `Divers who searched the harbour mud at ${place} brought up the bell with its clapper.`,
      at(place),
    ]
    const raisedAt = (place: string): Report => [
      `The bell was raised from the harbour mud at ${place} with a cracked clapper.`,
      day('raised', 'OTHER', { where: [place] }),
    ]
    expect(why(raisedAt('Ellery'), searched('Ellery'))).toBeDefined()
    expect(why(raisedAt('Ellery'), searched('Marrow'))).toBeUndefined()
  })
  it('tell two where one of them says that it is another', () =>
    expect(
      why(raised, ['Divers who searched the harbour mud again brought up the bell with its clapper.', day('searched', 'COERCE')]),
    ).toBeUndefined())
  it('tell two where only their articles date them', () => {
    const event = (trigger: string, type: ToldEvent['type']) => day(trigger, type, { basis: 'publication' })
    expect(
      why(
        [raised[0], event('raised', 'OTHER')],
        ['Divers who searched the harbour mud brought up the bell with its clapper.', event('searched', 'COERCE')],
      ),
    ).toBeUndefined()
  })
  it('of three articles tell one where the first and the last are told as one only by that between them', () => {
    const lamp: Report = ['A brass lamp of the barge Odd came to light under her rudder.', day('came', 'LAUNCH')],
      both: Report = [
        'Divers who searched the harbour mud found the bell, its clapper and the brass lamp of the barge Odd by her rudder.',
        day('searched', 'COERCE'),
      ]
    expect(why(raised, lamp)).toBeUndefined()
    expect(why(raised, both)).toBeDefined()
    expect(why(lamp, both)).toBeDefined()
    expect(groupsOf(raised, both, lamp)).toHaveLength(1)
  })
})
