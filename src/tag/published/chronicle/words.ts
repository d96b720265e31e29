import { append } from '../../../append.ts'
import { ofObject, ofText, onceOf, staysWarm } from '../../../memory.ts'
import { nearly } from '../../../rarity.ts'
import type { TaggedSentence } from '../../../records/index.ts'
import { WEEKDAYS } from '../../../days.ts'
import { telling } from '../lexicon.ts'
import { worth } from './alike.ts'

/** What a word tells of an event: who and where (with the titles before a name), how many, what was done, or what to. */
export type Sense = 'name' | 'number' | 'deed' | 'thing'

/** The telling words of a sentence. */
export type Bag = ReadonlyMap<string, Sense>

/** So many letters has a telling verb, noun or adjective; a story of few sentences counts as one of `FEW` more. */
const SHORTEST = 4,
  FEW = 50

const EMPTY = new Set(telling.empty)

/** The telling words of each sentence of a story, and how much one tells that two sentences share: the logarithm of how rare it is. */
export type Words = {
  of: (article: number, sentence: number) => Bag
  rarity: (word: string) => number
  /** How rare all the words of a bag are together. */
  weight: (bag: Bag) => number
  /** The other articles of the story, of so many at most: those first that share the rarest words with one. */
  nearest: (article: number, most: number) => number[]
  /** Stands for how rare each word of an article is: as long as it is the same object, so are they. */
  rarities: (article: number) => object
}

/** Words that so many articles hold tell little of which go together. */
const COMMON = 60

/** Reads the telling words of a story's sentences. */
export function wordsOf(story: readonly { lines: readonly TaggedSentence[] }[]): Words {
  const all = story.map(({ lines }) => bagsOf(lines)),
    counts = new Map<string, number>()
  for (const { bags } of all) for (const bag of bags) for (const word of bag.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const sentences = nearly(all.reduce((sum, { bags }) => sum + bags.length, 0))
  const rarity = ofText((word) => Math.log((sentences + FEW) / nearly(counts.get(word) ?? 1))),
    holders = new Map<string, number[]>()
  all.forEach(({ held }, article) => held.forEach((word) => append(holders, word, article)))
  const near = new Map<number, number[]>(),
    told = new Map<number, object>()
  return {
    of: (article, sentence) => all[article]!.bags[sentence]!,
    rarities: (article) => {
      const { held } = all[article]!,
        found = told.get(article) ?? sameRarities(staysWarm() ? [held, ...held.map(rarity)] : [held], () => ({}))
      told.set(article, found)
      return found
    },
    rarity,
    weight: ofObject((bag) => [...bag].reduce((sum, [word, sense]) => sum + worth(sense, rarity(word)), 1)),
    nearest: (article, most) => {
      const known = near.get(article)
      if (known) return known
      const others = all.map((_, other) => other).filter((other) => other !== article)
      if (others.length <= most) return others
      const shares = new Map<number, number>()
      for (const word of all[article]!.held) {
        const holding = holders.get(word)!
        if (holding.length <= COMMON) for (const other of holding) shares.set(other, (shares.get(other) ?? 0) + rarity(word))
      }
      shares.delete(article)
      const found = [...shares]
        .sort(([one, a], [two, b]) => b - a || one - two)
        .slice(0, most)
        .map(([other]) => other)
      near.set(article, found)
      return found
    },
  }
}

const sameRarities = onceOf<object>()

/** The telling words of each sentence of an article, and of all of them. */
const bagsOf = ofObject((lines: readonly TaggedSentence[]) => {
  const bags = lines.map(bagOf)
  return { bags, held: [...new Set(bags.flatMap((bag) => [...bag.keys()]))] }
})

/** The telling words among some. */
export function bagOf({ tokens }: Pick<TaggedSentence, 'tokens'>): Bag {
  const bag = new Map<string, Sense>()
  let beforeName = false
  for (let at = tokens.length - 1; at >= 0; at--) {
    const { text, pos, lemma } = tokens[at]!,
      word = lemma.toLowerCase()
    if (isName(tokens[at]!)) {
      bag.set(word, 'name')
      beforeName = true
      continue
    }
    const isNominal = pos === 'NOUN' || pos === 'ADJ'
    beforeName &&= isNominal
    if (/^\d[\d,.]*\d/.test(text)) bag.set(text, 'number')
    else if (word.length >= SHORTEST && !EMPTY.has(word) && !bag.has(word) && (isNominal || pos === 'VERB'))
      bag.set(word, beforeName ? 'name' : pos === 'VERB' ? 'deed' : 'thing')
  }
  return bag
}

const isName = ({ pos, text }: TaggedSentence['tokens'][number]) =>
  pos === 'PROPN' && /^\p{Lu}/u.test(text) && !WEEKDAYS.some((day) => text.startsWith(day))
