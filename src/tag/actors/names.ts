import type { ActorKind, CastActor } from '../../records/index.ts'
import { addAlias, type CastBook } from './cast.ts'
import { evidence, type Evidence } from './evidence.ts'
import { fold, nameWords, skeleton } from './fold.ts'
import type { Known } from './known.ts'
import { Persons } from './persons.ts'
import type { Found } from './scan.ts'
import { bodyRun, type Capitals } from './runs.ts'
import type { Word } from './words.ts'

/** One article as the actor tagger reads it: the words of each sentence, and the names in it. */
export type Reading = { words: Word[][], found: Found[][] }

/** Everything that the story says about one unknown name. */
type Tally = {
  key: string
  name: string
  uses: number
  count: Record<'said' | 'reports' | 'acts' | 'body' | 'person' | 'place' | 'locative' | 'determined', number>
  seen: Evidence[]
  titles: string[]
  /** shaped like a person's name: after a title or with a given name */
  personal: number
  /** kind by an organisation word in it */
  body?: ActorKind
  /** a name of a building, event or product, or with capitals that no person's name has */
  thing: boolean
  facility: boolean
  common: boolean
}

/** Suffixes of company law, which one report writes and the next leaves out. */
const LEGAL = /,? (?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|Co|Company|GmbH|AG|SA|NV|SpA|LP)\.?$/

/** The name without legal suffix and article. */
export const shortBody = (name: string) => name.replace(LEGAL, '').replace(/^The /, '')

/** The unknown names of the story, decided. */
export type NameIndex = {
  persons: Persons<CastActor>
  /** folded name -> a body */
  bodies: Map<string, CastActor>
  /** folded acronym that the story introduces in brackets -> its body */
  acronyms: Map<string, CastActor>
  /** folded name -> a place as printed */
  places: Map<string, string>
}

/** Decides, over the whole story, which unknown names are actors or places, and merges their spellings. */
export function collectNames(readings: Reading[], known: Known, book: CastBook, capitals: Capitals, bylines: Set<string>): NameIndex {
  const index: NameIndex = { persons: new Persons(known.nicknames), bodies: new Map(), acronyms: new Map(), places: new Map() }
  for (const entry of known.lexicon.actors) {
    if (entry.kind !== 'person') continue
    const actor = book.knownActor(entry)
    for (const name of [entry.name, ...entry.aliases]) index.persons.add(name, actor)
  }
  const tallies = [...tally(readings, known, capitals).values()]
  // a given name alone is somebody in passing: "father-of-three Ahmad"
  const alone = new Map(tallies.filter((t) => nameWords(t.name).length === 1 && !t.common && !t.body && t.count.determined + t.count.locative + t.count.place === 0).map((t) => [t.key, t.uses]))
  const persons = tallies.filter((t) => (isPerson(t) || isSomebody(t, alone)) && (nameWords(t.name).length > 1 || t.seen.some((seen) => seen.privateRole !== undefined)))
  // longer names first, so that "Tayyip Erdogan" joins "Recep Tayyip Erdogan"
  persons.sort((a, b) => nameWords(b.name).length - nameWords(a.name).length || b.uses - a.uses)
  for (const t of persons) if (!bylines.has(t.key)) addPerson(t, book, index)
  const rest = tallies.filter((t) => !persons.includes(t)).sort((a, b) => b.name.length - a.name.length)
  const undecided: Tally[] = []
  for (const t of rest) {
    if (index.persons.surnamed(t.name).length > 0 || t.key in known.lexicon.bodies.anaphors) continue
    const kind = bodyKind(t, known)
    const longer = shortOf(t, index)
    if (longer !== undefined) {
      addAlias(longer, t.name)
      index.bodies.set(t.key, longer)
    } else if (kind !== undefined) addBody(t, kind, book, index)
    else if (isPlace(t)) index.places.set(t.key, t.name)
    else undecided.push(t)
  }
  for (const t of undecided) joinBody(t, index)
  return index
}

/** Bodies of towns, which are never called by the town's name alone in the same report. */
const LOCAL = /\s(?:Police|Council|Court|University|College|School|Hospital|Courier|News|Times|Post|Herald|Gazette|Radio|Rovers|United|City|Government|Parliament)$/

