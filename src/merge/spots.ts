import { dayNumber, isDay } from '../days.ts'
import { once } from '../memory.ts'
import type { Tagged, Token } from '../records/index.ts'
import { named, type Count } from './count.ts'
import { DEFINITE, FAMILIES, HEDGES } from './lexicon.ts'
import { saidIn } from './said.ts'
import { figure, type Unit } from './unit.ts'
import { contentOf, stemOf, stems } from './wording.ts'

/** What a sentence says beside the words that evoke something: keys, days and stems. */
type Scene = {
  sentence: number
  actors: Set<string>
  places: Set<string>
  counted: Set<string>
  /** Calendar days that its time expressions name. */
  times: { first: number; last: number; at: number }[]
  around: Set<string>
  /** By which happenings are looked up that it may speak of: who, how many, which day. */
  keys: string[]
  /** It speaks of one attack or disaster, or of several. */
  count: Count | undefined
  /** The day of the article, where it is known. */
  published: number | undefined
}

/** A word that may come back to a happening, wherever its article stands. `isGeneral`: it stands for any of its families. */
export type Sight = {
  scene: Scene
  token: Token
  at: number
  stem: string
  families: readonly string[]
  isGeneral: boolean
  isDefinite: boolean
}

/** The same in its story: the place and name of its article, and the mention that it evokes. */
export type Spot = Sight & { scene: Scene & { article: number; name: string }; unit: Unit | undefined }

/** The mention that a word evokes. `unitsOf`: those of a sentence. */
export function unitAt({ scene, token }: Sight, name: string, unitsOf: ReadonlyMap<string, readonly Unit[]>): Unit | undefined {
  return unitsOf
    .get(`${name} ${scene.sentence}`)
    ?.find(({ mention: { trigger } }) => trigger.start <= token.start && trigger.end >= token.end)
}

/** Parts of speech of words that tell or name what happens. */
const EVOKING = new Set(['VERB', 'NOUN', 'ADJ'])

/** So many words before an evoking word say whether it is told as a fact, and as a known one. */
const BEFORE = 3

/** The words of an article that may come back to something: what is planned, wished or denied is not told again. */
export const sightsOf = once((tagged: Tagged): Sight[] => {
  const said = saidIn(tagged)
  const published = isDay(tagged.published.date ?? '') ? dayNumber(tagged.published.date!) : undefined
  return tagged.sentences.flatMap(({ tokens, block }, sentence) => {
    if (tagged.article.blocks[block]?.kind === 'noise') return []
    const { actors, places, timexes, quantities } = said(sentence),
      taken = [...actors, ...places, ...timexes]
    const hyphened = ({ start, end }: Token) => tagged.article.text[start - 1] === '-' || tagged.article.text[end] === '-'
    const isFree = (token: Token) => !hyphened(token) && !taken.some(({ start, end }) => token.start < end && token.end > start)
    let scene: Scene | undefined
    return tokens.flatMap((token, at): Sight[] => {
      if (!EVOKING.has(token.pos) || !isFree(token)) return []
      const stem = stemOf(contentOf(tokens.slice(at, at + 2))[0] ?? token.lemma.toLowerCase())
      const before = tokens.slice(Math.max(0, at - BEFORE), at).map(({ lemma }) => lemma.toLowerCase())
      const isDefinite = token.pos === 'NOUN' && before.some((word) => DEFINITE.has(word))
      if (before.some((word) => HEDGES.has(word)) && !isDefinite) return []
      const told = FAMILIES.flatMap(({ names, key }) => (names.has(stem) ? [key] : []))
      const general =
        told.length === 0 && token.pos === 'NOUN' ? FAMILIES.flatMap(({ general: words, kind }) => (words.has(stem) ? [kind] : [])) : []
      scene ??= keyed({
        sentence,
        published,
        count: named(tokens),
        around: new Set(stems(contentOf(tokens.filter(isFree))).keys()),
        actors: new Set(actors.map(({ actor }) => actor)),
        places: new Set(places.map(({ place }) => place)),
        counted: new Set(quantities.map(figure)),
        times: timexes.flatMap(({ start, earliest = '', latest = '' }) =>
          isDay(earliest) && isDay(latest)
            ? [{ first: dayNumber(earliest), last: dayNumber(latest), at: tokens.findIndex((each) => each.end > start) }]
            : [],
        ),
      })
      return [{ scene, token, at, stem, families: [...told, ...general], isGeneral: general.length > 0, isDefinite }]
    })
  })
})

/** Longest time expression, in days, of which each day is looked up. */
const MONTH = 31

const keyed = (scene: Omit<Scene, 'keys'>): Scene => ({
  ...scene,
  keys: [...scene.actors, ...scene.counted, ...scene.times.filter(({ first, last }) => last - first <= MONTH).flatMap(dayKeys)],
})

/** The days of a span, as keys. */
export const dayKeys = ({ first, last }: { first: number; last: number }): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
