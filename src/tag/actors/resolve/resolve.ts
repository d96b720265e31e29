import { kindOfPlace } from '../../places/index.ts'
import type { CastActor } from '../../../records/index.ts'
import { titleCased } from '../capitals.ts'
import { addAlias } from '../cast.ts'
import { fold } from '../fold.ts'
import { isCourtesy, shortBody, type Reading } from '../names.ts'
import type { Found } from '../scan.ts'
import { giveOffice, lastMet, mention, placed, type Context, type Resolved, type Run } from './article.ts'
import { resolveKnown } from './known.ts'
import { isShared, reigns, surnameOf } from './surnames.ts'

/** What a name that no lexicon knows may be; each tells whether it was that. */
const READINGS: readonly ((found: Found, run: Run) => boolean)[] = [asFullName, asBody, asSurname, asTitled, asPlace]

/** Turns the names of an article into mentions of actors and places. */
export function resolveNames(reading: Reading, context: Omit<Context, 'owners'>): Resolved {
  const out: Resolved = { actors: [], places: [] }
  const met = new Map<string, number>()
  const whole = new Set(reading.found.flatMap((names) => names.map(({ name }) => fold(name))))
  reading.found.forEach((names, sentence) => {
    const run: Run = { ...context, out, met, whole, words: reading.words[sentence]!, sentence }
    for (const found of names)
      if (!isState(found) || !inTitle(found, names)) resolve(found, run)
      else if (names.some(({ titleFrom }) => titleFrom === found.from)) resolveOwner(found, run)
  })
  return out
}

const isState = (found: Found) => found.entries.some((entry) => entry.type === 'state' || entry.type === 'place')

/** The country of a title is told with the person: "Kenyan Foreign Minister Jane Roe". */
const inTitle = (found: Found, names: Found[]) =>
  names.some((other) => other !== found && other.titleFrom !== undefined && other.titleFrom <= found.from && found.to <= other.from)

function resolve(found: Found, run: Run): void {
  if (found.shape === 'known') resolveKnown(found, run)
  else READINGS.some((reading) => reading(found, run))
}

/** "NORLANDIC Foreign Minister Jane Roe": whose office it is; a state at war within acts through its government. */
function resolveOwner({ entries, from, to }: Found, run: Run): void {
  const owner = entries.find((entry) => entry.type === 'state')
  if (owner?.type !== 'state') return
  mention(run, owner.state === run.contested ? run.book.party(owner.state, 'government') : run.book.state(owner.state), 'demonym', from, to)
}

/** "Ann Lee": somebody of the story by the whole name, or as it was printed elsewhere. */
function asFullName(found: Found, run: Run): boolean {
  const full = run.index.persons.named(found.name)
  if (full === undefined) return false
  const actor = full.person
  addAlias(actor, found.name, full.rule)
  giveOffice(actor, found, run.known)
  mention(run, actor, found.name === actor.name ? 'name' : 'alias', found.from, found.to)
  return true
}

/** "Norrland Tankers": a body of the story, by its whole name or short of it. */
function asBody(found: Found, run: Run): boolean {
  if (found.title !== undefined) return false
  const { byName } = run.index.bodies
  const key = fold(shortBody(found.name, run.known)),
    sharing = sharer(key, run)
  const body = sharing ?? byName.get(key) ?? byName.get(fold(found.name)) ?? byName.get(`${key}s`)
  if (body === undefined) return false
  addAlias(body, found.name, sharing ? 'short form of the name' : 'same name, with or without a suffix of company law')
  mention(run, body, found.name === body.name ? 'name' : 'alias', found.from, found.to)
  return true
}

/** Of several bodies that a short name can stand for, the one that was named last; before any was, the only one that the article names. */
function sharer(key: string, run: Run): CastActor | undefined {
  const sharers = run.index.bodies.shared.get(key)
  if (sharers === undefined) return undefined
  const here = sharers.filter((body) => [body.name, ...body.aliases].some((name) => fold(name) !== key && run.whole.has(fold(name))))
  return lastMet(here, run) ?? (here.length === 1 ? here[0] : undefined)
}

/** "Lee", "Minister Lee". */
function asSurname(found: Found, run: Run): boolean {
  const person = surnameOf(found, run)
  if (person === undefined) return false
  mention(run, person, found.title !== undefined ? 'title' : 'surname', found.from, found.to)
  return true
}

/** "King Hassan", "Judge Lee": a person whom only the title tells. */
function asTitled(found: Found, run: Run): boolean {
  const { book, index, known, words } = run
  if (found.shape !== 'person' || found.title === undefined || titleCased(words, known)) return false
  const name = reigns(found, known) && isShared(found, run) ? `${found.office} ${found.name}` : found.name
  const made = book.actor(name, 'person', { office: isCourtesy(found.title, known) ? undefined : found.title })
  if (made.kind === 'person') {
    index.persons.add(name, made)
    mention(run, made, 'title', found.from, found.to)
  }
  return true
}

/** A place that only the story knows. */
function asPlace(found: Found, run: Run): boolean {
  const where = run.index.places.get(fold(shortBody(found.name, run.known)))
  if (where === undefined) return false
  placed(run, run.book.unknownPlace(where, kindOfPlace(run.words, found, run.known)), found)
  return true
}
