import { isUtterance } from './compatible.ts'
import { familyOf } from './family.ts'
import { akin, common, elsewhere } from './shared.ts'
import { rare, sameDay } from './telling.ts'
import type { Field, Unit } from './unit.ts'

/** An article of so many days later names a day for what it is known for: by then the week's own reports are past. */
const LATER = 7

/**
 * Two articles each name a day in one sentence only: what they tell of it is what the day is known for, under whatever
 * type and in whatever words. What is said, what the day's own papers tell and what others do needs something in common
 * besides. In the annotated stories such pairs are one event 150 times and two 27 times before those conditions.
 */
export function isOnly(a: Unit, b: Unit, field: Field): boolean {
  const { soles } = field
  if (a.article === b.article || !sameDay(a, b) || !soles.ofDay(a) || !soles.ofDay(b) || a.again || b.again || elsewhere(a, b, field))
    return false
  const somebody = common(a.sure.named, b.sure.named).length > 0
  if (isUtterance(a.mention) && isUtterance(b.mention)) return somebody
  const strangers = a.parties.size > 0 && b.parties.size > 0 && !akin(a.parties, b.parties, field)
  const isHistory = [a, b].some(({ published, last }) => published !== undefined && last !== undefined && published - last > LATER)
  if (isHistory && !strangers && !isUtterance(a.mention) && !isUtterance(b.mention)) return true
  return somebody || familyOf(a, b) !== undefined || common(a.around, b.around).some(rare(field.weight.around))
}
