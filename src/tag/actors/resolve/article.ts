import type { State } from '../../../lexicon/lexicon.ts'
import type { ActorMention, CastActor, CastPlace, PlaceMention } from '../../../records/index.ts'
import type { CastBook } from '../cast.ts'
import type { Known } from '../known.ts'
import { isCourtesy, type NameIndex } from '../names.ts'
import type { Found } from '../scan.ts'
import type { Word } from '../words.ts'
import type { Owners } from '../works.ts'

/** What stands where in one article. */
export type Resolved = { actors: ActorMention[]; places: PlaceMention[] }

/** What the resolver of one article knows. */
export type Context = {
  /** index of the article in the story */
  article: number
  book: CastBook
  known: Known
  index: NameIndex
  /** the state whose government, army and rebels are meant where none is named */
  focus: State | undefined
  /** the state that is at war within, so that its army is a party of its own */
  contested: State | undefined
  /** countries that the article names, most named first */
  countries: string[]
  /** sentences of the headline */
  headlines: Set<number>
  /** how often the story names each actor, by key */
  told: ReadonlyMap<string, number>
  /** who runs which works */
  owners: Owners
  /** paragraph of each sentence */
  paragraphs: number[]
}

/** One article while it is resolved: who was met, and when last; `whole`: each name as it stands in it, folded. */
export type Run = Omit<Context, 'owners'> & {
  out: Resolved
  met: Map<string, number>
  whole: ReadonlySet<string>
  words: Word[]
  sentence: number
}

/** Notes that words `from` to `to` of the sentence stand for an actor, and who of the people is named beside whom. */
export function mention(run: Run, given: CastActor, how: ActorMention['how'], from: number, to: number): void {
  const actor = run.book.canonical(given)
  run.out.actors.push({ start: run.words[from]!.start, end: run.words[to - 1]!.end, actor: actor.key, sentence: run.sentence, how })
  run.met.set(actor.key, run.out.actors.length)
  if (actor.kind !== 'person') return
  run.book.people.mention(actor, run.article, run.headlines.has(run.sentence))
  const other =
    how === 'name' && run.words[from - 1]?.key === 'and'
      ? run.out.actors.find((each) => each.how === 'name' && each.end === run.words[from - 2]?.end)
      : undefined
  const beside = other && run.book.cast.actors.get(other.actor)
  if (beside?.kind === 'person') run.book.people.pair(actor, beside)
}

/** Notes that a name stands for a place. */
export function placed(run: Run, place: CastPlace, { from, to }: Found): void {
  run.out.places.push({ start: run.words[from]!.start, end: run.words[to - 1]!.end, place: place.key, sentence: run.sentence })
}

/** Of these actors the one that the article has named last. */
export const lastMet = (actors: CastActor[], { met }: Run): CastActor | undefined =>
  actors.filter(({ key }) => met.has(key)).sort((a, b) => met.get(b.key)! - met.get(a.key)!)[0]

/** The title before a name is the office of whoever has none yet. */
export function giveOffice(actor: CastActor, { title }: Found, known: Known): void {
  if (title !== undefined && !isCourtesy(title, known)) actor.office ??= title
}
