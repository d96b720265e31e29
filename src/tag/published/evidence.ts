import type { Published, StoryConfig } from '../../records/index.ts'
import { dayWords, dayNumber, dayOf, type Day } from '../../days.ts'
import { boundsOf } from './bounds.ts'
import type { Clue, Period, Refused } from './clue.ts'
import { agreement, solve } from './solve.ts'
import { edtf } from './words.ts'

/** What is known of one article's publication day. */
export type Evidence = { clues: Clue[]; refused: Refused[] }

/** Years around the latest one named within which an article may have appeared: texts name later years as plans, and old reports older ones. */
const BEFORE = 30,
  AFTER = 55

/** Longest period, in days, in which an article is looked for day by day. */
export const LONGEST = 60 * 366

/** How likely one day must be to be called certain. */
const CERTAIN = 0.97

/** A clue is named as contradicting when it makes the answer so much less likely than a day at random. */
const AGAINST = 0.25

/** News in electronic form is seldom older than the 1980s: how likely a year is, before any evidence. */
const ELECTRONIC = 1985,
  PAPER = 0.03

/** Outside the story's period, against a date printed on the page. */
const OUTSIDE = 0.02

/** When an article was published, and how likely each day is where its clues tell. */
export type Weighed = { published: Published; likely?: (day: Day) => number }

/** Solves an article's clues within the story's period; `stated`: days outside which it was not published, by the editor's word. */
export function weigh({ clues, refused }: Evidence, period: Period, stated?: Period): Weighed {
  const anchored = clues.some(({ anchor, years }) => anchor && years !== undefined)
  const range = stated ?? rangeOf(clues, anchored, period)
  const shown = clues.filter(({ says }) => says !== '')
  if (!range)
    return {
      published: {
        edtf: '',
        certain: false,
        basis: [
          ...(shown.length ? ['No year can be told, so no day'] : ['Nothing in the file tells when it was published']),
          ...shown.map(({ says }) => `Seen: ${says}`),
          ...refused.map(({ says }) => says),
        ],
      },
    }
  const within: Clue[] = period
    ? [
        {
          name: 'story:period',
          says: `The story runs from ${dayWords(period[0])} to ${dayWords(period[1])}`,
          weigh: ({ day }) => (day >= period[0] && day <= period[1] ? 1 : OUTSIDE),
        },
      ]
    : []
  const prior: Clue = { name: 'prior:electronic', says: '', weigh: ({ year }) => (year < ELECTRONIC ? PAPER : 1) }
  const all = [...clues, ...within, prior],
    answer = solve(all, ...range)
  const { first, last, mass, likely } = answer
  const verdicts = [...shown, ...within].map((clue) => `${agreement(clue, answer) < AGAINST ? 'Against' : 'Used'}: ${clue.says}`)
  const published: Published = {
    edtf: edtf(first, last),
    ...(first === last ? { date: edtf(first, first) } : {}),
    certain: first === last && mass >= CERTAIN && anchored,
    basis: [
      first === last
        ? `Most likely published on ${dayWords(first)}`
        : `Most likely published between ${dayWords(first)} and ${dayWords(last)}`,
      ...verdicts.sort((a, b) => Number(a.startsWith('Against')) - Number(b.startsWith('Against'))),
      ...refused.map(({ says }) => says),
    ],
  }
  return { published, likely }
}

/** The period that a story states, when it is short enough to be looked through. */
export function periodOf({ period }: StoryConfig): Period {
  const bounds = period === undefined ? undefined : boundsOf(period)
  if (!bounds) return undefined
  const [first, last] = [dayNumber(bounds.earliest), dayNumber(bounds.latest)]
  return last - first > LONGEST ? undefined : [first, last]
}

/** Clues that name a year which may lie long after publication. */
const UPPER = new Set(['year:ahead', 'stamp:saved', 'stamp:legal'])

/** The days on which an article may have appeared at all; nothing when neither it nor the story names a year. */
function rangeOf(clues: readonly Clue[], anchored: boolean, period: Period): Period {
  if (period && !anchored) return period
  const isPlaced = anchored || clues.some(({ isStory }) => isStory),
    placing = clues.filter(({ anchor, isStory }) => !isPlaced || anchor || (isStory && !anchored))
  const years = placing.flatMap((clue) => clue.years ?? [])
  const behind = placing.filter(({ name }) => !UPPER.has(name)).flatMap((clue) => clue.years ?? [])
  if (years.length === 0) return period
  const [from, to] = behind.length ? [Math.min(...behind), Math.max(...behind)] : [Math.min(...years), Math.min(...years)]
  const first = dayOf(Math.max(from, to - BEFORE) - (behind.length ? 1 : BEFORE), 1, 1),
    last = dayOf(to + (isPlaced ? 3 : AFTER), 12, 31)
  return [Math.min(first, period?.[0] ?? first), Math.max(last, period?.[1] ?? last)]
}
