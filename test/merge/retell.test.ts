import { describe, expect, it } from 'vitest'
import { merge } from '../../src/merge/index.ts'
import type { CastActor } from '../../src/records/index.ts'
import { told, type ToldArticle, type ToldEvent } from './told.ts'

const people: Partial<CastActor>[] = [
  { key: 'Ann Lee', kind: 'person' },
  { key: 'Brant', kind: 'organisation' },
  { key: 'Ostia', kind: 'organisation' },
]

/** The sentences, as `file sentence`, of the group that tells the first event. */
function tellers(articles: ToldArticle[]): string[] {
  const { mentions, tagged, cast } = told(articles, people)
  const group = merge(mentions, tagged, cast).groups.find((each) => each.mentions.includes(mentions[0]!))!
  return group.mentions.map(({ article, sentence }) => `${articles[article]!.path} ${sentence}`).sort()
}

const SINKING: ToldArticle = {
  path: 'herald',
  published: '2031-05-13',
  sentences: [
    {
      text: 'The ferry Marigold sank off Port Ellery on 12 May with 214 passengers aboard.',
      times: { '12 May': '2031-05-12' },
      events: [
        {
          trigger: 'sank',
          type: 'HAZARD',
          date: '2031-05-12',
          when: '12 May',
          count: { field: 'aboard', number: 214, words: '214 passengers' },
        },
      ],
    },
  ],
}

const after = (path: string, text: string, more: Partial<ToldArticle['sentences'][number]> = {}): ToldArticle => ({
  path,
  published: '2031-06-20',
  sentences: [{ text, ...more }],
})

describe('an article that comes back to a happening', () => {
  it('tells it by a noun of its family and its day', () => {
    expect(
      tellers([
        SINKING,
        after('mail', 'Relatives laid a wreath for the victims of the 12 May disaster.', { times: { '12 May': '2031-05-12' } }),
      ]),
    ).toEqual(['herald 0', 'mail 0'])
  })
  it('tells it in a subordinate clause, by its number and words', () => {
    expect(
      tellers([
        SINKING,
        after('mail', 'A hearing opened a month after the ferry Marigold went down with 214 passengers.', {
          counts: { '214 passengers': 214 },
        }),
      ]),
    ).toEqual(['herald 0', 'mail 0'])
  })
  it('tells another one on another day', () => {
    expect(
      tellers([
        SINKING,
        after('mail', 'Relatives laid a wreath for the victims of the 3 April disaster.', { times: { '3 April': '2031-04-03' } }),
      ]),
    ).toEqual(['herald 0'])
  })
  it('tells nothing of it where the word is hedged or of another kind', () => {
    expect(
      tellers([SINKING, after('mail', 'A leaking ferry may sink on 12 May, surveyors wrote.', { times: { '12 May': '2031-05-12' } })]),
    ).toEqual(['herald 0'])
    expect(tellers([SINKING, after('mail', 'The council opened a library on 12 May.', { times: { '12 May': '2031-05-12' } })])).toEqual([
      'herald 0',
    ])
  })
  it('cannot tell what comes after it', () => {
    expect(
      tellers([
        { ...SINKING, path: 'herald' },
        { ...after('mail', 'Relatives still mourn the 12 May disaster.', { times: { '12 May': '2031-05-12' } }), published: '2031-05-01' },
      ]),
    ).toEqual(['herald 0'])
  })
})

