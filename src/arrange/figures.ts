import { append } from '../append.ts'
import { inFile } from '../parse/offsets.ts'
import type { Claim, Event, FigurePoint, FigureSeries, Group } from '../records/index.ts'
import { boundsOf } from '../tag/published/bounds.ts'
import type { Context } from './context.ts'
import { claimantOf } from './counts/claimants.ts'
import type { Told } from './counts/happenings.ts'
import { countsOf, type Count } from './counts/index.ts'
import { joined, placed } from './counts/join.ts'
import { distinctTitles, titleOf } from './counts/naming.ts'
import { falls } from './differences.ts'
import { FIGURES } from './lexicon.ts'

/** What several reports or several voices count of one thing, and the claims that its event gains by it. */
export type Figures = { series: FigureSeries[]; claims: ReadonlyMap<string, Claim[]> }

type Point = { count: Count; point: FigurePoint }

/**
 * Figures that several reports, or several people in one, give of one quantity: what became of whom, in what. A number
 * for a part ("in the past 24 hours") or for another time is not one of them. `made`: the events with their groups.
 */
export function figuresOf(made: readonly { group: Group; event: Event }[], context: Context): Figures {
  const told = new Map<string, Told[]>()
  for (const { group, event } of made)
    for (const mention of group.mentions) append(told, `${mention.article} ${mention.sentence}`, { mention, event })
  const counts = context.tagged.flatMap((tagged, article) =>
    countsOf(tagged, article, (sentence) => told.get(`${article} ${sentence}`) ?? []),
  )
  const happenings = joined(counts, context)
  const wholes = new Map<string, Count[]>(),
    lists = new Map<string, Point[]>()
  for (const count of counts) append(wholes, `${happenings.get(count.happening)!}`, count)
  for (const [happening, all] of wholes) {
    const place = placed(all, context)
    for (const count of all)
      append(lists, [happening, count.fate, whomOf(count, all), place(count)].join('\n'), { count, point: pointOf(count, context) })
  }
  const kept = [...lists]
    .map(([key, list]) => ({ place: key.split('\n').at(-1)!, list: distinct(oneVoice(withoutBodies(list), context)) }))
    .filter(({ list }) => isFollowed(list))
  const titles = distinctTitles(
    kept.map(({ list, place }) => ({
      title: titleOf(
        list.map(({ count }) => count),
        context.cast.places.get(place)?.name ?? '',
      ),
      counts: list.map(({ count }) => count),
    })),
  )
  const claims = new Map<string, Claim[]>()
  for (const { list } of kept) for (const [event, points] of owners(list)) for (const point of points) append(claims, event, claimOf(point))
  return {
    series: kept.map(({ list }, index) => ({
      id: `figure-${index + 1}`,
      title: titles[index]!,
      unit: 'people',
      points: list.map(({ point }) => point),
      ...(list[0]!.count.fate === 'killed' && falls(list.map(({ point }) => point)) ? { contested: true as const } : {}),
    })),
    claims,
  }
}

/** Who is counted: of one occasion, the only ones whom an article counts are its people as such. */
function whomOf(count: Count, all: readonly Count[]): string {
  if (count.happening.whole || count.whom === '' || FIGURES.sides.some((side) => count.whom.includes(side))) return count.whom
  const beside = all.filter(({ article, fate }) => article === count.article && fate === count.fate)
  return beside.every(({ whom }) => whom === count.whom) ? '' : count.whom
}

function pointOf(count: Count, context: Context): FigurePoint {
  const {
      quantity: { number, max, bound, of, sentence },
      article,
      teller,
    } = count,
    { article: text, published } = context.tagged[article]!
  const days = boundsOf(published.edtf)
  return {
    ...inFile(text, count.quantity),
    ...(teller ? { event: teller.event.id } : {}),
    source: context.sourceId(article),
    anchor: context.anchor(article, sentence),
    value: { number, ...(max === undefined ? {} : { max }), bound, unit: 'people', of },
    ...claimantOf(count, context),
    date: published.edtf,
    earliest: days?.earliest ?? '',
    latest: days?.latest ?? '',
  }
}

const voice = ({ source, by, says }: FigurePoint) => `${source} ${by ?? says ?? ''}`

