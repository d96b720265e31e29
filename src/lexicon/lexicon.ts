import * as z from 'zod'
import { ActorEntry, ActorKind, PlaceEntry, PlaceKind } from '../records/index.ts'

/** One row of countries.yaml. */
export const Country = z.strictObject({
  adj: z.array(z.string()),
  people: z.array(z.string()).optional(),
  capital: z.string().optional(),
  aliases: z.array(z.string()).default([]),
  at: z.tuple([z.number(), z.number()]),
})

const Names = z.record(z.string(), z.array(z.string()))
/** organisations.yaml, leaders.yaml: kind -> name -> other names. */
export const Organisations = z.partialRecord(ActorKind, Names)

const Region = z.tuple([PlaceKind, z.number().nullable(), z.number().nullable()]).rest(z.string().nullable())
/** places.yaml: name -> [kind, latitude, longitude, containing place, other names ...]. */
export const Regions = z.strictObject({ regions: z.record(z.string(), Region), cities: z.record(z.string(), Region) })

const words = z.array(z.string())
/** people.yaml. */
export const PeopleWords = z.strictObject({
  offices: words,
  abbreviations: words,
  courtesy: words,
  private: words,
  nouns: words,
  unsure: words,
  regnal: words,
  rulers: z.record(z.string(), words),
  relations: words,
  particles: words,
  postnominals: words,
  family_first: z.strictObject({ korean: words, chinese: words }),
  nicknames: words,
  female: words,
  male: words,
  women: words,
})

export type PeopleWords = z.infer<typeof PeopleWords>

/** bodies.yaml. */
export const BodyWords = z.strictObject({
  heads: z.partialRecord(ActorKind, words),
  foreign_heads: z.record(z.string(), z.string()),
  facilities: words,
  things: words,
  not_names: words,
  times: words,
  openers: words,
  ethnic: words,
  fighters: words,
  leading: words,
  trades: z.record(z.string(), words),
  anaphors: z.record(z.string(), z.array(ActorKind)),
  bynames: z.record(z.string(), words),
  persons: words,
  parties: z.strictObject({ government: words, forces: words, opposition: words, rebels: words }),
  state_nouns: words,
  place_nouns: words,
  kinds_of_place: z.partialRecord(PlaceKind, words),
  sites: words,
  people: words,
  peoples: words,
  nationals: words,
  troops: words,
  armies: words,
})

/** cues.yaml. */
export const Cues = z.strictObject({
  small: words,
  guilds: words,
  insurgents: words,
  it_said: words,
  against: words,
  local_bodies: words,
  local_adjectives: words,
  state_bodies: words,
  shared_bodies: words,
  bare_bodies: words,
  state_offices: words,
  leading_offices: words,
  shared_offices: words,
  ministries: words,
  determiners: words,
  generic: words,
  generic_in_names: words,
  many_of_them: words,
  heads_of_bodies: words,
  suffered: words,
  classes: words,
  holdings: words,
  holding_office: words,
  heads_of_firms: words,
  grouping: words,
  with_actor: words,
  motion: words,
  reached: words,
  taken_from: words,
  given: words,
  clause_openers: words,
  ways: words,
  wishes: words,
  delegates: words,
  offices_of_state: words,
  legal: words,
  members: words,
  led: words,
  tails: words,
  plain_names: words,
  local_names: words,
  seats: words,
  hyphened: words,
  clubs: words,
  companies: words,
  civic: words,
  unions: words,
  authorities: words,
  ambiguous: words,
  telling_apart: words,
  of_members: words,
  reigns: words,
  servants: words,
  throngs: words,
  charging: words,
  pairs_of_people: words,
  works: words,
  of_firms: words,
  of_owners: words,
  firm_offices: words,
  firm_accounts: words,
  fiscal: words,
  parts_of_firms: words,
  deals: words,
  dealt: words,
  epithets: words,
  chairs: words,
  appointed: words,
  held_as: words,
  posts_of_firms: words,
  accused: words,
  sought: words,
  court: words,
  pairs_of_states: words,
  pairs_of_firms: words,
  sides: words,
  arms_of_state: words,
  expletive: words,
  vessels: words,
  hulls: words,
  aboard: words,
  parts_of_ships: words,
  sailing: words,
  locative: words,
  visited: words,
  determining: words,
  services: words,
})
/** Each list of cues.yaml as a set. */
export type CueSets = Record<keyof z.infer<typeof Cues>, ReadonlySet<string>>

/** verbs.yaml. */
export const Verbs = z.strictObject({ said: words, acts: words, persuades: words, tells: words, introduces: words })

/** Each list of verbs.yaml as a set. */
type VerbSets = Record<keyof z.infer<typeof Verbs>, ReadonlySet<string>>

/** `lexicon/actors.yaml` and `lexicon/places.yaml` of a story. */
export const StoryActors = z.array(ActorEntry)
export const StoryPlaces = z.array(PlaceEntry)

/** A country as an actor: adjectives ("Kenyan"), people ("Kenyans") and seat of government ("Nairobi") stand for it. */
export type State = { name: string; adjectives: string[]; people: string[]; capital?: string; aliases: string[]; lat: number; lon: number }

/** An actor or place known before any article is read; the story's own has the last word. */
export type KnownActor = ActorEntry & { from: 'story' | 'general' }
export type KnownPlace = PlaceEntry & { from: 'story' | 'general' }

/** What is known about names and words before any article is read. */
export type Lexicon = {
  actors: KnownActor[]
  places: KnownPlace[]
  states: State[]
  /** as printed, with and without diacritics */
  givenNames: Set<string>
  people: z.infer<typeof PeopleWords>
  bodies: z.infer<typeof BodyWords>
  cues: CueSets
  verbs: VerbSets
}
