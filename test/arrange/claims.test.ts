import { describe, expect, it } from 'vitest'
import { disputed } from '../../src/arrange/differences.ts'
import { arrange } from '../../src/arrange/index.ts'
import { StoryConfig } from '../../src/records/index.ts'
import { told, type ToldEvent } from '../merge/told.ts'
import { told as read } from './story.ts'

/** One event told by two papers, each with what its sentence gives. */
function two(first: [text: string, event: Partial<ToldEvent>], second: [text: string, event: Partial<ToldEvent>]) {
  const article = ([text, event]: typeof first, path: string) => ({
    path,
    sentences: [{ text, events: [{ trigger: 'hit', type: 'ASSAULT' as const, date: '2031-05-03', ...event }] }],
  })
  const { tagged, mentions, cast } = told(
    [article(first, 'a.txt'), article(second, 'b.txt')],
    [{ key: 'Third Army', partOf: 'Veria' }],
    [{ key: 'Old Quay', partOf: 'Barrow' }],
  )
  return arrange({ groups: [{ mentions, why: ['Both.'] }], near: [] }, tagged, cast, StoryConfig.parse({})).events[0]!
}

describe('dates that differ', () => {
  const dates = (first: string, second: string, basis: 'explicit' | 'publication' = 'explicit') =>
    two(['The hall was hit on May 3.', { date: first, when: 'May 3' }], ['The hall was hit in May.', { date: second, basis, when: 'May' }])

  it('takes the exact day inside a vague date, without a claim', () => {
    expect(dates('2031-05', '2031-05-03')).toMatchObject({ date: { edtf: '2031-05-03' }, claims: [] })
    expect(dates('2031-05-03', '2031-05')).toMatchObject({ date: { edtf: '2031-05-03' }, claims: [] })
  })
  it('keeps both days that two sources give side by side', () => {
    const { date, claims } = dates('2031-05-03', '2031-05-04')
    expect(date.edtf).toBe('2031-05-03')
    expect(claims).toMatchObject([
      { field: 'date', value: '2031-05-03', source: 'source:a.txt' },
      { field: 'date', value: '2031-05-04', source: 'source:b.txt' },
    ])
    expect(disputed(claims)).toEqual(['date'])
  })
  it('prefers a spoken date to the publication day, which makes no claim', () => {
    expect(dates('2031-05', '2031-05-04', 'publication')).toMatchObject({ date: { edtf: '2031-05' }, claims: [] })
  })
})

describe('places that differ', () => {
  const places = (first: string, second: string) =>
    two([`A shell hit a hall in ${first}.`, { where: [first] }], [`A shell hit a hall in ${second}.`, { where: [second] }]).claims

  it('stand side by side', () => {
    expect(places('Barrow', 'Tarn')).toMatchObject([
      { field: 'place', value: 'place:Barrow', source: 'source:a.txt' },
      { field: 'place', value: 'place:Tarn', source: 'source:b.txt' },
    ])
    expect(disputed(places('Barrow', 'Tarn'))).toEqual(['place'])
  })
  it('do not differ where one lies in the other, or both say the same', () => {
    expect(places('Barrow', 'Old Quay')).toEqual([])
    expect(places('Barrow', 'Barrow')).toEqual([])
  })
  it('are none of talks, which may be about a place', () => {
    expect(
      two(['They hit upon Barrow.', { type: 'CONSULT', where: ['Barrow'] }], ['They hit upon Tarn.', { type: 'CONSULT', where: ['Tarn'] }])
        .claims,
    ).toEqual([])
  })
})

describe('blame that differs', () => {
  it('stands side by side, with who says so', () => {
    const { claims } = two(
      ['Rebels of Lund hit a hall, Veria said.', { who: { 'Rebels of Lund': 'actor', Veria: 'source' } }],
      ['Veria hit a hall, Lund Council said.', { who: { Veria: 'actor', 'Lund Council': 'source' } }],
    )
    expect(claims).toMatchObject([
      { field: 'blame', value: 'actor:Rebels of Lund', by: 'actor:Veria', source: 'source:a.txt' },
      { field: 'blame', value: 'actor:Veria', by: 'actor:Lund Council', source: 'source:b.txt' },
    ])
    expect(disputed(claims)).toEqual(['blame'])
  })
  it('joins the reports of two papers, and keeps the word of each', async () => {
    const paper = (headline: string, lead: string) => `${headline}\n\n${lead}\n\nAid groups voiced concern.\n`
    const rebels = paper(
      'Rebels shell market in Benghazi',
      'Rebels shelled a market in Benghazi on Tuesday, killing 14 people, the Libyan army said.',
    )
    const jets = (day: string) =>
      paper(
        'Jets bomb market in Benghazi',
        `Libyan government forces bombed a market in Benghazi on ${day}, killing 14 people, activists said.`,
      )
    const attacks = async (day: string) =>
      (await read({ '2016-05-04': rebels, '2016-05-04b': jets(day) })).events
        .filter(({ type }) => type === 'ASSAULT')
        .map(({ claims }) => disputed(claims))
    expect(await attacks('Tuesday')).toEqual([['blame']])
    expect(await attacks('Monday')).toEqual([[], []])
  })
  it('is none where both name one side, or its part', () => {
    expect(
      two(['Veria hit a hall.', { who: { Veria: 'actor' } }], ['Third Army hit a hall.', { who: { 'Third Army': 'actor' } }]).claims,
    ).toEqual([])
  })
  it('is none of an event that nobody is to blame for', () => {
    expect(
      two(
        ['Veria hit the target.', { type: 'VOTE', who: { Veria: 'actor' } }],
        ['Lund hit the target.', { type: 'VOTE', who: { Lund: 'actor' } }],
      ).claims,
    ).toEqual([])
  })
})