/** Bodies that were found, where the same voice gives more dead, are a part of these. */
function withoutBodies(list: readonly Point[]): Point[] {
  return list.filter(
    ({ count, point }) =>
      count.quantity.unit !== 'body' ||
      !list.some(
        (other) =>
          voice(other.point) === voice(point) && other.count.quantity.unit === 'people' && other.point.value.number > point.value.number,
      ),
  )
}

/** Words that tell of a number which was given before: one voice may give two. */
const REVISED = /\b(?:revis|correct|updat|first|earlier|initial|previous|yesterday|(?:up|down) from)/i

/**
 * One voice gives one number of one thing: of several in an article the largest is the whole, the others are its parts or
 * of something else; where the parts are more than that, none is the whole. A headline tells again what the text does.
 */
function oneVoice(list: readonly Point[], { tagged }: Context): Point[] {
  const revised = ({ count: { article, quantity } }: Point) => {
    const { start, end } = tagged[article]!.sentences[quantity.sentence]!
    return REVISED.test(tagged[article]!.article.text.slice(start, end))
  }
  return list.filter((each) => {
    const others = list.filter(
      (other) => other !== each && other.count.article === each.count.article && other.point.value.number !== each.point.value.number,
    )
    if (
      each.count.heading &&
      list.some(
        (other) =>
          !other.count.heading && other.count.article === each.count.article && other.point.value.number === each.point.value.number,
      )
    )
      return false
    const mine = others.filter((other) => voice(other.point) === voice(each.point) && !revised(other)),
      { number } = each.point.value
    if (mine.length === 0 || revised(each)) return true
    const beside = mine
      .filter(({ count }) => count.quantity.sentence === each.count.quantity.sentence)
      .reduce((sum, { point }) => sum + point.value.number, 0)
    return mine.every(({ point }) => point.value.number < number) && number >= beside
  })
}

/** In order of date; a voice that says one number twice says it once. */
function distinct(points: readonly Point[]): Point[] {
  const once = new Map<string, Point>()
  for (const each of [...points].sort((a, b) => Number(a.count.heading) - Number(b.count.heading))) {
    const key = `${voice(each.point)} ${each.point.value.number} ${each.point.value.max ?? ''}`
    if (!once.has(key)) once.set(key, each)
  }
  const order = ({ point: { earliest, latest, source, start } }: Point) =>
    `${earliest || '9999'} ${latest} ${source} ${String(start).padStart(9, '0')}`
  return [...once.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** Told by two sources, or by two voices of one that give two numbers. */
function isFollowed(list: readonly Point[]): boolean {
  const points = list.map(({ point }) => point)
  return (
    new Set(points.map(({ source }) => source)).size > 1 ||
    points.some((a) => points.some((b) => voice(a) !== voice(b) && a.value.number !== b.value.number))
  )
}

/** Types of what happens to people, which hold their number better than a report of it. */
const HAPPENS = new Set(['ASSAULT', 'HAZARD', 'PROTEST', 'COERCE', 'DISPLACEMENT'])

/** The event on whose page the figures of a series stand: of one occasion its own, of what lasts that of each article's report. */
function owners(list: readonly Point[]): [event: string, points: Point[]][] {
  const { happening } = list[0]!.count
  const articles = new Map<number, Point[]>()
  for (const each of list) append(articles, each.count.article, each)
  const groups = happening.whole ? [...articles.values()].filter((points) => points.length > 1) : [[...list]]
  return groups.flatMap((points): [string, Point[]][] => {
    const times = new Map<Event, number>()
    const events = happening.whole
      ? points.flatMap(({ count }) => count.teller?.event ?? [])
      : [...new Set(points.map(({ count }) => count.happening))].flatMap((each) => each.events)
    for (const event of events) times.set(event, (times.get(event) ?? 0) + (HAPPENS.has(event.type) ? 3 : 1))
    const best = [...times].filter(([{ status }]) => status === 'occurred' || status === 'alleged').sort((a, b) => b[1] - a[1])[0]?.[0]
    return best ? [[best.id, points]] : []
  })
}

function claimOf({ count, point: { start, end, value, by, says, verb, source } }: Point): Claim {
  return {
    start,
    end,
    field: count.fate,
    value,
    ...(by === undefined ? {} : { by }),
    ...(says === undefined ? {} : { says }),
    ...(verb === undefined ? {} : { verb }),
    source,
  }
}
