import type { ActorMention, CastActor, PlaceMention } from '../../records/index.ts'
import type { Known } from './known.ts'
import type { Context } from './resolve.ts'
import type { Word } from './words.ts'

export type Sex = 'male' | 'female'

/** Who was the subject of a sentence, and whom it named. */
type Told = { subject: CastActor | undefined, named: CastActor[] }

/** What a reader keeps in mind from sentence to sentence. `person`: who was last the subject, and in which sentence; `paragraph`: the sentences of this one so far. */
export type Memory = { paragraph: Told[],  named: CastActor[], speaker: CastActor | undefined, subject: CastActor | undefined, person: { actor: CastActor, sentence: number } | undefined, sexes: Map<string, Sex> }

/** A sentence while references without a name are looked for in it. `context.named`: whoever the article names. */
export type Page = { words: Word[], known: Known, sentence: number, named: ActorMention[], places: PlaceMention[], context: Context & { named: Set<CastActor> }, memory: Memory }

/** The words up to `to` stand for an actor. */
export type Reference = { actor: CastActor, how: ActorMention['how'], to: number }
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
