import type { ActorKind, CastActor } from '../../records/index.ts'
import { Bodies } from './bodies.ts'
import { bodyRun } from './body-runs.ts'
import type { Capitals } from './capitals.ts'
import { addAlias, type CastBook } from './cast.ts'
import { evidence } from './evidence/evidence.ts'
import { fold, nameWords, SUFFIX } from './fold.ts'
import { bodyKind, isPerson, isPlace, isShip, isSomebody, looks, type Tally } from './judge.ts'
import type { Known } from './known.ts'
import { Persons } from './persons.ts'
import type { Found } from './scan.ts'
import type { Word } from './words.ts'

/** One article as the actor tagger reads it: the words of each sentence, and the names in it. */
export type Reading = { words: Word[][]; found: Found[][] }

/** The unknown names of the story, decided. `places`: folded name -> a place as printed; `introduced`: private words for each person, "nurse". */
export type NameIndex = {
  persons: Persons<CastActor>
  bodies: Bodies
  places: Map<string, string>
  introduced: Map<CastActor, Set<string>>
}

/** The name without legal suffixes and article: "The Halden Group Inc" -> "Halden Group". */
export function shortBody(name: string, { cues: { legal } }: Known): string {
  const words = name.replace(/^The /, '').replace(/,$/, '').split(' ')
  while (words.length > 1 && legal.has(fold(words.at(-1)!))) words.pop()
  if (words.length > 1 && words.at(-1) === '&') words.pop()
  return words.join(' ').replace(/,$/, '')
}

/** Does the name end in a suffix of company law? */
const isCompany = (name: string, { cues: { legal } }: Known) => name.includes(' ') && legal.has(fold(name.slice(name.lastIndexOf(' ') + 1)))

/** Decides, over the whole story, which unknown names are actors or places, and merges their spellings. */
export function collectNames(readings: Reading[], known: Known, book: CastBook, capitals: Capitals, bylines: Set<string>): NameIndex {
  const index: NameIndex = {
    persons: new Persons(known.nicknames, known.lexicon.givenNames),
    bodies: new Bodies(book, known),
    places: new Map(),
    introduced: new Map(),
  }
  knownNames(readings, known, book, index)
  const tallies = [...tally(readings, known, capitals).values()]
  // a given name alone is somebody in passing: "father-of-three Ahmad"
  const alone = new Map(
    tallies
      .filter((t) => nameWords(t.name).length === 1 && !t.common && !t.body && t.count.determined + t.count.locative + t.count.place === 0)
      .map((t) => [t.key, t.uses]),
  )
  // "Oakland Dental" beside "Oakland Dental Technologies Inc."
  const firms = tallies.filter(({ body }) => body !== undefined)
  const isFirm = ({ key, personal, count: { person } }: Tally) =>
    personal + person === 0 && firms.some((firm) => firm.key.startsWith(`${key} `))
  const persons = tallies.filter(
    (t) =>
      !isShip(t) &&
      !isFirm(t) &&
      (isPerson(t) || isSomebody(t, alone)) &&
      (nameWords(t.name).length > 1 || t.seen.some((seen) => seen.privateRole !== undefined)),
  )
  // longer names first, so that "Marie Lee" joins "Ann Marie Lee"
  persons.sort((a, b) => nameWords(b.name).length - nameWords(a.name).length || b.uses - a.uses)
  for (const t of persons) if (!bylines.has(t.key)) addPerson(t, book, index, known)
  const rest = tallies.filter((t) => !persons.includes(t)).sort((a, b) => b.name.length - a.name.length)
  const undecided: Tally[] = []
  index.bodies.apart(rest)
  for (const t of rest) {
    if (known.anaphors.has(t.key) || known.cues.ministries.has(t.key)) continue
    const longer = index.bodies.spelledOut(t) ?? index.bodies.shortOf(t)
    if (
      (index.persons.surnamed(t.name).length > 0 || (nameWords(t.name).length === 1 && index.persons.called(t.name).length > 0)) &&
      !(longer !== undefined && isHouse(t))
    )
      continue
    const kind = bodyKind(t, known)
    if (longer !== undefined) {
      addAlias(longer, t.name, 'short form of the name')
      index.bodies.byName.set(t.key, longer)
    } else if (kind !== undefined) index.bodies.add(t, kind === 'organisation' ? (calledKind(t, known) ?? kind) : kind)
    else if (isPlace(t)) index.places.set(t.key, t.name)
    else undecided.push(t)
  }
  for (const t of undecided) index.bodies.lengthen(t)
  for (const { words, found } of readings) found.forEach((names, s) => alsoKnown(words[s]!, names, known, book, index))
  return index
}

/** "Lee shares fell" beside "Lee Retail" and its founder Ann Lee: a firm that bears a family's name has the name alone, of the family each has a title or a given name. */
const isHouse = ({ uses, count }: Tally) => count.body > 1 && count.body * 8 >= uses

/** "the Harbour Argus newspaper", "Ellery Argus, a newspaper": the kind of body that the noun beside a name tells, where it tells one alone. */
const calledKind = ({ seen }: Tally, { anaphors }: Known): ActorKind | undefined =>
  seen.map(({ called }) => anaphors.get(called ?? '') ?? []).find((kinds) => kinds.length === 1)?.[0]

