import type { Frame } from '../lexicon/frame.ts'
import type { Grammar } from '../tag/grammar/clauses.ts'
import type { FrameIndex } from './frame-index.ts'
import { holds, lemmas, sentenceLemmas } from './listed.ts'

/** Whom a noun tells of stands at most so many words beside it: "the death on Sunday of the party's leader". */
const NEAR = 6

/** What a noun is about: "a battle over THE BUDGET". */
function about({ words, nouns }: Grammar, k: number): string {
  const governed = /^(?:over|for|about)$/i.test(words[k + 1]?.text ?? '') ? nouns.find(({ first }) => first === k + 2) : undefined
  return governed ? lemmas(words, governed.first, governed.last) : ''
}

/** The frames that nouns of the sentence evoke, with the words that do. */
export function matchNouns(grammar: Grammar, index: FrameIndex): { frame: Frame; first: number; last: number }[] {
  const { words } = grammar
  const found: { frame: Frame; first: number; last: number }[] = []
  words.forEach((word, i) => {
    if (word.pos !== 'NOUN' && word.pos !== 'PROPN') return
    const lemma = word.lemma.toLowerCase(),
      patterns = index.nouns.get(lemma) ?? index.nouns.get(lemma.slice(lemma.lastIndexOf('-') + 1))
    // "release valve", "suspension bridge": only the head of a noun phrase names its event
    const np = patterns && grammar.nouns.find((n) => n.first <= i && i <= n.last)
    if (!patterns || np?.head !== i) return
    let best: { frame: Frame; first: number; last: number; of: boolean } | undefined
    for (const { frame, noun, of } of patterns) {
      const length = noun.split(' ').length
      const joined = word.lemma.includes('-')
      const first = joined ? i : i - length + 1
      if (first < 0 || lemmas(words, first, i).trim() !== noun.replaceAll('-', ' ')) continue
      if (frame.context && !holds(sentenceLemmas(words), frame.context)) continue
      // "the release of the hostages", "an explosion at a refinery", but "the release of the film"
      if (of && !(words[i + 1]?.pos === 'ADP' && holds(lemmas(words, i + 1, i + NEAR), of))) continue
      // "deaths from sepsis" are no leader's
      if (frame.patients && !holds(lemmas(words, Math.max(0, i - NEAR), i + NEAR), frame.patients)) continue
      // "the takeover battle", "a battle over the budget"
      if (frame.except && holds(lemmas(words, np.first, i) + about(grammar, i), frame.except)) continue
      if (!best || i - first > best.last - best.first || (of && !best.of)) best = { frame, first, last: i, of: of !== undefined }
    }
    if (best) found.push({ frame: best.frame, first: best.first, last: best.last })
  })
  return found
}
