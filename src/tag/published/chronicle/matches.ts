import { dayWords, partsOf, type Day } from '../../../days.ts'
import type { Clue } from '../clue.ts'
import { monthName } from '../words.ts'
import { alike } from './alike.ts'
import type { Fit } from './distance.ts'
import type { Dated, Relative } from './told.ts'
import type { Words } from './words.ts'

/** Less likely than this to be the same event, a pair of sentences tells nothing; of the others so many of one sentence count. */
const LEAST = 0.12,
  MOST = 6

/** Two sentences that share nothing are of one week as often as if the story's reports lay within so many days (annotated stories). */
const ANYWHERE = 90
/** … and where a year is all that is told, within ten years, as far as news looks back (chosen, not fitted). */
const ANY_YEAR = 3650

/** However much two sentences share, they tell of two events now and then: so much for one match at most (tuned on the annotated stories). */
const SUREST = 12

/** Of how long something was ago, the day that many articles name is likelier: so much odds for each. */
const NAMED = 0.15

/** What one article tells as past and another announces is the same event less often; a date written out is more often that of the event than of what is said of it (fitted pairs). */
const PLAN = 0.4,
  WRITTEN = 2.7

/** So far beyond what it tells, in days, an article may be published. */
const AHEAD = 40,
  BACK = 420

/** A day that other articles give to what may be the same event: how likely, and which sentence says so. */
type Match = { odds: number; article: number; sentence: number; shared: string[]; isMonth?: true }

/** The words of a clue, which know the articles. */
export type Says = { line: (article: number, sentence: number) => string; title: (article: number) => string }

/** The clue of a sentence, the articles on which it rests, and the likeliest day of its event with the odds that it is one event. */
type Matched = { clue: Clue; from: number[]; day: Day; odds: number }

/** Of the sentences that may tell of one day the surest alone counts: they are right or wrong together (annotated wire stories). */
export function surest(all: readonly Matched[]): Matched[] {
  const best = new Map<Day, Matched>()
  for (const each of all) if (each.odds > (best.get(each.day)?.odds ?? 0)) best.set(each.day, each)
  return [...best.values()]
}

/** The clue of one sentence of an article (`index`) from the days that the articles of its story give; nothing where none tells of its event. */
export function matched(
  index: number,
  told: Relative,
  days: ReadonlyMap<number, readonly Dated[]>,
  words: Words,
  says: Says,
): Matched | undefined {
  const best = new Map<Day, Match>(),
    isElapsed = told.manner === 'elapsed',
    anywhere = told.own === 'year' ? ANY_YEAR : ANYWHERE
  for (const [article, dated] of days) {
    const isOwn = article === index
    if (isOwn && told.own === undefined) continue
    for (const [day, match] of inArticle(article, isOwn ? told : undefined, told, dated, words)) {
      const known = best.get(day)
      if (!known && !isPossible(told.fit, day)) continue
      const better = known && known.odds >= match.odds ? known : match
      best.set(day, { ...better, odds: isElapsed ? match.odds + (known?.odds ?? 0) : better.odds })
    }
  }
  const all = [...best].sort(([, a], [, b]) => b.odds - a.odds).slice(0, MOST),
    sum = all.reduce((odds, [, each]) => odds + each.odds, 1)
  if (all.length === 0) return undefined
  const [day, first] = all[0]!
  return {
    day,
    odds: first.odds,
    from: all.flatMap(([, { article }]) => (article === index ? [] : [article])),
    clue: {
      name: 'story:told',
      isDependent: true,
      isStory: true,
      years: [partsOf(day).year],
      says: `${says.line(index, told.sentence)} may ${isElapsed ? 'count from' : 'be'} what ${article(first.article, index, says)} puts ${first.isMonth ? `in ${monthWords(day)}` : `on ${dayWords(day)}`}: ${says.line(first.article, first.sentence)}${first.shared.length ? ` (shared: ${first.shared.slice(0, 6).join(', ')})` : ''}`,
      weigh: ({ day: published }) =>
        1 / sum / anywhere + all.reduce((share, [each, { odds }]) => share + (odds / sum) * told.fit(published, each), 0),
    },
  }
}

const monthWords = (day: Day) => `${monthName(partsOf(day).month)} ${partsOf(day).year}`

const article = (other: number, index: number, says: Says) => (other === index ? 'it' : says.title(other))

/** The likeliest sentence of an article for each day that it names. */
function inArticle(
  article: number,
  self: Relative | undefined,
  { bag, manner, isAhead: ahead }: Relative,
  dated: readonly Dated[],
  words: Words,
): Map<Day, Match> {
  const best = new Map<Day, Match>()
  for (const { sentence, day, share, isAhead, written, isMonth } of dated) {
    if (isMonth && manner !== 'span') continue
    if (self && (sentence === self.sentence || (self.own !== 'any' && (!written || (self.own === 'year' && written === 'date'))))) continue
    const { odds, shared } = alike(bag, words.of(article, sentence), words, manner)
    const same = Math.min(odds, SUREST),
      match =
        (isAhead === ahead ? 1 : PLAN) * (written ? WRITTEN : 1) * (manner === 'elapsed' ? same + NAMED : shared.length > 1 ? same : 0),
      weight = share * match
    if (match < LEAST) continue
    if (weight > (best.get(day)?.odds ?? 0)) best.set(day, { odds: weight, article, sentence, shared, ...(isMonth ? { isMonth } : {}) })
  }
  return best
}

/** Whether an article can be published on any day where it puts something on this one. */
function isPossible(fit: Fit, day: Day): boolean {
  for (let published = day - AHEAD; published <= day + BACK; published++) if (fit(published, day) > 0) return true
  return false
}
