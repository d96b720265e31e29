import { isElsewhere, isOtherCount } from './count.ts'
import type { Core } from './cores.ts'
import { rarity } from './shared.ts'
import type { Spot } from './spots.ts'
import type { Field } from './unit.ts'

/** What speaks for a word coming back to a happening, in points. */
type Signs = { evoke: number; told: number; definite: number; date: number; actor: number; place: number; figure: number; words: number }

/** A word of an article that may come back to a happening, and how well that fits. */
export type Comparison = { spot: Spot; core: Core; signs: Signs; score: number }

/** What other happenings of its kind the story has beside the one that fits best. */
export type Rivals = {
  /** Points of the best that fell on other days. */
  rival: number
  /** One article tells another like it, of the same days. */
  isCrowded: boolean
  /** None of its kind and parties fell on other days. */
  isSole: boolean
  /** No other of its kind is told by more articles. */
  isBiggest: boolean
}

/** Points of evidence. Chosen by hand on development articles, not fitted. */
const POINTS = {
  trigger: 0.9,
  inside: 0.6,
  family: 0.4,
  told: 0.1,
  often: 0.4,
  definite: 0.2,
  day: 1.3,
  week: 1,
  month: 0.8,
  year: 0.4,
  otherTime: -0.6,
  actor: 0.8,
  actors: 1.4,
  named: 0.25,
  place: 0.5,
  figure: 0.8,
  word: 0.5,
  words: 1.4,
  scene: 0.2,
  scenes: 0.6,
} as const

/** Days that leave a date open so far count as that precision. */
const [WEEK, MONTH, YEAR] = [7, 31, 366]

/** A time expression belongs to a word at most so many words away. */
const REACH = 12

/** Below this a number is shared by chance. */
const TELLING_NUMBER = 10

/** Points from which a sign counts as one: a party, both of two, a place, some words, many. */
const COUNTS = { actor: 0.45, both: 1.1, place: 0.3, words: 0.35, rich: 0.7 } as const

/** Less evidence is not weighed at all; it must exceed that for a happening of other days by so much. */
const LEAST = 1.5,
  MARGIN = 0.5

/** A happening that so many articles tell is one to which each of them may come back. */
const FOCAL = 3

/** Weighs a word against a happening; undefined where the one cannot come back to the other. */
export function compared(spot: Spot, core: Core, field: Field): Comparison | undefined {
  const { weight, kin } = field,
    { scene, unit } = spot
  if (
    (core.articles.has(scene.name) && !(unit && core.articles.size >= FOCAL)) ||
    (scene.published !== undefined && core.first > scene.published + 1)
  )
    return undefined
  if (unit?.again || isOtherCount(scene.count, core.count) || isElsewhere(scene, core, field)) return undefined
  if (unit?.dated && unit.first !== undefined && unit.last !== undefined && (unit.first > core.last || unit.last < core.first))
    return undefined
  const parties = known([...core.parties].filter((actor) => scene.actors.has(actor))),
    places = [...core.places].filter((place) => scene.places.has(place))
  const words = [...scene.around].filter((word) => word !== spot.stem && core.around.has(word)),
    own = words.filter((word) => core.words.has(word))
  const signs: Signs = {
    evoke: core.triggers.has(spot.stem)
      ? POINTS.trigger * rarity(weight.triggers.get(spot.stem))
      : core.words.has(spot.stem)
        ? POINTS.inside
        : POINTS.family,
    told: Math.min(POINTS.told * (core.articles.size - 1), POINTS.often),
    definite: spot.isDefinite ? POINTS.definite : 0,
    date: when(spot, core),
    actor:
      parties.length > 0
        ? sum(parties, (actor) => POINTS.actor * rarity(weight.actors.get(actor)), POINTS.actors)
        : known([...core.named]).some((actor) => scene.actors.has(actor))
          ? POINTS.named
          : 0,
    place: Math.max(0, ...places.map((place) => POINTS.place * rarity(weight.places.get(place)))),
    figure: [...core.counted].some((figure) => scene.counted.has(figure) && Number.parseFloat(figure) >= TELLING_NUMBER)
      ? POINTS.figure
      : 0,
    words:
      sum(own, (word) => POINTS.word * rarity(weight.words.get(word)), POINTS.words) +
      sum(
        words.filter((word) => !core.words.has(word)),
        (word) => POINTS.scene * rarity(weight.around.get(word)),
        POINTS.scenes,
      ),
  }
  return { spot, core, signs, score: Object.values(signs).reduce((a, b) => a + b, 0) }

  function known(actors: string[]): string[] {
    return actors.filter((actor) => !kin.loose(actor))
  }
}

