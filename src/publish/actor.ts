import { EVENT_TYPES, type Actor, type ActorRole, type Event, type QuoteRecord } from '../records/index.ts'
import type { ActorPage, Count, EventCard, PageList, QuoteView } from '../records/pages.ts'
import { dayNumber, monthOf, months, MONTHS_SHORT } from '../days.ts'
import { byDate } from './cards.ts'
import { actorRef, outletOf, type Context } from './context.ts'
import { isPlaced, placed, spanWords } from './dates.ts'
import { listed } from './further.ts'
import { groupBy } from './group.ts'
import { pagesOf } from './page-list.ts'
import { cut } from './quoting.ts'
import { ticks } from './ticks.ts'
import { ACTOR_KINDS, counted, ROLE_WORDS } from './wording.ts'

const BESIDE = 12
/** Most names of months or years under a strip of time. */
const AXIS = 9
/** Over more months than these an axis names years. */
const YEARS = 18
/** More outlets than these are counted, not listed. */
const OUTLETS = 6

const listedOrCounted = (outlets: string[]) => (outlets.length > OUTLETS ? [counted(outlets.length, 'source')] : outlets)

/** Where a name stands in a sentence as whole words. */
function* standing(name: string, sentence: string): Generator<number> {
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(sentence.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(sentence.slice(at + name.length))) yield at
  }
}

/** Which outlets write which name, as far as the sentences on this site show it. */
function aliases(actor: Actor, events: Event[], { sources }: Context): ActorPage['aliases'] {
  const given = [actor.name, ...actor.aliases],
    parts = new Set(given.flatMap((name) => name.split(/[\s-]/)))
  const evidence = events.flatMap((event) => event.evidence)
  // "Fergani" and "Cairo" are names, "He" and "The group" only begin a sentence
  const isName = (words: string) =>
    /^\p{Lu}/u.test(words) &&
    (words.split(/[\s-]/).some((part) => /^\p{Lu}/u.test(part) && parts.has(part)) ||
      evidence.some(({ quote }) => [...standing(words, quote)].some((at) => /[\p{L}\p{N},] $/u.test(quote.slice(0, at)))))
  // what names a chairman is no name of the company that takes part through him
  const written = events.flatMap((event) =>
    event.actors
      .filter(({ id, as }) => id === actor.id && !event.actors.some((other) => other.id !== id && other.as === as))
      .map(({ as }) => as),
  )
  const why = new Map(actor.sameAs?.map(({ name, rule }) => [name, rule]))
  return [...new Set([...given, ...[...new Set(written)].filter(isName)])]
    .filter(Boolean)
    .map((name) => ({
      name,
      ...(why.has(name) ? { why: why.get(name)! } : {}),
      outlets: listedOrCounted(
        [
          ...new Set(
            evidence
              .filter(({ quote }) => !standing(name, quote).next().done)
              .flatMap(({ source }) => sources.get(source) ?? [])
              .map(outletOf),
          ),
        ].sort(),
      ),
    }))
    .filter(({ outlets }) => outlets.length > 0)
}

function beside(actor: Actor, events: Event[], context: Context): Count[] {
  const counts = new Map<string, Count>()
  for (const event of events) {
    for (const { id, name } of event.actors) {
      if (id === actor.id) continue
      const count = counts.get(id)
      if (count) count.count++
      else counts.set(id, { ...actorRef(id, name, context), count: 1 })
    }
  }
  return [...counts.values()]
    .filter(({ url }) => url)
    .sort((a, b) => b.count - a.count)
    .slice(0, BESIDE)
}

/** The sentences in which an actor speaks, each once, in the order of their sources, as far as they may be quoted. */
function said(quotes: QuoteRecord[], { sources, quoting }: Context): QuoteView[] {
  return [...groupBy(quotes, ({ source, anchor }) => `${source} ${anchor}`).values()].flatMap(([quote]) => {
    const source = sources.get(quote!.source)
    const sentence = source?.sentences.find(({ anchor }) => anchor === quote!.anchor)
    const part = quoting.part(quote!.source, quote!.anchor)
    if (!source || !sentence || !part) return []
    // what may be quoted may be another clause of the sentence than the one in which the actor speaks
    const at = sentence.text.indexOf(quote!.text)
    return at < 0 || (part.start < at + quote!.text.length && part.end > at)
      ? [
          {
            text: cut({ text: sentence.text, marks: [] }, part).text,
            outlet: { text: outletOf(source), url: `${source.url}#${sentence.anchor}` },
          },
        ]
      : []
  })
}

const LANES: { words: string; roles: ActorRole[] }[] = [
  { words: 'Acted', roles: ['actor'] },
  { words: 'Acted upon', roles: ['recipient'] },
  { words: 'Spoke', roles: ['source'] },
  { words: 'Mentioned', roles: ['mentioned'] },
]

