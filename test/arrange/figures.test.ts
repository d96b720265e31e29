import { describe, expect, test } from 'vitest'
import { disputed } from '../../src/arrange/differences.ts'
import { told } from './story.ts'

const series = async (articles: Record<string, string>) =>
  (await told(articles)).figures.map(({ title, points }) => [title, points.map(({ value }) => value.number)])

describe('one quantity is followed through the story', () => {
  test('a toll of a whole, in order of publication, whoever counts it and however the whole is called', async () => {
    expect(
      await series({
        '2021-05-10':
          'Aid reaches Ostrava\n\nAid workers reached Ostrava on Monday. The civil war in Belmora has killed more than 12,000 people since 2017.',
        '2021-03-02': 'Talks open in Ostrava\n\nTalks opened in Ostrava on Tuesday. The conflict has claimed 9,500 lives.',
      }),
    ).toEqual([['People killed in the war', [9500, 12000]]])
  })

  test('a figure that names no whole belongs to the one that the story is about', async () => {
    expect(
      await series({
        '2021-05-10':
          'Quake kills at least 40 in Belmora\n\nAn earthquake killed at least 40 people in Belmora on Sunday. The earthquake destroyed two villages.',
        '2021-05-12':
          'Rescuers dig on\n\nRescuers dug for survivors in Belmora on Wednesday. The interior ministry said 71 people have died.',
      }),
    ).toEqual([['People killed in the earthquake', [40, 71]]])
  })

  test.each([
    ['a figure for a part of the time', 'The war has killed 300 people in the past week.'],
    ['a figure of another time', 'A war between the two states killed 20,000 people in 1974.'],
    ['a count of something else', 'The war has cost 4,000 dollars.'],
    ['those who were hurt', 'The war has wounded 30,000 people.'],
  ])('%s is no figure of the toll', async (_, sentence) => {
    expect(
      await series({
        '2021-05-10': `Aid reaches Ostrava\n\nAid workers reached Ostrava on Monday. ${sentence}`,
        '2021-03-02': 'Talks open in Ostrava\n\nTalks opened in Ostrava on Tuesday. The war has killed 9,500 people.',
      }),
    ).toEqual([])
  })

  test.each([
    ['a toll that rises', 9_500, 12_000, undefined],
    ['a toll that falls below what was said to be more', 12_000, 9_500, true],
  ])('%s', async (_, before, after, contested) => {
    const { figures } = await told({
      '2021-03-02': `Talks open in Ostrava\n\nTalks opened in Ostrava on Tuesday. The war has killed more than ${before} people.`,
      '2021-05-10': `Aid reaches Ostrava\n\nAid workers reached Ostrava on Monday. The war has killed ${after} people.`,
    })
    expect(figures.map((each) => each.contested)).toEqual([contested])
  })

  test('one source alone makes no series', async () => {
    expect(
      await series({
        '2021-03-02': 'Talks open\n\nTalks opened in Ostrava on Tuesday. The war has killed 9,500 people. The war has killed 9,600 people.',
      }),
    ).toEqual([])
  })
})

