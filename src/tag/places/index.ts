import type { PlaceKind } from '../../records/index.ts'
import type { KnownPlace } from '../../lexicon/lexicon.ts'
import type { Entry, Known } from '../actors/known.ts'
import type { Found } from '../actors/scan.ts'
import type { Word } from '../actors/words.ts'

/** Of several places of one name: the story's, then one in a country that the article names, then the largest. */
export function choosePlace(entries: Entry[], countries: string[]): KnownPlace | undefined {
  const places = entries.flatMap((entry) => (entry.type === 'place' ? [entry.place] : []))
  return (
    places.find((place) => place.from === 'story') ??
    countries.map((country) => places.find((place) => place.part_of === country)).find((place) => place !== undefined) ??
    places[0]
  )
}

/** What kind of place the words beside an unknown name make it: "the village of X", "X province". */
export function kindOfPlace(words: Word[], { from, to }: Found, { placeNoun, lexicon: { bodies } }: Known): PlaceKind {
  const inside = words.slice(from, to).some((word) => bodies.sites.includes(word.key))
  if (inside) return 'site'
  for (const word of [words[to], words[from - 1], words[from - 2]]) {
    const kind = word === undefined || word.capital ? undefined : placeNoun(word.key)
    if (kind !== undefined) return kind
  }
  return 'area'
}
