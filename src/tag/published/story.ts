import type { TaggedSentence } from '../../records/index.ts'
import { once } from '../../memory.ts'
import type { Read } from './index.ts'

/** Words that stand in more sentences say nothing; a story of few sentences counts as one of `FEW` more; so many letters has a word that tells. */
const FEW = 50,
  COMMONEST = 12,
  SHORTEST = 5

/** The words of each sentence of a story by which it can be told from others, and how much one tells that another sentence shares. */
export type StoryWords = {
  of: (article: number, sentence: number) => string[]
  rarity: (word: string) => number
  isRare: (word: string) => boolean
}

export function storyWords(story: readonly Read[]): StoryWords {
  const counts = new Map<string, number>(),
    all = story.map(({ lines }) => lines.map((line) => rareWords(line)))
  const sentences = all.reduce((sum, lines) => sum + lines.length, 0)
  for (const words of all.flat()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return {
    of: (article, sentence) => all[article]![sentence]!,
    rarity: (word) => Math.log((sentences + FEW) / counts.get(word)!),
    isRare: (word) => counts.get(word)! <= COMMONEST,
  }
}

/** Names, numbers and long words of a sentence, each once. */
const rareWords = once(({ tokens }: TaggedSentence): string[] => {
  const kept = tokens.filter(
    ({ text, pos, lemma }) =>
      /^\d\d/.test(text) ||
      (pos === 'PROPN' && /^\p{Lu}/u.test(text) && !/day$/.test(text)) ||
      (/^(?:NOUN|ADJ|VERB)$/.test(pos) && lemma.length >= SHORTEST),
  )
  return [...new Set(kept.map(({ lemma }) => lemma.toLowerCase()))]
})
