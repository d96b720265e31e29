import type { Word } from '../words.ts'

/** Words that work as one, from `at` on, behind `before` as they were mended: the words that stand for them, and how many they were. Undefined where none begin there. */
export function phraseAt(
  words: Word[],
  at: number,
  before: readonly Word[],
  adverbials: string[][],
): { stand: Word[]; length: number } | undefined {
  const [word, next, third] = words.slice(at, at + 3) as [Word, Word?, Word?]
  const text = word.text.toLowerCase()
  // "will on average be cut"
  const length = adverbial(words, at, before, adverbials)
  if (length) return { stand: words.slice(at, at + length).map((part) => ({ ...part, pos: 'ADV' })), length }
  const called = text === 'what' ? whatCalled(words, at) : 0
  if (called) return { stand: [], length: called + 1 }
  if (text === 'as' && next?.text === 'well' && third?.text === 'as')
    return { stand: [{ ...word, end: third.end, text: 'as well as', lemma: 'as well as', pos: 'CCONJ' }], length: 3 }
  if (text === 'if' && next?.text === 'and' && third?.text === 'when') return { stand: [{ ...word, end: third.end }], length: 3 }
  // "the No. 1 car maker"
  if (text === 'no.' && next?.pos === 'NUM')
    return { stand: [{ ...word, end: next.end, text: `${word.text} ${next.text}`, lemma: next.lemma, pos: 'ADJ' }], length: 2 }
  if (text === 'no' && next?.text === 'longer')
    return { stand: [{ ...word, end: next.end, text: 'no longer', lemma: 'no longer', pos: 'ADV' }], length: 2 }
  return undefined
}

/** How many words of a phrase that works as an adverb stand at `at`, between an auxiliary or the first subject and its verb: "has since all but collapsed", "The army at first denied it". */
const adverbial = (words: Word[], at: number, before: readonly Word[], phrases: string[][]): number => {
  const last = before.findLast(({ pos }) => pos !== 'ADV')?.pos ?? 'PUNCT',
    opens = /^(?:NOUN|PROPN|PRON)$/.test(last) && !before.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return last === 'AUX' || (opens && words[at]!.pos === 'ADP') ? beforeVerb(words, at, phrases) : 0
}

/** The length of the phrase at `at` if a verb follows it, or an adverb or another such phrase. */
function beforeVerb(words: Word[], at: number, phrases: string[][]): number {
  const phrase = phrases.find((parts) => {
    const next = at + parts.length
    return (
      parts.every((part, k) => words[at + k]?.text.toLowerCase() === part) &&
      (['AUX', 'VERB', 'ADV'].includes(words[next]?.pos ?? '') || beforeVerb(words, next, phrases) > 0)
    )
  })
  return phrase?.length ?? 0
}

/** "what it called “crucial” talks" says "“crucial” talks": how many words after "what" to leave out. */
function whatCalled(words: Word[], at: number): number {
  for (let k = 2; k <= 5; k++) {
    const word = words[at + k]?.text.toLowerCase()
    if (word && /^(?:called|calls|termed|dubbed)$/.test(word)) return k
    if (word && /^(?:described|describes)$/.test(word) && words[at + k + 1]?.text === 'as') return k + 1
  }
  return 0
}
