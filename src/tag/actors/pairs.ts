import type { CastActor } from '../../records/index.ts'
import { closes } from './anaphors.ts'
import { UNITS } from '../quantities/numbers.ts'
import { type Page, type Reference } from './page.ts'

/** Kinds of actors that may stand against each other. */
const SIDES = new Set(['state', 'armed_group', 'organisation'])

/** So many sentences back stand those of whom "the two men" says no more than that. */
const REACH = 3

/**
 * "the two countries", "both firms", "the three men": as many of that kind as a sentence right before has named, and no more;
 * else, of two countries, firms or sides, those of which the article tells most, where no third comes near them.
 */
export function pair(page: Page, i: number): Reference | undefined {
  const { words, known, context, memory } = page
  const { key } = words[i]!,
    noun = words[i + 1],
    count = key === 'both' ? 2 : words[i - 1]?.key === 'the' ? (UNITS.get(key) ?? 0) : 0
  if (noun === undefined || !/^\s+$/.test(noun.gap) || count < 2 || !closes(page, i + 1)) return undefined
  const people = known.cues.pairs_of_people.has(noun.key)
  const fits = ({ kind }: CastActor) =>
    (people && kind === 'person') ||
    (known.cues.pairs_of_states.has(noun.key)
      ? kind === 'state'
      : known.cues.pairs_of_firms.has(noun.key)
        ? kind === 'organisation'
        : known.cues.sides.has(noun.key) && SIDES.has(kind))
  // any two may be "sides": only those of the sentence before
  const recent = memory.sentences.slice(known.cues.sides.has(noun.key) ? -1 : -REACH).map((named) => named.filter(fits)),
    near = recent.findLast((named) => named.length > 0) ?? [],
    [actor, ...others] = near
  // "both" are the two named last; "the two" might be others, of whom was told as lately
  const alone = key === 'both' || new Set(recent.flat()).size === count
  if (actor !== undefined && near.length === count && alone) return { actor, others, how: 'works', to: i + 2 }
  const [first, second, third] = [...context.named].filter(([each]) => fits(each)).sort((a, b) => b[1] - a[1])
  if (people || count > 2 || first === undefined || second === undefined || (third !== undefined && third[1] * CLEAR > second[1]))
    return undefined
  return { actor: first[0], others: [second[0]], how: 'works', to: i + 2 }
}

/** The second of a pair is named so many times as often as a third. */
const CLEAR = 1.5
