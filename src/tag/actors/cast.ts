import type { ActorKind, Cast, CastActor, CastPlace } from '../../records/index.ts'
import type { KnownActor, KnownPlace, Lexicon, State } from '../../lexicon/lexicon.ts'
import { ofObject } from '../../memory.ts'
import { slug } from './fold.ts'
import { People } from './privacy.ts'
import type { Party } from './known.ts'

/** The actors of a lexicon by all their names; the story's entries come first, and the first entry of a name wins. */
const actorsBySlug = ofObject(({ actors }: Lexicon): ReadonlyMap<string, KnownActor> => {
  const bySlug = new Map<string, KnownActor>()
  for (const actor of [...actors].reverse()) for (const name of [...actor.aliases, actor.name]) bySlug.set(slug(name), actor)
  return bySlug
})

const bodiesOfStory = ofObject((bySlug: ReadonlyMap<string, KnownActor>): KnownActor[] =>
  [...new Set(bySlug.values())].filter((entry) => entry.from === 'story' && entry.kind !== 'person'),
)

const countriesByName = ofObject(
  ({ places }: Lexicon): ReadonlyMap<string, KnownPlace> =>
    new Map(places.filter((place) => place.kind === 'country').map((place) => [place.name, place])),
)

/** The cast as it grows: one entry an actor, whatever it is called. */
export class CastBook {
  readonly cast: Cast = { actors: new Map(), places: new Map() }
  readonly people = new People()
  private readonly merged = new Map<CastActor, CastActor>()
  private readonly groups = new Map<string, CastActor>()
  private readonly story: ReadonlyMap<string, KnownActor>

  private readonly countries: ReadonlyMap<string, KnownPlace>

  constructor(lexicon: Lexicon) {
    this.story = actorsBySlug(lexicon)
    this.countries = countriesByName(lexicon)
  }

  /** The actor of a name, made when new. The lexicon's entry of that name, if any, says kind, aliases and office. */
  actor(name: string, kind: ActorKind, more: Partial<CastActor> = {}): CastActor {
    const entry = this.story.get(slug(name))
    const key = `actor:${slug(entry?.name ?? name)}`
    const old = this.cast.actors.get(key)
    if (old !== undefined) return old
    const made: CastActor =
      entry !== undefined
        ? {
            key,
            name: entry.name,
            kind: entry.kind,
            aliases: [...entry.aliases],
            office: entry.office,
            partOf: entry.part_of,
            private: false,
            known: true,
            sameAs: entry.aliases.map((alias) => ({
              name: alias,
              rule: entry.from === 'story' ? 'so named by the editor' : 'a name in common use',
            })),
          }
        : { key, name, kind, aliases: [], private: false, known: false, ...more }
    if (entry !== undefined) for (const alias of more.aliases ?? []) addAlias(made, alias)
    this.cast.actors.set(key, made)
    return made
  }

  /** Makes two actors one: the text says that they are. */
  join(one: CastActor, other: CastActor, rule: string): void {
    const to = this.canonical(one),
      from = this.canonical(other)
    if (to === from || (to.kind === 'person') !== (from.kind === 'person') || (from.known && to.known)) return
    const [keep, drop] = from.known ? [from, to] : [to, from]
    for (const name of [drop.name, ...drop.aliases]) addAlias(keep, name, rule)
    keep.office ??= drop.office
    this.merged.set(drop, keep)
  }

  /** The actor that this one was found to be. */
  canonical(actor: CastActor): CastActor {
    let found = actor
    for (let next = this.merged.get(found); next !== undefined; next = this.merged.get(found)) found = next
    return found
  }

  /** Bodies of the story's lexicon, to compare spellings with. */
  storyBodies(): CastActor[] {
    return bodiesOfStory(this.story).map((entry) => this.knownActor(entry))
  }

  /** The actor of a name, if the story has met it. */
  named(name: string): CastActor | undefined {
    return this.cast.actors.get(`actor:${slug(name)}`)
  }

  /** The lexicon's entry of a name. */
  general(name: string): KnownActor | undefined {
    return this.story.get(slug(name))
  }

  knownActor(entry: KnownActor): CastActor {
    return this.actor(entry.name, entry.kind)
  }

  state(state: State): CastActor {
    return this.actor(state.name, 'state', {
      aliases: [...state.aliases, ...(state.capital !== undefined && state.capital !== state.name ? [state.capital] : [])],
      known: true,
    })
  }

  /** A party of a state: "Kenyan government", "Kenyan government forces", "Kenyan opposition", "Kenyan rebels". */
  party(state: State, party: Party): CastActor {
    const adjective = state.adjectives[0] ?? state.name
    const [suffix, kind, aliases] = PARTY[party]
    return this.actor(`${adjective} ${suffix}`, kind, {
      aliases: aliases.map((word) => `${adjective} ${word}`),
      partOf: state.name,
      known: true,
    })
  }

