import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { merge } from '../../src/merge/index.ts'
import type { Group } from '../../src/records/index.ts'
import { told, type ToldArticle, type ToldEvent } from './told.ts'

/** An invented dock strike, told by three papers. */
const STRIKE: ToldArticle[] = [
  {
    path: 'herald.txt',
    published: '2031-05-13',
    sentences: [
      {
        text: 'Dockers walk out at Port Ellery as pay talks fail',
        block: 'headline',
        events: [
          {
            trigger: 'walk out',
            type: 'PROTEST',
            date: '2031-05-13',
            basis: 'publication',
            who: { Dockers: 'actor' },
            where: ['Port Ellery'],
          },
        ],
      },
      {
        text: 'Dockers at Port Ellery walked out on Monday over pay, halting all container traffic.',
        events: [
          {
            trigger: 'walked out',
            type: 'PROTEST',
            date: '2031-05-12',
            basis: 'tense',
            when: 'on Monday',
            who: { Dockers: 'actor' },
            where: ['Port Ellery'],
          },
        ],
      },
      {
        text: 'Union leader Mara Quill met transport minister Odo Bran on Sunday but no deal was reached.',
        events: [
          {
            trigger: 'met',
            type: 'CONSULT',
            date: '2031-05-11',
            basis: 'tense',
            when: 'on Sunday',
            who: { 'Mara Quill': 'actor', 'Odo Bran': 'recipient' },
          },
        ],
      },
      {
        text: 'Mara Quill called the offer an insult to every crane driver on Monday.',
        events: [{ trigger: 'called', type: 'STATEMENT', date: '2031-05-12', basis: 'tense', who: { 'Mara Quill': 'actor' } }],
      },
      {
        text: 'Ellery Terminals will hold fresh talks with the union on Friday.',
        events: [
          {
            trigger: 'talks',
            type: 'CONSULT',
            date: '2031-05-16',
            basis: 'tense',
            status: 'planned',
            who: { 'Ellery Terminals': 'actor' },
          },
        ],
      },
    ],
  },
  {
    path: 'mail.txt',
    published: '2031-05-12',
    sentences: [
      {
        text: 'Some 900 dockers began a strike at Port Ellery on Monday after pay talks collapsed, stopping container traffic.',
        events: [
          {
            trigger: 'began a strike',
            type: 'PROTEST',
            date: '2031-05-12',
            basis: 'tense',
            who: { dockers: 'actor' },
            where: ['Port Ellery'],
          },
        ],
      },
      {
        text: 'Talks on Sunday between Mara Quill and the minister, Odo Bran, ended without a deal.',
        events: [
          { trigger: 'Talks', type: 'CONSULT', date: '2031-05-11', basis: 'tense', who: { 'Mara Quill': 'actor', 'Odo Bran': 'actor' } },
        ],
      },
      {
        text: 'Mara Quill said on Monday that the government had shown no interest in safety.',
        events: [{ trigger: 'said', type: 'STATEMENT', date: '2031-05-12', basis: 'tense', who: { 'Mara Quill': 'actor' } }],
      },
    ],
  },
  {
    path: 'star.txt',
    published: '2031-05-17',
    sentences: [
      {
        text: 'Ellery Terminals and the union held fresh talks on Friday and agreed to meet again.',
        events: [{ trigger: 'talks', type: 'CONSULT', date: '2031-05-16', basis: 'tense', who: { 'Ellery Terminals': 'actor' } }],
      },
      {
        text: 'The strike at Port Ellery, which began on May 12, has cost exporters 4 million crowns a day.',
        events: [{ trigger: 'strike', type: 'PROTEST', date: '2031-05-12', who: {}, where: ['Port Ellery'], background: true }],
      },
      {
        text: 'Mara Quill met Odo Bran again on Thursday.',
        events: [
          { trigger: 'met', type: 'CONSULT', date: '2031-05-15', basis: 'tense', who: { 'Mara Quill': 'actor', 'Odo Bran': 'recipient' } },
        ],
      },
    ],
  },
]
const DOCKERS = [
  { key: 'Dockers', kind: 'people' as const },
  { key: 'dockers', kind: 'people' as const },
]

