import type { Day } from '../../../days.ts'
import type { Read } from '../index.ts'
import type { StoryWords } from '../story.ts'
import type { Ordered } from './bound.ts'
import { planOrder } from './plans.ts'
import { tollOrder } from './tolls.ts'

/** What the order of the events that the articles of a story tell says of the day of each. `days`: the day of each, where known. */
export function eventOrder(story: readonly Read[], days: readonly (Day | undefined)[], words: StoryWords): (index: number) => Ordered {
  const finders = [tollOrder(story, days), planOrder(story, days, words)]
  return (index) => {
    const found = finders.map((find) => find(index))
    return { clues: found.flatMap(({ clues }) => clues), refused: found.flatMap(({ refused }) => refused) }
  }
}
