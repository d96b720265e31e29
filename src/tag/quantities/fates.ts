import type { Quantity, Token } from '../../records/index.ts'
import { words } from './lexicon.ts'

/** Words for what became of people -> what it was: `die` -> `killed`. */
export const FATES = new Map(Object.entries(words.fates).flatMap(([fate, lemmas]) => lemmas.map((lemma) => [lemma, fate] as const)))

/** What became of the people whom a number counts: the word nearest to it, at most so many words away, tells it. */
export function fateOf({ start }: Quantity, tokens: readonly Token[], reach: number): string | undefined {
  const at = tokens.findIndex(({ end }) => end > start)
  for (let far = 0; far <= reach; far++) {
    const fate = [tokens[at - far], tokens[at + far]].flatMap((token) => FATES.get(token?.lemma.toLowerCase() ?? '') ?? [])[0]
    if (fate !== undefined) return fate
  }
  return undefined
}

/** Whether a number counts people as such ("12 people", "200 lives") and not those of one kind ("12 officers"). */
export const countsAnyone = ({ of }: Quantity): boolean =>
  /^(?:people|persons?|lives|life|deaths?|dead|victims?|fatalit\w+|casualt\w+|of|others?|confirmed|injured|wounded|missing|residents?)?$/i.test(
    of.split(/\s+/)[0] ?? '',
  )
