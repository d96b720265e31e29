import { isUtterance } from './compatible.ts'
import { common, elsewhere, otherFigure } from './shared.ts'
import { rare } from './telling.ts'
import type { Field, Unit } from './unit.ts'
import { full } from './weight.ts'

/** So many words that two sentences of one day share are no chance; more where one leaves the day open, or names no kind of event. */
const ENOUGH = 3,
  MORE = 4

/** Where the day is open they make up so much of what the shorter sentence says. */
const SHARE = 0.3

/**
 * How many words, each counted by its rarity, the sentences of two articles have in common that tell of one time; 0
 * where these are too few to make it one happening. Under which types the two are filed, or which of their clauses
 * evoked them, does not matter then: "the bell was raised from the mud", "searched the mud and brought up the bell". A saying
 * and a deed are two, and so are two counts that differ.
 */
export function inLikeWords(a: Unit, b: Unit, field: Field): number {
  if (a.article === b.article || a.again || b.again || isUtterance(a.mention) !== isUtterance(b.mention) || !isOneTime(a, b)) return 0
  const { around } = field.weight,
    isOpen = !isDay(a) || !isDay(b),
    words = common(a.around, b.around)
  const least = isOpen || (a.mention.type === 'OTHER') !== (b.mention.type === 'OTHER') ? MORE : ENOUGH
  if (words.length < least || words.filter(rare(around)).length < least - 1 || otherFigure(a, b) || elsewhere(a, b, field)) return 0
  const sum = (all: Iterable<string>) => Array.from(all, (word) => full(around.get(word))).reduce((total, each) => total + each, 0)
  const shared = sum(words)
  return isOpen && shared < SHARE * Math.min(sum(a.around.keys()), sum(b.around.keys())) ? 0 : shared
}

/** The words of one of them date it, and on such a day the other may have happened. */
const isOneTime = (a: Unit, b: Unit) =>
  (a.dated || b.dated) &&
  a.first !== undefined &&
  b.first !== undefined &&
  a.last !== undefined &&
  b.last !== undefined &&
  a.first <= b.last &&
  b.first <= a.last

const isDay = ({ dated, first, last }: Unit) => dated && first === last
