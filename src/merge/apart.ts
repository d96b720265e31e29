import { BEFALLING, BLAMED, MUTUAL, ONCE, isUtterance, nearness } from './compatible.ts'
import { inLikeWords } from './alike.ts'
import { otherResult } from './change.ts'
import { isElsewhere, isOtherCount } from './count.ts'
import { akin, common, content, evoked, FULL_WORDS, isOneDeath, overlap } from './shared.ts'
import { isOnly } from './only.ts'
import { hasFigure, isOneSaying, rare, sameDay } from './telling.ts'
import type { Field, Unit } from './unit.ts'

/** The rules that keep two mentions apart whatever they share. */
export type Apart =
  | 'merge:one-sentence'
  | 'merge:other-type'
  | 'merge:again'
  | 'merge:other-status'
  | 'merge:other-day'
  | 'merge:other-actor'
  | 'merge:other-words'
  | 'merge:other-result'
  | 'merge:other-number'
  | 'merge:other-place'

/** A mention without a date of its own happened at most so many days before its article, or (time zones) after. */
export const REPORTED_WITHIN = { before: 2, after: 1 }

/** Two utterances that share less of their wording are two. */
const SAME_CONTENT = 0.2

type Veto = { id: Apart; holds: (a: Unit, b: Unit, field: Field) => boolean }

/** Must-not-link rules, the cheapest first. */
const VETOES: readonly Veto[] = [
  { id: 'merge:one-sentence', holds: (a, b) => a.sentence === b.sentence },
  { id: 'merge:other-number', holds: (a, b) => isOtherCount(a.count, b.count) },
  { id: 'merge:other-place', holds: (a, b, field) => isElsewhere(a, b, field) },
  {
    id: 'merge:other-type',
    holds: (a, b, field) =>
      (nearness(a.mention.type, b.mention.type, () => common(a.figures, b.figures).length > 0 || isOneDeath(a, b)) === 0 &&
        !misfiled(a, b) &&
        !isTollOf(a, b) &&
        !isTollOf(b, a) &&
        !inLikeWords(a, b, field) &&
        !isOnly(a, b, field)) ||
      (beside(a, b) && !inLikeWords(a, b, field) && !isOnly(a, b, field)),
  },
  { id: 'merge:again', holds: (a, b) => a.article === b.article && a.again !== b.again },
  { id: 'merge:other-status', holds: (a, b) => settled(a) !== settled(b) && !cameToPass(a, b) && !cameToPass(b, a) },
  { id: 'merge:other-day', holds: (a, b) => apartInTime(a, b) && !retold(a, b) },
  { id: 'merge:other-actor', holds: (a, b, field) => otherActors(a, b, field) && !isOnly(a, b, field) },
  { id: 'merge:other-result', holds: (a, b) => otherResult(a.result, b.result) },
  { id: 'merge:other-words', holds: (a, b, field) => otherWords(a, b, field) },
]

/** The first rule that keeps two mentions apart; undefined where none does. */
export function keptApart(a: Unit, b: Unit, field: Field): Apart | undefined {
  return VETOES.find(({ holds }) => holds(a, b, field))?.id
}

/** Both say something: then what they say must agree, all the more when they name nobody in common. "Talks collapsed" has no speaker and is no saying. */
function otherWords(a: Unit, b: Unit, field: Field): boolean {
  if (!isUtterance(a.mention) || !isUtterance(b.mention)) return false
  const words = [...content(a, b), ...evoked(a, b)],
    people = ({ parties, sources }: Unit) => new Set([...parties, ...sources])
  if (people(a).size + people(b).size === 0 || isOneSaying(a, b, field) || isOnly(a, b, field)) return false
  return overlap(a, b, words, field) < SAME_CONTENT || (words.length < FULL_WORDS && common(people(a), people(b)).length === 0)
}

/** What no frame names is another event's scene ("Strikers keep warm at the gate"), unless a party or the word that names the event says otherwise. */
function beside(a: Unit, b: Unit): boolean {
  if ((a.mention.type === 'OTHER') === (b.mention.type === 'OTHER')) return false
  const [named, other] = a.mention.type === 'OTHER' ? [b, a] : [a, b]
  return (
    common(a.parties, b.parties).length === 0 && ![...named.trigger.keys()].some((stem) => other.words.has(stem) || other.trigger.has(stem))
  )
}

/** What befalls the holder of an office, told by one word, is filed under the office or under the word: "the suspended manager", "suspended him". */
function misfiled(a: Unit, b: Unit): boolean {
  if (
    a.article === b.article ||
    (a.mention.type === 'LEADERSHIP') === (b.mention.type === 'LEADERSHIP') ||
    isUtterance(a.mention) ||
    isUtterance(b.mention)
  )
    return false
  return evoked(a, b).length > 0 && common(a.sure.parties, b.sure.parties).length > 0
}

