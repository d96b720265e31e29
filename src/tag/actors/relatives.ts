import type { CastActor } from '../../records/index.ts'
import { closes } from './anaphors.ts'
import type { Page, Reference } from './page.ts'

/**
 * "his father", "the nurse": whom the article introduces by that word ("the nurse, Ann Lee"), where it introduces nobody
 * else so and no name follows ("his father, Jo Park").
 */
export function introduced(page: Page, i: number): Reference | undefined {
  const { words, known, context } = page
  const word = words[i]!,
    before = words[i - 1],
    next = words[i + 1]
  if (word.capital || before === undefined || !/^\s+$/.test(word.gap) || !closes(page, i)) return undefined
  if (!(before.possessive || known.cues.determiners.has(before.key) || known.lexicon.people.relations.includes(before.key)))
    return undefined
  if (next?.capital === true && /^,\s$/.test(next.gap)) return undefined
  const called = (actor: CastActor) => context.index.introduced.get(actor)?.has(word.key) === true
  const [actor, other] = [...context.named.keys()].filter(called)
  return actor === undefined || other !== undefined ? undefined : { actor, how: 'description', to: i + 1 }
}
