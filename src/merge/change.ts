import type { Span, Token } from '../records/index.ts'
import { CHANGES } from './lexicon.ts'

/** Parts of speech of which the name of a state consists. */
const STATE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM'])

/** The words that name the state to which a change leads, where its verb says so: `tropical`, `storm` of "weakened to a tropical storm". */
export function resultOf(trigger: Span, tokens: readonly Token[]): Set<string> {
  const last = tokens.findLastIndex(({ start, end }) => start < trigger.end && end > trigger.start)
  if (!CHANGES.verbs.has(tokens[last]?.lemma.toLowerCase() ?? '') || !CHANGES.to.has(tokens[last + 1]?.lemma.toLowerCase() ?? ''))
    return new Set()
  const words: string[] = []
  for (const { pos, lemma } of tokens.slice(last + 2)) {
    if (STATE.has(pos)) words.push(lemma.toLowerCase())
    else if (pos !== 'DET') break
  }
  return new Set(words)
}

/** Whether two changes lead to different states: each is named by a word that the other lacks. */
export function otherResult(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const beyond = (x: ReadonlySet<string>, y: ReadonlySet<string>) => [...x].some((word) => !y.has(word))
  return beyond(a, b) && beyond(b, a)
}
