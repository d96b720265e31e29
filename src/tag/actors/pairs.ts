import type { CastActor } from '../../records/index.ts'
import { closes } from './anaphors.ts'
import { type Page, type Reference } from './page.ts'

/** Kinds of actors that may stand against each other. */
const SIDES = new Set(['state', 'armed_group', 'organisation'])

/**
 * "the two countries", "both firms", "the two sides": the two of that kind of which the article tells most, where no third
 * comes near them; "both" are first of all the two whom the sentence before in its paragraph has named.
 */
export function pair(page: Page, i: number): Reference | undefined {
  const { words, known, context } = page
  const { key } = words[i]!,
    noun = words[i + 1]
  if (
    noun === undefined ||
    !/^\s+$/.test(noun.gap) ||
    !(key === 'both' || (key === 'two' && words[i - 1]?.key === 'the')) ||
    !closes(page, i + 1)
  )
    return undefined
  const fits = ({ kind }: CastActor) =>
    known.cues.pairs_of_states.has(noun.key)
      ? kind === 'state'
      : known.cues.pairs_of_firms.has(noun.key)
        ? kind === 'organisation'
        : known.cues.sides.has(noun.key) && SIDES.has(kind)
  // "both" takes up two who have just been named
  const [one, other, ...more] = new Set((key === 'both' ? (page.memory.paragraph.at(-1)?.named ?? []) : []).filter(fits))
  if (one !== undefined && other !== undefined && more.length === 0) return { actor: one, other, how: 'works', to: i + 2 }
  const [first, second, third] = [...context.named].filter(([actor]) => fits(actor)).sort((a, b) => b[1] - a[1])
  if (first === undefined || second === undefined || (third !== undefined && third[1] * CLEAR > second[1])) return undefined
  return { actor: first[0], other: second[0], how: 'works', to: i + 2 }
}

/** The second of a pair is named so many times as often as a third. */
const CLEAR = 1.5