/** How well the times near the word fit the days of the happening: by all the days that the two leave open. */
function when({ scene, at: here }: Spot, core: Core): number {
  const near = scene.times.filter(({ at }) => Math.abs(at - here) <= REACH)
  const open = Math.min(
    ...near.map(({ first, last }) =>
      first <= core.last && core.first <= last ? Math.max(last - first, core.last - core.first) : Infinity,
    ),
  )
  if (open === 0) return POINTS.day
  return open <= WEEK ? POINTS.week : open <= MONTH ? POINTS.month : open <= YEAR ? POINTS.year : near.length > 0 ? POINTS.otherTime : 0
}

const sum = (items: readonly string[], of: (item: string) => number, most: number) =>
  Math.min(
    items.reduce((total, item) => total + of(item), 0),
    most,
  )

/**
 * Whether a word comes back to the happening. A date that fits needs fewer signs besides; without one the story must
 * have no other of its kind. Where one article tells several of a day, or the word is only of the same family, it
 * takes words in common: day, place and one side alone tell a situation.
 */
export function comesBack(
  { spot, core, signs, score }: Comparison,
  { rival, isCrowded, isSole, isBiggest }: Rivals,
  { kin }: Field,
): boolean {
  if (score < LEAST || score - rival < MARGIN) return false
  const isOwn = core.triggers.has(spot.stem) || (core.isHappening && core.words.has(spot.stem))
  const isPerson = [...core.parties].some((actor) => spot.scene.actors.has(actor) && kin.person(actor))
  const particulars = count(
    signs.actor >= COUNTS.actor,
    isPerson || signs.actor >= COUNTS.both,
    signs.place >= COUNTS.place,
    signs.figure > 0,
  )
  const isRich = signs.words >= COUNTS.rich,
    signsInAll = particulars + count(signs.words >= COUNTS.words, isRich)
  const isTelling = signs.words >= COUNTS.words || signs.figure > 0
  if (signs.date >= POINTS.day) {
    if (isCrowded) return signsInAll > 1 && isTelling
    if (isOwn) return core.isLone || (signsInAll > 1 && (isTelling || isPerson))
    return isTelling || (spot.isGeneral && spot.isDefinite) || (core.isLone && isSole && core.types.has(spot.unit?.mention.type))
  }
  if (signs.date >= POINTS.month) {
    const alone = signsInAll + count(isSole && core.isHappening)
    if (isOwn) return (alone > 1 && (particulars > 0 || isRich)) || (particulars > 0 && spot.isDefinite && !isCrowded)
    return (
      particulars > 0 && ((isRich && (core.isHappening || isSole || signs.figure > 0)) || (alone > 2 && !isCrowded && core.isHappening))
    )
  }
  if (isCrowded || !isSole || (!core.isHappening && core.articles.size < 2)) return false
  const more = count(signs.date < 0)
  if (spot.isDefinite && isBiggest) return signsInAll > more
  return isOwn ? signsInAll > 1 + more + count(spot.token.pos === 'NOUN') : isRich && particulars > more
}

const count = (...signs: boolean[]) => signs.filter(Boolean).length