/** "Norrland" beside "Norrland Freight", "the Relief Institute" beside "National Relief Institute": the one longer name that begins or ends so. */
function shortOf(t: Tally, index: NameIndex): CastActor | undefined {
  const { said, acts, body, place, locative } = t.count
  if (t.common || t.thing || t.personal > 0 || index.bodies.has(t.key)) return undefined
  const words = nameWords(t.name)
  const longer = new Set<CastActor>()
  for (const actor of index.bodies.values()) {
    if (actor.known || actor.kind === 'person') continue
    for (const name of [actor.name, ...actor.aliases]) {
      const all = nameWords(name)
      if (all.length <= words.length) continue
      const begins = words.every((word, i) => word === all[i]) && !LOCAL.test(name) && place + locative <= said + acts + body && said + acts + body > 0
      const ends = words.length > 1 && t.body !== undefined && words.every((word, i) => word === all[all.length - words.length + i])
      if (begins || ends) longer.add(actor)
    }
  }
  return longer.size === 1 ? [...longer][0] : undefined
}

/** "Ashford Rovers", where "Rovers" is known: the longer name of the same body. */
function joinBody(t: Tally, index: NameIndex): void {
  const last = nameWords(t.name).at(-1) ?? ''
  const body = nameWords(t.name).length > 1 && !t.thing ? index.bodies.get(last) : undefined
  if (body === undefined || body.known || nameWords(body.name).length > 1) return
  body.aliases.push(body.name)
  body.name = t.name
  index.bodies.set(t.key, body)
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
  const name = shortBody(item.name), key = fold(name)
  let t = tallies.get(key)
  if (t === undefined) {
    t = { key, name, uses: 0, count: { said: 0, reports: 0, acts: 0, body: 0, person: 0, place: 0, locative: 0, determined: 0 }, seen: [], titles: [], personal: 0, ...looks(words.slice(item.from, item.to), known, capitals) }
    tallies.set(key, t)
  }
  const seen = evidence(words, item, known)
  t.uses++
  for (const field of Object.keys(t.count) as (keyof Tally['count'])[]) if (seen[field]) t.count[field]++
  t.seen.push(seen)
  if (item.shape === 'body') t.body ??= bodyRun(words, item.from, item.to, known)
  if (item.shape === 'person') t.personal++
  if (item.title !== undefined) t.titles.push(item.title)
  if (LEGAL.test(item.name)) t.body ??= 'organisation'
}

/** What the letters and words of a name say. */
function looks(words: Word[], known: Known, capitals: Capitals): Pick<Tally, 'thing' | 'facility' | 'common'> {
  const last = words.at(-1)!.key
  const lower = (word: Word) => (capitals.get(word.key)?.lower ?? 0) > (capitals.get(word.key)?.capital ?? 0)
  return {
    thing: (words.length > 1 && known.things.has(last)) || words.some((word) => /^\p{Ll}|\p{Ll}\p{Lu}\p{Ll}*\p{Lu}|\p{N}/u.test(word.text) && !word.text.startsWith('al')) || (words.length > 1 && words.some((word) => word.upper && word.text.length > 2)),
    // "Halden Ports" runs them; "Sarah Rivers" is somebody
    facility: words.length > 1 && (known.facilities.has(last) || (known.facilities.has(last.replace(/s$/, '')) && !known.lexicon.givenNames.has(words[0]!.text))),
    common: words.some(lower),
  }
}

/** Words that speak or stand beside a role, where no list holds the given name; always what a title stands before. */
function isPerson(t: Tally): boolean {
  const length = nameWords(t.name).length
  if (t.titles.length > 0 && t.body === undefined && t.personal > 0) return true
  if (t.body !== undefined || t.thing || t.facility || t.count.body > 0 || t.count.place > 0) return false
  if (t.personal > 0) return t.count.determined * 2 < t.uses || t.count.person > 0
  if (t.common || length > 4) return false
  return t.count.person > 0 || (length > 1 && t.count.said > t.count.reports && t.count.determined + t.count.locative === 0)
}

/** No title and no list tells that it is a person, but one of its words is used alone, as surnames are, or it acts again and again. */
function isSomebody(t: Tally, alone: Map<string, number>): boolean {
  const words = nameWords(t.name)
  if (words.length < 2 || words.length > 3 || t.body !== undefined || t.thing || t.facility || t.common || t.count.body + t.count.place > 0) return false
  if ((t.count.determined + t.count.locative) * 4 > t.uses) return false
  return Math.max(alone.get(words.at(-1)!) ?? 0, alone.get(words[0]!) ?? 0) > 1 || (t.uses > 2 && t.count.acts > 0)
}

