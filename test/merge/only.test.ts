import { describe, expect, it } from 'vitest'
import { merge } from '../../src/merge/index.ts'
import { told, type ToldArticle, type ToldEvent } from './told.ts'

type Line = readonly [text: string, event: ToldEvent]

/** What else an article tells, on days that no other names. */
const others = (path: string, days: readonly string[]): Line[] =>
  days.map((day) => [
    `Clerks of ${path} moved house on ${day}.`,
    { trigger: 'moved', type: 'OTHER', date: day, basis: 'explicit', when: day },
  ])

const DAYS: Record<string, readonly string[]> = { 'a.txt': ['2031-06-02', '2031-06-03'], 'b.txt': ['2031-07-04', '2031-07-05'] }

/** An article of 1 September 2031, or of another day, that tells what happened. */
const paper = (path: string, lines: readonly Line[], published = '2031-09-01', days = DAYS[path]!): ToldArticle => ({
  path,
  published,
  sentences: [...lines, ...others(path, days)].map(([text, event]) => ({ text, events: [event] })),
})

/** Why the first events of two articles are one; undefined where they are two. */
function why(a: readonly Line[], b: readonly Line[], published?: string, days?: readonly string[]): string | undefined {
  const { mentions, tagged, cast } = told([paper('a.txt', a, published, days), paper('b.txt', b, published, days)])
  const first = [0, 1].map((article) => mentions.find((mention) => mention.article === article)!)
  return merge(mentions, tagged, cast)
    .groups.find((group) => first.every((mention) => group.mentions.includes(mention)))
    ?.why.join(' ')
}

const ruled: Line = [
  'The ruling of 14 May will be taught in schools.',
  { trigger: 'ruling', type: 'LEGAL', date: '2031-05-14', basis: 'tense', when: '14 May' },
]
const blocked: Line = [
  'Its escape was blocked on 14 May.',
  { trigger: 'blocked', type: 'OTHER', date: '2031-05-14', basis: 'tense', when: '14 May' },
]
const fell: Line = [
  'A crane fell into the dock on 14 May.',
  { trigger: 'fell', type: 'HAZARD', date: '2031-05-14', basis: 'tense', when: '14 May' },
]

describe('a day that two articles name once', () => {
  it('is known for one thing, under whatever type and in whatever words', () =>
    expect(why([ruled], [blocked])).toContain('all that either article tells of that day'))
  it('may be known for two where one of them tells more of it', () => expect(why([ruled, fell], [blocked])).toBeUndefined())
  it('may be known for two in articles that tell of no other day', () => expect(why([ruled], [blocked], undefined, [])).toBeUndefined())
  it('may be known for two while it is news', () => expect(why([ruled], [fell], '2031-05-15')).toBeUndefined())
  it('is not that of a plan', () => expect(why([ruled], [[blocked[0], { ...blocked[1], status: 'planned' }]])).toBeUndefined())
  it('may be known for what two people say', () =>
    expect(
      why(
        [['Orr Mills deplored the ruling on 14 May.', { ...ruled[1], trigger: 'deplored', type: 'ACCUSE', who: { 'Orr Mills': 'actor' } }]],
        [
          [
            'Ann Lund hailed the bridge on 14 May.',
            { ...ruled[1], trigger: 'hailed', type: 'SUPPORT', who: { 'Ann Lund': 'actor' }, when: '14 May' },
          ],
        ],
      ),
    ).toBeUndefined())
  it('is a day, too, that is counted from the sentence before', () =>
    expect(
      why(
        [ruled],
        [['Nine days later its escape was blocked.', { trigger: 'blocked', type: 'OTHER', date: '2031-05-14', basis: 'narrative' }]],
      ),
    ).toContain('all that either article tells of that day'))
  it('is none that is about as long after', () =>
    expect(
      why(
        [ruled],
        [['Some days later its escape was blocked.', { trigger: 'blocked', type: 'OTHER', date: '2031-05-14~', basis: 'narrative' }]],
      ),
    ).toBeUndefined())
  it('is no day where it is guessed from that of the article', () =>
    expect(why([ruled], [[blocked[0], { ...blocked[1], basis: 'publication' }]])).toBeUndefined())
})
