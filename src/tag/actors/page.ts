import type { ActorMention, CastActor, PlaceMention } from '../../records/index.ts'
import type { Known } from './known.ts'
import type { Context } from './resolve/article.ts'
import type { Word } from './words.ts'

export type Sex = 'male' | 'female'

/** Who was the subject of a sentence, and whom it named. */
type Told = { subject: CastActor | undefined; named: CastActor[] }

/** Who a sentence is about. */
type Topic = { actor: CastActor; sentence: number }

/** What a reader keeps in mind from sentence to sentence. `persons`, `body`: whom the last sentences were about, and what; `paragraph`: the sentences of this one so far; `sentences`: whom each sentence of the article named. */
export type Memory = {
  paragraph: Told[]
  named: CastActor[]
  speaker: CastActor | undefined
  subject: CastActor | undefined
  persons: Topic[]
  sentences: CastActor[][]
  body: Topic | undefined
  /** nouns of bodies that the article has told of without a name: "an appeals court" */
  nameless: Set<string>
  sexes: Map<string, Sex>
}

/** A sentence while references without a name are looked for in it. `context.named`: whoever the article names, and how often. */
export type Page = {
  words: Word[]
  known: Known
  sentence: number
  named: ActorMention[]
  places: PlaceMention[]
  context: Context & { named: ReadonlyMap<CastActor, number> }
  memory: Memory
}

/** The words up to `to` stand for an actor, or for a pair. */
export type Reference = { actor: CastActor; others?: CastActor[]; how: ActorMention['how']; from?: number; to: number }
/** A rule that may know what the words at an index refer to. */
export type Rule = (page: Page, i: number) => Reference | undefined

export const actorOf = ({ context }: Page, mention: ActorMention) => context.book.cast.actors.get(mention.actor)!

/** Actors named before a word, the last one last. */
export const before = (page: Page, i: number): CastActor[] => [...page.memory.named, ...hereBefore(page, i)]

/** Actors named in the sentence before a word, the last one last. */
export function hereBefore(page: Page, i: number): CastActor[] {
  const here = page.named.filter((mention) => mention.end <= page.words[i]!.start).sort((a, b) => a.start - b.start)
  return here.map((mention) => actorOf(page, mention))
}

/** Whom the article names most of those that fit; of two that it names as often, whom the story does. */
export function mostNamed({ context }: Page, fits: (actor: CastActor) => boolean): CastActor | undefined {
  const told = ([actor, times]: [CastActor, number]) => times + (context.told.get(actor.key) ?? 0) / 1e6
  const [first, second] = [...context.named].filter(([actor]) => fits(actor)).sort((a, b) => told(b) - told(a))
  return first === undefined || (second !== undefined && told(first) === told(second)) ? undefined : first[0]
}