/** Events under the weightiest part that the actor has in each: acted, acted upon, spoke of it, or only stands in its sentence. A statement is speech. */
function lanes(actor: Actor, events: Event[], start: string, end: string): ActorPage['lanes'] {
  const laneOf = (event: Event) => {
    const roles = event.actors.filter(({ id }) => id === actor.id).map(({ role }) => role)
    if (roles.includes('actor') && EVENT_TYPES[event.type].group === 'words') return 'Spoke'
    return LANES.find((lane) => lane.roles.some((role) => roles.includes(role)))?.words ?? ''
  }
  const groups = groupBy(events, laneOf)
  return LANES.flatMap(({ words }) => {
    const own = groups.get(words) ?? []
    return own.length > 0 ? [{ words, count: own.length, ticks: start ? ticks(own, start, end) : [] }] : []
  })
}

/** Most sentences by and about an actor on its page. */
const SAID = 40
const ABOUT = 12

/** Sentences in which others speak of an actor, each once, as far as they may be quoted. */
function about(actor: Actor, context: Context): QuoteView[] {
  const found = new Map<string, QuoteView>()
  for (const event of context.eventsOf.actor.get(actor.id) ?? []) {
    const speaker = event.actors.find(
      ({ id, role }) => id !== actor.id && (role === 'source' || (role === 'actor' && EVENT_TYPES[event.type].group === 'words')),
    )
    if (!speaker || !event.actors.some(({ id, role }) => id === actor.id && (role === 'recipient' || role === 'mentioned'))) continue
    for (const { source: id, anchor, quote } of event.evidence) {
      const source = context.sources.get(id)
      const part = context.quoting.part(id, anchor)
      if (!source || !part || found.has(`${id} ${anchor}`)) continue
      found.set(`${id} ${anchor}`, {
        text: cut({ text: quote, marks: [] }, part).text,
        outlet: { text: outletOf(source), url: `${source.url}#${anchor}` },
        speaker: actorRef(speaker.id, speaker.name, context),
      })
    }
  }
  return [...found.values()].slice(0, ABOUT)
}

function axis(start: string, end: string): ActorPage['axis'] {
  const [from, length] = [dayNumber(start), dayNumber(end) - dayNumber(start) + 1]
  const all = months(monthOf(start), monthOf(end)).slice(0, 600),
    byYear = all.length > YEARS
  const names = byYear ? all.filter((month) => month.endsWith('-01')) : all
  const step = Math.ceil(names.length / AXIS)
  return names
    .filter((_, i) => i % step === 0)
    .map((month) => ({
      words: byYear ? month.slice(0, 4) : (MONTHS_SHORT[+month.slice(5, 7) - 1] ?? month),
      at: Math.max(0, Math.round(((dayNumber(`${month}-01`) - from) / length) * 1000)),
    }))
}

/** The page of every actor that has one. `start` and `end` bound the strip of time, which all actors share. */
export function actorPages(context: Context, start: string, end: string): PageList<ActorPage> {
  const strip = start ? axis(start, end) : []
  return pagesOf(context.timeline.actors, { context, start, end, strip }, actorPage)
}

function actorPage(
  actor: Actor & { url: string },
  { context, start, end, strip }: { context: Context; start: string; end: string; strip: ActorPage['axis'] },
): ActorPage {
  const events = (context.eventsOf.actor.get(actor.id) ?? []).toSorted(byDate)
  const told = events.filter(({ date }) => isPlaced(date))
  const span =
    told.length > 0
      ? spanWords(
          placed(told[0]!.date),
          told
            .map(({ date }) => (date.precision === 'day' ? placed(date) : date.latest))
            .sort()
            .at(-1)!,
        )
      : ''
  const spoken = said(actor.quotes, context),
    sentences = new Set(actor.quotes.map(({ source, anchor }) => `${source} ${anchor}`))
  const own = (made: EventCard, event: Event): EventCard => ({
    ...made,
    actors: made.actors.filter(({ url }) => url !== actor.url),
    part: [...new Set(event.actors.filter(({ id }) => id === actor.id).map(({ role }) => ROLE_WORDS[role]))].join(', '),
  })
  return {
    kind: 'actor',
    url: actor.url,
    title: actor.name,
    description: `${actor.name}${actor.office ? `, ${actor.office}` : ''}: ${counted(events.length, 'event')} in ${context.timeline.story.title}.`,
    name: actor.name,
    actorKind: ACTOR_KINDS[actor.kind],
    office: actor.office,
    partOf: partOf(actor, context),
    span: [counted(events.length, 'event'), span].filter(Boolean).join(', '),
    lanes: lanes(actor, events, start, end),
    axis: strip,
    aliases: aliases(actor, events, context),
    ...listed(events, context, own),
    said: spoken.slice(0, SAID),
    about: about(actor, context),
    unquoted: Math.max(0, sentences.size - Math.min(SAID, spoken.length)),
    beside: beside(actor, events, context),
  }
}

/** `partOf` is an id or a plain name, depending on whether the whole has an entry of its own. */
function partOf(actor: Actor, context: Context): ActorPage['partOf'] {
  if (!actor.partOf) return undefined
  const whole = context.actors.get(actor.partOf) ?? context.actorNamed(actor.partOf)
  return whole ? actorRef(whole.id, whole.name, context) : { text: actor.partOf }
}
