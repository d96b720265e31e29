import { bounds, same, within } from './bounds.ts'
import type { Gold, GoldEvent, GoldStory } from './gold.ts'
import type { SiteActor, SiteEvent } from './site.ts'
import type { Tally } from './tally.ts'
import { squash } from './text.ts'

/** Which event codes are right for a gold type; a type that is not here is not scored unless the event says `accept`. */
const CODES: Record<string, string[]> = {
  talks: ['CONSULT'],
  'phone call/consultation': ['CONSULT'],
  'withdrawal/suspension': ['REJECT', 'RETREAT', 'CONSULT'],
  'statement/demand': ['STATEMENT', 'REQUEST', 'ACCUSE', 'THREATEN', 'REJECT', 'SUPPORT', 'CONCEDE'],
  'airstrike/shelling': ['ASSAULT'],
  'ground offensive/battle': ['ASSAULT', 'MOBILIZE'],
  'attack on civilians/hospital': ['ASSAULT'],
  'territorial change': ['ASSAULT', 'RETREAT', 'CONCEDE'],
  'humanitarian aid': ['AID', 'COOPERATE'],
  'ceasefire/agreement': ['AGREE', 'CONCEDE', 'RETREAT', 'COOPERATE'],
  'casualties report': ['TOLL', 'ASSAULT', 'HAZARD'],
  'appointment/death of leader': ['LEADERSHIP', 'ASSAULT'],
  sanction: ['SANCTION'],
  displacement: ['DISPLACEMENT', 'COERCE'],
  protest: ['PROTEST'],
}
const codesOf = (gold: GoldEvent) => gold.accept ?? CODES[gold.type]

/** A gold event by article and index. */
const key = (article: string, index: number) => `${article}#${index}`

/** Scores the events of one article; `answers` keeps which event answered which gold event. */
export function scoreEvents(
  name: string,
  gold: Gold,
  source: string | undefined,
  events: readonly SiteEvent[],
  actors: ReadonlyMap<string, SiteActor>,
  peers: ReadonlyMap<string, GoldEvent[]>,
  tally: Tally,
  answers: Map<string, string>,
): void {
  const here = events
    .filter((event) => event.evidence.some((evidence) => evidence.source === source))
    .map((event) => ({ event, quotes: event.evidence.filter((evidence) => evidence.source === source).map(({ quote }) => squash(quote)) }))
  const fresh = here.filter(({ event }) => !event.background),
    wanted = gold.events.filter((event) => !event.optional && !event.background)
  tally.predicted += fresh.length
  tally.front += wanted.length
  const top = new Set(
    [...fresh]
      .sort((a, b) => b.event.salience - a.event.salience)
      .slice(0, wanted.length)
      .map(({ event }) => event.id),
  )
  const names = (event: SiteEvent) => event.actors.map(({ id, name }) => [name, ...(actors.get(id)?.aliases ?? [])])
  const named = (event: SiteEvent, wanted: string) => names(event).some((all) => all.some((each) => alike(wanted, each)))

  gold.events.forEach((event, i) => {
    if (event.optional) return
    const group = peers.get(key(name, i)) ?? [event],
      sentence = squash(event.evidence)
    const dates = group.flatMap(({ date, altDates, acceptRange }) => [date, ...altDates, ...(acceptRange ? [acceptRange] : [])]).map(bounds)
    const codes = group.every(codesOf) ? group.flatMap((member) => codesOf(member)!) : codesOf(event)
    const fit = (answer: SiteEvent) =>
      (dates.some((date) => same(date, bounds(answer.date.edtf))) ? 4 : 0) +
      (!codes || codes.includes(answer.type) ? 2 : 0) +
      event.actors.filter((actor) => named(answer, actor)).length * 0.1
    const best = here
      .filter(({ quotes }) => quotes.some((quote) => quote.includes(sentence) || (quote.length >= 25 && sentence.includes(quote))))
      .sort((a, b) => fit(b.event) - fit(a.event))[0]?.event

    if (!tally.add('found', !!best)) tally.miss('event', name, `${event.date} ${event.title} <- ${sentence.slice(0, 70)}`)
    if (!event.background && !tally.add('top', !!best && top.has(best.id)) && best)
      tally.miss(
        'top',
        name,
        `${event.title}: ${best.background ? 'told as background' : 'ranked too low'}, ${best.salience}, as ${best.type} "${best.title}"`,
      )
    if (!best) return
    answers.set(key(name, i), best.id)
    const date = bounds(best.date.edtf)
    if (
      !tally.add(
        'date',
        dates.some((each) => same(each, date)),
      )
    )
      tally.miss('date', name, `${event.title}: want ${event.date}, got ${best.date.edtf}`)
    tally.add(
      'inside',
      dates.some((each) => within(date, each)),
    )
    if (codes && !tally.add('type', codes.includes(best.type)))
      tally.miss('type', name, `${event.title}: want ${codes[0]}, got ${best.type}`)
    for (const actor of event.actors) {
      if (!tally.add('actors', named(best, actor)))
        tally.miss('actor', name, `${event.title}: ${actor} not in [${best.actors.map((each) => each.name).join(', ')}]`)
    }
    if (event.places)
      scorePlaces(
        name,
        event,
        group.flatMap(({ places = [] }) => places),
        best,
        tally,
      )
    tally.extraActors += Math.max(0, best.actors.length - event.actors.length)
  })
}

