import { MUTUAL, SINGULAR, UTTERANCES, nearness } from './compatible.ts'
import { SCALE, type Field, type Items, type Unit } from './unit.ts'

/** What two mentions have in common. */
type Shared = { triggers: string[], words: string[], actors: string[], places: string[], figures: string[] }

/** The rules that keep two mentions apart whatever they share. */
export type Apart = 'merge:one-sentence' | 'merge:other-type' | 'merge:again' | 'merge:other-status' | 'merge:other-day' | 'merge:other-actor' | 'merge:other-words'

/** How much what they share weighs, or the rule that keeps them apart. */
export type Verdict = Shared & { score: number, apart?: Apart }

const NOTHING: Shared = { triggers: [], words: [], actors: [], places: [], figures: [] }

/**
 * Points of evidence. A merge needs `NEEDED`; no single kind of evidence reaches it, and a vague date leaves more to
 * the others. Chosen by hand on invented stories and on development articles, not fitted.
 */
const POINTS = {
  type: 0.5, singular: 0.6, trigger: 0.5, mode: 0.3, otherMode: -0.15,
  sameDay: 1.5, byPublication: 0.5, nearPublication: 0.5, sameMonth: 1, sameSpan: 0.7, withinMonth: 0.6, withinSpan: 0.4, overlap: 0.2, history: 0.4,
  actor: 0.8, actors: 1.4, relatedActor: 0.25, swappedRoles: -1, reporter: 0.3,
  place: 0.5, relatedPlace: 0.15, otherPlace: -0.5,
  figure: 1, smallFigure: 0.3, otherFigure: -0.6,
  words: 1.8,
} as const

/** Points for a merge across articles; of a headline with the body that it heads; of two sentences of one body. */
const NEEDED = { across: 2.2, heading: 2.1, within: 2.8 } as const

/** A mention without a date of its own happened at most so many days before its article, or (time zones) after. */
const REPORTED_WITHIN = { before: 2, after: 1 }

/** Below this a number (two men, three days) is shared by chance. */
const TELLING_NUMBER = 10

/** Two utterances that share less of their wording are two. */
const SAME_CONTENT = 0.2

/** A word or trigger tells one event from others of its kind if at most so many mentions have it. */
const TELLING = Math.log(1 + SCALE / 8)

/** So many words in common count in full. */
const FULL_WORDS = 3

/** Weighs two mentions against each other. Symmetric. */
export function weigh(a: Unit, b: Unit, field: Field): Verdict {
  const rule = VETOES.find(({ holds }) => holds(a, b, field))
  return rule ? { score: 0, apart: rule.id, ...NOTHING } : evidence(a, b, field)
}

