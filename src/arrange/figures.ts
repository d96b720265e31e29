import { boundsOf } from '../tag/published/bounds.ts'
import { dayNumber } from '../days.ts'
import { inFile } from '../parse/offsets.ts'
import { countsAnyone, fateOf, FATES } from '../tag/quantities/fates.ts'
import type { Event, FigurePoint, FigureSeries, Group, Mention, Quantity, Tagged, TaggedSentence } from '../records/index.ts'
import { append } from '../append.ts'
import type { Context } from './context.ts'
import { FIGURES } from './lexicon.ts'

/** What a number counts: what became of whom, and in which whole (row of the lexicon; -1: in the story as such); `open`: the count goes on. */
type Topic = { fate: string, whom: string, whole: number, noun: string, open: boolean }

/** A count that was over so many days before the article tells of something else than the story. */
const FORMER = 31

/** Words between a number and the word that tells what became of the people. */
const NEAR = 25

const WHOLE = new Map(FIGURES.wholes.flatMap((row, index) => row.map((word) => [word, index] as const)))
const [COUNTING, PARTS] = [new Set(FIGURES.counting), new Set(FIGURES.parts)]

/**
 * Figures that several reports give of one quantity, such as the dead of a war: what became of whom, in what. A number
 * for a part ("in the past 24 hours") or for another time is not one of them. `made`: the events with their groups.
 */
export function figuresOf(made: readonly { group: Group, event: Event }[], context: Context): FigureSeries[] {
  const mentions = new Map<string, { mention: Mention, event: Event }[]>()
  for (const { group, event } of made) for (const mention of group.mentions) append(mentions, `${mention.article} ${mention.sentence}`, { mention, event })
  const counts = context.tagged.flatMap((tagged, article) => tagged.quantities.flatMap((quantity) => {
    const told = mentions.get(`${article} ${quantity.sentence}`) ?? []
    const topic = topicOf(quantity, tagged.sentences[quantity.sentence]!, tagged)
    const teller = told.find(({ mention }) => mention.claims.some((claim) => claim.quantity.start === quantity.start))
    if (!topic || (!topic.open && former(teller?.mention, tagged))) return []
    return [{ topic, point: pointOf(quantity, teller ?? told[0], article, context) }]
  }))
  const main = dominant(counts.map(({ topic }) => topic.whole))
  const series = new Map<string, typeof counts>()
  for (const count of counts) append(series, `${count.topic.fate} ${count.topic.whom} ${count.topic.whole < 0 ? main : count.topic.whole}`, count)
  return [...series.values()].flatMap((list) => {
    const points = distinct(list.map(({ point }) => point))
    if (points.length < 2 || new Set(points.map(({ source }) => source)).size < 2) return []
    return [{ id: '', title: title(list.map(({ topic }) => topic)), unit: 'people', points }]
  }).map((each, index) => ({ ...each, id: `figure-${index + 1}` }))
}

/** The whole that most figures are of, where one stands out: a figure that names none is of it. */
function dominant(wholes: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const whole of wholes) if (whole >= 0) counts.set(whole, (counts.get(whole) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : -1
}

function topicOf(quantity: Quantity, sentence: TaggedSentence, { timexes }: Tagged): Topic | undefined {
  if (quantity.unit !== 'people') return undefined
  const { tokens } = sentence
  const at = tokens.findIndex(({ end }) => end > quantity.start), fate = fateOf(quantity, tokens, NEAR)
  const noun = tokens.map(({ lemma }, index) => ({ word: lemma.toLowerCase(), far: Math.abs(index - at) })).filter(({ word }) => WHOLE.has(word)).sort((a, b) => a.far - b.far)[0]?.word
  if (fate === undefined) return undefined
  const partly = timexes.some((timex) => timex.start >= sentence.start && timex.end <= sentence.end && timex.text.toLowerCase().split(/\s+/).some((word) => PARTS.has(word)))
  const open = goesOn(tokens)
  if (partly || (noun === undefined && !open)) return undefined
  return { fate, whom: whomOf(quantity), whole: noun === undefined ? -1 : WHOLE.get(noun)!, noun: noun ?? '', open }
}

/** "have died", "the toll", "confirmed": the count stands at the time of writing. */
function goesOn(tokens: TaggedSentence['tokens']): boolean {
  return tokens.some(({ lemma, text }, index) => COUNTING.has(lemma.toLowerCase())
    || (/^(?:have|has|had)$/i.test(text) && tokens.slice(index + 1, index + 4).some((next) => FATES.has(next.lemma.toLowerCase()))))
}

/** Those who are counted: `` for people as such, else the noun as printed (`civilians`). */
const whomOf = (quantity: Quantity): string => countsAnyone(quantity) ? '' : quantity.of.toLowerCase()

function former(mention: Mention | undefined, { published }: Tagged): boolean {
  const day = boundsOf(published.edtf)?.earliest
  if (!mention?.date.latest || !day || mention.date.basis === 'publication') return false
  return dayNumber(day) - dayNumber(mention.date.latest) > FORMER
}

function pointOf(quantity: Quantity, teller: { mention: Mention, event: Event } | undefined, article: number, context: Context): FigurePoint {
  const { article: text, published } = context.tagged[article]!
  const { number, max, bound, unit, of, sentence } = quantity
  const claim = teller?.mention.claims.find((each) => each.quantity.start === quantity.start)
  const days = boundsOf(published.edtf)
  return {
    ...inFile(text, quantity), ...(teller ? { event: teller.event.id } : {}), source: context.sourceId(article), anchor: context.anchor(article, sentence),
    value: { number, ...(max === undefined ? {} : { max }), bound, unit, of },
    ...(claim?.by === undefined ? {} : { by: context.actorId(claim.by) }), ...(claim?.verb === undefined ? {} : { verb: claim.verb }),
    date: published.edtf, earliest: days?.earliest ?? '', latest: days?.latest ?? '',
  }
}

/** In order of date; one source that says one number twice says it once. */
function distinct(points: FigurePoint[]): FigurePoint[] {
  const once = new Map(points.map((point) => [`${point.source} ${point.value.number} ${point.value.max ?? ''}`, point]))
  const order = ({ earliest, latest, source, start }: FigurePoint) => `${earliest || '9999'} ${latest} ${source} ${String(start).padStart(9, '0')}`
  return [...once.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

function title(topics: Topic[]): string {
  const [{ fate, whom }] = topics as [Topic, ...Topic[]]
  const nouns = topics.map(({ noun }) => noun).filter(Boolean)
  const times = (word: string) => nouns.filter((noun) => noun === word).length
  const [most] = [...WHOLE.keys()].filter((word) => times(word) > 0).sort((a, b) => times(b) - times(a))
  const who = whom === '' ? 'People' : whom.slice(0, 1).toUpperCase() + whom.slice(1)
  return `${who} ${fate}${most ? ` in the ${most}` : ''}`
}
