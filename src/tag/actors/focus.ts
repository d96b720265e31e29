import type { Lexicon, State } from '../../lexicon/lexicon.ts'
import { ofObject } from '../../memory.ts'
import type { ActorMention, Article } from '../../records/index.ts'
import { partyNamed, type CastBook } from './cast.ts'
import { fold } from './fold.ts'
import type { Known } from './known.ts'
import type { Reading } from './names.ts'
import type { Found } from './scan.ts'
import { partyAt } from './states.ts'

type Parties = { owners: Map<string, number>; countries: Map<string, number>; within: number }

/** Which countries an article names, whose parties ("Kenyan government") it names, and how often parties at all. */
export function countParties({ words, found }: Reading, known: Known): Parties {
  const owners = new Map<string, number>(),
    countries = new Map<string, number>()
  let within = 0
  const add = (to: Map<string, number>, name: string, by: number) => to.set(name, (to.get(name) ?? 0) + by)
  found.forEach((names, s) => {
    const sentence = words[s]!
    for (const item of names) {
      // cities are told apart by the regions named beside them, too
      for (const entry of item.entries) if (entry.type === 'place' && entry.place.kind === 'region') add(countries, entry.place.name, 1)
      const owned = ownerOf(item, known)
      if (owned !== undefined) add(owners, owned.name, 10)
      const state = stateOf(item)
      if (state === undefined) continue
      add(countries, state.name, 1)
      add(owners, state.name, 1)
      const party = partyAt(sentence, item.to, known)
      if (party !== undefined && (party.party !== 'forces' || party.to - item.to > 1))
        add(owners, state.name, party.party === 'government' ? 5 : 10)
    }
    for (let i = 0; i < sentence.length; i++) {
      const party = partyAt(sentence, i, known)
      if (
        party !== undefined &&
        (party.party === 'rebels' ||
          (party.party === 'forces' && party.to - i > 1 && sentence[i]!.key !== 'armed' && sentence[i]!.key !== 'security'))
      )
        within++
      else if (known.cues.insurgents.has(sentence[i]!.key)) within++
    }
  })
  return { owners, countries: new Map([...countries].sort((a, b) => b[1] - a[1])), within }
}

/** The country of a party that the story's lexicon names: "Kenyan government forces". */
function ownerOf({ entries }: Found, known: Known): State | undefined {
  for (const entry of entries) {
    if (entry.type !== 'actor') continue
    const [adjective = '', ...rest] = entry.actor.name.split(' ')
    const state = rest.length > 0 ? known.adjectives.get(fold(adjective)) : undefined
    if (state !== undefined && partyNamed(entry.actor.name)) return state
  }
  return undefined
}

function stateOf(item: Found): State | undefined {
  for (const entry of item.entries) if (entry.type === 'state') return entry.state
  return undefined
}

/** The country named most, if any stands out from the next; one named only once is a visitor. */
export function top(counts: Map<string, number>[], known: Known): State | undefined {
  const sum = new Map<string, number>()
  for (const each of counts) for (const [name, count] of each) sum.set(name, (sum.get(name) ?? 0) + count)
  const [first, second] = [...sum].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < 2 || (second !== undefined && second[1] * 1.2 > first[1])) return undefined
  return known.statesByName.get(first[0])
}

/** The states with their names and those of their capitals, as words among words. */
const foldedStates = ofObject(({ states }: Lexicon) =>
  states.map((state) => ({
    state,
    names: [state.name, ...(state.capital === undefined ? [] : [state.capital])].map((name) => ` ${fold(name)} `),
  })),
)

/** The country where an article was written, as its dateline tells, if it is a party there, not only where the reporter sits. */
export function homeOf({ dateline = '' }: Article, actors: ActorMention[], { lexicon }: Known, book: CastBook): State | undefined {
  if (!dateline) return undefined
  const place = ` ${fold(dateline)} `.replace(/[^\p{L}]+/gu, ' ')
  const home = foldedStates(lexicon).find(({ names }) => names.some((name) => place.includes(name)))?.state,
    key = home && book.named(home.name)?.key
  return key !== undefined && actors.some(({ actor }) => actor === key) ? home : undefined
}
