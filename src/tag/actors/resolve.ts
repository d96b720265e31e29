import type { ActorMention, CastActor, CastPlace, PlaceMention } from '../../records/index.ts'
import type { State } from '../../lexicon/lexicon.ts'
import { choosePlace, kindOfPlace } from '../places/index.ts'
import { titleCased } from './capitals.ts'
import { addAlias, type CastBook } from './cast.ts'
import { isAgent } from './agents.ts'
import { fold } from './fold.ts'
import type { Entry, Known, Party } from './known.ts'
import { isCourtesy, shortBody, type NameIndex, type Reading } from './names.ts'
import type { Found } from './scan.ts'
import { adjectiveRole, nameRole, type Role } from './states.ts'
import { textOf, type Word } from './words.ts'
import type { Owners } from './works.ts'

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
type Run = Omit<Context, 'owners'> & {
  out: Resolved
  met: Map<string, number>
  whole: ReadonlySet<string>
  words: Word[]
  sentence: number
}

/** Turns the names of an article into mentions of actors and places. */
export function resolveNames(reading: Reading, context: Omit<Context, 'owners'>): Resolved {
  const out: Resolved = { actors: [], places: [] }
  const met = new Map<string, number>()
  const whole = new Set(reading.found.flatMap((names) => names.map(({ name }) => fold(name))))
  reading.found.forEach((names, sentence) => {
    const run: Run = { ...context, out, met, whole, words: reading.words[sentence]!, sentence }
    for (const found of names) if (!isState(found) || !inTitle(found, names)) resolve(found, run)
  })
  return out
}

const isState = (found: Found) => found.entries.some((entry) => entry.type === 'state' || entry.type === 'place')

/** The country of a title is told with the person: "Russian Foreign Minister Sergei Lavrov". */
const inTitle = (found: Found, names: Found[]) =>
  names.some((other) => other !== found && other.titleFrom !== undefined && other.titleFrom <= found.from && found.to <= other.from)

