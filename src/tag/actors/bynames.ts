import type { CastActor } from '../../records/index.ts'
import { closes } from './anaphors.ts'
import { before, type Page, type Reference } from './page.ts'
import { nameWords } from './fold.ts'

/** "the alliance", "the high court": the body that was named before and is known to be called so, where no other bears the word in its name. */
export function byname(page: Page, i: number): Reference | undefined {
  const { words, known } = page,
    match = known.bynames.longest(words, i)
  if (match === undefined || words[i]!.capital !== words[i]!.opens || !closes(page, match.to - 1) || !definite(page, i)) return undefined
  const calls = ({ name, aliases }: CastActor) =>
    [name, ...aliases].some((each) => match.values.flat().some((body) => each === body || each.endsWith(` ${body}`)))
  const named = before(page, i),
    last = words[match.to - 1]!.key,
    actor = named.findLast(calls)
  return actor === undefined || named.some((each) => each !== actor && nameWords(each.name).includes(last))
    ? undefined
    : { actor, how: 'description', to: match.to }
}

/** "the alliance", "the 19-nation military alliance", "the U.S.-led alliance". */
function definite({ words, known: { cues, adjectives } }: Page, i: number): boolean {
  const describes = ({ pos, key }: Page['words'][number]) =>
    pos === 'NUM' || cues.of_members.has(key) || cues.epithets.has(key) || adjectives.has(key)
  let k = i - 1
  while (k > 0 && /^(?:\s+|-)$/.test(words[k + 1]!.gap) && describes(words[k]!)) k--
  return k >= 0 && /^(?:\s+|-)$/.test(words[k + 1]!.gap) && cues.determiners.has(words[k]!.key)
}