describe('whose number it is, and of what', () => {
  const blast = 'Quayside blast\n\n'
  const of = async (articles: Record<string, string>) =>
    (await told(articles)).figures.map(({ title, points }) => ({
      title,
      said: points.map(({ value, by, says }) => [value.number, by ?? says ?? '']),
    }))
  const points = async (articles: Record<string, string>) => (await of(articles)).map(({ said }) => said.map(([number]) => number))

  test('tolls of one attack, told under many names and on several days, are one series, apart from those of the next attack and of the war', async () => {
    expect(
      await points({
        '2031-03-03':
          'Shells hit school in Veldt\n\nShells slammed into a school in Veldt on Sunday, killing at least 14 people, residents said. The district council put the toll at 19.',
        '2031-03-10':
          'Envoys meet in Tarn\n\nEnvoys met in Tarn on Monday, a week after an attack on the school in Veldt, in which 16 people died according to medical staff and 21 according to the council. The war has killed more than 4,000 people since 2029.',
        '2031-03-12':
          'Market bombed in Veldt\n\nThe bombing of a market in Veldt on Tuesday killed five people, officials said. Residents said seven people had been killed. The war has killed 4,500 people since 2029.',
        '2031-03-14':
          'Veldt buries its dead\n\nVeldt buried its dead on Thursday. Five people died on March 11 when bombs hit a market, doctors said.',
      }),
    ).toEqual(
      expect.arrayContaining([
        [14, 19, 16, 21],
        [5, 7, 5],
        [4000, 4500],
      ]),
    )
  })

  test('who gives a number stands by it, named or not', async () => {
    expect(
      await of({
        '2031-03-03': `${blast}A blast at the quay in Veldt on Sunday killed 14 people, according to medical staff. Local officials say 19 people died.`,
        '2031-03-10': `${blast}The blast at the quay on March 2 left 16 people dead.`,
      }),
    ).toEqual([
      {
        title: 'People killed in the blast at the quay',
        said: [
          [14, 'medical staff'],
          [19, 'Local officials'],
          [16, ''],
        ],
      },
    ])
  })

  test('two people in one article who give two numbers are followed, one who gives two is not', async () => {
    expect(
      await points({
        '2031-03-03':
          'Siege ends\n\nThe siege of Veldt cost the lives of 412 people, according to the council. The charity has counted 268 dead.',
      }),
    ).toEqual([[412, 268]])
    expect(
      await points({ '2031-03-03': 'Siege ends\n\nThe siege of Veldt cost the lives of 412 people. It has killed 415 people.' }),
    ).toEqual([])
  })

  test.each([
    ['a part of the dead', 'The blast at the quay on March 2 killed 16 people, including nine children.', [14, 16]],
    [
      'the dead beside a total',
      'Nine deaths have been confirmed in the blast at the quay: six workers died at once, two bodies were found later.',
      [14, 9],
    ],
    [
      'those whom somebody killed elsewhere',
      'The blast at the quay on March 2 killed 16 people. Police killed 30 looters in Tarn.',
      [14, 16],
    ],
    [
      'an earlier happening of the kind',
      'The blast at the quay on March 2 killed 16 people. A blast in 2011 killed 90 people there.',
      [14, 16],
    ],
    ['dozens', 'The blast at the quay on March 2 killed dozens of people.', undefined],
    ['the hurt whom buses carry', 'The blast at the quay on March 2 killed 16 people. Buses carried 118 wounded people to Tarn.', [14, 16]],
    ['guns that open fire', 'Police opened fire on a crowd in Tarn, killing three people.', undefined],
  ])('%s: no figure of the toll', async (_, sentence, expected) => {
    expect(
      await points({
        '2031-03-03': `${blast}A blast at the quay in Veldt on Sunday killed 14 people.`,
        '2031-03-10': `Inquiry opens\n\n${sentence}`,
      }),
    ).toEqual(expected ? [expected] : [])
  })

  test('the dead of an epidemic in another country are another series', async () => {
    expect(
      (
        await of({
          '2031-03-03':
            'Cholera in Malawi\n\nThe epidemic has killed 131 people in Malawi, the ministry said. In Zambia nine people have died.',
          '2031-03-10':
            'Cholera spreads\n\nThe epidemic has killed 158 people in Malawi, the ministry said. In Zambia 31 people have died.',
        })
      ).map(({ title, said }) => [title, said.map(([number]) => number)]),
    ).toEqual([
      ['People killed in the epidemic', [131, 158]],
      ['People killed in the epidemic, Zambia', [9, 31]],
    ])
  })

  test('the event of the happening has all claims, and its sources differ where two numbers cannot both be right', async () => {
    const killed = async (second: string) =>
      (
        await told({
          '2031-03-03': `${blast}A blast at the quay in Veldt on Sunday killed 14 people.`,
          '2031-03-10': `Inquiry opens\n\n${second}`,
        })
      ).events
        .map(({ claims }) => claims.filter(({ field }) => field === 'killed'))
        .filter((claims) => claims.length > 1)
        .map((claims) => disputed(claims))
    expect(await killed('The blast at the quay on March 2 left 16 people dead.')).toEqual([['killed']])
    expect(await killed('The blast at the quay on March 2 left at least 11 people dead.')).toEqual([[]])
    expect(await killed('The blast at the quay on March 2 left up to 21 people dead.')).toEqual([[]])
  })
})