/** Groups of more than one, as sets of `file sentence`. */
function clusters(groups: Group[], paths: string[]): string[] {
  return groups
    .filter((group) => group.mentions.length > 1)
    .map((group) =>
      group.mentions
        .map((mention) => `${paths[mention.article]} ${mention.sentence}`)
        .sort()
        .join(' + '),
    )
    .sort()
}

function run(articles: ToldArticle[]): { groups: Group[]; found: string[] } {
  const { mentions, tagged, cast } = told(articles, DOCKERS)
  const { groups } = merge(mentions, tagged, cast)
  return {
    groups,
    found: clusters(
      groups,
      articles.map((article) => article.path),
    ),
  }
}

describe('merge', () => {
  it('joins what the papers tell of one event and nothing else', () => {
    expect(run(STRIKE).found).toEqual([
      'herald.txt 0 + herald.txt 1 + mail.txt 0 + star.txt 1',
      'herald.txt 2 + mail.txt 1',
      'herald.txt 4 + star.txt 0',
    ])
  })

  it('puts every mention in exactly one group', () => {
    const { mentions, tagged, cast } = told(STRIKE, DOCKERS)
    const all = merge(mentions, tagged, cast).groups.flatMap((group) => group.mentions)
    expect(all).toHaveLength(mentions.length)
    expect(new Set(all)).toEqual(new Set(mentions))
  })

  it('gives a reason for each merge, and none for a single mention', () => {
    for (const group of run(STRIKE).groups) expect(group.why).toHaveLength(group.mentions.length - 1)
    expect(run(STRIKE).groups.flatMap((group) => group.why)).toContainEqual(
      expect.stringMatching(/^Both tell of Mara Quill and Odo Bran, dated 11\sMay\s2031; 2 words in common \(deal, minister\)\.$/),
    )
  })

  it('lets the body sentence with its own day speak for the headline', () => {
    const strike = run(STRIKE).groups.find((group) => group.mentions.length === 4)!
    expect(strike.mentions[0]!.date.edtf).toBe('2031-05-12')
    expect(strike.mentions[0]!.sentence).not.toBe(strike.mentions[0]!.article === 0 ? 0 : -1)
  })

  it('does not depend on the order of the articles, nor on their names', () => {
    const expected = run(STRIKE).found
    fc.assert(
      fc.property(fc.shuffledSubarray(STRIKE, { minLength: STRIKE.length }), (articles) => {
        expect(run(articles).found).toEqual(expected)
        const renamed = articles.map((article) => ({ ...article, path: `x-${article.path}` }))
        expect(run(renamed).found).toEqual(expected.map((cluster) => cluster.replaceAll(/\b(herald|mail|star)/g, 'x-$1')))
      }),
      { numRuns: 30 },
    )
  })
})

