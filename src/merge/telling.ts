import { DEEDS, HAPPENINGS, isUtterance, SINGULAR } from './compatible.ts'
import { inLikeWords } from './alike.ts'
import { familyOf, isOf } from './family.ts'
import { isOnly } from './only.ts'
import { akin, common, elsewhere, FULL_WORDS, isOneDeath, type Shared } from './shared.ts'
import type { Field, Placed, Unit } from './unit.ts'
import { SCALE } from './weight.ts'

/** What so many mentions have, alone or together, tells one event from others of its kind. */
const FEW = 8

const TELLING = Math.log(1 + SCALE / FEW)

/** Below this a number (two men, three days) is shared by chance. */
const TELLING_NUMBER = 10

const YEAR = 366

/** So many rare words in what two articles quote are no chance. */
const QUOTED = 2

/**
 * Whether what two mentions share tells their event from its like. Day, kind, place and one side alone tell a
 * situation, of which a war has many events: it takes a word, several words together, a figure, both sides, a place
 * that few name on that day, or a kind of event that a party has once. And reports of two articles need something to
 * hold them together: somebody, a place, a date that few tell, or many particulars.
 */
export function telling(a: Unit, b: Unit, shared: Shared, field: Field): boolean {
  return (
    isOneDeath(a, b) ||
    isFocal(a, b, shared, field) ||
    isSole(a, b, field) ||
    isOnly(a, b, field) ||
    inLikeWords(a, b, field) > 0 ||
    isOneSaying(a, b, field) ||
    (distinct(a, b, shared, field) && (a.article === b.article || anchored(a, b, shared, field)))
  )
}

/** A word of both, which evokes the event in one of them, stands in this story for a day that the one names and the other allows. */
export function isFocal(a: Unit, b: Unit, { triggers, words }: Shared, { weight }: Field): boolean {
  const allows = ({ dated, first, last }: Unit, day: number) =>
    dated && first !== undefined && last !== undefined && last - first <= YEAR && first <= day && day <= last
  return (
    a.article !== b.article &&
    [...triggers, ...words].some((word) => {
      const day = weight.days.get(word)
      return (
        day !== undefined &&
        (evokes(a, word) || evokes(b, word)) &&
        allows(a, day) &&
        allows(b, day) &&
        [a, b].some(({ first, last }) => first === last)
      )
    })
  )
}

/** It is told by the word, as its trigger or as the name of an attack or disaster: "the blasts claimed 200 lives". */
const evokes = ({ trigger, happenings }: Unit, word: string) => trigger.has(word) || happenings.has(word)

/**
 * Two articles each have one thing of this kind on a day that both name, of which one of them may tell again: one evoked by the
 * same word, or by words of one family; or, where nothing else of its kind is told of that day, one told with a rare word in
 * common, or at a common place.
 */
export function isSole(a: Unit, b: Unit, field: Field): boolean {
  const { weight, kin, soles } = field
  if (
    a.article === b.article ||
    a.mention.type !== b.mention.type ||
    !DEEDS.has(a.mention.type) ||
    a.again ||
    b.again ||
    !sameDay(a, b) ||
    elsewhere(a, b, field)
  )
    return false
  const words = common(a.around, b.around)
  const known = (counts: (other: Placed) => boolean) =>
    (soles.has(a, counts) && soles.leads(b, counts)) || (soles.has(b, counts) && soles.leads(a, counts))
  if (words.some((word) => (a.trigger.has(word) || b.trigger.has(word)) && known(({ around }) => around.has(word)))) return true
  const family = familyOf(a, b),
    inCommon = words.some(rare(weight.around))
  const isLocal = common(a.places, b.places).some(kin.local),
    // of fighting a day has several
    isOne = HAPPENINGS.has(a.mention.type) || isLocal || (inCommon && akin(a.sure.parties, b.sure.parties, field))
  if (family && isOne && known((other) => isOf(family, other))) return true
  return HAPPENINGS.has(a.mention.type) && soles.has(a) && soles.has(b) && (inCommon || isLocal)
}

/** Two articles quote one speaker with the same number, or with several rare words. */
export function isOneSaying(a: Unit, b: Unit, { weight }: Field): boolean {
  if (a.article === b.article || !isUtterance(a.mention) || !isUtterance(b.mention) || common(a.parties, b.parties).length === 0)
    return false
  return hasFigure(common(a.counted, b.counted)) || common(a.around, b.around).filter(rare(weight.around)).length >= QUOTED
}

/** Whether few mentions have it. */
export const rare = (weights: Map<string, number>) => (item: string) => (weights.get(item) ?? 0) >= TELLING

function distinct(a: Unit, b: Unit, { triggers, words, actors, figures, places }: Shared, { weight }: Field): boolean {
  const sameType = a.mention.type === b.mention.type
  // filed under two kinds, and told in other words
  if (!sameType && words.length + triggers.length + figures.length === 0) return false
  return (
    figures.length > 0 ||
    actors.length > 1 ||
    (sameType && actors.length > 0 && SINGULAR.has(a.mention.type)) ||
    words.some(rare(weight.words)) ||
    triggers.some(rare(weight.triggers)) ||
    (sameType && sameDay(a, b) && places.some(rare(weight.places))) ||
    (words.length + triggers.length > 1 && weight.isFew([...words, ...triggers], FEW))
  )
}

/** Two quarterly results, or two arrests, may have a verb, a figure and a day in common, and nobody who takes part. */
function anchored(a: Unit, b: Unit, { triggers, words, figures }: Shared, field: Field): boolean {
  const { weight } = field,
    [named, others] = [a.sure.named, b.sure.named]
  if (akin(a.sure.parties, b.sure.parties, field) || common(named, others).some(rare(weight.named)) || akin(a.places, b.places, field))
    return true
  const date = a.mention.date.edtf,
    rareDate = a.dated && b.dated && date === b.mention.date.edtf && rare(weight.dates)(date)
  if (rareDate && (akin(named, others, field) || words.length + triggers.length >= FULL_WORDS)) return true
  const particulars = words.filter(rare(weight.words)).length + triggers.filter(rare(weight.triggers)).length
  return particulars + Number(sameDay(a, b)) + Number(hasFigure(figures)) >= FULL_WORDS
}

/** One day, which the words of both date. */
export function sameDay(a: Unit, b: Unit): boolean {
  return a.dated && b.dated && a.first === b.first && a.last === b.last && a.first === a.last
}

/** Whether one of the figures is too large to be shared by chance. */
export const hasFigure = (figures: readonly string[]) => figures.some((figure) => Number.parseFloat(figure) >= TELLING_NUMBER)
