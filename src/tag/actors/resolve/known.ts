import type { KnownActor, State } from '../../../lexicon/lexicon.ts'
import { choosePlace } from '../../places/index.ts'
import { isAgent } from '../agents.ts'
import { addAlias } from '../cast.ts'
import { evidence } from '../evidence/evidence.ts'
import { fold } from '../fold.ts'
import type { Entry, Known } from '../known.ts'
import { shortBody } from '../names.ts'
import type { Found } from '../scan.ts'
import { giveOffice, mention, placed, type Run } from './article.ts'
import { resolveState } from './state.ts'

type ActorEntry = Entry & { type: 'actor' }
type StateEntry = Entry & { type: 'state' }

/** What the lexicon knows a name as: `story` of the story's own lexicon, `general` of the program's. */
type Meanings = { story?: ActorEntry; general?: ActorEntry; state?: StateEntry; storyPlace: boolean }

function meaningsOf({ entries }: Found): Meanings {
  const actors = entries.filter((entry): entry is ActorEntry => entry.type === 'actor')
  return {
    story: actors.find((entry) => entry.actor.from === 'story'),
    general: actors[0],
    state: entries.find((entry): entry is StateEntry => entry.type === 'state'),
    storyPlace: entries.some((entry) => entry.type === 'place' && entry.place.from === 'story'),
  }
}

/** Notes whom or what a name stands for that the lexicon knows: what the articles make of it has the first word, then the story's lexicon. */
export function resolveKnown(found: Found, run: Run): void {
  const meanings = meaningsOf(found)
  if (asNamesake(found, meanings, run) || asAcronym(found, meanings, run)) return
  const { story, general, state, storyPlace } = meanings
  if (state !== undefined) return resolveState(found, state, story?.actor, run)
  const entry = story ?? (storyPlace ? undefined : general)
  if (entry !== undefined) return actor(found, entry, run)
  const where = choosePlace(found.entries, run.countries)
  if (where !== undefined) placed(run, run.book.place(where), found)
}

/** "Houston", "Lincoln": a city that is also the surname of somebody of this article; "Delta bought", beside Delta Air Lines; "Houston's net income", beside Houston Savings & Loan. */
function asNamesake(found: Found, { general, state, storyPlace }: Meanings, run: Run): boolean {
  const { known, words, index } = run,
    { from, to } = found
  if (state?.as === 'name' || general !== undefined || storyPlace || known.cues.locative.has(words[from - 1]?.key ?? '')) return false
  const person = index.persons.surnamed(found.name).find(({ key }) => run.met.has(key))
  const body = state === undefined && isBody(found, run) ? index.bodies.calledFor(found.name) : undefined
  if (person !== undefined) mention(run, person, 'surname', from, to)
  else if (body !== undefined) mention(run, body, 'alias', from, to)
  return (person ?? body) !== undefined
}

/** Does the name do or have here what places do not? */
function isBody(found: Found, { words, known }: Run): boolean {
  // "the mayor of Houston said"
  if (words[found.from - 1]?.pos !== 'ADP' && isAgent(words, found.from, found.to, known)) return true
  return found.to < words.length && evidence(words, found, known).body
}

/** "Rapid Support Forces (RSF)": an acronym that the story itself introduces is the story's. */
function asAcronym({ name, from, to }: Found, { story }: Meanings, run: Run): boolean {
  const own = story === undefined ? run.index.bodies.acronyms.get(fold(name)) : undefined
  if (own !== undefined) mention(run, own, 'alias', from, to)
  return own !== undefined
}

function actor(found: Found, { actor: given }: ActorEntry, run: Run): void {
  const { book, known } = run,
    { from, to } = found
  // "Brazil's Senate", "the Senate" in the news of Brazil
  const house = given.from === 'story' ? undefined : houseOf(given, found, run)
  if (house !== undefined) return mention(run, run.index.bodies.ofState(house, found.name), 'alias', from, to)
  const cast = book.knownActor(given)
  if (suffixed(found, known)) addAlias(cast, found.name, 'same name, with or without a suffix of company law')
  giveOffice(cast, found, known)
  mention(run, cast, found.name === cast.name ? 'name' : 'alias', from, to)
}

/** "General Motors Corp." */
const suffixed = ({ name }: Found, known: Known) => shortBody(name, known) !== name

/** The other country whose body a name means that many have one of: the one right before it, else that of an article that tells of no America. */
function houseOf({ name }: KnownActor, { name: printed, from }: Found, { focus, countries, whole, known, words }: Run): State | undefined {
  if (!name.startsWith('US ') || /^U\.?S\b/.test(printed)) return undefined
  const before = words[from - 1],
    owner = before && (known.adjectives.get(before.key) ?? (before.possessive ? known.statesByName.get(before.text) : undefined))
  return owner ?? (countries.includes('United States') || whole.has(fold(name)) ? undefined : focus)
}