describe('must not link', () => {
  const base: ToldEvent = {
    trigger: 'shelled',
    type: 'ASSAULT',
    date: '2031-07-02',
    who: { Northland: 'actor', Eastmark: 'recipient' },
    where: ['Varn'],
  }
  const text = 'Northland shelled Eastmark positions near Varn with heavy guns on July 2.'
  const pair = (change: Partial<ToldEvent>, words = text) =>
    run([
      { path: 'a.txt', sentences: [{ text, events: [base] }] },
      { path: 'b.txt', sentences: [{ text: words, events: [{ ...base, ...change }] }] },
    ]).found.length

  it('joins the same report', () => expect(pair({})).toBe(1))
  it('keeps different days apart', () => expect(pair({ date: '2031-07-03' })).toBe(0))
  it('keeps a plan and its occurrence apart', () => expect(pair({ status: 'planned' })).toBe(0))
  it('keeps a denial and an occurrence apart', () => expect(pair({ status: 'denied' })).toBe(0))
  it('joins an allegation with the occurrence', () => expect(pair({ status: 'alleged' })).toBe(1))
  it('keeps different attackers apart', () => {
    expect(pair({ who: { Westria: 'actor', Eastmark: 'recipient' } }, text.replace('Northland', 'Westria'))).toBe(0)
  })
  it('keeps different victims apart', () => {
    expect(pair({ who: { Northland: 'actor', Westria: 'recipient' } }, text.replace('Eastmark', 'Westria'))).toBe(0)
  })
  it('keeps unrelated types apart', () =>
    expect(pair({ type: 'VOTE', trigger: 'voted' }, 'Northland voted on a border with Eastmark near Varn on July 2.')).toBe(0))
  it('keeps an attack and a toll apart unless their numbers agree', () => {
    const words = `${text} It killed 41 people.`
    const count = (number: number) => ({ field: 'killed', number, words: '41' })
    const both = (number: number) =>
      run([
        { path: 'a.txt', sentences: [{ text: words, events: [{ ...base, count: count(41) }] }] },
        { path: 'b.txt', sentences: [{ text: words, events: [{ ...base, type: 'TOLL', trigger: 'killed', count: count(number) }] }] },
      ]).found.length
    expect(both(41)).toBe(1)
    expect(both(44)).toBe(0)
  })
  it('lets no vague date join two days', () => {
    const told = (path: string, date: string, basis: 'explicit' | 'publication' = 'explicit'): ToldArticle => ({
      path,
      sentences: [{ text, events: [{ ...base, date, basis }] }],
    })
    expect(run([told('a.txt', '2031-07-02'), told('b.txt', '2031-07'), told('c.txt', '2031-07-09')]).found).toHaveLength(1)
    expect(run([told('a.txt', '2031-07-02'), told('b.txt', '2031-07'), told('c.txt', '2031-07-09', 'publication')]).found).toEqual([
      'a.txt 0 + b.txt 0',
    ])
  })
  it('keeps two events of one sentence apart', () => {
    expect(run([{ path: 'a.txt', sentences: [{ text, events: [base, base] }] }]).found).toEqual([])
  })
  it('keeps two statements of one speaker apart when their words differ', () => {
    const say = (words: string): ToldArticle['sentences'][0] => ({
      text: words,
      events: [{ trigger: 'said', type: 'STATEMENT', date: '2031-07-02', who: { Northland: 'actor' } }],
    })
    expect(
      run([
        { path: 'a.txt', sentences: [say('Northland said its grain exports would double by winter.')] },
        { path: 'b.txt', sentences: [say('Northland said two envoys had reached the capital.')] },
      ]).found,
    ).toEqual([])
  })
})

describe('what a later article tells again', () => {
  const filed: ToldArticle = {
    path: 'a.txt',
    sentences: [
      {
        text: 'Ada Worth filed a complaint with the harbour court on July 2.',
        events: [{ trigger: 'filed', type: 'LEGAL', date: '2031-07-02', who: { 'Ada Worth': 'actor' } }],
      },
    ],
  }
  const later = (
    change: Partial<ToldEvent> = {},
    text = 'Observers had seen stuffed boxes, and Ada Worth lodged a complaint with the court.',
  ): ToldArticle => ({
    path: 'b.txt',
    sentences: [
      { text: 'The harbour court ordered a partial recount on Friday.', block: 'headline' },
      { text: 'Voters in two towns go to the polls again in August.' },
      {
        text,
        events: [{ trigger: 'lodged', type: 'LEGAL', date: '2031-07-22', basis: 'publication', who: { 'Ada Worth': 'actor' }, ...change }],
      },
    ],
  })
  const joined = (article: ToldArticle) => run([filed, article]).found.length

  it('without saying when is the event that it was, with its date', () => {
    expect(joined(later())).toBe(1)
    expect(run([filed, later()]).groups.find((group) => group.mentions.length > 1)!.mentions[0]!.date.edtf).toBe('2031-07-02')
  })
  it('is another one when it has a date of its own', () => expect(joined(later({ basis: 'explicit' }))).toBe(0))
  it('is another one when it is told as a further one', () =>
    expect(joined(later({}, 'Observers had seen stuffed boxes, and Ada Worth lodged another complaint with the court.'))).toBe(0))
  it('is another one when it is of a kind that comes again', () => {
    const met = (date: string, basis: 'explicit' | 'publication', text: string) => ({
      text,
      events: [
        { trigger: 'met', type: 'CONSULT' as const, date, basis, who: { 'Ada Worth': 'actor' as const, 'Odo Bran': 'actor' as const } },
      ],
    })
    expect(
      run([
        { path: 'a.txt', sentences: [met('2031-07-02', 'explicit', 'Ada Worth met Odo Bran at the harbour on July 2.')] },
        {
          path: 'b.txt',
          sentences: [...later().sentences.slice(0, 2), met('2031-07-22', 'publication', 'Ada Worth met Odo Bran at the harbour.')],
        },
      ]).found,
    ).toEqual([])
  })
  it('is news where it leads the article', () =>
    expect(run([filed, { path: 'b.txt', sentences: [...later().sentences.slice(2), ...later().sentences.slice(0, 2)] }]).found).toEqual([]))
})

