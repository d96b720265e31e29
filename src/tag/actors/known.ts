import type { PlaceKind } from '../../records/index.ts'
import type { CueSets, KnownActor, KnownPlace, Lexicon, State } from '../../lexicon/lexicon.ts'
import { personNouns } from '../../lexicon/language.ts'
import { fold, plain } from './fold.ts'
import { Trie } from './trie.ts'
import type { Word } from './words.ts'

/** What a known name stands for. */
export type Entry =
  | { type: 'actor'; actor: KnownActor }
  | { type: 'state'; state: State; as: 'name' | 'adjective' | 'people' | 'capital' }
  | { type: 'place'; place: KnownPlace }
  | { type: 'time' }
  /** capitalised, and no actor or place: a direction, a faith */
  | { type: 'none' }

/** A party to a conflict inside a state. */
export type Party = 'government' | 'forces' | 'opposition' | 'rebels'

/** The lexicon as tables to look names up in. */
export type Known = {
  names: Trie<Entry>
  /** offices and titles, in any case */
  offices: Trie<string>
  /** the same, of several: "vice chairmen", "attorneys" */
  officesOfMany: Trie<string>
  privateNouns: Trie<string>
  /** what a company has one of: "chief executive", "net income" */
  firmOffices: Trie<string>
  /** "high court" -> names of bodies that are called so */
  bynames: Trie<string[]>
  lexicon: Lexicon
  cues: CueSets
  statesByName: Map<string, State>
  /** folded alias -> the state, the first of several */
  statesByAlias: Map<string, State>
  heads: Map<string, KnownActor['kind']>
  /** heads of names in other languages, which stand first, and what they are in English */
  foreignHeads: Map<string, string>
  /** nouns that stand for a body named before, with the kinds that it may be of */
  anaphors: Map<string, KnownActor['kind'][]>
  trades: Map<string, string> // "brewing" -> "drinks"
  leading: Set<string>
  facilities: Set<string>
  things: Set<string>
  ethnic: Set<string>
  fighters: Set<string>
  particles: Set<string>
  stateNouns: Set<string>
  placeNouns: Set<string>
  /** the kind of place that a noun tells, singular or plural: "villages" */
  placeNoun: (word: string) => PlaceKind | undefined
  people: Set<string>
  peoples: Set<string>
  nationals: Set<string>
  troops: Set<string>
  armies: Set<string>
  /** plain nouns for people and bodies, which open sentences as often as names do */
  common: Set<string>
  /** first word -> phrases for parties that begin with it, longest first */
  parties: Map<string, { party: Party; parts: string[] }[]>
  /** nouns for one person: "boy", "defendant", "minister" */
  persons: Set<string>
  openers: Set<string>
  /** Is the word a given name, with or without its diacritics? */
  given: (word: string) => boolean
  regnal: Set<string>
  /** singulars of the plurals by which organisations of the general lexicon go: "democrat" */
  members: Set<string>
  /** folded surname -> the country that its bearer led */
  rulers: Map<string, string>
  women: Set<string>
  female: Set<string>
  male: Set<string>
  nicknames: Map<string, string>
  /** folded adjective -> the country */
  adjectives: Map<string, State>
}

/** Index after an office that begins here, or undefined. */
export const officeAt = (words: Word[], i: number, known: Known): number | undefined => known.offices.longest(words, i)?.to

const made = new WeakMap<Lexicon, Known>()

/** The tables of a lexicon, made once for each. */
export function known(lexicon: Lexicon): Known {
  let tables = made.get(lexicon)
  if (tables === undefined) made.set(lexicon, (tables = tablesOf(lexicon)))
  return tables
}

function partyPhrases(lexicon: Lexicon): Known['parties'] {
  const all = (Object.entries(lexicon.bodies.parties) as [Party, string[]][]).flatMap(([party, phrases]) =>
    phrases.map((phrase) => ({ party, parts: phrase.split(/[ -]/) })),
  )
  all.sort((a, b) => b.parts.length - a.parts.length)
  const byFirst: Known['parties'] = new Map()
  for (const phrase of all) byFirst.set(phrase.parts[0]!, [...(byFirst.get(phrase.parts[0]!) ?? []), phrase])
  return byFirst
}

/** "chairman" -> "chairmen", "deputy" -> "deputies", "boss" -> "bosses". */
const manyOf = (noun: string): string =>
  noun
    .replace(/(?<![aeiou])y$/, 'ie')
    .replace(/(?<=s|x|ch|sh)$/, 'e')
    .replace(/$/, 's')
    .replace(/mans$/, 'men')