function bodyKind(t: Tally, known: Known): ActorKind | undefined {
  const { said, acts, body, place, determined, locative, person } = t.count
  if (t.body !== undefined) return t.body
  if (place > body || person > 0 || t.personal > 0) return undefined
  if (t.facility) return said > 0 ? 'organisation' : undefined
  if (body > 0 && body * 8 >= t.uses) return 'organisation'
  if (t.thing || nameWords(t.name).length > 3 || known.lexicon.givenNames.has(t.name)) return undefined
  // "the NWA said"
  if (said > 0 && /^\p{Lu}{3,6}$/u.test(t.name) && locative * 2 <= t.uses) return 'organisation'
  const aloof = determined * 4 < t.uses && locative * 4 < t.uses
  if (said > 0 && said * 8 >= t.uses && aloof) return t.count.reports === said ? 'media' : 'organisation'
  // "the Beatles sued": a plural with an article
  if (said + acts > 0 && determined > 0 && /[^s]s$/.test(t.name) && locative === 0 && !t.common) return 'organisation'
  return acts > 1 && acts * 3 >= t.uses && aloof && !t.common ? 'organisation' : undefined
}

function isPlace(t: Tally): boolean {
  const { said, acts, body, place, locative, determined } = t.count
  if (t.facility) return place + locative > 0
  if (place > 0 && (place + locative) * 2 >= t.uses) return true
  return locative > 0 && locative * 2 >= t.uses && said + acts + body + determined === 0 && !t.thing && !t.common && t.personal === 0
}

const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Dr)\.?$/i

function addPerson(t: Tally, book: CastBook, index: NameIndex): void {
  const same = index.persons.named(t.name)
  const actor = same ?? book.actor(t.name, 'person')
  index.persons.add(t.name, actor)
  addAlias(actor, t.name)
  const titles = t.titles.filter((title) => !COURTESY.test(title)).sort((a, b) => b.length - a.length)
  actor.office ??= titles[0] ?? t.seen.find((seen) => seen.role !== undefined)?.role
  book.people.note(actor, t.seen)
}

/** Words that end the name of a body and are left out when it is named again: "Nusra Front" -> "Nusra". */
const TAIL = /\s(?:Front|Group|Party|Movement|Committee|Council|Commission|Association|Agency|Corporation|Systems|Motors|Airlines|Bank|Records|University|Brigades?|Army|Militia|Industries|Holdings|Foundation|Institute|Union|Technology|Technologies|Computer|Electronics|Pharmaceuticals|Energy)$/

function addBody(t: Tally, kind: ActorKind, book: CastBook, index: NameIndex): void {
  const bones = skeleton(nameWords(t.name).join(''))
  const like = index.bodies.get(t.key) ?? index.bodies.get(`~${bones}`) ?? misspelt(t.name, [...new Set(index.bodies.values()), ...book.storyBodies()])
  const actor = like ?? book.actor(t.name, kind)
  addAlias(actor, t.name)
  for (const key of [t.key, ...(bones.length > 5 ? [`~${bones}`] : [])]) if (!index.bodies.has(key)) index.bodies.set(key, actor)
  const short = t.name.replace(TAIL, '')
  if (short !== t.name && !index.bodies.has(fold(short)) && book.general(short) === undefined) index.bodies.set(fold(short), actor)
  for (const { acronym } of t.seen) {
    if (acronym === undefined) continue
    addAlias(actor, acronym)
    index.bodies.set(fold(acronym), actor)
    index.acronyms.set(fold(acronym), actor)
  }
}

/** A known body of the same last word whose spelling differs by one letter left out, put in, changed or swapped. */
function misspelt(name: string, bodies: CastActor[]): CastActor | undefined {
  const a = nameWords(name)
  if (a.length < 2) return undefined
  const fits = (known: string) => {
    const b = nameWords(known)
    if (b.length !== a.length || b.at(-1) !== a.at(-1)) return false
    const differing = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i]!] as const]))
    return differing.length === 1 && differing[0]![0].length > 4 && oneSlip(...differing[0]!)
  }
  return bodies.find((actor) => [actor.name, ...actor.aliases].some(fits))
}

/** Optimal string alignment distance of one. */
export function oneSlip(a: string, b: string): boolean {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const x = a.slice(i), y = b.slice(i)
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
}