describe('what has no speaker', () => {
  const broke = (path: string, date: string, text: string): ToldArticle => ({
    path,
    sentences: [
      { text, events: [{ trigger: text.includes('collapsed') ? 'collapsed' : 'collapse', type: 'REJECT', date, where: ['Varn'] }] },
    ],
  })
  it('is no saying, of which the words must agree', () => {
    expect(
      run([
        broke('a.txt', '2031-07-02', 'Talks collapsed at the harbour office of Varn on July 2.'),
        broke('b.txt', '2031-06-30/2031-07-06', 'Both sides return to the table in Varn after the collapse of talks last week.'),
      ]).found,
    ).toHaveLength(1)
  })
})

describe('two kinds', () => {
  const both = (text: string, trigger: string) =>
    run([
      {
        path: 'a.txt',
        sentences: [
          {
            text: 'Ada Worth and Odo Bran founded the harbour league on July 2.',
            events: [
              {
                trigger: 'founded',
                type: 'COOPERATE',
                date: '2031-07-02',
                when: 'July 2',
                who: { 'Ada Worth': 'actor', 'Odo Bran': 'actor' },
              },
            ],
          },
        ],
      },
      {
        path: 'b.txt',
        sentences: [
          {
            text,
            events: [{ trigger, type: 'AGREE', date: '2031-07-02', when: 'July 2', who: { 'Ada Worth': 'actor', 'Odo Bran': 'actor' } }],
          },
        ],
      },
    ]).found.length
  it('are one event when the words agree too', () =>
    expect(both('Ada Worth and Odo Bran agreed on a league of harbour towns on July 2.', 'agreed')).toBe(1))
  it('are two when the same people alone are named', () =>
    expect(both('Ada Worth and Odo Bran agreed to buy new cranes on July 2.', 'agreed')).toBe(0))
})

describe('what no frame names', () => {
  const scene = (trigger: string, text: string): ToldArticle => ({
    path: 'b.txt',
    sentences: [{ text, events: [{ trigger, type: 'OTHER', date: '2031-07-02', where: ['Varn'] }] }],
  })
  const hit: ToldArticle = {
    path: 'a.txt',
    sentences: [
      {
        text: 'A docker was struck by a van at the coal gate of Varn on July 2.',
        events: [{ trigger: 'struck', type: 'HAZARD', date: '2031-07-02', where: ['Varn'] }],
      },
    ],
  }
  it('is one with what is named by the same word', () =>
    expect(run([hit, scene('struck', 'The van that struck a docker at the coal gate of Varn stood there on July 2.')]).found).toHaveLength(
      1,
    ))
  it('is a scene beside it otherwise', () =>
    expect(run([hit, scene('keep', 'Pickets keep warm at the coal gate of Varn on July 2.')]).found).toEqual([]))
})