/** Kinds of head words later in the list win: a "news agency" is media though an agency is an organisation. */
function tablesOf(lexicon: Lexicon): Known {
  const names = new Trie<Entry>(),
    offices = new Trie<string>(),
    officesOfMany = new Trie<string>(),
    privateNouns = new Trie<string>(),
    firmOffices = new Trie<string>(),
    bynames = new Trie<string[]>()
  for (const word of lexicon.bodies.times) names.add(word, { type: 'time' })
  for (const word of lexicon.bodies.not_names) names.add(word, { type: 'none' })
  for (const actor of lexicon.actors) for (const name of [actor.name, ...actor.aliases]) names.add(name, { type: 'actor', actor })
  for (const state of lexicon.states) {
    for (const name of [state.name, ...state.aliases]) names.add(name, { type: 'state', state, as: 'name' })
    for (const name of state.adjectives) names.add(name, { type: 'state', state, as: 'adjective' })
    for (const name of state.people) if (!state.adjectives.includes(name)) names.add(name, { type: 'state', state, as: 'people' })
    if (state.capital !== undefined && state.capital !== state.name) names.add(state.capital, { type: 'state', state, as: 'capital' })
  }
  for (const place of lexicon.places) for (const name of [place.name, ...place.aliases]) names.add(name, { type: 'place', place })
  for (const office of [...lexicon.people.offices, ...lexicon.people.abbreviations]) offices.add(office, office, !/[A-Z.]/.test(office))
  for (const office of lexicon.people.offices.filter((each) => !/[A-Z.]/.test(each))) officesOfMany.add(manyOf(office), office, true)
  for (const noun of lexicon.people.private) privateNouns.add(noun, noun, true)
  for (const office of [...lexicon.cues.firm_offices, ...lexicon.cues.firm_accounts]) firmOffices.add(office, office, true)
  for (const [byname, bodies] of Object.entries(lexicon.bodies.bynames)) bynames.add(byname, bodies, true)
  const kinds = new Map(
    (Object.entries(lexicon.bodies.kinds_of_place) as [PlaceKind, string[]][]).flatMap(([kind, nouns]) =>
      nouns.map((noun): [string, PlaceKind] => [noun, kind]),
    ),
  )
  const heads = new Map<string, KnownActor['kind']>()
  for (const kind of ['organisation', 'ngo', 'media', 'armed_group'] as const)
    for (const word of lexicon.bodies.heads[kind] ?? []) heads.set(word, kind)
  return {
    names,
    offices,
    officesOfMany,
    privateNouns,
    firmOffices,
    bynames,
    lexicon,
    cues: lexicon.cues,
    heads,
    foreignHeads: new Map(Object.entries(lexicon.bodies.foreign_heads)),
    anaphors: new Map(Object.entries(lexicon.bodies.anaphors)),
    trades: new Map(
      Object.entries(lexicon.bodies.trades).flatMap(([trade, words]) => words.map((word): [string, string] => [word, trade])),
    ),
    statesByName: new Map(lexicon.states.map((state) => [state.name, state])),
    statesByAlias: new Map(
      lexicon.states.flatMap((state) => state.aliases.map((alias): [string, State] => [fold(alias), state])).reverse(),
    ),
    leading: new Set(lexicon.bodies.leading),
    facilities: new Set(lexicon.bodies.facilities),
    things: new Set(lexicon.bodies.things),
    ethnic: new Set(lexicon.bodies.ethnic.map((word) => word.toLowerCase())),
    fighters: new Set(lexicon.bodies.fighters),
    particles: new Set(lexicon.people.particles),
    stateNouns: new Set(lexicon.bodies.state_nouns),
    placeNouns: new Set(lexicon.bodies.place_nouns),
    placeNoun: (word) => kinds.get(word) ?? kinds.get(word.replace(/ies$/, 'y')) ?? kinds.get(word.replace(/s$/, '')),
    people: new Set(lexicon.bodies.people),
    peoples: new Set(lexicon.bodies.peoples.map(fold)),
    nationals: new Set(lexicon.bodies.nationals),
    troops: new Set(lexicon.bodies.troops),
    armies: new Set(lexicon.bodies.armies),
    common: new Set(
      [
        ...lexicon.bodies.people,
        ...Object.keys(lexicon.bodies.anaphors),
        ...lexicon.people.private,
        ...lexicon.people.offices,
        ...lexicon.bodies.fighters,
        ...Object.values(lexicon.bodies.parties).flat(),
        ...heads.keys(),
      ]
        .filter((word) => !/[ A-Z]/.test(word))
        .map(fold),
    ),
    persons: personNouns(lexicon.people),
    openers: new Set(lexicon.bodies.openers),
    given: (word) => lexicon.givenNames.has(word) || (/[^\x20-\x7e]/.test(word) && lexicon.givenNames.has(plain(word))),
    regnal: new Set(lexicon.people.regnal),
    members: new Set(
      lexicon.actors
        .filter(({ kind, from }) => kind === 'organisation' && from === 'general')
        .flatMap(({ aliases }) => aliases.flatMap((alias) => (/^\p{L}+s$/u.test(alias) ? [fold(alias.slice(0, -1))] : []))),
    ),
    rulers: new Map(
      Object.entries(lexicon.people.rulers).flatMap(([state, names]) => names.map((name): [string, string] => [fold(name), state])),
    ),
    women: new Set(lexicon.people.women),
    female: new Set(lexicon.people.female),
    male: new Set(lexicon.people.male),
    parties: partyPhrases(lexicon),
    nicknames: new Map(lexicon.people.nicknames.map((pair) => pair.split(' ') as [string, string])),
    adjectives: new Map(lexicon.states.flatMap((state) => state.adjectives.map((adjective): [string, State] => [fold(adjective), state]))),
  }
}
