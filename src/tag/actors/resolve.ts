import type { ActorMention, CastActor, CastPlace, PlaceMention } from '../../records/index.ts'
import type { KnownPlace, State } from '../../lexicon/lexicon.ts'
import { addAlias, type CastBook } from './cast.ts'
import { PLACE_NOUNS } from './evidence.ts'
import { fold } from './fold.ts'
import type { Entry, Known } from './known.ts'
import { shortBody, type NameIndex, type Reading } from './names.ts'
import { isSurnameOf, samePerson } from './persons.ts'
import type { Found } from './scan.ts'
import { adjectiveRole, nameRole, type Party, type Role } from './states.ts'
import type { Word } from './words.ts'

/** What stands where in one article. */
export type Resolved = { actors: ActorMention[], places: PlaceMention[] }

/** What the resolver of one article knows while it reads on. */
export type Context = {
  book: CastBook
  known: Known
  index: NameIndex
  /** the state whose government, army and rebels are meant where none is named */
  focus: State | undefined
  /** is the state of the article at war within, so that its army is a party of its own? */
  contested: boolean
  /** countries that the article names, most named first */
  countries: string[]
}

/** Turns the names of an article into mentions of actors and places. */
export function resolveNames(reading: Reading, context: Context): Resolved {
  const out: Resolved = { actors: [], places: [] }
  const here: CastActor[] = []
  reading.found.forEach((names, s) => {
    for (const found of names) resolveOne(found, reading.words[s]!, s, out, here, context)
  })
  return out
}

function resolveOne(found: Found, words: Word[], sentence: number, out: Resolved, here: CastActor[], context: Context): void {
  const { book, index } = context
  const actor = (to: CastActor, how: ActorMention['how'], from = found.from, end = found.to) => {
    out.actors.push({ start: words[from]!.start, end: words[end - 1]!.end, actor: to.key, sentence, how })
    here.push(to)
  }
  const place = (to: CastPlace) => out.places.push({ start: words[found.from]!.start, end: words[found.to - 1]!.end, place: to.key, sentence })
  if (found.shape === 'known') {
    resolveKnown(found, words, context, actor, place)
    return
  }
  const key = fold(shortBody(found.name))
  const full = index.persons.find((p) => p.name === found.name || samePerson(p.name, found.name))
  if (full !== undefined) {
    const cast = book.actor(full.name, 'person')
    addAlias(cast, found.name)
    if (found.title !== undefined) cast.office ??= found.title
    return actor(cast, found.name === cast.name ? 'name' : 'alias')
  }
  const surname = surnameOf(found, here, index)
  if (surname !== undefined) return actor(book.actor(surname.name, 'person'), found.title !== undefined ? 'title' : 'surname')
  const body = index.bodies.get(key)
  if (body !== undefined) {
    addAlias(body, found.name)
    return actor(body, 'name')
  }
  if (found.shape === 'person' && found.title !== undefined) {
    const made = book.actor(found.name, 'person', { office: found.title })
    if (!index.persons.includes(made)) index.persons.push(made)
    return actor(made, 'name')
  }
  const where = index.places.get(key)
  if (where !== undefined) place(book.unknownPlace(where, kindOfPlace(words, found)))
}

/** The person whose surname this is: the last one met in the article, else the only one in the story. */
function surnameOf(found: Found, here: CastActor[], index: NameIndex): CastActor | undefined {
  const fits = (actor: CastActor) => actor.kind === 'person' && (isSurnameOf(found.name, actor.name) || actor.aliases.some((alias) => isSurnameOf(found.name, alias)))
  const met = here.filter(fits)
  if (met.length > 0) return met.at(-1)
  const all = index.persons.filter(fits)
  return all.length === 1 || new Set(all.map((p) => p.key)).size === 1 ? all[0] : undefined
}

function kindOfPlace(words: Word[], found: Found): string {
  const near = [words[found.from - 2], words[found.from - 1], words[found.to]].map((word) => word?.lemma ?? '')
  const noun = near.find((lemma) => PLACE_NOUNS.has(lemma))
  if (noun === undefined) return 'area'
  return noun === 'village' || noun === 'hamlet' ? 'village' : noun === 'city' || noun === 'town' ? 'city' : noun === 'district' || noun.startsWith('neighb') || noun === 'suburb' ? 'district' : noun === 'province' || noun === 'region' ? 'region' : 'area'
}

type Emit = (to: CastActor, how: ActorMention['how'], from?: number, end?: number) => void

function resolveKnown(found: Found, words: Word[], context: Context, actor: Emit, place: (to: CastPlace) => void): void {
  const { book, known } = context
  const { from, to, entries } = found
  const story = entries.find((entry): entry is Entry & { type: 'actor' } => entry.type === 'actor' && entry.actor.from === 'story')
  const general = entries.find((entry): entry is Entry & { type: 'actor' } => entry.type === 'actor')
  const state = entries.find((entry): entry is Entry & { type: 'state' } => entry.type === 'state')
  const storyPlace = entries.find((entry): entry is Entry & { type: 'place' } => entry.type === 'place' && entry.place.from === 'story')
  if (state === undefined) {
    const entry = story ?? (storyPlace === undefined ? general : undefined)
    if (entry !== undefined) return actor(book.knownActor(entry.actor), found.name === entry.actor.name ? 'name' : 'alias')
    const where = placeOf(entries, context)
    if (where !== undefined) place(book.place(where))
    return
  }
  const seat = state.as === 'capital'
  const role: Role = state.as === 'adjective' && !state.state.aliases.includes(found.name) && state.state.name !== found.name
    ? adjectiveRole(words, from, to, known)
    : state.as === 'people' ? (words[from - 1]?.key === 'the' ? { is: 'state' } : { is: 'none' }) : nameRole(words, from, to, known, seat)
  if (role.is === 'party') return emitParty(state.state, role.party, from, role.to, state.as === 'name' && !seat ? found : undefined, context, actor)
  if (role.is === 'state') {
    if (story !== undefined && seat) return actor(book.knownActor(story.actor), 'metonym')
    return actor(book.state(state.state), seat ? 'metonym' : state.as === 'name' ? 'name' : 'demonym')
  }
  if (role.is === 'place') {
    const where = placeOf(entries, context) ?? known.lexicon.places.find((p) => p.kind === 'country' && p.name === state.state.name)
    if (where !== undefined) place(book.place(where))
  }
}

/** A state's army is an actor of its own only where the state is at war within; else the state itself acts. */
export function emitParty(state: State, party: Party, from: number, to: number, named: Found | undefined, { book, contested }: Context, actor: Emit): void {
  if (party === 'forces' && !contested) return actor(book.state(state), named !== undefined ? 'name' : 'demonym', from, named?.to ?? from + 1)
  actor(book.party(state, party), 'description', from, to)
}

/** Of several places of one name: the story's, then one in a country that the article names, then the largest. */
function placeOf(entries: Entry[], { countries }: Context): KnownPlace | undefined {
  const places = entries.flatMap((entry) => (entry.type === 'place' ? [entry.place] : []))
  return places.find((p) => p.from === 'story') ?? places.find((p) => p.part_of !== undefined && countries.includes(p.part_of)) ?? places[0]
}