describe('dates of different precision', () => {
  const campaign = (path: string, text: string, date: string, who: Record<string, 'actor'> = { Northland: 'actor' }): ToldArticle => ({
    path,
    sentences: [{ text, events: [{ trigger: 'air campaign', type: 'ASSAULT', mode: 'aerial', date, who, background: true }] }],
  })

  it('joins a year and a month of it when the rest agrees', () => {
    expect(
      run([
        campaign('a.txt', 'Northland turned the war with an air campaign that began in September.', '2030-09'),
        campaign('b.txt', 'Northland joined the war last year with an air campaign that saved its ally.', '2030'),
      ]).found,
    ).toHaveLength(1)
  })
  it('leaves a vague date alone when little else agrees', () => {
    expect(
      run([
        campaign('a.txt', 'Northland turned the war with an air campaign that began in September.', '2030-09'),
        campaign('b.txt', 'Its pilots opened a second air campaign over the southern islands that year.', '2030', {}),
      ]).found,
    ).toHaveLength(0)
  })
  it('does not come apart when what is known of an undated article grows narrower', () => {
    const praised = (
      path: string,
      text: string,
      date: string,
      basis: 'relative' | 'publication',
      who: Record<string, 'actor' | 'recipient'>,
    ): ToldArticle => ({ path, sentences: [{ text, events: [{ trigger: 'congratulated', type: 'SUPPORT', date, basis, who }] }] })
    const week = praised(
      'a.txt',
      'Northland, which congratulated Ada Worth on her victory last week, spoke of a matter for the islanders.',
      '2031-07-07/2031-07-13',
      'relative',
      { Northland: 'actor', 'Ada Worth': 'recipient' },
    )
    const kept = (range: string) =>
      run([
        week,
        praised('b.txt', 'Northland congratulated her on a narrow, bitter, costly victory.', range, 'publication', { Northland: 'actor' }),
      ]).found.length
    expect(kept('2031-06-25/2031-07-17')).toBe(1)
    expect(kept('2031-07-02/2031-07-09')).toBe(1)
    expect(kept('2031-05-02/2031-06-09')).toBe(0)
  })
})

describe('a death', () => {
  const people = [
    { key: 'Ann Orr', kind: 'person' as const },
    { key: 'Ben Orr', kind: 'person' as const },
  ]
  const report = (path: string, text: string, event: ToldEvent): ToldArticle => ({
    path,
    sentences: [{ text: 'The harbour town was quiet.' }, { text: 'Shops stayed shut.' }, { text, events: [event] }],
  })
  const found = (one: ToldEvent, other: ToldEvent, text: string, first = 'A single gunman shot Ann Orr dead in her kitchen on July 2.') => {
    const { mentions, tagged, cast } = told([report('a.txt', first, one), report('b.txt', text, other)], people)
    return merge(mentions, tagged, cast).groups.filter((group) => group.mentions.length > 1).length
  }
  const shot: ToldEvent = { trigger: 'shot', type: 'ASSAULT', date: '2031-07-02', who: { 'Ann Orr': 'recipient' } }
  const killed = (who: string, change: Partial<ToldEvent> = {}): ToldEvent => ({
    trigger: 'killed',
    type: 'TOLL',
    date: '2031-08-20',
    basis: 'publication',
    who: { [who]: 'recipient' },
    ...change,
  })

  it('comes once: a later report without a day tells of the same one, in other words and under another type', () =>
    expect(found(shot, killed('Ann Orr'), 'The bullet that killed Ann Orr came through a window.')).toBe(1))
  it('comes once, too, where neither report names its day', () =>
    expect(found({ ...shot, basis: 'publication' }, killed('Ann Orr'), 'The bullet that killed Ann Orr came through a window.')).toBe(1))
  it('is told again by the article that told it', () => {
    const paper = report('a.txt', 'A single gunman shot Ann Orr dead in her kitchen on July 2.', shot)
    const { mentions, tagged, cast } = told(
      [
        { ...paper, sentences: [...paper.sentences, { text: 'The bullet killed Ann Orr.', events: [killed('Ann Orr')] }] },
        report('b.txt', 'The bullet that killed Ann Orr came through a window.', killed('Ann Orr')),
      ],
      people,
    )
    expect(merge(mentions, tagged, cast).groups.map((group) => group.mentions.length)).toEqual([3])
  })
  it('is not what a later article begins with, nor one that an earlier article could not know', () => {
    const lead = (published: string, event: ToldEvent): ToldArticle => ({
      path: 'b.txt',
      published,
      sentences: [
        { text: 'The killing of Ann Orr, killed in her kitchen, divides the council.', events: [event] },
        { text: 'The harbour town was quiet.' },
        { text: 'Shops stayed shut.' },
      ],
    })
    const one = (second: ToldArticle) => {
      const { mentions, tagged, cast } = told(
        [report('a.txt', 'A single gunman shot Ann Orr dead in her kitchen on July 2.', shot), second],
        people,
      )
      return merge(mentions, tagged, cast).groups.length
    }
    expect(one(lead('2031-08-20', killed('Ann Orr')))).toBe(2)
    const early = report('b.txt', 'The bullet that killed Ann Orr came through a window.', killed('Ann Orr', { date: '2031-05-01' }))
    expect(one({ ...early, published: '2031-05-01' })).toBe(2)
    expect(one({ ...early, published: '2031-08-20' })).toBe(1)
  })
  it('is not that of another', () =>
    expect(found(shot, killed('Ben Orr'), 'The bullet that killed Ben Orr came through a window.')).toBe(0))
  it('is what harmed those whom the story knows as killed', () =>
    expect(
      found(shot, { ...killed('Ann Orr'), trigger: 'hit', type: 'ASSAULT' }, 'The bullet that hit Ann Orr came through a window.'),
    ).toBe(1))
  it('is none where nobody is told to be dead', () =>
    expect(
      found(
        shot,
        { ...killed('Ann Orr'), trigger: 'hit', type: 'ASSAULT' },
        'The bullet that hit Ann Orr came through a window.',
        'A single gunman shot Ann Orr in her kitchen on July 2.',
      ),
    ).toBe(0))
  it('is kept apart where both name a day, and the days differ', () =>
    expect(
      found(shot, killed('Ann Orr', { basis: 'explicit' }), 'The bullet that killed Ann Orr on August 20 came through a window.'),
    ).toBe(0))
})