/** What two mentions have in common and how much it weighs, whatever rule keeps them apart. */
export function evidence(a: Unit, b: Unit, field: Field): Verdict {
  const shared: Shared = {
    triggers: evoked(a, b), words: content(a, b),
    actors: common(a.parties, b.parties), places: common(a.places, b.places), figures: common(a.figures, b.figures),
  }
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

type Veto = { id: Apart, holds: (a: Unit, b: Unit, field: Field) => boolean }

/** Must-not-link rules, the cheapest first. */
const VETOES: readonly Veto[] = [
  { id: 'merge:one-sentence', holds: (a, b) => a.sentence === b.sentence },
  { id: 'merge:other-type', holds: (a, b) => nearness(a.mention.type, b.mention.type, () => common(a.figures, b.figures).length > 0) === 0 },
  { id: 'merge:again', holds: (a, b) => a.article === b.article && a.again !== b.again },
  { id: 'merge:other-status', holds: (a, b) => settled(a) !== settled(b) },
  { id: 'merge:other-day', holds: (a, b) => apartInTime(a, b) },
  { id: 'merge:other-actor', holds: (a, b, field) => otherActors(a, b, field) },
  { id: 'merge:other-words', holds: (a, b, field) => uttered(a, b) && overlap(a, b, [...content(a, b), ...evoked(a, b)], field) < SAME_CONTENT },
]

/** Both say something: then what they say must agree. */
function uttered(a: Unit, b: Unit): boolean {
  return UTTERANCES.has(a.mention.type) && UTTERANCES.has(b.mention.type)
}

/** The triggers in common; that both "say" something tells nothing. */
function evoked(a: Unit, b: Unit): string[] {
  return a.mention.type === 'STATEMENT' && b.mention.type === 'STATEMENT' ? [] : common(a.trigger, b.trigger)
}

/** The words in common beside the trigger, which counts for itself. */
function content(a: Unit, b: Unit): string[] {
  return common(a.words, b.words).filter((word) => !(a.trigger.has(word) && b.trigger.has(word)))
}

/** A plan, a denial and an occurrence are three things; an allegation may be the same event as an occurrence. */
function settled({ mention: { status } }: Unit): string {
  return status === 'alleged' ? 'occurred' : status
}

/** The days on which it can have happened, widened where only the publication day is known. */
function reach(unit: Unit): { first: number, last: number } | undefined {
  if (unit.first === undefined || unit.last === undefined) return undefined
  return unit.dated ? { first: unit.first, last: unit.last } : { first: unit.first - REPORTED_WITHIN.before, last: unit.last + REPORTED_WITHIN.after }
}

function apartInTime(a: Unit, b: Unit): boolean {
  const [x, y] = [reach(a), reach(b)]
  return x !== undefined && y !== undefined && (x.last < y.first || y.last < x.first)
}

function otherActors(a: Unit, b: Unit, { kin }: Field): boolean {
  const disjoint = (x: Set<string>, y: Set<string>) => {
    const [left, right] = [[...x].filter((actor) => !kin.loose(actor)), [...y].filter((actor) => !kin.loose(actor))]
    return left.length > 0 && right.length > 0 && !left.some((p) => y.has(p) || right.some((q) => kin.related(p, q)))
  }
  if (MUTUAL.has(a.mention.type) && MUTUAL.has(b.mention.type)) return disjoint(a.parties, b.parties)
  return (disjoint(a.actors, b.actors) || disjoint(a.recipients, b.recipients)) && !swapped(a, b)
}

/** One mention's actor is the other's recipient: a passive that was read wrongly, or the reverse event. */
function swapped(a: Unit, b: Unit): boolean {
  return common(a.actors, b.actors).length === 0 && (common(a.actors, b.recipients).length > 0 || common(a.recipients, b.actors).length > 0)
}

/**
 * Day, kind, place and one side alone tell a situation, of which a war has many events. A merge needs something that
 * tells this event from its like: a word, a figure, both sides, a place that few name on that day, or a kind of event
 * that a party has once.
 */
function telling(a: Unit, b: Unit, { triggers, words, actors, figures, places }: Shared, { weight }: Field): boolean {
  const rare = (items: string[], weights: Map<string, number>) => items.some((item) => weights.get(item)! >= TELLING)
  const [sameType, sameDay] = [a.mention.type === b.mention.type, a.dated && b.dated && a.first === b.first && a.last === b.last && a.first === a.last]
  return figures.length > 0 || actors.length > 1 || (sameType && actors.length > 0 && SINGULAR.has(a.mention.type))
    || rare(words, weight.words) || rare(triggers, weight.triggers) || (sameType && sameDay && rare(places, weight.places))
}

type Points = (a: Unit, b: Unit, shared: Shared, field: Field) => number

/** The kinds of evidence, which add up. */
const POINTED: readonly Points[] = [
  function what({ mention: a }, { mention: b }) {
    const singular = a.type === b.type && SINGULAR.has(a.type) ? POINTS.singular : 0
    const mode = a.mode === undefined || b.mode === undefined ? 0 : a.mode === b.mode ? POINTS.mode : POINTS.otherMode
    return POINTS.type * nearness(a.type, b.type, () => true) + singular + mode
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
    const within = Math.min(a.last, b.last) - Math.max(a.first, b.first) === short
    return sure * (!within ? POINTS.overlap : long <= 31 ? POINTS.withinMonth : POINTS.withinSpan)
  },
  function history({ mention: a }, { mention: b }) {
    return a.background && b.background && a.article !== b.article ? POINTS.history : 0
  },
  function who(a, b, { actors }, { kin, weight }) {
    let points = actors.reduce((sum, actor) => sum + POINTS.actor * rarity(weight.actors.get(actor)), 0)
    if (actors.length === 0 && [...a.parties].some((p) => [...b.parties].some((q) => kin.related(p, q)))) points += POINTS.relatedActor
    points = Math.min(points, POINTS.actors)
    if (!MUTUAL.has(a.mention.type) && swapped(a, b)) points += POINTS.swappedRoles
    return common(a.sources, b.sources).length > 0 ? points + POINTS.reporter : points
  },
  function where(a, b, { places }, { kin, weight }) {
    if (places.length > 0) return POINTS.place * Math.max(...places.map((place) => rarity(weight.places.get(place))))
    if (a.places.size === 0 || b.places.size === 0) return 0
    return [...a.places].some((p) => [...b.places].some((q) => kin.related(p, q))) ? POINTS.relatedPlace : POINTS.otherPlace
  },
  function numbers(a, b, { figures }) {
    if (figures.length > 0) return figures.some((figure) => Number.parseFloat(figure) >= TELLING_NUMBER) ? POINTS.figure : POINTS.smallFigure
    return [...a.fields].some(([name, number]) => b.fields.has(name) && b.fields.get(name) !== number) ? POINTS.otherFigure : 0
  },
  function wording(a, b, { words }, field) {
    return POINTS.words * overlap(a, b, words, field)
  },
]

/** Share of the wording of the shorter mention that the other has too, by weight; damped when the words are few. */
function overlap(a: Unit, b: Unit, words: string[], { weight }: Field): number {
  const least = Math.min(a.substance, b.substance)
  const shared = words.reduce((total, word) => total + (weight.words.get(word) ?? 0), 0)
  return least === 0 ? 0 : (shared / least) * Math.min(1, words.length / FULL_WORDS)
}

/** From 0.4 for what all share to 1 for what these two share alone. */
function rarity(weight = 0): number {
  return 0.4 + 0.6 * Math.min(1, weight / Math.log(1 + SCALE / 2))
}

/** Members of both, in canonical order. */
function common(a: Items, b: Items): string[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  const found: string[] = []
  for (const item of small.keys()) if (large.has(item)) found.push(item)
  return found.sort()
}
