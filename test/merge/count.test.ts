import { describe, expect, it } from 'vitest'
import { merge } from '../../src/merge/index.ts'
import { told, type ToldArticle, type ToldEvent } from './told.ts'

/** Articles of one sentence about an attack on one day; the trigger, and where it was. */
const blast = (text: string, trigger: string, where: string[] = [], more: Partial<ToldEvent> = {}): ToldArticle => ({
  path: `${text}.txt`,
  published: '2031-08-09',
  sentences: [
    { text: 'Shops stayed shut.' },
    {
      text,
      events: [{ trigger, type: 'ASSAULT', date: '2031-08-07', basis: 'tense', where, who: { 'Ferry Board': 'recipient' }, ...more }],
    },
  ],
})

/** Whether two reports are told as one event. */
const joins = (...reports: [ToldArticle, ToldArticle]) => {
  const { mentions, tagged, cast } = told(reports)
  return merge(mentions, tagged, cast).groups.length === 1
}

describe('one of several', () => {
  const all = blast('The bombings of both Ferry Board piers shook the harbour.', 'bombings')
  it('is not all of them', () => expect(joins(all, blast('The bombing of a Ferry Board pier shook the harbour.', 'bombing'))).toBe(false))
  it('is not meant where another report speaks of several, too', () =>
    expect(joins(all, blast('Twin bombings of Ferry Board piers woke the harbour.', 'bombings'))).toBe(true))
  it('is told by the noun, whatever verb says what came of it', () =>
    expect(
      joins(
        blast('The explosions at the Ferry Board piers killed nine dockers.', 'killed'),
        blast('The explosion at the Ferry Board pier killed nine dockers.', 'killed'),
      ),
    ).toBe(false))
  it('is no question where a report names no attack by a noun', () =>
    expect(joins(all, blast('Masked men bombed the Ferry Board piers by the harbour.', 'bombed'))).toBe(true))
  it('is no question of things that are no attacks', () =>
    expect(
      joins(
        blast('Ferry Board offices in the harbour were searched by inspectors.', 'searched', [], { type: 'LEGAL' }),
        blast('Inspectors searched the Ferry Board office in the harbour.', 'searched', [], { type: 'LEGAL' }),
      ),
    ).toBe(true))
})

describe('one attack', () => {
  const here = blast('The explosion at the Ferry Board pier in Ellery broke windows.', 'explosion', ['Ellery'])
  it('is not that of the same day in another town', () =>
    expect(joins(here, blast('The explosion at the Ferry Board pier in Marl broke windows.', 'explosion', ['Marl']))).toBe(false))
  it('is not that of another town where only the toll of it is told', () => {
    const toll = (where: string) =>
      joins(here, blast(`The explosion at the Ferry Board pier in ${where} killed six.`, 'killed', [where], { type: 'TOLL' }))
    expect([toll('Ellery'), toll('Marl')]).toEqual([true, false])
  })
  it('is that of the same day in the same town', () =>
    expect(joins(here, blast('An explosion tore down the Ferry Board pier in Ellery.', 'explosion', ['Ellery']))).toBe(true))
})

describe('how many suffered', () => {
  const harbour = { who: {}, where: ['Ellery'] }
  const all = blast('The bombings in Ellery tore down two piers.', 'bombings', ['Ellery'], harbour)
  const toll = (text: string) => blast(text, 'claimed', ['Ellery'], { type: 'TOLL', ...harbour })

  it('is told of the attack that its sentence names', () =>
    expect(joins(all, toll('The bombings in Ellery that tore down two piers claimed nine lives.'))).toBe(true))
  it('is not told of it where it names none', () =>
    expect(joins(all, toll('The fever in Ellery that emptied two piers claimed nine lives.'))).toBe(false))
})
