import type { Article, Published, StoryConfig, TaggedSentence, Warn } from '../../records/index.ts'
import type { FoundTime } from '../times/index.ts'
import { dates } from './clues/calendar.ts'
import { page } from './clues/page.ts'
import { stamps } from './clues/stamps.ts'
import { weekdays } from './clues/weekdays.ts'
import { type Evidence, weigh } from './evidence.ts'
import { fromFront } from './front.ts'
import { placed } from './page.ts'

/** An article with its sentences and lines of noise, and the time expressions in them. */
export type Read = { article: Article, lines: TaggedSentence[], found: FoundTime[] }

/** When the articles of a story were published: by front matter, else by all the evidence together. */
export function datePublished(story: readonly Read[], config: StoryConfig, warn: Warn): Published[] {
  return story.map((read) => fromFront(read.article, warn) ?? weigh(evidenceOf(read), config).published)
}

function evidenceOf({ article, lines, found }: Read): Evidence {
  const all = placed(article, lines, found), { clues, refused } = stamps(all)
  return { clues: [...page(article), ...clues, ...weekdays(all), ...dates(all)], refused }
}
