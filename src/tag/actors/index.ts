import type { ActorMention, Article, Cast, CastActor, PlaceMention, TaggedSentence } from '../../records/index.ts'
import type { Lexicon, State } from '../../lexicon/lexicon.ts'
import { countCapitals, titleCased, type Capitals } from './capitals.ts'
import { CastBook } from './cast.ts'
import { countParties, homeOf, top } from './focus.ts'
import { familyFirst } from './family.ts'
import { fold, joinedForms, nameWords, SUFFIX } from './fold.ts'
import { employersOf, membersOf } from './members.ts'
import { known as index, type Known } from './known.ts'
import { collectNames, type NameIndex, type Reading } from './names.ts'
import { officialsOf } from './officials.ts'
import { refer } from './refer.ts'
import type { Context } from './resolve/article.ts'
import { resolveNames } from './resolve/resolve.ts'
import { scan } from './scan.ts'
import { Trie } from './trie.ts'
import { wordsOf, type Word } from './words.ts'
import { ownersOf } from './works.ts'

/** An article with the words of its sentences. */
export type Read = { article: Article; sentences: TaggedSentence[] }

/** Blocks in which a name is a credit, not a part of the story. */
const CREDITS = new Set(['byline', 'credit', 'noise'])

/**
 * Who and where, over the whole story: all articles share one cast, so that a name spelled out in one is known in the
 * next. First the names of every article are read, then it is decided what each names, then each mention is resolved.
 */
export function tagWho(
  articles: Read[],
  lexicon: Lexicon,
): { cast: Cast; perArticle: { actors: ActorMention[]; places: PlaceMention[] }[] } {
  const known = index(lexicon)
  const words = articles.map(({ article, sentences }) =>
    sentences.map((sentence) => (CREDITS.has(article.blocks[sentence.block]?.kind ?? '') ? [] : credited(wordsOf(sentence, article.text)))),
  )
  const capitals: Capitals = new Map()
  for (const sentences of words) countCapitals(sentences, capitals, known)
  const readings = words.map((sentences): Reading => ({
    words: sentences,
    found: sentences.map((each, s) => scan(each, s, known, capitals)),
  }))
  const book = new CastBook(lexicon)
  const bylines = new Set(articles.flatMap(({ article }) => article.byline.map(fold)))
  const names = collectNames(readings, known, book, capitals, bylines)
  readAgain(readings, known, capitals, names, book)
  const parties = readings.map((reading) => countParties(reading, known))
  const storyFocus = top(
    parties.map(({ owners }) => owners),
    known,
  )
  const contested = parties.reduce((sum, { within }) => sum + within, 0) > 2 ? storyFocus : undefined
  const told = new Map<string, number>()
  const contexts = readings.map((_, i): Omit<Context, 'owners'> => {
    const { blocks } = articles[i]!.article
    return {
      article: i,
      book,
      known,
      told,
      index: names,
      focus: top([parties[i]!.owners], known) ?? storyFocus,
      contested,
      countries: [...parties[i]!.countries.keys()],
      paragraphs: articles[i]!.sentences.map(({ block }) => block),
      headlines: new Set(articles[i]!.sentences.flatMap((sentence, s) => (blocks[sentence.block]?.kind === 'headline' ? [s] : []))),
    }
  })
  const resolved = readings.map((reading, i) => resolveNames(reading, contexts[i]!))
  for (const { actor } of resolved.flatMap(({ actors }) => actors)) told.set(actor, (told.get(actor) ?? 0) + 1)
  const owners = ownersOf(
    readings.map(({ words }, i) => ({ words, actors: resolved[i]!.actors })),
    book,
    known,
  )
  const perArticle = readings.map((reading, i) => refer(reading, resolved[i]!, { ...contexts[i]!, owners }))
  membersOf(
    readings.map(({ words }, i) => ({ words, actors: perArticle[i]!.actors })),
    book,
    known,
  )
  officialsOf(
    readings.map((reading, i) => ({
      reading,
      actors: resolved[i]!.actors,
      home: homeOf(articles[i]!.article, resolved[i]!.actors, known, book),
      focus: contexts[i]!.focus,
      contested,
    })),
    book,
    known,
  )
  employersOf(perArticle, book, known)
  for (const actor of book.cast.actors.values()) {
    actor.private = book.people.isPrivate(actor)
    if (book.people.isMinor(actor)) actor.minor = true
    if (book.people.isCentral(actor)) actor.central = true
  }
  const cast = used(book, perArticle, known, contested)
  markNames(cast, known)
  return { cast, perArticle }
}