/** What stands between two names of one actor. */
const ALSO_KNOWN =
  /^,? ?(?:now |also |formerly |previously |once |later |better |since |then |recently |was |has been )*(?:known as|renamed|rebranded|rebranded as|called|calling itself|aka|nicknamed) ?(?:the )?$/

/** "Mohammed Odeh, also known as Sadiq Howaida", "the former Nour Front, renamed Free Coast Front". */
function alsoKnown(words: Word[], names: Found[], known: Known, book: CastBook, index: NameIndex): void {
  for (let k = 1; k < names.length; k++) {
    const one = names[k - 1]!,
      other = names[k]!
    const between =
      words
        .slice(one.to, other.from)
        .map((word) => word.gap + word.key)
        .join('') + words[other.from]!.gap
    if (!ALSO_KNOWN.test(between.replace(/\s+/g, ' '))) continue
    const [a, b] = [one, other].map(
      ({ name, entries }) =>
        index.persons.named(name)?.person ??
        index.bodies.byName.get(fold(shortBody(name, known))) ??
        entries.flatMap((entry) => (entry.type === 'actor' ? [book.knownActor(entry.actor)] : []))[0],
    )
    if (a !== undefined && b !== undefined) book.join(a, b, 'the text says that they are one')
  }
}

/** The persons of the story's lexicon, and those of the general one whom an article names in full; organisations named so. */
function knownNames(readings: Reading[], known: Known, book: CastBook, index: NameIndex): void {
  const met = new Set(
    readings.flatMap(({ found }) =>
      found.flat().flatMap(({ entries }) => entries.flatMap((entry) => (entry.type === 'actor' ? [entry.actor] : []))),
    ),
  )
  for (const entry of known.lexicon.actors) {
    if (entry.kind === 'organisation' && entry.from === 'general' && met.has(entry)) index.bodies.meet(book.knownActor(entry))
    if (entry.kind !== 'person' || (entry.from === 'general' && !met.has(entry))) continue
    const actor = book.knownActor(entry)
    for (const name of [entry.name, ...entry.aliases]) index.persons.add(name, actor)
  }
}

function tally(readings: Reading[], known: Known, capitals: Capitals): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const { words, found } of readings) {
    found.forEach((names, sentence) => {
      for (const item of names) if (item.shape !== 'known') count(item, words[sentence]!, tallies, known, capitals)
    })
  }
  return tallies
}

function count(item: Found, words: Word[], tallies: Map<string, Tally>, known: Known, capitals: Capitals): void {
  const name = shortBody(item.name, known),
    key = fold(name)
  // "A" is nobody's name, nor is "Series A" of a stock
  if (key.length < 2 || (/^[\p{L}]+ \p{Lu}$/u.test(name) && !known.given(words[item.from]!.text))) return
  let t = tallies.get(key)
  if (t === undefined) {
    t = {
      key,
      name,
      uses: 0,
      count: { said: 0, reports: 0, acts: 0, body: 0, person: 0, vessel: 0, place: 0, locative: 0, determined: 0 },
      seen: [],
      titles: [],
      personal: 0,
      company: false,
      ...looks(words.slice(item.from, item.to), known, capitals),
    }
    tallies.set(key, t)
  }
  const seen = evidence(words, item, known)
  t.uses++
  for (const field of Object.keys(t.count) as (keyof Tally['count'])[]) if (seen[field]) t.count[field]++
  t.seen.push(seen)
  if (item.shape === 'body') t.body ??= bodyRun(words, item.from, item.to, known) ?? 'organisation'
  if (item.shape === 'person') t.personal++
  if (item.title !== undefined) t.titles.push(item.title)
  if (isCompany(item.name, known)) {
    t.body ??= 'organisation'
    t.company = true
  }
}

function addPerson(t: Tally, book: CastBook, index: NameIndex, known: Known): void {
  // "the daughter Haddad", "the boy Karim", where the whole name is known already
  const words = nameWords(t.name),
    suffixed = words.length === 2 && SUFFIX.test(words[1]!)
  if (suffixed && index.persons.surnamed(t.name).length > 0) return
  if (words.length === 1 && (index.persons.surnamed(t.name).length > 0 || index.persons.called(t.name).length === 1)) return
  const same = index.persons.named(t.name)
  const actor = same?.person ?? book.actor(t.name, 'person')
  index.persons.add(t.name, actor)
  addAlias(actor, t.name, same?.rule)
  const titles = t.titles
    .map((title) => withoutCourtesy(title, known))
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
  actor.office ??= titles[0] ?? t.seen.find((seen) => seen.role !== undefined)?.role
  book.people.note(actor, t.seen)
  for (const { introducedAs } of t.seen)
    if (introducedAs !== undefined) index.introduced.set(actor, (index.introduced.get(actor) ?? new Set()).add(introducedAs))
}

/** "Chief Executive Sir": the form of address belongs to the name. */
const withoutCourtesy = (title: string, known: Known): string => {
  const words = title.split(' ')
  while (words.length > 0 && isCourtesy(words.at(-1)!, known)) words.pop()
  return words.join(' ')
}

/** A form of address, which says nothing about an office. */
export const isCourtesy = (title: string, { lexicon: { people } }: Known) => people.courtesy.includes(fold(title))
