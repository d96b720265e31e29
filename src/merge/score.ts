import { keptApart, swapped, type Apart } from './apart.ts'
import { MUTUAL, SINGULAR, nearness } from './compatible.ts'
import { akin, common, elsewhere, FULL_WORDS, isOneDeath, NOTHING, otherFigure, overlap, rarity, sharedBy, type Shared } from './shared.ts'
import { inLikeWords } from './alike.ts'
import { isOnly } from './only.ts'
import { hasFigure, isFocal, isOneSaying, isSole, telling } from './telling.ts'
import type { Field, Unit } from './unit.ts'

/** How much what they share weighs, or the rule that keeps them apart. */
export type Verdict = Shared & { score: number; apart?: Apart }

/**
 * Points of evidence. A merge needs `NEEDED`; no single kind of evidence reaches it, and a vague date leaves more to
 * the others. Chosen by hand on invented stories and on development articles, not fitted.
 */
const POINTS = {
  type: 0.5,
  singular: 0.6,
  death: 1.2,
  trigger: 0.5,
  mode: 0.3,
  otherMode: -0.15,
  sameDay: 1.5,
  byPublication: 0.5,
  nearPublication: 0.5,
  sameMonth: 1,
  sameSpan: 0.7,
  withinWeek: 0.9,
  withinMonth: 0.6,
  withinSpan: 0.4,
  overlap: 0.2,
  history: 0.4,
  actor: 0.8,
  actors: 1.4,
  relatedActor: 0.25,
  swappedRoles: -1,
  reporter: 0.3,
  place: 0.5,
  relatedPlace: 0.15,
  otherPlace: -0.5,
  figure: 1,
  smallFigure: 0.3,
  otherFigure: -0.6,
  words: 1.8,
  scene: 0.4,
  sole: 0.4,
  focal: 0.7,
  only: 0.8,
  saying: 0.7,
  alike: 0.5,
  inLikeWords: 1.6,
} as const

/** Points for a merge across articles; of a headline with the body that it heads; of two sentences of one body. */
const NEEDED = { across: 2.2, heading: 2.1, within: 2.8 } as const

/** Days of a week, and of a month, whichever its last named day. */
const WEEK = 7,
  MONTH = 32

/** Weighs two mentions against each other. Symmetric. */
export function weigh(a: Unit, b: Unit, field: Field): Verdict {
  const apart = keptApart(a, b, field)
  return apart ? { score: 0, apart, ...NOTHING } : evidence(a, b, field)
}

/** Whether two mentions share anything that can tell their event from its like: if not, there is nothing to weigh. Asked of each pair, most of which share nothing of the kind. */
export const worthWeighing = (a: Unit, b: Unit, field: Field) => telling(a, b, sharedBy(a, b), field)

/** What two mentions have in common and how much it weighs, whatever rule keeps them apart. */
export function evidence(a: Unit, b: Unit, field: Field): Verdict {
  const shared = sharedBy(a, b)
  if (!telling(a, b, shared, field)) return { score: 0, ...shared }
  return { score: POINTED.reduce((sum, points) => sum + points(a, b, shared, field), 0), ...shared }
}

/** The points that two mentions need, by where they stand. */
export function needed(a: Unit, b: Unit): number {
  if (a.article !== b.article) return NEEDED.across
  return HEADING.has(a.block) !== HEADING.has(b.block) || (HEADING.has(a.block) && a.block !== b.block) ? NEEDED.heading : NEEDED.within
}

/** Blocks that announce what the body tells. */
const HEADING: ReadonlySet<string> = new Set(['headline', 'deck', 'subhead', 'caption'])

/** Whether the words of the article date it, to the month at least. */
const dayOrMonth = ({ dated, first, last }: Unit) => dated && first !== undefined && last !== undefined && last - first < MONTH

type Points = (a: Unit, b: Unit, shared: Shared, field: Field) => number

/** The kinds of evidence, which add up. */
const POINTED: readonly Points[] = [
  function what(x, y, _shared, field) {
    const [a, b] = [x.mention, y.mention]
    const singular = a.type === b.type && SINGULAR.has(a.type) && akin(x.parties, y.parties, field) ? POINTS.singular : 0
    const mode =
      a.mode === undefined || b.mode === undefined ? 0 : a.mode === b.mode ? POINTS.mode : a.type === b.type ? POINTS.otherMode : 0
    return POINTS.type * nearness(a.type, b.type, () => true) + singular + (isOneDeath(x, y) ? POINTS.death : 0) + mode
  },
  function triggers(_a, _b, { triggers }, { weight }) {
    return Math.max(0, ...triggers.map((lemma) => POINTS.trigger * rarity(weight.triggers.get(lemma))))
  },
  function when(a, b) {
    if (a.first === undefined || b.first === undefined || a.last === undefined || b.last === undefined) return 0
    const [long, short] = [a.last - a.first, b.last - b.first].sort((x, y) => y - x) as [number, number]
    const sure = a.dated && b.dated ? 1 : POINTS.byPublication
    const same = a.first === b.first && a.last === b.last
    if (same) return sure * (long === 0 ? POINTS.sameDay : long <= 31 ? POINTS.sameMonth : POINTS.sameSpan)
    if (a.last < b.first || b.last < a.first) return POINTS.nearPublication
    const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1
    // As likely one day as two reports of which one names the day and the other a stretch of so many.
    const open = ((long + 1) * (short + 1)) / shared
    return (
      sure * (open <= WEEK ? POINTS.withinWeek : open <= MONTH ? POINTS.withinMonth : shared > short ? POINTS.withinSpan : POINTS.overlap)
    )
  },
  function history(a, b) {
    return a.mention.background && b.mention.background && a.dated && b.dated && a.article !== b.article ? POINTS.history : 0
  },
  function who(a, b, { actors }, field) {
    let points = actors.reduce((sum, actor) => sum + POINTS.actor * rarity(field.weight.actors.get(actor)), 0)
    if (actors.length === 0 && akin(a.named, b.named, field)) points += POINTS.relatedActor
    points = Math.min(points, POINTS.actors)
    if (!MUTUAL.has(a.mention.type) && swapped(a, b)) points += POINTS.swappedRoles
    return common(a.sources, b.sources).length > 0 ? points + POINTS.reporter : points
  },
  function where(a, b, { places }, field) {
    if (places.length > 0) return POINTS.place * Math.max(...places.map((place) => rarity(field.weight.places.get(place))))
    return akin(a.places, b.places, field) ? POINTS.relatedPlace : elsewhere(a, b, field) ? POINTS.otherPlace : 0
  },
  function numbers(a, b, { figures }) {
    if (figures.length > 0) return hasFigure(figures) ? POINTS.figure : POINTS.smallFigure
    return otherFigure(a, b) ? POINTS.otherFigure : 0
  },
  function wording(a, b, { words }, field) {
    return POINTS.words * overlap(a, b, words, field)
  },
  function alone(a, b, shared, field) {
    return isOnly(a, b, field)
      ? POINTS.only
      : isSole(a, b, field)
        ? POINTS.sole
        : isFocal(a, b, shared, field)
          ? POINTS.focal
          : isOneSaying(a, b, field)
            ? POINTS.saying
            : 0
  },
  function alike(a, b, _shared, field) {
    return Math.min(POINTS.alike * inLikeWords(a, b, field), POINTS.inLikeWords)
  },
  function scene(a, b, { words }) {
    return a.article === b.article || !dayOrMonth(a) || !dayOrMonth(b)
      ? 0
      : POINTS.scene * Math.min(1, common(a.around, b.around).filter((word) => !words.includes(word)).length / FULL_WORDS)
  },
]