/** Where it happened: the places of the gold that the event names, and those of the event that are in the gold. */
function scorePlaces(name: string, { title, places = [] }: GoldEvent, allowed: readonly string[], answer: SiteEvent, tally: Tally): void {
  for (const place of places)
    if (
      !tally.add(
        'places',
        answer.places.some((each) => alike(place, each.name)),
      )
    )
      tally.miss('place', name, `${title}: ${place} not in [${answer.places.map((each) => each.name).join(', ')}]`)
  for (const { name: place } of answer.places)
    if (
      !tally.add(
        'placesRight',
        allowed.some((each) => alike(each, place)),
      )
    )
      tally.miss('place-wrong', name, `${title}: ${place}, not of [${allowed.join(', ')}]`)
}

/** Names are alike when they are equal after folding, or one is the other's surname or tail. */
function alike(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) =>
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/\b(al|el|the)[- ]/g, '')
      .replace(/sergey/g, 'sergei')
      .replace(/[^a-z0-9 ]/g, '')
      .trim(),
  ) as [string, string]
  return !!x && !!y && (x === y || (x.split(' ').at(-1) === y.split(' ').at(-1) && (x.includes(y) || y.includes(x))))
}

/** Gold events that are one event share their dates and codes. */
export function peersOf({ articles, merges }: GoldStory): Map<string, GoldEvent[]> {
  return new Map(
    (merges?.groups ?? []).flatMap(({ members }) => {
      const group = members.map(([article, i]) => articles.get(article)!.events[i]!)
      return members.map(([article, i]) => [key(article, i), group])
    }),
  )
}

/**
 * Pairs, across articles, of gold events that are one event; a pair of which one was never found counts as missed. Events
 * that need not be found (`optional`) are in no pair: nobody looks for their answers.
 */
export function scoreMerges({ articles, merges }: GoldStory, answers: ReadonlyMap<string, string>, tally: Tally): string {
  if (!merges) return 'n/a'
  const groupOf = new Map(merges.groups.flatMap(({ members }, group) => members.map(([article, i]) => [key(article, i), group])))
  const softOf = (event: string) =>
    merges.soft.flatMap(({ members }, group) => (members.some(([article, i]) => key(article, i) === event) ? [group] : []))
  const all = [...articles].flatMap(([name, gold]) =>
    gold.events.flatMap(({ optional }, i) => (optional ? [] : { name, event: key(name, i) })),
  )
  let right = 0,
    missed = 0,
    wrong = 0
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      if (a.name === b.name) continue
      const one = groupOf.has(a.event) && groupOf.get(a.event) === groupOf.get(b.event)
      const joined = answers.has(a.event) && answers.get(a.event) === answers.get(b.event)
      if (one && joined) right++
      else if (one) {
        missed++
        tally.miss('unmerged', a.event, b.event)
      } else if (joined && !softOf(a.event).some((group) => softOf(b.event).includes(group))) {
        wrong++
        tally.miss('overmerged', a.event, b.event)
      }
    }
  })
  return right + missed + wrong
    ? `${((200 * right) / (2 * right + missed + wrong)).toFixed(1)} % (${right} right, ${missed} missed, ${wrong} wrong)`
    : 'n/a'
}
