import type { Article, Published, Quantity, StoryConfig, TaggedSentence, Warn } from '../../records/index.ts'
import type { FoundTime } from '../times/index.ts'
import { dayNumber } from '../../days.ts'
import { once, onceOf } from '../../memory.ts'
import { boundsOf } from './bounds.ts'
import { ages } from './clues/ages.ts'
import { dates } from './clues/calendar.ts'
import { page } from './clues/page.ts'
import { scene } from './clues/scene.ts'
import { stamps } from './clues/stamps.ts'
import { weekdays } from './clues/weekdays.ts'
import type { Period } from './clue.ts'
import { LONGEST, periodOf, weigh, type Evidence, type Weighed } from './evidence.ts'
import { fromFront } from './front.ts'
import { neighbourhood } from './near.ts'
import { eventOrder } from './orders/index.ts'
import { placed } from './page.ts'
import { storyWords } from './story.ts'
import { chronicle, ROUNDS, type Telling } from './chronicle/index.ts'

/** An article with its sentences and lines of noise, and the time expressions and numbers in them. */
export type Read = { article: Article; lines: TaggedSentence[]; found: FoundTime[]; quantities: Quantity[] }

/** An article while it is being dated; `sources`: articles whose days have been used for its own. */
type Dating = Weighed & { evidence?: Evidence; sources: Set<number>; stated?: Published }

/** When the articles of a story were published: by front matter, else by all the evidence together. */
export function datePublished(story: readonly Read[], config: StoryConfig, warn: Warn): Published[] {
  const period = periodOf(config)
  let dating = story.map((read): Dating => {
    const stated = fromFront(read.article, warn)
    if (stated && (stated.date || days(stated) > LONGEST)) return { published: stated, sources: new Set() }
    return byItself(read.article, read.lines, read.found, ...(period ?? []))
  })
  if (dating.every(({ published }) => published.date !== undefined)) return dating.map(({ published }) => published)
  const exact = dating.map(({ published: { date } }) => (date === undefined ? undefined : dayNumber(date)))
  const words = storyWords(story),
    nearTo = neighbourhood(story, exact),
    orderOf = eventOrder(story, exact, words)
  dating = dating.map((own, index) => {
    if (!own.evidence || own.published.date !== undefined) return own
    const { clues, refused } = orderOf(index),
      all = [...own.evidence.clues, ...nearTo(index), ...clues]
    return all.length > own.evidence.clues.length
      ? solved(
          gathered([own.evidence, ...all, ...refused.map(({ says }) => says)], () => ({
            clues: all,
            refused: [...own.evidence!.refused, ...refused],
          })),
          period,
          own.sources,
          own.stated,
        )
      : own
  })
  const told = chronicle(story),
    known = new Map<Dating, Telling>(),
    first = dating
  // Asked only of those that an undated article is like; a date that stays is not looked at again.
  const daysOf = (article: number, each: Dating) => known.get(each) ?? known.set(each, told.daysOf(article, each)).get(each)!
  // Each round lets a better dated article date one more neighbour; none is dated by itself.
  for (let round = 0, changed = true; changed && round < ROUNDS; round++) {
    const next = dating.map((each, index) => {
      if (!each.evidence || each.published.date !== undefined) return each
      const days = (other: number) => daysOf(other, (dating[other]!.sources.has(index) ? first : dating)[other]!),
        { clues, from } = told.cluesOf(index, days, round)
      const sources = new Set([...each.sources, ...from.flatMap((other) => [other, ...dating[other]!.sources])])
      return clues.length ? solved(each.evidence, period, sources, each.stated, clues, round) : each
    })
    changed = next.some(({ published }, index) => published.edtf !== dating[index]!.published.edtf)
    dating = next
  }
  return dating.map(({ published }) => published)
}

/** Above this share of the days that the front matter states, a narrower range says too little: its own words are kept. */
const NARROWER = 0.75

/** The answer of the evidence, within what the front matter states. */
function solved(
  evidence: Evidence,
  period: Period,
  sources: Set<number>,
  stated: Published | undefined,
  more: Evidence['clues'] = [],
  round = ROUNDS,
): Dating {
  const bounds = stated && boundsOf(stated.edtf)!
  const weighed = answers[round]!([evidence, ...more, ...(period ?? []), stated?.edtf], () =>
    weigh({ ...evidence, clues: [...evidence.clues, ...more] }, period, bounds && [dayNumber(bounds.earliest), dayNumber(bounds.latest)]),
  )
  const dating = { ...weighed, evidence, sources },
    { published } = weighed
  if (!stated) return dating
  const isNarrower = days(published) < NARROWER * days(stated)
  return {
    ...dating,
    stated,
    published: {
      ...(isNarrower ? published : stated),
      certain: stated.certain && !isNarrower,
      basis: [...stated.basis, ...published.basis],
    },
  }
}

/** What its clues say of an article, in each round and before the first. */
const answers = Array.from({ length: ROUNDS + 1 }, () => onceOf<Weighed>()),
  gathered = onceOf<Evidence>()

/** An article dated by its own evidence, within its story's period and what its front matter states. */
const byItself = once(
  (article: Article, lines: TaggedSentence[], found: FoundTime[], ...days: [] | [first: number, last: number]): Dating => {
    const period = days.length ? days : undefined
    return solved(
      evidenceOf({ article, lines, found }, period),
      period,
      new Set(),
      fromFront(article, () => {}),
    )
  },
)

function days({ edtf }: Published): number {
  const bounds = boundsOf(edtf)
  return bounds ? dayNumber(bounds.latest) - dayNumber(bounds.earliest) + 1 : Infinity
}

function evidenceOf({ article, lines, found }: Omit<Read, 'quantities'>, period: Period): Evidence {
  const all = placed(article, lines, found),
    { clues, refused } = stamps(all)
  return { clues: [...page(article), ...clues, ...scene(all), ...weekdays(all), ...dates(all, period), ...ages(all)], refused }
}
