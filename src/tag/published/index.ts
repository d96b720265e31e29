import type { Article, Published, Quantity, StoryConfig, TaggedSentence, Warn } from '../../records/index.ts'
import type { FoundTime } from '../times/index.ts'
import { dayNumber } from '../../days.ts'
import { once } from '../../memory.ts'
import { boundsOf } from './bounds.ts'
import { ages } from './clues/ages.ts'
import { dates } from './clues/calendar.ts'
import { page } from './clues/page.ts'
import { scene } from './clues/scene.ts'
import { stamps } from './clues/stamps.ts'
import { weekdays } from './clues/weekdays.ts'
import type { Period } from './clue.ts'
import { LONGEST, periodOf, weigh, type Evidence } from './evidence.ts'
import { fromFront } from './front.ts'
import { neighbourhood } from './near.ts'
import { eventOrder } from './orders/index.ts'
import { placed } from './page.ts'
import { evenly, linksOf, shared, storyWords, type Known, type Link } from './story.ts'

/** An article with its sentences and lines of noise, and the time expressions and numbers in them. */
export type Read = { article: Article; lines: TaggedSentence[]; found: FoundTime[]; quantities: Quantity[] }

/** An article while it is being dated; `sources`: articles whose days have been used for its own. */
type Dating = { published: Published; evidence?: Evidence; known?: Known; sources: Set<number>; stated?: Published }

/** When the articles of a story were published: by front matter, else by all the evidence together. */
export function datePublished(story: readonly Read[], config: StoryConfig, warn: Warn): Published[] {
  const period = periodOf(config)
  let dating = story.map((read): Dating => {
    const stated = fromFront(read.article, warn)
    if (stated && (stated.date || days(stated) > LONGEST))
      return { published: stated, ...(stated.date ? { known: evenly(stated.date, stated.date) } : {}), sources: new Set() }
    return byItself(read.article, read.lines, read.found, ...(period ?? []))
  })
  if (dating.every(({ published }) => published.date !== undefined)) return dating.map(({ published }) => published)
  const certain = dating.map(({ published: { date, certain: isCertain } }) =>
    date !== undefined && isCertain ? dayNumber(date) : undefined,
  )
  const words = storyWords(story),
    nearTo = neighbourhood(story, certain),
    orderOf = eventOrder(story, certain, words)
  dating = dating.map((own, index) => {
    if (!own.evidence || own.published.date !== undefined) return own
    const { clues, refused } = orderOf(index),
      all = [...own.evidence.clues, ...nearTo(index), ...clues]
    return all.length > own.evidence.clues.length
      ? solved({ clues: all, refused: [...own.evidence.refused, ...refused] }, period, own.sources, own.stated)
      : own
  })
  const links = linksOf(story, certain, words)
  // Each round lets a better dated article date one more neighbour; none is dated by itself.
  for (let round = 0, changed = links.length > 0; changed && round < story.length; round++) {
    const next = dating.map((each, index) => neighboured(index, each, dating, links, story, period))
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
): Dating {
  const bounds = stated && boundsOf(stated.edtf)!
  const { published, answer } = weigh(
    { ...evidence, clues: [...evidence.clues, ...more] },
    period,
    bounds && [dayNumber(bounds.earliest), dayNumber(bounds.latest)],
  )
  const dating = { published, evidence, ...(answer ? { known: answer } : {}), sources }
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

/** An article dated once more with what better dated articles tell. */
function neighboured(
  index: number,
  own: Dating,
  all: readonly Dating[],
  links: readonly Link[],
  story: readonly Read[],
  period: Period,
): Dating {
  if (!own.evidence || own.published.date !== undefined) return own
  const better = links.flatMap((link) => {
    const other = link.one === index ? link.other : link.other === index ? link.one : undefined
    const dating = other === undefined ? undefined : all[other]!
    return dating?.known && !dating.sources.has(index) && days(dating.published) < days(own.published)
      ? [{ other: other!, link, known: dating.known }]
      : []
  })
  if (better.length === 0) return own
  const sources = new Set([...own.sources, ...better.flatMap(({ other }) => [other, ...all[other]!.sources])])
  return solved(
    own.evidence,
    period,
    sources,
    own.stated,
    better.map(({ other, link, known }) => shared(link, story[other]!.article.title, known)),
  )
}

function days({ edtf }: Published): number {
  const bounds = boundsOf(edtf)
  return bounds ? dayNumber(bounds.latest) - dayNumber(bounds.earliest) + 1 : Infinity
}

function evidenceOf({ article, lines, found }: Omit<Read, 'quantities'>, period: Period): Evidence {
  const all = placed(article, lines, found),
    { clues, refused } = stamps(all)
  return { clues: [...page(article), ...clues, ...scene(all), ...weekdays(all), ...dates(all, period), ...ages(all)], refused }
}