describe('the word that stands for a day', () => {
  /** Articles about a blast on 7 August, and what else one of them tells, on days of its own. */
  const blast = (path: string, text: string, date = '2031-08-07'): ToldArticle => ({
    path,
    sentences: [
      { text, events: [{ trigger: 'bombing', type: 'ASSAULT', date, basis: 'tense' }] },
      {
        text: `Ministers of the ${path} region met envoys.`,
        events: [{ trigger: 'met', type: 'CONSULT', date: `2031-09-${String(10 + path.length)}`, basis: 'explicit' }],
      },
    ],
  })
  const told = (...days: (string | undefined)[]) =>
    run(days.map((day, at) => blast(`${'abcdefgh'[at]!.repeat(at + 1)}.txt`, SAID[at]!, day))).found
  const SAID = [
    'The bombing of the customs house tore walls down.',
    'Nobody has owned up to the bombing.',
    'Traders fled the bombing.',
    'A bombing woke the old quarter.',
    'Windows broke in the bombing.',
    'Ferries stopped after the bombing.',
    'Harbour fees have risen since the bombing.',
  ]
  it('tells its event, however often it comes', () =>
    expect(told(undefined, undefined, undefined)).toEqual(['a.txt 0 + bb.txt 0 + ccc.txt 0']))
  it('tells it to whoever names its month alone', () =>
    expect(told(undefined, undefined, undefined, '2031-08')).toEqual(['a.txt 0 + bb.txt 0 + ccc.txt 0 + dddd.txt 0']))
  it('tells nothing where as many name another day', () =>
    expect(told(undefined, undefined, undefined, '2031-08-19', '2031-08-19', '2031-08-19', '2031-08')).toEqual([
      'a.txt 0 + bb.txt 0 + ccc.txt 0',
      'dddd.txt 0 + eeeee.txt 0 + ffffff.txt 0',
    ]))
})

describe('a plan for a day', () => {
  const march = (path: string, text: string, event: Partial<ToldEvent>, published: string): ToldArticle => ({
    path,
    published,
    sentences: [
      { text, events: [{ trigger: 'march', type: 'PROTEST', date: '2031-04-06', basis: 'explicit', who: { Dockers: 'actor' }, ...event }] },
    ],
  })
  const held = march('held', 'Dockers on a march filled Quay Street on 6 April.', {}, '2031-04-08')
  const joined = (plan: Partial<ToldEvent>, published: string) =>
    run([held, march('plan', 'Dockers plan a march along Quay Street on 6 April.', { status: 'planned', ...plan }, published)]).found.length
  it('came to pass where another article tells it of that day', () => expect(joined({}, '2031-04-01')).toBe(1))
  it('did not where it was for another day', () => expect(joined({ date: '2031-04-07' }, '2031-04-01')).toBe(0))
  it('is another one where it was told when the day was over', () => expect(joined({}, '2031-04-07')).toBe(0))
  it('is another one where it was denied', () => expect(joined({ status: 'denied' }, '2031-04-01')).toBe(0))
})

