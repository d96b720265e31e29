import { onceOf, staysWarm } from '../memory.ts'
import type { Event, EventActor, EventType, Group, Mention } from '../records/index.ts'
import { claimsOf } from './claims.ts'
import type { Context } from './context.ts'
import { dateOf } from './dates.ts'
import { evidenceOf } from './evidence.ts'
import { countOrigins } from './origins.ts'
import { visible } from './visible.ts'

/** When mentions disagree on an actor's role, the first of these wins. */
const ROLES: readonly EventActor['role'][] = ['actor', 'recipient', 'source', 'mentioned']

/** Each further independent origin takes this share of what is missing to a salience of 1. */
const ORIGIN_BONUS = 0.2

/** What so many independent reports come back to is what the story is about, though each of them tells it as history. */
const CENTRAL = 4

/** Where the best report does not, one of so many must name whoever acts or suffers, and one of so many a bystander. */
const RARELY = 6,
  OFTEN = 4
/** An event of fewer actors takes in bystanders whom one of so many reports names. */
const FEW = 3,
  HALF = 2

const TITLE_LIMIT = 90

/** The event that a group of mentions reports, still without id and relations; the best mention comes first in the group. */
export const eventOf = (group: Group, context: Context): Event =>
  made([group, ...(staysWarm() ? surroundings(group, context) : [])], () => makeEvent(group, context))

const made = onceOf<Event>()

/** What the story says of the articles, actors and places of a group. */
function surroundings({ mentions }: Group, { kin: { factsOf }, article, origin, actorId, actorName }: Context): unknown[] {
  const who = (key: string) => `${factsOf(key)} ${actorId(key)} ${actorName(key)}`
  return mentions.flatMap((mention) => [
    article(mention.article),
    origin(mention.article),
    ...mention.participants.map(({ actor }) => who(actor)),
    ...mention.claims.map(({ by }) => by && who(by)),
    ...mention.places.map(factsOf),
  ])
}

function makeEvent({ mentions, why, corrections }: Group, context: Context): Event {
  const best = mentions[0]!
  const evidence = mentions.map((mention) => evidenceOf(mention, context.article(mention.article)))
  const type = majority(mentions.map((mention) => mention.type))
  const mode = majority(mentions.flatMap((mention) => (mention.type === type && mention.mode ? [mention.mode] : [])))
  const origins = countOrigins(evidence.map((each, index) => ({ evidence: each, origin: context.origin(mentions[index]!.article) })))
  return {
    id: '',
    url: '',
    title: clipped(titleOf(mentions)),
    type,
    ...(mode === undefined ? {} : { mode }),
    status: best.status,
    background: mentions.every(({ background }) => background) && origins < CENTRAL,
    date: dateOf(mentions),
    actors: actorsOf(mentions, context),
    places: placesOf(mentions, context),
    salience: salience(mentions, origins),
    evidence,
    claims: claimsOf(mentions, context),
    origins,
    sources: new Set(mentions.map((mention) => mention.article)).size,
    relations: [],
    merged: why,
    ...(corrections ? { corrections } : {}),
  }
}

/** The headline of the best mention, or where its clause makes none, of the first that tells the same and has one. */
function titleOf([best, ...others]: Mention[]): string {
  const { untold, type, status, title } = best!
  return (untold && others.find((each) => !each.untold && each.type === type && each.status === status)?.title) || title
}

function salience(mentions: Mention[], origins: number): number {
  const most = Math.max(...mentions.map((mention) => mention.salience))
  return Math.round((1 - (1 - most) * (1 - ORIGIN_BONUS) ** (origins - 1)) * 1000) / 1000
}

/** The most frequent item, the earliest of equals; undefined for an empty list. */
function majority(items: EventType[]): EventType
function majority(items: string[]): string | undefined
function majority(items: string[]): string | undefined {
  const count = new Map<string, number>()
  for (const item of items) count.set(item, (count.get(item) ?? 0) + 1)
  return [...count].reduce<[string, number] | undefined>((most, each) => (most && most[1] >= each[1] ? most : each), undefined)?.[0]
}

/** Titles are written short enough upstream; a longer one ends at a word. */
function clipped(title: string): string {
  return title.length <= TITLE_LIMIT
    ? title
    : title
        .slice(0, TITLE_LIMIT + 1)
        .replace(/\s\S*$/, '')
        .trimEnd()
        .slice(0, TITLE_LIMIT)
}

/** Everybody who takes part, once: whoever speaks, whom the best mention names, and whom enough of the others do, of bystanders more than of those who act or suffer. */
function actorsOf(mentions: Mention[], { cast, actorId, actorName }: Context): EventActor[] {
  const found = new Map<string, { actor: EventActor; times: number; best: boolean }>()
  mentions.forEach((mention, index) => {
    for (const { actor: key, role, as } of mention.participants) {
      const known = cast.actors.get(key)
      if (!known) continue
      const name = actorName(key)
      const entry = {
        id: actorId(key),
        name,
        kind: known.kind,
        role,
        as: known.private ? name : visible(as, { start: 0, end: as.length }).text,
      }
      const seen = found.get(key)
      if (!seen) found.set(key, { actor: entry, times: 1, best: index === 0 })
      else {
        seen.times += 1
        if (ROLES.indexOf(role) < ROLES.indexOf(seen.actor.role)) seen.actor = entry
      }
    }
  })
  const all = [...found.values()],
    often = (times: number, share: number) => times * share >= mentions.length
  const kept = all.filter(({ actor: { role }, times, best }) =>
    role === 'mentioned' ? best || (times > 1 && often(times, OFTEN)) : best || role === 'source' || often(times, RARELY),
  )
  // of two reports the one names more than the other
  const more = kept.length < FEW ? all.filter((each) => !kept.includes(each) && often(each.times, HALF)) : []
  return [...kept, ...more].map(({ actor }) => actor).sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
}

function placesOf(mentions: Mention[], { cast, placeId }: Context): Event['places'] {
  const keys = new Set(mentions.flatMap((mention) => mention.places))
  return [...keys].flatMap((key) => {
    const known = cast.places.get(key)
    if (!known) return []
    const { name, lat, lon } = known
    return [{ id: placeId(key), name, ...(lat === undefined || lon === undefined ? {} : { lat, lon }) }]
  })
}