function mention(run: Run, given: CastActor, how: ActorMention['how'], from: number, to: number): void {
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

function placed(run: Run, place: CastPlace, { from, to }: Found): void {
  run.out.places.push({ start: run.words[from]!.start, end: run.words[to - 1]!.end, place: place.key, sentence: run.sentence })
}

function resolve(found: Found, run: Run): void {
  const { book, index, known, words } = run
  if (found.shape === 'known') return resolveKnown(found, run)
  const key = fold(shortBody(found.name, known))
  const full = index.persons.named(found.name)
  if (full !== undefined) {
    const actor = full.person
    addAlias(actor, found.name, full.rule)
    giveOffice(actor, found, known)
    return mention(run, actor, found.name === actor.name ? 'name' : 'alias', found.from, found.to)
  }
  const sharing = sharer(key, run)
  const body =
    sharing ??
    index.bodies.byName.get(key) ??
    (found.name === key ? undefined : index.bodies.byName.get(fold(found.name))) ??
    index.bodies.byName.get(`${key}s`)
  if (body !== undefined && found.title === undefined) {
    addAlias(body, found.name, sharing ? 'short form of the name' : 'same name, with or without a suffix of company law')
    return mention(run, body, found.name === body.name ? 'name' : 'alias', found.from, found.to)
  }
  const surname = surnameOf(found, run)
  if (surname !== undefined) return mention(run, surname, found.title !== undefined ? 'title' : 'surname', found.from, found.to)
  if (found.shape === 'person' && found.title !== undefined && !titleCased(words, known)) {
    const name = reigns(found, known) && isShared(found, run) ? `${found.office} ${found.name}` : found.name
    const made = book.actor(name, 'person', { office: isCourtesy(found.title, known) ? undefined : found.title })
    if (made.kind !== 'person') return
    index.persons.add(name, made)
    return mention(run, made, 'title', found.from, found.to)
  }
  const where = index.places.get(key)
  if (where !== undefined) placed(run, book.unknownPlace(where, kindOfPlace(words, found, known)), found)
}

/** Of several bodies that a short name can stand for, the one that was named last; before any was, the only one that the article names. */
function sharer(key: string, { index, met, whole }: Run): CastActor | undefined {
  const sharers = index.bodies.shared.get(key)
  if (sharers === undefined) return undefined
  const here = sharers.filter((body) => [body.name, ...body.aliases].some((name) => fold(name) !== key && whole.has(fold(name))))
  const last = here.filter((body) => met.has(body.key)).sort((a, b) => met.get(b.key)! - met.get(a.key)!)[0]
  return last ?? (here.length === 1 ? here[0] : undefined)
}

/** "General Motors Corp." */
const suffixed = ({ name }: Found, known: Known) => shortBody(name, known) !== name

/** The title before a name is the office of whoever has none yet. */
function giveOffice(actor: CastActor, { title }: Found, known: Known): void {
  if (title !== undefined && !isCourtesy(title, known)) actor.office ??= title
}

/** "King Hussein", "Pope John": a title before a name that is no surname. */
const reigns = ({ office }: Found, known: Known) => office?.split(' ').some((word) => known.regnal.has(fold(word))) === true

/** Does the name belong to others, too, as theirs? */
const isShared = ({ name }: Found, { index }: Run) => index.persons.surnamed(name).length > 0

/** Can this person be meant behind such a title? Who holds it, or who is called so and holds no office; no namesake ("King Hussein" is not Kamel Hussein). */
function mayReign(actor: CastActor, { name, office }: Found, { index }: Run): boolean {
  const titles = fold(office!).split(' '),
    held = fold(`${actor.office ?? ''} ${actor.name}`).split(' ')
  return titles.some((title) => held.includes(title)) || (actor.office === undefined && index.persons.called(name).includes(actor))
}

/** The person whose surname this is: the last one met in the article, else the only one of the story; else whose first name. */
function surnameOf(found: Found, run: Run): CastActor | undefined {
  const { name, title } = found,
    { book, index, known, met } = run
  const fits = (actor: CastActor) => !reigns(found, known) || mayReign(actor, found, run)
  const bearers = bearersOf(name, index)
    .filter(fits)
    .filter(
      (actor) =>
        title === undefined || fold(actor.name).endsWith(fold(name)) || actor.aliases.some((alias) => fold(alias).endsWith(fold(name))),
    )
  const adults = bearers.filter((actor) => !book.people.isMinor(actor)),
    all = adults.length > 0 ? adults : bearers
  const here = all.filter((actor) => met.has(actor.key)).sort((a, b) => met.get(b.key)! - met.get(a.key)!)
  if (all.length > 0) return here[0] ?? (all.length === 1 ? all[0] : undefined)
  const called = index.persons.called(name).filter(fits),
    near = called.filter((actor) => met.has(actor.key))
  // a first name that many bear says little where the whole name was not met
  return near.length === 1 ? near[0] : called.length === 1 && !known.given(name) ? called[0] : undefined
}

/** "Bin Laden", with a capital where the whole name has none. */
const PARTICLED = /^(?:Bin|Ibn|Ben|Bint|Al|El)[ -](?=\p{Lu})/u

function bearersOf(name: string, { persons }: Run['index']): CastActor[] {
  const bearers = persons.surnamed(name)
  if (bearers.length > 0 || !PARTICLED.test(name)) return bearers
  return persons
    .surnamed(name.replace(PARTICLED, ''))
    .filter((actor) => [actor.name, ...actor.aliases].some((full) => fold(full).endsWith(` ${fold(name)}`)))
}

type ActorEntry = Entry & { type: 'actor' }

/** The other country whose body a name means that many have one of: the one right before it, else that of an article that tells of no America. */
function houseOf(
  { name }: ActorEntry['actor'],
  { name: printed, from }: Found,
  { focus, countries, whole, known, words }: Run,
): State | undefined {
  if (!name.startsWith('US ') || /^U\.?S\b/.test(printed)) return undefined
  const before = words[from - 1],
    owner = before && (known.adjectives.get(before.key) ?? (before.possessive ? known.statesByName.get(before.text) : undefined))
  return owner ?? (countries.includes('United States') || whole.has(fold(name)) ? undefined : focus)
}

function resolveKnown(found: Found, run: Run): void {
  const { book, known, words } = run
  const { from, to, entries } = found
  const actors = entries.filter((entry): entry is ActorEntry => entry.type === 'actor')
  const story = actors.find((entry) => entry.actor.from === 'story')
  const state = entries.find((entry): entry is Entry & { type: 'state' } => entry.type === 'state')
  const storyPlace = entries.some((entry) => entry.type === 'place' && entry.place.from === 'story')
  // a city that is also the surname of somebody of this article ("Houston", "Lincoln")
  if (state?.as !== 'name' && actors.length === 0 && !storyPlace && !known.cues.locative.has(words[from - 1]?.key ?? '')) {
    const person = run.index.persons.surnamed(found.name).find((actor) => run.met.has(actor.key))
    if (person !== undefined) return mention(run, person, 'surname', from, to)
    // "Delta bought", beside Delta Air Lines
    const body = run.index.bodies.byName.get(fold(found.name))
    if (state === undefined && body !== undefined && isAgent(words, from, to, known)) return mention(run, body, 'alias', from, to)
  }
  // an acronym that the story itself introduces is the story's: "Rapid Support Forces (RSF)"
  const own = story === undefined ? run.index.bodies.acronyms.get(fold(found.name)) : undefined
  if (own !== undefined) return mention(run, own, 'alias', from, to)
  if (state !== undefined) return resolveState(found, state, story, run)
  const actor = story ?? (storyPlace ? undefined : actors[0])
  // "Brazil's Senate", "the Senate" in the news of Brazil
  const house = actor !== undefined && story === undefined ? houseOf(actor.actor, found, run) : undefined
  if (house !== undefined) return mention(run, run.index.bodies.ofState(house, found.name), 'alias', from, to)
  if (actor !== undefined) {
    const cast = book.knownActor(actor.actor)
    if (suffixed(found, known)) addAlias(cast, found.name, 'same name, with or without a suffix of company law')
    giveOffice(cast, found, known)
    return mention(run, cast, found.name === cast.name ? 'name' : 'alias', from, to)
  }
  const where = choosePlace(entries, run.countries)
  if (where !== undefined) placed(run, book.place(where), found)
}

function resolveState(found: Found, { state, as }: Entry & { type: 'state' }, story: ActorEntry | undefined, run: Run): void {
  const { book, known, words, contested } = run
  const { from, to, entries } = found
  const seat = as === 'capital'
  const role = roleOf(found, state, as, words, known)
  const how = seat ? 'metonym' : as === 'name' ? 'name' : 'demonym'
  if (role.is === 'party') return party(state, role.party, from, role.to, how, run)
  if (role.is === 'media') return mention(run, book.stateMedia(state), 'description', from, role.to)
  if (role.is === 'body')
    return mention(run, run.index.bodies.ofState(state, textOf(words, to, role.to).toLowerCase()), 'description', from, role.to)
  if (role.is === 'state') {
    if (story !== undefined && seat) return mention(run, book.knownActor(story.actor), 'metonym', from, to)
    // a state at war within acts through its government
    const actor = state === contested ? book.party(state, 'government') : book.state(state)
    return mention(run, actor, how, from, to)
  }
  if (role.is === 'place') {
    const where = choosePlace(entries, run.countries) ?? book.country(state.name)
    if (where !== undefined) placed(run, book.place(where), found)
  }
}

function roleOf({ from, to, name }: Found, state: State, as: string, words: Word[], known: Known): Role {
  if (as === 'people') return words[from - 1]?.key === 'the' ? { is: 'state' } : { is: 'none' }
  const both = state.aliases.includes(fold(name).toUpperCase())
  return as === 'adjective' && !both ? adjectiveRole(words, from, to, known) : nameRole(words, from, to, known, as === 'capital')
}

/** A state's army is an actor of its own only where the state is at war within; else the state itself acts. */
function party(state: State, which: Party, from: number, to: number, how: ActorMention['how'], run: Run): void {
  if (which === 'forces' && state !== run.contested) {
    const next = run.words[to]
    const army =
      ['army', 'military'].includes(run.words[to - 1]!.key) &&
      !(next !== undefined && /^\s+$/.test(next.gap) && ['NOUN', 'ADJ'].includes(next.pos))
    return mention(run, army ? run.book.army(state) : run.book.state(state), how, from, to)
  }
  const actor = (which === 'rebels' && state === run.contested ? run.index.bodies.rebels() : undefined) ?? run.book.party(state, which)
  mention(run, actor, 'description', from, to)
}