  /** The army of a state that is at peace, or of one that is not known. */
  army(state: State | undefined): CastActor {
    if (state === undefined) return this.actor('Army', 'armed_group', { aliases: ['army', 'military'] })
    const adjective = state.adjectives[0] ?? state.name
    return this.actor(`${adjective} army`, 'armed_group', {
      aliases: ['military', 'armed forces'].map((word) => `${adjective} ${word}`),
      partOf: state.name,
      known: true,
    })
  }

  /** Those in arms for a state at peace, of whatever arm: "Kenyan troops". */
  forces(state: State): CastActor {
    const adjective = state.adjectives[0] ?? state.name
    return this.actor(`${adjective} forces`, 'armed_group', { partOf: state.name, known: true })
  }

  /** People of a nation, who do not act for it: "Kenyan exiles", or under arms "Kenyan militants". */
  nationals(state: State, noun: string, armed: boolean): CastActor {
    return this.actor(`${state.adjectives[0] ?? state.name} ${noun}`, armed ? 'armed_group' : 'people')
  }

  /** "the government" where no state is known that it could be of. */
  nameless(party: Party, word: string): CastActor {
    return this.actor(word.charAt(0).toUpperCase() + word.slice(1), PARTY[party][1], { aliases: [word] })
  }

  /** A body of a state: "Kenyan police", "Norwegian parliament". */
  stateBody(state: State, phrase: string): CastActor {
    return this.actor(`${state.adjectives[0] ?? state.name} ${phrase}`, 'organisation', { partOf: state.name })
  }

  /** An armed people without a state, under the first words that name it: "Kurdish fighters". */
  fighters(adjective: string, noun: string): CastActor {
    const old = this.groups.get(adjective)
    if (old !== undefined) addAlias(old, `${adjective} ${noun}`)
    const made =
      old ??
      this.actor(`${adjective} ${noun}`, 'armed_group', {
        aliases: ['fighters', 'militia', 'forces'].filter((word) => word !== noun).map((word) => `${adjective} ${word}`),
      })
    this.groups.set(adjective, made)
    return made
  }

  stateMedia(state: State): CastActor {
    const adjective = state.adjectives[0] ?? state.name
    return this.actor(`${adjective} state media`, 'media', {
      aliases: ['television', 'TV', 'news agency', 'radio'].map((word) => `${adjective} state ${word}`),
      partOf: state.name,
      known: true,
    })
  }

  /** The lexicon's entry of a country as a place. */
  country(name: string): KnownPlace | undefined {
    return this.countries.get(name)
  }

  place(entry: KnownPlace): CastPlace {
    const key = `place:${slug(entry.name)}${entry.kind === 'city' && entry.from === 'general' && this.clash(entry) ? `-${slug(entry.part_of ?? '')}` : ''}`
    const old = this.cast.places.get(key)
    if (old !== undefined) return old
    const made: CastPlace = {
      key,
      name: entry.name,
      kind: entry.kind,
      lat: entry.lat,
      lon: entry.lon,
      partOf: entry.part_of,
      precision: entry.from === 'story' ? 'lexicon' : 'gazetteer',
    }
    this.cast.places.set(key, made)
    return made
  }

  /** Is there another place of that name in the cast already, such as the other Tripoli? */
  private clash(entry: KnownPlace): boolean {
    const same = this.cast.places.get(`place:${slug(entry.name)}`)
    return same !== undefined && same.partOf !== entry.part_of
  }

  unknownPlace(name: string, kind: string): CastPlace {
    const key = `place:${slug(name)}`
    const old = this.cast.places.get(key)
    if (old !== undefined) return old
    const made: CastPlace = { key, name, kind, precision: 'unknown' }
    this.cast.places.set(key, made)
    return made
  }
}

const PARTY: Record<Party, [suffix: string, kind: ActorKind, aliases: string[]]> = {
  government: ['government', 'organisation', ['regime', 'authorities']],
  forces: ['government forces', 'armed_group', ['army', 'forces', 'troops', 'regime forces', 'military']],
  opposition: ['opposition', 'organisation', []],
  rebels: ['rebels', 'armed_group', ['rebel groups', 'rebel fighters']],
}

/** Of which party of a state a name is, as `CastBook.party` makes it: "Kenyan rebels", but also "Maoist rebels". */
export const partyNamed = (name: string): Party | undefined =>
  (Object.keys(PARTY) as Party[]).find((party) => name.endsWith(` ${PARTY[party][0]}`))

/** Adds a spelling that is not the name itself and not there yet; `rule`: why it is the same actor. */
export function addAlias(actor: CastActor, alias: string, rule?: string): void {
  const clean = alias.replace(/\s+/g, ' ').trim()
  if (clean === '' || clean === actor.name || actor.aliases.includes(clean)) return
  actor.aliases.push(clean)
  if (rule !== undefined) (actor.sameAs ??= []).push({ name: clean, rule })
}
