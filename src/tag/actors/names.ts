import type { ActorKind, CastActor } from '../../records/index.ts'
import { addAlias, type CastBook } from './cast.ts'
import { evidence, type Evidence } from './evidence.ts'
import { fold, nameWords, skeleton } from './fold.ts'
import type { Known } from './known.ts'
import { isSurnameOf, samePerson } from './persons.ts'
import { bodyRun, type Found } from './scan.ts'
import type { Word } from './words.ts'

/** One article as the actor tagger reads it. */
export type Reading = { words: Word[][], found: Found[][] }

/** Everything the story says about one unknown name. */
type Tally = { name: string, uses: number, articles: Set<number>, agent: number, body: number, person: number, place: number, locative: number, determined: number, all: Evidence[], inBody: ActorKind | undefined, titles: string[], asPerson: number, upper: boolean, headline: boolean }

/** Suffixes of company law, which one report writes and the next leaves out. */
const LEGAL = /(?:,? (?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|Co|Company|GmbH|AG|SA|NV|SpA|LP))\.?$/

/** The name without legal suffix and article. */
export const shortBody = (name: string) => name.replace(LEGAL, '').replace(/^The /, '')

export type NameIndex = {
  /** folded name -> actor; for names of the text that are no person's */
  bodies: Map<string, CastActor>
  /** all persons with their full names, in order of appearance */
  persons: CastActor[]
  places: Map<string, string>
}

/** Decides, over the whole story, which unknown names are actors or places, and merges their spellings. */
export function collectNames(readings: Reading[], known: Known, book: CastBook, bylines: Set<string>): NameIndex {
  const tallies = tally(readings, known)
  const index: NameIndex = { bodies: new Map(), persons: [], places: new Map() }
  for (const actor of known.lexicon.actors) if (actor.kind === 'person' && actor.from === 'story') index.persons.push({ ...book.knownActor(actor) })
  const full = [...tallies.values()].filter((t) => t.asPerson > 0 || isPerson(t))
  full.sort((a, b) => nameWords(b.name).length - nameWords(a.name).length || b.uses - a.uses)
  for (const t of full) if (nameWords(t.name).length > 1 && !bylines.has(fold(t.name))) person(t, book, index)
  for (const [key, t] of tallies) {
    if (full.includes(t) && nameWords(t.name).length > 1) continue
    const kind = t.inBody ?? bodyKind(t, known)
    if (kind !== undefined && !index.persons.some((p) => isSurnameOf(t.name, p.name))) body(key, t, kind, book, index)
    else if (t.place > 0 && t.place + t.locative >= t.uses / 2 || (t.locative > 0 && t.locative >= t.uses / 2 && t.body + t.agent + t.determined === 0 && !t.upper)) index.places.set(key, t.name)
  }
  return index
}

function tally(readings: Reading[], known: Known): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  readings.forEach(({ words, found }, article) => found.forEach((names, sentence) => {
    for (const item of names) {
      if (item.shape === 'known') continue
      const key = fold(shortBody(item.name))
      let t = tallies.get(key)
      if (t === undefined) {
        t = { name: shortBody(item.name), uses: 0, articles: new Set(), agent: 0, body: 0, person: 0, place: 0, locative: 0, determined: 0, all: [], inBody: undefined, titles: [], asPerson: 0, upper: false, headline: false }
        tallies.set(key, t)
      }
      const seen = evidence(words[sentence]!, item, known)
      t.uses++
      t.articles.add(article)
      for (const field of ['agent', 'body', 'person', 'place', 'locative', 'determined'] as const) if (seen[field]) t[field]++
      t.all.push(seen)
      t.upper ||= words[sentence]![item.from]!.upper
      if (item.shape === 'body') t.inBody ??= bodyRun(words[sentence]!, item.from, item.to, known) as ActorKind
      if (item.shape === 'person') t.asPerson++
      if (item.title !== undefined) t.titles.push(item.title)
      if (item.name !== t.name && LEGAL.test(item.name)) t.inBody ??= 'organisation'
    }
  }))
  return tallies
}

/** Two to four words that speak or stand beside a role: a person whose given name no list holds. */
function isPerson(t: Tally): boolean {
  const words = nameWords(t.name)
  if (t.inBody !== undefined || t.upper || t.body > 0 || t.place > 0) return false
  if (t.person > 0 && words.length < 5) return true
  return words.length > 1 && words.length < 5 && t.agent > 0 && t.determined === 0 && t.locative === 0
}

function bodyKind(t: Tally, known: Known): ActorKind | undefined {
  if (t.place > t.body) return undefined
  if (t.body > 0) return 'organisation'
  const others = t.locative + t.determined
  if (t.agent > 0 && (t.agent * 2 >= others) && nameWords(t.name).length < 4) return known.lexicon.givenNames.has(t.name) ? undefined : 'organisation'
  return undefined
}

const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr)\.?$/i

function person(t: Tally, book: CastBook, index: NameIndex): void {
  const same = index.persons.find((p) => samePerson(p.name, t.name) || p.aliases.some((alias) => samePerson(alias, t.name)))
  const actor = same !== undefined ? book.actor(same.name, 'person') : book.actor(t.name, 'person')
  if (actor.kind !== 'person') return
  if (same === undefined) index.persons.push(actor)
  addAlias(actor, t.name)
  giveOffice(actor, t)
}

function giveOffice(actor: CastActor, t: Tally): void {
  const titles = t.titles.filter((title) => !COURTESY.test(title))
  actor.office ??= titles.sort((a, b) => b.length - a.length)[0] ?? t.all.find((seen) => seen.role !== undefined)?.role
}

function body(key: string, t: Tally, kind: ActorKind, book: CastBook, index: NameIndex): void {
  const bones = skeleton(key.replace(/\s/g, ''))
  const like = [...index.bodies.entries()].find(([other]) => other.length > 6 && skeleton(other.replace(/\s/g, '')) === bones)?.[1]
  const actor = like ?? book.actor(t.name, kind)
  addAlias(actor, t.name)
  index.bodies.set(key, actor)
  for (const seen of t.all) {
    if (seen.acronym === undefined) continue
    addAlias(actor, seen.acronym)
    index.bodies.set(fold(seen.acronym), actor)
  }
}