describe('a mention that was dated or filed otherwise', () => {
  const resigns: ToldArticle = {
    path: 'herald',
    published: '2031-06-10',
    sentences: [
      {
        text: 'Ann Lee resigned as head of Brant on 9 June.',
        times: { '9 June': '2031-06-09' },
        events: [
          { trigger: 'resigned', type: 'LEADERSHIP', date: '2031-06-09', when: '9 June', who: { 'Ann Lee': 'actor', Brant: 'mentioned' } },
        ],
      },
    ],
  }
  const stepped = (who: string): ToldArticle => ({
    path: 'mail',
    published: '2032-01-10',
    sentences: [
      {
        text: `${who} left the company in June and three new valves were tested.`,
        times: { June: '2031-06' },
        events: [{ trigger: 'left', type: 'RETREAT', date: '2032-01-10', basis: 'publication', who: { [who]: 'actor' } }],
      },
    ],
  })

  it('joins the resignation of the same person in the month that it names', () => {
    expect(tellers([resigns, stepped('Ann Lee')])).toEqual(['herald 0', 'mail 0'])
  })
  it('stays apart when somebody else leaves', () => {
    expect(tellers([resigns, stepped('Ostia')])).toEqual(['herald 0'])
  })
})

describe('fighting of which a day has several', () => {
  const attack = (path: string, text: string, trigger: string): ToldArticle => ({
    path,
    published: '2031-05-14',
    sentences: [
      {
        text,
        times: { 'on 12 May': '2031-05-12' },
        events: [{ trigger, type: 'ASSAULT', date: '2031-05-12', when: 'on 12 May', who: { Brant: 'actor' } }],
      },
    ],
  })

  it('is not one for a day and a side in common', () => {
    expect(
      tellers([
        attack('herald', 'Brant shelled the harbour on 12 May.', 'shelled'),
        attack('mail', 'Brant raided two farms on 12 May.', 'raided'),
      ]),
    ).toEqual(['herald 0'])
  })
  it('is one when its scene is the same', () => {
    expect(
      tellers([
        attack('herald', 'Brant shelled the harbour hospital and its bakery on 12 May.', 'shelled'),
        attack('mail', 'The attack by Brant on 12 May left the harbour hospital in ruins.', 'attack'),
      ]),
    ).toEqual(['herald 0', 'mail 0'])
  })
})

describe('a happening that most articles tell', () => {
  const blast = (path: string, text: string, more: ToldArticle['sentences'] = []): ToldArticle => ({
    path,
    published: '2031-08-12',
    sentences: [
      {
        text,
        times: { '7 August': '2031-08-07' },
        events: [
          {
            trigger: 'bombing',
            type: 'ASSAULT',
            date: '2031-08-07',
            basis: 'explicit',
            when: '7 August',
            where: ['Ellery'],
            who: { Brant: 'recipient' },
          },
        ],
      },
      {
        text: `Ministers of the ${path} met envoys.`,
        events: [{ trigger: 'met', type: 'CONSULT', date: `2031-09-1${path.length}`, basis: 'explicit' }],
      },
      ...more,
    ],
  })
  const HERALD = blast('herald', 'The bombing of Brant in Ellery on 7 August tore walls down.')
  const MAIL = blast('mail', 'Traders of Ellery fled the bombing of Brant on 7 August.')
  /** It comes back to the blast, and an older one is told of besides. */
  const courier = (again: ToldArticle['sentences'][number]) =>
    blast('courier', 'The bombing of Brant on 7 August woke Ellery.', [
      {
        text: 'An earlier bombing in Marl on 3 May harmed nobody.',
        events: [{ trigger: 'bombing', type: 'ASSAULT', date: '2031-05-03', basis: 'explicit', where: ['Marl'] }],
      },
      again,
    ])
  const again = (text: string, trigger: string, place: string, who: ToldEvent['who'] = {}): ToldArticle['sentences'][number] => ({
    text,
    events: [{ trigger, type: 'ASSAULT', date: '2031-08-12', basis: 'publication', where: [place], who }],
  })

  it('is told twice by one of them: the word stands for its day', () =>
    expect(
      tellers([
        HERALD,
        MAIL,
        courier(again('The bombing tore down walls that Brant had built in Ellery.', 'bombing', 'Ellery', { Brant: 'recipient' })),
      ]),
    ).toContain('courier 3'))
  it('is not told by another word for what another town saw', () =>
    expect(tellers([HERALD, MAIL, courier(again('A shooting emptied the cinemas of Marl.', 'shooting', 'Marl'))])).not.toContain(
      'courier 3',
    ))
})
