import type { Shape } from '../clue.ts'
import type { Role } from '../page.ts'

/** How a dated mark on the page lies to the publication day: `sign` 1 when publication follows it, -1 when it follows publication. */
export type Mark = { sign: 1 | -1; shape: Shape; says: string; /** It names no day near publication. */ isBound?: true }

/** A date printed on the page is the day itself but for re-dated pages. */
export const PRINTED: Shape = { on: [0.99, 0.004], tail: 0.004, before: 0.002 }

/** A page links to reports of the weeks and months before it, and, when it was copied later, to newer ones. */
const OF_ITS_TIME: Shape = {
  on: Array.from({ length: 400 }, (_, days) => 0.8 / Math.log(1 + 400 / 20) / (20 + days)),
  tail: 0.06,
  before: 0.14,
  reach: 30,
}

/** A date printed on the page where another one contradicts it. */
export const DOUBTED: Shape = { on: [0.8, 0.02], tail: 0.1, before: 0.08 }

/**
 * Marks by what they stand for. Printed dates are the day itself but for re-dated pages; agencies' datelines are the
 * day of writing, and morning papers print them a day later; pictures are of the day before as often as not, and
 * older ones serve again; readers comment on the day or soon after; a tweet is shown soon after it was sent.
 */
export const marks: Partial<Record<Role, Mark>> = {
  labelled: { sign: 1, shape: PRINTED, says: 'is the date that the page gives itself' },
  printed: { sign: 1, shape: PRINTED, says: 'is the date printed on the page' },
  banner: { sign: 1, shape: PRINTED, says: 'is the date printed above the headline' },
  changed: {
    sign: -1,
    shape: { on: [0.74, 0.13, 0.05, 0.02, 0.01], tail: 0.04, before: 0.01 },
    says: 'is when the page was last changed: it was out by then',
  },
  saved: {
    sign: -1,
    shape: { on: [], tail: 0.99, before: 0.01, reach: 400 },
    says: 'is when a copy of the page was taken: it was out by then',
    isBound: true,
  },
  elsewhere: {
    sign: 1,
    shape: OF_ITS_TIME,
    says: 'dates another report that the page links to: the two are of one time as a rule',
    isBound: true,
  },
  edition: {
    sign: -1,
    shape: { on: [0.35, 0.5, 0.05, 0.02], tail: 0.06, before: 0.02 },
    says: 'is when it stood in print: it was out on that day or the day before',
  },
  dateline: {
    sign: 1,
    shape: { on: [0.66, 0.27, 0.02, 0.01], tail: 0.02, before: 0.02 },
    says: 'is the day in the dateline: it was published then or the day after',
  },
  caption: {
    sign: 1,
    shape: { on: [0.36, 0.24, 0.09, 0.05], tail: 0.25, before: 0.01, reach: 2 },
    says: 'dates a picture: it was published then or soon after',
  },
  tweet: {
    sign: 1,
    shape: { on: [0.4, 0.25, 0.1, 0.05], tail: 0.17, before: 0.03, reach: 2 },
    says: 'dates a post that the page shows: it was published then or soon after',
  },
  comment: {
    sign: -1,
    shape: { on: [0.6, 0.18, 0.06, 0.03], tail: 0.12, before: 0.01, reach: 2 },
    says: 'dates a reader’s comment: the article was out by then',
  },
  note: {
    sign: -1,
    shape: { on: [0.1, 0.22, 0.14, 0.09, 0.06, 0.05, 0.04], tail: 0.29, before: 0.01, reach: 7 },
    says: 'dates a later note of the editors: the article was out by then',
  },
}
