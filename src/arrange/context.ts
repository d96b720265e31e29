import { blanker, collapse } from '../mask.ts'
import { ofObject } from '../memory.ts'
import { kinOf, type Kin } from '../merge/kin.ts'
import type { Cast, CastActor, Span, Tagged } from '../records/index.ts'
import { overlapping } from '../spans.ts'
import { isNamed } from '../tag/actors/named.ts'
import { anchor } from './anchors.ts'
import { originsOf } from './origins.ts'
import { collapsed } from './visible.ts'

/** What every part of `arrange` looks up: ids, names to show, anchors, origins. */
export type Context = {
  tagged: Tagged[]
  /** One of them by its place. */
  article: (article: number) => Tagged
  cast: Cast
  kin: Kin
  /** Provisional id of an article's source. */
  sourceId: (article: number) => string
  /** Provisional id of an actor; a private person's does not hold the name. */
  actorId: (key: string) => string
  placeId: (key: string) => string
  /** The name that a page may show: a private person's is a description. */
  actorName: (key: string) => string
  /** Anchor of a sentence of an article on its source page. */
  anchor: (article: number, sentence: number) => string
  /** Number of the origin of an article: copies of one wire report share it. */
  origin: (article: number) => number
  /** Where a stretch of an article names private people, in text order. */
  privateNames: (article: number, within: Span) => Span[]
  /** An outlet's own line (title, deck) as a page may print it: the names of private people are blanked. */
  outletLine: (line: string) => string
}

/** Shown for a private person whom the text only names. */
const SOMEBODY = 'a private person'

/** Prepares the lookups of a story. */
export function contextOf(tagged: Tagged[], cast: Cast): Context {
  const hidden = [...cast.actors.values()].filter((actor) => actor.private)
  const shown = new Map(hidden.map((actor, index) => [actor.key, { id: `actor:private-${index + 1}`, name: description(actor, tagged) }]))
  const origins = originsOf(tagged)
  const nameless = blanker(formsOf(tagged, shown))
  return {
    tagged,
    article: (article) => tagged[article]!,
    cast,
    kin: kinOf(cast),
    sourceId: (article) => sourceIdOf(tagged[article]!),
    actorId: (key) => shown.get(key)?.id ?? prefixed('actor', key),
    placeId: (key) => prefixed('place', key),
    actorName: (key) => shown.get(key)?.name ?? cast.actors.get(key)?.name ?? key,
    anchor: (article, sentence) => anchorsOf(tagged[article]!)[sentence]!,
    origin: (article) => origins[article]!,
    privateNames: (article, within) => privateNamesOf(tagged[article]!, within),
    outletLine: (line) => (nameless ? collapse(nameless, line) : line),
  }
}

/** Provisional id of the source that an article becomes. */
export const sourceIdOf = ({ article }: Tagged) => `source:${article.file.path}`

/** The anchors of the sentences of an article on its source page. */
export const anchorsOf = ofObject(({ article, sentences }: Tagged): string[] => {
  const seen = new Map<string, number>()
  return sentences.map(({ start, end }) => anchor(article.text.slice(start, end), seen))
})

const privateNames = ofObject(({ actors, cast }: Tagged) =>
  actors
    .filter((mention) => cast.actors.get(mention.actor)?.private && isNamed(mention))
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start),
)

/** Where a stretch of an article names private people, in text order. */
export const privateNamesOf = (tagged: Tagged, within: Span) => overlapping(privateNames(tagged), within)

/** Under which words the articles name the actors of `hidden`, and nobody else. */
function formsOf(tagged: Tagged[], hidden: ReadonlyMap<string, unknown>): string[] {
  const own = new Set<string>(),
    others = new Set<string>()
  for (const { article, actors } of tagged) {
    for (const mention of actors)
      if (isNamed(mention)) (hidden.has(mention.actor) ? own : others).add(collapsed(article.text.slice(mention.start, mention.end)))
  }
  return [...own].filter((form) => !others.has(form))
}

function prefixed(kind: string, key: string): string {
  return key.startsWith(`${kind}:`) ? key : `${kind}:${key}`
}

/** An apposition behind a name, up to what would tell the person apart: ", a resident of the old town, said" tells "a resident". */
const APPOSITION = /^,\s(an?(?:\s[\p{L}\p{N}-]{1,30}){1,4}?)(?:\s(?:of|from|in|at|with|for|on|who|whose|to)\s|\s?[,.;:)])/u

/** What the text calls a private person, without the name: `a resident`. */
function description({ key }: CastActor, tagged: Tagged[]): string {
  for (const { article, actors } of tagged) {
    for (const { actor, end } of actors) {
      const words = actor === key ? APPOSITION.exec(article.text.slice(end, end + 80))?.[1] : undefined
      if (words) return collapsed(words)
    }
  }
  return SOMEBODY
}
