import { describe, expect, test } from 'vitest'
import { told } from './story.ts'

const series = async (articles: Record<string, string>) =>
  (await told(articles)).figures.map(({ title, points }) => [title, points.map(({ value }) => value.number)])

describe('one quantity is followed through the story', () => {
  test('a toll of a whole, in order of publication, whoever counts it and however the whole is called', async () => {
    expect(await series({
      '2021-05-10': 'Aid reaches Ostrava\n\nAid workers reached Ostrava on Monday. The civil war in Belmora has killed more than 12,000 people since 2017.',
      '2021-03-02': 'Talks open in Ostrava\n\nTalks opened in Ostrava on Tuesday. The conflict has claimed 9,500 lives.',
    })).toEqual([['People killed in the war', [9500, 12000]]])
  })

  test('a figure that names no whole belongs to the one that the story is about', async () => {
    expect(await series({
      '2021-05-10': 'Quake kills at least 40 in Belmora\n\nAn earthquake killed at least 40 people in Belmora on Sunday. The earthquake destroyed two villages.',
      '2021-05-12': 'Rescuers dig on\n\nRescuers dug for survivors in Belmora on Wednesday. The interior ministry said 71 people have died.',
    })).toEqual([['People killed in the earthquake', [40, 71]]])
  })

  test.each([
    ['a figure for a part of the time', 'The war has killed 300 people in the past week.'],
    ['a figure of another time', 'A war between the two states killed 20,000 people in 1974.'],
    ['a count of something else', 'The war has cost 4,000 dollars.'],
    ['those who were hurt', 'The war has wounded 30,000 people.'],
  ])('%s is no figure of the toll', async (_, sentence) => {
    expect(await series({
      '2021-05-10': `Aid reaches Ostrava\n\nAid workers reached Ostrava on Monday. ${sentence}`,
      '2021-03-02': 'Talks open in Ostrava\n\nTalks opened in Ostrava on Tuesday. The war has killed 9,500 people.',
    })).toEqual([])
  })

  test('one source alone makes no series', async () => {
    expect(await series({ '2021-03-02': 'Talks open\n\nTalks opened in Ostrava on Tuesday. The war has killed 9,500 people. The war has killed 9,600 people.' })).toEqual([])
  })
})