describe('the one thing of its kind that an article tells of a day', () => {
  const deed = (trigger: string, text: string, type: ToldEvent['type'], date = '2031-08-07') => ({
    text,
    events: [{ trigger, type, date }],
  })
  const wreck = (trigger: string, text: string, date?: string) => deed(trigger, text, 'HAZARD', date)
  const joined = (...articles: ReturnType<typeof wreck>[][]) =>
    run(articles.map((sentences, at) => ({ path: `${'ab'[at]!}.txt`, sentences }))).found
  const capsized = wreck('capsized', 'The Morning Lark capsized with forty aboard.')

  it('is that of another article in other words for it', () =>
    expect(joined([capsized], [wreck('went', 'A coaster went down in heavy seas.')])).toEqual(['a.txt 0 + b.txt 0']))
  it('is another on another day', () =>
    expect(joined([capsized], [wreck('went', 'A coaster went down in heavy seas.', '2031-08-08')])).toEqual([]))
  it('is told in doubt where an article tells two', () =>
    expect(joined([capsized], [wreck('went', 'A coaster went down in heavy seas.'), wreck('sank', 'A tug sank at its berth.')])).toEqual(
      [],
    ))
  const takenAway = (trigger: string, text: string) => deed(trigger, text, 'COERCE')
  it('is that of another article in words of one family', () =>
    expect(joined([takenAway('kidnapped', 'Nine clerks were kidnapped.')], [takenAway('seized', 'Gunmen seized office staff.')])).toEqual([
      'a.txt 0 + b.txt 0',
    ]))
  it('is another in words of two families', () =>
    expect(joined([takenAway('kidnapped', 'Nine clerks were kidnapped.')], [takenAway('fined', 'A court fined a mill.')])).toEqual([]))
  it('is another in words of a family for things of another kind', () =>
    expect(
      joined([takenAway('overturned', 'Guards overturned nine stalls.')], [takenAway('plunged', 'A curfew plunged a town into gloom.')]),
    ).toEqual([]))
  it('is that of an article that goes on about it', () =>
    expect(
      joined(
        [capsized],
        [wreck('went', 'A coaster went down in heavy seas.'), wreck('sank', 'The coaster sank in seas that broke its hull.')],
      ),
    ).toEqual(['a.txt 0 + b.txt 0 + b.txt 1']))
  it('is another where nothing but the day is the same', () =>
    expect(joined([capsized], [wreck('fire', 'A warehouse fire blackened the quay.')])).toEqual([]))
})

describe('places of which nobody says where they lie', () => {
  const sank = (where: string) => ({ trigger: 'capsized', type: 'HAZARD' as const, date: '2031-08-07', where: [where] })
  const joined = (kind: string) => {
    const { mentions, tagged, cast } = told(
      [
        { path: 'a.txt', sentences: [{ text: 'A coaster capsized off Varn.', events: [sank('Varn')] }] },
        { path: 'b.txt', sentences: [{ text: 'The Morning Lark capsized off Northland.', events: [sank('Northland')] }] },
      ],
      [],
      [{ key: 'Northland', kind }],
    )
    return merge(mentions, tagged, cast).groups.length === 1
  }
  it('may lie in a country', () => expect(joined('country')).toBe(true))
  it('are not another such place', () => expect(joined('city')).toBe(false))
})

describe('a deed of a kind that comes often', () => {
  const raid = (path: string, trigger: string, text: string): ToldArticle => ({
    path,
    sentences: [{ text, events: [{ trigger, type: 'ASSAULT', date: '2031-08-07' }] }],
  })
  const joined = (trigger: string, text: string) =>
    run([raid('a.txt', 'bombing', 'The bombing tore the walls of the customs house down.'), raid('b.txt', trigger, text)]).found
  it('is that of another article by the same word on the same day', () =>
    expect(joined('bombed', 'A market was bombed at noon.')).toEqual(['a.txt 0 + b.txt 0']))
  it('is not by what else is told', () => expect(joined('stormed', 'Rebels stormed a customs post at noon.')).toEqual([]))
})

