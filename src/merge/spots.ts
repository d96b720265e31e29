import { append } from '../append.ts'
import { dayNumber, isDay } from '../days.ts'
import type { Tagged, Token } from '../records/index.ts'
import { named, type Count } from './count.ts'
import { DEFINITE, FAMILIES, HEDGES } from './lexicon.ts'
import { figure, type Unit } from './unit.ts'
import { contentOf, stemOf, stems } from './wording.ts'

/** What a sentence says beside the words that evoke something: keys, days and stems. */
type Scene = {
  article: number
  name: string
  sentence: number
  actors: Set<string>
  places: Set<string>
  counted: Set<string>
  /** Calendar days that its time expressions name. */
  times: { first: number; last: number; at: number }[]
  around: Set<string>
  /** It speaks of one attack or disaster, or of several. */
  count: Count | undefined
  /** The day of the article, where it is known. */
  published: number | undefined
}

/** A word that may come back to a happening. `isGeneral`: it stands for any of its families. `unit`: the mention that it evokes. */
export type Spot = {
  scene: Scene
  token: Token
  at: number
  stem: string
  families: readonly string[]
  isGeneral: boolean
  isDefinite: boolean
  unit: Unit | undefined
}

/** Parts of speech of words that tell or name what happens. */
const EVOKING = new Set(['VERB', 'NOUN', 'ADJ'])

/** So many words before an evoking word say whether it is told as a fact, and as a known one. */
const BEFORE = 3

/** The words of an article that may come back to something: what is planned, wished or denied is not told again. */
export function spotsOf(tagged: Tagged, article: number, name: string, unitsOf: ReadonlyMap<string, readonly Unit[]>): Spot[] {
  const by = <T extends { sentence: number }>(all: readonly T[]) => {
    const lists = new Map<number, T[]>()
    for (const each of all) append(lists, each.sentence, each)
    return (sentence: number) => lists.get(sentence) ?? []
  }
  const [actors, places, timexes, quantities] = [by(tagged.actors), by(tagged.places), by(tagged.timexes), by(tagged.quantities)]
  const published = isDay(tagged.published.date ?? '') ? dayNumber(tagged.published.date!) : undefined
  return tagged.sentences.flatMap(({ tokens, block }, sentence) => {
    if (tagged.article.blocks[block]?.kind === 'noise') return []
    const units = unitsOf.get(`${name} ${sentence}`) ?? []
    const taken = [...actors(sentence), ...places(sentence), ...timexes(sentence)]
    const hyphened = ({ start, end }: Token) => tagged.article.text[start - 1] === '-' || tagged.article.text[end] === '-'
    const free = tokens
      .filter((token) => !hyphened(token))
      .filter(({ start, end }) => !taken.some((span) => start < span.end && end > span.start))
    let scene: Scene | undefined
    return free.flatMap((token): Spot[] => {
      if (!EVOKING.has(token.pos)) return []
      const at = tokens.indexOf(token),
        stem = stemOf(contentOf(tokens.slice(at, at + 2))[0] ?? token.lemma.toLowerCase())
      const before = tokens.slice(Math.max(0, at - BEFORE), at).map(({ lemma }) => lemma.toLowerCase())
      const isDefinite = token.pos === 'NOUN' && before.some((word) => DEFINITE.has(word))
      if (before.some((word) => HEDGES.has(word)) && !isDefinite) return []
      const told = FAMILIES.flatMap(({ names, key }) => (names.has(stem) ? [key] : []))
      const general =
        told.length === 0 && token.pos === 'NOUN' ? FAMILIES.flatMap(({ general: words, kind }) => (words.has(stem) ? [kind] : [])) : []
      scene ??= {
        article,
        name,
        sentence,
        published,
        count: named(tokens),
        around: new Set(stems(contentOf(free)).keys()),
        actors: new Set(actors(sentence).map(({ actor }) => actor)),
        places: new Set(places(sentence).map(({ place }) => place)),
        counted: new Set(quantities(sentence).map(figure)),
        times: timexes(sentence).flatMap(({ start, earliest = '', latest = '' }) =>
          isDay(earliest) && isDay(latest)
            ? [{ first: dayNumber(earliest), last: dayNumber(latest), at: tokens.findIndex((each) => each.end > start) }]
            : [],
        ),
      }
      const unit = units.find(({ mention: { trigger } }) => trigger.start <= token.start && trigger.end >= token.end)
      return [{ scene, token, at, stem, families: [...told, ...general], isGeneral: general.length > 0, isDefinite, unit }]
    })
  })
}