/** How many suffered is told with the word for what befell them: "the blasts claimed 200 lives" is of the blasts. */
function isTollOf(a: Unit, b: Unit): boolean {
  return (
    a.mention.type === 'TOLL' &&
    BEFALLING.has(b.mention.type) &&
    [...a.happenings].some((stem) => b.happenings.has(stem) || b.trigger.has(stem))
  )
}

/** A plan, a denial and an occurrence are three things, unless the plan came to pass; an allegation may be the same event as an occurrence. */
function settled({ mention: { status } }: Unit): string {
  return status === 'alleged' ? 'occurred' : status
}

/** What one article, written before, says is planned for the very day on which another says that it happened. */
const cameToPass = (plan: Unit, deed: Unit): boolean =>
  plan.mention.status === 'planned' &&
  settled(deed) === 'occurred' &&
  plan.article !== deed.article &&
  plan.mention.type === deed.mention.type &&
  !isUtterance(plan.mention) &&
  plan.dated &&
  deed.dated &&
  plan.first !== undefined &&
  plan.first === plan.last &&
  deed.first === deed.last &&
  plan.first === deed.first &&
  (plan.published ?? Infinity) <= plan.first

/** The days on which it can have happened, widened where only the publication day is known. */
function reach(unit: Unit): { first: number; last: number } | undefined {
  if (unit.first === undefined || unit.last === undefined) return undefined
  return unit.dated
    ? { first: unit.first, last: unit.last }
    : { first: unit.first - REPORTED_WITHIN.before, last: unit.last + REPORTED_WITHIN.after }
}

function apartInTime(a: Unit, b: Unit): boolean {
  const [x, y] = [reach(a), reach(b)]
  return x !== undefined && y !== undefined && (x.last < y.first || y.last < x.first)
}

/** A report tells again, without saying when, what happens once: somebody's death, or, a later article, what the same words name, or the same number. What heads an article is its own news. */
function retold(a: Unit, b: Unit): boolean {
  if (isOneDeath(a, b) && !(a.dated && b.dated))
    return [a, b].every((unit) => unit.dated || unit.retold) && !isAhead(a, b) && !isAhead(b, a)
  if (a.mention.type !== b.mention.type || !ONCE.has(a.mention.type) || a.article === b.article || a.again || b.again) return false
  const [before, after] = (a.first ?? 0) <= (b.first ?? 0) ? [a, b] : [b, a]
  return (
    after.retold &&
    before.last !== undefined &&
    (hasFigure(common(a.figures, b.figures)) || (evoked(a, b).length > 0 && common(a.parties, b.parties).length > 0))
  )
}

/** By its date the one came after the article of the other was written. */
const isAhead = (a: Unit, b: Unit) => a.dated && (a.first ?? -Infinity) > (b.published ?? Infinity)

function otherActors(a: Unit, b: Unit, field: Field): boolean {
  const disjoint = (x: ReadonlySet<string>, y: ReadonlySet<string>) => x.size > 0 && y.size > 0 && !akin(x, y, field)
  if (MUTUAL.has(a.mention.type) && MUTUAL.has(b.mention.type)) return disjoint(a.sure.parties, b.sure.parties)
  return (
    (disjoint(a.sure.recipients, b.sure.recipients) || (disjoint(a.sure.actors, b.sure.actors) && !blame(a, b, field))) && !swapped(a, b)
  )
}

/**
 * Two sides lay one deed at each other's door: a day and a place in common, and a number besides; without a number,
 * two telling words, where both only report what somebody says.
 */
function blame(a: Unit, b: Unit, field: Field): boolean {
  if (!BLAMED.has(a.mention.type) || !BLAMED.has(b.mention.type) || !sameDay(a, b)) return false
  if (!common(a.places, b.places).some(field.kin.local)) return false
  const words = [...content(a, b), ...evoked(a, b)].filter(rare(field.weight.words)).length
  return (words > 0 && common(a.counted, b.counted).length > 0) || (words > 1 && claimed(a) && claimed(b))
}

/** Told as what somebody says. */
const claimed = ({ mention, sources }: Unit) => mention.status === 'alleged' || sources.size > 0

/** One mention's actor is the other's recipient: a passive that was read wrongly, or the reverse event. */
export function swapped(a: Unit, b: Unit): boolean {
  return common(a.actors, b.actors).length === 0 && (common(a.actors, b.recipients).length > 0 || common(a.recipients, b.actors).length > 0)
}
