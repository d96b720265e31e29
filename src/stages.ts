import { collect } from './diagnostics.ts'
import { extract } from './extract/index.ts'
import type { Language } from './lexicon/language.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { parse } from './parse/index.ts'
import type { Article, Cast, Mention, Message, SeedFile, Tagged } from './records/index.ts'
import { wholeOf } from './tag/actors/whole.ts'
import { readWords, tag, type Reading, type Related } from './tag/index.ts'

/** What the language stages know: of English and the world, and of the story. */
export type Knowledge = { lexicon: Lexicon; language: Language }

/** An article with all that was found in it, and what it tells. `article` of its mentions is 0. */
export type Told = { tagged: Tagged; mentions: Mention[] }

/** A file read by itself; without an article when nothing in it can be used. */
export type Scan = { article?: Article; reading?: Reading; messages: Message[] }

/** A scanned article with what its story says of it, `cast` being those of the story whom it names. */
export type Task = { article: Article; reading: Reading; related: Related; cast: Cast }

/** What an article tells, read within its story. `article` of its mentions is 0. */
export type Findings = Pick<Tagged, 'timexes' | 'quotations'> & { mentions: Mention[] }

/** The first stage that one article needs by itself: from a file to its blocks, sentences, words, times and numbers. */
export function scan(file: SeedFile): Scan {
  const { messages, warn } = collect(),
    article = parse(file, warn)
  return article ? { article, reading: readWords(article), messages } : { messages }
}

/** The second: the day of each expression, who speaks, what happened. */
export function tell({ article, reading, related, cast }: Task, { lexicon, language }: Knowledge): Findings {
  const tagged = tag(article, reading, related, cast, lexicon)
  return { timexes: tagged.timexes, quotations: tagged.quotations, mentions: extract(tagged, 0, cast, language) }
}

/** An article with what was found in it. */
export function told({ article, reading, related, cast }: Task, { timexes, quotations, mentions }: Findings): Told {
  const { sentences, quantities } = reading
  return { tagged: { article, ...related, sentences, quantities, timexes, quotations, cast }, mentions }
}

/** Those of a story's cast whom an article names, and the states whose bodies it names ("the Norlandic government"). */
export function castOf({ actors, places }: Related, cast: Cast): Cast {
  const named = <T>(all: Map<string, T>, keys: string[]) => new Map([...new Set(keys)].map((key) => [key, all.get(key)!]))
  const own = actors.map(({ actor }) => actor)
  const stateOf = (key: string) => {
    const body = cast.actors.get(key)!,
      whole = body.kind === 'person' ? undefined : wholeOf(cast, body)
    return whole?.kind === 'state' ? whole.key : []
  }
  return {
    actors: named(cast.actors, [...own, ...own.flatMap(stateOf)]),
    places: named(
      cast.places,
      places.map(({ place }) => place),
    ),
  }
}

/** Who does the work that each article needs by itself. Results come in the order of what was given. */
export type Crew = {
  scan(files: readonly SeedFile[]): Promise<Scan[]>
  tell(tasks: readonly Task[], knowledge: Knowledge): Promise<Told[]>
}

/** All of it done here and now. */
export const alone: Crew = {
  scan: async (files) => files.map(scan),
  tell: async (tasks, knowledge) => tasks.map((task) => told(task, tell(task, knowledge))),
}