describe('what two articles quote one speaker with', () => {
  const says = (path: string, text: string, who = 'Ada Worth'): ToldArticle => ({
    path,
    sentences: [
      {
        text,
        events: [
          { trigger: 'said', type: 'STATEMENT', date: '2031-07-02', basis: 'publication', who: { [who]: 'actor' }, title: 'A saying' },
        ],
      },
    ],
  })
  const joined = (one: string, other: string, who?: string) => run([says('a.txt', one), says('b.txt', other, who)]).found.length
  it('is one saying by several rare words', () =>
    expect(
      joined(
        'Ada Worth said the port would never again be a toothless bystander.',
        'The harbour, Ada Worth said on the quay, had been a toothless old bystander.',
      ),
    ).toBe(1))
  it('is two by one of them', () =>
    expect(
      joined(
        'Ada Worth said the port would never again be a toothless bystander.',
        'Ada Worth said her toothless deputy had earned a rest.',
      ),
    ).toBe(0))
  it('is two where two speak', () =>
    expect(
      joined(
        'Ada Worth said the port would never again be a toothless bystander.',
        'Odo Bran said no minister was a toothless bystander.',
        'Odo Bran',
      ),
    ).toBe(0))
})

describe('a court', () => {
  const charge = (path: string, text: string, whom: string): ToldArticle => ({
    path,
    sentences: [{ text, events: [{ trigger: 'charged', type: 'LEGAL', date: '2031-07-02', who: { [whom]: 'recipient' } }] }],
  })
  const joined = (text: string, whom: string) =>
    run([charge('a.txt', 'Odo Bran was charged with smuggling copper.', 'Odo Bran'), charge('b.txt', text, whom)]).found.length
  it('is where somebody is charged, not another who is', () =>
    expect(joined('The skipper was charged with smuggling copper at Varn District Court.', 'Varn District Court')).toBe(1))
  it('is told from whoever is', () => expect(joined('The firm Varn Metals was charged with smuggling copper.', 'Varn Metals')).toBe(0))
})

describe('a change of state', () => {
  const change = (path: string, text: string): ToldArticle => ({
    path,
    sentences: [{ text, events: [{ trigger: 'weakened', type: 'HAZARD', date: '2031-08-07', who: { Orla: 'actor' } }] }],
  })
  const joined = (text: string) =>
    run([change('a.txt', 'Orla weakened to a tropical storm over the ridge.'), change('b.txt', text)]).found.length
  it('is one with the same result', () => expect(joined('Over the ridge Orla weakened to a storm.')).toBe(1))
  it('is one where the result is not told', () => expect(joined('Orla weakened over the ridge as a storm.')).toBe(1))
  it('is another with another result', () => expect(joined('Orla weakened to a tropical depression over the ridge.')).toBe(0))
})

describe('one deed that two papers file under two kinds', () => {
  const deed = (path: string, text: string, trigger: string, type: ToldEvent['type'], who: string): ToldArticle => ({
    path,
    sentences: [{ text, events: [{ trigger, type, date: '2031-07-02', who: { [who]: 'recipient' } }] }],
  })
  const joined = (text: string, trigger: string, who: string) =>
    run([
      deed('a.txt', 'The harbour board suspended Odo Bran, its pilot.', 'suspended', 'RETREAT', 'Odo Bran'),
      deed('b.txt', text, trigger, 'LEADERSHIP', who),
    ]).found.length
  it('is one by the same word and party', () => expect(joined('Odo Bran was suspended as harbour pilot.', 'suspended', 'Odo Bran')).toBe(1))
  it('is two by another word', () => expect(joined('Odo Bran was named as harbour pilot.', 'named', 'Odo Bran')).toBe(0))
  it('is two where another party is in it', () =>
    expect(joined('Ada Worth was suspended as harbour pilot.', 'suspended', 'Ada Worth')).toBe(0))
})