/** Headlines in title case and first words of sentences are read once more, with the names that the story's other sentences told. */
function readAgain(readings: Reading[], known: Known, capitals: Capitals, names: NameIndex, book: CastBook): void {
  const story = new Trie<string>()
  for (const actor of book.cast.actors.values()) {
    for (const name of [actor.name, ...actor.aliases]) for (const form of joinedForms(name)) story.add(form, actor.key)
    const surname = actor.kind === 'person' ? surnameOf(actor.name, known) : undefined
    if (surname !== undefined && (capitals.get(fold(surname))?.lower ?? 0) === 0) story.add(surname, actor.key)
  }
  for (const key of names.bodies.byName.keys()) if (!key.startsWith('~')) story.add(key, key)
  const pairs = new Set(
    [...book.cast.actors.values()]
      .flatMap(({ kind, name, aliases }) => (kind === 'person' ? [] : [name, ...aliases]))
      .flatMap((name) => (/ (?:&|and) /.test(name) ? [fold(name.split(' ')[0]!)] : [])),
  )
  // "Reform and Law", where an article does not say that it is a party
  const splits = (words: Word[]) =>
    words.some(({ key }, i) => key === 'and' && words[i + 1]?.capital === true && pairs.has(words[i - 1]?.key ?? ''))
  for (const reading of readings) {
    reading.words.forEach((words, s) => {
      if (titleCased(words, known) || splits(words) || (words[0]?.capital === true && reading.found[s]![0]?.from !== 0))
        reading.found[s] = scan(words, s, known, capitals, story)
    })
  }
}

/** The last word of a name with its particles ("de Vries", "al-Masri"), or the family name that stands first. */
function surnameOf(name: string, { particles, lexicon, given }: Known): string | undefined {
  const family = familyFirst(name, lexicon.people, given)
  if (family !== undefined) return family
  const parts = name.split(/\s+/)
  while (parts.length > 2 && SUFFIX.test(fold(parts.at(-1)!))) parts.pop()
  if (parts.length < 2) return undefined
  let from = parts.length - 1
  while (from > 1 && particles.has(fold(parts[from - 1]!))) from--
  return parts.slice(from).join(' ')
}

/** The words before a photographer's credit at the end of a caption. */
function credited(words: Word[]): Word[] {
  const credit = words.findIndex(
    (word, i) => i > 2 && /(?:Credit|Photo|Photograph|Picture)$/.test(word.text) && /^:/.test(words[i + 1]?.gap ?? ''),
  )
  return credit < 0 ? words : words.slice(0, credit)
}

/** Notes of each person the family name that stands first, and whether another one of the cast has the same last name. */
function markNames({ actors }: Cast, { lexicon, given }: Known): void {
  const last = ({ name, family }: CastActor) => fold(family ?? nameWords(name).at(-1)!),
    counts = new Map<string, number>()
  const persons = [...actors.values()].filter(({ kind }) => kind === 'person')
  for (const person of persons) {
    const family = familyFirst(person.name, lexicon.people, given)
    if (family !== undefined) person.family = family
  }
  for (const person of persons) counts.set(last(person), (counts.get(last(person)) ?? 0) + 1)
  for (const person of persons) if (counts.get(last(person))! > 1) person.namesake = true
}

/** The cast without those whom no mention names, neither by themselves nor, of a state at peace, by a body or an official of theirs ("Norlandic police"). */
function used(
  book: CastBook,
  perArticle: { actors: ActorMention[]; places: PlaceMention[] }[],
  known: Known,
  contested: State | undefined,
): Cast {
  const { cast } = book,
    actors = new Set(perArticle.flatMap((each) => each.actors.map((mention) => mention.actor)))
  for (const key of [...actors]) {
    const state = known.statesByName.get(cast.actors.get(key)!.partOf ?? '')
    if (state !== undefined && state !== contested) actors.add(book.state(state).key)
  }
  const places = new Set(perArticle.flatMap((each) => each.places.map((mention) => mention.place)))
  return {
    actors: new Map([...cast.actors].filter(([key]) => actors.has(key))),
    places: new Map([...cast.places].filter(([key]) => places.has(key))),
  }
}
